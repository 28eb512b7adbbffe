import { daysAfter } from "@/lib/domain/report/period";
import type { ReportAct, ReportState } from "@/lib/domain/report/workflow";
import { stepFrom } from "@/lib/domain/report/workflow";
import { randomFrom } from "./random";

/**
 * An invented round of reports of a province: who has handed in, when, what was sent back and why. All of it is said to be
 * made up where it has words.
 */

/** How every invented word begins, as on the figures' own screens. */
export const INVENTED = "Số liệu minh họa";

export interface RoundDays {
  opensOn: string;
  dueOn: string;
  /** Null: still open. */
  closedOn: string | null;
}

/** The year whose reports are all in: it was asked for once the year was over. */
export const closedRound = (year: number): RoundDays => ({ opensOn: `${year}-12-08`, dueOn: `${year + 1}-01-15`, closedOn: `${year + 1}-02-10` });

/** The year that is being reported: open for weeks, its last day just past, so that some are late. */
export const openRound = (today: string): RoundDays => ({ opensOn: daysAfter(today, -46), dueOn: daysAfter(today, -6), closedOn: null });

/** `none`: nobody has begun; `again`: returned and handed in again. */
export type Standing = "none" | "draft" | "submitted" | "returned" | "again" | "approved" | "approved_again";

/** How far so many of the communes have come; one more has its report back (the one with an account). */
const OPEN_STANDINGS: readonly [Standing, number][] = [
  ["none", 7],
  ["draft", 6],
  ["submitted", 9],
  ["returned", 2],
  ["again", 2],
  ["approved_again", 3],
];

/** All but one of a closed round are approved. */
const CLOSED_STANDINGS: readonly [Standing, number][] = [
  ["none", 1],
  ["approved_again", 4],
];

/** By code; the rest is approved. `shown`: the commune in which somebody can sign in. */
export function standingsOf(codes: readonly string[], year: number, isClosed: boolean, shown: string): Map<string, Standing> {
  const drawn = codes
    .filter((code) => code !== shown)
    .map((code) => ({ code, at: randomFrom(`${year} ${code} standing`)() }))
    .sort((a, b) => a.at - b.at || (a.code < b.code ? -1 : 1));
  const places = (isClosed ? CLOSED_STANDINGS : OPEN_STANDINGS).flatMap(([standing, count]) => Array.from({ length: count }, () => standing));
  const standings = new Map<string, Standing>(drawn.map(({ code }, at) => [code, places[at] ?? "approved"]));
  return standings.set(shown, isClosed ? "approved" : "returned");
}

export interface InventedStep {
  from: ReportState;
  act: ReportAct;
  to: ReportState;
  /** ISO instant. */
  at: string;
}

const ACTS: Record<Standing, readonly ReportAct[]> = {
  none: [],
  draft: [],
  submitted: ["submit"],
  returned: ["submit", "return"],
  again: ["submit", "return", "submit"],
  approved: ["submit", "approve"],
  approved_again: ["submit", "return", "submit", "approve"],
};

/** The way of one report; of an open round everything happened before today. */
export function stepsOf(standing: Standing, unit: string, { opensOn, dueOn, closedOn }: RoundDays, year: number): InventedStep[] {
  const random = randomFrom(`${year} ${unit} days`);
  // In a closed round the year is over before anybody hands in; one in ten is a day or two late.
  const first = closedOn === null ? daysAfter(opensOn, 18) : `${year + 1}-01-04`;
  const isLate = random() < 0.1;
  const span = (Date.parse(dueOn) - Date.parse(first)) / 86_400_000;
  let day = isLate ? daysAfter(dueOn, 1 + Math.floor(random() * 2)) : daysAfter(first, Math.floor(random() * (span + 1)));
  let state: ReportState = "draft";
  return ACTS[standing].map((act, index) => {
    if (index > 0) day = daysAfter(day, 1);
    const step = stepFrom(state, act)!;
    state = step.to;
    const hour = String(8 + Math.floor(random() * 8)).padStart(2, "0");
    return { from: step.from, act, to: step.to, at: `${day}T${hour}:${String(Math.floor(random() * 60)).padStart(2, "0")}:00+07:00` };
  });
}

/** The five parts of a report that has been handed in. */
export const WORDS = {
  direction: `${INVENTED}. Đơn vị đã ban hành kế hoạch năm, giao từng chỉ tiêu cho người phụ trách và họp kiểm điểm mỗi quý.`,
  results: `${INVENTED}. Phần lớn chỉ tiêu tiến bộ so với năm trước; số liệu đối chiếu với sổ của trạm y tế, trường học và tư pháp.`,
  shortcomings: `${INVENTED}. Một số bản ở xa trung tâm, trẻ em theo cha mẹ đi làm nơi khác nên theo dõi chưa đầy đủ.`,
  tasks: `${INVENTED}. Rà soát trẻ em có hoàn cảnh đặc biệt từng bản, tiêm bù cho trẻ em chưa đủ mũi, tuyên truyền phòng, chống tai nạn thương tích.`,
  proposals: `${INVENTED}. Đề nghị tỉnh tập huấn ghi chép sổ theo dõi và bố trí kinh phí cho cộng tác viên.`,
};
