import { fold } from "./fold";

/** "8O%", "l5%": letters a scanner read for digits, in a figure that has a sign and a digit. */
const SCANNED_DIGITS = /(?<![\p{L}\d])(?=[ol]{0,5}\d)[\dol]{1,6}(?:[.,][\dol]{1,4})?(?=\s?[%‰])/gu;

/** Conversion debris and what was meant, blanked to the same length so that places stay. */
const DEBRIS: readonly [RegExp, string][] = [
  [/\\geqslant|\\geq|\\ge(?![a-z])/g, "≥"],
  [/\\leqslant|\\leq|\\le(?![a-z])/g, "≤"],
  [/\\times|\\cdot/g, "×"],
  [/\\text\s*\{|\\mathrm\s*\{|\\mathbf\s*\{/g, " "],
  [/\\%/g, "%"],
  [/[$\\{}~^_]/g, " "],
  [/>\s?=/g, "≥"],
  [/<\s?=|=\s?</g, "≤"],
  // The number of a footnote.
  [/\[\d{1,2}\]/g, " "],
  [/phan nghin|phan ngan/g, "‰"],
  [/phan tram/g, "%"],
];

/**
 * What the grammar reads: lower case without marks, conversion debris turned into the sign it stood for. As long as
 * the printed text, so that a place in the one is a place in the other.
 */
export function readingOf(text: string): string {
  // Before marks fall: "5% ở nông thôn" is no "%o".
  let reading = fold(text.replace(/%[o0](?![\p{L}\d])|(?<!\d)[o0]\/[o0]{2}(?![\p{L}\d])/gu, (match) => "‰".padEnd(match.length, " ")));
  for (const [pattern, sign] of DEBRIS) reading = reading.replace(pattern, (match) => sign.padEnd(match.length, " "));
  return reading.replace(SCANNED_DIGITS, (figure) => figure.replaceAll("o", "0").replaceAll("l", "1"));
}
