import { type Page, expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in";

// A plan without a document: made by hand, kept with its scan, amended; and one copied from another province.

async function begin(page: Page, typed: { title: string; copied?: string; years: [string, string] }): Promise<void> {
  await page.goto("/drafts/new");
  if (typed.copied) await page.getByLabel("Chép chỉ tiêu từ kế hoạch").selectOption({ label: typed.copied });
  await page.getByLabel("Kế hoạch của địa bàn").selectOption({ index: 1 });
  await page.getByLabel("Tên kế hoạch").fill(typed.title);
  await page.getByLabel("Cơ quan ban hành").fill("Ủy ban nhân dân tỉnh");
  await page.getByLabel("Năm đầu").fill(typed.years[0]);
  await page.getByLabel("Năm cuối").fill(typed.years[1]);
  await page.getByRole("button", { name: "Tạo bản nháp" }).click();
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/);
}

test("a plan is made by hand, kept with its scan and amended; its earlier words stay readable", async ({ page }) => {
  const words = "Phấn đấu tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ 8 loại vắc xin đạt trên 95% vào năm 2030.";
  const amended = words.replace("95%", "97%");
  await signIn(page, "ninhthuan");

  await test.step("by hand", async () => {
    await begin(page, { title: "Kế hoạch lập bằng tay", years: ["2026", "2030"] });
    await page.getByRole("link", { name: "Thêm mục tiêu", exact: true }).click();
    await page.getByLabel("Tên mục tiêu").fill("a) Mục tiêu về chăm sóc sức khỏe");
    await page.getByRole("button", { name: "Thêm mục tiêu" }).click();
    await expect(page.getByRole("heading", { name: "a) Mục tiêu về chăm sóc sức khỏe" })).toBeVisible();
    await page.getByRole("link", { name: "Thêm chỉ tiêu", exact: true }).click();
    await page.getByLabel("Nguyên văn").fill(words);
    await page.getByRole("button", { name: "Thêm chỉ tiêu" }).click();
    await expect(page.locator("#g0-i0-m0-t0")).toContainText("trên 95% vào năm 2030");
    await page.getByRole("button", { name: "Đưa vào thi hành" }).click();
    await expect(page).toHaveURL(/\/plans\/ninh-thuan-2026-2030/);
  });
  const plan = new URL(page.url()).pathname;

  await test.step("its scan is kept, and handed back to be saved", async () => {
    await page.goto(`${plan}/issued`);
    await page.getByText("Lưu thêm bản quét của văn bản").click();
    const scan = Buffer.from("%PDF-1.7 bản quét");
    await page.getByLabel("Bản quét của văn bản").setInputFiles({ name: "Kế hoạch 12.pdf", mimeType: "application/pdf", buffer: scan });
    await page.getByRole("button", { name: "Lưu bản quét" }).click();
    const link = page.getByRole("link", { name: "Kế hoạch 12.pdf" });
    await expect(link).toBeVisible();
    const address = (await link.getAttribute("href"))!;
    const response = await page.request.get(address);
    expect(await response.body()).toEqual(scan);
    expect(response.headers()).toMatchObject({ "content-type": "application/pdf", "x-content-type-options": "nosniff", "content-disposition": expect.stringMatching(/^attachment;/) });
    const stranger = await page.context().browser()!.newContext();
    expect((await stranger.request.get(new URL(address, page.url()).href, { maxRedirects: 0 })).status()).toBe(307);
    await signIn(await stranger.newPage(), "dienbien");
    expect((await stranger.request.get(new URL(address, page.url()).href, { maxRedirects: 0 })).status()).toBe(404);
    await stranger.close();
  });

  await test.step("amended twice by one document", async () => {
    await page.goto(`${plan}/amendments`);
    await page.getByLabel("Chỉ tiêu cần sửa").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Mở chỉ tiêu này" }).click();
    await page.getByRole("link", { name: /^Sửa lời văn/ }).click();
    await page.getByLabel("Nguyên văn chỉ tiêu trong văn bản sửa đổi").fill(amended);
    await page.getByLabel("Văn bản", { exact: true }).fill("Quyết định 45/QĐ-UBND ngày 20/02/2026");
    await page.getByLabel("Có hiệu lực từ ngày").fill("1/3/2026");
    await page.getByLabel("Nội dung sửa đổi").fill("Nâng mức tiêm chủng.");
    await page.getByLabel("Lý do").fill("Đã đạt sớm.");
    await page.getByRole("button", { name: "Ghi sửa đổi" }).click();
    await expect(page.getByText("Đã ghi sửa đổi.")).toBeVisible();

    await page.getByLabel("Chỉ tiêu cần sửa").selectOption({ index: 1 });
    await page.getByRole("button", { name: "Mở chỉ tiêu này" }).click();
    await page.getByRole("link", { name: /^Sửa: trên 95%/ }).click();
    // The document is the one just written down.
    await expect(page.getByLabel("Văn bản", { exact: true })).toHaveValue("Quyết định 45/QĐ-UBND ngày 20/02/2026");
    await expect(page.getByLabel("Có hiệu lực từ ngày")).toHaveValue("01/03/2026");
    await page.getByRole("textbox", { name: "Mức cần đạt", exact: true }).fill("97");
    await page.getByLabel("Nguyên văn mức cần đạt trong văn bản").fill("đạt trên 97% vào năm 2030");
    await page.getByLabel("Nội dung sửa đổi").fill("Nâng mức năm 2030.");
    await page.getByRole("button", { name: "Ghi sửa đổi" }).click();
    await expect(page.getByRole("heading", { name: "Kế hoạch đã được sửa đổi 2 lần" })).toBeVisible();
  });

  await page.goto(`${plan}/issued`);
  await expect(page.getByText(amended)).toBeVisible();
  await expect(page.getByText("trên 97% vào năm 2030", { exact: true })).toBeVisible();
  await page.goto(`${plan}/issued?on=2026-02-28`);
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText("trên 95% vào năm 2030", { exact: true })).toBeVisible();
});

test("a plan copied from another province is confirmed place by place", async ({ page }) => {
  await signIn(page, "ninhthuan");
  await begin(page, { title: "Kế hoạch chép để thử", copied: "Địa bàn tỉnh Trà Vinh cũ, 2021–2030", years: ["2021", "2030"] });
  await expect(page.getByText("chỉ là gợi ý")).toBeVisible();
  const counter = page.getByRole("status").filter({ hasText: /^Còn \d+ chỗ cần xem\.$/ });
  const open = async () => Number(/\d+/.exec((await counter.textContent()) ?? "")?.[0]);
  const before = await open();
  await expect(page.getByRole("link", { name: `Còn ${before} chỗ chép từ kế hoạch khác chưa ai xác nhận.` })).toBeVisible();
  await expect(page.getByRole("button", { name: "Đưa vào thi hành" })).toBeHidden();

  // One by itself, then an indicator with all that stands under it.
  await page.locator("#g0").getByRole("button", { name: "Công nhận", exact: true }).click();
  await expect(counter).toHaveText(`Còn ${before - 1} chỗ cần xem.`);
  await page.locator("#g0-i0").getByRole("button", { name: "Công nhận cả chỉ số, mức cần đạt" }).click();
  await expect(page.locator("[data-open][id^='g0-i0']")).toHaveCount(0);
  expect(await open()).toBeLessThan(before - 2);
});
