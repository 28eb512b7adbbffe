import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Judgement } from "@/lib/domain/progress/judgement";
import { judge } from "@/lib/domain/progress/milestone-path";
import { type IndicatorState, type MeasureUse, countsAt, judgeIndicator, milestonesOf, rollUp, stateWords, summarise, worstOf } from "@/lib/domain/progress/roll-up";
import { progressSentence } from "@/lib/domain/progress/sentence";
import { INDICATOR_STATUSES, READING_ORDER, STATUSES, type Status, severity, statusTone, statusWord } from "@/lib/domain/progress/status";
import { number, pathInput, target, yearly } from "../../../support/progress-cases";

const sample = judge(pathInput({ target: target({}), series: [] }));
const judged = (status: Status | null, exceeded = false): Judgement => ({ ...sample, status, exceeded });
const plan = { startYear: 2021, endYear: 2030 };

describe("rollUp", () => {
  it.each<[string, Judgement[], Partial<IndicatorState> | null]>([
    ["all met", [judged("achieved"), judged("held")], { state: "achieved", met: 2, total: 2, worst: null }],
    ["all kept", [judged("held"), judged("held")], { state: "held" }],
    ["one beyond", [judged("achieved"), judged("achieved", true)], { state: "exceeded", met: 2, total: 2 }],
    ["some met", [judged("achieved", true), judged("achieved"), judged("far_behind")], { state: "partly_met", met: 2, total: 3, worst: "far_behind" }],
    ["none met", [judged("on_track"), judged("slow"), judged("no_data")], { state: "slow", met: 0, total: 3, worst: "slow" }],
    ["a gap hides a good one", [judged("on_track"), judged("no_data")], { state: "no_data" }],
    ["not due is not met", [judged("achieved"), judged("not_due")], { state: "partly_met", met: 1, total: 2, worst: "not_due" }],
    ["nothing occurred", [judged("not_applicable"), judged("achieved")], { state: "achieved", met: 1, total: 1 }],
    ["nothing occurred at all", [judged("not_applicable")], { state: "not_applicable", met: 0, total: 0 }],
    ["directional beside judged", [judged(null), judged("missed")], { state: "missed", total: 1 }],
    ["directional only", [judged(null)], null],
    ["no target", [], null],
  ])("%s", (_, judgements, expected) => (expected === null ? expect(rollUp(judgements)).toBeNull() : expect(rollUp(judgements)).toMatchObject(expected)));

  it("writes the share of what is partly met", () => {
    expect(stateWords({ state: "partly_met", met: 2, total: 3, worst: "slow" })).toBe("đạt một phần (2/3)");
    expect(stateWords({ state: "exceeded", met: 1, total: 1, worst: null })).toBe("vượt");
  });

  it("never gets better by a worse measure", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 4 }), fc.constantFrom(...STATUSES), (statuses, status) => {
        fc.pre(!statuses.includes("not_applicable") && status !== "not_applicable");
        const [first, ...rest] = statuses;
        fc.pre(first !== undefined && severity(status) < severity(first));
        const rank = (list: Status[]) => {
          const state = rollUp(list.map((one) => judged(one)));
          // Part met with a worst part: below all met, by how many are.
          return state ? (state.state === "partly_met" ? 100 + state.met : state.met === state.total ? 1000 + (state.state === "held" ? 0 : 1) : severity(state.state)) : 0;
        };
        const isKept = (list: Status[]) => list.every((one) => one === "held" || one === "achieved");
        fc.pre(!(isKept(statuses) && isKept([status, ...rest])));
        expect(rank([status, ...rest])).toBeLessThanOrEqual(rank(statuses));
      }),
    ));
});

describe("milestones", () => {
  const milestones = [2025, 2030];
  it("are the printed years, a one-year plan's own, else the last", () => {
    expect(milestonesOf([target({ year: 2030 }), target({ year: 2025 }), target({ year: 2030 }), target({ timing: "every_year" })], plan)).toEqual([2025, 2030]);
    expect(milestonesOf([target({ timing: "every_year" })], { startYear: 2022, endYear: 2022 })).toEqual([2022]);
    expect(milestonesOf([target({ timing: "every_year" })], plan)).toEqual([2030]);
  });
  it("count their own, every-year targets always, spans where they overlap", () => {
    const at = (about: Parameters<typeof target>[0]) => milestones.filter((milestone) => countsAt(target(about), milestone, milestones));
    expect(at({ year: 2025 })).toEqual([2025]);
    expect(at({ year: 2030, maintained: true })).toEqual([2030]);
    expect(at({ timing: "every_year" })).toEqual([2025, 2030]);
    expect(at({ timing: "span", fromYear: 2025, toYear: 2030 })).toEqual([2025, 2030]);
    expect(at({ timing: "span", fromYear: 2026, toYear: 2030 })).toEqual([2030]);
    expect(at({ timing: "span", fromYear: 2021, toYear: 2025 })).toEqual([2025]);
  });
});

describe("judgeIndicator", () => {
  const use = (targets: MeasureUse["targets"], series: MeasureUse["series"]): MeasureUse => ({ unit: "percent", polarity: "less_is_better", roundingUnit: "0.1", targets, series });
  const milestones = [2025, 2030];
  const mortality = use([target({ value: "9.5", year: 2025 }), target({ value: "9", year: 2030 })], yearly(2020, ["11.9", "11.2", "10.6", "10.1", "9.4"]));
  const obesity = use([target({ value: "5", year: 2030 })], [number(2024, "6")]);

  it("takes each milestone's own targets", () => {
    const at2025 = judgeIndicator([mortality, obesity], plan, milestones, 2025, 2024);
    expect(at2025.state).toMatchObject({ state: "exceeded", met: 1, total: 1 });
    expect(at2025.measures.map((judgements) => judgements.length)).toEqual([1, 0]);
    expect(judgeIndicator([mortality, obesity], plan, milestones, 2030, 2024).state).toMatchObject({ state: "not_yet", met: 0, total: 2 });
    expect(judgeIndicator([obesity], plan, milestones, 2025, 2024).state).toBeNull();
  });
  it("counts a measure once, by its worst target", () => {
    const both = use([target({ value: "9.5", year: 2025 }), target({ timing: "every_year", comparator: "lte", value: "11" })], mortality.series);
    const at2025 = judgeIndicator([both], plan, milestones, 2025, 2024);
    expect(at2025.measures[0]?.map(({ status }) => status)).toEqual(["achieved", "broken"]);
    expect(at2025.state).toMatchObject({ state: "broken", met: 0, total: 1 });
  });
  it("leaves an earlier verdict alone when a later year fails", () => {
    const every = use([target({ timing: "every_year", comparator: "lte", value: "11" })], yearly(2021, ["11", "11", "11", "11", "11", "12"]));
    expect(judgeIndicator([every], plan, milestones, 2025, 2026).state?.state).toBe("held");
    expect(judgeIndicator([every], plan, milestones, 2030, 2026).state?.state).toBe("broken");
  });
  it("prefers, of two that are met, the one that is not beyond", () => expect(worstOf([judged("achieved", true), judged("achieved"), judged(null)])).toMatchObject({ exceeded: false }));
});

describe("summaries and their sentence", () => {
  const state = (status: IndicatorState["state"]): IndicatorState => ({ state: status, met: 0, total: 1, worst: null });
  const summaryOf = (counts: Partial<Record<IndicatorState["state"], number>>) =>
    summarise(INDICATOR_STATUSES.flatMap((status) => Array.from({ length: counts[status] ?? 0 }, () => state(status))));
  const say = (counts: Parameters<typeof summaryOf>[0], about: Partial<Parameters<typeof progressSentence>[0]> = {}) =>
    progressSentence({ place: "Điện Biên", viewYear: 2024, milestone: 2025, hasFigures: true, summary: summaryOf(counts), ...about });

  it("counts every state, leaving out who has no target there", () => {
    const summary = summarise([state("achieved"), null, state("slow"), state("achieved")]);
    expect(summary.total).toBe(3);
    expect(summary.counts).toMatchObject({ achieved: 2, slow: 1, no_data: 0 });
    expect(Object.values(summary.counts).reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it("tells progress while the milestone is ahead", () => {
    expect(say({ achieved: 7, exceeded: 1, held: 1, on_track: 8, slow: 3, far_behind: 3, no_data: 6 })).toBe(
      "Năm 2024, Điện Biên đã đạt 9 trong 29 chỉ tiêu của mốc 2025; 8 đúng tiến độ, 6 chậm hoặc có nguy cơ không đạt, 6 chưa có số liệu.",
    );
    expect(say({ slow: 2, no_data: 1 })).toBe("Năm 2024, Điện Biên chưa đạt chỉ tiêu nào trong 3 chỉ tiêu của mốc 2025; 2 chậm tiến độ, 1 chưa có số liệu.");
    expect(say({ achieved: 1, far_behind: 2 })).toContain("; 2 có nguy cơ không đạt.");
    expect(say({ achieved: 3 })).toBe("Năm 2024, Điện Biên đã đạt cả 3 chỉ tiêu của mốc 2025.");
  });
  it("gives a verdict once its year has come", () => {
    const counts = { achieved: 14, missed: 8, broken: 1, no_data: 7 };
    expect(say(counts, { viewYear: 2025 })).toBe("Năm 2025, Điện Biên đạt 14 trong 30 chỉ tiêu của mốc 2025, không đạt 8; 1 không duy trì được, 7 chưa có số liệu.");
    expect(say(counts, { viewYear: 2027 })).toBe("Mốc 2025: Điện Biên đạt 14 trong 30 chỉ tiêu, không đạt 8; 1 không duy trì được, 7 chưa có số liệu.");
    expect(say({ missed: 2, no_data: 1 }, { viewYear: 2025 })).toBe("Năm 2025, Điện Biên chưa có chỉ tiêu nào đạt trong 3 chỉ tiêu của mốc 2025, không đạt 2; 1 chưa có số liệu.");
    expect(say({ achieved: 7 }, { viewYear: 2022, milestone: 2022, isOneYear: true, place: "Ninh Thuận" })).toBe("Năm 2022, Ninh Thuận đạt cả 7 chỉ tiêu.");
  });
  it("says what is to be done without any figure", () => {
    expect(say({ not_yet: 12, achieved: 2, no_data: 16 }, { hasFigures: false })).toBe("Chưa có số liệu năm 2024 của Điện Biên; cần nhập kết quả của 30 chỉ tiêu để đánh giá mốc 2025.");
    expect(say({ no_data: 30 }, { viewYear: 2026 })).toBe("Chưa có số liệu năm 2025 của Điện Biên; cần nhập kết quả của 30 chỉ tiêu để đánh giá mốc 2025.");
    expect(say({})).toBe("Điện Biên không có chỉ tiêu nào được đánh giá ở mốc 2025.");
  });
  it("adds up, whatever the states", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...INDICATOR_STATUSES), { minLength: 1, maxLength: 40 }), fc.integer({ min: 2023, max: 2027 }), (states, viewYear) => {
        const summary = summarise(states.map(state));
        fc.pre(summary.counts.no_data < states.length);
        const sentence = progressSentence({ place: "Điện Biên", viewYear, milestone: 2025, summary, hasFigures: true });
        const [head = "", tail = ""] = sentence.replace(/^(Năm|Mốc) \d{4}[,:]/, "").replace(/ của mốc \d{4}/, "").split(";");
        const numbers = (text: string) => [...text.matchAll(/\d+/g)].map(Number);
        const total = head.match(/(?:trong|cả) (\d+) chỉ tiêu/)?.[1];
        const missed = Number(head.match(/không đạt (\d+)/)?.[1] ?? 0);
        const met = Number(head.match(/đạt (\d+) trong/)?.[1] ?? (head.includes("cả") ? total : 0));
        expect(Number(total)).toBe(states.length);
        expect(met + missed + numbers(tail).reduce((sum, count) => sum + count, 0)).toBe(states.length);
      }),
      { numRuns: 1000 },
    ));
});

it("has one word and one tone for every state, and every state in both orders", () => {
  expect([...READING_ORDER].sort()).toEqual([...INDICATOR_STATUSES].sort());
  expect(INDICATOR_STATUSES.filter((status) => status !== "partly_met" && status !== "exceeded")).toEqual([...STATUSES]);
  expect(new Set(INDICATOR_STATUSES.map(statusWord)).size).toBe(INDICATOR_STATUSES.length);
  expect(statusTone("far_behind")).toBe("risk");
});
