import type { Summary } from "./roll-up";
import { type IndicatorStatus, READING_ORDER, isMet, statusWord } from "./status";

export interface SentenceInput {
  /** "Điện Biên". */
  place: string;
  viewYear: number;
  milestone: number;
  summary: Summary;
  /** Any approved figure since the plan's start, up to the view year. Baselines are not results. */
  hasFigures: boolean;
  /** A one-year plan has no milestone to speak of. */
  isOneYear?: boolean;
}

/**
 * The dashboard's first sentence, to be repeated aloud; its numbers add up to the milestone's indicators. While the
 * milestone is ahead it tells progress, once its year has come a verdict, and without any figure what is to be done.
 */
export function progressSentence({ place, viewYear, milestone, summary, hasFigures, isOneYear = false }: SentenceInput): string {
  const { total, counts } = summary;
  const met = counts.achieved + counts.exceeded + counts.held;
  if (total === 0) return `${place} không có chỉ tiêu nào được đánh giá ${isOneYear ? "năm" : "ở mốc"} ${milestone}.`;
  if (!hasFigures || counts.no_data === total) {
    const purpose = isOneYear ? "" : ` để đánh giá mốc ${milestone}`;
    return `Chưa có số liệu năm ${Math.min(viewYear, milestone)} của ${place}; cần nhập kết quả của ${total} chỉ tiêu${purpose}.`;
  }
  if (milestone > viewYear) {
    const among = `${total} chỉ tiêu của mốc ${milestone}`;
    const reached = met === 0 ? `chưa đạt chỉ tiêu nào trong ${among}` : met === total ? `đã đạt cả ${among}` : `đã đạt ${met} trong ${among}`;
    return `Năm ${viewYear}, ${place} ${reached}${rest(counts)}.`;
  }
  const opening = milestone === viewYear ? `Năm ${viewYear},` : `Mốc ${milestone}:`;
  const among = `${total} chỉ tiêu${!isOneYear && milestone === viewYear ? ` của mốc ${milestone}` : ""}`;
  const reached = met === 0 ? `chưa có chỉ tiêu nào đạt trong ${among}` : met === total ? `đạt cả ${among}` : `đạt ${met} trong ${among}`;
  const missed = counts.missed === 0 ? "" : `, không đạt ${counts.missed}`;
  return `${opening} ${place} ${reached}${missed}${rest({ ...counts, missed: 0 })}.`;
}

/** What is not met, state by state; slow and far behind in one breath. */
function rest(counts: Summary["counts"]): string {
  const parts = READING_ORDER.filter((status) => !isMet(status) && counts[status] > 0).flatMap((status) => part(status, counts));
  return parts.length === 0 ? "" : `; ${parts.join(", ")}`;
}

function part(status: IndicatorStatus, { slow, far_behind: farBehind, ...others }: Summary["counts"]): string[] {
  if (status === "slow") return [farBehind > 0 ? `${slow + farBehind} chậm hoặc có ${statusWord("far_behind")}` : `${slow} ${statusWord("slow")}`];
  if (status === "far_behind") return slow > 0 ? [] : [`${farBehind} có ${statusWord("far_behind")}`];
  return [`${others[status]} ${statusWord(status)}`];
}
