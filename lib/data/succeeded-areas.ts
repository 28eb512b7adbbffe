import type { Actor } from "@/lib/domain/access/actor";
import { type Tally, EMPTY_TALLY, tallyOf } from "@/lib/domain/aggregate/tally";
import { leftOutOf } from "@/lib/domain/aggregate/commune-sum";
import type { Exact } from "@/lib/domain/decimal";
import type { AreaLevel, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { carry } from "@/lib/domain/succession/carry";
import type { LatestLine } from "@/lib/domain/succession/todays-lines";
import { isValidOn } from "@/lib/domain/validity";
import { listLineage } from "./area-successions";
import type { CarriedFigure, DatedArea } from "./carried-figures";
import { db } from "./db";
import { type PlanOfArea, agencyOrder, inOrderFor, plansOfArea } from "./figure-tables";
import { readFiguresAcross } from "./figures-across";
import { visibleAreas } from "./scope";

/** An area of the old map in one of today's. */
export interface OldArea extends DatedArea {
  /** How much of it; null: nobody has said. */
  share: Exact | null;
  /** Whether this person may see its figures; one that may not be seen counts as silent. */
  isVisible: boolean;
}

export interface SucceededLine extends LatestLine {
  figure: CarriedFigure;
  /** Old areas that said something which cannot be added: a bound, a rate without its fraction. */
  leftOut: number;
}

/** One of the areas that took over from a plan's own, with the plan's latest figures carried to it. */
export interface SucceedingArea extends DatedArea {
  /** The areas of the old map of which it is made, the plan's own first. */
  parts: OldArea[];
  lines: SucceededLine[];
}

/**
 * What the areas into which a plan's own went would say, each figure in the year of the plan's latest one. Today's area speaks
 * for itself where it has a figure of that year; else the figures that count in the old areas are added, as far as this person
 * may see them.
 */
export async function listSucceedingAreas(actor: Actor, plan: Pick<IssuedPlan, "area">, lines: readonly LatestLine[], day: string): Promise<SucceedingArea[]> {
  const { area: own } = plan;
  if (own.validTo === null) return [];
  const lastDay = own.validTo;
  const successors = (await listLineage(own.id, "after")).map(({ area }) => area).filter((area) => isValidOn(area, day));
  const made = await Promise.all(
    successors.map(async ({ id, ...area }) => {
      const before = (await listLineage(id, "before")).filter((step) => isValidOn(step.area, lastDay));
      return { areaId: id, ...area, before: before.sort((a, b) => Number(b.area.id === own.id) - Number(a.area.id === own.id) || a.area.name.localeCompare(b.area.name, "vi")) };
    }),
  );
  const areaIds = [...new Set(made.flatMap(({ areaId, before }) => [areaId, ...before.map(({ area }) => area.id)]))].filter((id) => id !== own.id);
  const measures = lines.map(({ measure }) => measure);
  const visible = await visiblePlans(actor, areaIds, measures.map(({ id }) => id));
  const figures = await readFiguresAcross({ plans: [...visible.values()].flat(), areaIds: [...visible.keys()], measures, years: [...new Set(lines.map(({ point }) => point.year))], withOtherYears: false });

  const said = (areaId: string, { measure, point }: LatestLine) => {
    if (areaId === own.id) return point;
    const plans = visible.get(areaId);
    if (!plans) return null;
    return plans.length === 0 ? figures.ofArea(areaId, measure, point.year) : (inOrderFor(plans, point.year).map((one) => figures.ofPlan(one, measure, agencyOrder(one, measure.id), point.year)).find((one) => one !== null) ?? null);
  };
  return made.map(({ before, ...successor }) => {
    const parts = before.map(({ area: { id, ...area }, share }): OldArea => ({ areaId: id, ...area, share, isVisible: id === own.id || visible.has(id) }));
    return {
      ...successor,
      parts,
      lines: lines.map((line): SucceededLine => {
        const now = said(successor.areaId, line);
        if (now) return { ...line, figure: { kind: "own", value: now.value, stage: now.stage }, leftOut: 0 };
        const tallies = parts.map(({ areaId, share }) => ({ unitId: areaId, share, tally: told(said(areaId, line)) }));
        return { ...line, figure: carry(line.measure, tallies), leftOut: tallies.filter(({ tally }) => leftOutOf(line.measure, tally) > 0).length };
      }),
    };
  });
}

const told = (figure: Pick<LatestLine["point"], "value" | "stage"> | null): Tally => (figure ? tallyOf(figure.value, figure.stage) : EMPTY_TALLY);

type VisiblePlan = PlanOfArea & { area: { id: string; level: AreaLevel; validTo: string | null } };

/** Of these areas those that this person may see, with the plans that say which of several figures counts there. */
async function visiblePlans(actor: Actor, areaIds: readonly string[], measureIds: readonly string[]): Promise<Map<string, VisiblePlan[]>> {
  const rows = await db.$queryRaw<{ id: string; level: AreaLevel; validTo: string | null; plans: PlanOfArea[] }[]>`
    WITH ${visibleAreas(actor)},
    measure AS MATERIALIZED (SELECT m."id" FROM "Measure" m WHERE m."id" = ANY(${[...measureIds]}::uuid[]))
    SELECT a."id"::text, a."level"::text, a."validTo"::text, ${plansOfArea()} AS "plans"
    FROM "Area" a WHERE a."id" = ANY(${[...areaIds]}::uuid[]) AND a."id" IN (SELECT "id" FROM visible)`;
  return new Map(rows.map(({ id, level, validTo, plans }) => [id, plans.map((plan) => ({ ...plan, area: { id, level, validTo } }))]));
}
