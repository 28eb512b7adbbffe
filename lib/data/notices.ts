import type { Actor } from "@/lib/domain/access/actor";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { needless } from "./outbox";

export interface Notice {
  id: string;
  subject: string;
  body: string;
  /** ISO instant. */
  at: string;
  /** The task it is about. */
  task: { planCode: string; agencyId: string } | null;
}

/** Of a notice (`m`) that asked for a report to be mended: it has been handed in again. */
const answered = Prisma.sql`(m."key" ~ '^report-(returned|reopened):' AND EXISTS (
  SELECT FROM "Report" r WHERE r."periodId" = m."periodId" AND r."agencyId" = m."agencyId" AND r."state" IN ('resubmitted', 'approved')))`;

/** The task that a message (`m`) is about: "task-given:ID:…". */
const taskOf = Prisma.sql`CASE WHEN m."key" LIKE 'task-%' THEN split_part(m."key", ':', 2)::uuid END`;

/** Of a task that was given: the agency has answered, or it has ended. */
const settled = Prisma.sql`(m."key" LIKE 'task-given:%' AND (
  EXISTS (SELECT FROM "TaskAnswer" a WHERE a."taskId" = ${taskOf}) OR EXISTS (SELECT FROM "TaskEnding" e WHERE e."taskId" = ${taskOf})))`;

/** What this person was told and what still holds: of each unit and period the last reminder, of the rest the last two months. */
export async function listNotices(actor: Actor): Promise<Notice[]> {
  const rows = await db.$queryRaw<(Omit<Notice, "at"> & { at: Date })[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (CASE WHEN m."key" LIKE 'reminder:%' THEN concat(m."periodId", m."agencyId") ELSE m."key" END)
             m."id"::text AS "id", m."subject", m."body", m."createdAt" AS "at",
             (SELECT json_build_object('planCode', p."code", 'agencyId', t."agencyId") FROM "Task" t JOIN "Plan" p ON p."id" = t."planId" WHERE t."id" = ${taskOf}) AS "task"
      FROM "OutboxMessage" m WHERE m."userId" = ${actor.userId}::uuid AND m."createdAt" > now() - interval '60 days' AND NOT ${needless} AND NOT ${answered} AND NOT ${settled}
      ORDER BY CASE WHEN m."key" LIKE 'reminder:%' THEN concat(m."periodId", m."agencyId") ELSE m."key" END, m."createdAt" DESC
    ) notice ORDER BY "at" DESC LIMIT 20`;
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}
