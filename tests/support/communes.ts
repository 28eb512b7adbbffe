import { randomUUID } from "node:crypto";
import { db } from "@/lib/data/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { createAgency } from "./people";

export interface Commune {
  areaId: string;
  agencyId: string;
  name: string;
}

let made = 0;

/** A commune with its UBND. */
export async function createCommune(parentId: string, more: Partial<Prisma.AreaUncheckedCreateInput> = {}): Promise<Commune> {
  const name = `Xã ${String((made += 1)).padStart(3, "0")}`;
  const { id } = await db.area.create({ data: { level: "commune", code: `commune-${randomUUID()}`, name, kind: "xa", parentId, ...more }, select: { id: true } });
  return { areaId: id, agencyId: await createAgency(id, `UBND ${name}`), name };
}

export type EntryOf = Partial<Prisma.ActualEntryUncheckedCreateInput>;

export const fraction = (numerator: number, denominator: number, more: EntryOf = {}): EntryOf => ({ kind: "number", value: "0", numerator, denominator, ...more });
export const number = (value: string, more: EntryOf = {}): EntryOf => ({ kind: "number", value, digits: value.split(".")[1]?.length ?? 0, ...more });

interface CellOf {
  measureCode: string;
  areaId: string;
  agencyId: string;
  year: number;
  term?: "annual" | "first_half";
}

/** Writes an entry as the application's services do: appended, current, and approved unless it waits. */
export async function say(by: string, { measureCode, term = "annual", ...cell }: CellOf, entry: EntryOf, { approved = true, approvedAt }: { approved?: boolean; approvedAt?: Date } = {}): Promise<void> {
  const { id: measureId } = await db.measure.findUniqueOrThrow({ where: { code: measureCode } });
  await db.$transaction(async (tx) => {
    const key = { measureId, areaId: cell.areaId, year: cell.year, term, agencyId: cell.agencyId };
    const actual = await tx.actual.upsert({ where: { measureId_areaId_year_term_agencyId: key }, create: key, update: {} });
    const sequence = (await tx.actualEntry.count({ where: { actualId: actual.id } })) + 1;
    const { id } = await tx.actualEntry.create({ data: { kind: "number", ...entry, actualId: actual.id, sequence, enteredById: by } });
    if (approved) await tx.actualApproval.create({ data: { entryId: id, approvedById: by, ...(approvedAt && { approvedAt }) } });
    await tx.actual.update({ where: { id: actual.id }, data: { currentEntryId: id, version: { increment: 1 }, ...(approved ? { approvedEntryId: id } : {}) } });
  });
}
