import { MOST_ATTEMPTS } from "@/lib/domain/report/reminders";
import type { Actor } from "@/lib/domain/access/actor";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { plansToReportOn } from "./scope";

/** Of a reminder (`m`): the unit has handed in meanwhile, the period is closed, or a later reminder has taken its place. */
export const needless = Prisma.sql`(m."key" LIKE 'reminder:%' AND (
  m."createdAt" < now() - interval '7 days'
  OR EXISTS (SELECT FROM "ReportingPeriod" p WHERE p."id" = m."periodId" AND p."closedAt" IS NOT NULL)
  OR EXISTS (SELECT FROM "Report" r WHERE r."periodId" = m."periodId" AND r."agencyId" = m."agencyId" AND r."state" IN ('submitted', 'resubmitted', 'approved'))))`;

/** Of a message (`m`): there is an address, it was not sent, and there still is a reason to. */
export const stillToBeSent = Prisma.sql`m."sentAt" IS NULL AND m."email" IS NOT NULL AND NOT ${needless}`;

export const OUTBOX_STATES = ["waiting", "failed", "sent", "needless", "application-only"] as const;
export type OutboxState = (typeof OUTBOX_STATES)[number];

export interface OutboxLine {
  id: string;
  state: OutboxState;
  personName: string;
  unitName: string | null;
  subject: string;
  body: string;
  email: string | null;
  /** ISO instants. */
  createdAt: string;
  sentAt: string | null;
  attempts: number;
  error: string | null;
}

const PAGE = 50;

export interface OutboxPage {
  lines: OutboxLine[];
  total: number;
  page: number;
  pages: number;
}

/** What was put out for the plans whose reports this person organises, the newest first. */
export async function findOutbox(actor: Actor, { state, page }: { state: OutboxState | null; page: number }): Promise<OutboxPage> {
  const planIds = (await db.plan.findMany({ where: plansToReportOn(actor), select: { id: true } })).map(({ id }) => id);
  const where = state === null ? Prisma.sql`true` : Prisma.sql`line."state" = ${state}`;
  const rows = await db.$queryRaw<(Omit<OutboxLine, "createdAt" | "sentAt"> & { createdAt: Date; sentAt: Date | null; total: number })[]>`
    SELECT *, count(*) OVER ()::int AS "total" FROM (
      SELECT m."id"::text AS "id", u."name" AS "personName", g."name" AS "unitName", m."subject", m."body", m."email", m."createdAt", m."sentAt", m."attempts"::int AS "attempts", m."error",
             CASE WHEN m."sentAt" IS NOT NULL THEN 'sent' WHEN ${needless} THEN 'needless' WHEN m."email" IS NULL THEN 'application-only'
                  WHEN m."attempts" >= ${MOST_ATTEMPTS} OR m."error" IS NOT NULL THEN 'failed' ELSE 'waiting' END AS "state"
      FROM "OutboxMessage" m JOIN "User" u ON u."id" = m."userId" JOIN "ReportingPeriod" q ON q."id" = m."periodId" LEFT JOIN "Agency" g ON g."id" = m."agencyId"
      WHERE q."planId" = ANY(${planIds}::uuid[])
    ) line WHERE ${where} ORDER BY line."createdAt" DESC, line."id" LIMIT ${PAGE} OFFSET ${(Math.max(1, page) - 1) * PAGE}`;
  const total = rows[0]?.total ?? 0;
  return {
    lines: rows.map(({ total: _total, createdAt, sentAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString(), sentAt: sentAt?.toISOString() ?? null })),
    total,
    page: Math.max(1, page),
    pages: Math.max(1, Math.ceil(total / PAGE)),
  };
}
