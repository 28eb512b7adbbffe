import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { actualsCsv, actualsFileName } from "@/lib/documents/actuals-csv";
import type { Coverage } from "@/lib/domain/aggregate/commune-sum";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { OpenValue } from "@/lib/domain/publication/open-value";

const plan = { code: "noi-thu-2021-2030", area: { code: "01", name: "Tỉnh Thử", level: "province", validFrom: null, validTo: "2025-06-30" } } as IssuedPlan;
const figure = (value: OpenValue, name = "Chỉ số", disaggregation: string | null = null) => ({
  measure: { code: "measure", name, disaggregation, unit: "per_1000" } as IssuedMeasure,
  year: 2024,
  stage: "final" as const,
  value,
  sourceClass: "survey" as const,
  publishedOn: "2025-03-01",
  communes: null as Coverage | null,
});
const rows = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe("actuals.csv", () => {
  it("begins with a byte order mark and its columns, and ends every record as RFC 4180 says", () => {
    const csv = actualsCsv(plan, [figure({ kind: "number", value: "9.5", numerator: null, denominator: null }, 'Tỷ lệ "đạt", tính cả\nhai dòng')], false);
    expect(csv.startsWith("\uFEFFplanCode,measureCode,")).toBe(true);
    expect(csv.split("\r\n")).toHaveLength(3);
    expect(csv).toContain('"Tỷ lệ ""đạt"", tính cả\nhai dòng"');
    expect(actualsCsv(plan, [], false)).toBe(`${csv.split("\r\n")[0]}\r\n`);
  });

  it("keeps figures as they are, with a point", () => {
    expect(rows(actualsCsv(plan, [figure({ kind: "number", value: "9.50", numerator: "13", denominator: "1368" })], false))).toEqual([
      {
        planCode: "noi-thu-2021-2030", measureCode: "measure", measureName: "Chỉ số", disaggregation: "", areaCode: "01", areaName: "Tỉnh Thử", areaLevel: "province", areaValidFrom: "", areaValidTo: "2025-06-30",
        year: "2024", stage: "final", valueKind: "number", bound: "", verdict: "", numerator: "13", denominator: "1368", value: "9.50", unit: "per_1000", sourceClass: "survey", communesReported: "", communesTotal: "", publishedOn: "2025-03-01",
      },
    ]);
  });

  it("says of a sum how many communes it rests on", () => {
    const sum = { ...figure({ kind: "number", value: "97.6", numerator: "41", denominator: "42" }), communes: { reported: 41, expected: 45, onMap: 45 } };
    expect(rows(actualsCsv(plan, [sum], false))[0]).toMatchObject({ communesReported: "41", communesTotal: "45" });
  });

  it("tells what is no number", () => {
    const values: OpenValue[] = [{ kind: "bounded", bound: "gt", value: "99" }, { kind: "verdict", verdict: "met" }, { kind: "not_occurring" }, { kind: "under_5" }, { kind: "withheld" }];
    const told = rows(actualsCsv(plan, values.map((value) => figure(value)), false)).map(({ valueKind, bound, verdict, value, numerator, denominator }) => [valueKind, bound, verdict, value, numerator, denominator]);
    expect(told).toEqual([["bounded", ">", "", "99", "", ""], ["verdict", "", "met", "", "", ""], ["not_occurring", "", "", "", "", ""], ["under_5", "", "", "", "", ""], ["withheld", "", "", "", "", ""]]);
  });

  it.each(["=HYPERLINK(1)", "+1", "-1", "@x", "\t=1"])("disarms a formula in a text: %j", (text) => {
    const [row] = rows(actualsCsv(plan, [figure({ kind: "not_collected" }, text, text)], false));
    expect([row?.measureName, row?.disaggregation]).toEqual([`'${text}`, `'${text}`]);
  });

  it("says of a demonstration in every row and in the file's name that it is one", () => {
    const csv = actualsCsv(plan, [figure({ kind: "not_collected" }), figure({ kind: "not_occurring" })], true);
    expect(rows(csv).map(({ notice }) => notice)).toEqual(["SỐ LIỆU MINH HỌA", "SỐ LIỆU MINH HỌA"]);
    expect(actualsFileName(plan, true)).toContain("minh-hoa");
    expect(actualsFileName(plan, false)).toBe("so-lieu-noi-thu-2021-2030.csv");
  });
});
