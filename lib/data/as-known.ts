import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "./db";

const { sql, raw } = Prisma;

/** How to read: in whose transaction, and of which day. */
export interface Reading {
  tx?: Tx;
  /** As known at the end of that ISO day in Viet Nam. */
  known?: string | undefined;
}

/** The moment at which an ISO day ends in Viet Nam. */
export const endOf = (day: string): Prisma.Sql => sql`((${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;

/** A condition on when something was recorded: nothing today, before the end of an ISO day as of that day. */
export const recordedBy = (column: Prisma.Sql, known: string | undefined): Prisma.Sql => (known === undefined ? sql`true` : sql`${column} < ${endOf(known)}`);

/**
 * The join that gives each figure (`actual`) the entry (`entry`) that counts: the approved one; as known on a day, the last
 * of those approved by its end. Entries and approvals are never rewritten, so a day's picture stays what it was. Within a
 * figure entries count in the order in which they were written, which also holds where two approvals share a moment.
 */
export function countingEntry(entry: "e" | "v", actual: "a" | "c", known: string | undefined): Prisma.Sql {
  const [e, a] = [raw(entry), raw(actual)];
  if (known === undefined) return sql`JOIN "ActualEntry" ${e} ON ${e}."id" = ${a}."approvedEntryId"`;
  return sql`CROSS JOIN LATERAL (
    SELECT told.* FROM "ActualEntry" told JOIN "ActualApproval" approved ON approved."entryId" = told."id" AND ${recordedBy(sql`approved."approvedAt"`, known)}
    WHERE told."actualId" = ${a}."id" ORDER BY told."sequence" DESC LIMIT 1
  ) ${e}`;
}
