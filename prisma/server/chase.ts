import { today } from "@/lib/today";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { chase } from "@/lib/services/reminders";
import { configuredMailer } from "@/lib/services/smtp";

const MINUTES = 60_000;
const EVERY = 15 * MINUTES;

/** Reminds and sends what is due, now. */
export const chaseOnce = ({ mails }: { mails: boolean }) => chase(today(), { address: env.NEXTAUTH_URL, mailer: mails ? configuredMailer() : null });

/** The same every quarter of an hour while the application runs; answers how to stop, which waits for a round under way. */
export function keepChasing(options: { mails: boolean }): () => Promise<void> {
  let round: Promise<unknown> = Promise.resolve();
  const begin = () => {
    round = round.then(() => chaseOnce(options)).catch((error: unknown) => log.error({ error: error instanceof Error ? error.message : String(error) }, "chase"));
  };
  begin();
  const timer = setInterval(begin, EVERY);
  return async () => {
    clearInterval(timer);
    await round;
  };
}
