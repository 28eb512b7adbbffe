import { type Page, expect, test } from "@playwright/test";
import { expectAccessible } from "../support/expect-accessible";
import { signIn } from "../support/sign-in";

const reports = "/plans/tra-vinh-2021-2030/reports";

async function clean(page: Page): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("the province opens a period, watches the board, extends and closes it", async ({ page }) => {
  await signIn(page, "travinh");
  await page.goto(reports);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chưa mở kỳ báo cáo nào");
  await page.getByRole("link", { name: "Lập và mở kỳ báo cáo" }).click();
  await page.getByRole("button", { name: "Lập 12 kỳ báo cáo theo văn bản" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã lập 12 kỳ báo cáo." })).toBeFocused();

  // The document prints no day: without one nothing opens, and what was typed stays. By keyboard alone.
  const period = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Báo cáo năm 2026", exact: true }) });
  await period.locator("summary").focus();
  await page.keyboard.press("Enter");
  const opensOn = period.getByLabel("Mở từ ngày");
  await opensOn.fill("01/10/2026");
  await opensOn.press("Enter");
  await expect(period.getByLabel("Ngày cuối cùng nhận báo cáo")).toHaveAttribute("aria-invalid", "true");
  await expect(opensOn).toHaveValue("01/10/2026");
  await clean(page);
  await period.getByLabel("Ngày cuối cùng nhận báo cáo").fill("14/11/2026");
  await period.getByLabel("Ngày cuối cùng nhận báo cáo").press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Báo cáo năm 2026: Đã mở." })).toBeFocused();
  await expect(period).toContainText("hạn 14/11/2026 (do người quản lý kỳ đặt, văn bản không in ngày)");

  // The board: every agency that answers for an indicator, none has begun.
  await page.goto(reports);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Báo cáo năm 2026: 0 trong \d+ cơ quan đã gửi/);
  const rows = page.getByRole("table").getByRole("row");
  const units = (await rows.count()) - 1;
  expect(units).toBeGreaterThan(3);
  await expect(page.getByRole("cell", { name: "Chưa bắt đầu" })).toHaveCount(units);
  await clean(page);
  await page.getByRole("combobox", { name: "Trạng thái" }).selectOption("approved");
  await page.getByRole("button", { name: "Lọc" }).click();
  await expect(page.getByText("Không có đơn vị nào khớp với các điều kiện đã chọn.")).toBeVisible();
  await page.getByRole("link", { name: "Bỏ các điều kiện" }).click();
  await page.getByRole("link", { name: /^Quá hạn/ }).click();
  await expect(page.getByRole("columnheader", { name: "Quá hạn" })).toHaveAttribute("aria-sort", "descending");
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải bảng (CSV)" }).click();
  expect((await download).suggestedFilename()).toBe("tinh-hinh-bao-cao-tra-vinh-2021-2030.csv");

  // The last day moves with a reason, the first stays readable.
  await page.goto(`${reports}/set-up`);
  await period.locator("summary", { hasText: "Gia hạn" }).click();
  await period.getByLabel("Hạn mới").fill("31/12/2026");
  await period.getByRole("button", { name: "Gia hạn" }).click();
  await expect(period.getByText("Hãy ghi lý do gia hạn")).toBeVisible();
  await period.getByLabel("Lý do").fill("Công văn 15/SYT ngày 10/11/2026");
  await period.getByRole("button", { name: "Gia hạn" }).click();
  await expect(period).toContainText("hạn 31/12/2026 (gia hạn, trước là 14/11/2026)");

  await period.locator("summary", { hasText: "Đóng kỳ" }).click();
  await period.getByRole("button", { name: "Đóng kỳ báo cáo" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Báo cáo năm 2026: Đã đóng." })).toBeFocused();
  await page.goto(reports);
  await expect(page.getByText(/kỳ đã đóng ngày/)).toBeVisible();
});

test("who does not organise the reports sees the reason and no form", async ({ page }) => {
  await signIn(page, "yte.dienbien");
  await page.goto("/plans/dien-bien-2021-2030/reports/set-up");
  await expect(page.getByText("Kỳ báo cáo do cán bộ đầu mối hoặc quản trị hệ thống của địa bàn quản lý.")).toBeVisible();
  await expect(page.locator("main").getByRole("button")).toHaveCount(0);
  expect((await page.goto("/outbox"))?.status()).toBe(404);
});
