import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { placesCsv } from "@/lib/documents/places-csv";
import { seriesCsv } from "@/lib/documents/series-csv";
import { todaysMapCsv } from "@/lib/documents/todays-map-csv";
import type { CommuneSum } from "@/lib/domain/aggregate/commune-sum";
import type { AreaFigure } from "@/lib/domain/area-figures/ranking";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import type { SeriesRow } from "@/lib/domain/progress/chart-series";
import type { LatestLine } from "@/lib/domain/succession/todays-lines";

const measure = { code: "m", name: "Tỷ lệ", unit: "percent", catalogueUnit: "percent", roundingUnit: "0.1", kind: "ratio", aggregation: "sum_ratio", polarity: "more_is_better" } as IssuedMeasure;
const kienGiang = { code: "91", name: "Tỉnh Kiên Giang", validFrom: null, validTo: "2025-06-30" };
const anGiang = { code: "91", name: "Tỉnh An Giang", validFrom: "2025-07-01", validTo: null };
const sum: CommuneSum = { value: { kind: "number", value: "30", numerator: "120", denominator: "400" }, stage: "estimate", reported: 1, expected: 2, onMap: 2 };
const rows = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

it("tells two areas of one code apart by their days, each row with its own", () => {
  const line: LatestLine = { indicator: { number: "5", shortName: "" }, measure, point: { year: 2024, value: { kind: "number", value: "90", numerator: "90", denominator: "100" }, stage: "final", provenance: { kind: "printed", text: "", note: null } } };
  const survey = { ...line, measure: { ...measure, code: "s" } };
  const csv = todaysMapCsv(kienGiang, [line], [{ ...anGiang, lines: [{ ...line, figure: { kind: "figure", sum, of: 2, byShares: true } }, { ...survey, figure: { kind: "break", why: "not-summable" } }] }], true);
  expect(rows(csv).map((row) => [row["Mã địa bàn"], row["Địa bàn"], row["Có từ ngày"], row["Đến hết ngày"], row["Mã chỉ số"], row["Kết quả"], row["Ước tính theo tỷ lệ chia"], row["Số đơn vị cũ có số liệu"], row["Số đơn vị cũ"], row["Lưu ý"]])).toEqual([
    ["91", "Tỉnh Kiên Giang", "", "2025-06-30", "m", "90", "", "", "", "SỐ LIỆU MINH HỌA"],
    ["91", "Tỉnh An Giang", "2025-07-01", "", "m", "30", "x", "1", "2", "SỐ LIỆU MINH HỌA"],
    ["91", "Tỉnh An Giang", "2025-07-01", "", "s", "", "", "", "", "SỐ LIỆU MINH HỌA"],
  ]);
  expect(rows(csv)[2]!["Tình trạng"]).toMatch(/^Số điều tra/);
});

it("gives the communes of one map, what is missing empty and told", () => {
  const place = (more: Partial<AreaFigure>): AreaFigure => ({ areaId: "a", code: "03200", name: "Xã Mới", validFrom: "2025-07-01", validTo: null, district: null, isExpected: true, value: null, stage: "final", pooled: null, ...more });
  const told = place({ value: sum.value, stage: "estimate", coverage: { reported: 1, expected: 2 }, carried: { byShares: false, why: null } });
  const silent = place({ coverage: { reported: 0, expected: 3 }, carried: { byShares: false, why: null } });
  const read = rows(placesCsv([{ indicator: "5", measure, places: [told, silent] }], 2024, "today", false));
  expect(read.map((row) => [row["Mã địa bàn"], row["Có từ ngày"], row["Năm"], row["Bản đồ"], row["Tử số"], row["Kết quả"], row["Số xã cũ có số liệu"], row["Số xã cũ"], row["Ghi chú"]])).toEqual([
    ["03200", "2025-07-01", "2024", "Theo địa giới hiện nay", "120", "30", "1", "2", ""],
    ["03200", "2025-07-01", "2024", "Theo địa giới hiện nay", "", "", "0", "3", "Chưa có số liệu được duyệt"],
  ]);
  expect(rows(placesCsv([{ indicator: "5", measure, places: [place({ value: sum.value, validTo: "2025-06-30", validFrom: null })] }], 2024, "then", true))[0]).toMatchObject({ "Bản đồ": "Như đã báo cáo", "Đến hết ngày": "2025-06-30", "Số xã cũ": "", "Lưu ý": "SỐ LIỆU MINH HỌA" });
});

it("names the area of a series on every row", () => {
  const row = { year: 2024, point: null, targets: [], path: null, projection: null } as unknown as SeriesRow;
  expect(rows(seriesCsv(kienGiang, measure, [row, row], false)).map((one) => [one["Địa bàn"], one["Đến hết ngày"], one["Kết quả"]])).toEqual(Array(2).fill(["Tỉnh Kiên Giang", "2025-06-30", ""]));
});
