import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { Actor } from "@/lib/domain/access/actor";
import type { Exact } from "@/lib/domain/decimal";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type Disclosure, baseKey } from "@/lib/domain/publication/disclosure";
import type { PublishedWhat } from "@/lib/domain/publication/publication";
import { today } from "@/lib/today";
import { db } from "./db";
import { plainExact } from "./decimals";
import { listTellingFigures } from "./linked-counts";
import { plansWithVisibleFigures } from "./scope";

type Series = ReadonlyMap<string, readonly RecordedPoint[]>;

/** What of the plan's results this reader may see; a stranger, and a person whose rights do not reach the plan, only what is published. */
export async function findDisclosure(actor: Actor | null, plan: IssuedPlan, series: Series): Promise<Disclosure> {
  const visible = actor === null ? 0 : await db.plan.count({ where: { id: plan.id, AND: plansWithVisibleFigures(actor) } });
  return visible > 0 ? { ...(await findPublishedYears(plan)), isFull: true, bases: new Map(), withheld: new Set() } : findPublicDisclosure(plan, series);
}

/** What everybody may see of the plan's results; with `adding`, what they would see once that is published too. */
export async function findPublicDisclosure(plan: IssuedPlan, series: Series, adding?: { what: PublishedWhat; year: number }): Promise<Disclosure> {
  const { figures, statuses } = await findPublishedYears(plan);
  if (adding) (adding.what === "figures" ? figures : statuses).set(adding.year, today());
  if (figures.size + statuses.size === 0) return { isFull: false, figures, statuses, bases: new Map(), withheld: new Set() };
  const bases = await listBases(plan);
  return { isFull: false, figures, statuses, bases, withheld: await listTellingFigures(plan, series, [...figures.keys()], bases) };
}

/** The years with the day in Viet Nam on which each was published. */
async function findPublishedYears(plan: Pick<IssuedPlan, "id">): Promise<{ figures: Map<number, string>; statuses: Map<number, string> }> {
  const publications = await db.publication.findMany({ where: { planId: plan.id, withdrawnAt: null }, orderBy: { year: "asc" }, select: { year: true, what: true, publishedAt: true } });
  const days = (what: PublishedWhat) => new Map(publications.filter((one) => one.what === what).map(({ year, publishedAt }) => [year, today(publishedAt)]));
  return { figures: days("figures"), statuses: days("statuses") };
}

/** Of every year: a status rests on years that are not published, too. */
async function listBases(plan: IssuedPlan): Promise<Map<string, Exact>> {
  const figures = await db.baseFigure.findMany({ where: { areaId: plan.area.id }, select: { quantityCode: true, year: true, currentEntry: { select: { value: true } } } });
  return new Map(
    figures.flatMap(({ quantityCode, year, currentEntry }) => {
      const value = plainExact(currentEntry?.value ?? null);
      return value === null ? [] : [[baseKey(quantityCode, year), value] as const];
    }),
  );
}

export interface PublicationView {
  id: string;
  year: number;
  what: PublishedWhat;
  document: string;
  publishedBy: string;
  /** ISO instants. */
  publishedAt: string;
  withdrawn: { by: string; at: string; reason: string } | null;
}

/** Everything that was ever published of a plan, the latest first. */
export async function listPublications(planId: string): Promise<PublicationView[]> {
  const rows = await db.publication.findMany({
    where: { planId },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    select: { id: true, year: true, what: true, document: true, publishedAt: true, publishedBy: { select: { name: true } }, withdrawnAt: true, withdrawalReason: true, withdrawnBy: { select: { name: true } } },
  });
  return rows.map(({ publishedBy, publishedAt, withdrawnAt, withdrawnBy, withdrawalReason, ...row }) => ({
    ...row,
    publishedBy: publishedBy.name,
    publishedAt: publishedAt.toISOString(),
    withdrawn: withdrawnAt && { by: withdrawnBy?.name ?? "", at: withdrawnAt.toISOString(), reason: withdrawalReason ?? "" },
  }));
}

/** What stands published of every plan now, by plan code, the latest year first. */
export async function listPublishedPlans(): Promise<Map<string, { figures: number[]; statuses: number[] }>> {
  const rows = await db.publication.findMany({ where: { withdrawnAt: null, plan: { isReference: false } }, orderBy: { year: "desc" }, select: { year: true, what: true, plan: { select: { code: true } } } });
  const plans = new Map<string, { figures: number[]; statuses: number[] }>();
  for (const { year, what, plan } of rows) {
    const published = plans.get(plan.code) ?? { figures: [], statuses: [] };
    published[what].push(year);
    plans.set(plan.code, published);
  }
  return plans;
}
