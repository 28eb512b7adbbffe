import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { docx, p, relation, run } from "./docx-file";
import { refusalOf } from "./extracted";
import { page, pdf } from "./pdf-file";

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const ole2 = (stream: string) => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(512), utf16(stream)]);
const plan = docx(p("Kế hoạch"));

describe("a file is refused", () => {
  it("over 20 MB, or empty", async () => {
    expect(await refusalOf(new Uint8Array(20 * 1024 * 1024 + 1), "a.txt")).toMatch(/20 MB/);
    expect(await refusalOf(new Uint8Array(0), "a.txt")).toMatch(/không có chữ/);
    expect(await refusalOf(docx("<w:p/>"), "a.docx")).toMatch(/không có chữ/);
  });

  it("of a kind that is not read", async () => {
    for (const name of ["a.odt", "a.xlsx", "a", "docx", "a.docx.exe"]) expect(await refusalOf(plan, name), name).toMatch(/Chỉ đọc được tệp \.docx, \.pdf/);
  });

  it("whose content is not what its name says", async () => {
    expect(await refusalOf(plan, "a.pdf")).toMatch(/có tên \.pdf nhưng nội dung là/);
    expect(await refusalOf(pdf([page("Kế hoạch hành động vì trẻ em")]), "a.docx")).toMatch(/có tên \.docx nhưng nội dung là PDF/);
    expect(await refusalOf(plan, "a.txt")).toMatch(/có tên \.txt nhưng/);
    expect(await refusalOf(plan, "a.doc")).toMatch(/có tên \.doc nhưng/);
    expect(await refusalOf(strToU8("{\\rtf1 x}"), "a.docx")).toMatch(/RTF/);
    expect(await refusalOf(strToU8("chữ"), "a.pdf")).toMatch(/có tên \.pdf nhưng/);
    expect(await refusalOf(zipSync({ "xl/workbook.xml": strToU8("<a/>"), "[Content_Types].xml": strToU8("<Types/>") }), "a.docx")).toMatch(/loại khác/);
  });

  it("of old Word, with the advice to save it as .docx", async () => {
    expect(await refusalOf(ole2("WordDocument"), "a.doc")).toMatch(/lưu thành \.docx/);
    expect(await refusalOf(ole2("WordDocument"), "a.docx")).toMatch(/lưu thành \.docx/);
    expect(await refusalOf(strToU8("{\\rtf1 x}"), "a.doc")).toMatch(/lưu thành \.docx/);
    expect(await refusalOf(ole2("Workbook"), "a.docx")).toMatch(/tệp Office đời cũ/);
  });

  it("with a password", async () => {
    expect(await refusalOf(ole2("EncryptedPackage"), "a.docx")).toMatch(/Word đang được đặt mật khẩu/);
    const zip = Buffer.from(plan);
    for (const at of directory(zip)) zip[at + 8]! |= 1;
    expect(await refusalOf(zip, "a.docx")).toMatch(/đặt mật khẩu/);
    const encrypted = pdf([page("Kế hoạch hành động vì trẻ em")], {
      trailer: `/Encrypt 8 0 R/ID[<${"00".repeat(16)}><${"00".repeat(16)}>]`,
      objects: [`<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${"11".repeat(32)}>/U<${"22".repeat(32)}>>>`],
    });
    expect(await refusalOf(encrypted, "a.pdf")).toMatch(/PDF đang được đặt mật khẩu/);
  });

  it("with macros or controls", async () => {
    expect(await refusalOf(plan, "a.docm")).toMatch(/macro/);
    expect(await refusalOf(docx(p("x"), { entries: { "word/vbaProject.bin": strToU8("x") } }), "a.docx")).toMatch(/macro/);
    expect(await refusalOf(docx(p("x"), { documentType: "application/vnd.ms-word.document.macroEnabled.main+xml" }), "a.docx")).toMatch(/macro/);
    expect(await refusalOf(docx(p("x"), { entries: { "word/activeX/activeX1.xml": strToU8("<a/>") } }), "a.docx")).toMatch(/macro/);
  });

  it("that fetches from elsewhere, but not for a hyperlink", async () => {
    for (const type of ["attachedTemplate", "oleObject", "image", "frame", "subDocument"]) expect(await refusalOf(docx(p("x"), { relations: relation(type, "http://a.vn/b.dotm") }), "a.docx"), type).toMatch(/từ bên ngoài/);
    const settings = strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("attachedTemplate", "https://a.vn/b.dotm")}</Relationships>`);
    expect(await refusalOf(docx(p("x"), { entries: { "word/_rels/settings.xml.rels": settings } }), "a.docx")).toMatch(/từ bên ngoài/);
    const dde = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDEAUTO c:\\cmd.exe </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("x")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    expect(await refusalOf(docx(p(dde)), "a.docx")).toMatch(/từ bên ngoài/);
    await expect(refusalOf(docx(p("liên kết"), { relations: relation("hyperlink", "http://a.vn") }), "a.docx")).rejects.toThrow("read: liên kết");
  });

  it("that is a zip bomb, by what it declares and by what it does", async () => {
    const zeros = new Uint8Array(10 * 1024 * 1024);
    expect(await refusalOf(docx(p("x"), { entries: { "word/media/a.bin": zeros } }), "a.docx")).toMatch(/nở ra quá lớn/);
    // No entry is too large by itself, all together are.
    const media = new Uint8Array(400 * 1024);
    const large = Buffer.from(zipSync(Object.fromEntries([..."abcde"].map((name) => [name, media])), { level: 0 }));
    for (const at of directory(large)) large.writeUInt32LE(35 * 1024 * 1024, at + 24);
    expect(await refusalOf(large, "a.docx")).toMatch(/nở ra quá lớn/);
    for (const at of directory(large).slice(1)) large.writeUInt32LE(1000, at + 24);
    expect(await refusalOf(large, "a.docx")).toMatch(/loại khác/);
    // The directory says 1,000 bytes, the stream has ten million.
    const lying = Buffer.from(zipSync({ "[Content_Types].xml": zeros }));
    lying.writeUInt32LE(1000, directory(lying)[0]! + 24);
    expect(await refusalOf(lying, "a.docx")).toMatch(/nở ra quá lớn/);
    const overlapping = Buffer.from(plan);
    overlapping.writeUInt32LE(overlapping.length + 1, directory(overlapping)[0]! + 20);
    expect(await refusalOf(overlapping, "a.docx")).toMatch(/nở ra quá lớn/);
  });

  it("that is broken, or defines entities", async () => {
    expect(await refusalOf(plan.subarray(0, plan.length - 30), "a.docx")).toMatch(/bị hỏng/);
    expect(await refusalOf(docx("<w:p>"), "a.docx")).toMatch(/bị hỏng/);
    const flipped = Buffer.from(plan);
    flipped[flipped.indexOf("word/document.xml") + 40]! ^= 0xff;
    expect(await refusalOf(flipped, "a.docx")).toMatch(/bị hỏng/);
    const entity = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>');
    expect(await refusalOf(docx("", { entries: { "word/document.xml": entity } }), "a.docx")).toMatch(/bị hỏng/);
    expect(await refusalOf(docx("<w:p>".repeat(500) + "</w:p>".repeat(500)), "a.docx")).toMatch(/bị hỏng/);
    expect(await refusalOf(strToU8("%PDF-1.7\nx"), "a.pdf")).toMatch(/bị hỏng/);
  });
});

/** Where the entries of a zip file's directory stand. */
function directory(zip: Buffer): number[] {
  const places: number[] = [];
  for (let at = zip.indexOf("PK\x01\x02", 0, "latin1"); at >= 0; at = zip.indexOf("PK\x01\x02", at + 1, "latin1")) places.push(at);
  return places;
}
