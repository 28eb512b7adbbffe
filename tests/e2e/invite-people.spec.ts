import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { type Browser, type Page, expect, test } from "@playwright/test";
import writeWorkbook from "write-excel-file/node";
import { readTable } from "@/lib/documents/read-table";
import { readOfficerRows } from "@/lib/domain/agency/officer-rows";
import { expectAccessible } from "../support/expect-accessible";
import { signIn } from "../support/sign-in";

// People come to the application: one by a link, forty-five from a spreadsheet; and they go again.

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const PASSWORD = "Bản em có ba con suối";

/** On a telephone of their own: opens the link, chooses a password, signs in. Answers the page they came to. */
async function joinByLink(browser: Browser, link: string, username: string): Promise<Page> {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(link);
  await expect(page.getByLabel("Tên đăng nhập của bạn")).toHaveValue(username);
  await expectAccessible(page);
  await page.getByLabel("Mật khẩu bạn chọn").fill("ngắn");
  await page.getByLabel("Nhập lại mật khẩu").fill("ngắn");
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await expect(page.getByText(/ít nhất 12 ký tự\. Một câu dễ nhớ/).last()).toBeVisible();
  await expect(page.getByLabel("Mật khẩu bạn chọn")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Mật khẩu bạn chọn").fill(PASSWORD);
  await page.getByLabel("Nhập lại mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đặt mật khẩu" }).click();
  await expect(page.getByText("Đã đặt mật khẩu.")).toBeVisible();
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

const usedUp = async (browser: Browser, link: string) => {
  const page = await (await browser.newContext(PHONE)).newPage();
  await page.goto(link);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("đã được dùng");
  await expectAccessible(page);
  await page.context().close();
};

test("an administrator invites a person, who joins by the link on a telephone; later the account is closed", async ({ page, browser }) => {
  await signIn(page, "quantri");
  await page.goto("/");
  await page.getByRole("link", { name: "Tài khoản", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tài khoản");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Mời người dùng" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mời người dùng của Việt Nam");
  await page.getByLabel("Địa bàn").selectOption({ label: "Tỉnh Điện Biên" });
  await page.getByRole("button", { name: "Chọn" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mời người dùng của Tỉnh Điện Biên");
  await expectAccessible(page);

  await page.getByLabel("Họ và tên").fill("Quàng Thị Hà");
  await page.getByLabel("Tên đăng nhập").fill("HaQT.natau");
  await page.getByLabel("Vai trò").selectOption({ label: "Cán bộ cấp xã" });
  await page.getByLabel("Nơi làm việc").selectOption({ label: "Tỉnh Điện Biên" });
  await page.getByLabel("Điện thoại").fill("0912 345 678");
  await page.getByRole("button", { name: "Lập tài khoản" }).click();
  await expect(page.getByText("Hãy chọn đơn vị cấp xã.")).toBeVisible();
  await expect(page.getByLabel("Họ và tên")).toHaveValue("Quàng Thị Hà");
  await page.getByLabel("Nơi làm việc").selectOption({ label: "Xã Nà Tấu" });
  await page.getByRole("button", { name: "Lập tài khoản" }).click();
  await expect(page.getByText("Đã lập tài khoản cho Quàng Thị Hà.")).toBeVisible();
  await expectAccessible(page);
  const message = await page.getByLabel("Lời nhắn").inputValue();
  expect(message).toContain("Tên đăng nhập: haqt.natau");
  const link = await page.getByLabel("Chỉ đường dẫn").inputValue();
  expect(message).toContain(link);

  const officer = await joinByLink(browser, link, "haqt.natau");
  await usedUp(browser, link);

  await page.getByRole("link", { name: "Mở tài khoản này" }).click();
  await expect(page.getByText("Đang dùng", { exact: true })).toBeVisible();
  await expect(page.getByText("Cán bộ cấp xã – Xã Nà Tấu", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Khóa tài khoản", { exact: true }).first().click();
  await page.getByLabel("Lý do khóa").fill("Chuyển công tác");
  await page.getByRole("button", { name: "Khóa tài khoản" }).click();
  await expect(page.getByText("Đã khóa", { exact: true })).toBeVisible();
  await officer.goto("/account");
  await expect(officer).toHaveURL(/sign-in/);
  await officer.context().close();
});

test("the province's staff import the officers of 45 communes; the first one joins; the same file again changes nothing", async ({ page, browser }) => {
  await signIn(page, "dienbien");
  await page.goto("/accounts/import");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nạp danh sách cán bộ xã của Tỉnh Điện Biên");
  await expectAccessible(page);

  const [template] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Tải mẫu đã điền sẵn 45 xã, phường/ }).click()]);
  const read = await readTable(await readFile(await template.path()));
  if (!read.ok) throw new Error(read.problem.message);
  const rows = readOfficerRows(read.value);
  expect(rows.ok && rows.value.length).toBe(45);

  const filled = (change: (row: string[], n: number) => string[]) => ({ name: "danh-sach.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", rows: [read.value[0]!, ...read.value.slice(1).map(change)] });
  const upload = async ({ name, mimeType, rows }: ReturnType<typeof filled>) => {
    const buffer = await writeWorkbook(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
    await page.getByLabel(/^(Tệp danh sách|Nạp tệp khác)$/).setInputFiles({ name, mimeType, buffer });
    await page.getByRole("button", { name: "Xem trước" }).click();
  };
  const officers = filled((row, n) => [row[0]!, row[1]!, row[2]!, `Cán bộ minh họa ${n + 1}`, "", "", ""]);

  await test.step("two bad rows are named by their numbers, and nothing can be imported", async () => {
    await upload(filled((row, n) => (n === 3 ? ["01234", ...row.slice(1, 3), "Sai mã", "", "", ""] : n === 8 ? [row[0]!, "Xã Thanh Xương", row[2]!, "Sai tên", "", "", ""] : officers.rows[n + 1]!)));
    await expect(page.getByText("còn 2 dòng chưa đúng")).toBeVisible();
    await expect(page.getByRole("row", { name: /^5 Mã xã/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /^10 Tên xã/ })).toBeVisible();
    await expect(page.getByRole("button", { name: "Nạp danh sách" })).toHaveCount(0);
    await expectAccessible(page);
  });

  const links = await test.step("the good list is previewed, imported, and answered with links", async () => {
    await upload(officers);
    await expect(page.getByText("Lập 45 tài khoản cán bộ cấp xã")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Nạp danh sách" }).click();
    await expect(page.getByText(/Đã thêm \d+ đơn vị, lập 45 tài khoản/)).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page);
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải danh sách đường dẫn" }).click()]);
    return parse(await readFile(await file.path()), { columns: true, bom: true }) as Record<string, string>[];
  });
  expect(links).toHaveLength(45);
  const first = links.find((one) => one["Tên xã"] === "Xã Mường Phăng")!;
  const officer = await joinByLink(browser, first["Đường dẫn"]!, "muongphang.03325");
  await officer.goto("/account");
  await expect(officer.getByText("Cán bộ cấp xã – Xã Mường Phăng")).toBeVisible();
  // The officer has no say over accounts.
  expect((await officer.goto("/accounts"))?.status()).toBe(404);
  await officer.context().close();

  await page.goto("/accounts/import");
  await upload(officers);
  await expect(page.getByText("giữ nguyên 45 tài khoản đã có")).toBeVisible();
  await page.getByRole("button", { name: "Nạp danh sách" }).click();
  await expect(page.getByText("không có gì thay đổi")).toBeVisible();

  await page.goto("/accounts?q=muong+phang");
  await expect(page.getByRole("row", { name: /muongphang\.03325/ })).toContainText("Đang dùng");
});

test("a list is found and narrowed by keyboard, on a telephone", async ({ page }) => {
  await page.setViewportSize(PHONE.viewport);
  await signIn(page, "quantri");
  await page.goto("/accounts");
  await expectAccessible(page);
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("hoang kim");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=hoang\+kim/);
  const link = page.getByRole("link", { name: "Cán bộ xã Hoằng Kim" });
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Cán bộ xã Hoằng Kim");
  await expectAccessible(page);
});
