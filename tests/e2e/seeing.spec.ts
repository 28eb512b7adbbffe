import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { type Browser, type Page, expect, test } from "@playwright/test";
import { type DemonstrationServer, startDemonstration } from "../support/demonstration-server";
import { pressOn, tabTo, typeInto } from "../support/keyboard";
import { signIn } from "../support/sign-in";

// Who only looks: the head on a Monday (what is well, what is not, whom to ask), and the analyst who checks every word of it. On
// the demonstration figures, in a database of its own.

const PLAN = "/plans/dien-bien-2021-2030";

test.describe.configure({ mode: "serial" });

let server: DemonstrationServer;
test.beforeAll(async () => {
  server = await startDemonstration();
});
test.afterAll(() => server.stop());

async function person(browser: Browser, username: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: server.address, viewport: { width: 1280, height: 900 } })).newPage();
  await signIn(page, username);
  return page;
}

/** The numbers of a state bar: "3 đạt", "6 đúng tiến độ"… */
const countsIn = (text: string): number[] => [...text.matchAll(/(\d+) (?=\p{L})/gu)].map(([, count]) => Number(count));

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toLocaleDateString("en-GB", { timeZone: "Asia/Ho_Chi_Minh" });

test("a head sees what is well and what is not, why, whose turn it is, and asks", async ({ browser }) => {
  const head = await person(browser, "lanhdao.dienbien");

  const agency = await test.step("ten seconds: the sentence, the verdict for 2025, the few that matter", async () => {
    await head.goto(`${PLAN}?year=2025`);
    await expect(head.getByRole("complementary", { name: "Số liệu minh họa" })).toBeVisible();
    await expect(head.getByRole("heading", { level: 1 })).toContainText(/năm 2025.*\d+ (trong|\/).*chỉ tiêu/i);
    const total = Number(/(\d+) chỉ tiêu/.exec((await head.getByRole("heading", { level: 1 }).textContent()) ?? "")?.[1]);
    const bar = head.getByRole("definition").first().getByRole("list");
    expect(countsIn((await bar.innerText()).replace(/\s+/g, " ")).reduce((sum, count) => sum + count, 0), "every state is counted").toBe(total);
    const attention = head.getByRole("region", { name: "Cần quan tâm chỉ đạo" }).getByRole("listitem");
    const shown = await attention.count();
    expect(shown).toBeGreaterThanOrEqual(3);
    expect(shown).toBeLessThanOrEqual(5);
    for (const item of await attention.all()) await expect(item).toContainText(/chủ trì/);
    const byAgency = head.getByRole("region", { name: /Theo cơ quan chủ trì/ });
    await byAgency.getByRole("link", { name: "Sở Y tế" }).click();
    await expect(head.getByRole("heading", { level: 1 })).toContainText("Sở Y tế");
    return head.url();
  });

  await test.step("and why: a status opens to its formula, its figures and their source", async () => {
    await head.goto(`${PLAN}?year=2025`);
    await head.getByRole("region", { name: "Cần quan tâm chỉ đạo" }).getByRole("link").first().click();
    await expect(head).toHaveURL(/\/indicators\//);
    const opened = head.getByRole("group").filter({ hasText: "Công thức, số liệu đầu vào, bốn phương pháp" }).first();
    await opened.locator("summary").click();
    await expect(opened).toContainText("Mức cần đạt:");
    await expect(opened).toContainText(/phiên bản \d/);
    await expect(opened.getByRole("table")).toContainText("AARR");
  });

  await test.step("asks the agency for an answer by a day, and enters nothing else", async () => {
    await head.goto(agency);
    await head.getByText("Giao việc cho cơ quan này").click();
    await head.getByLabel("Việc cần làm hoặc điều cần giải trình").fill("Giải trình vì sao tử vong trẻ em dưới 5 tuổi chưa giảm, nêu giải pháp.");
    await head.getByLabel("Hạn trả lời").fill(inDays(10));
    await head.getByRole("button", { name: "Giao việc" }).click();
    await expect(head.getByRole("status").filter({ hasText: "Đã giao việc" })).toBeVisible();
    await head.goto(`${PLAN}/entry?year=2025`);
    for (const input of await head.getByRole("textbox").all()) await expect(input).toHaveAttribute("readonly", "");
  });

  await test.step("the agency answers on its page, and the head reads it", async () => {
    const staff = await person(browser, "yte.dienbien");
    await staff.goto(new URL(agency).pathname);
    const task = staff.getByRole("listitem").filter({ hasText: "Giải trình vì sao tử vong" });
    await task.getByText("Trả lời", { exact: true }).click();
    await task.getByLabel("Nội dung trả lời").fill("Đã lập tổ rà soát từng ca; báo cáo kèm giải pháp trước ngày 30.");
    await task.getByRole("button", { name: "Gửi trả lời" }).click();
    await expect(staff.getByRole("status").filter({ hasText: "Đã gửi trả lời" })).toBeVisible();
    await head.goto(agency);
    await expect(head.getByRole("listitem").filter({ hasText: "Giải trình vì sao tử vong" })).toContainText("Đã lập tổ rà soát từng ca");
  });

  await test.step("an earlier day's picture is another one, and says so", async () => {
    await head.goto(`${PLAN}?year=2025`);
    const todays = (await head.getByRole("heading", { level: 1 }).textContent()) ?? "";
    // The demonstration's figures of 2025 are approved at the beginning of 2026.
    await head.goto(`${PLAN}?year=2025&known=2025-06-01`);
    await expect(head.getByRole("note")).toContainText("Số liệu như đã biết ngày 01/06/2025");
    await expect(head.getByRole("heading", { level: 1 })).not.toHaveText(todays);
    await head.getByRole("link", { name: "Trở về hôm nay" }).click();
    await expect(head.getByRole("note")).toHaveCount(0);
    await expect(head.getByRole("heading", { level: 1 })).toHaveText(todays);
  });

  await test.step("the overview is one printed sheet", async () => {
    await head.goto(`${PLAN}?year=2025`);
    const pdf = (await head.pdf({ format: "A4", printBackground: true })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
});

test("an analyst checks every word: methods, comparison, tables, data quality, the review of 2025", async ({ browser }) => {
  const analyst = await person(browser, "dienbien");

  await test.step("the same status by another method, with the same words as the open data", async () => {
    await analyst.goto(`${PLAN}/indicators/7?year=2024&method=aarr`);
    await expect(analyst.getByText(/Theo phương pháp tốc độ giảm bình quân năm \(AARR\)/).first()).toBeVisible();
    const answer = await analyst.request.get(`/api/v1${PLAN}/progress?year=2024&method=aarr`);
    expect(answer.status()).toBe(200);
    const { method, progress } = (await answer.json()) as { method: { code: string }; progress: { indicator: string; statusName: string }[] };
    expect(method.code).toBe("aarr");
    const said = progress.filter(({ indicator }) => indicator === "7").map(({ statusName }) => statusName);
    expect(said).toHaveLength(2);
    for (const words of said) await expect(analyst.getByRole("main").getByText(new RegExp(`^${words}`, "i")).first()).toBeVisible();
    await analyst.goto("/methods");
    for (const name of ["lộ trình", "CAGR", "SDG", "AARR"]) await expect(analyst.getByRole("main")).toContainText(name);
  });

  await test.step("one measure across plans, with what speaks against comparing", async () => {
    await analyst.goto("/compare/infant-mortality");
    await expect(analyst.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(analyst.getByRole("main")).toContainText("Điện Biên");
    await expect(analyst.getByRole("main")).toContainText("chương trình quốc gia");
  });

  await test.step("a table of one's own, kept by name; the file says what the page says", async () => {
    await analyst.goto("/tables");
    await analyst.getByRole("searchbox", { name: "Tìm chỉ số theo tên" }).fill("thap coi");
    await analyst.getByRole("button", { name: "Tìm chỉ số" }).click();
    await analyst.getByRole("checkbox", { name: /Suy dinh dưỡng thể thấp còi dưới 5 tuổi/ }).check();
    await analyst.getByRole("checkbox", { name: /^Tỉnh Điện Biên/ }).check();
    for (const year of ["2022", "2023", "2024"]) await analyst.getByRole("checkbox", { name: year, exact: true }).check();
    await analyst.getByRole("button", { name: "Lập bảng", exact: true }).click();
    const table = analyst.getByRole("region", { name: "Bảng số liệu" }).getByRole("table").first();
    await expect(table).toBeVisible();
    const shown = await table.innerText();
    const [file] = await Promise.all([analyst.waitForEvent("download"), analyst.getByRole("link", { name: "Tải bảng này (CSV)" }).click()]);
    const text = await readFile(await file.path(), "utf8");
    expect(text).toContain("SỐ LIỆU MINH HỌA");
    const rows = parse(text, { bom: true, relax_column_count: true }) as string[][];
    const values = rows.flat().filter((cell) => /^\d+([.,]\d+)?$/.test(cell));
    const wanted = (/\d+,\d/g.exec(shown) ?? [])[0]!;
    expect(values.map((value) => value.replace(".", ","))).toContain(wanted);

    await analyst.getByText("Lưu bảng này").click();
    await analyst.getByLabel("Tên bảng").fill("Thấp còi 2022–2024");
    await analyst.getByRole("button", { name: "Lưu bảng" }).click();
    await expect(analyst).toHaveURL(/\/tables\/[0-9a-f-]{36}/);
    await analyst.goto("/tables");
    await analyst.getByRole("link", { name: "Thấp còi 2022–2024" }).click();
    await expect(analyst.getByRole("region", { name: "Bảng số liệu" }).getByRole("table").first()).toContainText(wanted);
  });

  await test.step("a doubted figure is confirmed with a reason, and counts no more", async () => {
    await analyst.goto(`${PLAN}/quality?year=2024`);
    const heading = analyst.getByRole("heading", { level: 1 });
    const before = Number(/có (\d+) chỗ/.exec((await heading.textContent()) ?? "")?.[1]);
    expect(before).toBeGreaterThan(0);
    await analyst.getByRole("link", { name: /^Xác nhận số liệu đúng/ }).first().click();
    await analyst.getByLabel("Lý do").fill("Đã đối chiếu sổ theo dõi của Sở, số đúng.");
    await analyst.getByRole("button", { name: "Xác nhận số liệu đúng" }).click();
    await expect(heading).toContainText(new RegExp(`có ${before - 1} chỗ|đã được xác nhận`));
  });

  await test.step("the review of 2025, ready to be read out", async () => {
    await analyst.goto(`${PLAN}/midterm`);
    await expect(analyst.getByRole("heading", { level: 1 })).toContainText("2025");
    expect(await analyst.getByRole("main").getByRole("table").count()).toBeGreaterThan(0);
  });
});

test("all of it by keyboard alone", async ({ browser }) => {
  const head = await person(browser, "lanhdao.dienbien");

  await test.step("from the overview to an agency, and a task given", async () => {
    await head.goto(`${PLAN}?year=2025`);
    await head.keyboard.press("Tab");
    await head.keyboard.press("Enter");
    await expect(head.getByRole("main")).toBeFocused();
    await pressOn(head, head.getByRole("region", { name: /Theo cơ quan chủ trì/ }).getByRole("link", { name: "Sở Giáo dục và Đào tạo" }));
    await expect(head.getByRole("heading", { level: 1 })).toContainText("Sở Giáo dục và Đào tạo");
    await pressOn(head, head.locator("summary").filter({ hasText: "Giao việc cho cơ quan này" }));
    await typeInto(head, head.getByLabel("Việc cần làm hoặc điều cần giải trình"), "Báo cáo giải pháp cho các trường chưa phù hợp với học sinh khuyết tật.");
    await typeInto(head, head.getByLabel("Hạn trả lời"), inDays(14));
    await pressOn(head, head.getByRole("button", { name: "Giao việc" }));
    await expect(head.getByRole("status").filter({ hasText: "Đã giao việc" })).toBeVisible();
  });

  await test.step("a status is opened, and another method chosen", async () => {
    await head.goto(`${PLAN}/indicators/7?year=2024`);
    await pressOn(head, head.locator("summary").filter({ hasText: "Công thức, số liệu đầu vào" }).first());
    await expect(head.getByText("Số liệu đầu vào", { exact: true }).first()).toBeVisible();
    await pressOn(head, head.getByRole("link", { name: "AARR" }));
    await expect(head).toHaveURL(/method=aarr/);
  });

  await test.step("a table is put together", async () => {
    await head.goto("/tables?findMeasure=thap+coi");
    for (const box of [head.getByRole("checkbox", { name: /Suy dinh dưỡng thể thấp còi dưới 5 tuổi/ }), head.getByRole("checkbox", { name: /^Tỉnh Điện Biên/ }), head.getByRole("checkbox", { name: "2024", exact: true })]) {
      await tabTo(head, box);
      await head.keyboard.press("Space");
      await expect(box).toBeChecked();
    }
    await pressOn(head, head.getByRole("button", { name: "Lập bảng", exact: true }));
    await expect(head.getByRole("region", { name: "Bảng số liệu" }).getByRole("table").first()).toBeVisible();
  });
});
