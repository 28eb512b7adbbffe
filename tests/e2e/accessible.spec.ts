import { expect, test } from "@playwright/test";
import { expectAccessible } from "../support/expect-accessible";
import { signIn } from "../support/sign-in";

// WCAG 2.2 AA by axe on every page, at both widths; nothing wider than the screen; no error in the console.

const dienBien = "/plans/dien-bien-2021-2030";
const pages: [who: string | null, path: string][] = [
  [null, "/"],
  [null, "/sign-in"],
  [null, "/methods"],
  [null, "/issued/kien-giang-2021-2030"],
  [null, "/published"],
  [null, "/published/ninh-thuan-2022"],
  [null, "/khong-co-trang-nay"],
  [null, "/join/khong-co-duong-dan-nay"],
  ["dienbien", "/"],
  ["dienbien", `${dienBien}?year=2024`],
  ["dienbien", `${dienBien}?year=2024&q=khong+co+gi`],
  ["dienbien", `${dienBien}?year=2024&method=cagr`],
  ["dienbien", `${dienBien}?year=2025&known=2026-01-20&since=2025-06-01`],
  ["dienbien", `${dienBien}/indicators/7?year=2024`],
  ["dienbien", `${dienBien}/indicators/7?year=2024&method=aarr`],
  ["dienbien", `${dienBien}/indicators/8?year=2024`],
  ["dienbien", `${dienBien}/entry?year=2024`],
  ["dienbien", `${dienBien}/entry/backlog`],
  ["dienbien", `${dienBien}/entry/base-figures?year=2024`],
  ["dienbien", `${dienBien}/reports`],
  ["dienbien", `${dienBien}/reports/set-up`],
  ["dienbien", "/outbox"],
  ["dienbien", `${dienBien}/totals?year=2024`],
  ["dienbien", `${dienBien}/totals/birth-registration-under-5?year=2024`],
  ["dienbien", `${dienBien}/agencies?year=2024`],
  ["dienbien", `${dienBien}/midterm`],
  ["ninhthuan", "/plans/ninh-thuan-2022/midterm"],
  ["dienbien", `${dienBien}/map?year=2024`],
  ["dienbien", `${dienBien}/map?year=2024&map=today`],
  ["dienbien", `${dienBien}/indicators/2?year=2024&map=today`],
  ["kiengiang", "/plans/kien-giang-2021-2030?map=today"],
  ["dienbien", `${dienBien}/budget`],
  ["dienbien", `${dienBien}/publishing`],
  ["dienbien", `${dienBien}/quality?year=2024`],
  ["dienbien", `${dienBien}/quality?year=2021&rule=khong-co`],
  ["dienbien", `${dienBien}/issued`],
  ["dienbien", "/account"],
  ["kiengiang", "/plans/kien-giang-2021-2030/budget"],
  ["kiengiang", "/plans/kien-giang-2021-2030/review"],
  ["kiengiang", "/plans/kien-giang-2021-2030/amendments"],
  ["kiengiang", "/plans/kien-giang-2021-2030/amendments?act=add-indicator"],
  ["kiengiang", "/drafts"],
  ["kiengiang", "/drafts/new?from=dien-bien-2021-2030"],
  ["ninhthuan", "/plans/ninh-thuan-2022?year=2022"],
  ["yte.dienbien", `${dienBien}/entry?year=2022`],
  ["quantri", "/"],
  ["quantri", "/compare"],
  ["quantri", "/compare/infant-mortality"],
  ["quantri", "/compare/child-injury?year=2024"],
  ["quantri", "/compare/vaccinated-12-under-5"],
  ["quantri", "/tables"],
  ["quantri", "/tables?measure=infant-mortality&measure=child-injury&year=2024"],
  ["quantri", "/catalogue"],
  ["quantri", "/catalogue/stunting-under-5"],
  ["quantri", "/catalogue/stunting-under-5/edit"],
  ["quantri", "/agencies"],
  ["quantri", "/agencies/assignments/dien-bien-2021-2030"],
  ["quantri", "/areas"],
  ["quantri", "/areas/successions"],
  ["quantri", "/areas/successions/new"],
  ["quantri", "/areas/boundaries"],
  ["quantri", "/accounts"],
  ["quantri", "/accounts/new"],
  ["quantri", "/accounts/import"],
  ["hoangkim", "/plans/hoang-kim-2021-2030?year=2024"],
];

for (const width of [1440, 390]) {
  for (const who of [...new Set(pages.map(([user]) => user))]) {
    test(`${who ?? "a stranger"}'s pages at ${width} px`, async ({ page }) => {
      const complaints: string[] = [];
      // A page that is not there answers 404, and the browser says so.
      page.on("console", (message) => message.type() === "error" && !/status of 404/.test(message.text()) && complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      await page.setViewportSize({ width, height: 900 });
      if (who) await signIn(page, who);
      for (const [, path] of pages.filter(([user]) => user === who)) {
        await test.step(path, async () => {
          await page.goto(path, { waitUntil: "networkidle" });
          await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
          await expectAccessible(page);
        });
      }
      expect(complaints).toEqual([]);
    });
  }
}

for (const width of [1440, 390]) {
  test(`an agency's page with its form for a task at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, "lanhdao.dienbien");
    await page.goto(`${dienBien}/agencies?year=2024`);
    await page.getByRole("link", { name: "Sở Y tế", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Sở Y tế chủ trì");
    await page.getByText("Giao việc cho cơ quan này").click();
    await page.getByRole("button", { name: "Giao việc" }).click();
    await expect(page.getByLabel("Hạn trả lời")).toHaveAttribute("aria-invalid", "true");
    await expectAccessible(page);
  });
}

test("errors and dialogs are accessible too", async ({ page }) => {
  await signIn(page, "kiengiang");
  await page.goto("/plans/kien-giang-2021-2030/entry?year=2024");
  const input = page.getByRole("textbox", { name: "Hoàn thành cấp tiểu học Kết quả 2024", exact: true });
  await input.fill("chín mươi");
  await input.press("Enter");
  await expect(input).toHaveAttribute("aria-invalid", "true");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Dán từ Excel" }).click();
  await expectAccessible(page);
});

test("one signs in, moves and filters by keyboard alone", async ({ page }) => {
  await page.goto("/sign-in?next=/plans/dien-bien-2021-2030");
  await page.getByLabel("Tên đăng nhập").focus();
  await page.keyboard.type("dienbien");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Vi-tre-em-2030");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("navigation", { name: "Các trang của kế hoạch" })).toBeVisible();
  // From the top of a page just opened.
  await page.reload();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Đến nội dung chính" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#noi-dung")).toBeFocused();
  await page.getByRole("searchbox", { name: "Tìm chỉ tiêu" }).focus();
  await page.keyboard.type("thap coi");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=thap\+coi/);
  await expect(page.getByRole("link", { name: "Suy dinh dưỡng thể thấp còi dưới 5 tuổi" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Tử vong trẻ sơ sinh" })).toHaveCount(0);
});
