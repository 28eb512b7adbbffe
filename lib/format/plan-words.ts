import type { AssignmentRole, FundingSource, ReportingKind, ReportingRule } from "@/lib/domain/plan/issued-plan";

export const ASSIGNMENT_ROLE_WORDS: Record<AssignmentRole, string> = { lead: "chủ trì", coordinate: "phối hợp" };

export const REPORTING_KIND_WORDS: Record<ReportingKind, string> = {
  annual: "Báo cáo năm",
  half_year: "Báo cáo 6 tháng",
  midterm_review: "Sơ kết",
  final_review: "Tổng kết",
};

export const FUNDING_SOURCE_WORDS: Record<FundingSource, string> = { local: "Địa phương", mobilised: "Huy động, xã hội hóa" };

/** "trước ngày 15/11 (chậm nhất 14/11)"; the law reads "trước" without the day itself. */
export function dueWords({ due, dueIsExclusive, year }: Pick<ReportingRule, "due" | "dueIsExclusive" | "year">): string {
  const when = year === null ? "" : ` năm ${year}`;
  if (due === null) return year === null ? "văn bản không in ngày" : `năm ${year}, văn bản không in ngày`;
  const [month, day] = due.split("-").map(Number) as [number, number];
  if (!dueIsExclusive) return `chậm nhất ngày ${day}/${month}${when}`;
  // Any year without 29 February serves: no due day stands on 1 March of a leap year alone.
  const last = new Date(Date.UTC(year ?? 2023, month - 1, day - 1));
  return `trước ngày ${day}/${month}${when} (chậm nhất ${last.getUTCDate()}/${last.getUTCMonth() + 1})`;
}

export const sourceWords = (source: string): string => FUNDING_SOURCE_WORDS[source as FundingSource] ?? source;
