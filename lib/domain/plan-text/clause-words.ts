import { canonical, featuresOf } from "./measure-words";

/** The clause without the stretches that say how much and when. */
export function wordsOf(clause: string, taken: readonly { start: number; end: number }[], from = 0, to = clause.length): string {
  let words = clause.replace(LEGAL, (match) => " ".repeat(match.length));
  for (const { start, end } of taken) words = words.slice(0, start) + " ".repeat(end - start) + words.slice(end);
  return words.slice(from, to).replace(/\s+/g, " ").trim();
}

/** "(theo Nghị quyết số …)": where a figure comes from, not what is counted. */
const LEGAL = /\((?:theo|thuc hien|can cu|tai)\s[^()]*\)/g;

export const tellingCount = (words: string): number => unigrams(words).size;
export const isTelling = (words: string): boolean => tellingCount(words) >= 3;

/** Its telling words, without pairs. */
export const unigrams = (words: string): Set<string> => new Set([...featuresOf(canonical(words))].filter((feature) => !feature.includes(" ")));
