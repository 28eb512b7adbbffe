import type { DraftGoal, DraftIndicator, DraftMeasure, DraftTarget, PlanDraft } from "../plan-text/draft";
import type { Certainty, Span } from "../plan-text/span";

export const PART_KINDS = ["header", "goal", "indicator", "measure", "target", "agency", "reporting", "budget", "result"] as const;
export type PartKind = (typeof PART_KINDS)[number];

export const PART_KIND_WORDS: Record<PartKind, string> = {
  header: "Phần đầu văn bản",
  goal: "Mục tiêu",
  indicator: "Chỉ tiêu",
  measure: "Chỉ số",
  target: "Mức cần đạt",
  agency: "Cơ quan",
  reporting: "Chế độ báo cáo",
  budget: "Kinh phí",
  result: "Kết quả kỳ trước",
};

/** One thing of a draft: an address that is also an anchor ("g0-i3-m1-t0"), where it stands, and how sure it is. */
export interface DraftPart {
  id: string;
  kind: PartKind;
  span: Span | null;
  certainty: Certainty;
}

const KINDS: readonly [RegExp, PartKind][] = [[/^h-/, "header"], [/-t\d+$/, "target"], [/-m\d+$/, "measure"], [/-i\d+$/, "indicator"], [/^g/, "goal"], [/^a/, "agency"], [/^r/, "reporting"], [/^b/, "budget"]];

/** What an address is of. */
export const kindOf = (id: string): PartKind => KINDS.find(([pattern]) => pattern.test(id))?.[1] ?? "result";

export const HEADER_FIELDS = ["title", "number", "issuedOn", "issuedOnPrinted", "issuer", "placeName", "startYear", "endYear", "level"] as const;
export type HeaderField = (typeof HEADER_FIELDS)[number];

/** Every part of the draft, in the order of its outline. */
export function partsOf(draft: PlanDraft): DraftPart[] {
  const part = (id: string, { span, certainty }: { span: Span | null; certainty: Certainty }): DraftPart => ({ id, kind: kindOf(id), span, certainty });
  return [
    ...HEADER_FIELDS.map((field) => part(`h-${field}`, draft.header[field])),
    ...draft.goals.flatMap((goal, g) => [
      part(`g${g}`, goal),
      ...goal.indicators.flatMap((indicator, i) => [
        part(`g${g}-i${i}`, indicator),
        ...indicator.measures.flatMap((measure, m) => [
          part(`g${g}-i${i}-m${m}`, measure),
          ...measure.targets.map((target, t) => part(`g${g}-i${i}-m${m}-t${t}`, target)),
        ]),
      ]),
    ]),
    ...draft.agencies.map((agency, index) => part(`a${index}`, agency)),
    ...draft.reporting.map((rule, index) => part(`r${index}`, rule)),
    ...(draft.budget === null ? [] : [part("b", draft.budget)]),
    ...draft.printedResults.map((result, index) => part(`p${index}`, result)),
  ];
}

/** What still needs a person: the parts the reader is not sure of. */
export const openParts = (draft: PlanDraft): DraftPart[] => partsOf(draft).filter(({ certainty }) => certainty === "needs-review");

export interface Place {
  goal: DraftGoal | undefined;
  indicator: DraftIndicator | undefined;
  measure: DraftMeasure | undefined;
  target: DraftTarget | undefined;
}

/** The goal, indicator, measure and target that an address leads through, as far as it goes. */
export function placeOf(draft: PlanDraft, id: string): Place {
  const [g, i, m, t] = /^g(\d+)(?:-i(\d+)(?:-m(\d+)(?:-t(\d+))?)?)?$/.exec(id)?.slice(1) ?? [];
  const at = <T>(list: readonly T[] | undefined, index: string | undefined): T | undefined => (index === undefined ? undefined : list?.[Number(index)]);
  const goal = at(draft.goals, g);
  const indicator = at(goal?.indicators, i);
  const measure = at(indicator?.measures, m);
  return { goal, indicator, measure, target: at(measure?.targets, t) };
}

export const indicatorsOf = (draft: PlanDraft): DraftIndicator[] => draft.goals.flatMap((goal) => goal.indicators);

/** Where the indicator of that key stands. */
export function addressOf(draft: PlanDraft, key: string): string {
  const g = draft.goals.findIndex((goal) => goal.indicators.some((one) => one.key === key));
  const i = draft.goals[g]?.indicators.findIndex((one) => one.key === key) ?? -1;
  return `g${g}-i${i}`;
}
