import { dayInWords } from "../validity";
import { type ReportingUnit, isExpectedIn } from "./expected";
import { daysBetween, daysLate, periodStateOn, periodTitle, type PeriodDays, type ReportingKind } from "./period";
import type { ReportState } from "./workflow";

export const BOARD_STATES = ["not_started", "draft", "returned", "reopened", "submitted", "resubmitted", "approved"] as const;
/** In the order in which they ask for attention. No report yet: not started. */
export type BoardState = (typeof BOARD_STATES)[number];

export const BOARD_STATE_WORDS: Record<BoardState, string> = {
  not_started: "Chưa bắt đầu",
  draft: "Đang nhập",
  returned: "Trả lại",
  reopened: "Mở lại",
  submitted: "Đã gửi",
  resubmitted: "Gửi lại",
  approved: "Đã phê duyệt",
};

/** A report that has begun, as the board counts it. */
export interface BoardCell {
  reportId: string;
  state: ReportState;
  /** Figures of this report that hold anything, of all that are its own. */
  given: number;
  total: number;
  /** Figures sent back. */
  returned: number;
  /** Figures to follow up. */
  followUps: number;
  /** The day in Viet Nam on which it was first handed in. */
  handedInOn: string | null;
  /** The day of its last step. */
  changedOn: string | null;
}

export interface BoardReporter extends ReportingUnit {
  agencyId: string;
  name: string;
  areaId: string;
  /** By period; none where nothing has begun. */
  cells: Readonly<Record<string, BoardCell>>;
}

export interface BoardPeriod extends PeriodDays {
  id: string;
  kind: ReportingKind;
  year: number;
}

/** Whether a unit stands on the board of a period: it is to report, or has begun to all the same. */
export const standsIn = (reporter: ReportingUnit & Pick<BoardReporter, "cells">, period: Pick<BoardPeriod, "id" | "kind" | "year">): boolean => reporter.cells[period.id] !== undefined || isExpectedIn(reporter, period);

export const stateOf = (cell: BoardCell | undefined): BoardState => cell?.state ?? "not_started";

/** "Đang nhập 12/30", "Trả lại 2 ô". */
export function stateWords(cell: BoardCell | undefined): string {
  const words = BOARD_STATE_WORDS[stateOf(cell)];
  if (cell?.state === "draft" && cell.total > 0) return `${words} ${cell.given}/${cell.total}`;
  if (cell?.state === "returned" && cell.returned > 0) return `${words} ${cell.returned} ô`;
  return words;
}

/** Waits for nothing from the unit any more. */
export const isHandedIn = (state: BoardState): boolean => state === "submitted" || state === "resubmitted" || state === "approved";

/** Never handed in, and the last day has passed. */
export const isOverdue = (period: BoardPeriod, cell: BoardCell | undefined, today: string): boolean => lateDays(period, cell, today) > 0 && !cell?.handedInOn;

export const lateDays = (period: BoardPeriod, cell: BoardCell | undefined, today: string): number => daysLate(period, cell?.handedInOn ?? null, today);

/** "quá hạn 3 ngày", "gửi muộn 2 ngày"; null where it is neither. */
export function lateWords(period: BoardPeriod, cell: BoardCell | undefined, today: string): string | null {
  const days = lateDays(period, cell, today);
  if (days === 0) return null;
  return cell?.handedInOn ? `gửi muộn ${days} ngày` : `quá hạn ${days} ngày`;
}

export const BOARD_ORDERS = ["name", "state", "late", "handed-in"] as const;
export type BoardOrder = (typeof BOARD_ORDERS)[number];

const byName = new Intl.Collator("vi", { numeric: true });

/** Sorted by what concerns one period; equal ones by name. */
export function sortBoard(reporters: readonly BoardReporter[], period: BoardPeriod, order: BoardOrder, today: string): BoardReporter[] {
  const state = (one: BoardReporter) => BOARD_STATES.indexOf(stateOf(one.cells[period.id]));
  const handedIn = (one: BoardReporter) => one.cells[period.id]?.handedInOn ?? "9999-12-31";
  const late = (one: BoardReporter) => lateDays(period, one.cells[period.id], today);
  return [...reporters].sort((a, b) => {
    const first = { name: 0, state: state(a) - state(b), late: late(b) - late(a), "handed-in": handedIn(a).localeCompare(handedIn(b)) }[order];
    return first || Number(a.ofCommune) - Number(b.ofCommune) || byName.compare(a.name, b.name);
  });
}

/**
 * The first sentence of the board: "Báo cáo năm 2026: 38 trong 45 xã, phường đã gửi, 3 quá hạn; 9 trong 12 cơ quan đã gửi".
 */
export function boardSentence(reporters: readonly BoardReporter[], period: BoardPeriod, today: string): string {
  if (reporters.length === 0) return `${periodTitle(period)}: chưa có đơn vị báo cáo nào được chọn`;
  const groups = [
    { words: "xã, phường", of: reporters.filter(({ ofCommune }) => ofCommune) },
    { words: "cơ quan", of: reporters.filter(({ ofCommune }) => !ofCommune) },
  ].filter(({ of }) => of.length > 0);
  const said = groups.map(({ words, of }) => {
    const handedIn = of.filter((one) => isHandedIn(stateOf(one.cells[period.id]))).length;
    const overdue = of.filter((one) => isOverdue(period, one.cells[period.id], today)).length;
    return `${handedIn} trong ${of.length} ${words} đã gửi${overdue > 0 ? `, ${overdue} quá hạn` : ""}`;
  });
  return `${periodTitle(period)}: ${said.join("; ")}`;
}

/** "hạn 14/11/2026, còn 5 ngày"; what the heading does not say. */
export function dueSentence(period: BoardPeriod, today: string): string {
  const due = period.dueOn === null ? "chưa có hạn" : `hạn ${dayInWords(period.dueOn)}`;
  const state = periodStateOn(period, today);
  if (state === "closed") return `${due}, kỳ đã đóng ngày ${dayInWords(period.closedOn ?? "")}`;
  if (state === "planned") return period.opensOn === null ? `${due}, kỳ chưa mở` : `${due}, mở ngày ${dayInWords(period.opensOn)}`;
  const left = period.dueOn === null ? 0 : daysBetween(today, period.dueOn);
  return left < 0 ? `${due}, đã qua ${-left} ngày` : left === 0 ? `${due}, hôm nay là ngày cuối` : `${due}, còn ${left} ngày`;
}

/** The period that the board begins with: the last one open, else the last one opened. Null: none has been opened. */
export function currentPeriod<P extends BoardPeriod>(periods: readonly P[], today: string): P | null {
  const opened = periods.filter((period) => period.opensOn !== null);
  return opened.findLast((period) => ["open", "due_soon", "overdue"].includes(periodStateOn(period, today))) ?? opened.at(-1) ?? null;
}
