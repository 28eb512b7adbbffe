import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type CarryBreak, carryBreak } from "@/lib/domain/succession/carry";
import { type LatestLine, restsOnCommunes } from "@/lib/domain/succession/todays-lines";
import { listCarriedFigures } from "./carried-figures";

/** A figure of an area that is still there, as far as it rests on communes of an earlier map. */
export interface RestingLine extends LatestLine {
  /** Of today's communes: with a figure carried to them, and with one of every old commune in them. Or why there are none. */
  now: { communes: number; known: number; whole: number } | { why: CarryBreak };
}

/** The plan's latest figures that rest on communes of another map than that of `day`, with what today's communes know of them. */
export async function listRestingLines(plan: Pick<IssuedPlan, "id" | "area">, lines: readonly LatestLine[], day: string): Promise<RestingLine[]> {
  const resting = lines.filter(restsOnCommunes);
  if (resting.length === 0) return [];
  const figures = await listCarriedFigures(plan, resting.map(({ measure }) => measure), [...new Set(resting.map(({ point }) => point.year))], { day });
  return resting
    .filter(({ point }) => figures.isOtherMap(point.year))
    .map((line): RestingLine => {
      const why = carryBreak(line.measure);
      if (why !== null) return { ...line, now: { why } };
      const carried = figures.communes.map(({ areaId }) => figures.at(line.measure, line.point.year, areaId));
      const known = carried.flatMap((one) => (one.kind === "figure" ? [one] : []));
      return { ...line, now: { communes: carried.length, known: known.length, whole: known.filter(({ sum, of }) => sum.reported === of).length } };
    });
}
