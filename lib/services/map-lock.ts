import type { Tx } from "@/lib/data/db";

const LOCK = 7_202_111;

/** One change of the map at a time, until the transaction ends: each begins where the other has left it. */
export async function lockMap(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOCK}::bigint)`;
}
