import type { Line } from "./pdf-lines";

/** A running head has at most this many lines, and so has a foot. */
const MARGIN_LINES = 3;
const PAGE_NUMBER = /^(?:trang\s*)?[-–—\s]*(\d{1,4})[-–—\s]*(?:\/\s*\d{1,4})?$/i;

/** The lines of each page without its page number and what other pages repeat at the same height. */
export function withoutMargins(pages: Line[][]): string[][] {
  const shift = shiftOfNumbers(pages);
  const isNumber = (line: Line, index: number) => shift !== undefined && numberOf(line) === index + shift;
  const repeats = repeated(pages);
  let kept = new Set<string>();

  function isMargin(line: Line, index: number): boolean {
    if (isNumber(line, index)) return true;
    const key = keyOf(line, index);
    if (!repeats.has(key)) return false;
    // The head of a table is repeated too; its first print is part of the text.
    if (!line.text.includes("\t") || kept.has(key)) return true;
    kept = new Set([...kept, key]);
    return false;
  }

  return pages.map((lines, index) => {
    let from = 0;
    while (from < Math.min(MARGIN_LINES, lines.length) && isMargin(lines[from]!, index)) from++;
    let to = lines.length;
    while (to > from && lines.length - to < MARGIN_LINES && isMargin(lines[to - 1]!, index)) to--;
    return lines.slice(from, to).map(({ text }) => text);
  });
}

/** What the pages agree their printed numbers to be ahead of their order; undefined when they print none. */
function shiftOfNumbers(pages: Line[][]): number | undefined {
  const votes = new Map<number, number>();
  pages.forEach((lines, index) => {
    for (const shift of new Set(edgesOf(lines).flatMap((line) => numberOf(line) ?? []).map((number) => number - index))) votes.set(shift, (votes.get(shift) ?? 0) + 1);
  });
  const [best] = [...votes].sort((one, other) => other[1] - one[1]);
  // One number alone may be anything, unless it is the page's own.
  return best && (best[1] > 1 || best[0] === 1) ? best[0] : undefined;
}

/** The keys of the lines that stand at the edges of at least half of the pages, two at least. */
function repeated(pages: Line[][]): Set<string> {
  const counts = new Map<string, number>();
  pages.forEach((lines, index) => {
    for (const key of new Set(edgesOf(lines).map((line) => keyOf(line, index)))) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return new Set([...counts].filter(([, count]) => count >= Math.max(2, pages.length / 2)).map(([key]) => key));
}

const edgesOf = (lines: Line[]): Line[] => [...new Set([...lines.slice(0, MARGIN_LINES), ...lines.slice(-MARGIN_LINES)])];

function numberOf({ text }: Line): number | undefined {
  const found = PAGE_NUMBER.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The same on each page but for the page's own number. */
const keyOf = ({ text, y }: Line, index: number): string => `${Math.round(y / 4)}|${text.replace(/\d+/g, (digits) => (Number(digits) === index + 1 ? "#" : digits))}`;
