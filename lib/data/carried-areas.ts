import { type AreaFigure, hasEnded } from "@/lib/domain/area-figures/ranking";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import type { MapView } from "@/lib/domain/succession/map-view";
import { CARRY_BREAK_WORDS, SHARES_UNKNOWN_WORDS } from "@/lib/format/carried";
import { listAreaFigures } from "./area-figures";
import { type CarriedFigure, type CarriedFigures, listCarriedFigures } from "./carried-figures";
import type { CommunePlan } from "./expected-communes";

/**
 * The communes of `day`, by name, with the annual figures of a year carried to them, as `listAreaFigures` tells those of the
 * year's own map. By measure id; null where the year was counted on the map of that day.
 */
async function listCarriedAreaFigures(plan: CommunePlan, measures: readonly IssuedMeasure[], year: number, day: string): Promise<Map<string, AreaFigure[]> | null> {
  if (plan.area.level === "commune" || measures.length === 0) return null;
  const figures = await listCarriedFigures(plan, measures, [year], { day });
  return figures.isOtherMap(year) ? new Map(measures.map((measure) => [measure.id, areaFigures(figures, measure, year)])) : null;
}

/** The communes beside each other, by measure id. `view`: which map they are of; null where the two do not differ. */
export interface Places {
  view: MapView | null;
  areas: Map<string, AreaFigure[]>;
}

/** As reported then, or on today's map where the year was counted on another one. The view of the day reads nothing more than `listAreaFigures`. */
export async function listPlaces(view: MapView, plan: CommunePlan, measures: readonly IssuedMeasure[], year: number, day: string): Promise<Places> {
  const carried = view === "today" ? await listCarriedAreaFigures(plan, measures, year, day) : null;
  if (carried) return { view, areas: carried };
  const areas = await listAreaFigures(plan, measures, year);
  return { view: [...areas.values()].some((figures) => hasEnded(figures, day)) ? "then" : null, areas };
}

const areaFigures = (figures: CarriedFigures, measure: IssuedMeasure, year: number): AreaFigure[] =>
  figures.communes.map(({ areaId, code, name, validFrom, validTo }) => ({ areaId, code, name, validFrom, validTo, district: null, isExpected: true, pooled: null, ...carriedParts(figures.at(measure, year, areaId)) }));

function carriedParts(figure: CarriedFigure): Pick<AreaFigure, "value" | "stage" | "carried"> & { coverage?: { reported: number; expected: number } } {
  switch (figure.kind) {
    case "figure":
      return { value: figure.sum.value, stage: figure.sum.stage, coverage: { reported: figure.sum.reported, expected: figure.of }, carried: { byShares: figure.byShares, why: null } };
    case "own":
      return { value: figure.value, stage: figure.stage, carried: { byShares: false, why: null } };
    case "none":
      return { value: null, stage: "final", coverage: { reported: 0, expected: figure.of }, carried: { byShares: false, why: null } };
    case "break":
      return { value: null, stage: "final", carried: { byShares: false, why: CARRY_BREAK_WORDS[figure.why] } };
    case "shares-unknown":
      return { value: null, stage: "final", carried: { byShares: false, why: SHARES_UNKNOWN_WORDS } };
  }
}
