import { describe, expect, it } from "vitest";
import { decimal } from "@/lib/domain/decimal";
import { judgeBySdg, sdgChart } from "@/lib/domain/progress/sdg-chart";
import { methodInput, number, other, target } from "../../../support/progress-cases";

const goal = (value: string, year: number, direction: 1 | -1, comparator: "lt" | "lte" | "gte" | "gt" = direction === 1 ? "gte" : "lte") => ({ year, requirement: { comparator, value, beyond: value, direction } });
const chart = (from: string, to: string, about: Partial<Parameters<typeof sdgChart>[0]> = {}) => sdgChart({ base: { year: 2015, value: from }, latest: { year: 2023, value: to }, direction: 1, unit: "percent", target: null, ...about });
const shareOf = (result: ReturnType<typeof sdgChart>) => (result.status === "not_available" ? null : result.share);

describe("the UN's worked examples", () => {
  it("99,6 → 99,8 against 99,9: P = 1,25110", () => {
    const result = chart("99.6", "99.8", { target: goal("99.9", 2030, 1) });
    expect(result.status).toBe("on_track");
    expect(decimal(shareOf(result) ?? 0).toFixed(5)).toBe("1.25110");
  });
  it("14,5 → 10,4 against 7,25: P = 0,927", () => {
    const result = chart("14.5", "10.4", { direction: -1, target: goal("7.25", 2030, -1) });
    expect(result.status).toBe("fair");
    expect(decimal(shareOf(result) ?? 0).toFixed(3)).toBe("0.927");
  });
});

describe("the formula", () => {
  it("sets its limits at exactly 0,95 and 0,10", () => {
    // In the target's own year nothing is carried on: the share is of the way itself.
    const at = (value: string) => chart("100", value, { unit: "count", latest: { year: 2030, value }, target: goal("200", 2030, 1) }).status;
    expect([at("195"), at("194.999999"), at("110"), at("109.999999"), at("90")]).toEqual(["on_track", "fair", "fair", "stagnation", "stagnation"]);
  });
  it("without a target asks for 2% and 0,5% a year, either way", () => {
    const after = (growth: string, direction: 1 | -1) => chart("1000", decimal(growth).times(direction).plus(1).pow(8).times(1000).toFixed(), { unit: "count", direction }).status;
    for (const direction of [1, -1] as const) expect([after("0.02", direction), after("0.01999999", direction), after("0.005", direction), after("0.00499999", direction)]).toEqual(["on_track", "fair", "fair", "stagnation"]);
  });
  it("calls the last point before 0% or 100% achieved, but not where the target itself lies in it", () => {
    expect(chart("99.5", "99").status).toBe("achieved");
    expect(chart("99.5", "98.99").status).toBe("stagnation");
    expect(chart("0.5", "1", { direction: -1 }).status).toBe("achieved");
    expect(chart("0.5", "1", { direction: -1, unit: "per_1000" }).status).toBe("stagnation");
    const dropout = { direction: -1, target: goal("0.1", 2030, -1, "lt") } as const;
    expect(chart("0.9", "0.8", dropout).status).toBe("fair");
    expect(chart("0.9", "0.99", dropout).status).toBe("stagnation");
    // Exactly at the edge, still to be passed.
    expect(chart("90", "99", { target: goal("99", 2030, 1, "gt") }).status).toBe("on_track");
  });
  it("has fallen back where the base had met the target", () => {
    expect(chart("8", "10", { direction: -1, target: goal("9", 2030, -1) })).toMatchObject({ status: "stagnation", share: null });
    expect(chart("8", "8.5", { direction: -1, target: goal("9", 2030, -1) }).status).toBe("achieved");
  });
  it("has no growth from zero, across zero, within a year, and no way where the base is the target", () => {
    expect(chart("0", "3", { target: goal("9", 2030, 1) })).toMatchObject({ obstacle: "zero" });
    expect(chart("-3", "3", { target: goal("9", 2030, 1) })).toMatchObject({ obstacle: "opposite_signs" });
    expect(chart("3", "3", { latest: { year: 2015, value: "3" }, target: goal("9", 2030, 1) })).toMatchObject({ obstacle: "one_value" });
    expect(chart("20", "21", { direction: -1, target: goal("20", 2030, -1, "lt") })).toMatchObject({ obstacle: "at_target" });
  });
});

describe("in a plan", () => {
  const stunting = target({ comparator: "lt", value: "20", year: 2025 });

  it("explains itself with its figures", () =>
    expect(judgeBySdg(methodInput({ target: stunting, series: [number(2020, "26.4"), number(2024, "25.1")] })).explanation).toBe(
      "Từ 26,4% (2020) đến 25,1% (2024), tốc độ thay đổi bình quân mỗi năm là −1,25% (tính kép). Giữ nguyên tốc độ này thì năm 2025 là 24,8%. So với quãng đường từ năm 2020 đến mức dưới 20% vào năm 2025, tỷ số P = 0,252: tiến bộ khá, cần đẩy nhanh.",
    ));
  it("needs nothing but the comparison where the target is met", () => {
    expect(judgeBySdg(methodInput({ target: stunting, series: [number(2023, "19")] })).status).toBe("achieved");
    expect(judgeBySdg(methodInput({ target: stunting, series: [other(2023, { kind: "bounded", bound: "lt", value: "18" })] })).status).toBe("achieved");
  });
});
