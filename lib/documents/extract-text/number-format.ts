const LATIN = [..."abcdefghijklmnopqrstuvwxyz"];
/** The letters of Vietnamese documents: with đ; f, j, w and z are not used for points. */
const VIETNAMESE = [..."abcdđeghiklmnopqrstuvxy"];
const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const ROMAN: [number, string][] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** A number as Word prints it in one of its formats (ECMA-376, 17.18.59); an unknown format as 1, 2, 3. `pattern` is that of "custom": "a, b, c, d, đ, ...". */
export function numberIn(format: string, value: number, pattern = ""): string {
  switch (format) {
    case "lowerLetter":
      return letter(LATIN, value);
    case "upperLetter":
      return letter(LATIN, value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperRoman":
      return roman(value).toUpperCase();
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "vietnameseCounting":
      return inWords(value);
    case "custom":
      return inPattern(pattern, value);
    default:
      return String(value);
  }
}

/** After the last letter Word doubles them: z, aa, bb. */
function letter(letters: string[], value: number): string {
  if (value < 1) return "";
  const times = Math.ceil(value / letters.length);
  return letters[(value - 1) % letters.length]!.repeat(Math.min(times, 10));
}

function inPattern(pattern: string, value: number): string {
  const given = pattern.split(",").map((piece) => piece.trim()).filter((piece) => piece !== "" && !/^(\.{3}|…)$/.test(piece));
  const first = given[0];
  if (first === undefined) return String(value);
  if (/^\d+$/.test(first)) return String(value).padStart(first.length, "0");
  if (given.some((piece) => piece === "đ" || piece === "Đ")) return first === first.toUpperCase() ? letter(VIETNAMESE, value).toUpperCase() : letter(VIETNAMESE, value);
  return given[value - 1] ?? (first === "a" ? letter(LATIN, value) : first === "A" ? letter(LATIN, value).toUpperCase() : String(value));
}

function roman(value: number): string {
  let text = "";
  let rest = Math.min(value, 3999);
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}

function inWords(value: number): string {
  if (value < 10) return DIGITS[value] ?? String(value);
  if (value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  const end = ones === 0 ? "" : ones === 5 ? " lăm" : ones === 1 && tens > 1 ? " mốt" : ` ${DIGITS[ones]}`;
  return `${tens === 1 ? "mười" : `${DIGITS[tens]} mươi`}${end}`;
}
