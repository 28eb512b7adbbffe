import { describe, expect, it } from "vitest";
import { type HandOver, handOverSentences } from "@/lib/domain/agency/hand-overs";
import { reportStandings } from "@/lib/domain/agency/report-standing";
import type { AssignedAgency } from "@/lib/domain/plan/issued-plan";
import { agencyProgress, agencySentence, countFailing } from "@/lib/domain/progress/agency-sentence";
import { assessPlan } from "@/lib/domain/progress/assess-plan";
import type { BoardCell, BoardPeriod, BoardReporter } from "@/lib/domain/report/board";
import { indicator, measure, plan, recorded } from "../../../support/issued-cases";
import { number, target } from "../../../support/progress-cases";

const agency = (id: string, role: AssignedAgency["role"]) => ({ id, name: id, role, since: null, document: null });
const at2025 = (code: string) => measure(code, [target({ year: 2025, value: "20" })]);
const indicators = [
  indicator("1", [at2025("met")], { agencies: [agency("health", "lead"), agency("police", "coordinate")] }),
  indicator("2", [at2025("missed")], { agencies: [agency("health", "lead")] }),
  indicator("3", [at2025("empty")], { agencies: [agency("health", "lead")] }),
  indicator("4", [measure("later", [target({ year: 2030, value: "2" })])], { agencies: [agency("health", "lead")] }),
  indicator("5", [at2025("others")], { agencies: [agency("education", "lead"), agency("health", "coordinate")] }),
];
const figures = new Map([
  ["met", recorded([number(2025, "19")])],
  ["missed", recorded([number(2025, "21")])],
  ["others", recorded([number(2025, "21")])],
]);
const assessment = assessPlan(plan(indicators), figures, 2025);

describe("an agency's first sentence", () => {
  it("counts what it leads, all of it, then what it helps with", () => {
    const progress = agencyProgress(assessment, "health");
    expect(agencySentence("Sở Y tế", progress, 2025)).toBe("Sở Y tế chủ trì 4 chỉ tiêu: 1 vượt, 1 không đạt, 1 chưa có số liệu, 1 không đặt mức cho mốc 2025; phối hợp 1 chỉ tiêu");
    expect(countFailing(progress.summaries[0]!.summary)).toBe(1);
    expect(progress.coordinates.map((one) => one.indicator.number)).toEqual(["5"]);
  });

  it("speaks of what it coordinates where it leads nothing, and says so where it does neither", () => {
    expect(agencySentence("Công an tỉnh", agencyProgress(assessment, "police"), 2025)).toBe("Công an tỉnh phối hợp thực hiện 1 chỉ tiêu: 1 vượt");
    expect(agencySentence("Sở Tài chính", agencyProgress(assessment, "finance"), 2025)).toBe("Sở Tài chính không được phân công chỉ tiêu nào");
    const only = agencyProgress(assessPlan(plan([indicators[3]!, indicators[0]!]), figures, 2025), "health");
    expect(agencySentence("Sở Y tế", { ...only, leads: [only.leads[0]!], summaries: [{ milestone: 2025, summary: { ...only.summaries[0]!.summary, total: 0 } }] }, 2025)).toBe("Sở Y tế chủ trì 1 chỉ tiêu: chưa chỉ tiêu nào phải đánh giá ở mốc 2025");
  });
});

describe("hand-overs in words", () => {
  it("gathers those of one day, document and partner", () => {
    const one = (more: Partial<HandOver>): HandOver => ({ way: "taken-over", other: "Sở Lao động", on: "2025-03-01", document: "Nghị quyết 18", indicator: "1", ...more });
    expect(handOverSentences([one({}), one({ indicator: "5" }), one({ way: "passed-on", other: "Sở Nội vụ", document: null, indicator: "9" })])).toEqual([
      "Tiếp nhận 2 chỉ tiêu (1, 5) từ Sở Lao động từ ngày 01/03/2025, theo Nghị quyết 18.",
      "Bàn giao 1 chỉ tiêu (9) cho Sở Nội vụ từ ngày 01/03/2025.",
    ]);
    expect(handOverSentences([])).toEqual([]);
  });
});

describe("a unit's reports", () => {
  const period = (id: string, more: Partial<BoardPeriod> = {}): BoardPeriod => ({ id, kind: "annual", year: 2026, opensOn: "2026-10-01", dueOn: "2026-11-14", closedOn: null, ...more });
  const cell = (more: Partial<BoardCell>): BoardCell => ({ reportId: "r", state: "draft", given: 0, total: 0, returned: 0, followUps: 0, handedInOn: null, changedOn: null, ...more });
  const reporter = (cells: BoardReporter["cells"]): BoardReporter => ({ agencyId: "a", name: "Sở Y tế", areaId: "p", validFrom: null, validTo: null, ofCommune: false, cells });
  const stand = (one: BoardPeriod, mine?: BoardCell) => reportStandings(reporter(mine ? { [one.id]: mine } : {}), [one], "2026-11-22").map(({ isOverdue, isDue }) => [isOverdue, isDue])[0];

  it("are due until handed in, overdue after the last day, and neither once the period is closed", () => {
    expect(stand(period("p", { dueOn: "2026-12-14" }))).toEqual([false, true]);
    expect(stand(period("p"), cell({}))).toEqual([true, true]);
    expect(stand(period("p"), cell({ state: "submitted", handedInOn: "2026-11-10" }))).toEqual([false, false]);
    expect(stand(period("p"), cell({ state: "returned", handedInOn: "2026-11-10" }))).toEqual([false, true]);
    expect(stand(period("p", { closedOn: "2026-11-20" }))?.[1]).toBe(false);
  });

  it("begin with the latest period, and leave out what has not opened", () => {
    const periods = [period("old", { year: 2025 }), period("new"), period("planned", { opensOn: null }), period("later", { opensOn: "2027-01-01" })];
    expect(reportStandings(reporter({}), periods, "2026-11-22").map((one) => one.period.id)).toEqual(["new", "old"]);
  });
});
