import { z } from "zod";
import { today } from "@/lib/today";
import type { Actor } from "@/lib/domain/access/actor";
import { type TableDefinition, tableDefinition } from "@/lib/domain/table/definition";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { databaseDate } from "./decimals";

export interface SavedTableSummary {
  id: string;
  name: string;
  isShared: boolean;
  isOwn: boolean;
  ownerName: string;
  /** ISO instant. */
  updatedAt: string;
}

export interface SavedTableDetail extends SavedTableSummary {
  /** What a change must be based on. */
  version: number;
  /** Null where what was kept can no longer be read. */
  definition: TableDefinition | null;
}

/** One's own, and those that colleagues in one's areas share. What a table shows is decided anew for who opens it. */
function tablesToOpen(actor: Actor): Prisma.SavedTableWhereInput {
  const areas = { in: [...new Set(actor.memberships.map(({ areaId }) => areaId))] };
  const day = databaseDate(today());
  const now: Prisma.MembershipWhereInput = { AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validTo: null }, { validTo: { gte: day } }] }] };
  return { OR: [{ ownerId: actor.userId }, { isShared: true, owner: { deactivatedAt: null, memberships: { some: { ...now, OR: [{ areaId: areas }, { agency: { areaId: areas } }] } } } }] };
}

const summaryColumns = { id: true, name: true, isShared: true, ownerId: true, owner: { select: { name: true } }, updatedAt: true } satisfies Prisma.SavedTableSelect;

const summary = (actor: Actor, { ownerId, owner, updatedAt, ...row }: Prisma.SavedTableGetPayload<{ select: typeof summaryColumns }>): SavedTableSummary => ({
  ...row,
  isOwn: ownerId === actor.userId,
  ownerName: owner.name,
  updatedAt: updatedAt.toISOString(),
});

/** The tables that this person may open: their own first, each by name. */
export async function listSavedTables(actor: Actor): Promise<SavedTableSummary[]> {
  const tables = await db.savedTable.findMany({ where: tablesToOpen(actor), orderBy: { name: "asc" }, select: summaryColumns });
  const summaries = tables.map((table) => summary(actor, table));
  return [...summaries.filter(({ isOwn }) => isOwn), ...summaries.filter(({ isOwn }) => !isOwn)];
}

/** One of them; null where there is none that this person may open. */
export async function findSavedTable(actor: Actor, id: string): Promise<SavedTableDetail | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const table = await db.savedTable.findFirst({ where: { id, AND: tablesToOpen(actor) }, select: { ...summaryColumns, version: true, definition: true } });
  if (!table) return null;
  const { version, definition, ...row } = table;
  const read = tableDefinition.safeParse(definition);
  return { ...summary(actor, row), version, definition: read.success ? read.data : null };
}
