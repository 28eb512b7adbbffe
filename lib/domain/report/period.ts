import { dayBefore, dayInWords } from "../validity";

export const REPORTING_KINDS = ["annual", "half_year", "midterm_review", "final_review"] as const;
export type ReportingKind = (typeof REPORTING_KINDS)[number];

export type Term = "annual" | "first_half";

/** Only half-year reports are about the first half. */
export const termOf = (kind: ReportingKind): Term => (kind === "half_year" ? "first_half" : "annual");

/** "Báo cáo 6 tháng đầu năm 2026". */
export function periodTitle({ kind, year }: { kind: ReportingKind; year: number }): string {
  return { annual: `Báo cáo năm ${year}`, half_year: `Báo cáo 6 tháng đầu năm ${year}`, midterm_review: `Báo cáo sơ kết năm ${year}`, final_review: `Báo cáo tổng kết năm ${year}` }[kind];
}

/** A plan's printed rule. `due`: "MM-DD"; null where no day is printed. */
export interface PeriodRule {
  id: string;
  kind: ReportingKind;
  due: string | null;
  dueIsExclusive: boolean;
  /** Reviews fall in one year. */
  year: number | null;
  inferred: boolean;
}

export interface PlannedPeriod {
  kind: ReportingKind;
  year: number;
  term: Term;
  ruleId: string;
  /** The last day as the law reads it; null where no day is printed: somebody gives one, nothing is assumed. */
  dueOn: string | null;
}

/**
 * The last day on which a report is in time. "Trước ngày 15/11" is without that day: the 14th. "29/2" is the last of
 * February in other years.
 */
export function lastDay({ due, dueIsExclusive }: { due: string; dueIsExclusive: boolean }, year: number): string {
  const [month, day] = due.split("-").map(Number) as [number, number];
  const daysOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const clamped = new Date(Date.UTC(year, month - 1, Math.min(day, daysOfMonth))).toISOString().slice(0, 10);
  // "Trước ngày 29/2" where there is none: the whole of February is before it.
  return dueIsExclusive && day <= daysOfMonth ? dayBefore(clamped) : clamped;
}

/**
 * The periods that a plan's rules give, in order of time. Several rules of one kind (units to the office, the office to
 * the committee) are one round of reports: the earliest printed day counts, since the units' reports come first.
 */
export function periodsOf({ startYear, endYear }: { startYear: number; endYear: number }, rules: readonly PeriodRule[]): PlannedPeriod[] {
  const years = Array.from({ length: endYear - startYear + 1 }, (_, index) => startYear + index);
  const periods = new Map<string, PlannedPeriod>();
  for (const rule of [...rules].sort(printedFirst)) {
    const isReview = rule.kind === "midterm_review" || rule.kind === "final_review";
    // A review without a printed year has no place; the administrator adds it.
    for (const year of rule.year !== null ? [rule.year] : isReview ? [] : years) {
      const key = `${rule.kind} ${year}`;
      if (!periods.has(key)) periods.set(key, { kind: rule.kind, year, term: termOf(rule.kind), ruleId: rule.id, dueOn: rule.due === null ? null : lastDay({ ...rule, due: rule.due }, year) });
    }
  }
  return [...periods.values()].sort((a, b) => a.year - b.year || ORDER_IN_YEAR[a.kind] - ORDER_IN_YEAR[b.kind]);
}

export const ORDER_IN_YEAR: Record<ReportingKind, number> = { half_year: 0, annual: 1, midterm_review: 2, final_review: 3 };

const printedFirst = (a: PeriodRule, b: PeriodRule): number => (a.due ?? "99").localeCompare(b.due ?? "99") || Number(a.inferred) - Number(b.inferred);

/** A period's days, ISO text. */
export interface PeriodDays {
  opensOn: string | null;
  dueOn: string | null;
  closedOn: string | null;
}

export type PeriodState = "planned" | "open" | "due_soon" | "overdue" | "closed";

export const PERIOD_STATE_WORDS: Record<PeriodState, string> = { planned: "Chưa mở", open: "Đang mở", due_soon: "Sắp đến hạn", overdue: "Đã quá hạn", closed: "Đã đóng" };

/** The last week before the due day. */
export const DUE_SOON_DAYS = 7;

/** What a period is on a day. Reports are taken while it is open, due soon or overdue. */
export function periodStateOn({ opensOn, dueOn, closedOn }: PeriodDays, today: string): PeriodState {
  if (closedOn !== null) return "closed";
  if (opensOn === null || dueOn === null || today < opensOn) return "planned";
  const left = daysBetween(today, dueOn);
  return left < 0 ? "overdue" : left <= DUE_SOON_DAYS ? "due_soon" : "open";
}

export const takesReports = (period: PeriodDays, today: string): boolean => ["open", "due_soon", "overdue"].includes(periodStateOn(period, today));

/** Whole days from one ISO day to another; negative backwards. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** ISO day `days` later. */
export const daysAfter = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/**
 * By how many days a report is late: until it was first handed in, else until today, or until the period was closed. What
 * was handed in in time and then returned is not late. 0: in time, or not due yet.
 */
export function daysLate(period: PeriodDays, handedInOn: string | null, today: string): number {
  if (period.opensOn === null || period.dueOn === null) return 0;
  const until = handedInOn ?? (period.closedOn !== null && period.closedOn < today ? period.closedOn : today);
  return Math.max(0, daysBetween(period.dueOn, until));
}

export type DueOrigin = "printed" | "set" | "extended";

/** Where a due day comes from; null while there is none. */
export const dueOrigin = ({ dueOn, extendedFrom, printedDue }: { dueOn: string | null; extendedFrom: string | null; printedDue: string | null }): DueOrigin | null =>
  dueOn === null ? null : extendedFrom !== null ? "extended" : printedDue !== null ? "printed" : "set";

export interface OpeningDays {
  opensOn: string;
  dueOn: string;
  /** Set where the printed day had passed before the period was opened. */
  extendedFrom: string | null;
}

type OpeningFault = { field: "opensOn" | "dueOn"; message: string };

/**
 * With which days a period opens. A printed day counts as printed, and is put off later with a reason; where it has passed
 * before the opening day, or none is printed, the administrator gives the last day.
 */
export function openingDays({ dueOn: printed }: { dueOn: string | null }, { opensOn, dueOn }: { opensOn: string; dueOn: string | null }): OpeningDays | OpeningFault {
  if (printed !== null && opensOn <= printed) {
    if (dueOn === null || dueOn === printed) return { opensOn, dueOn: printed, extendedFrom: null };
    return { field: "dueOn", message: `Hạn của kỳ này theo văn bản là ngày ${dayInWords(printed)}. Hãy để trống ô này; muốn lùi hạn, hãy mở kỳ rồi gia hạn kèm lý do.` };
  }
  const why = printed === null ? "Văn bản không in hạn của kỳ này." : `Hạn in trong văn bản, ngày ${dayInWords(printed)}, đã qua trước ngày mở kỳ.`;
  if (dueOn === null) return { field: "dueOn", message: `${why} Hãy nhập ngày cuối cùng nhận báo cáo.` };
  if (dueOn < opensOn) return { field: "dueOn", message: "Hạn nhận báo cáo phải từ ngày mở kỳ trở đi. Hãy nhập ngày khác." };
  return { opensOn, dueOn, extendedFrom: printed };
}

/** Why a period may not be extended to that day; null when it may. */
export function extensionFault({ opensOn, dueOn, closedOn }: PeriodDays, to: string): string | null {
  if (opensOn === null || dueOn === null) return "Kỳ này chưa mở. Hãy mở kỳ trước khi gia hạn.";
  if (closedOn !== null) return "Kỳ này đã đóng. Hãy mở lại kỳ trước khi gia hạn.";
  if (to <= dueOn) return `Hạn mới phải sau hạn hiện nay, ngày ${dayInWords(dueOn)}. Hãy nhập ngày khác.`;
  return null;
}
