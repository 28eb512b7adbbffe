import { describe, expect, it } from "vitest";
import { MAX_EVIDENCE_BYTES, evidenceKindOf, evidenceName } from "@/lib/domain/report/evidence-kind";

const bytes = (...parts: (string | number[])[]) => new Uint8Array(Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : Buffer.from(part)))));

/** A ZIP with empty files of these names. */
function zip(...names: string[]): Uint8Array {
  const local = names.map((name) => {
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(Buffer.byteLength(name), 26);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  const central = names.map((name) => {
    const head = Buffer.alloc(46);
    head.writeUInt32LE(0x02014b50, 0);
    head.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([head, Buffer.from(name)]);
  });
  const start = local.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(start, 16);
  return new Uint8Array(Buffer.concat([...local, ...central, end]));
}

const kind = (content: Uint8Array) => {
  const result = evidenceKindOf(content);
  return result.ok ? result.value.mediaType.split(";")[0] : result.problem.message;
};

describe("the kind of a piece of evidence", () => {
  it.each([
    ["PDF", bytes("%PDF-1.7\n"), "application/pdf"],
    ["PNG", bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]), "image/png"],
    ["JPEG", bytes([0xff, 0xd8, 0xff, 0xe1, 0]), "image/jpeg"],
    ["a workbook", zip("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
    ["a table", bytes("\uFEFFXã;Số\nMường Pồn;3\n"), "text/csv"],
  ])("is told by the content: %s", (_, content, expected) => {
    expect(kind(content)).toBe(expected);
  });

  it.each([
    ["nothing", bytes(), /không có nội dung/],
    ["a page", bytes("<!doctype html><p>a,b;c</p>"), /Chỉ nhận tệp/],
    ["a page behind a blank", bytes("\n  <svg onload='a,b'>"), /Chỉ nhận tệp/],
    ["a program", bytes([0x4d, 0x5a, 0x90, 0x00], "a,b"), /Chỉ nhận tệp/],
    ["text without columns", bytes("hello"), /Chỉ nhận tệp/],
    ["text that is not UTF-8", bytes([0x61, 0x2c, 0xe9, 0x2c]), /Chỉ nhận tệp/],
    ["another archive", zip("a.exe"), /Chỉ nhận tệp/],
    ["a text document", zip("[Content_Types].xml", "word/document.xml"), /Chỉ nhận tệp/],
    ["a workbook with macros", zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin"), /macro/],
    ["an archive cut short", zip("[Content_Types].xml", "xl/workbook.xml").slice(0, 60), /Chỉ nhận tệp/],
  ])("is refused with a sentence: %s", (_, content, expected) => {
    expect(kind(content)).toMatch(expected);
  });

  it("is refused beyond 10 MB", () => {
    const large = new Uint8Array(MAX_EVIDENCE_BYTES + 1);
    large.set(bytes("%PDF-1.7"));
    expect(kind(large)).toMatch(/10 MB/);
    expect(kind(large.subarray(0, MAX_EVIDENCE_BYTES))).toBe("application/pdf");
  });

  it("gives the file a name that fits its content", () => {
    const csv = { mediaType: "text/csv", endings: [".csv"], isScan: false };
    const jpeg = { mediaType: "image/jpeg", endings: [".jpg", ".jpeg"], isScan: true };
    expect(evidenceName("Số liệu.CSV", csv)).toBe("Số liệu.CSV");
    expect(evidenceName("trang.html", csv)).toBe("trang.html.csv");
    expect(evidenceName("ảnh.jpeg", jpeg)).toBe("ảnh.jpeg");
    expect(evidenceName("C:\\Users\\a\\..\\ảnh.png", jpeg)).toBe("ảnh.png.jpg");
    expect(evidenceName("a\u202egpj.exe\n", jpeg)).toBe("agpj.exe.jpg");
    expect(evidenceName("", jpeg)).toBe("tai-lieu.jpg");
    expect(evidenceName(`${"x".repeat(400)}.jpg`, jpeg)).toHaveLength(150);
  });
});
