import { describe, expect, it } from "vitest";
import { catalogue } from "@/seeds/catalogue";
import { decimal } from "@/lib/domain/decimal";
import { isSurvivalMeasure } from "@/lib/domain/measure/survival";
import { aarr, judgeByAarr } from "@/lib/domain/progress/aarr";
import { methodInput, number, target } from "../../../support/progress-cases";

const goal = (value: string, year: number) => ({ year, requirement: { comparator: "lte", value, beyond: value, direction: -1 } as const });
const series = (values: Record<number, string>) => Object.entries(values).map(([year, value]) => ({ year: Number(year), value }));

function rates(values: Record<number, string>, value = "20", year = 2030) {
  const result = aarr(series(values), goal(value, year));
  if (result.status === "not_available") throw new Error(result.obstacle);
  return result;
}

describe("UNICEF's worked examples", () => {
  it("120, 100, 70, 55: 0,0525139 by regression, 0,0506812 by end points", () => {
    const found = rates({ 2000: "120", 2005: "100", 2010: "70", 2015: "55" });
    expect(decimal(found.regression).toFixed(7)).toBe("0.0525139");
    expect(decimal(found.endPoints).toFixed(7)).toBe("0.0506812");
  });
  it("100 · 0,976^t: 0,024 by both", () => {
    const found = rates(Object.fromEntries(Array.from({ length: 9 }, (_, t) => [2000 + t, decimal("0.976").pow(t).times(100).toFixed()])));
    expect([found.regression, found.endPoints]).toEqual(["0.024", "0.024"]);
  });
  it("a fall of 40% in 13 years is 3,853% a year, of 50% 5,192%", () => {
    expect(decimal(rates({ 2012: "100", 2025: "60" }).endPoints).times(100).toFixed(3)).toBe("3.853");
    expect(decimal(rates({ 2012: "100", 2025: "50" }).endPoints).times(100).toFixed(3)).toBe("5.192");
  });
});

describe("the rates", () => {
  it("are on track when what was is at least what is required", () => {
    // 10% a year, and 10% a year to go.
    expect(rates({ 2020: "100", 2022: "81" }, "65.61", 2024)).toMatchObject({ status: "on_track", regression: "0.1", required: "0.1" });
    expect(rates({ 2020: "100", 2022: "81" }, "65.60", 2024).status).toBe("off_track");
    expect(rates({ 2020: "100", 2022: "60" }, "65", 2024).status).toBe("achieved");
    expect(rates({ 2020: "100", 2022: "110" }, "65", 2024)).toMatchObject({ status: "off_track", regression: rates({ 2020: "100", 2022: "110" }).endPoints });
  });
  it("have nothing left to require once the year has come", () => expect(rates({ 2020: "100", 2024: "66" }, "65", 2024)).toMatchObject({ status: "off_track", required: null }));
  it("do not exist with zeros or one year", () => {
    expect(aarr(series({ 2020: "3", 2024: "0" }), goal("1", 2030))).toMatchObject({ status: "not_available", obstacle: "zero" });
    expect(aarr(series({ 2020: "3", 2022: "0", 2024: "2" }), goal("1", 2030))).toMatchObject({ obstacle: "zero" });
    expect(aarr(series({ 2020: "3", 2024: "2" }), goal("0", 2030))).toMatchObject({ obstacle: "zero" });
    expect(aarr(series({ 2020: "-3", 2024: "-2" }), goal("1", 2030))).toMatchObject({ obstacle: "zero" });
    expect(aarr(series({ 2020: "3" }), goal("1", 2030))).toMatchObject({ obstacle: "one_value" });
    expect(aarr([], goal("1", 2030))).toMatchObject({ obstacle: "one_value" });
  });
});

describe("in a plan", () => {
  it("is for mortality and malnutrition: these of the catalogue", () =>
    expect(catalogue.measures.filter(isSurvivalMeasure).map(({ code }) => code)).toEqual([
      "neonatal-mortality",
      "infant-mortality",
      "under-five-mortality",
      "underweight-under-5",
      "stunting-under-5",
      "obesity-under-5-rural",
      "obesity-under-5-urban",
      "child-injury-death",
    ]));
  it("says so of every other measure", () => {
    const input = methodInput({ target: target({}), series: [number(2020, "26.4"), number(2024, "25.1")], isSurvival: false });
    expect(judgeByAarr(input)).toMatchObject({ status: "out_of_scope", obstacle: "other_measure" });
  });
  it("explains itself with its figures", () =>
    expect(judgeByAarr(methodInput({ target: target({ comparator: "lt", value: "20", year: 2025 }), series: [number(2020, "26.4"), number(2022, "26.0"), number(2024, "25.1")] })).explanation).toBe(
      "Từ 26,4% (2020) đến 25,1% (2024), tốc độ giảm bình quân là 1,25% mỗi năm (hồi quy trên 3 số liệu; tính từ hai số liệu đầu và cuối là 1,25%). Từ năm 2024 phải giảm 20,32% mỗi năm để đạt mức dưới 20% vào năm 2025: chưa đủ tốc độ.",
    ));
});
