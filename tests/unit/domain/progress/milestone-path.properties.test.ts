import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SeriesPoint } from "@/lib/domain/actual/value";
import { type Exact, decimal } from "@/lib/domain/decimal";
import type { PathInput } from "@/lib/domain/progress/judgement";
import { judge } from "@/lib/domain/progress/milestone-path";
import { estimatedPath } from "@/lib/domain/progress/path-line";
import { type Status, severity } from "@/lib/domain/progress/status";
import type { Target } from "@/lib/domain/target/target";
import { number, pathInput, target } from "../../../support/progress-cases";

const START = 2021;
const YEARS = Array.from({ length: 12 }, (_, index) => 2019 + index);

/** Few distinct figures, so that limits, baselines and values often coincide: the corners are where an order breaks. */
const figure = fc.integer({ min: 0, max: 24 }).map((half) => decimal(half).dividedBy(2).toFixed());
const comparators = { less_is_better: ["lt", "lte", "eq"], more_is_better: ["gte", "gt"] } as const;

type When = Partial<Target>;
const AHEAD: When[] = [{}];
const BY_YEAR: When[] = [{ maintained: true }, { timing: "every_year", year: null }, { timing: "span", year: null, fromYear: 2024, toYear: 2028 }];

function anyTarget(polarity: PathInput["polarity"], year: number, whens: When[]): fc.Arbitrary<Target> {
  const direction = polarity === "less_is_better" ? "fall" : "rise";
  const when = fc.constantFrom(...whens).map((about) => ({ year, ...about }));
  const comparator = fc.constantFrom<Target["comparator"]>(...comparators[polarity]);
  const what = fc.oneof(
    // "= 0" of a harm is the only equality that plans print.
    { arbitrary: fc.record({ comparator, value: figure }).map((rest) => ({ ...rest, value: rest.comparator === "eq" ? "0" : rest.value })), weight: 5 },
    { arbitrary: fc.record({ value: figure }).map(({ value }) => ({ comparator: "range" as const, value, upperValue: decimal(value).plus(2).toFixed() })), weight: 1 },
    {
      arbitrary: fc.record({
        basis: fc.constantFrom<Target["basis"]>("change_from_base_year", "change_from_previous_year"),
        comparator: fc.constantFrom<Target["comparator"]>("gte", "gt", "range"),
        value: fc.integer({ min: 0, max: 60 }).map(String),
      }).map((rest) => ({ ...rest, direction, baseYear: 2020, upperValue: rest.comparator === "range" ? "70" : null }) as Partial<Target>),
      weight: 2,
    },
  );
  return fc.tuple(when, what).map(([first, second]) => target({ ...first, ...second }));
}

const caseOf = (whens: When[]): fc.Arbitrary<PathInput> => fc.constantFrom<PathInput["polarity"]>("less_is_better", "more_is_better").chain((polarity) =>
  fc
    .record({
      milestones: fc.tuple(anyTarget(polarity, 2025, whens), anyTarget(polarity, 2030, whens)),
      judged: fc.constantFrom(0, 1),
      series: fc.array(fc.option(figure, { freq: 3 }), { minLength: YEARS.length, maxLength: YEARS.length }),
      viewYear: fc.integer({ min: 2019, max: 2030 }),
      roundingUnit: fc.constantFrom("0.1", "0.5", "1"),
    })
    .map(({ milestones, judged, series, ...rest }) =>
      pathInput({
        ...rest,
        polarity,
        milestones,
        target: milestones[judged] ?? milestones[0],
        series: series.flatMap((value, index) => (value === null ? [] : [number(YEARS[index] ?? 0, value)])),
      }),
    ),
);

const anyCase = caseOf([...AHEAD, ...AHEAD, ...AHEAD, ...BY_YEAR]);

const rank = (status: Status | null): number => severity(status ?? "not_applicable");
const withValue = (series: readonly SeriesPoint[], year: number, value: Exact): SeriesPoint[] => series.map((point) => (point.year === year ? number(year, value) : point));

describe("whatever the target, the baseline and the gaps", () => {
  it("a better latest value never worsens the status", () => {
    let improved = 0;
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 1, max: 24 }), (input, halves) => {
        const latest = input.series.findLast((point) => point.year <= input.viewYear);
        fc.pre(latest?.value.kind === "number");
        // The base year's own value is what the others are measured against, not a result.
        fc.pre(!(input.target.basis === "change_from_base_year" && latest?.year === 2020));
        const value = latest?.value.kind === "number" ? latest.value.value : "0";
        const better = decimal(value).plus(decimal(halves).dividedBy(input.polarity === "more_is_better" ? 2 : -2));
        fc.pre(!better.isNegative());
        const before = judge(input).status;
        const after = judge({ ...input, series: withValue(input.series, latest?.year ?? 0, better.toFixed()) }).status;
        if (rank(after) > rank(before)) improved += 1;
        expect(rank(after), `${before} became ${after}`).toBeGreaterThanOrEqual(rank(before));
      }),
      { numRuns: 1500 },
    );
    // The property says something: many of these changes do lift the status.
    expect(improved).toBeGreaterThan(75);
  });

  it("a better value in any year never worsens a target judged year by year", () =>
    fc.assert(
      fc.property(caseOf(BY_YEAR), fc.nat(), fc.integer({ min: 1, max: 24 }), (input, pick, halves) => {
        const point = input.series[pick % Math.max(1, input.series.length)];
        // A year's better value is the next year's, or the base's, harder start.
        fc.pre(input.target.basis === "value" && point?.value.kind === "number");
        const value = point?.value.kind === "number" ? point.value.value : "0";
        const better = decimal(value).plus(decimal(halves).dividedBy(input.polarity === "more_is_better" ? 2 : -2));
        fc.pre(!better.isNegative());
        expect(rank(judge({ ...input, series: withValue(input.series, point?.year ?? 0, better.toFixed()) }).status)).toBeGreaterThanOrEqual(rank(judge(input).status));
      }),
      { numRuns: 500 },
    ));

  it("one positive constant on values, targets and rounding changes nothing", () =>
    fc.assert(
      fc.property(anyCase, fc.constantFrom("0.001", "0.3", "7", "1000"), (input, factor) => {
        const scale = (value: Exact): Exact => decimal(value).times(factor).toFixed();
        const scaleTarget = (one: Target): Target =>
          one.basis === "value" ? { ...one, value: one.value === null ? null : scale(one.value), upperValue: one.upperValue === null ? null : scale(one.upperValue) } : one;
        const milestones = input.milestones.map(scaleTarget);
        const before = judge(input);
        const after = judge({
          ...input,
          milestones,
          target: milestones[input.milestones.indexOf(input.target)] ?? scaleTarget(input.target),
          roundingUnit: scale(input.roundingUnit),
          series: input.series.map((point) => (point.value.kind === "number" ? number(point.year, scale(point.value.value)) : point)),
        });
        expect([after.status, after.exceeded, after.failedYears, after.path?.ratio]).toEqual([before.status, before.exceeded, before.failedYears, before.path?.ratio]);
      }),
      { numRuns: 1000 },
    ));

  it("what lies in the future changes nothing", () =>
    fc.assert(
      fc.property(anyCase, (input) => {
        expect(judge({ ...input, series: input.series.filter((point) => point.year <= input.viewYear) })).toEqual(judge(input));
      }),
    ));

  it("the order of the points changes nothing", () =>
    fc.assert(
      fc.property(anyCase, (input) => {
        expect(judge({ ...input, series: [...input.series].reverse() })).toEqual(judge(input));
      }),
    ));

  it("every judgement explains itself in whole sentences", () =>
    fc.assert(
      fc.property(anyCase, (input) => {
        const { explanation, status } = judge(input);
        expect(status).not.toBeNull();
        expect(explanation).toMatch(/^\p{Lu}.*\.$/u);
        expect(explanation).not.toMatch(/null|undefined|NaN|  |\.\.|[!]/);
        expect(explanation).toBe(explanation.normalize("NFC"));
      }),
      { numRuns: 700 },
    ));
});

it("a value on the path, beyond the rounding, is on track (or already there)", () => {
  const counted = { on_track: 0, achieved: 0, other: 0 };
  fc.assert(
    fc.property(caseOf(AHEAD), figure, fc.integer({ min: START, max: 2029 }), (input, start, year) => {
      const before = { ...input, series: [number(2020, start)], viewYear: year };
      const expected = estimatedPath(before).find((node) => node.year === year)?.value;
      fc.pre(input.target.basis !== "change_from_previous_year" && expected !== undefined && year < (input.target.year ?? 0));
      fc.pre(decimal(expected ?? start).minus(start).abs().greaterThan(decimal(input.roundingUnit).times("1.01")));
      const { status } = judge({ ...before, series: [...before.series, number(year, expected ?? start)] });
      counted[status === "on_track" || status === "achieved" ? status : "other"] += 1;
    }),
    { numRuns: 500 },
  );
  expect(counted.other).toBe(0);
  expect(counted.on_track).toBeGreaterThan(100);
});
