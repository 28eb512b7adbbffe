const foldUnit = (unit: string): string => {
  const base = unit.normalize("NFD").charAt(0).toLowerCase();
  return base === "đ" ? "d" : base.length === 1 ? base : unit;
};

/**
 * Lower case without marks, unit for unit: "Phấn đấu", "Phần đầu" and "Phân đầu" are one word, and places stay what they
 * are. Scanners lose marks before they lose letters, so keywords are looked for in folded text.
 */
export function fold(text: string): string {
  const folded = text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/đ/g, "d");
  if (folded.length === text.length) return folded;
  // A letter that is not one unit: fold each by itself, so that no place moves.
  let slow = "";
  for (let index = 0; index < text.length; index += 1) slow += foldUnit(text[index]!);
  return slow;
}

/** Folded words for comparing names: no marks, signs or doubled spaces. */
export const foldedWords = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
