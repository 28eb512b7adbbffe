import { describe, expect, it } from "vitest";
import { assessPlan } from "@/lib/domain/progress/assess-plan";
import { chartSeries, longestPath, seriesRows } from "@/lib/domain/progress/chart-series";
import { indicatorHeadline } from "@/lib/domain/progress/headline";
import { indicator, measure, plan, recorded } from "../../../support/issued-cases";
import { number, target } from "../../../support/progress-cases";

const stunting = measure("stunting", [target({ year: 2025, comparator: "lt", value: "20" }), target({ year: 2030, comparator: "lt", value: "19" })]);
const hiv = measure("hiv", [target({ year: 2030, comparator: "lte", value: "2" })]);
const figures = new Map([["stunting", recorded([number(2020, "26.4"), number(2023, "25.6"), number(2024, "25.1"), number(2026, "18")])]]);
const whole = plan([indicator("7", [stunting]), indicator("11", [hiv])]);

describe("a plan in one year", () => {
  it("works towards its own or the next milestone; after the last one, the last", () => {
    for (const [year, focus] of [[2021, 2025], [2025, 2025], [2026, 2030], [2031, 2030]] as const) expect(assessPlan(whole, figures, year).focus).toBe(focus);
  });

  it("counts an indicator at the milestones that ask something of it", () => {
    const { summaries } = assessPlan(whole, figures, 2024);
    expect(summaries.map(({ milestone, summary }) => [milestone, summary.total])).toEqual([
      [2025, 1],
      [2030, 2],
    ]);
    expect(summaries[0]?.summary.counts.far_behind).toBe(1);
    expect(summaries[1]?.summary.counts.no_data).toBe(1);
  });

  it("does not take a baseline for a result", () => {
    expect(assessPlan(whole, figures, 2022).hasFigures).toBe(false);
    expect(assessPlan(whole, figures, 2023).hasFigures).toBe(true);
  });

  it("reads the rounding step in the unit that the plan prints", () => {
    const injuries = measure("injury", [target({ comparator: "lte", value: "1.0" })], { unit: "per_10000", catalogueUnit: "per_100000", roundingUnit: "1" });
    const [found] = assessPlan(plan([indicator("1", [injuries])]), new Map([["injury", recorded([number(2025, "0.9")])]]), 2025).indicators;
    expect(found?.milestones[0]?.judgements[0]?.[0]).toMatchObject({ roundingUnit: "0.1", exceeded: true });
  });
});

describe("an indicator's headline", () => {
  const headline = (year: number, number: string) => {
    const assessment = assessPlan(whole, figures, year);
    return indicatorHeadline(assessment.indicators.find((found) => found.indicator.number === number)!, assessment.milestones.indexOf(assessment.focus), year);
  };

  it("says state, figure, year and what is asked", () => expect(headline(2024, "7")).toBe("Chỉ tiêu 7, nguy cơ không đạt: 25,1% năm 2024, cần dưới 20% vào năm 2025"));
  it("says when nothing is asked at the milestone", () => expect(headline(2024, "11")).toBe("Chỉ tiêu 11: không đặt mức cần đạt cho mốc 2025"));
  it("says when the verdict has no figure", () => expect(headline(2025, "7")).toContain("chưa có số liệu"));
});

describe("what a chart draws", () => {
  const assessment = { measure: stunting, series: figures.get("stunting")! };
  const assessed = assessPlan(whole, figures, 2024).indicators[0]!;
  const rows = seriesRows(whole, assessment, assessed.milestones.flatMap(({ judgements }) => judgements[0] ?? []), 2024);
  const { years, steps } = chartSeries(rows, "percent", "0.1");

  it("is the table's figures, none later than the year looked at, none invented between", () => {
    expect(years.filter(({ actual }) => actual !== undefined).map(({ year, actual }) => [year, actual])).toEqual([
      [2020, 26.4],
      [2023, 25.6],
      [2024, 25.1],
    ]);
    expect(years.map(({ year }) => year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028, 2029, 2030]);
  });

  it("draws the path through both milestones, as the table's column has it", () => {
    const path = new Map(longestPath(whole, assessment, 2024).map(({ year, value }) => [year, Number(value)]));
    expect([path.get(2020), path.get(2025), path.get(2030)]).toEqual([26.4, 20, 19]);
    for (const { year, path: drawn } of years) expect(drawn).toBe(path.get(year));
  });

  it("begins the projection at the latest figure and ends it at the last milestone", () => {
    const projected = years.filter(({ projection }) => projection !== undefined);
    expect(projected.map(({ year }) => year)).toEqual([2024, 2025, 2030]);
    expect(projected[0]?.projection).toBe(25.1);
  });

  it("marks what is asked in its own years, as the table's column has it", () => {
    expect(steps).toEqual([
      { fromYear: 2025, toYear: 2025, value: 20, words: "dưới 20%" },
      { fromYear: 2030, toYear: 2030, value: 19, words: "dưới 19%" },
    ]);
    expect(rows.filter(({ targets }) => targets.length > 0).map(({ year }) => year)).toEqual([2025, 2030]);
  });
});
