import type { AssignmentRole } from "../plan/issued-plan";
import type { IndicatorAssessment, PlanAssessment } from "./assess-plan";
import { type Summary, summarise } from "./roll-up";
import { READING_ORDER, severity, statusWord } from "./status";

/** The indicators an agency answers for today in that role, in the plan's order. */
export const assignedTo = (indicators: readonly IndicatorAssessment[], agencyId: string, role: AssignmentRole): IndicatorAssessment[] =>
  indicators.filter(({ indicator }) => indicator.agencies.some((agency) => agency.id === agencyId && agency.role === role));

export interface AgencyProgress {
  leads: IndicatorAssessment[];
  coordinates: IndicatorAssessment[];
  /** Of the indicators it leads, else of those it coordinates, at each milestone of the plan. */
  summaries: { milestone: number; summary: Summary }[];
}

/** What an agency answers for, and how that stands. */
export function agencyProgress({ indicators, milestones }: PlanAssessment, agencyId: string): AgencyProgress {
  const leads = assignedTo(indicators, agencyId, "lead");
  const coordinates = assignedTo(indicators, agencyId, "coordinate").filter((one) => !leads.includes(one));
  const counted = leads.length > 0 ? leads : coordinates;
  return { leads, coordinates, summaries: milestones.map((milestone, index) => ({ milestone, summary: summarise(counted.map((one) => one.milestones[index]?.state ?? null)) })) };
}

/** "4 đạt, 2 chậm tiến độ, 3 chưa có số liệu", as it is read out. */
export const summaryWords = ({ counts }: Summary): string =>
  READING_ORDER.filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${statusWord(status)}`)
    .join(", ");

/** Missed or in danger, so that somebody has to act. */
export const countFailing = ({ counts }: Summary): number => READING_ORDER.filter((status) => severity(status) <= severity("slow")).reduce((sum, status) => sum + counts[status], 0);

/**
 * The first sentence of an agency's page, at the milestone that the year works towards: "Sở Y tế chủ trì 9 chỉ tiêu: 4
 * đạt, 2 chậm tiến độ, 3 chưa có số liệu; phối hợp 5 chỉ tiêu".
 */
export function agencySentence(name: string, { leads, coordinates, summaries }: AgencyProgress, milestone: number): string {
  const summary = summaries.find((one) => one.milestone === milestone)?.summary;
  const counted = leads.length > 0 ? leads : coordinates;
  if (counted.length === 0) return `${name} không được phân công chỉ tiêu nào`;
  const total = summary?.total ?? 0;
  const unasked = counted.length - total;
  const states = [
    ...(summary && total > 0 ? [summaryWords(summary)] : []),
    ...(unasked > 0 ? [total === 0 ? `chưa chỉ tiêu nào phải đánh giá ở mốc ${milestone}` : `${unasked} không đặt mức cho mốc ${milestone}`] : []),
  ].join(", ");
  if (leads.length === 0) return `${name} phối hợp thực hiện ${coordinates.length} chỉ tiêu: ${states}`;
  return `${name} chủ trì ${leads.length} chỉ tiêu: ${states}${coordinates.length > 0 ? `; phối hợp ${coordinates.length} chỉ tiêu` : ""}`;
}
