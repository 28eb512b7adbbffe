import { type Browser, type BrowserContext, type Locator, type Page, expect, test } from "@playwright/test";
import type { ArrangedReports } from "../support/arrange-reports";
import { arrangeReports } from "../support/arranged-reports";
import { expectAccessible } from "../support/expect-accessible";

// An officer with a phone and a poor connection: nothing that was typed is ever lost, and nothing is said to be saved that is not.

const PHONE = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const PASSWORD = "Con đường đất đỏ qua ba con suối";

test.describe.configure({ mode: "serial" });

let officers: ArrangedReports["officers"];
test.beforeAll(async () => {
  ({ officers } = await arrangeReports(process.env.E2E_DATA ?? "", { plan: "kien-giang-2021-2030", province: "91", communes: 4, year: 2025, password: PASSWORD }));
});

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto("/sign-in?next=/reports");
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu").fill(PASSWORD);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page).toHaveURL(/\/reports$/);
}

/** A phone of one's own, signed in, with the unit's report open. */
async function openReport(browser: Browser, at: number, more: { userAgent?: string } = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ ...PHONE, ...more });
  const page = await context.newPage();
  await signIn(page, officers[at]!.username);
  await page.getByRole("main").getByRole("button", { name: /^Bắt đầu/ }).or(page.getByRole("main").locator("a[href^='/reports/']")).first().click();
  await expect(page).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Báo cáo năm 2025");
  return { context, page };
}

const figure = (page: Page, name: string): Locator => page.getByRole("article", { name, exact: true });
const result = (page: Page, name: string): Locator => figure(page, name).getByRole("textbox", { name: `${name} Kết quả 2025`, exact: true });
const state = (field: Locator): Locator => field.locator("[data-state]");

async function enter(page: Page, name: string, typed: string): Promise<void> {
  await result(page, name).fill(typed);
  await result(page, name).press("Tab");
  await page.locator("h1").click();
}

/** The worker has the page and what it takes to show it. */
const isKept = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => {
        const [pages, assets] = [await caches.open("pages-v1"), await caches.open("assets-v1")];
        return (await pages.match(location.pathname, { ignoreVary: true })) !== undefined && (await assets.keys()).some(({ url }) => url.endsWith(".js")) && (await assets.keys()).some(({ url }) => url.includes(".css"));
      }),
    )
    .toBe(true);

const SAVED = "Trẻ em có hoàn cảnh đặc biệt";
const OFFLINE = "Tiêm chủng đầy đủ dưới 5 tuổi";
const HALF = "Tiêm chủng 8 loại vắc xin dưới 1 tuổi";
const LATER = "Lây truyền HIV từ mẹ sang con";

test("a report is filled in, the connection goes, the browser is closed: everything arrives", async ({ browser }) => {
  const { context, page } = await openReport(browser, 0);
  const address = page.url();
  await expectAccessible(page);

  await enter(page, SAVED, "1,5");
  await expect(state(figure(page, SAVED))).toHaveText("đã lưu");
  await isKept(page);

  await context.setOffline(true);
  await enter(page, OFFLINE, "87,5");
  await expect(state(figure(page, OFFLINE))).toHaveText("trên máy này");
  await expect(page.getByText("Chưa gửi được vì mất kết nối.")).toBeVisible();
  // What is wrong is said without a server, and stays.
  await enter(page, LATER, "9.5.1");
  await expect(state(figure(page, LATER))).toContainText("cần sửa");
  await expect(result(page, LATER)).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("IV. Phương hướng, nhiệm vụ thời gian tới").fill("Tiếp tục rà soát trẻ em chưa tiêm đủ.");
  // The last one is not even left before the browser is closed.
  await result(page, HALF).pressSequentially("91");
  await expect(page.getByText(/4 chưa gửi/)).toBeVisible();
  await expectAccessible(page);
  await page.close();

  const later = await context.newPage();
  await later.goto(address);
  await expect(result(later, OFFLINE)).toHaveValue("87,5");
  await expect(state(figure(later, OFFLINE))).toHaveText("trên máy này");
  await expect(result(later, HALF)).toHaveValue("91");
  await expect(result(later, LATER)).toHaveValue("9.5.1");
  await expect(later.getByLabel("IV. Phương hướng, nhiệm vụ thời gian tới")).toHaveValue("Tiếp tục rà soát trẻ em chưa tiêm đủ.");
  // The page is older than this save, the device knows it all the same.
  await expect(result(later, SAVED)).toHaveValue("1,5");
  await expect(state(figure(later, SAVED))).toHaveText("đã lưu");
  // Where the installed application begins, it opens its last report.
  await later.goto("/reports");
  await expect(later).toHaveURL(address);

  await context.setOffline(false);
  for (const name of [OFFLINE, HALF]) await expect(state(figure(later, name))).toHaveText("đã lưu");
  await enter(later, LATER, "kps");
  await expect(state(figure(later, LATER))).toHaveText("đã lưu");
  await expect(later.getByText(/chưa gửi/)).toHaveCount(0);

  // On the server, for any other device.
  const desk = await openReport(browser, 0);
  await expect(result(desk.page, SAVED)).toHaveValue("1,5");
  await expect(result(desk.page, OFFLINE)).toHaveValue("87,5");
  await expect(result(desk.page, HALF)).toHaveValue("91");
  await expect(result(desk.page, LATER)).toHaveValue("kps");
  await expect(desk.page.getByLabel("IV. Phương hướng, nhiệm vụ thời gian tới")).toHaveValue("Tiếp tục rà soát trẻ em chưa tiêm đủ.");

  // The last step names what is missing and leads there.
  await desk.page.getByRole("complementary", { name: "Tiến độ báo cáo" }).getByRole("link", { name: "Gửi báo cáo" }).click();
  await desk.page.getByRole("region", { name: "Gửi báo cáo" }).getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(desk.page.getByRole("alert").filter({ hasText: /còn \d+ chỗ để trống/ })).toBeVisible();
  await expectAccessible(desk.page);
  await desk.page.getByRole("region", { name: "Gửi báo cáo" }).getByLabel(/Tôi xác nhận gửi báo cáo khi còn thiếu/).check();
  await desk.page.getByRole("region", { name: "Gửi báo cáo" }).getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(desk.page.getByText("Đã gửi", { exact: true })).toBeVisible();
  await expect(result(desk.page, SAVED)).toHaveAttribute("readonly", "");

  // On the phone, which has not heard of it: refused with the reason, and still there.
  await enter(later, SAVED, "1,6");
  await expect(state(figure(later, SAVED))).toHaveText("bị từ chối");
  await expect(figure(later, SAVED)).toContainText("Báo cáo đã gửi, đang chờ rà soát.");
  await expect(result(later, SAVED)).toHaveValue("1,6");
});

test("the session ends while typing: one signs in again in place, and it goes on", async ({ browser }) => {
  const { context, page } = await openReport(browser, 1);
  await context.clearCookies();
  await enter(page, SAVED, "2,5");
  const notice = page.getByRole("region", { name: "Đăng nhập lại để gửi tiếp; số liệu vẫn còn trên máy này" });
  await expect(notice).toBeVisible();
  await expect(state(figure(page, SAVED))).toHaveText("trên máy này");
  await expectAccessible(page);
  // Somebody else's name does not take these figures along.
  await notice.getByLabel("Tên đăng nhập").fill(officers[2]!.username);
  await notice.getByLabel("Mật khẩu").fill(PASSWORD);
  await notice.getByRole("button", { name: "Đăng nhập và gửi tiếp" }).click();
  await expect(notice.getByRole("alert")).toHaveText(/Hãy đăng nhập bằng chính tài khoản đó/);
  await expect(state(figure(page, SAVED))).toHaveText("trên máy này");
  await notice.getByLabel("Tên đăng nhập").fill(officers[1]!.username);
  await notice.getByLabel("Mật khẩu").fill(PASSWORD);
  await notice.getByRole("button", { name: "Đăng nhập và gửi tiếp" }).click();
  await expect(state(figure(page, SAVED))).toHaveText("đã lưu");
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(result(page, SAVED)).toHaveValue("2,5");
});

test("the same report on two devices: both figures are shown, one is chosen", async ({ browser }) => {
  const phone = await openReport(browser, 2);
  const desk = await openReport(browser, 2);
  await enter(desk.page, SAVED, "3,5");
  await expect(state(figure(desk.page, SAVED))).toHaveText("đã lưu");
  await enter(phone.page, SAVED, "4,5");
  await expect(state(figure(phone.page, SAVED))).toHaveText("người khác đã sửa: chọn số nào");
  await expect(figure(phone.page, SAVED)).toContainText("đã ghi 3,5");
  await expectAccessible(phone.page);
  await figure(phone.page, SAVED).getByRole("button", { name: "Ghi số của tôi: 4,5" }).click();
  await expect(state(figure(phone.page, SAVED))).toHaveText("đã lưu");
  await desk.page.reload();
  await expect(result(desk.page, SAVED)).toHaveValue("4,5");
});

test("nobody sees a page of the person before, and messengers' browsers are told apart", async ({ browser }) => {
  const { context, page } = await openReport(browser, 3, { userAgent: "Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/120 Mobile Safari/537.36 Zalo android/12100710" });
  await expect(page.getByRole("region", { name: "Trang này đang mở bên trong Zalo" })).toContainText("Mở bằng trình duyệt");
  await expectAccessible(page);
  const address = page.url();
  await isKept(page);
  await page.goto("/account");
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await expect(page).toHaveURL(/sign-in/);
  await context.setOffline(true);
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Chưa có kết nối mạng");
  await expectAccessible(page);
  await context.setOffline(false);
  await page.goto(address);
  await expect(page).toHaveURL(/sign-in/);
});

test("each source gets a sheet of its own, to be filled in by hand", async ({ browser }) => {
  const { page } = await openReport(browser, 1);
  await page.getByRole("link", { name: "Phiếu thu thập số liệu (để in)" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Phiếu thu thập số liệu để in");
  await expect(page.getByRole("table", { name: "Số liệu cần điền, Trạm y tế" })).toContainText(HALF);
  await expect(page.getByRole("table", { name: "Số liệu cần điền, Công an" })).toBeVisible();
  await expectAccessible(page);
});
