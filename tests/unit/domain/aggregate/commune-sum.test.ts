import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingAnswer } from "@/lib/domain/aggregate/commune-answer";
import { type SumMeasure, countsByDefault, leftOutOf, reportedIn, sumOf } from "@/lib/domain/aggregate/commune-sum";
import { communeState, rankCommunes } from "@/lib/domain/aggregate/commune-row";
import { coverageWords, shortCoverage } from "@/lib/domain/aggregate/coverage-words";
import { EMPTY_TALLY, type Tally, addTallies, tallyOf } from "@/lib/domain/aggregate/tally";
import type { ActualValue, Stage } from "@/lib/domain/actual/value";
import { decimal } from "@/lib/domain/decimal";

const RATE: SumMeasure = { kind: "ratio", aggregation: "sum_ratio", sourceClass: "administrative", unit: "percent", catalogueUnit: "percent", roundingUnit: "0.1" };
const COUNT: SumMeasure = { ...RATE, kind: "count", aggregation: "sum_count", unit: "count", catalogueUnit: "count", roundingUnit: "1" };
const COMMUNES: SumMeasure = { ...RATE, aggregation: "count_communes" };
const COMMUNE_COUNT: SumMeasure = { ...COUNT, aggregation: "count_communes" };
const SURVEY: SumMeasure = { ...RATE, aggregation: "not_summable", sourceClass: "survey" };
const MEASURES = [RATE, COUNT, COMMUNES, COMMUNE_COUNT, SURVEY];

interface Said {
  value: ActualValue;
  stage: Stage;
}

const final = (value: ActualValue): Said => ({ value, stage: "final" });
const part = (numerator: string, denominator: string, stage: Stage = "final"): Said => ({ value: { kind: "number", value: "1", numerator, denominator }, stage });
const bare = (value: string): Said => final({ kind: "number", value, numerator: null, denominator: null });
const NOT_OCCURRING = final({ kind: "not_occurring" });
const ABOVE = final({ kind: "bounded", bound: "gt", value: "99" });

const tally = (said: readonly Said[]): Tally => said.map(({ value, stage }) => tallyOf(value, stage)).reduce(addTallies, EMPTY_TALLY);
const sum = (measure: SumMeasure, said: readonly Said[], communes = said.length) => sumOf(measure, tally(said), { expected: communes, onMap: communes });

describe("a rate", () => {
  it("is computed again from the sums, never averaged", () => {
    // 90% and 50%: the mean would be 70%.
    expect(sum(RATE, [part("9", "10"), part("500", "1000")])?.value).toMatchObject({ numerator: "509", denominator: "1010", value: "50.3960396039604" });
  });

  it("is in the unit that is asked for", () => {
    const injuries = { ...RATE, unit: "per_10000", catalogueUnit: "per_100000", roundingUnit: "1" } as const;
    expect(sum(injuries, [part("3", "1000"), part("1", "3000")])?.value).toMatchObject({ kind: "number", value: "10.0000000000000" });
  });

  it("leaves out and names what has no fraction, and is an estimate without it", () => {
    const said = [part("1", "2"), bare("97.5"), ABOVE, final({ kind: "verdict", verdict: "met" })];
    expect(sum(RATE, said)).toMatchObject({ reported: 1, expected: 4, stage: "estimate", value: { numerator: "1", denominator: "2" } });
    expect(leftOutOf(RATE, tally(said))).toBe(3);
  });

  it("is no number where the denominator is empty everywhere", () => expect(sum(RATE, [NOT_OCCURRING, NOT_OCCURRING])).toMatchObject({ reported: 2, stage: "final", value: { kind: "not_occurring" } }));
});

describe("a count", () => {
  it("is summed, zero being a number", () => expect(sum(COUNT, [bare("0"), bare("3"), bare("4")])).toMatchObject({ reported: 3, stage: "final", value: { kind: "number", value: "7", numerator: null } }));
});

describe("a measure that counts communes", () => {
  it("is those that answer có among those that answer: a missing one is no chưa có", () => {
    expect(sum(COMMUNES, [part("1", "1"), part("0", "1"), part("1", "1")], 45)).toMatchObject({ reported: 3, expected: 45, stage: "estimate", value: { numerator: "2", denominator: "3" } });
    expect(sum(COMMUNE_COUNT, [bare("1"), bare("0"), bare("1")])?.value).toMatchObject({ value: "2" });
  });

  it("takes nothing else for an answer", () => {
    expect(sum(COMMUNES, [part("1", "1"), part("5", "20"), bare("1")])).toMatchObject({ reported: 1, value: { numerator: "1", denominator: "1" } });
    expect(leftOutOf(COMMUNES, tally([part("1", "1"), part("5", "20"), bare("1")]))).toBe(2);
    expect(sum(COMMUNE_COUNT, [bare("7")])).toBeNull();
  });
});

describe("what is never a sum", () => {
  it("a survey's measure", () => expect(sum(SURVEY, [part("1", "2")])).toBeNull());
  it("nothing at all: missing is not zero", () => {
    for (const measure of MEASURES) {
      expect(sum(measure, [], 45)).toBeNull();
      expect(sum(measure, [final({ kind: "not_collected" }), final({ kind: "cleared" }), ABOVE])).toBeNull();
    }
  });
});

it("counts by default only from administrative reports and registers, and only of all communes", () => {
  const WHOLE = { reported: 45, expected: 45, onMap: 45 };
  expect([RATE, COUNT, COMMUNES, { ...RATE, sourceClass: "register" } as const].map((measure) => countsByDefault(measure, WHOLE))).toEqual([true, true, true, true]);
  expect([SURVEY, { ...RATE, sourceClass: "survey" } as const, { ...RATE, sourceClass: "census" } as const].map((measure) => countsByDefault(measure, WHOLE))).toEqual([false, false, false]);
  expect(countsByDefault(COUNT, { ...WHOLE, reported: 44 })).toBe(false);
});

it("is an estimate where one of its figures is, or where only some communes were asked", () => {
  expect(sum(RATE, [part("1", "2"), part("1", "2", "estimate")])?.stage).toBe("estimate");
  expect(sumOf(RATE, tally([part("1", "2")]), { expected: 1, onMap: 45 })?.stage).toBe("estimate");
  expect(sum(RATE, [part("1", "2")])?.stage).toBe("final");
});

it("says on how many communes it rests", () => {
  expect(coverageWords({ reported: 41, expected: 45, onMap: 45 })).toBe("41 trong 45 xã");
  expect(coverageWords({ reported: 3, expected: 3, onMap: 45 })).toBe("3 trong 3 xã được chọn báo cáo (địa bàn có 45 xã)");
  expect(shortCoverage({ reported: 3, expected: 3, onMap: 45 })).toBe("từ 3/45 xã");
});

describe("whatever communes say", () => {
  const figure = fc.integer({ min: 0, max: 10 ** 9 }).chain((units) => fc.constantFrom(0, 1, 2).map((digits) => decimal(units).dividedBy(10 ** digits).toFixed(digits)));
  const positive = fc.integer({ min: 1, max: 10 ** 9 }).map(String);
  const stage = fc.constantFrom<Stage>("estimate", "final");
  const said: fc.Arbitrary<Said> = fc.oneof(
    fc.record({ value: fc.record({ kind: fc.constant("number" as const), value: figure, numerator: figure, denominator: positive }), stage }),
    fc.record({ value: fc.record({ kind: fc.constant("number" as const), value: figure, numerator: fc.constant(null), denominator: fc.constant(null) }), stage }),
    fc.record({ value: fc.record({ kind: fc.constant("number" as const), value: fc.constant("0"), numerator: fc.constantFrom("0", "1"), denominator: fc.constant("1") }), stage }),
    fc.record({ value: fc.constantFrom<ActualValue>({ kind: "not_occurring" }, { kind: "not_collected" }, { kind: "cleared" }, { kind: "bounded", bound: "lt", value: "3" }, { kind: "verdict", verdict: "met" }), stage }),
  );
  const all = fc.array(said, { maxLength: 40 });
  const measure = fc.constantFrom(...MEASURES);

  it("the order of arrival changes nothing", () => {
    const shuffled = all.chain((said) => fc.tuple(fc.constant(said), fc.shuffledSubarray(said, { minLength: said.length, maxLength: said.length })));
    fc.assert(fc.property(measure, shuffled, (measure, [said, otherwise]) => void expect(sum(measure, otherwise)).toEqual(sum(measure, said))));
  });

  it("nor does the grouping: a sum of sums is the sum", () => {
    fc.assert(
      fc.property(measure, all, fc.array(fc.nat(4), { minLength: 40, maxLength: 40 }), (measure, said, groups) => {
        const grouped = [0, 1, 2, 3, 4].map((group) => tally(said.filter((_, index) => groups[index] === group))).reduce(addTallies, EMPTY_TALLY);
        const counts = { expected: said.length, onMap: said.length };
        expect(sumOf(measure, grouped, counts)).toEqual(sum(measure, said));
      }),
    );
  });

  it("one more không phát sinh changes nothing but n", () => {
    const summable = fc.constantFrom(RATE, COUNT, COMMUNES, COMMUNE_COUNT);
    fc.assert(
      fc.property(summable, all, (measure, said) => {
        const [before, after] = [sum(measure, said, 50), sum(measure, [...said, NOT_OCCURRING], 50)];
        expect(after?.reported).toBe((before?.reported ?? 0) + 1);
        if (before) expect({ ...after, reported: 0 }).toEqual({ ...before, reported: 0, stage: after?.stage });
      }),
    );
  });

  it("what says nothing changes nothing, and nobody is counted twice or lost", () => {
    fc.assert(
      fc.property(measure, all, (measure, said) => {
        expect(sum(measure, [...said, final({ kind: "not_collected" })], 50)).toEqual(sum(measure, said, 50));
        const silent = said.filter(({ value }) => value.kind === "not_collected" || value.kind === "cleared").length;
        expect(reportedIn(measure, tally(said)) + leftOutOf(measure, tally(said)) + silent).toBe(said.length);
      }),
    );
  });

  it("the rate lies between the lowest and the highest commune", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(10 ** 6), fc.integer({ min: 1, max: 10 ** 6 })), { minLength: 1, maxLength: 30 }), (parts) => {
        const value = sum(RATE, parts.map(([numerator, denominator]) => part(String(numerator), String(denominator))))?.value;
        const rates = parts.map(([numerator, denominator]) => decimal(numerator).times(100).dividedBy(denominator));
        const slack = decimal("1e-12");
        expect(value?.kind).toBe("number");
        if (value?.kind !== "number") return;
        expect(rates.some((one) => one.minus(slack).lessThanOrEqualTo(value.value))).toBe(true);
        expect(rates.some((one) => one.plus(slack).greaterThanOrEqualTo(value.value))).toBe(true);
      }),
    );
  });
});

describe("communes in a table", () => {
  const commune = (name: string, value: ActualValue | null) => ({ name, isExpected: true, approved: value && { value }, waiting: null });
  const told = [commune("a", part("1", "2").value), commune("b", null), commune("c", bare("9.5").value), commune("d", bare("12").value), commune("e", bare("9.50").value), commune("f", NOT_OCCURRING.value)];

  it("are ranked best first, equals alike, those without a number last and without a rank", () => {
    expect(rankCommunes(told, "more_is_better").map(({ name, rank }) => [name, rank])).toEqual([["d", 1], ["c", 2], ["e", 2], ["a", 4], ["b", null], ["f", null]]);
    expect(rankCommunes(told, "less_is_better").map(({ name }) => name)).toEqual(["a", "c", "e", "d", "b", "f"]);
  });

  it("say how they stand to the sum", () => {
    const state = (more: object) => communeState(RATE, { isExpected: true, approved: null, waiting: null, ...more });
    const approved = ({ value }: Said) => ({ approved: { value } });
    expect([state(approved(part("1", "2"))), state(approved(NOT_OCCURRING)), state(approved(bare("9.5"))), state(approved(ABOVE)), state(approved(final({ kind: "not_collected" })))]).toEqual(["added", "adds-nothing", "cannot-be-added", "cannot-be-added", "not-collected"]);
    expect([state({}), state({ waiting: {} }), state({ isExpected: false, ...approved(part("1", "2")) })]).toEqual(["missing", "waiting", "not-asked"]);
  });
});

describe("a commune in which several agencies answer", () => {
  const answer = (agencyId: string, more: object = {}) => ({ agencyId, isReporter: false, isOwnMeasure: true, value: part("1", "2").value, stage: "final" as const, ...more });
  const cleared: ActualValue = { kind: "cleared" };

  it("counts once: its reporter's figure, else always the same one", () => {
    const three = [answer("b"), answer("a"), answer("c", { isReporter: true })];
    fc.assert(fc.property(fc.shuffledSubarray(three, { minLength: 3 }), (answers) => void expect(countingAnswer(answers)?.agencyId).toBe("c")));
    fc.assert(fc.property(fc.shuffledSubarray(three.slice(0, 2), { minLength: 2 }), (answers) => void expect(countingAnswer(answers)?.agencyId).toBe("a")));
  });

  it("its own measure before a merged one, and what was emptied again not at all", () => {
    expect(countingAnswer([answer("a", { isOwnMeasure: false, isReporter: true }), answer("b")])?.agencyId).toBe("b");
    expect(countingAnswer([answer("a", { value: cleared, isReporter: true }), answer("b")])?.agencyId).toBe("b");
    expect(countingAnswer([answer("a", { value: cleared })])).toBeNull();
  });
});
