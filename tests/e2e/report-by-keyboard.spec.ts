import { type Locator, type Page, expect, test } from "@playwright/test";
import { arrangeReports } from "../support/arranged-reports";
import { pressOn, tabTo, typeInto } from "../support/keyboard";
import { signIn as signInAsDemonstration } from "../support/sign-in";

// A report from the first figure to its approval without a mouse: what is reached with Tab, seen to be reached, and done with Enter and Space.

const PASSWORD = "Cây gạo đầu làng nở đỏ";
const YEAR = 2025;
const PLAN = "/plans/tra-vinh-2021-2030";
const NAME = "Tiêm chủng 8 loại vắc xin dưới 1 tuổi";

const figure = (page: Page, name: string): Locator => page.getByRole("article", { name, exact: true });

const result = (page: Page, name: string): Locator => figure(page, name).getByRole("textbox", { name: `${name} Kết quả ${YEAR}`, exact: true });

/** A figure is sent once one leaves it. */
async function enter(page: Page, name: string, typed: string): Promise<void> {
  await typeInto(page, result(page, name), typed);
  const isInside = () => figure(page, name).evaluate((element) => element.contains(document.activeElement));
  do await page.keyboard.press("Tab");
  while (await isInside());
  await expect(figure(page, name).locator("[data-state]")).toHaveText("đã lưu");
}

test("a report is filled in, returned, mended and approved by keyboard alone", async ({ page, browser }) => {
  const { officers } = await arrangeReports(process.env.E2E_DATA ?? "", { plan: "tra-vinh-2021-2030", province: "86", communes: 2, year: YEAR, password: PASSWORD });
  const officer = officers[0]!;

  await test.step("the officer signs in, begins and fills in", async () => {
    await page.goto("/sign-in?next=/reports");
    await typeInto(page, page.getByLabel("Tên đăng nhập"), officer.username);
    await typeInto(page, page.getByLabel("Mật khẩu"), PASSWORD);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/reports$/);
    await pressOn(page, page.getByRole("main").getByRole("button", { name: /^Bắt đầu/ }).first());
    await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
    await enter(page, NAME, "97,5");
  });
  const report = page.url();

  const submit = async (name: string) => {
    const sure = page.getByRole("checkbox", { name: /Tôi xác nhận gửi báo cáo khi còn thiếu/ });
    await tabTo(page, sure);
    await page.keyboard.press("Space");
    await expect(sure).toBeChecked();
    await pressOn(page, page.getByRole("button", { name, exact: true }));
  };
  await test.step("and hands it in", async () => {
    await submit("Gửi báo cáo");
    await expect(page.getByText("Đã gửi", { exact: true })).toBeVisible();
  });

  const reviewer = await (await browser.newContext()).newPage();
  await test.step("the reviewer finds it on the board, and returns a cell with a reason", async () => {
    await signInAsDemonstration(reviewer, "travinh");
    await reviewer.goto(`${PLAN}/reports`);
    await pressOn(reviewer, reviewer.getByRole("main").locator(`a[href*="${new URL(report).pathname}"]`).first());
    await expect(reviewer).toHaveURL(/\/reports\/[0-9a-f-]{36}\/review$/);
    const cell = reviewer.getByRole("checkbox", { name: `Trả lại ô ${NAME}` });
    await tabTo(reviewer, cell);
    await reviewer.keyboard.press("Space");
    const row = reviewer.getByRole("row").filter({ has: cell });
    await typeInto(reviewer, row.getByLabel("Cần sửa gì"), "Số này khác sổ tiêm chủng, đề nghị đối chiếu.");
    await pressOn(reviewer, reviewer.getByRole("button", { name: "Trả lại để chỉnh sửa, bổ sung" }));
    await expect(reviewer.getByText("Trả lại để chỉnh sửa, bổ sung", { exact: true }).first()).toBeVisible();
  });

  await test.step("the officer mends it and hands it in again", async () => {
    await page.goto(report);
    await expect(figure(page, NAME)).toContainText("Số này khác sổ tiêm chủng");
    await enter(page, NAME, "96,5");
    await submit("Gửi lại báo cáo");
    await expect(page.getByText("Đã gửi lại", { exact: true })).toBeVisible();
  });

  await test.step("the reviewer approves", async () => {
    await reviewer.reload();
    await pressOn(reviewer, reviewer.getByRole("button", { name: "Phê duyệt báo cáo" }));
    await expect(reviewer.getByText("Đã phê duyệt", { exact: true }).first()).toBeVisible();
  });
});
