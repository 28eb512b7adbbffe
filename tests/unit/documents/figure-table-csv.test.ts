import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { figureTableCsv, figureTableFileName } from "@/lib/documents/figure-table-csv";
import type { Missing, TableFigure } from "@/lib/domain/table/figure";
import type { CellPlace } from "@/lib/domain/table/pivot";

const figure = (value: TableFigure["value"], more: Partial<TableFigure> = {}): TableFigure => ({ value, stage: "final", from: "Sở Y tế", sourceClass: "survey", coverage: null, ...more });

const table = {
  measures: [{ code: "stunting", name: 'Tỷ lệ "thấp còi", dưới 5 tuổi', unit: "percent" as const, roundingUnit: "0.1" }],
  areas: [
    { code: "91", name: "Tỉnh Kiên Giang", within: "Việt Nam", validFrom: null, validTo: "2025-06-30" },
    { code: "00001", name: "=Xã", within: "Tỉnh An Giang", validFrom: "2025-07-01", validTo: null },
  ],
  years: [2024, 2026],
  figureAt: ({ areas, years }: CellPlace): TableFigure | null => {
    if (areas === 0 && years === 0) return figure({ kind: "number", value: "20.25", numerator: null, denominator: null }, { stage: "estimate" });
    if (areas === 1 && years === 1) return figure({ kind: "not_occurring" }, { from: "Cộng từ xã", coverage: { reported: 3, expected: 4, onMap: 4 } });
    return null;
  },
  missingAt: ({ areas, years }: CellPlace): Missing | null => (areas === years ? null : areas === 0 ? "no-such-area" : "counts-communes"),
};

const text = (isDemonstration: boolean) => figureTableCsv(table, { rows: "areas", columns: "years" }, isDemonstration);

describe("the table as a file", () => {
  it("has a byte order mark, RFC 4180's line ends and quotes, and a row for each cell", () => {
    expect(text(false).startsWith("\uFEFF")).toBe(true);
    expect(text(false)).toContain('"Tỷ lệ ""thấp còi"", dưới 5 tuổi"');
    expect(text(false).replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const rows = parse<Record<string, string>>(text(false), { bom: true, columns: true });
    expect(rows.map((row) => [row["Địa bàn"], row["Năm"], row["Kết quả"], row["Kết quả bằng chữ"], row["Giai đoạn"], row["Số xã đã có số liệu"]])).toEqual([
      ["Tỉnh Kiên Giang", "2024", "20.25", "20,25%", "số ước", ""],
      ["Tỉnh Kiên Giang", "2026", "", "không có đơn vị này trong năm", "", ""],
      ["'=Xã", "2024", "", "không cộng sang: chỉ số đếm xã", "", ""],
      ["'=Xã", "2026", "", "không phát sinh", "số cuối kỳ", "3"],
    ]);
    expect(rows.map((row) => row["Vì sao không có số"])).toEqual(["", "", "Chỉ số đếm xã: sau khi sắp xếp, số xã khác trước nên không cộng sang; chuỗi số ngắt tại ngày thay đổi", ""]);
    expect(rows[0]).toMatchObject({ "Có từ ngày": "", "Đến hết ngày": "2025-06-30", "Nguồn số liệu": "Sở Y tế", "Loại nguồn": "Điều tra" });
  });

  it("says on every row and in its name that its figures are invented, where they are", () => {
    expect(text(false)).not.toContain("SỐ LIỆU MINH HỌA");
    const rows = parse<Record<string, string>>(text(true), { bom: true, columns: true });
    expect(rows.every((row) => row["Lưu ý"] === "SỐ LIỆU MINH HỌA")).toBe(true);
    expect([figureTableFileName(false), figureTableFileName(true)]).toEqual(["bang-so-lieu.csv", "bang-so-lieu-minh-hoa.csv"]);
  });
});
