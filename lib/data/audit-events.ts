import type { Actor } from "@/lib/domain/access/actor";
import type { AuditLine, AuditSearch } from "@/lib/domain/audit/search";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { areasWithVisibleAudit } from "./scope";

const { sql } = Prisma;

export const AUDIT_PAGE_SIZE = 50;
/** A spreadsheet holds more, a person reads less: a longer export is asked for by days. */
export const AUDIT_EXPORT_LIMIT = 50_000;

/** The chains this person may read: one a province, and the system's for whoever may read the whole country's. */
async function visibleChains(actor: Actor): Promise<Map<string, string>> {
  const areas = await db.area.findMany({ where: { AND: [areasWithVisibleAudit(actor), { level: { in: ["country", "province"] } }] }, select: { id: true, name: true, level: true } });
  return new Map(areas.map(({ id, name, level }) => (level === "country" ? ["system", "Toàn hệ thống"] : [id, name])));
}

const like = (words: string): string => `%${words.replace(/[\\%_]/g, "\\$&")}%`;

/** Newest first, at most `limit`. `before` continues after the event of that id. Empty for those who may read none. */
export async function listAuditEvents(actor: Actor, search: AuditSearch, limit = AUDIT_PAGE_SIZE): Promise<AuditLine[]> {
  const chains = await visibleChains(actor);
  if (chains.size === 0) return [];
  const { person, action, words, from, to, before } = search;
  const conditions = [
    sql`e."chain" = ANY(${[...chains.keys()]})`,
    ...(person ? [sql`(u."name" ILIKE ${like(person)} OR u."username" ILIKE ${like(person)})`] : []),
    ...(action ? [sql`e."action" = ${action}`] : []),
    ...(words ? [sql`(e."subjectId" = ${words} OR e."data"::text ILIKE ${like(words)})`] : []),
    ...(from ? [sql`e."at" >= (${from}::date AT TIME ZONE 'Asia/Ho_Chi_Minh')`] : []),
    ...(to ? [sql`e."at" < ((${to}::date + 1) AT TIME ZONE 'Asia/Ho_Chi_Minh')`] : []),
    ...(before ? [sql`(e."at", e."id") < (SELECT b."at", b."id" FROM "AuditEvent" b WHERE b."id" = ${before}::uuid)`] : []),
  ];
  const rows = await db.$queryRaw<(Omit<AuditLine, "at" | "sequence"> & { at: Date; sequence: bigint })[]>`
    SELECT e."id", e."chain", e."sequence", e."at", u."name" AS "person", u."username", coalesce(s."address", e."data"->>'address') AS "address", s."userAgent" AS "device",
           e."action", e."subjectType", e."subjectId", e."data", e."hash"
    FROM "AuditEvent" e
    LEFT JOIN "User" u ON u."id" = e."actorId"
    LEFT JOIN "Session" s ON s."id" = e."sessionId"
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY e."at" DESC, e."id" DESC LIMIT ${limit}`;
  return rows.map((row) => ({ ...row, chain: chains.get(row.chain) ?? row.chain, at: row.at.toISOString(), sequence: String(row.sequence) }));
}

export interface BrokenEvent {
  chain: string;
  sequence: string;
  at: string;
  action: string;
  subjectType: string;
  subjectId: string;
  /** The event's own words no longer fit its seal. */
  wordsChanged: boolean;
  /** It does not follow on the one before: that one was altered, or events between them are gone. */
  placeChanged: boolean;
}

export interface ChainState {
  chain: string;
  events: number;
  lastHash: string;
}

/** Every chain with its length and last seal, and every event that does not fit. For the command line: it asks no permission. */
export async function verifyAudit(): Promise<{ chains: ChainState[]; broken: BrokenEvent[] }> {
  const chains = await db.$queryRaw<{ chain: string; events: bigint; lastHash: string }[]>`
    SELECT coalesce(a."name", 'Toàn hệ thống') AS "chain", count(*) AS "events", (array_agg(e."hash" ORDER BY e."sequence" DESC))[1] AS "lastHash"
    FROM "AuditEvent" e LEFT JOIN "Area" a ON a."id"::text = e."chain" GROUP BY e."chain", a."name" ORDER BY 1`;
  const broken = await db.$queryRaw<(Omit<BrokenEvent, "sequence" | "at"> & { sequence: bigint; at: Date })[]>`
    SELECT coalesce(a."name", 'Toàn hệ thống') AS "chain", b."sequence", e."at", e."action", e."subjectType", e."subjectId", b."wordsChanged", b."placeChanged"
    FROM "BrokenAuditEvent" b JOIN "AuditEvent" e ON e."id" = b."id" LEFT JOIN "Area" a ON a."id"::text = b."chain" ORDER BY 1, 2`;
  return {
    chains: chains.map((chain) => ({ ...chain, events: Number(chain.events) })),
    broken: broken.map((event) => ({ ...event, sequence: String(event.sequence), at: event.at.toISOString() })),
  };
}
