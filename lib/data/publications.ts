import type { Actor } from "@/lib/domain/access/actor";
import type { Exact } from "@/lib/domain/decimal";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type Disclosure, baseKey } from "@/lib/domain/publication/disclosure";
import { db } from "./db";
import { plainExact } from "./decimals";
import { plansWithVisibleFigures } from "./scope";

/** What of the plan's results this reader may see; a stranger, and a person whose rights do not reach the plan, only what is published. */
export async function findDisclosure(actor: Actor | null, plan: IssuedPlan): Promise<Disclosure> {
  const [visible, publications] = await Promise.all([
    db.plan.count({ where: { id: plan.id, AND: plansWithVisibleFigures(actor) } }),
    db.publication.findMany({ where: { planId: plan.id, withdrawnAt: null }, orderBy: { year: "asc" }, select: { year: true, what: true, publishedAt: true } }),
  ]);
  const days = (what: "figures" | "statuses") => new Map(publications.filter((one) => one.what === what).map(({ year, publishedAt }) => [year, dayInVietnam(publishedAt)]));
  const figures = days("figures");
  const isFull = visible > 0;
  return { isFull, figures, statuses: days("statuses"), bases: isFull ? new Map() : await listBases(plan, [...figures.keys()]) };
}

async function listBases(plan: IssuedPlan, years: number[]): Promise<Map<string, Exact>> {
  if (years.length === 0) return new Map();
  const figures = await db.baseFigure.findMany({ where: { areaId: plan.area.id, year: { in: years } }, select: { quantityCode: true, year: true, currentEntry: { select: { value: true } } } });
  return new Map(
    figures.flatMap(({ quantityCode, year, currentEntry }) => {
      const value = plainExact(currentEntry?.value ?? null);
      return value === null ? [] : [[baseKey(quantityCode, year), value] as const];
    }),
  );
}

/** Seven hours ahead of UTC all year. */
const dayInVietnam = (instant: Date): string => new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
