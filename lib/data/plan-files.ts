import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { db } from "./db";
import { areasToDraftFor, plansWithVisibleFigures } from "./scope";

/** A document as it was handed in. */
export interface KeptFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const isId = (id: string): boolean => z.uuid().safeParse(id).success;
const kept = { name: true, mediaType: true, bytes: true } as const;

/** The document of a draft; null where there is none that this person may see. */
export const findDraftFile = async (actor: Actor, draftId: string): Promise<KeptFile | null> =>
  isId(draftId) ? db.planFile.findFirst({ where: { draft: { id: draftId, area: areasToDraftFor(actor) } }, select: kept }) : null;

/** A document of a plan in force; null where there is none that this person may see. */
export const findPlanFile = async (actor: Actor, planCode: string, fileId: string): Promise<KeptFile | null> =>
  isId(fileId) ? db.planFile.findFirst({ where: { id: fileId, plan: { code: planCode, AND: plansWithVisibleFigures(actor) } }, select: kept }) : null;

export interface PlanFileRow {
  id: string;
  name: string;
  /** ISO instant. */
  addedAt: string;
  /** In bytes. */
  size: number;
}

/** The documents kept with a plan, the first one first. The bytes stay where they are. */
export async function listPlanFiles(planId: string): Promise<PlanFileRow[]> {
  const rows = await db.$queryRaw<{ id: string; name: string; addedAt: Date; size: number }[]>`
    SELECT "id", "name", "addedAt", octet_length("bytes") AS "size" FROM "PlanFile" WHERE "planId" = ${planId}::uuid ORDER BY "addedAt", "id"`;
  return rows.map(({ addedAt, ...row }) => ({ ...row, addedAt: addedAt.toISOString() }));
}
