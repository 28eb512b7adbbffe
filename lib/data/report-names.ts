import { periodTitle } from "@/lib/domain/report/period";
import type { Tx } from "./db";

/** How other reports are called in a sentence, by id: "Báo cáo năm 2025 của kế hoạch Điện Biên 2021–2030". */
export async function listReportNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const reports = await tx.report.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, period: { select: { kind: true, year: true, plan: { select: { placeName: true, startYear: true, endYear: true } } } } },
  });
  return new Map(reports.map(({ id, period: { plan, ...period } }) => [id, `${periodTitle(period)} của kế hoạch ${plan.placeName} ${plan.startYear === plan.endYear ? plan.startYear : `${plan.startYear}–${plan.endYear}`}`]));
}
