import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { ActualValue } from "@/lib/domain/actual/value";
import { assessPlan } from "@/lib/domain/progress/assess-plan";
import { chartSeries, seriesRows } from "@/lib/domain/progress/chart-series";
import { chartFinding, chartSources, mapChangeIn, projectionCaution } from "@/lib/domain/progress/chart-words";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { Target } from "@/lib/domain/target/target";
import { number, target } from "../../../support/progress-cases";

const provenance = { kind: "entry", agencyId: "health", agencyName: "Sở Y tế", enteredBy: "A", approvedBy: "B", approvedAt: "2026-01-01T00:00:00Z", reason: null } as const;
const recorded = (year: number, value: ActualValue, stage: "estimate" | "final" = "final"): RecordedPoint => ({ year, value, stage, provenance });
const figure = (year: number, value: string, stage: "estimate" | "final" = "final") => ({ ...number(year, value), stage, provenance }) as RecordedPoint;

const measureWith = (targets: Target[]): IssuedMeasure => ({
  id: "m", code: "m", name: "Tỷ lệ", shortName: "Tỷ lệ", disaggregation: null, unit: "percent", targets, kind: "ratio", polarity: "less_is_better", catalogueUnit: "percent", roundingUnit: "0.1",
  numeratorLabel: null, denominatorLabel: null, baseQuantityCode: null, sourceClass: "administrative", aggregation: "sum_ratio", protectsSmallCounts: false, riseMayBeDetection: false, definition: null,
});
const area = { id: "a", code: "11", name: "Tỉnh Điện Biên", level: "province", validFrom: null, validTo: null } as const;
const planOf = (targets: Target[]): IssuedPlan => ({
  id: "p", code: "p", number: null, issuedOn: null, issuedOnPrinted: null, issuer: "", title: "", placeName: "Điện Biên", area, startYear: 2021, endYear: 2030, basedOn: [],
  goals: [{ ordinal: 1, title: "", indicators: [{ id: "i", ordinal: 1, number: "1", shortName: "", text: "", needsReview: null, agencies: [], printedAgencies: [], measures: [measureWith(targets)] }] }],
  agencies: [], reporting: [], budgetNote: null, reviewNotes: [],
});

function rowsOf(targets: Target[], series: RecordedPoint[], viewYear = 2025) {
  const plan = planOf(targets);
  const { indicators } = assessPlan(plan, new Map([["m", series]]), viewYear);
  const found = indicators[0]!;
  return seriesRows(plan, found.measures[0]!, found.milestones.flatMap(({ judgements }) => judgements[0] ?? []), viewYear);
}

const milestones = [target({ year: 2025, comparator: "lt", value: "20" }), target({ year: 2030, comparator: "lt", value: "19" })];

const anyValue = fc.oneof(
  fc.integer({ min: 0, max: 1000 }).map((tenths): ActualValue => ({ kind: "number", value: (tenths / 10).toFixed(1), numerator: null, denominator: null })),
  fc.constant<ActualValue>({ kind: "not_occurring" }),
  fc.constant<ActualValue>({ kind: "not_collected" }),
  fc.constant<ActualValue>({ kind: "bounded", bound: "gt", value: "99" }),
);
const anySeries = fc.uniqueArray(fc.tuple(fc.integer({ min: 2016, max: 2030 }), anyValue, fc.constantFrom<"estimate" | "final">("estimate", "final")), { selector: ([year]) => year, maxLength: 12 });

describe("a chart and its table", () => {
  it("draw and say the same figures, whatever they are", () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 2021, max: 2030 }), (series, viewYear) => {
        const points = series.map(([year, value, stage]) => recorded(year, value, stage)).sort((a, b) => a.year - b.year);
        const rows = rowsOf(milestones, points, viewYear);
        const { years, steps } = chartSeries(rows, "percent", "0.1");
        const latest = rows.findLast(({ point }) => point?.value.kind === "number")?.year;
        expect(years.map(({ year }) => year)).toEqual(rows.map(({ year }) => year));
        expect(rows.flatMap(({ point }) => point ?? [])).toEqual(points.filter(({ year }) => year <= viewYear));
        rows.forEach((row, index) => {
          const drawn = years[index]!;
          expect(drawn.actual).toBe(row.point?.value.kind === "number" ? Number(row.point.value.value) : undefined);
          expect(drawn.isEstimate).toBe(drawn.actual === undefined ? undefined : row.point?.stage === "estimate");
          expect(drawn.path).toBe(row.path === null ? undefined : Number(row.path));
          if (row.year !== latest) expect(drawn.projection).toBe(row.projection === null ? undefined : Number(row.projection));
          expect(steps.filter(({ fromYear, toYear }) => fromYear <= row.year && row.year <= toYear).map(({ value }) => value)).toEqual(row.targets.map(({ value }) => Number(value)));
        });
      }),
    );
  });

  it("write a result alike: a computed rate to the measure's step, what was typed as it was typed", () => {
    const computed = recorded(2025, { kind: "number", value: "4.160698", numerator: "8772", denominator: "210830" }, "estimate");
    const { years } = chartSeries(rowsOf(milestones, [figure(2024, "4.50"), computed]), "percent", "0.1");
    expect(years.flatMap(({ actualWords }) => actualWords ?? [])).toEqual(["4,50%", "4,2%"]);
  });

  it("show what is asked every year or over a span in all its years, and nothing that is not a value", () => {
    const every = target({ timing: "every_year", year: null, comparator: "eq", value: "100" });
    const span = target({ timing: "span", year: null, fromYear: 2025, toYear: 2027, comparator: "gte", value: "90" });
    const trend = target({ year: 2030, comparator: null, value: null, direction: "fall" });
    const { steps } = chartSeries(rowsOf([every, span, trend], [figure(2024, "99")]), "percent", "0.1");
    expect(steps.map(({ fromYear, toYear, value }) => [fromYear, toYear, value])).toEqual([
      [2021, 2030, 100],
      [2025, 2027, 90],
    ]);
  });
});

describe("a chart's words", () => {
  const finding = (series: RecordedPoint[], since: number | null = null, viewYear = 2024) => chartFinding({ rows: rowsOf(milestones, series, viewYear), unit: "percent", roundingUnit: "0.1", viewYear, since });

  it("say the finding from the year that is measured from, and what is asked next", () => {
    const series = [figure(2015, "29.3"), figure(2020, "26.4"), figure(2024, "26.7")];
    expect(finding(series, 2020)).toBe("Tăng từ 26,4% năm 2020 lên 26,7% năm 2024, cần dưới 20% vào năm 2025");
    expect(finding(series)).toBe("Giảm từ 29,3% năm 2015 xuống 26,7% năm 2024, cần dưới 20% vào năm 2025");
    expect(finding([figure(2021, "26.4"), figure(2024, "26.44", "estimate")])).toBe("Gần như không đổi: 26,4% năm 2021, ước 26,44% năm 2024, cần dưới 20% vào năm 2025");
    expect(finding([figure(2026, "18")], null, 2026)).toBe("Mới có một kết quả: 18% năm 2026, cần dưới 19% vào năm 2030");
    expect(finding([recorded(2024, { kind: "not_collected" })])).toBeNull();
  });

  it("say how sure a projection is, and only where one is drawn", () => {
    expect(projectionCaution(rowsOf(milestones, [figure(2023, "26"), figure(2024, "25")], 2024))).toMatch(/từ 2 kết quả gần nhất nên rất không chắc chắn/);
    expect(projectionCaution(rowsOf(milestones, [2020, 2021, 2022, 2023, 2024, 2025].map((year) => figure(year, String(2046 - year)))))).toMatch(/từ 5 kết quả/);
    expect(projectionCaution(rowsOf(milestones, [figure(2024, "25")], 2024))).toBeNull();
  });

  it("name each source once, the latest first", () => {
    const rows = rowsOf(milestones, [{ ...figure(2020, "26"), provenance: { kind: "printed", text: "", note: null } }, figure(2023, "25"), figure(2024, "24")], 2024);
    expect(chartSources(rows)).toBe("Sở Y tế; kết quả in trong văn bản của kế hoạch");
  });

  it("mark the change of the map only where the series crosses it and the area or the count changed", () => {
    const across = rowsOf(milestones, [figure(2024, "26"), figure(2025, "25")]);
    expect(mapChangeIn(across, area, "sum_ratio")).toMatchObject({ label: "01/07/2025: sắp xếp lại xã", words: expect.stringContaining("vẫn so được") });
    expect(mapChangeIn(across, { ...area, level: "commune" }, "sum_ratio")).toBeNull();
    expect(mapChangeIn(across, { ...area, validTo: "2025-06-30" }, "sum_ratio")).toMatchObject({ year: 2025, label: "01/07/2025: địa giới thay đổi" });
    expect(mapChangeIn(across, { ...area, validFrom: "2025-07-01" }, "sum_ratio")?.words).toContain("không cùng một địa bàn");
    expect(mapChangeIn(across, area, "count_communes")).toMatchObject({ label: "01/07/2025: số xã thay đổi" });
    expect(mapChangeIn(rowsOf(milestones, [figure(2023, "26"), figure(2024, "25")]), { ...area, validTo: "2025-06-30" }, "sum_ratio")).toBeNull();
  });
});
