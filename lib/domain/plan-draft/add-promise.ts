import type { CatalogueMeasure, DraftIndicator, DraftMeasure, DraftTarget, PlanDraft } from "../plan-text/draft";
import { foldedWords } from "../plan-text/fold";
import { type MappedText, joined } from "../plan-text/mapped-text";
import type { Span } from "../plan-text/span";
import { type Result, refuse } from "../result";
import { isSameTarget } from "./change-measure";
import { type Edited, edited } from "./edit";
import { indicatorAt } from "./indicator-at";
import { addressOf, indicatorsOf } from "./parts";
import { asOne, measureIn, promisesIn } from "./read-words";
import { wordsAt } from "./words";

const homeless = () => refuse("invalid", "Không rõ đoạn này thuộc chỉ tiêu nào. Hãy chọn chữ trong chỉ tiêu hoặc ngay sau chỉ tiêu, hoặc thêm chỉ tiêu trước.");

/** The measures, with their targets, that words in or right behind an indicator name. */
export function addMeasureAt(draft: PlanDraft, text: string, span: Span, catalogue: readonly CatalogueMeasure[]): Result<Edited> {
  const home = indicatorAt(draft, span);
  if (home === null) return homeless();
  const { text: words } = asOne(wordsAt(text, span));
  if (!/\p{L}/u.test(words.text)) return refuse("invalid", "Đoạn đã chọn không có chữ nào. Hãy chọn lại trong văn bản.");
  const read = promisesIn(draft, words, catalogue).measures;
  const found = (read.length > 0 ? read : [measureIn(words, catalogue)]).map((measure): DraftMeasure => ({ ...measure, certainty: "printed" }));
  const { key, measures } = home.indicator;
  const fresh = found.flatMap((measure) => {
    const own = measures.find(({ code }) => code === measure.code);
    return own === undefined ? [measure] : missingIn(own, measure.targets).length > 0 ? [{ ...own, targets: missingIn(own, measure.targets) }] : [];
  });
  if (fresh.length === 0) return refuse("invalid", "Chỉ số này đã có trong chỉ tiêu. Hãy chọn chữ khác, hoặc thêm chỉ số bằng tay.");
  return edited(draft, (copy) => {
    const indicator = ownOf(copy, key);
    for (const measure of fresh) {
      const own = indicator.measures.find(({ code }) => code === measure.code);
      if (own === undefined) indicator.measures.push(measure);
      else own.targets.push(...measure.targets);
    }
    takeIn(copy, indicator, words.text, fresh.flatMap(({ targets }) => targets), span);
    return `${addressOf(copy, key)}-m${indicator.measures.findIndex(({ code }) => code === fresh[0]!.code)}`;
  });
}

/** The targets that words in or right behind an indicator promise, for the measure they belong to. */
export function addTargetAt(draft: PlanDraft, text: string, span: Span, catalogue: readonly CatalogueMeasure[]): Result<Edited> {
  const home = indicatorAt(draft, span);
  if (home === null) return homeless();
  const { key, measures } = home.indicator;
  if (measures.length === 0) return addMeasureAt(draft, text, span, catalogue);
  const { text: words } = asOne(wordsAt(text, span));
  const nearest = nearestTo(measures, span);
  const found = inContext(draft, text, home, words, span, catalogue) ?? { code: nearest.code, targets: alone(draft, nearest, words, catalogue) };
  const at = measures.findIndex(({ code }) => code === found.code);
  const measure = measures[at] ?? nearest;
  if (found.targets.length === 0) return refuse("invalid", "Không đọc thấy mức cần đạt nào trong đoạn đã chọn. Hãy chọn cả con số và năm, hoặc thêm mức cần đạt bằng tay ở chỉ số.");
  const fresh = missingIn(measure, found.targets);
  if (fresh.length === 0) return refuse("invalid", "Mức cần đạt này đã có trong bản nháp. Hãy chọn chữ khác.");
  return edited(draft, (copy) => {
    const indicator = ownOf(copy, key);
    const own = indicator.measures[measures.indexOf(measure)]!;
    own.targets.push(...fresh.map((target): DraftTarget => ({ ...target, certainty: "printed" })));
    takeIn(copy, indicator, words.text, fresh, span);
    return `${addressOf(copy, key)}-m${measures.indexOf(measure)}-t${own.targets.length - fresh.length}`;
  });
}

/** Read with the rest of the indicator: an earlier half may say how the figure is compared. */
function inContext(draft: PlanDraft, text: string, { indicator, overlaps }: { indicator: DraftIndicator; overlaps: boolean }, words: MappedText, span: Span, catalogue: readonly CatalogueMeasure[]): { code: string; targets: DraftTarget[] } | null {
  const own = asOne(wordsAt(text, indicator.span)).text;
  const { measures } = promisesIn(draft, overlaps ? own : joined([own, words], "\n"), catalogue);
  const inside = measures.map(({ code, targets }) => ({ code, targets: targets.filter((target) => target.span[0] < span[1] && target.span[1] > span[0]), own: indicator.measures.find((measure) => measure.code === code) })).filter(({ targets, own }) => targets.length > 0 && own !== undefined);
  return inside.find(({ targets, own }) => missingIn(own!, targets).length > 0) ?? inside[0] ?? null;
}

/** Read as figures of that measure and nothing else. */
function alone(draft: PlanDraft, { name }: DraftMeasure, words: MappedText, catalogue: readonly CatalogueMeasure[]): DraftTarget[] {
  const start = words.from[0] ?? 0;
  const prefix: MappedText = { text: name, from: new Uint32Array(name.length).fill(start), to: new Uint32Array(name.length).fill(start) };
  const { measures } = promisesIn(draft, joined([prefix, words], " "), catalogue);
  const printed = words.text.replace(/\s+/g, " ");
  return measures.flatMap(({ targets }) => targets).map((target) => (printed.includes(target.phrase) ? target : { ...target, phrase: printed }));
}

const missingIn = (measure: DraftMeasure, targets: readonly DraftTarget[]): DraftTarget[] => targets.filter((target) => !measure.targets.some((one) => isSameTarget(one, target)));

const ownOf = (copy: PlanDraft, key: string): DraftIndicator => indicatorsOf(copy).find((one) => one.key === key)!;

/** The measure whose own words are nearest to that place. */
function nearestTo(measures: readonly DraftMeasure[], [start, end]: Span): DraftMeasure {
  const distance = ({ span }: DraftMeasure) => (span[0] < end && span[1] > start ? 0 : span[1] <= start ? start - span[1] : span[0] - end);
  return measures.toSorted((a, b) => distance(a) - distance(b) || a.span[1] - a.span[0] - (b.span[1] - b.span[0]))[0]!;
}

/** Words of the document that an indicator's text has left out become a line of it; its place grows up to them. */
function takeIn(copy: PlanDraft, indicator: DraftIndicator, words: string, targets: readonly DraftTarget[], [start, end]: Span) {
  const isIn = targets.length > 0 ? targets.every(({ phrase }) => indicator.text.includes(phrase)) : foldedWords(indicator.text).includes(foldedWords(words));
  if (!isIn) indicator.text = `${indicator.text}\n${words}`;
  const [first, last] = [Math.min(indicator.span[0], start), Math.max(indicator.span[1], end)];
  const isBetween = [...copy.goals, ...indicatorsOf(copy)].some((one) => one !== indicator && one.span[0] > indicator.span[0] && one.span[0] < last);
  if (!isBetween) indicator.span = [first, last];
}
