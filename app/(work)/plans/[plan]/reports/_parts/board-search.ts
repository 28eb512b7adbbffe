import { BOARD_ORDERS, BOARD_STATES, isOverdue, lateDays, stateOf, type BoardOrder, type BoardPeriod, type BoardReporter, type BoardState } from "@/lib/domain/report/board";
import { fold } from "@/lib/format/text";

export const LATE_CHOICES = { overdue: "Quá hạn, chưa gửi", late: "Đã gửi muộn" } as const;
export const GROUP_CHOICES = { communes: "Xã, phường", agencies: "Cơ quan" } as const;

/** What the address asks the board to show; null and "" ask for everything. */
export interface BoardSearch {
  period: string | null;
  state: BoardState | null;
  late: keyof typeof LATE_CHOICES | null;
  group: keyof typeof GROUP_CHOICES | null;
  text: string;
  order: BoardOrder;
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));
const among = <T extends string>(known: readonly T[], value: string): T | null => known.find((choice) => choice === value) ?? null;

/** Anything that is no search asks for everything. */
export const readBoardSearch = (search: Record<string, string | string[] | undefined>): BoardSearch => ({
  period: one(search.period) || null,
  state: among(BOARD_STATES, one(search.state)),
  late: among(Object.keys(LATE_CHOICES) as (keyof typeof LATE_CHOICES)[], one(search.late)),
  group: among(Object.keys(GROUP_CHOICES) as (keyof typeof GROUP_CHOICES)[], one(search.group)),
  text: one(search.q).slice(0, 200),
  order: among(BOARD_ORDERS, one(search.sort)) ?? "name",
});

/** The address of the same search, some of it changed. */
export function boardQuery(search: BoardSearch, change: Partial<BoardSearch> = {}): string {
  const { period, state, late, group, text, order } = { ...search, ...change };
  const query = new URLSearchParams(Object.entries({ period, state, late, group, q: text, sort: order === "name" ? null : order }).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `?${query}` : "";
}

export function filterBoard(reporters: readonly BoardReporter[], period: BoardPeriod, { state, late, group, text }: BoardSearch, today: string): BoardReporter[] {
  const wanted = fold(text);
  return reporters.filter((reporter) => {
    const cell = reporter.cells[period.id];
    if (state !== null && stateOf(cell) !== state) return false;
    if (late === "overdue" && !isOverdue(period, cell, today)) return false;
    if (late === "late" && (!cell?.handedInOn || lateDays(period, cell, today) === 0)) return false;
    if (group !== null && reporter.ofCommune !== (group === "communes")) return false;
    return wanted === "" || fold(reporter.name).includes(wanted);
  });
}
