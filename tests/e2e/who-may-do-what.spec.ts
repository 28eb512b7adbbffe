import { expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in";

const plan = "/plans/dien-bien-2021-2030";
const stunting = "Suy dinh dưỡng thể thấp còi dưới 5 tuổi Kết quả 2023";
const primary = "Hoàn thành cấp tiểu học Kết quả 2023";

test("a stranger sees public pages only", async ({ page, request }) => {
  await page.goto("/");
  await expect(page.getByRole("link", { name: "Tỉnh Điện Biên, 2021–2030" })).toBeVisible();
  await page.getByRole("link", { name: "Tỉnh Điện Biên, 2021–2030" }).click();
  await expect(page.getByText("Giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể chiều cao theo tuổi xuống dưới 20% vào năm 2025 và dưới 19% vào năm 2030.")).toBeVisible();
  for (const path of [plan, `${plan}/entry`, `${plan}/indicators/7`, `${plan}/budget`, "/account"]) {
    await page.goto(path);
    await expect(page).toHaveURL(/\/sign-in\?next=/);
  }
  const answer = await request.get(`${plan}?year=2024`, { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
});

test("an agency enters its own measures, and they wait to be approved", async ({ page }) => {
  await signIn(page, "yte.dienbien");
  await page.goto(`${plan}/entry?year=2023`);
  const own = page.getByRole("textbox", { name: stunting, exact: true });
  await own.fill("25,6");
  await own.press("Enter");
  await expect(page.getByRole("row").filter({ has: own })).toContainText("chờ duyệt");
  // Not theirs: not in their grid, and read-only where the whole plan is shown.
  await expect(page.getByRole("textbox", { name: primary, exact: true })).toHaveCount(0);
  await page.goto(`${plan}/entry?year=2023&all=1`);
  await expect(page.getByRole("textbox", { name: primary, exact: true })).toHaveAttribute("readonly", "");
  // Others still see the overview without it.
  await page.goto(`${plan}/indicators/7?year=2023`);
  await expect(page.getByRole("row").filter({ hasText: "25,6" })).toHaveCount(0);
});

test("a leader looks and writes nothing", async ({ page }) => {
  await signIn(page, "lanhdao.dienbien");
  await expect(page).toHaveURL(new RegExp(plan));
  await page.goto(`${plan}/entry?year=2023`);
  for (const input of await page.getByRole("textbox").all()) await expect(input).toHaveAttribute("readonly", "");
  await expect(page.getByRole("button", { name: "Dán từ Excel" })).toHaveCount(0);
});

test("an inspector looks, reads who did what, and writes nothing", async ({ page }) => {
  await signIn(page, "thanhtra.dienbien");
  await expect(page).toHaveURL(new RegExp(plan));
  await page.goto(`${plan}/entry?year=2023`);
  for (const input of await page.getByRole("textbox").all()) await expect(input).toHaveAttribute("readonly", "");
  await expect(page.getByRole("button", { name: "Dán từ Excel" })).toHaveCount(0);
  await page.goto("/");
  await page.getByRole("link", { name: "Nhật ký", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nhật ký");
  await page.getByLabel("Từ ngày").fill("2020-01-01");
  await page.getByLabel("Đến hết ngày").fill("2020-12-31");
  await page.getByRole("button", { name: "Tìm" }).click();
  await expect(page.getByText("Không có dòng nào khớp")).toBeVisible();
  const file = await page.request.get("/audit/export");
  expect([file.status(), file.headers()["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(await file.text()).toContain("Niêm phong");
  for (const path of ["/accounts", "/outbox", "/plans/kien-giang-2021-2030"]) expect((await page.goto(path))?.status()).toBe(404);
});

test("a leader may not read who did what", async ({ page }) => {
  await signIn(page, "lanhdao.dienbien");
  expect((await page.goto("/audit"))?.status()).toBe(404);
  expect((await page.request.get("/audit/export")).status()).toBe(404);
});

test("nobody opens the plan of another province", async ({ page }) => {
  await signIn(page, "dienbien");
  const answer = await page.goto("/plans/kien-giang-2021-2030");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Không tìm thấy trang này");
});

test("a commune officer enters for the own commune", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, "hoangkim");
  await expect(page).toHaveURL(/hoang-kim-2021-2030/);
  await page.goto("/plans/hoang-kim-2021-2030/entry?year=2024");
  await expect(page.getByRole("textbox").first()).not.toHaveAttribute("readonly", "");
});
