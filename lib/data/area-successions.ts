import type { Role } from "@/lib/domain/access/actor";
import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { Exact } from "@/lib/domain/decimal";
import { groupBy } from "@/lib/domain/group-by";
import { isPeoplesCommittee } from "@/lib/domain/report/reporters";
import type { Act, Unit } from "@/lib/domain/succession/act";
import type { OpenReports, SuccessionKind } from "@/lib/domain/succession/words";
import type { Direction, SuccessionExtent } from "@/lib/domain/succession/lineage";
import { lineage, shareOf } from "@/lib/domain/succession/lineage";
import { Prisma } from "@/lib/generated/prisma/client";
import { z } from "zod";
import { db, type Tx } from "./db";
import { isoDate, plainExact } from "./decimals";
import { areaSubject } from "./scope";

const { sql } = Prisma;

/** The units within an area that have no last day, and all above it: what an act may end, and where what it begins may lie. */
export const listUnitsWithin = (areaId: string, tx: Tx = db): Promise<Unit[]> => tx.$queryRaw<Unit[]>`
  WITH RECURSIVE above AS (
    SELECT a."id", a."parentId" FROM "Area" a WHERE a."id" = ${areaId}::uuid
    UNION SELECT p."id", p."parentId" FROM above JOIN "Area" p ON p."id" = above."parentId"
  ), within AS (
    SELECT a."id" FROM "Area" a WHERE a."id" = ${areaId}::uuid
    UNION SELECT a."id" FROM within JOIN "Area" a ON a."parentId" = within."id" AND a."validTo" IS NULL
  )
  SELECT a."id"::text, a."level"::text, a."code", a."name", a."kind", a."parentId"::text, a."validFrom"::text, a."validTo"::text
  FROM "Area" a WHERE a."id" IN (SELECT "id" FROM above UNION SELECT "id" FROM within) ORDER BY a."level", a."name", a."code"`;

/** Where people record what became of units: the country, or a province; null where there is none. */
export async function findSuccessionPlace(areaId: string): Promise<(Pick<Unit, "id" | "name" | "level"> & { subject: AreaSubject }) | null> {
  if (!z.uuid().safeParse(areaId).success) return null;
  const [area, subject] = await Promise.all([db.area.findUnique({ where: { id: areaId }, select: { id: true, name: true, level: true } }), areaSubject(db, areaId)]);
  return area && subject ? { ...area, subject } : null;
}

/** The country and the provinces that are there on a day: where an act may happen. */
export const listSuccessionPlaces = (day: string): Promise<{ id: string; name: string; level: string }[]> => db.$queryRaw`
  SELECT a."id"::text, a."name", a."level"::text FROM "Area" a
  WHERE a."level" IN ('country', 'province') AND (a."validFrom" IS NULL OR a."validFrom" <= ${day}::date) AND (a."validTo" IS NULL OR a."validTo" >= ${day}::date)
  ORDER BY a."level", a."name"`;

export interface EndedPerson {
  membershipId: string;
  userId: string;
  name: string;
  role: Role;
  areaId: string | null;
  agencyId: string | null;
  /** The unit that ends. */
  unitId: string;
  validFrom: string | null;
  validTo: string | null;
}

export interface EndedReport {
  reportId: string;
  agencyName: string;
  /** The unit that ends. */
  areaId: string;
  planTitle: string;
  year: number;
  state: string;
  onBehalfDocument: string | null;
  afterUnitEnded: OpenReports | null;
  successionActId: string | null;
}

export interface EndedAgency {
  id: string;
  name: string;
  areaId: string;
  validTo: string | null;
  assignments: number;
  reportsForPlanIds: string[];
}

/** What hangs on the units that end, as it stands. */
export interface SuccessionFacts {
  /** Approved or waiting figures: by what becomes of them. */
  figures: { fate: Fate; aggregation: string; cells: number; firstYear: number; lastYear: number }[];
  plans: { code: string; title: string; areaName: string; startYear: number; endYear: number }[];
  reports: EndedReport[];
  people: EndedPerson[];
  agencies: EndedAgency[];
}

export type Fate = "whole" | "by-shares" | "shares-unknown" | "nowhere";

/** What becomes of the figures of a unit that ends, from all its links. */
export function fateOf(links: Act["links"]): Fate {
  if (links.length === 0) return "nowhere";
  const shares = links.map(shareOf);
  return shares.includes(null) ? "shares-unknown" : links.every(({ extent }) => extent === "whole") ? "whole" : "by-shares";
}

/** Set by set, since a province's merger ends a hundred units at once. `act` with what goes along. */
export async function readSuccessionFacts(tx: Tx, act: Act): Promise<SuccessionFacts> {
  const ids = act.endedIds;
  const linksOf = groupBy(act.links, ({ predecessorId }) => predecessorId);
  const fates = ids.map((id) => fateOf(linksOf.get(id) ?? []));
  const [figures, plans, reports, people, agencies] = [
    await tx.$queryRaw<SuccessionFacts["figures"]>`
      SELECT f."fate", m."aggregation"::text, count(*)::int AS "cells", min(a."year")::int AS "firstYear", max(a."year")::int AS "lastYear"
      FROM unnest(${ids}::uuid[], ${fates}::text[]) f("id", "fate") JOIN "Actual" a ON a."areaId" = f."id" JOIN "Measure" m ON m."id" = a."measureId"
      WHERE a."currentEntryId" IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`,
    await tx.$queryRaw<SuccessionFacts["plans"]>`
      SELECT p."code", p."title", a."name" AS "areaName", p."startYear"::int, p."endYear"::int FROM "Plan" p JOIN "Area" a ON a."id" = p."areaId"
      WHERE a."id" = ANY(${ids}::uuid[]) AND NOT p."isReference" ORDER BY a."level", a."name", p."startYear"`,
    await tx.$queryRaw<EndedReport[]>`
      SELECT r."id"::text AS "reportId", g."name" AS "agencyName", g."areaId"::text, p."title" AS "planTitle", d."year"::int, r."state"::text, r."onBehalfDocument", r."afterUnitEnded"::text, r."successionActId"::text
      FROM "Report" r JOIN "Agency" g ON g."id" = r."agencyId" JOIN "ReportingPeriod" d ON d."id" = r."periodId" JOIN "Plan" p ON p."id" = d."planId"
      WHERE g."areaId" = ANY(${ids}::uuid[]) AND r."state" <> 'approved' ORDER BY g."name", d."year", r."id"`,
    await tx.$queryRaw<EndedPerson[]>`
      SELECT m."id"::text AS "membershipId", u."id"::text AS "userId", u."name", m."role"::text, m."areaId"::text, m."agencyId"::text, coalesce(m."areaId", g."areaId")::text AS "unitId", m."validFrom"::text, m."validTo"::text
      FROM "Membership" m JOIN "User" u ON u."id" = m."userId" LEFT JOIN "Agency" g ON g."id" = m."agencyId"
      WHERE coalesce(m."areaId", g."areaId") = ANY(${ids}::uuid[]) AND (m."validTo" IS NULL OR m."validTo" >= ${act.on}::date) ORDER BY u."name", m."id"`,
    await tx.$queryRaw<EndedAgency[]>`
      SELECT g."id"::text, g."name", g."areaId"::text, g."validTo"::text,
             (SELECT count(*)::int FROM "Assignment" s WHERE s."agencyId" = g."id" AND (s."validTo" IS NULL OR s."validTo" >= ${act.on}::date)) AS "assignments",
             ARRAY(SELECT w."planId"::text FROM "PlanReporter" w WHERE w."agencyId" = g."id" ORDER BY 1) AS "reportsForPlanIds"
      FROM "Agency" g WHERE g."areaId" = ANY(${ids}::uuid[]) AND (g."validTo" IS NULL OR g."validTo" >= ${act.on}::date) ORDER BY g."name", g."id"`,
  ];
  return { figures, plans, reports, people, agencies };
}

/** The People's Committees among them: what a commune reports through. */
export const committeesOf = (agencies: readonly EndedAgency[]): EndedAgency[] => agencies.filter(({ name }) => isPeoplesCommittee(name));

export interface ActLine {
  id: string;
  kind: SuccessionKind;
  on: string;
  document: string;
  areaName: string;
  recordedBy: string;
  /** ISO instants. */
  recordedAt: string;
  undoneAt: string | null;
  ended: number;
  begun: number;
}

/** Every act, latest first. */
export const listActs = (): Promise<ActLine[]> => db.$queryRaw<ActLine[]>`
  SELECT t."id"::text, t."kind"::text, t."effectiveOn"::text AS "on", t."document", a."name" AS "areaName", u."name" AS "recordedBy",
         to_char(t."recordedAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "recordedAt", to_char(t."undoneAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "undoneAt",
         -- Of an act that only says what a unit became, the two were there before.
         greatest(made."ended", made."from")::int AS "ended", greatest(made."begun", made."to")::int AS "begun"
  FROM "SuccessionAct" t CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE c."tableName" = 'Area' AND c."before" IS NOT NULL) AS "ended", count(*) FILTER (WHERE c."tableName" = 'Area' AND c."before" IS NULL) AS "begun",
           count(DISTINCT c."after"->>'predecessorId') FILTER (WHERE c."tableName" = 'AreaSuccession') AS "from", count(DISTINCT c."after"->>'successorId') FILTER (WHERE c."tableName" = 'AreaSuccession') AS "to"
    FROM "SuccessionChange" c WHERE c."actId" = t."id"
  ) made JOIN "Area" a ON a."id" = t."areaId" JOIN "User" u ON u."id" = t."recordedById" ORDER BY t."recordedAt" DESC LIMIT 500`;

export interface ActDetail extends ActLine {
  areaId: string;
  subject: AreaSubject;
  openReports: OpenReports;
  movesOfficers: boolean;
  renewsCommittees: boolean;
  undoneBy: string | null;
  undoReason: string | null;
  /** From, to; an area that is gone since the act was undone has no id. */
  lines: { fromId: string; from: string; toId: string | null; to: string; extent: SuccessionExtent; share: Exact | null }[];
  /** The units that ended without a successor. */
  ends: { id: string; name: string }[];
  /** How many rows of each table it touched. */
  touched: Record<string, number>;
}

/** One act with what it did, also after it was undone; null where there is none. */
export async function findAct(id: string): Promise<ActDetail | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const act = await db.successionAct.findUnique({ where: { id }, include: { area: { select: { name: true } }, recordedBy: { select: { name: true } }, undoneBy: { select: { name: true } } } });
  const subject = act && (await areaSubject(db, act.areaId));
  if (!act || !subject) return null;
  const [lines, ends, touched] = await Promise.all([
    db.$queryRaw<ActDetail["lines"]>`
      SELECT c."after"->>'predecessorId' AS "fromId", coalesce(p."name", '') AS "from", s."id"::text AS "toId", coalesce(s."name", made."after"->>'name', '') AS "to", c."after"->>'extent' AS "extent", c."after"->>'share' AS "share"
      FROM "SuccessionChange" c
      LEFT JOIN "Area" p ON p."id" = (c."after"->>'predecessorId')::uuid
      LEFT JOIN "Area" s ON s."id" = (c."after"->>'successorId')::uuid
      LEFT JOIN "SuccessionChange" made ON made."actId" = c."actId" AND made."tableName" = 'Area' AND made."rowId" = (c."after"->>'successorId')::uuid
      WHERE c."actId" = ${id}::uuid AND c."tableName" = 'AreaSuccession' ORDER BY 4, 2`,
    db.$queryRaw<ActDetail["ends"]>`
      SELECT a."id"::text, a."name" FROM "SuccessionChange" c JOIN "Area" a ON a."id" = c."rowId"
      WHERE c."actId" = ${id}::uuid AND c."tableName" = 'Area' AND c."before" IS NOT NULL
        AND a."id" NOT IN (SELECT (s."after"->>'predecessorId')::uuid FROM "SuccessionChange" s WHERE s."actId" = ${id}::uuid AND s."tableName" = 'AreaSuccession')
      ORDER BY a."name", a."code"`,
    db.$queryRaw<{ tableName: string; rows: number }[]>`SELECT "tableName" || CASE WHEN "before" IS NULL THEN '+' ELSE '' END AS "tableName", count(*)::int AS "rows" FROM "SuccessionChange" WHERE "actId" = ${id}::uuid GROUP BY 1`,
  ]);
  const counts = Object.fromEntries(touched.map(({ tableName, rows }) => [tableName, rows]));
  return {
    id,
    kind: act.kind,
    on: isoDate(act.effectiveOn),
    document: act.document,
    areaId: act.areaId,
    areaName: act.area.name,
    subject,
    openReports: act.openReports,
    movesOfficers: act.movesOfficers,
    renewsCommittees: act.renewsCommittees,
    recordedBy: act.recordedBy.name,
    recordedAt: act.recordedAt.toISOString(),
    undoneAt: act.undoneAt?.toISOString() ?? null,
    undoneBy: act.undoneBy?.name ?? null,
    undoReason: act.undoReason,
    lines,
    ends,
    touched: counts,
    ended: counts["Area"] ?? 0,
    begun: counts["Area+"] ?? 0,
  };
}

export interface DoubtfulUnit {
  id: string;
  name: string;
  code: string;
  on: string;
  provinceId: string;
  provinceName: string;
  /** `unknown`: divided, and nobody has said how; `nowhere`: no list says what it became. */
  why: "to_confirm" | "unknown" | "nowhere";
  successors: string[];
}

/** The acts in force by which units ended without a successor. */
const endings = sql`
  SELECT c."rowId", t."id", t."document" FROM "SuccessionAct" t JOIN "SuccessionChange" c ON c."actId" = t."id" AND c."tableName" = 'Area' AND c."before" IS NOT NULL
  WHERE t."kind" IN ('end_of_unit', 'end_of_level') AND t."undoneAt" IS NULL AND NOT EXISTS (SELECT FROM "AreaSuccession" s WHERE s."predecessorId" = c."rowId")`;

/** The act by which a unit ended without a successor; null where there is none: it goes on, or nobody has said what it became. */
export async function findEndWithoutSuccessor(areaId: string, tx: Tx = db): Promise<{ actId: string; document: string } | null> {
  const [row] = await tx.$queryRaw<{ actId: string; document: string }[]>`SELECT e."id"::text AS "actId", e."document" FROM (${endings}) e WHERE e."rowId" = ${areaId}::uuid`;
  return row ?? null;
}

/** Units of which nobody has said which part went where, or where they went at all; with the province in which they lay. */
const doubtful = sql`
  doubt AS (
    SELECT s."predecessorId" AS "id", s."effectiveOn" AS "on", CASE WHEN bool_or(s."extent" = 'to_confirm') THEN 'to_confirm' ELSE 'unknown' END AS "why", array_agg(t."name" ORDER BY t."name") AS "successors"
    FROM "AreaSuccession" s JOIN "Area" t ON t."id" = s."successorId" WHERE s."extent" <> 'whole'
    GROUP BY 1, 2 HAVING bool_or(s."extent" = 'to_confirm' OR s."share" IS NULL)
    UNION ALL
    SELECT a."id", a."validTo" + 1, 'nowhere', '{}' FROM "Area" a
    WHERE a."level" = 'commune' AND a."validTo" IS NOT NULL AND NOT EXISTS (SELECT FROM "AreaSuccession" s WHERE s."predecessorId" = a."id")
      AND a."id" NOT IN (SELECT e."rowId" FROM (${endings}) e)
  ), doubtful AS (
    SELECT a."id"::text, a."name", a."code", d."on"::text, d."why", d."successors", coalesce(up."id", above."id", a."id")::text AS "provinceId", coalesce(up."name", above."name", a."name") AS "provinceName"
    FROM doubt d JOIN "Area" a ON a."id" = d."id" LEFT JOIN "Area" above ON above."id" = a."parentId" LEFT JOIN "Area" up ON up."id" = above."parentId" AND up."level" = 'province'
  )`;

/** Those of a province. */
export const listDoubtful = (provinceId: string): Promise<DoubtfulUnit[]> => db.$queryRaw<DoubtfulUnit[]>`WITH ${doubtful} SELECT * FROM doubtful WHERE "provinceId" = ${provinceId} ORDER BY "name", "code"`;

/** How many of them each province has; by name. */
export const countDoubtful = (): Promise<{ provinceId: string; provinceName: string; units: number }[]> => db.$queryRaw`
  WITH ${doubtful} SELECT "provinceId", "provinceName", count(*)::int AS "units" FROM doubtful GROUP BY 1, 2 ORDER BY 2, 1`;

/** The communes that began the day after a commune ended, in its province or what that became: one of them it may have become. */
export const listPossibleHeirs = (unitId: string, tx: Tx = db): Promise<{ id: string; code: string; name: string; provinceId: string; on: string }[]> => tx.$queryRaw`
  SELECT n."id"::text, n."code", n."name", n."parentId"::text AS "provinceId", n."validFrom"::text AS "on"
  FROM "Area" a JOIN "Area" above ON above."id" = a."parentId" LEFT JOIN "Area" up ON up."id" = above."parentId"
  JOIN "Area" n ON n."level" = 'commune' AND n."validFrom" = a."validTo" + 1
  WHERE a."id" = ${unitId}::uuid AND a."level" = 'commune' AND (
    n."parentId" IN (above."id", up."id")
    OR n."parentId" IN (SELECT s."successorId" FROM "AreaSuccession" s WHERE s."predecessorId" IN (above."id", up."id") AND s."effectiveOn" = n."validFrom")
  ) ORDER BY n."name", n."code"`;

export interface LineageStep {
  area: { id: string; code: string; name: string; validFrom: string | null; validTo: string | null };
  /** How much of the earlier unit is in the later one; null: nobody has said. */
  share: Exact | null;
  on: string;
  document: string | null;
}

/** Everything a unit came from or became, however many acts away, nearest first. */
export async function listLineage(areaId: string, direction: Direction): Promise<LineageStep[]> {
  const [here, there] = direction === "before" ? ([sql`"successorId"`, sql`"predecessorId"`] as const) : ([sql`"predecessorId"`, sql`"successorId"`] as const);
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE kin AS (
      SELECT s."id", s.${there} AS "at" FROM "AreaSuccession" s WHERE s.${here} = ${areaId}::uuid
      UNION SELECT s."id", s.${there} FROM kin JOIN "AreaSuccession" s ON s.${here} = kin."at"
    ) SELECT DISTINCT "id"::text FROM kin`;
  const links = await db.areaSuccession.findMany({ where: { id: { in: rows.map(({ id }) => id) } }, orderBy: [{ effectiveOn: direction === "before" ? "desc" : "asc" }] });
  const kin = lineage(links.map(({ predecessorId, successorId, effectiveOn, extent, share }) => ({ predecessorId, successorId, on: isoDate(effectiveOn), extent, share: plainExact(share) })), areaId, direction);
  const areas = new Map((await db.area.findMany({ where: { id: { in: kin.map(({ unitId }) => unitId) } }, select: { id: true, code: true, name: true, validFrom: true, validTo: true } })).map((area) => [area.id, { ...area, validFrom: isoDate(area.validFrom), validTo: isoDate(area.validTo) }]));
  return kin.flatMap(({ unitId, share, via }) => {
    const area = areas.get(unitId);
    const [first] = via;
    const document = links.find((link) => link.predecessorId === first?.predecessorId && link.successorId === first.successorId)?.document ?? null;
    return area && first ? [{ area, share, on: first.on, document }] : [];
  });
}
