import type { MeasureSummary } from "@/lib/data/measures";
import { SOURCE_CLASSES, type SourceClass } from "@/lib/domain/measure/measure";
import { fold } from "@/lib/format/text";

export interface MeasureSearch {
  text: string;
  source: SourceClass | null;
  /** Those that were merged into others too. */
  withAliases: boolean;
}

type Query = Record<string, string | string[] | undefined>;

const single = (value: string | string[] | undefined) => (typeof value === "string" ? value : "");

export const readSearch = (query: Query): MeasureSearch => ({
  text: single(query.q).slice(0, 200),
  source: SOURCE_CLASSES.find((source) => source === query.source) ?? null,
  withAliases: query.aliases === "on",
});

/** Every word typed, with or without its marks, stands somewhere in what the measure is called. */
export function searchMeasures(measures: readonly MeasureSummary[], { text, source, withAliases }: MeasureSearch): MeasureSummary[] {
  const words = fold(text).split(" ").filter(Boolean);
  return measures.filter((measure) => {
    if (source !== null && measure.sourceClass !== source) return false;
    // Who looks for a name finds it, also where it was merged.
    if (measure.aliasOf !== null && !withAliases && words.length === 0) return false;
    const called = fold([measure.name, measure.shortName, measure.population, measure.code, ...measure.synonyms].join(" "));
    return words.every((word) => called.includes(word));
  });
}
