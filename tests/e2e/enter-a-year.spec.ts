import { type Browser, type Locator, type Page, expect, test } from "@playwright/test";
import { signIn } from "../support/sign-in";

// The main job: a provincial officer enters a year and sees at once where the plan stands. On a desk and on a phone.

const plan = "/plans/dien-bien-2021-2030";
const entry = `${plan}/entry?year=2024`;

interface Story {
  name: string;
  viewport: { width: number; height: number };
  /** Each story writes cells of its own. */
  typed: { measure: string; figure: string; indicator: string };
  mistaken: { measure: string; wrong: string; sentence: RegExp; right: string };
  block: { first: string; text: string; then: { measure: string; figure: string }[] };
  contested: { measure: string; theirs: string; mine: string; indicator: string };
}

const stories: Story[] = [
  {
    name: "on a desk, 1440 px wide",
    viewport: { width: 1440, height: 1000 },
    typed: { measure: "Suy dinh dưỡng thể thấp còi dưới 5 tuổi", figure: "25,1", indicator: "7" },
    mistaken: { measure: "Suy dinh dưỡng thể nhẹ cân dưới 5 tuổi", wrong: "9.5", sentence: /9\.5/, right: "14,8" },
    block: {
      first: "Tử vong trẻ sơ sinh",
      text: "10,1\n27,4\n30,2",
      then: [
        { measure: "Tử vong trẻ sơ sinh", figure: "10,1" },
        { measure: "Tử vong trẻ em dưới 1 tuổi", figure: "27,4" },
        { measure: "Tử vong trẻ em dưới 5 tuổi", figure: "30,2" },
      ],
    },
    contested: { measure: "Hoàn thành cấp tiểu học", theirs: "96,2", mine: "96,4", indicator: "22" },
  },
  {
    name: "on a phone, 390 px wide",
    viewport: { width: 390, height: 844 },
    typed: { measure: "Hoàn thành cấp trung học cơ sở", figure: "99,1", indicator: "23" },
    mistaken: { measure: "Trẻ em dưới 5 tuổi phát triển phù hợp", wrong: "mười", sentence: /số/, right: "98,7" },
    block: {
      first: "Trẻ em 5 tuổi đi học mẫu giáo",
      text: "99,2",
      then: [{ measure: "Trẻ em 5 tuổi đi học mẫu giáo", figure: "99,2" }],
    },
    contested: { measure: "Trẻ em khuyết tật được tiếp cận giáo dục", theirs: "76,0", mine: "77,5", indicator: "25b" },
  },
];

const cell = (page: Page, measure: string): Locator => page.getByRole("textbox", { name: `${measure} Kết quả 2024`, exact: true });
const row = (page: Page, measure: string): Locator => page.getByRole("row").filter({ has: cell(page, measure) });

async function officer(browser: Browser, story: Story): Promise<Page> {
  const page = await (await browser.newContext({ viewport: story.viewport })).newPage();
  await signIn(page, "dienbien");
  return page;
}

async function enter(page: Page, measure: string, figure: string): Promise<void> {
  await cell(page, measure).fill(figure);
  await cell(page, measure).press("Enter");
}

const saved = (page: Page, measure: string) => expect(row(page, measure)).toContainText("đã lưu");

for (const story of stories) {
  test(`a provincial officer enters 2024 for Điện Biên, ${story.name}`, async ({ browser }) => {
    const page = await officer(browser, story);
    const colleague = await officer(browser, story);
    await colleague.goto(entry);

    // The way there: the overview says what is to be done, the navigation leads to the grid, the year is in the address.
    await expect(page).toHaveURL(new RegExp(plan));
    await page.getByRole("link", { name: "Nhập số liệu", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText("Nhập số liệu năm");
    await page.getByRole("navigation", { name: "Năm" }).getByRole("link", { name: "2024" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nhập số liệu năm 2024");

    await test.step("typing", async () => {
      await enter(page, story.typed.measure, story.typed.figure);
      await saved(page, story.typed.measure);
    });

    await test.step("correcting an error", async () => {
      const { measure, wrong, sentence, right } = story.mistaken;
      await enter(page, measure, wrong);
      await expect(cell(page, measure)).toHaveAttribute("aria-invalid", "true");
      await expect(cell(page, measure)).toHaveAccessibleDescription(sentence);
      await expect(cell(page, measure)).toHaveValue(wrong);
      await enter(page, measure, right);
      await saved(page, measure);
    });

    await test.step("pasting a block", async () => {
      await cell(page, story.block.first).click();
      await page.getByRole("button", { name: "Dán từ Excel" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Khối ô đã sao chép").fill(story.block.text);
      await dialog.getByRole("button", { name: "Xem trước" }).click();
      for (const { measure, figure } of story.block.then) await expect(dialog.getByRole("row", { name: measure })).toContainText(figure);
      const explanation = dialog.getByLabel(/^Giải thích cho/);
      if (await explanation.isVisible()) await explanation.fill("theo báo cáo năm 2024 của các sở");
      await dialog.getByRole("button", { name: `Ghi ${story.block.then.length} ô` }).click();
      await expect(dialog).toBeHidden();
      for (const { measure, figure } of story.block.then) await expect(cell(page, measure)).toHaveValue(figure);
    });

    await test.step("a colleague was there first: both values are shown, one is chosen", async () => {
      const { measure, theirs, mine } = story.contested;
      await enter(colleague, measure, theirs);
      await saved(colleague, measure);
      await enter(page, measure, mine);
      await expect(page.getByText(new RegExp(`đã ghi ${theirs}`))).toBeVisible();
      await page.getByRole("button", { name: `Ghi số của tôi: ${mine}` }).click();
      await saved(page, measure);
    });

    await test.step("everything is there after a reload", async () => {
      await page.reload();
      await expect(cell(page, story.typed.measure)).toHaveValue(story.typed.figure);
      await expect(cell(page, story.mistaken.measure)).toHaveValue(story.mistaken.right);
      await expect(cell(page, story.contested.measure)).toHaveValue(story.contested.mine);
    });

    await test.step("the overview and the indicator's page show it", async () => {
      await page.goto(`${plan}?year=2024`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText("Năm 2024, Điện Biên");
      await expect(page.getByRole("row").filter({ hasText: story.typed.measure }).first()).toContainText(story.typed.figure);
      await page.goto(`${plan}/indicators/${story.typed.indicator}?year=2024`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`${story.typed.figure}% năm 2024`);
      await expect(page.getByRole("row").filter({ hasText: "2024" })).toContainText(story.typed.figure);
      await page.goto(`${plan}/indicators/${story.contested.indicator}?year=2024`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(`${story.contested.mine}% năm 2024`);
    });
  });
}

test("what was typed without a connection stays on the device and is sent when there is one", async ({ browser }) => {
  const page = await officer(browser, stories[0]!);
  await page.goto(entry);
  const measure = "Trẻ em được nâng cao nhận thức tham gia";
  await page.context().setOffline(true);
  await enter(page, measure, "81,5");
  await expect(row(page, measure)).toContainText("còn trên máy này");
  await page.context().setOffline(false);
  await saved(page, measure);
  await page.reload();
  await expect(cell(page, measure)).toHaveValue("81,5");
});

test("what was typed outlives a closed page, and is offered again", async ({ browser }) => {
  const page = await officer(browser, stories[0]!);
  await page.goto(entry);
  const measure = "Trẻ em từ 11 tuổi tham gia mô hình";
  // Not the browser's own switch: a page that closes is let out of it a moment before it is gone.
  await page.evaluate(() => (window.fetch = () => Promise.reject(new TypeError("no connection"))));
  await enter(page, measure, "27,5");
  await expect(row(page, measure)).toContainText("còn trên máy này");
  await page.close({ runBeforeUnload: false });
  const later = await page.context().newPage();
  await later.goto(entry);
  await expect(cell(later, measure)).toHaveValue("");
  await later.getByRole("button", { name: "Đưa lại vào bảng" }).click();
  await saved(later, measure);
  await expect(cell(later, measure)).toHaveValue("27,5");
});

test("the grid is worked by keyboard alone: arrows, Enter down, Tab right, Escape back", async ({ browser }) => {
  const page = await officer(browser, stories[0]!);
  await page.goto(entry);
  const first = cell(page, "Trẻ em từ 7 tuổi được hỏi ý kiến");
  const below = cell(page, "Trẻ em được nâng cao nhận thức tham gia");
  await first.focus();
  await page.keyboard.press("ArrowDown");
  await expect(below).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(first).toBeFocused();
  const before = await first.inputValue();
  await page.keyboard.type("77");
  await page.keyboard.press("Escape");
  await expect(first).toHaveValue(before);
  await page.keyboard.press("Enter");
  await expect(below).toBeFocused();
});
