import { type SentenceInput, progressSentence } from "../progress/sentence";
import type { Summary } from "../progress/roll-up";
import { PROTECTED_STATUS_WORDS } from "./open-status";

/** The first sentence of a plan's published statuses; those that are not told are counted apart. */
export function statusesSentence({ hidden, ...input }: SentenceInput & { hidden: number; summary: Summary }): string {
  if (input.summary.total === 0 && hidden > 0) return `Kết quả đánh giá ${hidden} chỉ tiêu của ${input.place} năm ${input.viewYear} ${PROTECTED_STATUS_WORDS}.`;
  const sentence = progressSentence(input);
  return hidden === 0 ? sentence : `${sentence} Chưa kể ${hidden} chỉ tiêu ${PROTECTED_STATUS_WORDS}.`;
}

/** The same where only figures are published. `shown`: indicators with a figure of that year, of `total`. */
export const figuresSentence = ({ place, viewYear, shown, total }: { place: string; viewYear: number; shown: number; total: number }): string =>
  shown === 0
    ? `Số liệu năm ${viewYear} của ${place} đã công bố nhưng chưa có con số nào để xem.`
    : `${place} công bố số liệu năm ${viewYear} của ${shown} trong ${total} chỉ tiêu; kết quả đánh giá năm này chưa công bố.`;
