import { isBodyName, agencyKey, readNames } from "../plan-text/agency-names";
import { knownIndicators } from "../plan-text/agencies";
import { giveAgencies, readNamedIndicators } from "../plan-text/assignments";
import type { CatalogueMeasure, DraftAgency, PlanDraft } from "../plan-text/draft";
import { fold } from "../plan-text/fold";
import { spanOf } from "../plan-text/mapped-text";
import { outlineOf } from "../plan-text/outline";
import { readBlocks } from "../plan-text/paragraphs";
import { readReportingWords } from "../plan-text/reporting";
import type { Span } from "../plan-text/span";
import { type Result, refuse } from "../result";
import { addIndicatorAt } from "./add-indicator";
import { addMeasureAt, addTargetAt } from "./add-promise";
import { type Edited, edited } from "./edit";
import { indicatorAt } from "./indicator-at";
import { indicatorsOf } from "./parts";
import { asOne } from "./read-words";
import { wordsAt } from "./words";

/** What words of the document that the reader passed over can be. */
export const WORDS_AS = ["goal", "indicator", "measure", "target", "agency", "reporting"] as const;
export type WordsAs = (typeof WORDS_AS)[number];

/**
 * Adds what stands at that place of the document, read by the reader's own rules. The part knows its span and is
 * `printed`; what was read beneath it is as sure as the reader is.
 */
export function addWords(draft: PlanDraft, text: string | null, span: Span, as: WordsAs, catalogue: readonly CatalogueMeasure[]): Result<Edited> {
  if (text === null || span[1] > text.length || !/\p{L}|\d/u.test(text.slice(...span))) return refuse("invalid", "Đoạn đã chọn không có chữ nào. Hãy chọn lại trong văn bản.");
  const place = spanOf(wordsAt(text, span));
  switch (as) {
    case "goal":
      return addGoalAt(draft, text, place);
    case "indicator":
      return addIndicatorAt(draft, text, place, catalogue);
    case "measure":
      return addMeasureAt(draft, text, place, catalogue);
    case "target":
      return addTargetAt(draft, text, place, catalogue);
    case "agency":
      return addAgencyAt(draft, text, place);
    case "reporting":
      return addReportingAt(draft, text, place);
  }
}

/** A goal's title; the indicators printed behind it, up to the next goal, are its own from now on. */
function addGoalAt(draft: PlanDraft, text: string, span: Span): Result<Edited> {
  const words = wordsAt(text, span);
  const printed = words.text.replace(/\s+/g, " ").trim();
  const label = fold(printed).search(/muc tieu\s*(?:so\s*)?\d/);
  const title = (label >= 0 && label < 12 ? printed.slice(label) : asOne(words).text.text.replace(/\s+/g, " ")).replace(/[\s:;.]+$/, "");
  if (title === "" || title.length > 1_000) return refuse("invalid", "Đoạn đã chọn dài quá tên một mục tiêu. Hãy chọn ít chữ hơn.");
  return edited(draft, (copy) => {
    const at = copy.goals.filter((goal) => goal.span[0] <= span[0]).length;
    const above = copy.goals[at - 1];
    const own = above?.indicators.filter((indicator) => indicator.span[0] >= span[1]) ?? [];
    if (above) above.indicators = above.indicators.filter((indicator) => !own.includes(indicator));
    copy.goals.splice(at, 0, { ordinal: at + 1, title, indicators: own, span, certainty: "printed" });
    copy.goals.forEach((goal, index) => (goal.ordinal = index + 1));
    return `g${at}`;
  });
}

/** "Cơ quan chủ trì:", "Phối hợp:" before the names of bodies. */
const ROLE_LINE = /^\(?\s*(?:(?:co quan|don vi)[^:]{0,40}|chu tri[^:]{0,20}|phoi hop[^:]{0,20}|phu trach)\s*:/;

/** Bodies and the indicators their duty names; in or right behind an indicator, that one. */
function addAgencyAt(draft: PlanDraft, text: string, span: Span): Result<Edited> {
  const { text: words } = asOne(wordsAt(text, span));
  const lead = ROLE_LINE.exec(fold(words.text))?.[0].length ?? 0;
  const said = words.text.slice(lead);
  const { names, dutyAt } = readNames(said.trimStart());
  const skipped = lead + said.length - said.trimStart().length;
  if (names.length === 0 || !isBodyName(names[0]!.name)) return refuse("invalid", "Không đọc thấy tên cơ quan ở đầu đoạn đã chọn. Hãy chọn từ tên cơ quan.");
  const known = knownIndicators(draft.goals);
  const named = readNamedIndicators(words.text, new Set(known.byNumber.keys())).flatMap(({ numbers, goals }) => [...numbers.flatMap((number) => known.byNumber.get(number) ?? []), ...goals.flatMap((goal) => known.byGoal.get(goal) ?? [])]);
  const inside = indicatorAt(draft, span);
  const keys = [...new Set(named.length > 0 ? named : inside !== null && (inside.overlaps || lead > 0) ? [inside.indicator.key] : [])];
  const duty = words.text.slice(skipped + dutyAt).replace(/^[\s:,]+/, "");
  const before = fold(lead > 0 ? words.text.slice(0, lead) : duty);
  const helps = /^\W*(?:\S+ ){0,3}?phoi hop/.test(before) && !/chu tri/.test(before.slice(0, 80));
  return edited(draft, (copy) => {
    const places = names.map(({ name, start, end }) => {
      const place = spanOf(words, skipped + start, skipped + end);
      let agency = copy.agencies.find((one) => agencyKey(one.name) === agencyKey(name));
      if (agency === undefined) {
        agency = { name, role: "participant", duty: duty === "" ? null : duty, leads: [], coordinates: [], phrase: null, span: place, certainty: "printed" } satisfies DraftAgency;
        copy.agencies.push(agency);
      }
      const own = keys.filter((key) => !agency.leads.includes(key) && !agency.coordinates.includes(key));
      (helps ? agency.coordinates : agency.leads).push(...own);
      if (own.length > 0) agency.phrase ??= words.text.slice(0, 500);
      return copy.agencies.indexOf(agency);
    });
    giveAgencies(indicatorsOf(copy), copy.agencies);
    return `a${places[0]}`;
  });
}

/** Who reports what to whom, when; without a body of their own the words are those of the duties they stand among. */
function addReportingAt(draft: PlanDraft, text: string, span: Span): Result<Edited> {
  const owner = draft.agencies.filter((agency) => agency.span[0] < agency.span[1] && agency.span[0] <= span[0]).toSorted((a, b) => a.span[0] - b.span[0]).at(-1);
  const rules = readReportingWords(outlineOf(readBlocks(wordsAt(text, span))), owner?.name ?? "", draft.header.issuer.value);
  if (rules.length === 0) return refuse("invalid", "Không đọc thấy quy định báo cáo nào trong đoạn đã chọn. Hãy chọn cả câu, hoặc thêm quy định báo cáo bằng tay.");
  return edited(draft, (copy) => {
    const first = copy.reporting.length;
    copy.reporting.push(...rules.map((rule) => ({ ...rule, certainty: rule.from === "" || rule.to === "" ? ("needs-review" as const) : ("printed" as const) })));
    return `r${first}`;
  });
}
