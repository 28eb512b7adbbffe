import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { csvFile } from "@/lib/documents/csv-file";

const COLUMNS = [
  { key: "name", header: "Tên" },
  { key: "difference", header: "Chênh lệch", isSigned: true },
];
const read = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe("a file for a spreadsheet", () => {
  it("begins with a byte order mark and its header, and ends each record as RFC 4180 says", () => {
    expect(csvFile(COLUMNS, [{ name: "Xã A", difference: "1.50" }], null)).toBe("\uFEFFTên,Chênh lệch\r\nXã A,1.50\r\n");
    expect(csvFile(COLUMNS, [], null)).toBe("\uFEFFTên,Chênh lệch\r\n");
  });

  it("quotes what holds a quote, a comma or a line end", () => {
    expect(csvFile(COLUMNS, [{ name: '"đạt", tính cả\nhai dòng' }], null)).toContain('"""đạt"", tính cả\nhai dòng",');
  });

  it("writes only its columns; what a row lacks is empty, zero is zero", () => {
    expect(read(csvFile(COLUMNS, [{ name: null, difference: 0, secret: "x" }, {}], null))).toEqual([{ "Tên": "", "Chênh lệch": "0" }, { "Tên": "", "Chênh lệch": "" }]);
  });

  it.each(["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1", "\r=1"])("disarms a formula in a text: %j", (text) => {
    expect(read(csvFile(COLUMNS, [{ name: text }], null))[0]!["Tên"]).toBe(`'${text}`);
  });

  it("keeps a difference below zero a number, and that column only", () => {
    expect(read(csvFile(COLUMNS, [{ name: "-1", difference: "-18.8" }], null))).toEqual([{ "Tên": "'-1", "Chênh lệch": "-18.8" }]);
  });

  it("says of a demonstration on every row that its figures are invented, and of nothing else", () => {
    const rows = [{ name: "a" }, { name: "b" }];
    expect(read(csvFile(COLUMNS, rows, { isDemonstration: true })).map((row) => row["Lưu ý"])).toEqual(["SỐ LIỆU MINH HỌA", "SỐ LIỆU MINH HỌA"]);
    expect(read(csvFile(COLUMNS, rows, { isDemonstration: true, header: "notice" }))[1]).toMatchObject({ notice: "SỐ LIỆU MINH HỌA" });
    expect(csvFile(COLUMNS, rows, { isDemonstration: false })).toBe(csvFile(COLUMNS, rows, null));
  });
});
