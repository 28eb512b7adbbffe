import { readFileSync } from "node:fs";
import { type Page, expect, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
import { expectAccessible } from "../support/expect-accessible";
import { signIn } from "../support/sign-in";

// A document becomes a plan with figures: handed in, looked through, put in force, entered into, seen.

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** The smallest Word file with these lines. */
function docx(text: string): Buffer {
  const paragraphs = text.split("\n").map((line) => `<w:p><w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`);
  const xml = (body: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${body}`);
  return Buffer.from(
    zipSync({
      "[Content_Types].xml": xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
      "_rels/.rels": xml('<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
      "word/document.xml": xml(`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}</w:body></w:document>`),
    }),
  );
}

/** Drags over the first place of these words in the document, as a person with a mouse does. */
async function selectWords(page: Page, words: string): Promise<void> {
  // The text comes after the page.
  await expect(page.getByRole("region", { name: "Văn bản" })).toContainText(words);
  const place = (at: "first" | "last") =>
    page.getByRole("region", { name: "Văn bản" }).evaluate(
      (pane, { sought, which }) => {
        const nodes: Text[] = [];
        for (const walker = document.createTreeWalker(pane, NodeFilter.SHOW_TEXT); walker.nextNode(); ) nodes.push(walker.currentNode as Text);
        const whole = nodes.map(({ data }) => data).join("");
        const start = whole.indexOf(sought);
        if (start === -1) throw new Error(`not in the document: ${sought}`);
        let unit = which === "first" ? start : start + sought.length - 1;
        const node = nodes.find(({ length }) => {
          if (unit < length) return true;
          unit -= length;
          return false;
        })!;
        if (which === "first") node.parentElement!.scrollIntoView({ block: "center" });
        const range = document.createRange();
        range.setStart(node, unit);
        range.setEnd(node, unit + 1);
        const box = range.getBoundingClientRect();
        return { x: which === "first" ? box.left + 0.5 : box.right - 0.5, y: box.top + box.height / 2 };
      },
      { sought: words, which: at },
    );
  await place("first");
  const [from, to] = [await place("first"), await place("last")];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

async function cleanAtBothWidths(page: Page): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test("a provincial officer makes the plan of Trà Vinh from its document", async ({ page }) => {
  await signIn(page, "travinh");
  await page.goto("/drafts");
  await page.getByLabel("Tệp văn bản").setInputFiles({ name: "ke-hoach-tra-vinh.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer: docx(readFileSync("seeds/documents/tra-vinh-2021-2030.txt", "utf8")) });
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Tệp ke-hoach-tra-vinh.docx")).toBeVisible();
  await expect(page.getByText("Chỉ tiêu 24.")).toBeVisible();

  await test.step("walking what needs a person by keyboard, accepting the first", async () => {
    const counter = page.getByText(/^Còn \d+ chỗ cần xem\.$/);
    const open = Number(/\d+/.exec((await counter.textContent()) ?? "")?.[0]);
    expect(open).toBeGreaterThan(0);
    await page.locator("h1").click();
    await page.keyboard.press("n");
    await expect(page.locator("[data-open]").first()).toBeFocused();
    await page.keyboard.press("a");
    await expect(page.getByRole("status").filter({ hasText: open === 1 ? "Không còn chỗ cần xem." : `Còn ${open - 1} chỗ cần xem.` })).toBeVisible();
  });

  await test.step("a wrong edit keeps what was typed, a right one is saved", async () => {
    await page.locator("#g0-i0-m0-t0").getByRole("link", { name: "Sửa" }).click();
    const value = page.getByLabel("Con số");
    const right = await value.inputValue();
    await value.fill("chín");
    await page.getByRole("button", { name: "Lưu mức cần đạt" }).click();
    await expect(page.getByText("Đây không phải là một số.")).toBeVisible();
    await expect(value).toHaveValue("chín");
    await value.fill(right);
    await page.getByRole("button", { name: "Lưu mức cần đạt" }).click();
    await expect(value).toBeHidden();
  });

  const first = page.locator("#g0-i0");
  const targets = page.locator("[id^=g0-i0-m0-t]");

  await test.step("what was missed is added by selecting its words", async () => {
    await expect(targets).toHaveText([/từ 65% trở lên vào năm 2025/, /từ 75% trở lên vào năm 2030/]);
    await targets.nth(1).getByRole("link", { name: "Sửa" }).click();
    await targets.nth(1).getByRole("button", { name: "Bỏ mức cần đạt khỏi bản nháp" }).click();
    await expect(targets).toHaveCount(1);

    await selectWords(page, "75% vào năm 2030");
    const bar = page.getByRole("form", { name: "Thêm đoạn đã chọn" });
    await expect(bar.getByText("“75% vào năm 2030”")).toBeVisible();
    // What it cannot be is refused in words, and what it is stands again where it stood, its form open to be looked at.
    await bar.getByRole("button", { name: "Phân công" }).click();
    await expect(bar.getByText("Hãy chọn từ tên cơ quan.")).toBeVisible();
    await bar.getByRole("button", { name: "Mức cần đạt" }).click();
    await expect(targets).toHaveText([/từ 65% trở lên vào năm 2025/, /từ 75% trở lên vào năm 2030/]);
    await expect(page.getByLabel("Cụm từ in trong chỉ tiêu")).toHaveValue("75% vào năm 2030");
    await expect(bar).toBeHidden();
    await targets.nth(1).getByRole("link", { name: "Đóng" }).click();
  });

  await test.step("or by their first and last words, from the keyboard", async () => {
    await page.getByText("Thêm phần bị bỏ sót").click();
    const words = page.getByLabel("Những chữ đầu của đoạn");
    await words.fill("Chỉ tiêu");
    await page.getByRole("button", { name: "Thêm vào bản nháp" }).press("Enter");
    await expect(page.getByText("Hãy chép thêm vài chữ.")).toBeVisible();
    await expect(words).toHaveValue("Chỉ tiêu");
    await page.getByText("Thêm phần bị bỏ sót").click();
  });

  await test.step("a measure is split, and the two are merged again", async () => {
    await page.locator("#g0-i0-m0").getByRole("link", { name: "Sửa" }).first().click();
    await page.getByText("Tách thành hai chỉ số", { exact: true }).first().click();
    const split = page.locator("form").filter({ has: page.getByRole("button", { name: "Tách thành hai chỉ số" }) });
    await split.getByLabel("Chỉ số", { exact: true }).selectOption({ label: "Chỉ số mới, chưa có trong danh mục" });
    await split.getByRole("button").click();
    await expect(split.getByText("Hãy ghi tên của chỉ số mới.")).toBeVisible();
    await split.getByLabel("Tên chỉ số mới").fill("Tỷ lệ phường phù hợp với trẻ em");
    await split.getByLabel("Mức cần đạt: từ 75% trở lên vào năm 2030").selectOption({ label: "sang chỉ số thứ hai" });
    await split.getByRole("button").click();
    const second = page.locator("#g0-i0-m1");
    await expect(second).toContainText("Tỷ lệ phường phù hợp với trẻ em");
    await expect(page.locator("#g0-i0-m1-t0")).toContainText("từ 75% trở lên vào năm 2030");
    await expect(targets).toHaveCount(1);

    await second.getByRole("link", { name: "Sửa" }).click();
    await page.getByText("Gộp với chỉ số khác của chỉ tiêu này").click();
    await page.getByLabel("Giữ tên và định nghĩa").selectOption({ label: "của chỉ số kia" });
    await page.getByRole("button", { name: "Gộp hai chỉ số" }).click();
    await expect(second).toBeHidden();
    await expect(targets).toHaveText([/từ 65% trở lên vào năm 2025/, /từ 75% trở lên vào năm 2030/]);
    await expect(first).toContainText("Chỉ tiêu 1.");
  });

  // The plan of Trà Vinh is there already: a person says why it is put in force once more.
  await page.getByRole("button", { name: "Đưa vào thi hành" }).click();
  await expect(page.getByText("Hãy ghi vì sao đây không phải là kế hoạch đã có.")).toBeVisible();
  await page.getByLabel("Vì sao đây là một kế hoạch khác").fill("Bản đọc lại từ tệp để thử phần đọc văn bản.");
  await page.getByRole("button", { name: "Đưa vào thi hành" }).click();
  await expect(page).toHaveURL(/\/plans\/tra-vinh-2021-2030-\d+/);
  const plan = new URL(page.url()).pathname;

  await page.goto(`${plan}/entry?year=2024`);
  const cell = page.getByRole("textbox", { name: "Xã phù hợp với trẻ em Kết quả 2024", exact: true });
  await cell.fill("71,3");
  await cell.press("Enter");
  await expect(page.getByRole("row").filter({ has: cell })).toContainText("đã lưu");
  await page.goto(`${plan}?year=2024`);
  await expect(page.getByRole("row").filter({ hasText: "Xã phù hợp với trẻ em" }).first()).toContainText("71,3");
});

/** Short: what is looked at is the screen, not the reader. */
const SHORT = `ỦY BAN NHÂN DÂN TỈNH TRÀ VINH
Số: 12/KH-UBND
Trà Vinh, ngày 05 tháng 3 năm 2021
KẾ HOẠCH
Thực hiện quyền trẻ em giai đoạn 2021 - 2030 trên địa bàn tỉnh Trà Vinh
I. MỤC TIÊU
Mục tiêu 1: Về chăm sóc sức khỏe
- Chỉ tiêu 1: Tỷ lệ trẻ em dưới 1 tuổi được tiêm chủng đầy đủ đạt trên 95% vào năm 2025 và 98% vào năm 2030.
- Chỉ tiêu 2: Tăng số trẻ em được đến thư viện.
II. TỔ CHỨC THỰC HIỆN
1. Sở Y tế: Chủ trì thực hiện chỉ tiêu 1; báo cáo Ủy ban nhân dân tỉnh trước ngày 15/11 hằng năm.
`;

test("the review screen is accessible with its forms open and words selected", async ({ page }) => {
  await signIn(page, "travinh");
  await page.goto("/drafts");
  await page.getByLabel("Hoặc dán nội dung").fill(SHORT);
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/);
  await expect(page.getByText("Chỉ tiêu 2.", { exact: true })).toBeVisible();
  await selectWords(page, "đạt trên 95%");
  await expect(page.getByRole("form", { name: "Thêm đoạn đã chọn" })).toBeVisible();
  for (const part of ["g0", "g0-i0", "g0-i0-m0", "g0-i0-m0-t0", "a0", "r0"]) {
    await page.locator(`#${part}`).getByRole("link", { name: "Sửa" }).first().click();
    await expect(page.locator(`#${part}`).getByRole("button", { name: /^Bỏ/ })).toBeVisible();
    await page.locator(`#${part} details`).evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  }
  await page.getByText("Thêm phần bị bỏ sót").click();
  await cleanAtBothWidths(page);
  for (const kind of ["goal", "indicator", "agency", "reporting", "activity"]) {
    await page.goto(`${new URL(page.url()).pathname}?edit=new-${kind}`);
    await expect(page.getByRole("region", { name: "Thêm bằng tay" }).getByRole("button")).toBeVisible();
  }
  await cleanAtBothWidths(page);
});
