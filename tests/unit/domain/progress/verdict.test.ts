import { describe, expect, it } from "vitest";
import type { SeriesPoint } from "@/lib/domain/actual/value";
import { assessPlan } from "@/lib/domain/progress/assess-plan";
import { roadOf, roadSentence, verdictOf, verdictSentences } from "@/lib/domain/progress/verdict";
import { indicator, measure, plan, recorded } from "../../../support/issued-cases";
import { number, other, target } from "../../../support/progress-cases";

const below = (value: string) => [target({ year: 2025, comparator: "lt", value }), target({ year: 2030, comparator: "lt", value: "10" })];

/** One indicator for each list of series, every measure below 20% by 2025 and below 10% by 2030. */
function milestone(year: number, viewYear: number, indicators: SeriesPoint[][][]) {
  const series = new Map(indicators.flatMap((measures, i) => measures.map((points, m) => [`${i}-${m}`, recorded(points)] as const)));
  const whole = plan(indicators.map((measures, i) => indicator(String(i), measures.map((_, m) => measure(`${i}-${m}`, below("20"))))));
  const assessment = assessPlan(whole, series, viewYear);
  return assessment.indicators.map(({ milestones }) => milestones[assessment.milestones.indexOf(year)]!);
}

describe("the verdict on a milestone that is past", () => {
  const met = [number(2020, "30"), number(2025, "19")];
  const metByEstimate = [number(2020, "30"), number(2025, "19", "estimate")];
  const missed = [number(2020, "30"), number(2025, "25")];
  const cases = milestone(2025, 2026, [[met], [metByEstimate], [missed], [met, missed], [[]], [met, []], [[other(2025, { kind: "bounded", bound: "lt", value: "21" })]], [[other(2025, { kind: "not_occurring" })]]]);

  it("counts every indicator once, those met in part by what is wrong with them", () => {
    expect(verdictOf(cases)).toEqual({ total: 8, met: 2, missed: 2, noData: 2, undecided: 2, partlyMissed: 1, broken: 0, partlyKnown: 1, onEstimates: 1 });
  });

  it("is said with what it rests on", () => {
    expect(verdictSentences(verdictOf(cases))).toBe("Kết luận: 2 đạt, 2 không đạt (gồm 1 đạt một phần), 2 chưa có đủ số liệu (gồm 1 đạt một phần), 2 chưa kết luận được. 1 trong 4 kết luận còn dựa vào số ước, 3 dựa vào số chính thức.");
    expect(verdictSentences(verdictOf(milestone(2025, 2026, [[met], [missed]])))).toBe("Kết luận: 1 đạt, 1 không đạt. Kết luận dựa hoàn toàn vào số chính thức.");
    expect(verdictSentences(verdictOf(milestone(2025, 2026, [[metByEstimate]])))).toBe("Kết luận: 1 đạt, 0 không đạt. Mọi kết luận còn dựa vào số ước.");
    expect(verdictSentences(verdictOf(milestone(2025, 2026, [[[]]])))).toBe("Chưa kết luận được chỉ tiêu nào: 1 chưa có số liệu.");
  });
});

describe("the road to a milestone ahead", () => {
  it("adds up, those met in part by what is wrong with them", () => {
    const far = [number(2020, "30"), number(2025, "29")];
    const onTrack = [number(2020, "30"), number(2025, "19")];
    const met = [number(2020, "30"), number(2025, "9")];
    const first = [number(2025, "19")];
    const road = roadOf(milestone(2030, 2025, [[met], [onTrack], [far], [met, far], [met, onTrack], [[]], [first]]));
    expect(road).toEqual({ total: 7, met: 1, onTrack: 2, behind: 2, open: 1, unknown: 1 });
    expect(roadSentence(road, 5)).toBe("Còn 5 năm: 1 đã đạt, 2 đúng tiến độ, 2 phải đẩy nhanh, 1 còn thời hạn, 1 chưa đủ số liệu.");
  });
});
