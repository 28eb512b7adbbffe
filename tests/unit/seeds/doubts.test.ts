import { describe, expect, it } from "vitest";
import { findDoubts } from "@/lib/domain/plan/doubts";
import { REFERENCE_PLAN } from "@/prisma/seed/check";
import { catalogueSeed, planSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";

const { measures } = catalogueSeed.parse(RAW_SEEDS.catalogue.data);
const plans = RAW_SEEDS.plans.map(({ data }) => planSeed.parse(data)).filter(({ code }) => code !== REFERENCE_PLAN);

/** "1, 2, 25b" names 25b but not 5. */
const names = (text: string, number: string) => new RegExp(`(?<![\\p{L}\\d])${number}(?![\\p{L}\\d])`, "u").test(text);

describe.each(plans.map((plan) => [plan.code, plan] as const))("%s", (_, plan) => {
  const doubts = findDoubts(plan, measures);

  it("answers every doubt about an indicator with a review note of that rule", () => {
    const open = doubts.filter(({ indicator, rule }) => indicator !== null && !plan.reviewNotes.some((note) => note.rule === rule && (note.indicator === indicator || (note.indicator === null && names(note.note, indicator)))));
    expect(open).toEqual([]);
  });

  it("answers every doubt about the document with a review note of its own", () => {
    const count = (rows: { indicator: string | null; rule: string }[], rule: string) => rows.filter((row) => row.indicator === null && row.rule === rule).length;
    const rules = new Set(doubts.filter(({ indicator }) => indicator === null).map(({ rule }) => rule));
    for (const rule of rules) expect(`${rule}: ${count(plan.reviewNotes, rule)}`).toBe(`${rule}: ${count(doubts, rule)}`);
  });

  it("says on the indicator itself what its note is about", () => {
    const noted = new Set(plan.reviewNotes.flatMap(({ indicator }) => indicator ?? []));
    const marked = plan.goals.flatMap((goal) => goal.indicators).filter(({ needsReview }) => needsReview !== null);
    expect(marked.filter(({ number }) => !noted.has(number)).map(({ number }) => number)).toEqual([]);
  });
});

it("finds what is known to be wrong in the documents", () => {
  const found = plans.flatMap((plan) => findDoubts(plan, measures).map(({ rule, indicator }) => `${plan.placeName} ${indicator ?? "–"} ${rule}`));
  const counted = new Map<string, number>();
  for (const line of found.filter((one) => !one.endsWith("no-agency"))) counted.set(line, (counted.get(line) ?? 0) + 1);
  expect(Object.fromEntries(counted)).toEqual({
    "Kiên Giang 9 later-target-weaker": 1,
    "Kiên Giang – budget-row-total": 2,
    "Kiên Giang – budget-column-total": 4,
    "Kiên Giang – budget-misplaced": 1,
    "Điện Biên 25b unnumbered": 1,
    "Điện Biên 4 pace-never-seen": 2,
    "Điện Biên 7 pace-never-seen": 1,
    "Điện Biên 4 unit-misprint": 2,
    "Xã Hoằng Kim 3 mortality-order": 1,
    "Xã Hoằng Kim 4 inapplicable": 1,
    "Xã Hoằng Kim 11 unit-misprint": 2,
  });
  // 21 of Hoằng Kim's 24, all of Ninh Thuận's 7 and Điện Biên's line without a number.
  expect(found.filter((line) => line.endsWith("no-agency"))).toHaveLength(29);
});
