import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { planDraft } from "@/lib/domain/plan-draft/draft-schema";
import { openParts } from "@/lib/domain/plan-draft/parts";
import { bareAreaName } from "@/lib/domain/plan-draft/plan-to-issue";
import { samePlan } from "@/lib/domain/plan-draft/same-plan";
import type { CatalogueMeasure, PlanDraft } from "@/lib/domain/plan-text/draft";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db, type Tx } from "./db";
import { isoDate } from "./decimals";
import { areasToDraftFor } from "./scope";

export interface DraftRow {
  id: string;
  name: string;
  areaName: string;
  createdBy: string;
  /** ISO instant. */
  updatedAt: string;
  /** How many places still need a person. */
  open: number;
  planCode: string | null;
}

export interface DraftDetail {
  id: string;
  name: string;
  version: number;
  area: { id: string; name: string; level: string };
  /** Null: it was not read from a document. */
  text: string | null;
  extractionNotes: string[];
  draft: PlanDraft;
  file: { name: string; sha256: string } | null;
  /** The plan whose indicators it takes as suggestions. */
  copiedFrom: { code: string; title: string } | null;
  planCode: string | null;
}

/** The measures that a plan may use: merged ones are read under their survivors. */
export async function readCatalogue(tx: Tx = db): Promise<CatalogueMeasure[]> {
  return tx.measure.findMany({
    where: { aliasOfId: null },
    orderBy: { ordinal: "asc" },
    select: { code: true, name: true, shortName: true, population: true, disaggregation: true, kind: true, polarity: true, unit: true, synonyms: true },
  });
}

/** The drafts of the areas whose plans this person may set up, the latest first. */
export async function listDrafts(actor: Actor): Promise<DraftRow[]> {
  const rows = await db.planDraft.findMany({
    where: { area: areasToDraftFor(actor) },
    orderBy: { updatedAt: "desc" },
    take: 100,
    select: { id: true, name: true, draft: true, updatedAt: true, area: { select: { name: true } }, createdBy: { select: { name: true } }, plan: { select: { code: true } } },
  });
  return rows.map(({ id, name, draft, updatedAt, area, createdBy, plan }) => ({
    id,
    name,
    areaName: area.name,
    createdBy: createdBy.name,
    updatedAt: updatedAt.toISOString(),
    open: openParts(planDraft.parse(draft)).length,
    planCode: plan?.code ?? null,
  }));
}

/** One draft with its document; null where there is none that this person may see. */
export async function findDraft(actor: Actor, id: string): Promise<DraftDetail | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.planDraft.findFirst({
    where: { id, area: areasToDraftFor(actor) },
    select: {
      id: true,
      name: true,
      version: true,
      text: true,
      extractionNotes: true,
      draft: true,
      area: { select: { id: true, name: true, level: true } },
      file: { select: { name: true, sha256: true } },
      copiedFrom: { select: { code: true, title: true } },
      plan: { select: { code: true } },
    },
  });
  return row && { ...row, draft: planDraft.parse(row.draft), planCode: row.plan?.code ?? null };
}

/** Areas the draft may be of: this person's own ones and the provinces in them; where it says a place, the units of that name. */
export async function areasToChoose(actor: Actor, placeName: string | null): Promise<AreaChoice[]> {
  return areaChoices(actor, [{ level: "province" }, ...(placeName === null ? [] : [{ name: { endsWith: ` ${bareAreaName(placeName)}`, mode: "insensitive" as const } }])]);
}

/** Areas that a plan made by hand may be of: this person's own ones with every unit in them; of the whole country its provinces. */
export async function areasToBeginFor(actor: Actor): Promise<AreaChoice[]> {
  const within = { in: actor.memberships.map(({ areaId }) => areaId) };
  const notCountry = { level: { not: "country" as const } };
  return areaChoices(actor, [{ level: "province" }, { parent: { id: within, ...notCountry } }, { parent: { parent: { id: within, ...notCountry } } }]);
}

export interface AreaChoice {
  id: string;
  name: string;
  /** ISO date of its last day. */
  until: string | null;
}

async function areaChoices(actor: Actor, any: Prisma.AreaWhereInput[]): Promise<AreaChoice[]> {
  const rows = await db.area.findMany({
    where: { AND: [areasToDraftFor(actor), { level: { not: "country" } }, { OR: [{ id: { in: actor.memberships.map(({ areaId }) => areaId) } }, ...any] }] },
    orderBy: [{ level: "asc" }, { name: "asc" }, { validFrom: "asc" }],
    take: 600,
    select: { id: true, name: true, validTo: true, parent: { select: { name: true, level: true } } },
  });
  return rows.map(({ id, name, validTo, parent }) => ({ id, name: parent && parent.level !== "country" ? `${name}, ${parent.name}` : name, until: isoDate(validTo) }));
}

/**
 * The area that the header names, among those this person may set up plans for, on the plan's first day; else the
 * person's own. Null: nowhere.
 */
export async function proposeArea(tx: Tx, actor: Actor, header: PlanDraft["header"]): Promise<string | null> {
  const { placeName, level, startYear } = header;
  const own = await tx.area.findFirst({ where: { AND: [areasToDraftFor(actor), { id: { in: actor.memberships.map(({ areaId }) => areaId) } }] }, select: { id: true } });
  if (placeName.value === null || startYear.value === null) return own?.id ?? null;
  const day = new Date(`${startYear.value}-01-01T00:00:00Z`);
  const named = await tx.area.findMany({
    where: {
      AND: [
        areasToDraftFor(actor),
        { name: { endsWith: ` ${bareAreaName(placeName.value)}`, mode: "insensitive" } },
        { OR: [{ validFrom: null }, { validFrom: { lte: day } }] },
        { OR: [{ validTo: null }, { validTo: { gte: day } }] },
      ],
      ...(level.value === null ? {} : { level: level.value }),
    },
    take: 2,
    select: { id: true },
  });
  // Of namesakes none is proposed: a person chooses.
  return named.length === 1 ? named[0]!.id : (own?.id ?? null);
}

export interface Twin {
  code: string;
  title: string;
  number: string | null;
  /** ISO date. */
  issuedOn: string | null;
}

/** The plans in force of the area that seem to be the very document of this draft. */
export async function findTwins(tx: Tx, areaId: string, header: PlanDraft["header"]): Promise<Twin[]> {
  const plans = await tx.plan.findMany({ where: { areaId, isReference: false }, orderBy: { code: "asc" }, select: { code: true, number: true, issuedOn: true, title: true, startYear: true, endYear: true } });
  const drafted = { number: header.number.value, issuedOn: header.issuedOn.value, title: header.title.value, startYear: header.startYear.value, endYear: header.endYear.value };
  return plans.map((plan) => ({ ...plan, issuedOn: isoDate(plan.issuedOn) })).filter((plan) => samePlan(plan, drafted));
}

/** The same for the page. */
export const listTwins = (areaId: string, header: PlanDraft["header"]): Promise<Twin[]> => findTwins(db, areaId, header);
