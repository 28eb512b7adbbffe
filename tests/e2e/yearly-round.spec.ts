import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { type BrowserContext, type Page, chromium, expect, test } from "@playwright/test";
import writeWorkbook from "write-excel-file/node";
import { readTable } from "@/lib/documents/read-table";
import { BROWSER_FLAGS } from "../support/browser";
import { expectAccessible } from "../support/expect-accessible";
import { signIn } from "../support/sign-in";

// The yearly round as one story: from the list of communes to a total that says on how many of them it rests.

const PLAN = "/plans/dien-bien-2021-2030";
const PASSWORD = "Bản em có ba con suối";
const COMMUNE = "Xã Mường Phăng";

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toLocaleDateString("en-GB", { timeZone: "Asia/Ho_Chi_Minh" });

/** The officer's own telephone: what it keeps outlives its browser. */
function telephone(baseURL: string) {
  const kept = mkdtempSync(path.join(tmpdir(), "dien-thoai-"));
  const open = (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(kept, {
      ...(process.env.E2E_BROWSER ? { executablePath: process.env.E2E_BROWSER } : {}),
      args: BROWSER_FLAGS,
      baseURL,
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
      locale: "vi-VN",
      timezoneId: "Asia/Ho_Chi_Minh",
    });
  return { open, forget: () => rmSync(kept, { recursive: true, force: true }) };
}

const figure = (page: Page, name: string) => page.getByRole("article").filter({ has: page.getByRole("heading", { name, exact: true }) });

async function enter(page: Page, name: string, numerator: string, denominator?: string): Promise<void> {
  const boxes = figure(page, name).getByRole("textbox");
  await boxes.nth(0).fill(numerator);
  if (denominator !== undefined) await boxes.nth(1).fill(denominator);
  await boxes.nth(denominator === undefined ? 0 : 1).blur();
}

test("the yearly round of a province, from the list of its communes to the total", async ({ page, browser, baseURL }) => {
  const phone = telephone(baseURL ?? "");
  const links = await test.step("the administrator imports the 45 communes with their officers", async () => {
    await signIn(page, "quantri");
    await page.goto("/accounts/import");
    await page.getByLabel("Địa bàn").selectOption({ label: "Tỉnh Điện Biên" });
    await page.getByRole("button", { name: "Chọn" }).click();
    const [template] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Tải mẫu đã điền sẵn 45 xã, phường/ }).click()]);
    const read = await readTable(await readFile(await template.path()));
    if (!read.ok) throw new Error(read.problem.message);
    const rows = [read.value[0]!, ...read.value.slice(1).map((row) => [row[0]!, row[1]!, row[2]!, `Cán bộ minh họa ${row[1]}`, `vong2026.${row[0]}`, "", ""])];
    const buffer = await writeWorkbook(rows.map((row) => row.map((value) => ({ value, type: String })))).toBuffer();
    await page.getByLabel(/^(Tệp danh sách|Nạp tệp khác)$/).setInputFiles({ name: "danh-sach.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer });
    await page.getByRole("button", { name: "Xem trước" }).click();
    await page.getByRole("button", { name: "Nạp danh sách" }).click();
    await expect(page.getByText(/lập 45 tài khoản/)).toBeVisible({ timeout: 60_000 });
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Tải danh sách đường dẫn" }).click()]);
    return parse(await readFile(await file.path()), { columns: true, bom: true }) as Record<string, string>[];
  });
  expect(links).toHaveLength(45);
  const invitation = links.find((one) => one["Tên xã"] === COMMUNE)!;

  await test.step("and opens the period of 2026", async () => {
    await page.goto(`${PLAN}/reports/set-up`);
    await page.getByRole("button", { name: /^Lập \d+ kỳ báo cáo theo văn bản$/ }).click();
    const period = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: "Báo cáo năm 2026", exact: true }) });
    await period.locator("summary").click();
    await period.getByLabel("Ngày cuối cùng nhận báo cáo").fill(inDays(20));
    await period.getByRole("button", { name: "Mở kỳ báo cáo" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Báo cáo năm 2026: Đã mở." })).toBeVisible();
    await page.goto(`${PLAN}/reports`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("0 trong 45 xã");
  });

  const address = await test.step("the officer joins on a telephone, fills in half, loses the connection and closes the browser", async () => {
    const device = await phone.open();
    const form = device.pages()[0] ?? (await device.newPage());
    await form.goto(invitation["Đường dẫn"]!);
    await form.getByLabel("Mật khẩu bạn chọn").fill(PASSWORD);
    await form.getByLabel("Nhập lại mật khẩu").fill(PASSWORD);
    await form.getByRole("button", { name: "Đặt mật khẩu" }).click();
    await form.getByLabel("Tên đăng nhập").fill(invitation["Tên đăng nhập"]!);
    await form.getByLabel("Mật khẩu").fill(PASSWORD);
    await form.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(form).not.toHaveURL(/sign-in/);
    await form.goto("/reports");
    await expectAccessible(form);
    await form.getByRole("button", { name: /^Bắt đầu/ }).click();
    await expect(form).toHaveURL(/\/reports\/[0-9a-f-]{36}$/);
    await expectAccessible(form);
    await form.getByLabel("Số trẻ em dưới 5 tuổi", { exact: true }).fill("412");
    await form.getByLabel("Số trẻ em dưới 5 tuổi", { exact: true }).blur();
    await enter(form, "Đăng ký khai sinh dưới 5 tuổi", "403");
    await expect(figure(form, "Đăng ký khai sinh dưới 5 tuổi").getByText("đã lưu")).toBeVisible();
    await device.setOffline(true);
    await enter(form, "Hoàn thành cấp tiểu học", "1.800", "2.000");
    await expect(figure(form, "Hoàn thành cấp tiểu học").getByText("trên máy này")).toBeVisible();
    const at = form.url();
    await device.close();
    return at;
  });

  await test.step("comes back, finds everything, and hands the report in", async () => {
    const device = await phone.open();
    const form = device.pages()[0] ?? (await device.newPage());
    await form.goto(address);
    await expect(figure(form, "Hoàn thành cấp tiểu học").getByText("đã lưu")).toBeVisible();
    await expect(figure(form, "Hoàn thành cấp tiểu học").getByRole("textbox").first()).toHaveValue("1.800");
    await form.getByRole("checkbox", { name: /Tôi xác nhận gửi báo cáo khi còn thiếu/ }).check();
    await form.getByRole("button", { name: "Gửi báo cáo" }).click();
    await expect(form.getByText("Đã gửi", { exact: true })).toBeVisible();
    await expectAccessible(form);
    await device.close();
  });

  const reviewer = await (await browser.newContext()).newPage();
  await test.step("the reviewer returns two cells, each for a reason", async () => {
    await signIn(reviewer, "dienbien");
    await reviewer.goto(`${PLAN}/reports`);
    await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("1 trong 45 xã");
    await reviewer.getByRole("row", { name: /Mường Phăng/ }).getByRole("link", { name: /mở báo cáo/ }).click();
    await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("Mường Phăng");
    await expectAccessible(reviewer);
    for (const [name, reason] of [
      ["Đăng ký khai sinh dưới 5 tuổi", "Số đăng ký khác sổ hộ tịch, đề nghị đối chiếu."],
      ["Hoàn thành cấp tiểu học", "Mẫu số khác số học sinh lớp 5, đề nghị kiểm tra."],
    ] as const) {
      const row = reviewer.getByRole("row").filter({ has: reviewer.getByRole("checkbox", { name: `Trả lại ô ${name}` }) });
      await row.getByRole("checkbox").check();
      await row.getByLabel("Cần sửa gì").fill(reason);
    }
    await reviewer.getByRole("button", { name: "Trả lại để chỉnh sửa, bổ sung" }).click();
    await expect(reviewer.getByText("Trả lại để chỉnh sửa, bổ sung", { exact: true }).first()).toBeVisible();
  });

  await test.step("the officer mends exactly those two", async () => {
    const device = await phone.open();
    const form = device.pages()[0] ?? (await device.newPage());
    await form.goto(address);
    await expect(form.getByText("Báo cáo được trả lại 2 ô để sửa.")).toBeVisible();
    await expect(figure(form, "Hoàn thành cấp tiểu học")).toContainText("Mẫu số khác số học sinh lớp 5");
    await enter(form, "Đăng ký khai sinh dưới 5 tuổi", "405");
    await enter(form, "Hoàn thành cấp tiểu học", "1.800", "2.400");
    await expect(figure(form, "Hoàn thành cấp tiểu học").getByText("đã lưu")).toBeVisible();
    await form.getByRole("checkbox", { name: /Tôi xác nhận gửi báo cáo khi còn thiếu/ }).check();
    await form.getByRole("button", { name: "Gửi lại báo cáo" }).click();
    await expect(form.getByText("Đã gửi lại", { exact: true })).toBeVisible();
    await device.close();
  });

  await test.step("the reviewer sees what changed and approves; the total says on how many communes it rests", async () => {
    await reviewer.reload();
    await expect(reviewer.getByRole("region", { name: "Từ lần trả lại gần nhất" })).toContainText("→");
    await reviewer.getByRole("button", { name: "Phê duyệt báo cáo" }).click();
    await expect(reviewer.getByText("Đã phê duyệt", { exact: true }).first()).toBeVisible();
    await reviewer.goto(`${PLAN}/totals?year=2026`);
    await expect(reviewer.getByRole("heading", { level: 1 })).toContainText("1 trong 45 xã đã có số liệu được duyệt");
    const row = reviewer.getByRole("row").filter({ hasText: "Hoàn thành cấp tiểu học" });
    await expect(row).toContainText("75,0%");
    await expect(row).toContainText("1 trong 45 xã");
    await expectAccessible(reviewer);
  });

  await test.step("a head sees it and cannot change it; the history tells all of it", async () => {
    const head = await (await browser.newContext()).newPage();
    await signIn(head, "lanhdao.dienbien");
    await head.goto(`${PLAN}/totals?year=2026`);
    await expect(head.getByRole("row").filter({ hasText: "Hoàn thành cấp tiểu học" })).toContainText("1 trong 45 xã");
    await head.goto(address);
    await expect(head.getByRole("button", { name: /Gửi|Phê duyệt|Trả lại/ })).toHaveCount(0);
    await expect(figure(head, "Hoàn thành cấp tiểu học").getByRole("textbox").first()).not.toBeEditable();
    await head.goto(`${address}/review`);
    await expect(head.getByRole("button", { name: /Mở lại|Phê duyệt|Trả lại/ })).toHaveCount(0);
    await head.getByRole("row").filter({ hasText: "Hoàn thành cấp tiểu học" }).getByRole("link", { name: /Lịch sử/ }).click();
    await expect(head.getByRole("heading", { level: 1 })).toHaveText(/năm 2026$/);
    const told = head.getByRole("main").getByRole("list");
    for (const words of ["Nhập 90", "Gửi báo cáo", "Trả lại ô này", "Mẫu số khác số học sinh lớp 5", "Nhập 75", "Phê duyệt", "Công nhận 75"]) await expect(told).toContainText(words);
    await expectAccessible(head);

    await page.goto("/audit?words=Mường+Phăng");
    await expect(page.getByRole("row").filter({ hasText: "Phê duyệt báo cáo" }).first()).toBeVisible();
    await expectAccessible(page);
  });
  phone.forget();
});
