import { clausesOf } from "./clauses";
import type { DraftMeasure } from "./draft";
import { type Draft, measuresOf } from "./draft-measures";
import type { MappedText } from "./mapped-text";
import type { Matcher } from "./measure-match";
import type { Pending, WordDoubt } from "./clause-figures";
import { readClause } from "./read-clause";
import { readingOf } from "./reading";
import { type PromiseContext, leadingYear, yearsBefore } from "./whens";

export interface Promises {
  measures: DraftMeasure[];
  doubts: WordDoubt[];
}

/** No commitment is as long as this; what is, is a document without line ends or no plan at all. */
const LONGEST = 4_000;

/** The measures and targets that an indicator's words promise. */
export function readPromises(text: MappedText, context: PromiseContext, matcher: Matcher): Promises {
  if (text.text.length > LONGEST) return { measures: [], doubts: [] };
  const reading = readingOf(text.text);
  const found: Draft[] = [];
  const doubts: WordDoubt[] = [];
  let pending: Pending | null = null;
  let lastWords = "";
  let leader: Pending | null = null;
  let before: readonly Draft[] = [];
  let own: PromiseContext = context;
  for (const clause of clausesOf(reading)) {
    const words = reading.slice(clause.start, clause.end);
    // "Đến năm 2025, A đạt 90%; B đạt 80%": a year before everything holds for what follows.
    own = { ...own, headingYear: leadingYear(words) ?? (/^\s*trong do/.test(words) ? (yearsBefore(reading, clause.start) ?? own.headingYear) : own.headingYear) };
    const read = readClause({ text, reading, clause, context: own, matcher, pending, lastWords, leader, before });
    doubts.push(...read.doubts);
    if (read.drafts.length === 0) {
      if (read.dangling !== null && /:\s*$/.test(words)) leader = read.dangling;
      if (read.dangling !== null && (pending === null || read.dangling.garbled)) pending = read.dangling;
      continue;
    }
    found.push(...read.drafts);
    pending = null;
    lastWords = read.words;
    before = read.drafts;
  }
  return { measures: measuresOf(found, text), doubts };
}
