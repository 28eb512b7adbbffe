import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { printExact } from "@/lib/domain/actual/print";
import type { BaseFigureLine } from "@/lib/domain/entry/grid";
import { db } from "./db";
import { plainExact } from "./decimals";
import { areaSubject } from "./scope";

export interface BaseFigureSheet {
  lines: BaseFigureLine[];
  /** Why nothing can be typed in, as a sentence; null where it can. */
  readOnly: string | null;
}

/** The base figures that a plan's measures divide by, for its area and one year. Null where there is no such plan. */
export async function findBaseFigures(actor: Actor, planCode: string, year: number): Promise<BaseFigureSheet | null> {
  const plan = await db.plan.findFirst({ where: { code: planCode, isReference: false }, select: { id: true, areaId: true } });
  const area = plan && (await areaSubject(db, plan.areaId));
  if (!plan || !area) return null;
  const ofPlan = { uses: { some: { indicator: { planId: plan.id, retiredById: null } } } };
  const quantities = await db.baseQuantity.findMany({
    where: { measures: { some: ofPlan } },
    orderBy: { ordinal: "asc" },
    select: {
      code: true,
      name: true,
      unitName: true,
      measures: { where: ofPlan, orderBy: { ordinal: "asc" }, select: { shortName: true } },
      figures: {
        where: { areaId: plan.areaId, year: { in: [year, year - 1] } },
        select: { year: true, version: true, currentEntry: { select: { value: true, source: true, enteredAt: true, enteredBy: { select: { name: true } } } } },
      },
    },
  });
  const decision = can(actor, "base-figure.record", area);
  const shown = (figure: (typeof quantities)[number]["figures"][number] | undefined) => {
    const value = plainExact(figure?.currentEntry?.value ?? null);
    return value === null ? "" : printExact(value);
  };
  return {
    readOnly: decision.allowed ? null : decision.reason,
    lines: quantities.map(({ code, name, unitName, measures, figures }) => {
      const figure = figures.find((one) => one.year === year);
      return {
        quantityCode: code,
        name,
        unitName,
        lastYear: shown(figures.find((one) => one.year === year - 1)),
        version: figure?.version ?? 0,
        typed: shown(figure),
        source: figure?.currentEntry?.source ?? null,
        enteredBy: figure?.currentEntry?.enteredBy.name ?? null,
        enteredAt: figure?.currentEntry?.enteredAt.toISOString() ?? null,
        usedBy: measures.map((measure) => measure.shortName),
      };
    }),
  };
}
