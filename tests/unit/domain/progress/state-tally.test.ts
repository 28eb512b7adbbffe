import { describe, expect, it } from "vitest";
import { assessPlan } from "@/lib/domain/progress/assess-plan";
import { STATE_COLUMNS, tallyByAgency, tallyByGoal, tallyStates } from "@/lib/domain/progress/state-tally";
import { INDICATOR_STATUSES } from "@/lib/domain/progress/status";
import { indicator, measure, plan, recorded } from "../../../support/issued-cases";
import { number, target } from "../../../support/progress-cases";

const lead = (id: string) => ({ id, name: `Sở ${id}`, role: "lead" as const, since: null, document: null });
const by2025 = (code: string) => [measure(code, [target({ year: 2025, comparator: "lt", value: "20" })])];

describe("indicators counted by state", () => {
  it("have one column each, whatever their state", () => {
    const { total, counts } = tallyStates([...INDICATOR_STATUSES, null]);
    expect(total).toBe(INDICATOR_STATUSES.length);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(total);
    expect(STATE_COLUMNS.map(({ key }) => counts[key])).toEqual([3, 1, 1, 3, 2, 1, 4]);
  });

  const whole = {
    ...plan([]),
    goals: [
      { ordinal: 1, title: "Sức khỏe", indicators: [indicator("1", by2025("a"), { agencies: [lead("Y tế")] }), indicator("2", by2025("b"), { agencies: [lead("Y tế"), lead("Giáo dục")] })] },
      { ordinal: 2, title: "Bảo vệ", indicators: [indicator("3", by2025("c"), { agencies: [lead("Giáo dục"), { ...lead("Tư pháp"), role: "coordinate" as const }] }), indicator("4", by2025("d"))] },
      { ordinal: 3, title: "Không có mốc 2025", indicators: [indicator("5", [measure("e", [target({ year: 2030, comparator: "lt", value: "9" })])])] },
    ],
  };
  const figures = new Map([["a", recorded([number(2025, "19")])], ["b", recorded([number(2025, "19")])], ["c", recorded([number(2025, "21")])]]);
  const assessment = assessPlan(whole, figures, 2025);

  it("by goal, a goal without anything due left out", () => {
    expect(tallyByGoal(whole.goals, assessment, 0)).toMatchObject([
      { key: "1", name: "Sức khỏe", total: 2, counts: { met: 2 } },
      { key: "2", name: "Bảo vệ", total: 2, counts: { missed: 1, no_data: 1 } },
    ]);
  });

  it("by leading agency, who has most to act on first, nobody last; with what two lead at both", () => {
    const { rows, isShared } = tallyByAgency(assessment, 0);
    expect(isShared).toBe(true);
    expect(rows).toMatchObject([
      { key: "Giáo dục", total: 2, counts: { met: 1, missed: 1 } },
      { key: "Y tế", total: 2, counts: { met: 2 } },
      { key: null, name: "Chưa phân công", total: 1, counts: { no_data: 1 } },
    ]);
  });
});
