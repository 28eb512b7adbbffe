import { describe, expect, it } from "vitest";
import type { Comparator, Target } from "@/lib/domain/target/target";
import { againstReference } from "@/lib/domain/target/against-reference";
import { target as build } from "../../../support/progress-cases";

const of = (comparator: Comparator, value: string, more: Partial<Target> = {}) => build({ year: 2025, comparator, value, ...more });

describe("a province's target beside the national one", () => {
  it.each([
    ["less stunting asked for", "less_is_better", of("lt", "20"), of("lte", "17"), "lower"],
    ["the same ceiling", "less_is_better", of("lt", "9.5"), of("lt", "9.50"), "equal"],
    ["under 9,5 asks more than at most 9,5", "less_is_better", of("lt", "9.5"), of("lte", "9.5"), "higher"],
    ["75% of communes beside 65%", "more_is_better", of("gte", "75"), of("gte", "65"), "higher"],
    ["over 95 asks more than 95", "more_is_better", of("gt", "95"), of("gte", "95"), "higher"],
  ] as const)("%s", (_name, polarity, own, national, expected) => {
    expect(againstReference({ target: own, unit: "percent" }, { target: national, unit: "percent" }, polarity)).toBe(expected);
  });

  it("converts units exactly: 1,0 per 10.000 is far below 550 per 100.000", () => {
    expect(againstReference({ target: of("lte", "1.0"), unit: "per_10000" }, { target: of("lte", "550"), unit: "per_100000" }, "less_is_better")).toBe("higher");
    expect(againstReference({ target: of("lte", "55.0"), unit: "per_10000" }, { target: of("lte", "550"), unit: "per_100000" }, "less_is_better")).toBe("equal");
  });

  it("does not compare what cannot be: another year, a relative change beside a value, a count beside a rate", () => {
    const national = { target: of("gte", "65"), unit: "percent" as const };
    expect(againstReference({ target: of("gte", "75", { year: 2030 }), unit: "percent" }, national, "more_is_better")).toBeNull();
    expect(againstReference({ target: of("gte", "5", { basis: "change_from_base_year", baseYear: 2020, direction: "fall" }), unit: "percent" }, national, "more_is_better")).toBeNull();
    expect(againstReference({ target: of("gte", "50"), unit: "count" }, national, "more_is_better")).toBeNull();
  });
});
