import { db, type Tx } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { SESSION_SECONDS } from "@/lib/domain/access/session-length";
import { Refusal } from "@/lib/domain/result";
import { audit, SYSTEM_CHAIN } from "./audit";

/** Signs a person in on one device. Remembered in the audit. */
export async function openSession(tx: Tx, userId: string, from: { userAgent: string | null; address: string }): Promise<{ id: string; expiresAt: Date }> {
  const session = await tx.session.create({
    data: { userId, expiresAt: new Date(Date.now() + SESSION_SECONDS * 1000), userAgent: from.userAgent?.slice(0, 300) ?? null, address: from.address },
    select: { id: true, expiresAt: true },
  });
  await audit(tx, { actor: { userId, sessionId: session.id }, chain: SYSTEM_CHAIN, action: "session.opened", subjectType: "Session", subjectId: session.id, data: { address: from.address } });
  return session;
}

/** Ends one of one's own sessions; somebody else's is `not-found`. An ended one may be ended again. */
export function revokeSession(actor: Pick<Actor, "userId">, sessionId: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const session = await tx.session.findFirst({ where: { id: sessionId, userId: actor.userId }, select: { revokedAt: true } });
    if (!session) throw new Refusal({ code: "not-found", message: "Không tìm thấy phiên đăng nhập này. Hãy tải lại trang." });
    const { count } = await tx.session.updateMany({ where: { id: sessionId, revokedAt: null }, data: { revokedAt: new Date() } });
    if (count > 0) await audit(tx, { actor, chain: SYSTEM_CHAIN, action: "session.revoked", subjectType: "Session", subjectId: sessionId, data: {} });
  });
}

/** Ends a person's sessions but the one kept (null: all of them) and answers how many. The caller's audit says why. */
export async function revokeOtherSessions(tx: Tx, userId: string, keptSessionId: string | null): Promise<number> {
  const { count } = await tx.session.updateMany({
    where: { userId, revokedAt: null, expiresAt: { gt: new Date() }, ...(keptSessionId && { id: { not: keptSessionId } }) },
    data: { revokedAt: new Date() },
  });
  return count;
}
