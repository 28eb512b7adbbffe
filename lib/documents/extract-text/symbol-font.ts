/** What official documents write with the fonts Symbol and Wingdings, whose characters have codes of their own. */
const symbols: Record<number, string> = {
  0xa3: "≤",
  0xb0: "°",
  0xb1: "±",
  0xb3: "≥",
  0xb4: "×",
  0xb8: "÷",
  0xb9: "≠",
  0xbb: "≈",
  0xae: "→",
  0xde: "⇒",
};

/** One character of a symbol font as text. What has no counterpart is a bullet or an ornament: "-" at most. */
export function symbolOf(code: number, font: string | undefined): string {
  // Word adds F000 to the codes of symbol fonts.
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (Number.isNaN(plain) || plain < 0x20) return "";
  if (font === undefined || /^symbol/i.test(font)) return symbols[plain] ?? (plain < 0x7f ? String.fromCodePoint(plain) : "-");
  return code > 0xff && plain === code ? String.fromCodePoint(code) : "-";
}

/** Text with the characters that a symbol font put among it (U+F020–U+F0FF) made plain. */
export function plainSymbols(text: string, font: string | undefined): string {
  return text.replace(/[\uf020-\uf0ff]/g, (character) => symbolOf(character.charCodeAt(0), font));
}
