import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { carriedCsv } from "@/lib/documents/carried-csv";
import { communesCsv } from "@/lib/documents/communes-csv";
import { totalsCsv } from "@/lib/documents/totals-csv";
import { type RecordedPoint, sumPoint } from "@/lib/domain/actual/recorded-point";
import type { CommuneSum } from "@/lib/domain/aggregate/commune-sum";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";

const measure = { code: "m", name: "=Tỷ lệ", unit: "percent", catalogueUnit: "percent", roundingUnit: "0.1", kind: "ratio", aggregation: "sum_ratio", polarity: "more_is_better" } as IssuedMeasure;
const agency: RecordedPoint = { year: 2026, value: { kind: "number", value: "97.5", numerator: null, denominator: null }, stage: "final", provenance: { kind: "entry", agencyId: "a", agencyName: "Sở Tư pháp", enteredBy: "", approvedBy: "", approvedAt: "", reason: null } };
const sum: CommuneSum = { value: { kind: "number", value: "78.7004038964124", numerator: "6625", denominator: "8418" }, stage: "estimate", reported: 38, expected: 45, onMap: 45 };
const rows = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

it("has a row for each answer, says which is official and why, and keeps differences numbers", () => {
  const csv = totalsCsv({ code: "11", name: "Tỉnh Điện Biên", validFrom: null, validTo: null }, [{ indicator: { number: "19" }, measure, answers: { sum, official: sumPoint(2026, sum) }, beside: [{ point: agency, difference: "-18.8" }], choice: { by: "Lò Thị Mai", reason: "-Đã đối chiếu" } }], false);
  expect(rows(csv).map((row) => [row["Chỉ số"], row["Nguồn"], row["Kết quả bằng chữ"], row["Kết quả"], row["Tử số"], row["Số xã đã có số liệu"], row["Số xã phải báo cáo"], row["Số cộng từ xã trừ số này"], row["Chính thức"], row["Lý do"]])).toEqual([
    ["'=Tỷ lệ", "Sở Tư pháp", "97,5%", "97.5", "", "", "", "-18.8", "", ""],
    ["'=Tỷ lệ", "Cộng từ xã", "78,7%", "78.7004038964124", "6625", "38", "45", "", "x", "'-Đã đối chiếu"],
  ]);
});

it("lists communes by rank, what is missing left empty and never zero", () => {
  const commune = (name: string, more: object) => ({ code: name, name, validFrom: "2025-07-01", validTo: null, isExpected: true, approved: null, waiting: null, ...more });
  const csv = communesCsv(measure, [commune("Xã A", {}), commune("Xã B", { approved: { value: { kind: "number", value: "50", numerator: "1", denominator: "2" }, agencyName: "UBND xã B" } }), commune("Xã C", { approved: { value: { kind: "not_occurring" }, agencyName: "UBND xã C" } })], false);
  expect(rows(csv).map((row) => [row["Hạng"], row["Địa bàn"], row["Kết quả bằng chữ"], row["Kết quả"], row["Tình trạng"]])).toEqual([
    ["1", "Xã B", "50%", "50", "Đã cộng"],
    ["", "Xã A", "", "", "Chưa có số liệu"],
    ["", "Xã C", "không phát sinh", "", "Không phát sinh"],
  ]);
});

it("carries an old year to today's communes with the dates and shares of what is in them", () => {
  const area = (name: string, validFrom: string | null, validTo: string | null) => ({ areaId: name, code: name, name, validFrom, validTo });
  const now = [area("Xã Mới", "2025-07-01", null), area("Xã Lẻ", "2025-07-01", null)];
  const parts = { "Xã Mới": [{ ...area("Xã A", null, "2025-06-30"), share: "0.4" }], "Xã Lẻ": [{ ...area("Xã B", null, "2025-06-30"), share: null }] };
  const csv = carriedCsv(
    measure,
    2024,
    {
      communes: now,
      earlier: (areaId) => parts[areaId as keyof typeof parts],
      at: (_measure, _year, areaId) => (areaId === "Xã Mới" ? { kind: "figure", sum: { ...sum, reported: 1, expected: 1, onMap: 1 }, of: 1, byShares: true } : { kind: "shares-unknown", of: 1, unitIds: ["Xã B"] }),
    },
    true,
  );
  expect(rows(csv).map((row) => [row["Địa bàn"], row["Có từ ngày"], row["Năm"], row["Kết quả"], row["Tình trạng"], row["Số xã cũ"], row["Các xã cũ (mã, có từ ngày–đến hết ngày, tỷ lệ)"], row["Lưu ý"]])).toEqual([
    ["Xã Mới", "2025-07-01", "2024", "78.7004038964124", "Ước tính, theo tỷ lệ do người ghi", "1", "Xã A (Xã A, –2025-06-30, 0.4)", "SỐ LIỆU MINH HỌA"],
    ["Xã Lẻ", "2025-07-01", "2024", "", "Chưa tính được: có phần chưa rõ tỷ lệ", "1", "Xã B (Xã B, –2025-06-30, chưa có tỷ lệ)", "SỐ LIỆU MINH HỌA"],
  ]);
});
