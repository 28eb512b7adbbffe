import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";

/** A device on which one is signed in. Times are ISO 8601, UTC. */
export interface OwnSession {
  id: string;
  createdAt: string;
  expiresAt: string;
  userAgent: string | null;
  isThisOne: boolean;
}

/** One's own sessions that still hold, this one first, then the latest. */
export async function ownSessions(actor: Actor): Promise<OwnSession[]> {
  const rows = await db.session.findMany({
    where: { userId: actor.userId, revokedAt: null, expiresAt: { gt: new Date() } },
    orderBy: { createdAt: "desc" },
  });
  return rows
    .map(({ id, createdAt, expiresAt, userAgent }) => ({
      id,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      userAgent,
      isThisOne: id === actor.sessionId,
    }))
    .sort((a, b) => Number(b.isThisOne) - Number(a.isThisOne));
}
