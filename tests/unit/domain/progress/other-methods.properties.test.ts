import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SeriesPoint } from "@/lib/domain/actual/value";
import { type Exact, decimal } from "@/lib/domain/decimal";
import type { MethodInput, MethodStatus } from "@/lib/domain/progress/method-judgement";
import { isMetBy, methodSeverity } from "@/lib/domain/progress/method-words";
import { methodOf } from "@/lib/domain/progress/methods";
import type { Target } from "@/lib/domain/target/target";
import { methodInput, number, target } from "../../../support/progress-cases";

const CODES = ["cagr", "sdg", "aarr"] as const;
type Code = (typeof CODES)[number];

/** Few distinct figures, zero among them, so that limits, bases and values often coincide. */
const figure = fc.integer({ min: 0, max: 24 }).map((half) => decimal(half).dividedBy(2).toFixed());
const COMPARATORS = { less_is_better: ["lt", "lte", "eq"], more_is_better: ["gte", "gt"] } as const;
const YEARS = Array.from({ length: 12 }, (_, index) => 2019 + index);

const caseFor = (code: Code): fc.Arbitrary<MethodInput> =>
  fc.constantFrom<MethodInput["polarity"]>(...(code === "aarr" ? (["less_is_better"] as const) : (["less_is_better", "more_is_better"] as const))).chain((polarity) =>
    fc
      .record({
        comparator: fc.constantFrom<Target["comparator"]>(...COMPARATORS[polarity]),
        value: figure,
        isRelative: fc.nat(5).map((roll) => roll === 0),
        year: fc.constantFrom(2025, 2030),
        series: fc.array(fc.option(figure, { freq: 4 }), { minLength: YEARS.length, maxLength: YEARS.length }),
        viewYear: fc.integer({ min: 2020, max: 2030 }),
        unit: fc.constantFrom<MethodInput["unit"]>("percent", "count"),
      })
      .map(({ comparator, value, isRelative, year, series, ...rest }) => {
        const direction = polarity === "less_is_better" ? "fall" : "rise";
        const asked = isRelative
          ? target({ year, basis: "change_from_base_year", baseYear: 2020, direction, comparator: "gte", value })
          : target({ year, comparator, value: comparator === "eq" ? "0" : value });
        return methodInput({ ...rest, polarity, target: asked, series: series.flatMap((one, index) => (one === null ? [] : [number(YEARS[index] ?? 0, one)])) });
      }),
  );

const judged = (code: Code, input: MethodInput) => methodOf(code).judge(input);
const rank = (code: Code, status: MethodStatus | null): number => (status === null ? -1 : methodSeverity(code, status));
const withValue = (series: readonly SeriesPoint[], year: number, value: Exact): SeriesPoint[] => series.map((point) => (point.year === year ? number(year, value) : point));
const valueOf = (point: SeriesPoint | null): Exact => (point?.value.kind === "number" ? point.value.value : "0");

describe.each(CODES)("%s, whatever the target, the base and the gaps", (code) => {
  it("a better latest value never worsens the status", () => {
    let improved = 0;
    fc.assert(
      fc.property(caseFor(code), fc.integer({ min: 1, max: 24 }), (input, halves) => {
        const before = judged(code, input);
        const { latest, base } = before;
        // The base's own value is what the others are measured against, not a result.
        fc.pre(before.obstacle === null && latest !== null && latest.year !== base?.year && !(input.target.basis === "change_from_base_year" && latest.year === 2020));
        const better = decimal(valueOf(latest)).plus(decimal(halves).dividedBy(input.polarity === "more_is_better" ? 2 : -2));
        fc.pre(!better.isNegative());
        const after = judged(code, { ...input, series: withValue(input.series, latest?.year ?? 0, better.toFixed()) });
        // A rate of reduction leaves its domain at zero.
        fc.pre(after.obstacle === null);
        if (rank(code, after.status) > rank(code, before.status)) improved += 1;
        expect(rank(code, after.status), `${before.status} became ${after.status}`).toBeGreaterThanOrEqual(rank(code, before.status));
      }),
      { numRuns: 600 },
    );
    expect(improved).toBeGreaterThan(30);
  });

  it("one positive constant on values, target and rounding changes nothing", () => {
    let spoken = 0;
    fc.assert(
      fc.property(caseFor(code), fc.constantFrom("0.001", "0.3", "7", "1000"), (about, factor) => {
        // The last point before 0% and 100% is a matter of percentages, and CAGR's 0,001 of the scale: neither scales.
        const input = { ...about, unit: "count" as const };
        fc.pre(code !== "cagr" || (input.target.value !== "0" && input.series.every((point) => valueOf(point) !== "0") && judged(code, input).requirement?.value !== "0"));
        const scale = (value: Exact): Exact => decimal(value).times(factor).toFixed();
        const scaled = input.target.basis === "value" && input.target.value !== null ? { ...input.target, value: scale(input.target.value) } : input.target;
        const before = judged(code, input);
        const after = judged(code, { ...input, target: scaled, milestones: [scaled], roundingUnit: scale(input.roundingUnit), series: input.series.map((point) => number(point.year, scale(valueOf(point)))) });
        if (before.obstacle === null) spoken += 1;
        expect([after.status, after.obstacle]).toEqual([before.status, before.obstacle]);
      }),
      { numRuns: 400 },
    );
    expect(spoken).toBeGreaterThan(50);
  });

  it("the latest value at the target meets it, unless it is to be passed", () => {
    let met = 0;
    fc.assert(
      fc.property(caseFor(code), (input) => {
        const { latest, base, obstacle, requirement } = judged(code, input);
        fc.pre(obstacle === null && latest !== null && latest.year !== base?.year && requirement !== null && requirement.comparator !== "lt" && requirement.comparator !== "gt");
        fc.pre(!(input.target.basis === "change_from_base_year" && latest?.year === 2020));
        const at = judged(code, { ...input, series: withValue(input.series, latest?.year ?? 0, requirement?.value ?? "0") });
        expect(at.obstacle === null && at.status !== null && isMetBy(at.status), String(at.status)).toBe(true);
        met += 1;
      }),
      { numRuns: 300 },
    );
    expect(met).toBeGreaterThan(30);
  });

  it("what lies in the future, and the order of the points, change nothing", () =>
    fc.assert(
      fc.property(caseFor(code), (input) => {
        const wanted = judged(code, input);
        expect(judged(code, { ...input, series: input.series.filter((point) => point.year <= input.viewYear) })).toEqual(wanted);
        expect(judged(code, { ...input, series: [...input.series].reverse() })).toEqual(wanted);
      }),
      { numRuns: 60 },
    ));

  it("every judgement explains itself in whole sentences", () =>
    fc.assert(
      fc.property(caseFor(code), (input) => {
        const { explanation, status, obstacle } = judged(code, input);
        expect(status).not.toBeNull();
        expect(explanation).toMatch(/^\p{Lu}.*\.$/u);
        expect(explanation).not.toMatch(/null|undefined|NaN|Infinity| {2}|\.\.|!/);
        expect(explanation).toBe(explanation.normalize("NFC"));
        expect(obstacle === null).toBe(!["no_data", "not_available", "not_applicable", "out_of_scope"].includes(status ?? ""));
      }),
      { numRuns: 300 },
    ));
});

describe("a series that grows by the same share every year", () => {
  const steady = fc.record({ start: fc.integer({ min: 1, max: 500 }), percent: fc.integer({ min: 1, max: 20 }), rises: fc.boolean(), years: fc.integer({ min: 1, max: 9 }) });
  const after = (start: number, percent: number, rises: boolean, years: number): Exact => decimal(100 + (rises ? percent : -percent)).dividedBy(100).pow(years).times(start).toFixed();
  const inputOf = ({ start, percent, rises, years }: { start: number; percent: number; rises: boolean; years: number }): MethodInput =>
    methodInput({
      target: target({ comparator: rises ? "gte" : "lte", value: after(start, percent, rises, 10), year: 2030 }),
      polarity: rises ? "more_is_better" : "less_is_better",
      unit: "count",
      series: [number(2020, String(start)), number(2020 + years, after(start, percent, rises, years))],
      viewYear: 2020 + years,
    });

  it("at the pace that the target requires is on track by each", () =>
    fc.assert(
      fc.property(steady, (about) => {
        const input = inputOf(about);
        const ratioOf = (code: Code) => decimal(judged(code, input).figures.find((figure) => figure.code === "ratio")?.value ?? "0").toFixed(12);
        expect([judged("cagr", input).status, ratioOf("cagr")]).toEqual(["substantial_progress", "1.000000000000"]);
        expect([judged("sdg", input).status, ratioOf("sdg")]).toEqual(["on_track", "1.000000000000"]);
        if (!about.rises) {
          const { figures } = judged("aarr", input);
          const [regression, endPoints, required] = figures.map(({ value }) => decimal(value).toFixed(12));
          expect([regression, endPoints]).toEqual([decimal(about.percent).dividedBy(100).toFixed(12), decimal(about.percent).dividedBy(100).toFixed(12)]);
          expect(required).toBe(regression);
        }
      }),
      { numRuns: 100 },
    ));
});
