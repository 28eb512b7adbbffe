import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { strToU8, zipSync } from "fflate";
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

test("a provincial officer makes the plan of Trà Vinh from its document", async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page, "travinh");
  await page.goto("/drafts");
  await page.getByLabel("Tệp văn bản").setInputFiles({ name: "ke-hoach-tra-vinh.docx", mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer: docx(readFileSync("seeds/documents/tra-vinh-2021-2030.txt", "utf8")) });
  await page.getByRole("button", { name: "Đọc văn bản" }).click();
  await expect(page).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/, { timeout: 30_000 });
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
    await expect(page).not.toHaveURL(/edit=/);
    await expect(page.getByRole("button", { name: "Lưu mức cần đạt" })).toBeHidden();
  });

  // The plan of Trà Vinh is there already: a person says why it is put in force once more.
  await page.getByRole("button", { name: "Đưa vào thi hành" }).click();
  await expect(page.getByText("Hãy ghi vì sao đây không phải là kế hoạch đã có.")).toBeVisible();
  await page.getByLabel("Vì sao đây là một kế hoạch khác").fill("Bản đọc lại từ tệp để thử phần đọc văn bản.");
  await page.getByRole("button", { name: "Đưa vào thi hành" }).click();
  await expect(page).toHaveURL(/\/plans\/tra-vinh-2021-2030-\d+/, { timeout: 30_000 });
  const plan = new URL(page.url()).pathname;

  await page.goto(`${plan}/entry?year=2024`);
  const cell = page.getByRole("textbox", { name: "Xã phù hợp với trẻ em Kết quả 2024", exact: true });
  await cell.fill("71,3");
  await cell.press("Enter");
  await expect(page.getByRole("row").filter({ has: cell })).toContainText("đã lưu");
  await page.goto(`${plan}?year=2024`);
  await expect(page.getByRole("row").filter({ hasText: "Xã phù hợp với trẻ em" }).first()).toContainText("71,3");
});
