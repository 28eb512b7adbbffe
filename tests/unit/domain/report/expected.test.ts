import { describe, expect, it } from "vitest";
import { isExpectedIn, lastDayOf } from "@/lib/domain/report/expected";

const year = (kind: "annual" | "half_year" | "midterm_review" | "final_review", of: number) => ({ kind, year: of });
const commune = (validFrom: string | null, validTo: string | null) => ({ ofCommune: true, validFrom, validTo });

describe("whom a period asks", () => {
  it("ends with the half-year, or with the year", () => {
    expect([lastDayOf(year("half_year", 2025)), lastDayOf(year("annual", 2025)), lastDayOf(year("midterm_review", 2025))]).toEqual(["2025-06-30", "2025-12-31", "2025-12-31"]);
  });

  it.each([
    ["an old commune for the year before", commune(null, "2025-06-30"), year("annual", 2024), true],
    ["an old commune for the half-year on whose last day it was still there", commune(null, "2025-06-30"), year("half_year", 2025), true],
    ["an old commune for the year in which it ended", commune(null, "2025-06-30"), year("annual", 2025), false],
    ["a new commune for the half-year before its first day", commune("2025-07-01", null), year("half_year", 2025), false],
    ["a new commune for its first year", commune("2025-07-01", null), year("annual", 2025), true],
    ["a commune that is there to the last day of the year", commune(null, "2025-12-31"), year("annual", 2025), true],
    ["an agency that ended", { ofCommune: false, validFrom: null, validTo: "2025-02-28" }, year("annual", 2025), false],
    ["an agency that began later, which answers for the backlog", { ofCommune: false, validFrom: "2025-03-01", validTo: null }, year("annual", 2021), true],
  ] as const)("%s", (_, unit, period, asked) => {
    expect(isExpectedIn(unit, period)).toBe(asked);
  });
});
