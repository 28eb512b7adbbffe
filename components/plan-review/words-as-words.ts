import type { WordsAs } from "@/lib/domain/plan-draft/add-words";

/** What words of the document can be added as, in the order of the outline. */
export const WORDS_AS_WORDS: readonly (readonly [WordsAs, string])[] = [
  ["goal", "Mục tiêu"],
  ["indicator", "Chỉ tiêu"],
  ["measure", "Chỉ số"],
  ["target", "Mức cần đạt"],
  ["agency", "Phân công"],
  ["reporting", "Quy định báo cáo"],
];
