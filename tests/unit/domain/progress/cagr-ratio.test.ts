import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decimal } from "@/lib/domain/decimal";
import { type CagrInput, cagrRatio, judgeByCagr } from "@/lib/domain/progress/cagr-ratio";
import { methodInput, number, target } from "../../../support/progress-cases";

interface Series {
  id: string;
  series: string;
  base_year: number;
  base_value: number | null;
  current_year: number | null;
  current_value: number | null;
  target: number | null;
  target_year: number;
  direction: 1 | -1;
  limit: number | null;
  expect: { progress_value: number | null; status: string; score: number | null };
}

const { series } = JSON.parse(readFileSync(new URL("vectors/statcan-cif.json", import.meta.url), "utf8")) as { series: Series[] };

const text = (value: number): string => decimal(value).toFixed();
const goal = (value: string, year: number, direction: 1 | -1): CagrInput["target"] => ({ year, requirement: { comparator: direction === 1 ? "gte" : "lte", value, beyond: value, direction } });

function near(found: string | null, wanted: number | null): void {
  if (wanted === null || found === null) expect(found).toBe(wanted);
  else expect(decimal(found).minus(wanted).abs().toNumber(), `${found} is not ${wanted}`).toBeLessThan(1e-9);
}

describe("Statistics Canada's published series", () => {
  it("are 132", () => expect(series).toHaveLength(132));
  it.each(series.map((one) => [one.series, one] as const))("%s", (_, one) => {
    const { base_value: base, current_value: latest, current_year: year } = one;
    // One series has no values at all; the formula is not asked.
    if (base === null || latest === null || year === null) return expect(one.expect).toEqual({ progress_value: null, status: "not_available", score: null });
    const result = cagrRatio({
      base: { year: one.base_year, value: text(base) },
      latest: { year, value: text(latest) },
      direction: one.direction,
      target: one.target === null ? null : goal(text(one.target), one.target_year, one.direction),
      limit: one.limit === null ? null : text(one.limit),
    });
    expect(result.status).toBe(one.expect.status);
    near(result.value, one.expect.progress_value);
    near(result.score, one.expect.score);
  });
});

const ratio = (from: string, to: string, wanted: string, about: Partial<CagrInput> = {}) =>
  cagrRatio({ base: { year: 2015, value: from }, latest: { year: 2023, value: to }, direction: -1, target: goal(wanted, 2030, about.direction ?? -1), limit: null, ...about });

describe("the formula", () => {
  it("calls 103 → 29 against a target of 0 limited: why it is not the default", () => expect(ratio("103", "29", "0").status).toBe("limited_progress"));
  it("takes zero for 0,001", () => {
    expect(ratio("103", "29", "0").value).toBe(ratio("103", "29", "0.001").value);
    expect(ratio("0", "4", "10", { direction: 1 }).value).toBe(ratio("0.001", "4", "10", { direction: 1 }).value);
  });
  it("has no ratio across zero, nor within a year, nor where the base is the target", () => {
    expect(ratio("-3", "4", "10", { direction: 1 })).toMatchObject({ status: "not_available", obstacle: "opposite_signs" });
    expect(ratio("3", "4", "-10")).toMatchObject({ status: "not_available", obstacle: "opposite_signs" });
    expect(ratio("3", "4", "10", { latest: { year: 2015, value: "4" } })).toMatchObject({ status: "not_available", obstacle: "one_value" });
    expect(ratio("20", "21", "20")).toMatchObject({ status: "not_available", obstacle: "at_target" });
    expect(ratio("20", "19", "20")).toMatchObject({ status: "target_achieved", value: null, score: "5" });
  });
  it("reads a negative base the other way round", () => {
    const fallingDebt = ratio("-10", "-8", "-5", { direction: 1 });
    expect(fallingDebt).toMatchObject({ status: "moderate_progress" });
    expect(ratio("-10", "-12", "-5", { direction: 1 }).status).toBe("deterioration");
  });
  it("sets its limits at exactly 0,95, 0,6 and 0", () => {
    // Growth of 10% a year is required; what was had is a share of it.
    const at = (value: string) => cagrRatio({ base: { year: 2020, value: "100" }, latest: { year: 2021, value }, direction: 1, target: goal("121", 2022, 1), limit: null }).status;
    expect([at("109.5"), at("109.4999999"), at("106"), at("105.9999999"), at("100"), at("99.9999999")]).toEqual([
      "substantial_progress", "moderate_progress", "moderate_progress", "limited_progress", "limited_progress", "deterioration",
    ]);
    // Without a target: 1,5% and 0,5% a year, here over three years, whose root has an end.
    const grown = (rate: string) => cagrRatio({ base: { year: 2020, value: "1000" }, latest: { year: 2023, value: decimal(rate).plus(1).pow(3).times(1000).toFixed() }, direction: 1, target: null, limit: null }).status;
    expect([grown("0.015"), grown("0.0149999"), grown("0.005"), grown("0.0049999"), grown("0"), grown("-0.0000001")]).toEqual([
      "substantial_progress", "moderate_progress", "moderate_progress", "limited_progress", "limited_progress", "deterioration",
    ]);
  });
  it("asks nothing more at the natural limit", () => expect(cagrRatio({ base: { year: 2020, value: "100" }, latest: { year: 2024, value: "100" }, direction: 1, target: null, limit: "100" })).toMatchObject({ status: "substantial_progress", score: "5" }));
  it("softens beyond the limit as before it, and not at twice the limit", () => {
    const growth = (base: string) => cagrRatio({ base: { year: 2020, value: base }, latest: { year: 2021, value: decimal(base).times("1.004").toFixed() }, direction: 1, target: null, limit: "100" }).status;
    expect([growth("95"), growth("105"), growth("10"), growth("200")]).toEqual(["substantial_progress", "substantial_progress", "limited_progress", "limited_progress"]);
  });
});

describe("in a plan", () => {
  const stunting = target({ comparator: "lt", value: "20", year: 2025 });

  it("explains itself with its figures", () => {
    const judged = judgeByCagr(methodInput({ target: stunting, series: [number(2020, "26.4"), number(2024, "25.1")] }));
    expect(judged).toMatchObject({ status: "limited_progress", method: { code: "cagr", version: 1 }, obstacle: null });
    expect(judged.explanation).toBe("Từ 26,4% (2020) đến 25,1% (2024), tốc độ thay đổi bình quân mỗi năm là −1,25% (tính kép). Để đạt mức dưới 20% vào năm 2025, tốc độ từ năm 2020 phải là −5,40% mỗi năm. Tỷ số R = 0,232, điểm −1,53: tiến bộ hạn chế.");
  });
  it("warns where zero was replaced", () =>
    expect(judgeByCagr(methodInput({ target: target({ comparator: "eq", value: "0", year: 2030 }), unit: "count", series: [number(2020, "103"), number(2024, "29")] })).explanation).toContain("dễ gây hiểu nhầm"));
  it("tells the growth of a direction, and judges nothing", () => {
    const judged = judgeByCagr(methodInput({ target: target({ comparator: null, value: null, direction: "rise", year: 2030 }), polarity: "more_is_better", series: [number(2020, "40"), number(2024, "46")] }));
    expect(judged).toMatchObject({ status: "out_of_scope", obstacle: "directional", figures: [] });
    expect(judged.explanation).toContain("không kết luận. Để tham khảo: tốc độ thay đổi bình quân mỗi năm là +3,56% (tính kép); theo công thức khi không có mục tiêu là tiến bộ đáng kể.");
  });
});
