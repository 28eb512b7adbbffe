import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { type Browser, type Locator, type Page, expect, test } from "@playwright/test";
import { arrangeReports, arrangeSuccession } from "../support/arranged-reports";
import { type DemonstrationServer, startEmpty } from "../support/demonstration-server";
import { expectAccessible } from "../support/expect-accessible";
import { signIn } from "../support/sign-in";

// One history across 1/7/2025: figures of the old map and of the new, each read both ways, and verdicts that stay with the plan
// that set them. In a database of its own.

let server: DemonstrationServer;
test.beforeAll(async () => {
  server = await startEmpty();
});
test.afterAll(() => server.stop());

const MEASURE = "primary-completion";
const NAME = "Hoàn thành cấp tiểu học";

async function person(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } })).newPage();
  await signIn(page, username);
  return page;
}

async function clean(page: Page, widths = [1440, 390]): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toLocaleDateString("en-GB", { timeZone: "Asia/Ho_Chi_Minh" });

const heading = (page: Page): Locator => page.getByRole("heading", { level: 1 });
/** The two ways to look. */
const maps = (page: Page): Locator => page.getByRole("navigation", { name: "Bản đồ hành chính" });
const figure = (page: Page, name: string): Locator => page.getByRole("article").filter({ has: page.getByRole("heading", { name, exact: true }) });

async function fill(page: Page, numerator: string, denominator: string): Promise<void> {
  const boxes = figure(page, NAME).getByRole("textbox");
  await boxes.nth(0).fill(numerator);
  await boxes.nth(1).fill(denominator);
  await boxes.nth(1).blur();
  await expect(figure(page, NAME).getByText("đã lưu")).toBeVisible();
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: /Tôi xác nhận gửi báo cáo khi còn thiếu/ }).check();
  await page.getByRole("button", { name: "Gửi báo cáo" }).click();
  await expect(page.getByText("Đã gửi", { exact: true })).toBeVisible();
}

async function approve(page: Page, report: string): Promise<void> {
  await page.goto(`${report}/review`);
  await page.getByRole("button", { name: "Phê duyệt báo cáo" }).click();
  await expect(page.getByText("Đã phê duyệt", { exact: true }).first()).toBeVisible();
}

type Row = Record<string, string>;

async function saved(page: Page, link: string): Promise<Row[]> {
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: link }).click()]);
  return parse(await readFile(await file.path()), { columns: true, bom: true }) as Row[];
}

/** Both files of a measure's communes in one year; what they add up to must be the same on both maps. */
async function bothWays(page: Page, address: string): Promise<{ then: Row[]; today: Row[] }> {
  await page.goto(address);
  const then = await saved(page, "Tải số liệu từng xã (CSV)");
  await maps(page).getByRole("link").last().click();
  await expect(page).toHaveURL(/map=today/);
  const today = await saved(page, "Tải số liệu từng xã (CSV)");
  const sum = (rows: Row[], column: string) => rows.reduce((all, row) => all + Number(row[column]), 0);
  for (const column of ["Tử số", "Mẫu số"]) {
    expect(sum(then, column)).toBeGreaterThan(0);
    expect(sum(today, column), column).toBe(sum(then, column));
  }
  return { then, today };
}

test("Điện Biên, 129 communes before and 45 since: a backlog on the old map, a year on the new, one chart and one verdict", async ({ browser }) => {
  const PLAN = "/plans/dien-bien-2021-2030";
  const { officers } = await arrangeReports(server.folder, { plan: "dien-bien-2021-2030", province: "11", communes: 45, year: 2026 });
  expect(officers).toHaveLength(45);
  const staff = await person(browser, "dienbien");

  await test.step("the communes of the old map come to report, for their own years", async () => {
    await staff.goto(`${PLAN}/reports/set-up`);
    await staff.getByRole("button", { name: "Thêm UBND của 129 xã, phường cũ" }).click();
    await expect(staff.getByRole("status").filter({ hasText: "Đã thêm UBND của 129 xã, phường cũ." })).toBeVisible();
    await clean(staff);
    await staff.locator("summary", { hasText: "Kỳ của các năm trước" }).click();
    const period = staff.getByRole("listitem").filter({ has: staff.getByRole("heading", { name: "Báo cáo năm 2023", exact: true }) });
    await period.locator("summary").click();
    await period.getByLabel("Ngày cuối cùng nhận báo cáo").fill(inDays(20));
    await period.getByRole("button", { name: "Mở kỳ báo cáo" }).click();
    await expect(staff.getByRole("status").filter({ hasText: "Báo cáo năm 2023: Đã mở." })).toBeVisible();
    await staff.goto(`${PLAN}/reports?year=2026`);
    await expect(heading(staff)).toContainText("0 trong 45 xã, phường");
    await staff.goto(`${PLAN}/reports?year=2023`);
    await expect(heading(staff)).toContainText("0 trong 129 xã, phường");
  });

  // What other reports said is there already; one commune's paper has turned up only now.
  await arrangeSuccession(server.folder, { backlog: { plan: "dien-bien-2021-2030", years: [2021, 2022, 2023, 2024, 2025], measures: [{ code: MEASURE }, { code: "child-friendly-communes", yesNo: true }], except: { code: "03319", year: 2023 } } });

  await test.step("a figure of an ended commune is entered by hand, from its paper", async () => {
    await staff.goto(`${PLAN}/totals/${MEASURE}?year=2023`);
    await expect(heading(staff)).toContainText("128 trong 129 xã");
    await staff.goto(`${PLAN}/reports?year=2023`);
    await staff.getByRole("link", { name: "Nhập thay UBND xã Mường Pồn", exact: true }).click();
    await staff.getByLabel("Văn bản của đơn vị").fill("Báo cáo 31/BC-UBND ngày 12/11/2023");
    await staff.getByRole("button", { name: "Nhập thay" }).click();
    await expect(staff).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
    await expect(staff.getByText("Bạn đang nhập thay UBND xã Mường Pồn, theo văn bản Báo cáo 31/BC-UBND")).toBeVisible();
    await fill(staff, "84", "96");
    await handIn(staff);
    await approve(staff, staff.url());
  });

  await test.step("2023 as reported then, and on today's map: 129 then, 45 today, each saying of how many it is made", async () => {
    await staff.goto(`${PLAN}/totals/${MEASURE}?year=2023`);
    await expect(heading(staff)).toContainText("129 trong 129 xã");
    const { then, today } = await bothWays(staff, `${PLAN}/totals/${MEASURE}?year=2023`);
    expect([then.length, today.length]).toEqual([129, 45]);
    // The code 03202 was Mường Mươn's then and is Mường Pồn's today: neither figure strays.
    const coded = (rows: Row[], code: string) => rows.find((row) => row["Mã địa bàn"] === code);
    expect(coded(then, "03319")).toMatchObject({ "Địa bàn": "Xã Mường Pồn", "Đến hết ngày": "2025-06-30", "Tử số": "84", "Mẫu số": "96", "Kết quả bằng chữ": "87,5%" });
    expect(coded(then, "03202")).toMatchObject({ "Địa bàn": "Xã Mường Mươn", "Đến hết ngày": "2025-06-30" });
    const heir = coded(today, "03202")!;
    expect(heir).toMatchObject({ "Địa bàn": "Xã Mường Pồn", "Có từ ngày": "2025-07-01", "Đến hết ngày": "", "Số xã cũ": "2", "Số xã cũ có số liệu": "2" });
    expect(heir["Các xã cũ (mã, có từ ngày–đến hết ngày, tỷ lệ)"]).toMatch(/Xã Mường Mươn \(03202, –2025-06-30, 1\); Xã Mường Pồn \(03319, –2025-06-30, 1\)/);
    expect(Number(heir["Tử số"])).toBe(84 + Number(coded(then, "03202")!["Tử số"]));
    for (const row of then) expect(row["Đến hết ngày"]).toBe("2025-06-30");
    for (const row of today) expect(row["Có từ ngày"]).toBe("2025-07-01");

    const row = staff.getByRole("row").filter({ has: staff.getByRole("link", { name: "Xã Mường Pồn", exact: true }) });
    await expect(row).toContainText("2 trong 2 xã cũ có số liệu");
    await clean(staff);
    await row.getByRole("link").click();
    await expect(staff.getByRole("heading", { name: "Tiếp nhận từ 2 đơn vị" })).toBeVisible();
    await staff.getByRole("link", { name: "Xã Mường Mươn", exact: true }).click();
    await expect(heading(staff)).toHaveText("Xã Mường Mươn");
    await expect(staff.getByRole("heading", { name: "Trở thành", exact: true })).toBeVisible();

    // Communes counted are not carried: the series breaks.
    await staff.goto(`${PLAN}/totals/child-friendly-communes?year=2023&map=today`);
    await expect(staff.getByText(/chuỗi số ngắt tại ngày thay đổi/).first()).toBeVisible();
    await expect(staff.getByRole("cell", { name: /Có điểm ngắt/ }).first()).toBeVisible();
  });

  await test.step("2026 on the new map: a commune's officer reports from a telephone, the province approves", async () => {
    const form = await (await browser.newContext({ baseURL: server.address, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })).newPage();
    await signIn(form, "muongpon");
    await form.goto("/reports");
    // The history of the commune that became theirs is theirs to read; the year 2023 is no longer theirs to report.
    const earlier = form.getByRole("main").getByRole("listitem").filter({ hasText: "Báo cáo năm 2023" });
    await expect(earlier).toHaveCount(1);
    await expect(earlier).toContainText("Đã phê duyệt");
    await expectAccessible(form);
    await form.getByRole("button", { name: /^Bắt đầu/ }).click();
    await expect(form).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
    await fill(form, "196", "200");
    await handIn(form);
    await approve(staff, new URL(form.url()).pathname);
    await staff.goto(`${PLAN}/totals/${MEASURE}?year=2026`);
    await expect(heading(staff)).toContainText("1 trong 45 xã");
  });

  await test.step("one chart across both maps, with the day of the change; a break where it is one", async () => {
    await staff.goto(`${PLAN}/indicators/22?year=2026`);
    const chart = staff.locator("figure").first();
    await chart.scrollIntoViewIfNeeded();
    await expect(chart.getByText("01/07/2025: sắp xếp lại xã", { exact: true })).toBeAttached();
    await expect(chart).toContainText("kết quả trước và sau ngày đó vẫn so được");
    for (const year of ["2021", "2023", "2025", "2026"]) await expect(chart.getByRole("table").getByRole("row").filter({ hasText: year }).first()).toBeVisible();
    const series = await saved(staff, "Tải bảng số liệu (CSV)");
    expect(series.map((row) => row["Năm"])).toEqual(expect.arrayContaining(["2021", "2022", "2023", "2024", "2025", "2026"]));
    for (const row of series) expect(row).toMatchObject({ "Mã địa bàn": "11", "Địa bàn": "Tỉnh Điện Biên", "Có từ ngày": "", "Đến hết ngày": "" });
    await staff.goto(`${PLAN}/indicators/1?year=2025`);
    await staff.locator("figure").first().scrollIntoViewIfNeeded();
    await expect(staff.locator("figure").first().getByText("01/07/2025: số xã thay đổi", { exact: true })).toBeAttached();
    await expect(staff.locator("figure").first()).toContainText("không so trực tiếp được");
  });

  await test.step("today's map on the overview and the indicator's communes; the verdict stays", async () => {
    await staff.goto(`${PLAN}?year=2023`);
    const verdict = (await heading(staff).textContent()) ?? "";
    await maps(staff).getByRole("link").last().click();
    const today = staff.getByRole("region", { name: /^Theo địa giới hiện nay/ });
    await expect(today.getByRole("row").filter({ hasText: NAME })).toContainText("từ 129/129 xã");
    await expect(today.getByRole("row").filter({ hasText: NAME })).toContainText("từ 45/45 xã");
    await expect(today.getByRole("row").filter({ hasText: "Xã phù hợp với trẻ em" })).toContainText("chuỗi số ngắt");
    await expect(heading(staff)).toHaveText(verdict);
    await clean(staff, [1440]);
    await staff.goto(`${PLAN}/indicators/22?year=2023`);
    await maps(staff).getByRole("link").last().click();
    await expect(staff.getByRole("heading", { name: /^Theo địa bàn hiện nay, số liệu năm 2023/ })).toBeVisible();
    await expect(staff.getByRole("link", { name: "Xem đủ 45 xã và bản đồ" })).toBeVisible();
  });

  await test.step("the verdict for 2025 under the plan", async () => {
    await staff.goto(`${PLAN}/indicators/22?year=2025`);
    await expect(heading(staff)).toHaveText(/^Hoàn thành cấp tiểu học, vượt: 97,\d% năm 2025, cần từ 97% trở lên/);
    await staff.goto(`${PLAN}?year=2025`);
    await expect(heading(staff)).toContainText(/^Năm 2025, Điện Biên đạt 2 trong \d+ chỉ tiêu của mốc 2025/);
  });
});

test("Kiên Giang within An Giang: its plan judged on 2025, beside others, until a new one takes its place", async ({ browser }) => {
  const OLD = "/plans/kien-giang-2021-2030";
  const NEW = "/plans/an-giang-2026-2030";
  await arrangeSuccession(server.folder, {
    people: [{ username: "angiang", name: "Cán bộ đầu mối tỉnh An Giang", role: "provincial_staff", provinceCode: "91" }],
    plans: [
      { code: "an-giang-2021-2030", from: "kien-giang-2021-2030", title: "Kế hoạch hành động vì trẻ em tỉnh An Giang giai đoạn 2021-2030 (thử)", placeName: "An Giang", area: { code: "89", name: "Tỉnh An Giang" }, startYear: 2021, endYear: 2030, indicators: [{ number: "17", targets: [{ year: 2025, value: "99" }, { year: 2030, value: "99.5" }] }] },
      { code: "an-giang-2026-2030", from: "kien-giang-2021-2030", title: "Kế hoạch hành động vì trẻ em tỉnh An Giang giai đoạn 2026-2030 (thử)", placeName: "An Giang", area: { code: "91", name: "Tỉnh An Giang" }, startYear: 2026, endYear: 2030, indicators: [{ number: "14", targets: [{ year: 2030, value: "100" }] }, { number: "17", targets: [{ year: 2030, value: "99.8" }] }] },
    ],
    backlog: { plan: "kien-giang-2021-2030", years: [2021, 2022, 2023, 2024, 2025], measures: [{ code: MEASURE }] },
  });
  const staff = await person(browser, "angiang");

  await test.step("An Giang's staff see the plan of the province that went over into theirs, and enter its backlog", async () => {
    await staff.goto("/plans");
    await staff.goto(`${OLD}/entry/backlog?year=2024`);
    const NAMED = "Đăng ký khai sinh dưới 5 tuổi";
    for (const [year, value] of [["2021", "97,1"], ["2022", "97,6"], ["2023", "98,0"], ["2024", "98,3"]] as const) {
      const cell = staff.getByRole("textbox", { name: new RegExp(`^${NAMED}.* ${year}$`) });
      await cell.fill(value);
      await cell.press("Enter");
    }
    await expect(staff.getByText("đã lưu").first()).toBeVisible();
    await staff.goto(`${OLD}/entry?year=2025`);
    const cell = staff.getByRole("textbox", { name: `${NAMED} Kết quả 2025`, exact: true });
    await cell.fill("98,9");
    await cell.press("Enter");
    await expect(staff.getByRole("row").filter({ has: cell })).toContainText("đã lưu");
  });

  const verdict = await test.step("it is judged on 2025, in its own area", async () => {
    await staff.goto(`${OLD}?year=2025`);
    await expect(heading(staff)).toContainText(/năm 2025/i);
    await expect(heading(staff)).toContainText("Kiên Giang đạt 1 trong 23 chỉ tiêu của mốc 2025; 1 đạt một phần");
    const said = (await heading(staff).textContent()) ?? "";
    await staff.goto(`${OLD}/indicators/17?year=2025`);
    await expect(staff.getByRole("main")).toContainText("Ngày 01/07/2025 địa giới thay đổi: Tỉnh Kiên Giang đã sắp xếp vào đơn vị mới.");
    // On today's map it is one of An Giang's parts: told of both, added up only where both have said something, judged nowhere.
    await staff.goto(`${OLD}?year=2025&map=today`);
    await expect(heading(staff)).toHaveText(said);
    const today = staff.getByRole("region", { name: "Theo địa giới hiện nay: Tỉnh An Giang" });
    await expect(today).toContainText(/Tỉnh An Giang gồm (tỉnh An Giang cũ, tỉnh Kiên Giang cũ|tỉnh Kiên Giang cũ, tỉnh An Giang cũ)\./);
    await expect(today.getByRole("row").filter({ hasText: NAME })).toContainText("1 trong 2 tỉnh cũ có số liệu");
    await clean(staff, [390]);
    return said;
  });

  await test.step("its duties pass to An Giang's office, each with day and document; the printed office stays readable", async () => {
    await staff.goto("/agencies/assignments/kien-giang-2021-2030");
    await staff.locator("summary", { hasText: "Bàn giao từ cơ quan này sang cơ quan khác" }).click();
    await staff.getByLabel("Cơ quan bàn giao").selectOption({ label: "Sở Giáo dục và Đào tạo" });
    await staff.getByRole("button", { name: "Chọn chỉ tiêu" }).click();
    const form = staff.locator("form").filter({ has: staff.getByRole("button", { name: "Bàn giao", exact: true }) });
    await form.getByRole("checkbox", { name: /^Chỉ tiêu 17:/ }).check();
    await form.getByLabel("Cơ quan nhận").selectOption({ label: "Sở Giáo dục và Đào tạo (Tỉnh An Giang)" });
    await form.getByLabel("Bàn giao từ ngày").fill("01/07/2025");
    await form.getByLabel("Văn bản", { exact: true }).fill("Quyết định 01/QĐ-UBND ngày 01/07/2025");
    await form.getByRole("button", { name: "Bàn giao", exact: true }).click();
    await expect(staff.getByRole("status").filter({ hasText: "Đã bàn giao 1 chỉ tiêu." })).toBeVisible();
    await staff.goto(`${OLD}/indicators/17?year=2025`);
    await expect(staff.getByText("Văn bản phân công: Sở Giáo dục và Đào tạo chủ trì.")).toContainText("Sở Giáo dục và Đào tạo tỉnh An Giang chủ trì từ 01/07/2025, văn bản Quyết định 01/QĐ-UBND");
  });

  await test.step("the plans of a merged province stand side by side, nothing added across them", async () => {
    await staff.goto("/areas");
    await staff.getByRole("link", { name: "Tỉnh An Giang", exact: true }).click();
    await staff.getByRole("link", { name: "Các kế hoạch trên địa bàn" }).click();
    await expect(heading(staff)).toHaveText("3 kế hoạch trên địa bàn tỉnh An Giang");
    const plans = staff.getByRole("main").getByRole("list").first().locator(":scope > li");
    await expect(plans).toHaveCount(3);
    const of = (name: string) => plans.filter({ has: staff.getByRole("heading", { name, exact: true }) });
    await expect(of("Địa bàn tỉnh Kiên Giang cũ, 2021–2030")).toContainText(/Mốc 2025 \((1\d|2\d) chỉ tiêu\)/);
    await expect(of("Địa bàn tỉnh An Giang cũ, 2021–2030")).toContainText("Mốc 2025 (1 chỉ tiêu)");
    await expect(of("Tỉnh An Giang, 2026–2030")).not.toContainText("Mốc 2025");
    await expect(of("Tỉnh An Giang, 2026–2030")).toContainText("Chưa có số liệu năm 2026");
    await clean(staff);
  });

  await test.step("a new plan takes the old one's place; what the old one came to stays", async () => {
    await staff.goto(`${OLD}/amendments`);
    await staff.locator("summary", { hasText: "Kế hoạch mới thay thế kế hoạch này" }).click();
    await staff.getByLabel("Kế hoạch thay thế").selectOption({ label: "Tỉnh An Giang, 2026–2030" });
    await staff.getByLabel("Văn bản", { exact: true }).fill("Quyết định 15/QĐ-UBND ngày 20/03/2026");
    await staff.getByRole("button", { name: "Ghi kế hoạch thay thế" }).click();
    await expect(staff).toHaveURL(/\/issued/);
    await expect(staff.getByText("Kế hoạch này đã được thay thế bởi")).toContainText("Quyết định 15/QĐ-UBND");
    await staff.goto(`${OLD}?year=2025`);
    await expect(heading(staff)).toHaveText(verdict);
    await expect(staff.getByText("Kế hoạch này đã được thay thế bởi")).toBeVisible();

    await staff.goto(NEW);
    await expect(staff.getByText("Kế hoạch này thay thế")).toContainText("tỉnh Kiên Giang");
    await staff.goto(`${NEW}/indicators/2`);
    const earlier = staff.getByRole("region", { name: /^Kết quả theo kế hoạch trước/ });
    await expect(earlier.getByRole("listitem")).toHaveCount(1);
    await expect(earlier.getByRole("listitem")).toContainText("từ 97% trở lên vào năm 2025");
    await expect(earlier.getByRole("listitem")).toContainText(/Đạt|Vượt/);
    await clean(staff);
    await earlier.getByRole("link", { name: "Mốc 2025, chỉ tiêu 17: Địa bàn tỉnh Kiên Giang cũ, 2021–2030" }).click();
    await expect(staff).toHaveURL(/kien-giang-2021-2030\/indicators\/17\?year=2025/);
    await expect(heading(staff)).toHaveText(/^Hoàn thành, bỏ học cấp tiểu học: đạt một phần \(1\/2\)/);
  });

  await test.step("its figures are exported both ways, within its own borders", async () => {
    const { then, today } = await bothWays(staff, `${OLD}/totals/${MEASURE}?year=2024`);
    expect([then.length, today.length]).toEqual([143, 48]);
    for (const row of then) expect(row["Đến hết ngày"]).toBe("2025-06-30");
    for (const row of today) expect([row["Có từ ngày"], row["Đến hết ngày"]]).toEqual(["2025-07-01", ""]);
    await staff.goto(`${OLD}/indicators/14?year=2025`);
    const series = await saved(staff, "Tải bảng số liệu (CSV)");
    expect(series.map((row) => row["Năm"])).toEqual(expect.arrayContaining(["2021", "2024", "2025"]));
    for (const row of series) expect(row).toMatchObject({ "Mã địa bàn": "91", "Địa bàn": "Tỉnh Kiên Giang", "Đến hết ngày": "2025-06-30" });
  });
});
