import { describe, expect, it } from "vitest";
import { daysAfter, daysLate, dueOrigin, extensionFault, lastDay, openingDays, periodsOf, periodStateOn, periodTitle, takesReports, type PeriodRule } from "@/lib/domain/report/period";
import type { PlanSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";

const planOf = (code: string): PlanSeed => RAW_SEEDS.plans.map(({ data }) => data as PlanSeed).find((plan) => plan.code === code)!;

/** As the database holds them. */
const rulesOf = (plan: PlanSeed): PeriodRule[] => plan.reporting.map(({ kind, due, year = null, dueIsExclusive = false, inferred = false }, index) => ({ id: String(index), kind, due, year, dueIsExclusive, inferred }));

const periods = (code: string) => periodsOf(planOf(code), rulesOf(planOf(code)));

const TEN_YEARS_AND_TWO_REVIEWS = [
  ...[2021, 2022, 2023, 2024, 2025].map((year) => `annual ${year}`),
  "midterm_review 2025",
  ...[2026, 2027, 2028, 2029, 2030].map((year) => `annual ${year}`),
  "final_review 2030",
];

describe("the five plans", () => {
  it.each(["dien-bien-2021-2030", "kien-giang-2021-2030", "tra-vinh-2021-2030"])("%s: a report every year and two reviews, no day printed and none invented", (code) => {
    expect(periods(code).map(({ kind, year }) => `${kind} ${year}`)).toEqual(TEN_YEARS_AND_TWO_REVIEWS);
    expect(periods(code).every(({ dueOn, term }) => dueOn === null && term === "annual")).toBe(true);
  });

  it("Ninh Thuận 2022: before 15/5 and before 15/11 are the 14ths", () => {
    expect(periods("ninh-thuan-2022")).toEqual([
      { kind: "half_year", year: 2022, term: "first_half", ruleId: "0", dueOn: "2022-05-14" },
      { kind: "annual", year: 2022, term: "annual", ruleId: "1", dueOn: "2022-11-14" },
    ]);
  });

  it("Hoằng Kim: before 01/11 is the last of October; three yearly rules are one round; reviews wait for a day", () => {
    const found = periods("hoang-kim-2021-2030");
    expect(found.map(({ kind, year }) => `${kind} ${year}`)).toEqual(TEN_YEARS_AND_TWO_REVIEWS);
    expect(found.filter(({ kind }) => kind === "annual").map(({ dueOn }) => dueOn)).toEqual(Array.from({ length: 10 }, (_, index) => `${2021 + index}-10-31`));
    expect(found.filter(({ kind }) => kind !== "annual").map(({ dueOn }) => dueOn)).toEqual([null, null]);
  });
});

describe("the last day", () => {
  it.each([
    ["11-15", true, 2026, "2026-11-14"],
    ["11-15", false, 2026, "2026-11-15"],
    ["11-01", true, 2026, "2026-10-31"],
    ["03-01", true, 2027, "2027-02-28"],
    ["03-01", true, 2028, "2028-02-29"],
    ["02-29", false, 2028, "2028-02-29"],
    ["02-29", false, 2027, "2027-02-28"],
    ["02-29", true, 2028, "2028-02-28"],
    ["02-29", true, 2027, "2027-02-28"],
    ["01-01", true, 2026, "2025-12-31"],
  ])("%s, exclusive: %s, in %i is %s", (due, dueIsExclusive, year, expected) => {
    expect(lastDay({ due, dueIsExclusive }, year)).toBe(expected);
  });
});

it("takes the earliest printed day of several rules, and leaves out a review without a year", () => {
  const rule = (about: Partial<PeriodRule>): PeriodRule => ({ id: "a", kind: "annual", due: null, dueIsExclusive: true, year: null, inferred: false, ...about });
  const found = periodsOf({ startYear: 2026, endYear: 2026 }, [rule({ id: "late", due: "12-10" }), rule({ id: "none" }), rule({ id: "early", due: "11-15" }), rule({ id: "review", kind: "final_review" })]);
  expect(found).toEqual([{ kind: "annual", year: 2026, term: "annual", ruleId: "early", dueOn: "2026-11-14" }]);
  expect(periodsOf({ startYear: 2026, endYear: 2026 }, [rule({ id: "guessed", inferred: true }), rule({ id: "said" })]).map(({ ruleId }) => ruleId)).toEqual(["said"]);
});

describe("a period on a day", () => {
  const days = { opensOn: "2026-10-15", dueOn: "2026-11-14", closedOn: null };
  it.each([
    ["2026-10-14", "planned"],
    ["2026-10-15", "open"],
    ["2026-11-06", "open"],
    ["2026-11-07", "due_soon"],
    ["2026-11-14", "due_soon"],
    ["2026-11-15", "overdue"],
  ])("is on %s %s", (today, state) => {
    expect(periodStateOn(days, today)).toBe(state);
    expect(takesReports(days, today)).toBe(state !== "planned");
  });

  it("is planned without an opening day, and closed once closed", () => {
    expect(periodStateOn({ ...days, opensOn: null }, "2026-11-14")).toBe("planned");
    expect(periodStateOn({ ...days, closedOn: "2026-11-20" }, "2026-11-21")).toBe("closed");
    expect(takesReports({ ...days, closedOn: "2026-11-20" }, "2026-11-21")).toBe(false);
  });
});

describe("lateness", () => {
  const days = { opensOn: "2026-10-15", dueOn: "2026-11-14", closedOn: null };
  it("counts until the first handing in, else until today", () => {
    expect(daysLate(days, "2026-11-14", "2026-12-01")).toBe(0);
    expect(daysLate(days, "2026-11-16", "2026-12-01")).toBe(2);
    expect(daysLate(days, null, "2026-11-14")).toBe(0);
    expect(daysLate(days, null, "2026-12-01")).toBe(17);
  });
  it("stops when the period is closed, and is nothing before a period is open", () => {
    expect(daysLate({ ...days, closedOn: "2026-11-20" }, null, "2026-12-01")).toBe(6);
    expect(daysLate({ ...days, opensOn: null }, null, "2026-12-01")).toBe(0);
  });
  it("goes across a leap day", () => expect(daysLate({ opensOn: "2028-02-01", dueOn: "2028-02-28", closedOn: null }, null, "2028-03-01")).toBe(2));
});

describe("opening and extending", () => {
  const given = (opensOn: string, dueOn: string | null = null) => ({ opensOn, dueOn });
  it("asks for a day where none is printed", () => {
    expect(openingDays({ dueOn: null }, given("2026-10-15"))).toMatchObject({ field: "dueOn" });
    expect(openingDays({ dueOn: null }, given("2026-10-15", "2026-10-14"))).toMatchObject({ field: "dueOn" });
    expect(openingDays({ dueOn: null }, given("2026-10-15", "2026-10-15"))).toEqual({ opensOn: "2026-10-15", dueOn: "2026-10-15", extendedFrom: null });
  });
  it("takes the printed day and no other, until it has passed", () => {
    expect(openingDays({ dueOn: "2026-11-14" }, given("2026-11-14"))).toEqual({ opensOn: "2026-11-14", dueOn: "2026-11-14", extendedFrom: null });
    expect(openingDays({ dueOn: "2026-11-14" }, given("2026-10-15", "2026-11-15"))).toMatchObject({ field: "dueOn", message: expect.stringContaining("14/11/2026") as string });
    expect(openingDays({ dueOn: "2026-11-14" }, given("2026-11-15"))).toMatchObject({ field: "dueOn", message: expect.stringContaining("đã qua") as string });
    expect(openingDays({ dueOn: "2026-11-14" }, given("2026-11-15", "2026-12-01"))).toEqual({ opensOn: "2026-11-15", dueOn: "2026-12-01", extendedFrom: "2026-11-14" });
  });
  it("extends an open period to a later day only", () => {
    const open = { opensOn: "2026-10-15", dueOn: "2026-11-14", closedOn: null };
    expect(extensionFault(open, "2026-11-15")).toBeNull();
    expect(extensionFault(open, "2026-11-14")).toContain("14/11/2026");
    expect(extensionFault({ ...open, closedOn: "2026-11-16" }, "2026-11-20")).toContain("đã đóng");
    expect(extensionFault({ ...open, opensOn: null }, "2026-11-20")).toContain("chưa mở");
  });
  it("says where a due day comes from", () => {
    expect(dueOrigin({ dueOn: null, extendedFrom: null, printedDue: null })).toBeNull();
    expect(dueOrigin({ dueOn: "2026-11-14", extendedFrom: null, printedDue: "11-15" })).toBe("printed");
    expect(dueOrigin({ dueOn: "2026-11-20", extendedFrom: null, printedDue: null })).toBe("set");
    expect(dueOrigin({ dueOn: "2026-11-20", extendedFrom: "2026-11-14", printedDue: "11-15" })).toBe("extended");
  });
});

it("names periods, and steps over months", () => {
  expect(periodTitle({ kind: "half_year", year: 2026 })).toBe("Báo cáo 6 tháng đầu năm 2026");
  expect(daysAfter("2026-10-31", 1)).toBe("2026-11-01");
});
