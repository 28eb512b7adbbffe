import { expect, it } from "vitest";
import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { IssuedMeasure, PlanArea } from "@/lib/domain/plan/issued-plan";
import type { PlanAssessment } from "@/lib/domain/progress/assess-plan";
import { mapViewOf } from "@/lib/domain/succession/map-view";
import { latestLines, offersTodaysMap, restsOnCommunes } from "@/lib/domain/succession/todays-lines";

const point = (year: number, provenance: RecordedPoint["provenance"], kind: "number" | "verdict" = "number"): RecordedPoint => ({
  year,
  stage: "final",
  value: kind === "number" ? { kind, value: "1", numerator: null, denominator: null } : { kind, verdict: "met" },
  provenance,
});
const printed = { kind: "printed", text: "", note: null } as const;
const sum = { kind: "commune-sum", reported: 120, expected: 129, onMap: 129 } as const;
const picture = (series: RecordedPoint[], aggregation: IssuedMeasure["aggregation"] = "sum_ratio") =>
  ({ viewYear: 2025, indicators: [{ indicator: { number: "5", shortName: "" }, measures: [{ measure: { aggregation } as IssuedMeasure, series }] }] }) as unknown as PlanAssessment;
const area = (more: Partial<PlanArea> = {}) => ({ area: { id: "a", code: "11", name: "Tỉnh Điện Biên", level: "province" as const, validFrom: null, validTo: null, ...more } });

it("looks at the latest figure up to the year, as the table does", () => {
  const lines = latestLines(picture([point(2023, printed), point(2024, printed), point(2025, printed, "verdict"), point(2026, printed)]));
  expect(lines.map((line) => line.point.year)).toEqual([2024]);
  expect(latestLines(picture([point(2026, printed)]))).toEqual([]);
});

it("offers today's map only where it may say anything else", () => {
  const today = "2026-11-22";
  const agency = picture([point(2024, printed)]);
  expect(offersTodaysMap(area(), agency, today)).toBe(false);
  expect(offersTodaysMap(area({ validTo: "2025-06-30" }), agency, today)).toBe(true);
  expect(offersTodaysMap(area({ validTo: "2025-06-30" }), picture([]), today)).toBe(false);
  expect(offersTodaysMap(area(), picture([point(2024, sum)]), today)).toBe(true);
  expect(offersTodaysMap(area(), picture([point(2024, printed)], "count_communes"), today)).toBe(true);
  // The map of a year that has not ended is today's.
  expect(offersTodaysMap(area(), picture([point(2025, sum)]), "2025-11-22")).toBe(false);
  expect(offersTodaysMap(area({ level: "commune" }), picture([point(2024, printed)], "count_communes"), today)).toBe(false);
  expect(latestLines(picture([point(2024, sum)])).map(restsOnCommunes)).toEqual([true]);
});

it("takes any other word for the map of the day", () => {
  expect([mapViewOf("today"), mapViewOf(undefined), mapViewOf(["today"]), mapViewOf("then")]).toEqual(["today", "then", "then", "then"]);
});
