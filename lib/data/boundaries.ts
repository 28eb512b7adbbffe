import { z } from "zod";
import type { BoundaryLevel } from "@/lib/domain/boundary/input";
import type { AreaOfCode } from "@/lib/domain/boundary/match";
import type { Box, MultiPolygon } from "@/lib/domain/boundary/geometry";
import { Prisma } from "@/lib/generated/prisma/client";
import { db, type Tx } from "./db";

const { sql } = Prisma;

/** The areas of a level in an area (itself left out), whenever they are: districts lie between a province and its communes until 30/6/2025. */
const within = (areaId: string, level: BoundaryLevel): Prisma.Sql => sql`
  "Area" a LEFT JOIN "Area" above ON above."id" = a."parentId" LEFT JOIN "Area" top ON top."id" = above."parentId"
  WHERE a."level" = ${level}::"AreaLevel" AND ${areaId}::uuid IN (a."parentId", above."parentId", top."parentId")`;

/** Those of them that exist on a day, by name. */
export const listAreasToDraw = (tx: Tx, areaId: string, level: BoundaryLevel, day: string): Promise<AreaOfCode[]> => tx.$queryRaw`
  SELECT a."id", a."code", a."name" FROM ${within(areaId, level)}
    AND (a."validFrom" IS NULL OR a."validFrom" <= ${day}::date) AND (a."validTo" IS NULL OR a."validTo" >= ${day}::date)
  ORDER BY a."name", a."code"`;

/** Those of them whose boundary is there. */
export async function listLoaded(tx: Tx, areaId: string, level: BoundaryLevel): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT a."id" FROM ${within(areaId, level)} AND EXISTS (SELECT FROM "AreaBoundary" b WHERE b."areaId" = a."id")`;
  return rows.map(({ id }) => id);
}

export interface AreaShape extends Box {
  areaId: string;
  shape: MultiPolygon;
  source: string;
  licence: string;
}

const position = z.tuple([z.number(), z.number()]);
const shape = z.array(z.array(z.array(position)));

/** The boundaries of these areas, as far as they were loaded. */
export async function listShapes(areaIds: readonly string[]): Promise<AreaShape[]> {
  if (areaIds.length === 0) return [];
  const rows = await db.areaBoundary.findMany({ where: { areaId: { in: [...areaIds] } }, select: { areaId: true, rings: true, west: true, south: true, east: true, north: true, source: true, licence: true } });
  return rows.map(({ rings, ...rest }) => ({ ...rest, shape: shape.parse(rings) }));
}

/** What was loaded together: the same source and terms, in one province (or the provinces of the country). */
export interface LoadedBoundaries {
  /** In which they lie: a province, or the country for provinces themselves. */
  areaId: string;
  areaName: string;
  level: BoundaryLevel;
  source: string;
  licence: string;
  areas: number;
  by: string;
  /** ISO instant of the latest. */
  at: string;
}

export async function listLoadedBoundaries(): Promise<LoadedBoundaries[]> {
  const rows = await db.$queryRaw<(Omit<LoadedBoundaries, "at"> & { at: Date })[]>`
    SELECT place."id" AS "areaId", place."name" AS "areaName", a."level"::text AS "level", b."source", b."licence", count(*)::int AS "areas", max(u."name") AS "by", max(b."loadedAt") AS "at"
    FROM "AreaBoundary" b
    JOIN "Area" a ON a."id" = b."areaId"
    JOIN "Area" above ON above."id" = a."parentId"
    LEFT JOIN "Area" top ON top."id" = above."parentId"
    JOIN "Area" place ON place."id" = CASE WHEN above."level" = 'district' THEN top."id" ELSE above."id" END
    JOIN "User" u ON u."id" = b."loadedById"
    GROUP BY place."id", place."name", a."level", b."source", b."licence"
    ORDER BY place."name", a."level"`;
  return rows.map(({ at, ...rest }) => ({ ...rest, at: at.toISOString() }));
}

/** Where boundaries may be loaded: the country and every province that ever was, the present ones first. */
export async function listBoundaryPlaces(): Promise<{ id: string; name: string; level: "country" | "province"; parentId: string | null; validTo: string | null }[]> {
  return db.$queryRaw`
    SELECT "id", "name", "level"::text AS "level", "parentId", "validTo"::text AS "validTo" FROM "Area" WHERE "level" IN ('country', 'province')
    ORDER BY "level", ("validTo" IS NOT NULL), "name", "code"`;
}
