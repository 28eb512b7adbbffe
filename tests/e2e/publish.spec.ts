import { type Browser, type Page, expect, test } from "@playwright/test";
import { arrangeFigures } from "../support/arranged-reports";
import { expectAccessible } from "../support/expect-accessible";
import { signIn } from "../support/sign-in";

// Nothing is public until somebody publishes it; then everybody sees it, and once it is taken back nobody does.

const code = "kien-giang-2021-2030";
const decision = "Quyết định 12/QĐ-UBND ngày 05/12/2025";

test.beforeAll(async () => {
  const figures = ["94.1", "95.2", "95.8"].map((value, index) => ({ measure: "vaccinated-8-under-1", year: 2022 + index, value }));
  await arrangeFigures(process.env.E2E_DATA ?? "", { plan: code, figures });
});

async function publish(page: Page, what: string, year: number): Promise<void> {
  await page.goto(`/plans/${code}/publishing`);
  await page.getByRole("link", { name: `Xem trước ${what} năm ${year}` }).click();
  await expect(page.getByRole("heading", { name: `Trước khi công bố ${what} năm ${year}` })).toBeVisible();
  await page.getByRole("button", { name: `Công bố ${what} năm ${year}` }).click();
  await expect(page.getByText("Hãy ghi số, ngày văn bản cho phép công bố.")).toBeVisible();
  await page.getByLabel("Văn bản cho phép công bố").fill(decision);
  await expectAccessible(page);
  await page.getByRole("button", { name: `Công bố ${what} năm ${year}` }).click();
  await expect(page.getByText("Đã công bố. Mọi người xem được ngay từ bây giờ.")).toBeVisible();
}

async function asStranger(browser: Browser, look: (page: Page) => Promise<void>): Promise<void> {
  for (const width of [1440, 390]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, locale: "vi-VN" });
    await look(await context.newPage());
    await context.close();
  }
}

test("a province publishes a year, strangers read it, and it is taken back", async ({ page, browser }) => {
  await asStranger(browser, async (stranger) => {
    await stranger.goto(`/published/${code}`);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Hiện không có kết quả nào của kế hoạch này được công bố");
    await expectAccessible(stranger);
  });

  await signIn(page, "kiengiang");
  await publish(page, "số liệu", 2023);
  await publish(page, "số liệu", 2024);
  await publish(page, "kết quả đánh giá", 2024);
  await expectAccessible(page);

  await asStranger(browser, async (stranger) => {
    await stranger.goto("/");
    await stranger.getByRole("link", { name: "Kết quả đã công bố" }).first().click();
    await expect(stranger.getByRole("heading", { level: 1 })).toContainText("Năm 2024, Kiên Giang");
    await expect(stranger.getByText(`Số liệu năm 2024: công bố ngày`)).toContainText(decision);
    await expectAccessible(stranger);
    await stranger.goto("/published");
    await expectAccessible(stranger);

    await stranger.goto(`/published/${code}/5`);
    const figures = stranger.getByRole("table").first();
    await expect(figures.getByRole("rowheader", { name: "2024" })).toBeVisible();
    await expect(figures.getByRole("rowheader", { name: "2022" })).toHaveCount(0);
    await expect(stranger.getByRole("img").first()).toBeVisible();
    await expectAccessible(stranger);
    const source = /src="([^"]+)"/.exec(await stranger.locator("textarea").first().inputValue())![1]!;

    const framed = new URL(source);
    const answer = await stranger.goto(framed.pathname + framed.search);
    expect(answer!.headers()["content-security-policy"]).toContain("frame-ancestors *");
    expect(answer!.headers()["x-frame-options"]).toBeUndefined();
    await stranger.getByText("Bảng số liệu của biểu đồ").click();
    await expect(stranger.getByRole("rowheader", { name: "2024" })).toBeVisible();
    await expectAccessible(stranger);
    expect(await stranger.context().cookies()).toEqual([]);
  });

  for (let left = 3; left > 0; left -= 1) {
    await page.goto(`/plans/${code}/publishing`);
    await page.locator("summary", { hasText: "Thu hồi" }).first().click();
    await page.getByLabel("Lý do thu hồi").first().fill("Thử việc công bố.");
    await page.getByRole("button", { name: "Thu hồi công bố" }).first().click();
    await expect(page.getByText("Đã thu hồi. Trang công khai và dữ liệu mở không còn hiện nội dung ấy.")).toBeVisible();
  }
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chưa công bố kết quả nào của kế hoạch này");
  await asStranger(browser, async (stranger) => {
    await stranger.goto(`/published/${code}`);
    await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Hiện không có kết quả nào của kế hoạch này được công bố");
    expect((await stranger.goto(`/published/${code}/5`))!.status()).toBe(404);
    const data = (await (await stranger.request.get(`/api/v1/plans/${code}/progress?year=2024`)).json()) as { progress: unknown[] };
    expect(data.progress).toEqual([]);
  });
});
