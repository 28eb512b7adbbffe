import type { ActualValue, Stage } from "../actual/value";
import type { Exact } from "../decimal";
import type { SourceClass } from "../measure/measure";
import type { IssuedMeasure } from "../plan/issued-plan";
import type { Validity } from "../validity";

/** The plan's own area, or a commune of it. */
export interface QualityArea extends Validity {
  id: string;
  code: string;
  name: string;
}

/** A measure as the plan uses it, with what the checks ask of the catalogue. */
export interface QualityMeasure
  extends Pick<
    IssuedMeasure,
    "id" | "code" | "shortName" | "unit" | "catalogueUnit" | "roundingUnit" | "kind" | "polarity" | "aggregation" | "sourceClass" | "denominatorLabel" | "baseQuantityCode" | "riseMayBeDetection" | "targets"
  > {
  /** The number of the indicator that uses it. */
  indicator: string;
  /** Who answers for it today. */
  agencyIds: readonly string[];
  mayExceedWhole: boolean;
  /** The name of the shared denominator it divides by. */
  baseQuantityName: string | null;
  /** Step below which a difference is rounding, in the plan's unit. */
  step: Exact;
}

/** The figure that counts for a measure, area and year, in the plan's unit. */
export interface Figure {
  measureCode: string;
  areaId: string;
  year: number;
  value: ActualValue;
  stage: Stage;
  /** Where it stands: a cell with a history, the document itself, or the communes added up. */
  origin: "entry" | "printed" | "sum";
  /** The cell; null unless `origin` is "entry". */
  actualId: string | null;
  source: SourceClass;
  /** Whose figure it is, in words. */
  from: string;
}

export type NumberFigure = Figure & { value: Extract<ActualValue, { kind: "number" }> };

export interface SharedBase {
  quantityCode: string;
  areaId: string;
  year: number;
  value: Exact;
}

/** What the checks look at: one year of a plan with the years before it, approved annual figures only. */
export interface QualityData {
  /** ISO day. */
  today: string;
  year: number;
  startYear: number;
  /** The plan's own area, and whether it is itself a commune. */
  area: QualityArea;
  isCommune: boolean;
  /** The communes of that year's map, and whether the plan asks them all. */
  communes: readonly (QualityArea & { isExpected: boolean })[];
  /** Each once, in the plan's order. */
  measures: readonly QualityMeasure[];
  /** One for each measure, area and year, in no order; of the plan's area also later years than `year`. */
  figures: readonly Figure[];
  /** Everything that agencies and the document say of the plan's area in that year. */
  answers: readonly Figure[];
  bases: readonly SharedBase[];
}

/** The data with its figures where rules look for them. */
export interface QualityFigures extends QualityData {
  at: (measure: QualityMeasure, area: QualityArea, year: number) => Figure | null;
  /** Up to and including the year looked at, oldest first. */
  series: (measure: QualityMeasure, area: QualityArea) => readonly Figure[];
  base: (quantityCode: string, area: QualityArea, year: number) => Exact | null;
  /** Numbers of that year: a measure over all communes, or over one. */
  inCommunes: (measure: QualityMeasure) => readonly { area: QualityArea; figure: NumberFigure }[];
  /** The plan's own area, then the communes that have a figure of any year: nothing can be doubtful of the others. */
  areas: readonly QualityArea[];
}

export const isNumber = (figure: Figure | null | undefined): figure is NumberFigure => figure?.value.kind === "number";

const NONE: readonly Figure[] = [];

/** @throws RangeError where two figures stand for one measure, area and year: which of them counts is decided before. */
export function indexFigures(data: QualityData): QualityFigures {
  // By measure, then by area: the checks ask for every pair.
  const found = new Map<string, Map<string, Figure[]>>();
  for (const figure of data.figures) {
    const ofMeasure = found.get(figure.measureCode) ?? new Map<string, Figure[]>();
    found.set(figure.measureCode, ofMeasure);
    const series = ofMeasure.get(figure.areaId);
    if (series) series.push(figure);
    else ofMeasure.set(figure.areaId, [figure]);
  }
  for (const series of [...found.values()].flatMap((ofMeasure) => [...ofMeasure.values()])) {
    series.sort((a, b) => a.year - b.year);
    if (series.some(({ year }, index) => series[index + 1]?.year === year)) throw new RangeError(`two figures of ${series[0]!.measureCode} in one year`);
  }
  const all = (measure: QualityMeasure, area: QualityArea): readonly Figure[] => found.get(measure.code)?.get(area.id) ?? NONE;
  const at: QualityFigures["at"] = (measure, area, year) => all(measure, area).find((figure) => figure.year === year) ?? null;
  const withFigures = new Set(data.figures.map(({ areaId }) => areaId));
  const communes = data.communes.filter(({ id }) => withFigures.has(id));
  const bases = new Map(data.bases.map(({ quantityCode, areaId, year, value }) => [`${quantityCode} ${areaId} ${year}`, value]));
  return {
    ...data,
    at,
    series: (measure, area) => {
      const series = all(measure, area);
      return (series.at(-1)?.year ?? data.year) <= data.year ? series : series.filter(({ year }) => year <= data.year);
    },
    base: (quantityCode, area, year) => bases.get(`${quantityCode} ${area.id} ${year}`) ?? null,
    inCommunes: (measure) =>
      communes.flatMap((area) => {
        const figure = at(measure, area, data.year);
        return isNumber(figure) ? [{ area, figure }] : [];
      }),
    areas: [data.area, ...communes],
  };
}
