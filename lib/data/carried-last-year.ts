import { roundText } from "@/lib/domain/actual/exact-text";
import { printValue } from "@/lib/domain/actual/print";
import type { ActualValue } from "@/lib/domain/actual/value";
import { tallyOf } from "@/lib/domain/aggregate/tally";
import type { SumMeasure } from "@/lib/domain/aggregate/commune-sum";
import { lastDayOf } from "@/lib/domain/report/expected";
import type { CarriedLastYear } from "@/lib/domain/report/form";
import { carry } from "@/lib/domain/succession/carry";
import { carriedWords } from "@/lib/format/carried";
import { type CarriedFigure, listCarriedFigures } from "./carried-figures";
import { db } from "./db";
import { printShown } from "./entry-figures";
import type { SheetLine } from "./entry-sheet";
import type { ReportScope } from "./report-row";

/** What the communes from which a reporting commune came said of the year before. */
export interface CarriedYear {
  /** Those communes, by name. */
  unitNames: string[];
  of: (line: SheetLine) => CarriedLastYear;
  ofBase: (quantityCode: string) => CarriedLastYear;
}

const BASE: SumMeasure = { kind: "count", aggregation: "sum_count", sourceClass: "administrative", unit: "count", catalogueUnit: "count", roundingUnit: "1" };

/**
 * The approved figures of the year before, and its base figures, carried to a commune that was not there yet on that year's map;
 * null where it was, or is no commune: nothing is read then. Else in two statements, whatever the number of lines.
 */
export async function readCarriedLastYear({ isCommune, validFrom, kind, year, term, place }: Pick<ReportScope, "isCommune" | "validFrom" | "kind" | "year" | "term" | "place">, lines: readonly SheetLine[], quantityCodes: readonly string[]): Promise<CarriedYear | null> {
  const before = year - 1;
  if (!isCommune || validFrom === null || validFrom <= lastDayOf({ kind, year: before })) return null;
  const { areaId } = place;
  const measures = lines.map((line) => ({ id: line.measureId, ...line.summing }));
  const figures = await listCarriedFigures({ communeIds: [areaId] }, measures, [before], { term, day: validFrom });
  const units = figures.earlier(areaId, before);
  if (units.length === 0) return null;
  const bases = await db.$queryRaw<{ areaId: string; quantityCode: string; value: string | null }[]>`
    SELECT b."areaId"::text, b."quantityCode", trim_scale(e."value")::text AS "value" FROM "BaseFigure" b JOIN "BaseFigureEntry" e ON e."id" = b."currentEntryId"
    WHERE b."areaId" = ANY(${units.map((unit) => unit.areaId)}::uuid[]) AND b."year" = ${before} AND b."quantityCode" = ANY(${[...quantityCodes]}::text[])`;
  const baseAt = new Map(bases.map(({ quantityCode, areaId: unitId, value }) => [`${quantityCode} ${unitId}`, value]));
  return {
    unitNames: units.map(({ name }) => name),
    of: (line) => lastYearOf(figures.at({ id: line.measureId, ...line.summing }, before, areaId), (value) => printShown(line.measure, value), line.measure.digits),
    ofBase: (quantityCode) => {
      const parts = units.map((unit) => {
        const value = baseAt.get(`${quantityCode} ${unit.areaId}`) ?? null;
        return { unitId: unit.areaId, share: unit.share, tally: tallyOf(value === null ? { kind: "cleared" } : { kind: "number", value, numerator: null, denominator: null }, "final") };
      });
      return lastYearOf(carry(BASE, parts), printValue, 0);
    },
  };
}

/** `digits`: of a count that shares make a fraction. */
function lastYearOf(figure: CarriedFigure, print: (value: ActualValue) => string, digits: number): CarriedLastYear {
  if (figure.kind === "own") throw new Error("a commune that was not there yet said something itself");
  const words = carriedWords(figure);
  if (figure.kind !== "figure") return { shown: "", words };
  const { value } = figure.sum;
  return { shown: print(figure.byShares && value.kind === "number" ? { ...value, value: roundText(value.value, digits) } : value), words };
}
