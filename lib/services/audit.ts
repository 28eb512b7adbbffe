import type { Tx } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import type { Prisma } from "@/lib/generated/prisma/client";

/** The chain of what belongs to no province: signing in, accounts of the whole country. */
export const SYSTEM_CHAIN = "system";

/**
 * Remembers what happened, in the transaction in which it happened; a trigger numbers and seals it. `chain`: see
 * `auditChain`. `actor`: null for the system itself and for strangers. Call it last: the chain is locked until the
 * transaction ends.
 */
export async function audit(
  tx: Tx,
  event: {
    actor: (Pick<Actor, "userId"> & Partial<Pick<Actor, "sessionId">>) | null;
    chain: string;
    /** "actual.recorded": noun and what happened to it. */
    action: string;
    subjectType: string;
    subjectId: string;
    data: Prisma.InputJsonObject;
  },
): Promise<void> {
  const { actor, ...rest } = event;
  await tx.auditEvent.create({ data: { ...rest, actorId: actor?.userId ?? null, sessionId: actor?.sessionId ?? null }, select: { id: true } });
}

/** The chain of an area: its province's id, whichever level it has; the system's for the country. */
export async function auditChain(tx: Tx, areaId: string): Promise<string> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE line("id", "parentId", "level", "step") AS (
      SELECT "id", "parentId", "level", 0 FROM "Area" WHERE "id" = ${areaId}::uuid
      UNION ALL
      SELECT a."id", a."parentId", a."level", line."step" + 1 FROM "Area" a JOIN line ON a."id" = line."parentId" WHERE line."step" < 8
    )
    SELECT "id"::text FROM line WHERE "level" = 'province' ORDER BY "step" LIMIT 1`;
  return rows[0]?.id ?? SYSTEM_CHAIN;
}
