/** For searching without diacritics: "Điện Biên" → "dien bien". Case, marks and repeated spaces are dropped. */
export const fold = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/\s+/g, " ")
    .trim();
