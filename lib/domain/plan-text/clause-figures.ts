import type { Draft } from "./draft-measures";
import type { Clause } from "./clauses";
import type { MappedText } from "./mapped-text";
import type { Matcher } from "./measure-match";
import type { Scope } from "./scopes";
import type { Subject } from "./subjects";
import type { Timed } from "./timing";
import type { Reference, Time } from "./times";
import type { Value } from "./values";
import type { PromiseContext } from "./whens";

/** A doubt that the words themselves raise, at a stretch of the indicator's text. */
export interface WordDoubt {
  rule: string;
  note: string;
  start: number;
  end: number;
}

/** Words without a figure that the next clause may need. */
export interface Pending {
  words: string;
  printed: string;
  garbled: boolean;
}

export interface ClauseToRead {
  text: MappedText;
  reading: string;
  clause: Clause;
  context: PromiseContext;
  matcher: Matcher;
  pending: Pending | null;
  /** What the clause before counted. */
  lastWords: string;
  /** Words that lead all lines of the indicator: "Suy dinh dưỡng trẻ em dưới 5 tuổi:". */
  leader: Pending | null;
  /** What the clause before promised. */
  before: readonly Draft[];
}

/** A clause with its figures found, before they are put together. */
export interface Figures {
  original: string;
  values: Value[];
  times: Time[];
  references: readonly Reference[];
  scoped: (Scope | null)[];
  kinds: (string | null)[];
  subjects: Subject[];
  timed: Timed;
}
