const FOLDED = new Map<string, string>();

const foldUnit = (unit: string): string => {
  const known = FOLDED.get(unit);
  if (known !== undefined) return known;
  const base = unit.normalize("NFD").charAt(0).toLowerCase();
  const folded = base === "đ" ? "d" : base.length === 1 ? base : unit;
  FOLDED.set(unit, folded);
  return folded;
};

/**
 * Lower case without marks, unit for unit: "Phấn đấu", "Phần đầu" and "Phân đầu" are one word, and places stay what they
 * are. Scanners lose marks before they lose letters, so keywords are looked for in folded text.
 */
export function fold(text: string): string {
  let folded = "";
  for (let index = 0; index < text.length; index += 1) folded += foldUnit(text[index]!);
  return folded;
}

/** Folded words for comparing names: no marks, signs or doubled spaces. */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
