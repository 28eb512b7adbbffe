import type { z } from "zod";
import type { CatalogueMeasure, DraftGoal, DraftIndicator, PlanDraft } from "../plan-text/draft";
import { fromSource } from "../plan-text/mapped-text";
import type { Span } from "../plan-text/span";
import { type Result, refuse } from "../result";
import { type Edited, NOWHERE, edited, missing, wrong } from "./edit";
import { addressOf, indicatorsOf, placeOf } from "./parts";
import { type ReadIndicator, asOne, indicatorsIn, promisesIn } from "./read-words";
import type { goalChange, newIndicator } from "./typed-parts";
import { findWords, wordsAt } from "./words";

/** No commitment is as long as this. In UTF-16 units. */
const LONGEST = 4_000;

/** What stands at that place of the document becomes an indicator, or several where each carries its number. */
export function addIndicatorAt(draft: PlanDraft, text: string, span: Span, catalogue: readonly CatalogueMeasure[]): Result<Edited> {
  const words = wordsAt(text, span);
  if (words.text.length > LONGEST) return refuse("invalid", "Đoạn đã chọn dài quá một chỉ tiêu. Hãy chọn ít chữ hơn.");
  const found = indicatorsIn(draft, words, catalogue);
  return edited(draft, (copy) => {
    const goal = goalAt(copy, span);
    const keys = found.map((one) => insert(copy, goal, one, null));
    return addressOf(copy, keys[0]!);
  });
}

/** An indicator typed by hand; its words are read, and have their place where the document prints them. */
export function addIndicator(draft: PlanDraft, typed: z.output<typeof newIndicator>, text: string | null, catalogue: readonly CatalogueMeasure[]): Result<Edited> {
  if (typed.number !== null && indicatorsOf(draft).some(({ number }) => number === typed.number)) return wrong("number", `Đã có chỉ tiêu số ${typed.number}. Hãy chọn số khác.`);
  if (typed.goal !== null && draft.goals[typed.goal] === undefined) return wrong("goal", "Không còn mục tiêu này trong bản nháp. Hãy chọn lại.");
  const [place, ...others] = text === null ? [] : findWords(text, typed.text);
  const read = place !== undefined && others.length === 0 ? wordsRead(draft, text!, place, catalogue) : typedRead(draft, typed.text, catalogue);
  return edited(draft, (copy) => addressOf(copy, insert(copy, (typed.goal === null ? copy.goals.at(-1) : copy.goals[typed.goal]) ?? newGoal(copy, read.span), read, typed.number)));
}

/** A goal typed by hand, behind the others. */
export const addGoal = (draft: PlanDraft, { title }: z.output<typeof goalChange>): Result<Edited> =>
  edited(draft, (copy) => {
    copy.goals.push({ ordinal: copy.goals.length + 1, title, indicators: [], span: NOWHERE, certainty: "printed" });
    return `g${copy.goals.length - 1}`;
  });

/** Reads the indicator's words again, as they stand in the document: what was changed in its measures and targets is undone. */
export function rereadIndicator(draft: PlanDraft, id: string, text: string | null, catalogue: readonly CatalogueMeasure[]): Result<Edited> {
  const { indicator } = placeOf(draft, id);
  if (!indicator) return missing();
  const isPlaced = text !== null && indicator.span[0] < indicator.span[1];
  const read = isPlaced ? wordsRead(draft, text, indicator.span, catalogue) : typedRead(draft, indicator.text, catalogue);
  if (read.measures.length === 0) return refuse("invalid", "Không đọc được chỉ số nào trong chỉ tiêu này. Hãy thêm chỉ số bằng tay.");
  return edited(draft, (copy) => {
    Object.assign(placeOf(copy, id).indicator!, { text: read.text.text, measures: read.measures });
    return id;
  });
}

function wordsRead(draft: PlanDraft, text: string, span: Span, catalogue: readonly CatalogueMeasure[]): ReadIndicator {
  const { label, text: words } = asOne(wordsAt(text, span));
  return { label, text: words, span, measures: promisesIn(draft, words, catalogue).measures };
}

/** Words that no document prints stand nowhere. */
function typedRead(draft: PlanDraft, typed: string, catalogue: readonly CatalogueMeasure[]): ReadIndicator {
  const { text } = fromSource(typed);
  const words = { text, from: new Uint32Array(text.length), to: new Uint32Array(text.length) };
  return { label: null, text: words, span: NOWHERE, measures: promisesIn(draft, words, catalogue).measures };
}

/** The goal whose indicators stand at that place; a first one where there is none. */
function goalAt(copy: PlanDraft, [start]: Span): DraftGoal {
  const before = copy.goals.filter((goal) => [goal, ...goal.indicators].some(({ span }) => span[0] < span[1] && span[0] <= start));
  return before.at(-1) ?? copy.goals[0] ?? newGoal(copy, NOWHERE);
}

/** Its title is nobody's yet. */
function newGoal(copy: PlanDraft, span: Span): DraftGoal {
  const goal: DraftGoal = { ordinal: copy.goals.length + 1, title: "Các chỉ tiêu", indicators: [], span, certainty: "needs-review" };
  copy.goals.push(goal);
  return goal;
}

/** Puts it among the goal's indicators where the document has it; answers its key. */
function insert(copy: PlanDraft, goal: DraftGoal, { label, text, span, measures }: ReadIndicator, typed: string | null): string {
  const all = indicatorsOf(copy);
  const isPlaced = span[0] < span[1];
  const behind = isPlaced ? goal.indicators.findIndex((one) => one.span[0] > span[0]) : -1;
  const at = behind === -1 ? goal.indicators.length : behind;
  const printed = label !== null && !all.some(({ number }) => number === label) ? label : null;
  const number = typed ?? printed ?? freeNumber(all, isPlaced ? goal.indicators[at - 1] : undefined);
  let key = number;
  for (let turn = 2; all.some((one) => one.key === key); turn += 1) key = `${number}-${turn}`;
  goal.indicators.splice(at, 0, { key, number, numberIsPrinted: printed !== null || typed !== null, text: text.text, needsReview: null, agencies: [], measures, span, certainty: "printed" });
  copy.nothingPromised = null;
  return key;
}

/** "25b" behind 25, as the reader calls a line without a number; the next number where it stands behind none. */
function freeNumber(all: readonly DraftIndicator[], before: DraftIndicator | undefined): string {
  const taken = new Set(all.map(({ number }) => number));
  if (before !== undefined && /^\d+$/.test(before.number)) for (const letter of "bcdegh") if (!taken.has(`${before.number}${letter}`)) return `${before.number}${letter}`;
  let next = 1;
  while (taken.has(String(next))) next += 1;
  return String(next);
}
