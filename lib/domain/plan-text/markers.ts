import { fold } from "./fold";

export type MarkerKind = "part" | "article" | "roman" | "capital" | "number" | "decimal" | "letter" | "low-roman" | "bracket" | "dash" | "plus" | "dot" | "goal" | "indicator";

/** What stands before a list item: "II.", "2.1.", "đ)", "-", "Chỉ tiêu 7:". */
export interface Marker {
  kind: MarkerKind;
  /** As printed, without its sign; "" for bullets. */
  label: string;
  /** Place in its list, from 1; null for bullets. */
  order: number | null;
  /** Units of the line it takes, spaces after it included. */
  length: number;
  /** For a label behind another sign ("- Chỉ tiêu 7:"): that sign. */
  bullet: MarkerKind | null;
}

/** Vietnamese lists are lettered without f, j, w and z. */
const LIST_LETTERS = [..."abcdđeghiklmnopqrstuvxy"];

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };
const romanValue = (text: string): number => [...text.toUpperCase()].reduce((sum, sign, index, all) => (ROMAN[sign]! < (ROMAN[all[index + 1]?.toUpperCase() ?? ""] ?? 0) ? sum - ROMAN[sign]! : sum + ROMAN[sign]!), 0);

const BULLET = String.raw`(?:(?<sign>[-–—−‐+•●▪■◦○·□►➢✓❖\uf000-\uf0ff]|\*(?=\s))\s*)?`;
const LABELLED = (word: string) => new RegExp(String.raw`^${BULLET}(?:(?<lead>[a-z]|\d{1,2}(?:\.\d{1,2})*)\s*[.)/]\s*)?[“"(]?${word}\s*(?:so\s*)?(?<number>\d{1,3}(?:\.\d{1,2})*|[ivx]{1,4}|[lo](?=\s*[:.]))(?:\s*(?<stop>[:.)–—;/-])\s*|(?=\s+ve\s))`);
const INDICATOR = LABELLED("chi tieu");
const GOAL = LABELLED("muc tieu");

const PART = /^phan\s+(?:thu\s+\p{L}+|[ivx]+|\d{1,2}|[a-d])(?![\p{L}\d])\s*[.:–-]?\s*/u;
const ARTICLE = /^dieu\s+(\d+)[a-z]?\s*[.:]\s*/;
const ROMAN_NUMBER = /^([IVX]{1,5})\s*(?:[.)–-]\s*(?=[\p{L}“"])|\/\s*(?=\p{Lu}))/u;
const CAPITAL = /^([A-HĐ])\s*[.)/]\s*(?=\p{L})/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?:\s*[.):/]\s*(?=[^\s\d])|[.)]\s+(?=\d)|\s+(?=\p{Lu}|\d+(?:[.,]\d+)?\s?%))/u;
const NUMBER = /^(\d{1,3})\s*[.)/]\s*(?=[^\s\d.,;)%‰/])/;
const NUMBER_WITH_SPACE = /^(\d{1,3})[.)]\s+(?=\d)/;
/** An item whose text stands in the lines under it. */
const BARE_NUMBER = /^(\d{1,2})[.)]$/;
const LOW_ROMAN = /^(ii|iii|iv|vi|vii|viii|ix)\s*[.)]\s*(?=\S)/;
const LETTER = /^([a-zđ])\s*[.)/]\s*(?=\S)/;
const BRACKET = /^[([](\d{1,2}|[a-zđ])[)\]]\s*(?=\S|$)/;
const DASH = /^[-–—−‐](?![-–—−‐])\s*(?=\S)/;
const PLUS = /^\+\s*(?=\S)/;
const DOT = /^(?:[•●▪■◦○·□►➢✓❖\uf000-\uf0ff]|\*(?=\s))\s*(?=\S)/;

const bulletKind = (sign: string): MarkerKind => (/[-–—−‐]/.test(sign) ? "dash" : sign === "+" ? "plus" : "dot");

const letterOrder = (letter: string): number => LIST_LETTERS.indexOf(letter) + 1;

/** The list marker at the start of a line; null for plain text. */
export function markerOf(line: string): Marker | null {
  const folded = fold(line.slice(0, 80));
  for (const [kind, pattern] of [["indicator", INDICATOR], ["goal", GOAL]] as const) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    const { number, sign, lead, stop } = match.groups!;
    // "chỉ tiêu 4; tổng hợp …" goes on with a sentence; "Chỉ tiêu 4; Giảm …" is a label misprinted.
    if (stop !== undefined && ";/".includes(stop) && !/^(?:$|\p{Lu}|\d+(?:[.,]\d+)?\s?%)/u.test(line.slice(match[0].length))) continue;
    // "… thực hiện / chỉ tiêu 9." broken across lines.
    if (sign === undefined && lead === undefined && stop !== ":" && /^\p{Ll}/u.test(line)) continue;
    const printed = number === "l" ? "1" : number === "o" ? "0" : line.slice(folded.indexOf(number!, match[0].search(/tieu/)), folded.indexOf(number!, match[0].search(/tieu/)) + number!.length);
    const order = /^\d/.test(printed) ? Number(printed.split(".").at(-1)) : romanValue(printed);
    const bullet: MarkerKind | null = sign !== undefined ? bulletKind(sign) : lead === undefined ? null : /\d/.test(lead) ? "number" : "letter";
    return { kind, label: printed, order, length: match[0].length, bullet };
  }
  const simple = (kind: MarkerKind, length: number, label = "", order: number | null = null): Marker => ({ kind, label, order, length, bullet: null });
  const part = PART.exec(folded);
  if (part !== null && /^P/.test(line)) return simple("part", part[0].length);
  const article = ARTICLE.exec(folded);
  if (article !== null) return simple("article", article[0].length, article[1], Number(article[1]));
  const roman = ROMAN_NUMBER.exec(line);
  if (roman !== null) return simple("roman", roman[0].length, roman[1], romanValue(roman[1]!));
  const capital = CAPITAL.exec(line);
  if (capital !== null) return simple("capital", capital[0].length, capital[1], capital[1]!.charCodeAt(0) - 64);
  const decimal = DECIMAL.exec(line);
  if (decimal !== null) return simple("decimal", decimal[0].length, decimal[1], Number(decimal[1]!.split(".").at(-1)));
  const number = NUMBER.exec(line) ?? NUMBER_WITH_SPACE.exec(line) ?? BARE_NUMBER.exec(line);
  if (number !== null) return simple("number", number[0].length, number[1], Number(number[1]));
  const lowRoman = LOW_ROMAN.exec(line);
  if (lowRoman !== null) return simple("low-roman", lowRoman[0].length, lowRoman[1], romanValue(lowRoman[1]!));
  const bracket = BRACKET.exec(line);
  if (bracket !== null) return simple("bracket", bracket[0].length, bracket[1], /\d/.test(bracket[1]!) ? Number(bracket[1]) : letterOrder(bracket[1]!));
  const letter = LETTER.exec(line);
  if (letter !== null) return simple("letter", letter[0].length, letter[1], letterOrder(letter[1]!));
  for (const [kind, pattern] of [["dash", DASH], ["plus", PLUS], ["dot", DOT]] as const) {
    const match = pattern.exec(line);
    if (match !== null) return simple(kind, match[0].length);
  }
  return null;
}
