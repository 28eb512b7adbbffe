import type { DraftAgency, DraftIndicator } from "./draft";
import { fold, foldedWords } from "./fold";

/** What a duty says about indicators: their numbers as printed, or whole goals. */
export interface NamedIndicators {
  start: number;
  end: number;
  numbers: string[];
  goals: number[];
}

const ONE = String.raw`(?:\d{1,3}(?:\.\d{1,2})*[a-zđ]?|[a-zđ](?![\p{L}]))`;
const LIST = new RegExp(String.raw`(?:cac\s*)?chi tieu\s*(?:so\s*|:\s*|tu\s*)?(${ONE}(?:\s*(?:[,;]|va|[-–]|den)\s*(?:chi tieu\s*)?(?:so\s*)?${ONE}(?![\p{L}]))*)(?!\s*%|\d)`, "gu");
const GOAL = /(?:chi tieu|muc tieu)\s*(?:thuoc|cua|trong|tai|o)?\s*(?:cac\s*)?muc tieu\s*(?:so\s*)?(\d{1,2}(?:\s*(?:,|va)\s*\d{1,2})*)/g;

/** "các chỉ tiêu về bảo vệ trẻ em": those of the goal with that title. */
const BY_SUBJECT = /(?:cac )?(?:muc tieu, )?chi tieu (?:ve|linh vuc|thuoc linh vuc|trong linh vuc|thuoc nhom)\s+([^.;:(]{4,90})/g;

/** "các chỉ tiêu 1, 2, 8 và 10", "chỉ tiêu 9,10,11,15", "chỉ tiêu từ 3 đến 6", "các chỉ tiêu của mục tiêu 2". Lists, never decimals. */
export function readNamedIndicators(text: string, known: ReadonlySet<string>, titles: ReadonlyMap<number, string> = new Map()): NamedIndicators[] {
  const folded = foldKeepingD(text);
  const found: NamedIndicators[] = [];
  for (const match of folded.matchAll(BY_SUBJECT)) {
    const subject = foldedWords(match[1]!);
    const goals = [...titles].filter(([, title]) => title.length > 5 && (title.startsWith(subject) || subject.startsWith(title))).map(([goal]) => goal);
    if (goals.length > 0) found.push({ start: match.index, end: match.index + match[0].length, numbers: [], goals });
  }
  for (const match of folded.matchAll(GOAL)) found.push({ start: match.index, end: match.index + match[0].length, numbers: [], goals: match[1]!.match(/\d+/g)!.map(Number) });
  for (const match of folded.matchAll(LIST)) {
    if (found.some(({ start, end }) => match.index < end && match.index + match[0].length > start)) continue;
    const numbers = expand(match[1]!, known);
    if (numbers.length > 0) found.push({ start: match.index, end: match.index + match[0].length, numbers, goals: [] });
  }
  return found;
}

/** Folded but for "đ", which is a letter of its own in lists. */
const foldKeepingD = (text: string): string => {
  const folded = fold(text);
  return text.includes("đ") ? [...folded].map((unit, index) => (text[index] === "đ" && !/\p{L}/u.test(text[index + 1] ?? " ") && !/\p{L}/u.test(text[index - 1] ?? " ") ? "đ" : unit)).join("") : folded;
};

function expand(list: string, known: ReadonlySet<string>): string[] {
  const numbers: string[] = [];
  for (const [, first, joint, last] of list.matchAll(/([\d.]+[a-zđ]?|[a-zđ](?!\p{L}))(?:\s*([-–]|den)\s*([\d.]+))?/gu)) {
    if (/^(?:va|den|so)$/.test(first!)) continue;
    if (joint !== undefined && /^\d+$/.test(first!) && /^\d+$/.test(last!)) for (let number = Number(first); number <= Number(last) && number - Number(first!) < 60; number += 1) numbers.push(String(number));
    else numbers.push(...[first!, ...(last === undefined ? [] : [last])].map((one) => one.replace(/\.$/, "").replace(/^0+(?=\d)/, "")));
  }
  return [...new Set(numbers)].filter((number) => known.has(number));
}

/** Writes beside each indicator the bodies that answer for it. */
export function giveAgencies(indicators: readonly DraftIndicator[], agencies: readonly DraftAgency[]) {
  for (const indicator of indicators) {
    indicator.agencies = agencies.flatMap(({ name, span, certainty, leads, coordinates }): DraftIndicator["agencies"] => {
      if (leads.includes(indicator.key)) return [{ name, role: "lead", span, certainty }];
      return coordinates.includes(indicator.key) ? [{ name, role: "coordinate", span, certainty: "inferred" }] : [];
    });
  }
}
