import type { IndicatorAssessment } from "@/lib/domain/progress/assess-plan";
import { INDICATOR_STATUSES, type IndicatorStatus } from "@/lib/domain/progress/status";
import { fold } from "@/lib/format/text";

/** What the address asks the table to show; null and "" ask for everything. */
export interface IndicatorFilter {
  goal: number | null;
  agency: string | null;
  status: IndicatorStatus | null;
  text: string;
}

type Search = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));

/** Anything that is no filter asks for everything. */
export function readFilter(search: Search): IndicatorFilter {
  const status = one(search.status);
  return {
    goal: Number(one(search.goal)) || null,
    agency: one(search.agency) || null,
    status: INDICATOR_STATUSES.find((known) => known === status) ?? null,
    text: one(search.q).slice(0, 200),
  };
}

/** Matches number, names and the verbatim text, with or without diacritics; a status at any milestone. */
export function filterIndicators(indicators: IndicatorAssessment[], { goal, agency, status, text }: IndicatorFilter): IndicatorAssessment[] {
  const wanted = fold(text);
  return indicators.filter(({ goalOrdinal, indicator, milestones }) => {
    if (goal !== null && goalOrdinal !== goal) return false;
    if (agency !== null && !indicator.agencies.some(({ id }) => id === agency)) return false;
    if (status !== null && !milestones.some(({ state }) => state?.state === status)) return false;
    if (wanted === "") return true;
    const searched = [indicator.shortName, indicator.text, ...indicator.measures.flatMap(({ name, shortName }) => [name, shortName]), ...indicator.agencies.map(({ name }) => name)];
    return indicator.number === wanted || searched.some((part) => fold(part).includes(wanted));
  });
}
