import type { Coverage } from "@/lib/domain/aggregate/commune-sum";
import type { Stage } from "@/lib/domain/actual/value";
import type { SourceClass } from "@/lib/domain/measure/measure";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { OpenValue } from "@/lib/domain/publication/open-value";
import { csvFile } from "./csv-file";
import { openValueFields } from "./open-value-fields";

interface Figure {
  measure: IssuedMeasure;
  year: number;
  stage: Stage;
  value: OpenValue;
  sourceClass: SourceClass;
  publishedOn: string | null;
  /** Of a sum of communes: how many it rests on. Null: an agency's figure. */
  communes: Coverage | null;
}

const COLUMNS = [
  ...["planCode", "measureCode", "measureName", "disaggregation", "areaCode", "areaName", "areaLevel", "areaValidFrom", "areaValidTo", "year", "stage"],
  ...["valueKind", "bound", "verdict", "numerator", "denominator", "value", "unit", "sourceClass", "communesReported", "communesTotal", "publishedOn"],
].map((key) => ({ key, header: key }));

/** One row per measure, area, year and stage; its words and days are those of the open data. */
export function actualsCsv({ code, area }: IssuedPlan, figures: readonly Figure[], isDemonstration: boolean): string {
  const rows = figures.map(({ measure, value, communes, ...figure }) => ({
    ...figure,
    ...openValueFields(value),
    planCode: code,
    measureCode: measure.code,
    measureName: measure.name,
    disaggregation: measure.disaggregation,
    unit: measure.unit,
    areaCode: area.code,
    areaName: area.name,
    areaLevel: area.level,
    areaValidFrom: area.validFrom,
    areaValidTo: area.validTo,
    communesReported: communes?.reported ?? null,
    communesTotal: communes?.onMap ?? null,
  }));
  return csvFile(COLUMNS, rows, { isDemonstration, header: "notice" });
}

/** A file that leaves the demonstration says so by its name. */
export const actualsFileName = ({ code }: IssuedPlan, isDemonstration: boolean): string => `so-lieu-${isDemonstration ? "minh-hoa-" : ""}${code}.csv`;
