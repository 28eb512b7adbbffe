/** Folded units by unit, filled as they are met; 0 where not met yet. */
const FOLDED = new Uint16Array(65_536);

function foldUnit(unit: number): number {
  const text = String.fromCharCode(unit);
  const base = text.normalize("NFD").charAt(0).toLowerCase();
  const folded = base === "đ" ? "d" : base.length === 1 ? base : text;
  FOLDED[unit] = folded.charCodeAt(0);
  return FOLDED[unit];
}

const CHUNK = 1_024;

/** The same paragraphs are asked for again and again. Emptied when full. */
const KNOWN = new Map<string, string>();
const KEPT = 4_000;

/**
 * Lower case without marks, unit for unit: "Phấn đấu", "Phần đầu" and "Phân đầu" are one word, and places stay what they
 * are. Scanners lose marks before they lose letters, so keywords are looked for in folded text.
 */
export function fold(text: string): string {
  const known = KNOWN.get(text);
  if (known !== undefined) return known;
  const folded = foldAnew(text);
  if (KNOWN.size >= KEPT) KNOWN.clear();
  KNOWN.set(text, folded);
  return folded;
}

function foldAnew(text: string): string {
  let folded = "";
  for (let start = 0; start < text.length; start += CHUNK) {
    const units = new Uint16Array(Math.min(CHUNK, text.length - start));
    for (let index = 0; index < units.length; index += 1) {
      const unit = text.charCodeAt(start + index);
      units[index] = FOLDED[unit] || foldUnit(unit);
    }
    folded += String.fromCharCode(...units);
  }
  return folded;
}

/** Folded words for comparing names: no marks, signs or doubled spaces. */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
