import { describe, expect, it } from "vitest";
import { METHOD_CODES, OBSTACLES } from "@/lib/domain/progress/method-judgement";
import { METHODS, findMethod, methodOf } from "@/lib/domain/progress/methods";
import { methodWord } from "@/lib/domain/progress/method-words";
import { methodInput, number, other, target, yearly } from "../../../support/progress-cases";

type About = Parameters<typeof methodInput>[0];

/** What path, CAGR, the SDG chart and AARR say; what they cannot say with its reason. */
const answers = (about: About) =>
  METHOD_CODES.map((code) => {
    const { status, obstacle } = methodOf(code).judge(methodInput(about));
    return obstacle ? `${status}: ${obstacle}` : status;
  });

const upTo = (value: string, about: Partial<Parameters<typeof target>[0]> = {}) => target({ comparator: "gte", value, year: 2030, ...about });
const downTo = (value: string, about: Partial<Parameters<typeof target>[0]> = {}) => target({ comparator: "lte", value, year: 2030, ...about });

describe("near zero", () => {
  it("an end of all cases: CAGR misleads, AARR has no answer", () =>
    expect(answers({ target: target({ comparator: "eq", value: "0", year: 2030 }), unit: "count", roundingUnit: "1", series: [number(2020, "103"), number(2024, "29")] })).toEqual(["on_track", "limited_progress", "on_track", "not_available: zero"]));
  it("a small ceiling is not met by being near it", () => {
    const dropout = { target: target({ comparator: "lt", value: "0.1", year: 2030 }), roundingUnit: "0.01" };
    expect(answers({ ...dropout, series: [number(2020, "0.5"), number(2024, "0.4")] })).toEqual(["slow", "limited_progress", "fair", "off_track"]);
    expect(answers({ ...dropout, series: [number(2020, "0.5"), number(2024, "0.1")] })).toEqual(["on_track", "substantial_progress", "on_track", "on_track"]);
    expect(answers({ ...dropout, series: [number(2020, "0.5"), number(2024, "0.09")] })).toEqual(["exceeded", "target_achieved", "achieved", "achieved"]);
  });
  it("growth from nothing", () =>
    expect(answers({ target: upTo("40"), polarity: "more_is_better", series: [number(2020, "0"), number(2024, "5")] })).toEqual(["far_behind", "substantial_progress", "not_available: zero", "out_of_scope: other_measure"]));
  it("none left of a harm", () =>
    expect(answers({ target: target({ comparator: "eq", value: "0", year: 2030 }), unit: "count", roundingUnit: "1", series: [number(2020, "3"), number(2024, "0")] })).toEqual(["achieved", "target_achieved", "achieved", "not_available: zero"]));
});

it("near 100: a hair's breadth is judged as one", () => {
  const whole = { target: upTo("99.9"), polarity: "more_is_better" as const, roundingUnit: "0.01" };
  expect(answers({ ...whole, series: [number(2020, "99.6"), number(2024, "99.72")] })).toEqual(["on_track", "substantial_progress", "on_track", "out_of_scope: other_measure"]);
  expect(answers({ ...whole, series: [number(2020, "99.6"), number(2024, "99.6")] })).toEqual(["far_behind", "limited_progress", "stagnation", "out_of_scope: other_measure"]);
  expect(answers({ ...whole, target: upTo("100"), series: [number(2020, "99.6"), number(2024, "99.99")] })).toEqual(["on_track", "substantial_progress", "on_track", "out_of_scope: other_measure"]);
});

it("a reduction on its straight path: the methods of shares ask for more at first", () =>
  expect(answers({ target: downTo("10"), series: [number(2020, "30"), number(2024, "22")] })).toEqual(["on_track", "moderate_progress", "fair", "off_track"]));

it("a base that met the target, fallen back from", () =>
  expect(answers({ target: downTo("20"), series: [number(2020, "18"), number(2024, "21")] })).toEqual(["moving_away", "deterioration", "stagnation", "off_track"]));

describe("what is asked of years", () => {
  it("every year", () => {
    const every = { target: target({ timing: "every_year", comparator: "gte", value: "100" }), polarity: "more_is_better" as const };
    expect(answers({ ...every, series: yearly(2020, ["100", "100", "98"]), isSurvival: false })).toEqual(["broken", "out_of_scope: every_year", "out_of_scope: every_year", "out_of_scope: other_measure"]);
  });
  it("a span", () =>
    expect(answers({ target: target({ timing: "span", fromYear: 2022, toYear: 2026, comparator: "lte", value: "5" }), series: yearly(2020, ["6", "5", "4"]) })).toEqual(["exceeded", "out_of_scope: every_year", "out_of_scope: every_year", "out_of_scope: every_year"]));
  it("maintained", () => {
    const kept = downTo("20", { maintained: true });
    expect(answers({ target: kept, milestones: [downTo("20", { year: 2025 }), kept], series: yearly(2025, ["19", "19"]), viewYear: 2026 })).toEqual(["exceeded", "out_of_scope: maintained", "out_of_scope: maintained", "out_of_scope: maintained"]);
  });
  it("against the year before", () =>
    expect(answers({ target: target({ timing: "span", fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", direction: "fall", comparator: "gte", value: "2" }), unit: "count", series: yearly(2024, ["100", "97"]), viewYear: 2025 })).toEqual([
      "exceeded", "out_of_scope: year_on_year", "out_of_scope: year_on_year", "out_of_scope: year_on_year",
    ]));
  it("a direction alone", () =>
    expect(answers({ target: target({ comparator: null, value: null, direction: "fall" }), series: yearly(2020, ["40", "42"]) })).toEqual([null, "out_of_scope: directional", "out_of_scope: directional", "out_of_scope: directional"]));
});

describe("against a base year", () => {
  const fall = target({ year: 2030, basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: "gte", value: "20" });
  it("without its base", () => expect(answers({ target: fall, unit: "count", series: [number(2021, "100"), number(2024, "90")] })).toEqual(["not_enough_data", "not_available: no_base", "not_available: no_base", "not_available: no_base"]));
  it("with it, a limit like any other", () => expect(answers({ target: fall, unit: "count", roundingUnit: "1", series: [number(2020, "100"), number(2024, "92")] })).toEqual(["on_track", "moderate_progress", "fair", "off_track"]));
});

describe("values that are less than a figure", () => {
  const at = { target: downTo("20") };
  const base = number(2020, "26");
  it("provisional: judged, and said", () => {
    for (const { judge } of METHODS) {
      const judged = judge(methodInput({ ...at, series: [base, number(2024, "24", "estimate")] }));
      expect(judged.estimateOnly).toBe(true);
      expect(judged.explanation).toContain("số ước");
      expect(judge(methodInput({ ...at, series: [base, number(2024, "24")] })).estimateOnly).toBe(false);
    }
  });
  it("bounded", () => {
    expect(answers({ ...at, series: [base, other(2024, { kind: "bounded", bound: "gt", value: "21" })] })).toEqual(["not_enough_data", "not_available: bounded", "not_available: bounded", "not_available: bounded"]);
    expect(answers({ ...at, series: [base, other(2024, { kind: "bounded", bound: "lt", value: "20" })] })).toEqual(["achieved", "not_available: bounded", "achieved", "not_available: bounded"]);
  });
  it("a printed verdict", () => expect(answers({ ...at, series: [other(2024, { kind: "verdict", verdict: "met" })] })).toEqual(["not_enough_data", "not_available: verdict", "not_available: verdict", "not_available: verdict"]));
  it("nothing occurred", () => expect(answers({ ...at, series: [other(2024, { kind: "not_occurring" })] })).toEqual(["not_applicable", "not_applicable: not_occurring", "not_applicable: not_occurring", "not_applicable: not_occurring"]));
  it("nothing was collected", () => expect(answers({ ...at, series: [other(2024, { kind: "not_collected" })] })).toEqual(["no_data", "no_data: no_data", "no_data: no_data", "no_data: no_data"]));
  it("one point", () => {
    expect(answers({ ...at, series: [base] })).toEqual(["not_yet", "not_available: one_value", "not_available: one_value", "not_available: one_value"]);
    expect(answers({ ...at, series: [number(2023, "19")] })).toEqual(["exceeded", "not_available: one_value", "achieved", "not_available: one_value"]);
  });
});

describe("a milestone that has come", () => {
  const due = { target: downTo("20", { year: 2025 }), viewYear: 2026 };
  it("is judged by its own year", () => {
    expect(answers({ ...due, series: [number(2020, "26"), number(2024, "19"), number(2026, "19")] })).toEqual(["no_data", "no_data: no_own_year", "no_data: no_own_year", "no_data: no_own_year"]);
    expect(answers({ ...due, series: [number(2020, "26"), number(2025, "20"), number(2026, "25")] })).toEqual(["achieved", "target_achieved", "achieved", "achieved"]);
  });
  it("and missed, the methods of pace say that they speak of pace alone", () => {
    const late = { ...due, series: [number(2020, "26"), number(2025, "20.2"), number(2026, "19")] };
    expect(answers(late)).toEqual(["missed", "substantial_progress", "on_track", "off_track"]);
    for (const { judge, code } of METHODS) if (code !== "path") expect(judge(methodInput(late)).explanation).toContain("không kết luận đạt hay không đạt");
  });
});

it("every reason is a whole sentence", () => {
  const seen = new Set<string>();
  const cases: About[] = [
    { target: target({ comparator: null, value: null, direction: "fall" }), series: [] },
    { target: target({ timing: "every_year" }), series: [] },
    { target: downTo("20", { maintained: true }), series: [] },
    { target: target({ basis: "change_from_previous_year", direction: "fall", comparator: "gte" }), series: [] },
    { target: downTo("20"), isSurvival: false, series: [number(2020, "26"), number(2024, "24")] },
    { target: downTo("20"), series: [] },
    { target: downTo("20", { year: 2024 }), series: [number(2023, "24")] },
    { target: downTo("20"), series: [other(2024, { kind: "not_occurring" })] },
    { target: target({ basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: "gte", year: 2030 }), series: [number(2023, "24")] },
    { target: downTo("20"), series: [other(2024, { kind: "verdict", verdict: "missed" })] },
    { target: downTo("20"), series: [other(2024, { kind: "bounded", bound: "gt", value: "21" })] },
    { target: downTo("20"), series: [number(2024, "24")] },
    { target: downTo("20"), series: [number(2020, "0"), number(2024, "24")] },
    { target: downTo("20"), series: [number(2020, "-1"), number(2024, "24")] },
    { target: target({ value: "20", year: 2030 }), series: [number(2020, "20"), number(2024, "24")] },
  ];
  for (const about of cases) {
    for (const { judge, code } of METHODS) {
      const { obstacle, explanation, status } = judge(methodInput(about));
      if (!obstacle || !status) continue;
      seen.add(obstacle);
      expect(explanation).toMatch(/^\p{Lu}.*\.$/u);
      expect(explanation).not.toMatch(/null|undefined|NaN| {2}|\.\.|!/);
      expect(methodWord(code, status)).not.toBe("");
    }
  }
  expect([...seen].sort()).toEqual([...OBSTACLES].sort());
});

describe("what a judgement was made from", () => {
  const used = (code: (typeof METHOD_CODES)[number], about: About) => methodOf(code).judge(methodInput(about)).used.map(({ year }) => year);
  const series = yearly(2019, ["27", "26", "25", "24", "23", "22"]);

  it("the path: base and latest, a past milestone's own year, every year due, and what a change is measured from", () => {
    expect(used("path", { target: downTo("10"), series })).toEqual([2020, 2024]);
    expect(used("path", { target: downTo("30", { year: 2023 }), series })).toEqual([2023]);
    expect(used("path", { target: target({ timing: "every_year", comparator: "lte", value: "30" }), series })).toEqual([2021, 2022, 2023, 2024]);
    expect(used("path", { target: target({ timing: "span", fromYear: 2023, toYear: 2026, basis: "change_from_previous_year", direction: "fall", comparator: "gte", value: "2" }), series })).toEqual([2022, 2023, 2024]);
    expect(used("path", { target: target({ year: 2030, basis: "change_from_base_year", baseYear: 2019, direction: "fall", comparator: "gte", value: "5" }), series })).toEqual([2019, 2024]);
  });
  it("the others: two ends; the regression every year between", () =>
    expect((["cagr", "sdg", "aarr"] as const).map((code) => used(code, { target: downTo("10"), series }))).toEqual([[2020, 2024], [2020, 2024], [2020, 2021, 2022, 2023, 2024]]));
});

it("an address names one of four methods or none", () => {
  expect(METHOD_CODES.map((code) => findMethod(code)?.code)).toEqual([...METHOD_CODES]);
  expect([findMethod("average"), findMethod(undefined), findMethod(["path", "sdg"]), findMethod("toString")]).toEqual([null, null, null, null]);
});

it("every status that a method gives has its word and what leads to it", () => {
  for (const { code, limits } of METHODS) {
    for (const { status, when } of limits) {
      expect(methodWord(code, status)).not.toBe("");
      expect(when).not.toMatch(/undefined|NaN/);
    }
  }
});
