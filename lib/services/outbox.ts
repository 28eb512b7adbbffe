import { db, type Tx } from "@/lib/data/db";
import { stillToBeSent } from "@/lib/data/outbox";
import { MOST_ATTEMPTS, retryMinutes } from "@/lib/domain/report/reminders";
import { log } from "@/lib/log";

export interface NewMessage {
  /** The occasion: what was said once under this key is not said again. */
  key: string;
  userId: string;
  periodId?: string | null;
  agencyId?: string | null;
  subject: string;
  body: string;
  /** Null: told in the application only. */
  email: string | null;
}

const AT_ONCE = 1_000;

/** Puts messages out, each occasion once whoever comes first; answers how many are new. */
export async function putOut(tx: Tx, messages: readonly NewMessage[]): Promise<number> {
  // In one order, so that two instances that think of the same never wait for each other in a circle.
  const sorted = [...messages].sort((a, b) => (a.key < b.key ? -1 : 1));
  let added = 0;
  for (let from = 0; from < sorted.length; from += AT_ONCE) added += (await tx.outboxMessage.createMany({ data: sorted.slice(from, from + AT_ONCE), skipDuplicates: true })).count;
  return added;
}

export interface Mailer {
  /** Throws where the message was not taken. `id` is the same at every attempt. */
  send: (message: { id: string; to: string; subject: string; text: string }) => Promise<void>;
}

/** So many failures in a row mean that the mail server is away, not that an address is wrong. */
const MOST_FAILURES_IN_A_ROW = 3;

/** Sends what is due by e-mail until nothing is left. Any number of instances may do so at once: each message is sent by one. */
export async function sendOutbox(mailer: Mailer): Promise<{ sent: number; failed: number }> {
  const count = { sent: 0, failed: 0 };
  for (let inARow = 0; inARow < MOST_FAILURES_IN_A_ROW; ) {
    const outcome = await sendNext(mailer);
    if (outcome === null) break;
    count[outcome] += 1;
    inARow = outcome === "sent" ? 0 : inARow + 1;
  }
  if (count.sent + count.failed > 0) log.info(count, "outbox");
  return count;
}

/** Holds one message, which others then pass over, until the mail server has answered. */
function sendNext(mailer: Mailer): Promise<"sent" | "failed" | null> {
  return db.$transaction(
    async (tx) => {
      const [message] = await tx.$queryRaw<{ id: string; to: string; subject: string; text: string; attempts: number }[]>`
        SELECT m."id"::text AS "id", m."email" AS "to", m."subject", m."body" AS "text", m."attempts"::int AS "attempts"
        FROM "OutboxMessage" m WHERE ${stillToBeSent} AND m."attempts" < ${MOST_ATTEMPTS} AND m."nextAttemptAt" <= now()
        ORDER BY m."nextAttemptAt", m."id" LIMIT 1 FOR UPDATE OF m SKIP LOCKED`;
      if (!message) return null;
      const { attempts, ...mail } = message;
      const error = await mailer.send(mail).then(
        () => null,
        (reason: unknown) => (reason instanceof Error ? reason.message : String(reason)).slice(0, 500),
      );
      const minutes = retryMinutes(attempts + 1);
      await tx.$executeRaw`
        UPDATE "OutboxMessage" SET "attempts" = "attempts" + 1, "error" = ${error}, "sentAt" = CASE WHEN ${error}::text IS NULL THEN clock_timestamp() END,
               "nextAttemptAt" = clock_timestamp() + make_interval(mins => ${minutes}::int)
        WHERE "id" = ${message.id}::uuid`;
      return error === null ? "sent" : "failed";
    },
    { timeout: 90_000, maxWait: 10_000 },
  );
}
