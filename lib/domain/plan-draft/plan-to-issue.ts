import type { Exact } from "../decimal";
import { measureCode } from "../measure/description";
import type { Unit } from "../measure/measure";
import type { CatalogueMeasure, DraftIndicator, PlanDraft } from "../plan-text/draft";
import type { FundingSource, ReportingRule } from "../plan/issued-plan";
import type { Comparator, Target } from "../target/target";
import type { Verdict } from "../actual/value";

/** All that is written when a plan is put in force; measures, indicators and activities by code and number. */
export interface PlanToIssue {
  code: string;
  number: string | null;
  issuedOn: string | null;
  issuedOnPrinted: string | null;
  issuer: string;
  title: string;
  placeName: string;
  startYear: number;
  endYear: number;
  /** `parentPlan`: that document's code, where it is in the system. */
  basedOn: { number: string; issuedOn: string | null; phrase: string; parentPlan: string | null }[];
  goals: {
    title: string;
    indicators: {
      number: string;
      text: string;
      shortName: string;
      needsReview: string | null;
      measures: { code: string; unit: Unit; targets: Omit<Target, "timing">[] }[];
    }[];
  }[];
  agencies: { name: string; role: "coordinator" | "participant"; duty: string | null; leads: string[]; coordinates: string[]; phrase: string | null }[];
  reporting: ReportingRule[];
  budgetNote: string | null;
  budget: {
    activities: { number: string; title: string; lines: { year: number; source: FundingSource; planned: Exact }[] }[];
    printedTotals: { activity: string | null; year: number | null; source: FundingSource | null; amount: Exact }[];
  } | null;
  printedResults: {
    section: string;
    text: string;
    measure: string | null;
    year: number | null;
    value: Exact | null;
    bound: Comparator | null;
    unit: Unit | null;
    printedUnit: string | null;
    isEstimate: boolean;
    verdict: Verdict | null;
    note: string | null;
  }[];
  reviewNotes: { rule: string; indicator: string | null; place: string; note: string }[];
}

/** "Trà Vinh", 2021, 2030 → "tra-vinh-2021-2030"; a one-year plan has one year. */
export const planCode = (placeName: string, startYear: number, endYear: number): string => [measureCode(bareAreaName(placeName)), startYear, ...(endYear === startYear ? [] : [endYear])].join("-");

const KIND = /^(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu)\s+/iu;

/** The place without its kind: "Tỉnh Trà Vinh" → "Trà Vinh". */
export const bareAreaName = (name: string): string => name.replace(KIND, "");

/** How the plan calls its place: a province by its bare name, a smaller unit with its kind. */
export const placeNameOf = (name: string): string => name.replace(/^tỉnh\s+/iu, "");

/**
 * A draft without problems (`draftProblems`) as it is written. `codes`: the code under which each new measure of the
 * draft was added to the catalogue.
 */
export function planToIssue(draft: PlanDraft, { code, areaName, codes, catalogue }: { code: string; areaName: string; codes: ReadonlyMap<string, string>; catalogue: readonly CatalogueMeasure[] }): PlanToIssue {
  const { header } = draft;
  if (header.title.value === null || header.issuer.value === null || header.startYear.value === null || header.endYear.value === null) throw new Error("a draft with problems cannot be put in force");
  const indicators = draft.goals.flatMap((goal) => goal.indicators);
  const numbers = new Map(indicators.map(({ key, number }) => [key, number]));
  const numbersOf = (keys: readonly string[]) => keys.map((key) => numbers.get(key)!);
  const shortNames = new Map(catalogue.map((measure) => [measure.code, measure.shortName]));
  const known = (measure: string) => codes.get(measure) ?? measure;
  return {
    code,
    number: header.number.value,
    issuedOn: header.issuedOn.value,
    issuedOnPrinted: header.issuedOnPrinted.value,
    issuer: header.issuer.value,
    title: header.title.value,
    placeName: placeNameOf(header.placeName.value ?? areaName),
    startYear: header.startYear.value,
    endYear: header.endYear.value,
    basedOn: header.basedOn.map(({ number, issuedOn, phrase }) => ({ number, issuedOn, phrase, parentPlan: null })),
    goals: draft.goals.filter((goal) => goal.indicators.length > 0).map((goal) => ({
      title: goal.title,
      indicators: goal.indicators.map((indicator) => ({
        number: indicator.number,
        text: indicator.text,
        shortName: shortNameOf(indicator, shortNames),
        needsReview: indicator.needsReview,
        measures: indicator.measures.map((measure) => ({
          code: known(measure.code),
          unit: measure.unit,
          targets: measure.targets.map(({ span: _span, certainty: _certainty, timing: _timing, ...target }) => target),
        })),
      })),
    })),
    agencies: draft.agencies.map(({ name, role, duty, leads, coordinates, phrase }) => ({ name, role, duty, leads: numbersOf(leads), coordinates: numbersOf(coordinates), phrase })),
    reporting: draft.reporting.map(({ span: _span, certainty: _certainty, ...rule }) => rule),
    budgetNote: draft.budgetNote?.value ?? null,
    budget: draft.budget && {
      activities: draft.budget.activities.map(({ number, title, lines }) => ({ number, title, lines: lines.map(({ year, source, planned }) => ({ year, source, planned })) })),
      printedTotals: draft.budget.printedTotals.map(({ activity, year, source, amount }) => ({ activity, year, source, amount })),
    },
    printedResults: draft.printedResults.map(({ span: _span, certainty: _certainty, measure, ...result }) => ({ ...result, measure: measure === null ? null : known(measure) })),
    reviewNotes: draft.reviewNotes.map(({ rule, indicator, place, note }) => ({ rule, place, note, indicator: indicator === null ? null : (numbers.get(indicator) ?? null) })),
  };
}

const LONGEST_NAME = 120;

/** The names of its measures; the words of the indicator where they are too long. */
function shortNameOf({ measures, text }: DraftIndicator, shortNames: ReadonlyMap<string, string>): string {
  const names = [...new Set(measures.map(({ code, name }) => shortNames.get(code) ?? name))];
  const joined = names.join("; ");
  if (joined.length <= LONGEST_NAME) return joined;
  const first = names[0]!.length <= LONGEST_NAME ? names[0]! : text.split("\n")[0]!;
  return first.length <= LONGEST_NAME ? first : `${first.slice(0, LONGEST_NAME).replace(/\s+\S*$/u, "")}…`;
}
