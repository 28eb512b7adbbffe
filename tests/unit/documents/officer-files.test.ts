import { parse } from "csv-parse/sync";
import { zipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { officerLinksCsv, officerTemplate } from "@/lib/documents/officer-files";
import { readTable } from "@/lib/documents/read-table";
import { readOfficerRows } from "@/lib/domain/agency/officer-rows";

const tableOf = async (bytes: Uint8Array) => {
  const read = await readTable(bytes);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};
const problemOf = async (bytes: Uint8Array) => {
  const read = await readTable(bytes);
  return read.ok ? null : read.problem;
};
const text = (content: string) => new TextEncoder().encode(content);

describe("the template", () => {
  it("comes back from a workbook with its first zeros and its rows", async () => {
    const bytes = await officerTemplate([
      { code: "03202", name: "Xã Mường Pồn", agencies: [] },
      { code: "03334", name: "Phường Mường Thanh", agencies: [{ name: "Ủy ban nhân dân phường Mường Thanh" }] },
    ]);
    const rows = readOfficerRows(await tableOf(bytes));
    expect(rows).toMatchObject({
      ok: true,
      value: [
        { line: 2, code: "03202", commune: "Xã Mường Pồn", agency: "UBND xã Mường Pồn", name: "", username: "", email: "", phone: "" },
        { line: 3, code: "03334", agency: "Ủy ban nhân dân phường Mường Thanh" },
      ],
    });
  });
});

describe("reading a table", () => {
  it.each([
    ["commas", "Mã xã,Họ tên\r\n03202,Lò Thị Mai\r\n"],
    ["semicolons and a mark of byte order", "\ufeffMã xã;Họ tên\r\n03202;Lò Thị Mai\r\n"],
    ["tabs", "Mã xã\tHọ tên\n03202\tLò Thị Mai\n"],
  ])("reads %s", async (_, content) => {
    expect(await tableOf(text(content))).toEqual([
      ["Mã xã", "Họ tên"],
      ["03202", "Lò Thị Mai"],
    ]);
  });

  it("reads Excel's Unicode text, and its line that names the separator, keeping row numbers", async () => {
    expect(await tableOf(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("a\tb\n", "utf16le")]))).toEqual([["a", "b"]]);
    expect(await tableOf(text("sep=;\r\na;b,c\r\n"))).toEqual([[""], ["a", "b,c"]]);
  });

  it("keeps a comma inside quotes", async () => {
    expect(await tableOf(text('a,"b, c"\n'))).toEqual([["a", "b, c"]]);
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["an old .xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ["a .docx", zipSync({ "word/document.xml": strToU8("<a/>") })],
    ["a broken workbook", zipSync({ "xl/workbook.xml": strToU8("<a") })],
    ["half a workbook", new TextEncoder().encode("PK\u0003\u0004 and no more")],
    ["text of another encoding", new Uint8Array([0x4d, 0xe3, 0x20, 0x78, 0xe3])],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ["too much", new Uint8Array(2 * 1024 * 1024 + 1)],
    ["a bomb", zipSync({ "xl/workbook.xml": new Uint8Array(60 * 1024 * 1024) })],
  ])("refuses %s with a sentence", async (_, bytes) => {
    expect(await problemOf(bytes)).toMatchObject({ code: "invalid", message: expect.stringMatching(/^\p{Lu}[^!]+\.$/u) as string });
  });
});

it("the links leave as a file that spreadsheets read and take nothing in it for a formula", () => {
  const csv = officerLinksCsv([{ commune: "Xã Mường Pồn", communeCode: "03202", agency: "UBND xã Mường Pồn", name: "=1+1", username: "muongpon.03202", link: "https://x.vn/join/abc", lastDay: "28/11/2026", message: "Dòng 1\nDòng 2" }]);
  expect(csv.startsWith("\ufeffMã xã,")).toBe(true);
  const [row] = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
  expect(row).toMatchObject({ "Họ tên cán bộ": "'=1+1", "Đường dẫn": "https://x.vn/join/abc", "Lời nhắn": "Dòng 1\nDòng 2" });
});
