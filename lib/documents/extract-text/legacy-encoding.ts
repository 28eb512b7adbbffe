import type { Refusal } from "@/lib/domain/result";
import { sentences, unreadable } from "./sentences";

export type LegacyEncoding = "TCVN3" | "VNI";

/** Letters that Unicode has for Vietnamese alone; text typed with a legacy font has none of them. */
const VIETNAMESE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u0303\u0309\u0323\u1ea0-\u1ef9]/g;
/** Characters of Latin-1 that no Vietnamese word has, and that both legacy encodings put into words. */
const ODD = "[µ¶·¸¹¨©ª«¬\u00ad®»¼½¾×÷ÞþßÆÇËÎÏÑÖØÜÛÄÅäåæçëîïñöøûü]";
const ODD_IN_WORD = new RegExp(`(?<=[A-Za-zÀ-ÿ])${ODD}|${ODD}(?=[A-Za-zÀ-ÿ])`, "g");
/** Signs that TCVN3 uses for letters; VNI uses letters only. */
const SIGNS = /[µ¶·¸¹¨©ª«¬\u00ad®»¼½¾×÷Þþß]/g;
const LETTERS = /[\p{L}]/gu;

/** Of the letters of a line; Vietnamese written with a legacy font has a quarter. */
const ODD_SHARE = 0.05;
/** Of the letters of a text: above it, too little is left to read. */
const EVERYWHERE = 0.3;

/** Text typed with a font of TCVN3 (.VnTime) or VNI (VNI-Times), told by the statistics of its characters. */
export function legacyEncodingIn(text: string): { encoding: LegacyEncoding; lines: number; everywhere: boolean } | null {
  let all = 0;
  let legacy = 0;
  let lines = 0;
  let odd = 0;
  let signs = 0;
  for (const line of text.split(/[\n\f]/)) {
    const letters = count(line, LETTERS);
    all += letters;
    const oddOnes = count(line, ODD_IN_WORD);
    if (oddOnes < 2 || oddOnes < letters * ODD_SHARE || count(line, VIETNAMESE) * 4 > oddOnes) continue;
    legacy += letters;
    lines += 1;
    odd += oddOnes;
    signs += count(line, SIGNS);
  }
  if (lines === 0) return null;
  return { encoding: signs > odd * 0.25 ? "TCVN3" : "VNI", lines, everywhere: legacy > all * EVERYWHERE };
}

export const refuseLegacyText = (encoding: LegacyEncoding): Refusal => unreadable(sentences.legacy(encoding));

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
