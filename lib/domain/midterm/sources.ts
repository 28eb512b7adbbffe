import type { RecordedPoint } from "../actual/recorded-point";
import { valueEffect } from "../actual/value-effects";
import type { PlanAssessment } from "../progress/assess-plan";

/** The official points of the year looked at, each measure once. */
export function pointsOfYear({ indicators, viewYear }: Pick<PlanAssessment, "indicators" | "viewYear">): RecordedPoint[] {
  const byMeasure = new Map(indicators.flatMap(({ measures }) => measures.map(({ measure, series }) => [measure.code, series.find(({ year }) => year === viewYear)] as const)));
  return [...byMeasure.values()].filter((point) => point !== undefined).filter(({ value }) => valueEffect(value.kind).status !== "no_data");
}

/**
 * Who gave the figures: "Kết quả năm 2025 của 27 chỉ số: Sở Y tế cung cấp 12, Sở Giáo dục và Đào tạo 6; 3 chỉ số cộng từ
 * số liệu của 38 đến 41 trong 45 xã."
 */
export function contributionSentences(assessment: Pick<PlanAssessment, "indicators" | "viewYear">): string[] {
  const points = pointsOfYear(assessment);
  if (points.length === 0) return [`Chưa đơn vị nào có kết quả năm ${assessment.viewYear} được duyệt.`];
  const agencies = new Map<string, number>();
  for (const { provenance } of points) if (provenance.kind === "entry") agencies.set(provenance.agencyName, (agencies.get(provenance.agencyName) ?? 0) + 1);
  const named = [...agencies].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} (${count})`);
  const sums = points.flatMap(({ provenance }) => (provenance.kind === "commune-sum" ? [provenance] : []));
  const printed = points.filter(({ provenance }) => provenance.kind === "printed").length;
  const reported = sums.map((sum) => sum.reported);
  const [least, most] = [Math.min(...reported), Math.max(...reported)];
  return [
    `Có kết quả năm ${assessment.viewYear} của ${points.length} chỉ số.`,
    ...(named.length > 0 ? [`Cơ quan cung cấp, kèm số chỉ số: ${named.join(", ")}.`] : []),
    ...(sums.length > 0 ? [`${sums.length} chỉ số cộng từ số liệu của ${least === most ? most : `${least} đến ${most}`} trong ${Math.max(...sums.map(({ onMap }) => onMap))} xã.`] : []),
    ...(printed > 0 ? [`${printed} chỉ số lấy theo số in trong văn bản.`] : []),
  ];
}
