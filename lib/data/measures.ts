import { cache } from "react";
import type { Actor } from "@/lib/domain/access/actor";
import type { AliasCandidate, Difference } from "@/lib/domain/measure/alias";
import { aliasDifferences, aliasObstacle } from "@/lib/domain/measure/alias";
import type { MeasureUse } from "@/lib/domain/measure/change";
import type { MeasureDescription } from "@/lib/domain/measure/description";
import type { MeasureEvent } from "@/lib/domain/measure/history";
import type { Polarity, SourceClass, Unit } from "@/lib/domain/measure/measure";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db, type Tx } from "./db";
import { isoDate, plainExact } from "./decimals";
import { plansWithVisibleFigures } from "./scope";

export interface MeasureSummary {
  code: string;
  name: string;
  shortName: string;
  population: string;
  unit: Unit;
  polarity: Polarity;
  sourceClass: SourceClass;
  synonyms: string[];
  /** What it became an alias of. */
  aliasOf: string | null;
  plans: number;
  /** Cells that anybody ever entered into. */
  figures: number;
}

/** The whole catalogue in its order. It holds no figures, so everybody who is signed in may read it. */
export async function listMeasures(): Promise<MeasureSummary[]> {
  const [measures, figures, plans] = await Promise.all([
    db.measure.findMany({
      orderBy: { ordinal: "asc" },
      select: { id: true, code: true, name: true, shortName: true, population: true, unit: true, polarity: true, sourceClass: true, synonyms: true, aliasOf: { select: { shortName: true } } },
    }),
    db.actual.groupBy({ by: ["measureId"], where: { currentEntryId: { not: null } }, _count: true }),
    db.$queryRaw<{ measureId: string; plans: number }[]>`
      SELECT u."measureId"::text AS "measureId", count(DISTINCT i."planId")::int AS "plans"
      FROM "IndicatorMeasure" u JOIN "Indicator" i ON i."id" = u."indicatorId" WHERE i."retiredById" IS NULL GROUP BY u."measureId"`,
  ]);
  const figuresOf = new Map(figures.map((row) => [row.measureId, row._count]));
  const plansOf = new Map(plans.map((row) => [row.measureId, row.plans]));
  return measures.map(({ id, aliasOf, ...rest }) => ({ ...rest, aliasOf: aliasOf?.shortName ?? null, plans: plansOf.get(id) ?? 0, figures: figuresOf.get(id) ?? 0 }));
}

export const describedColumns = {
  name: true,
  shortName: true,
  population: true,
  disaggregation: true,
  kind: true,
  polarity: true,
  unit: true,
  roundingUnit: true,
  numeratorLabel: true,
  denominatorLabel: true,
  baseQuantityCode: true,
  mayExceedWhole: true,
  aggregation: true,
  sourceClass: true,
  bySchoolYear: true,
  protectsSmallCounts: true,
  riseMayBeDetection: true,
  definition: true,
  synonyms: true,
} satisfies Prisma.MeasureSelect;

/** A measure's row as its description. */
export const describedBy = ({ roundingUnit, ...row }: Prisma.MeasureGetPayload<{ select: typeof describedColumns }>): MeasureDescription => ({ ...row, roundingUnit: plainExact(roundingUnit) });

/** What rests on a measure: cells with entries, and plans that use it or print a result of it. */
export async function measureUse(tx: Tx, measureId: string): Promise<MeasureUse> {
  const [figures, plans] = await Promise.all([
    tx.actual.count({ where: { measureId, currentEntryId: { not: null } } }),
    tx.plan.count({ where: { OR: [{ indicators: { some: { measures: { some: { measureId } } } } }, { printedResults: { some: { measureId } } }] } }),
  ]);
  return { plans, figures };
}

/** How often a measure was changed: what a form was opened on. Every change leaves one event. */
export const measureEdition = (tx: Tx, measureId: string): Promise<number> => tx.auditEvent.count({ where: { subjectType: "Measure", subjectId: measureId } });

export interface MeasureDetail {
  code: string;
  description: MeasureDescription;
  definitionVersion: number;
  edition: number;
  use: MeasureUse;
  baseQuantityName: string | null;
  aliasOf: { code: string; shortName: string; since: string } | null;
  aliases: { code: string; shortName: string; since: string }[];
  /** Series that continue it, or that it continues, across a break. */
  breaks: { code: string; shortName: string; note: string; direction: "from" | "to" }[];
  /** `href`: the indicator's page where its figures may be seen, the document where not. */
  uses: { planCode: string; planName: string; startYear: number; endYear: number; number: string; indicator: string; unit: Unit; href: string }[];
  history: (MeasureEvent & { at: string; by: string | null })[];
}

const aliasColumns = { code: true, shortName: true } satisfies Prisma.MeasureSelect;

/** One measure with everything the catalogue knows of it; null where there is none of that code. */
export async function findMeasure(actor: Actor, code: string): Promise<MeasureDetail | null> {
  const measure = await db.measure.findUnique({
    where: { code },
    select: {
      id: true,
      code: true,
      definitionVersion: true,
      aliasSince: true,
      ...describedColumns,
      baseQuantity: { select: { name: true } },
      aliasOf: { select: aliasColumns },
      aliases: { orderBy: { aliasSince: "asc" }, select: { ...aliasColumns, aliasSince: true } },
      continuesAs: { select: { note: true, toMeasure: { select: aliasColumns } } },
      continuesFrom: { select: { note: true, fromMeasure: { select: aliasColumns } } },
    },
  });
  if (!measure) return null;
  const [use, events, uses, visible] = await Promise.all([
    measureUse(db, measure.id),
    db.auditEvent.findMany({ where: { subjectType: "Measure", subjectId: measure.id }, orderBy: { at: "desc" }, select: { at: true, action: true, data: true, actor: { select: { name: true } } } }),
    db.indicatorMeasure.findMany({
      where: { measureId: measure.id, indicator: { retiredById: null } },
      orderBy: [{ indicator: { plan: { placeName: "asc" } } }, { indicator: { ordinal: "asc" } }],
      select: { unit: true, indicator: { select: { number: true, shortName: true, plan: { select: { code: true, placeName: true, startYear: true, endYear: true, isReference: true } } } } },
    }),
    db.plan.findMany({ where: { isReference: false, AND: plansWithVisibleFigures(actor) }, select: { code: true } }),
  ]);
  const visibleCodes = new Set(visible.map((plan) => plan.code));
  const { id: _, code: own, definitionVersion, aliasSince, baseQuantity, aliasOf, aliases, continuesAs, continuesFrom, ...row } = measure;
  return {
    code: own,
    description: describedBy(row),
    definitionVersion,
    edition: events.length,
    use,
    baseQuantityName: baseQuantity?.name ?? null,
    aliasOf: aliasOf && aliasSince ? { ...aliasOf, since: isoDate(aliasSince) } : null,
    aliases: aliases.flatMap(({ aliasSince: since, ...alias }) => (since ? [{ ...alias, since: isoDate(since) }] : [])),
    breaks: [
      ...continuesAs.map(({ note, toMeasure }) => ({ ...toMeasure, note, direction: "to" as const })),
      ...continuesFrom.map(({ note, fromMeasure }) => ({ ...fromMeasure, note, direction: "from" as const })),
    ],
    uses: uses.map(({ unit, indicator: { number, shortName, plan } }) => ({
      planCode: plan.code,
      planName: plan.placeName,
      startYear: plan.startYear,
      endYear: plan.endYear,
      number,
      indicator: shortName,
      unit,
      href: visibleCodes.has(plan.code) ? `/plans/${plan.code}/indicators/${encodeURIComponent(number)}` : `/issued/${plan.code}`,
    })),
    history: events.map(({ at, action, data, actor: by }) => ({ at: at.toISOString(), action, data: typeof data === "object" && data !== null && !Array.isArray(data) ? data : {}, by: by?.name ?? null })),
  };
}

/** The shared denominators that a measure may divide by. */
export const listBaseQuantities = cache(() => db.baseQuantity.findMany({ orderBy: { ordinal: "asc" }, select: { code: true, name: true } }));

const candidateColumns = {
  code: true,
  shortName: true,
  kind: true,
  unit: true,
  polarity: true,
  population: true,
  disaggregation: true,
  aliasOf: { select: { shortName: true } },
  aliases: { select: { shortName: true } },
} satisfies Prisma.MeasureSelect;

/** A cell that both measures have: after the merge the survivor's own is read first. */
export interface Overlap {
  areaName: string;
  agencyName: string;
  year: number;
  term: "annual" | "first_half";
}

export interface MergePreview {
  duplicate: AliasCandidate & { id: string; name: string };
  survivor: AliasCandidate & { id: string; name: string };
  obstacle: string | null;
  differences: Difference[];
  overlaps: Overlap[];
}

/** What merging the one into the other would mean; null where either does not exist. Inside a merge: the same, in its transaction. */
export async function previewMerge(tx: Tx, duplicateCode: string, survivorCode: string): Promise<MergePreview | null> {
  const found = await tx.measure.findMany({ where: { code: { in: [duplicateCode, survivorCode] } }, select: { id: true, name: true, ...candidateColumns } });
  const candidate = (code: string) => {
    const row = found.find((one) => one.code === code);
    return row && { ...row, aliasOf: row.aliasOf?.shortName ?? null, aliases: row.aliases.map((alias) => alias.shortName) };
  };
  const [duplicate, survivor] = [candidate(duplicateCode), candidate(survivorCode)];
  if (!duplicate || !survivor) return null;
  const obstacle = aliasObstacle(duplicate, survivor);
  if (obstacle !== null) return { duplicate, survivor, obstacle, differences: [], overlaps: [] };
  const uses = (measureId: string): Prisma.PlanWhereInput => ({ indicators: { some: { retiredById: null, measures: { some: { measureId } } } } });
  const [both, overlaps] = await Promise.all([
    tx.plan.findMany({ where: { AND: [uses(duplicate.id), uses(survivor.id)] }, orderBy: { placeName: "asc" }, select: { placeName: true, startYear: true, endYear: true } }),
    tx.$queryRaw<Overlap[]>`
      SELECT area."name" AS "areaName", agency."name" AS "agencyName", a."year"::int AS "year", a."term"::text AS "term"
      FROM "Actual" a
      JOIN "Actual" b ON b."areaId" = a."areaId" AND b."year" = a."year" AND b."term" = a."term" AND b."agencyId" = a."agencyId"
      JOIN "Area" area ON area."id" = a."areaId"
      JOIN "Agency" agency ON agency."id" = a."agencyId"
      WHERE a."measureId" = ${duplicate.id}::uuid AND b."measureId" = ${survivor.id}::uuid AND a."currentEntryId" IS NOT NULL AND b."currentEntryId" IS NOT NULL
      ORDER BY 1, 3, 4, 2`,
  ]);
  const plansWithBoth = both.map(({ placeName, startYear, endYear }) => `${placeName} ${startYear === endYear ? startYear : `${startYear}–${endYear}`}`);
  return { duplicate, survivor, obstacle, differences: aliasDifferences(duplicate, survivor, plansWithBoth), overlaps };
}

/** The same for a screen. */
export const findMergePreview = (duplicateCode: string, survivorCode: string): Promise<MergePreview | null> => previewMerge(db, duplicateCode, survivorCode);

/** What may be chosen as the measure that stays: everything that is no alias itself. */
export const listSurvivors = (): Promise<{ code: string; name: string }[]> => db.measure.findMany({ where: { aliasOfId: null }, orderBy: { name: "asc" }, select: { code: true, name: true } });

/** The area of the catalogue, as a subject of `can`: the whole country. */
export async function catalogueSubject(tx: Tx = db): Promise<{ areaId: string; areaAncestorIds: string[] }> {
  const country = await tx.area.findFirst({ where: { level: "country" }, select: { id: true } });
  return { areaId: country?.id ?? "", areaAncestorIds: [] };
}
