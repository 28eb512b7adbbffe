import { db } from "@/lib/data/db";
import { listToRemind } from "@/lib/data/to-remind";
import { reminderMessage } from "@/lib/domain/report/reminder-words";
import { reminderKey, reminderOccasion } from "@/lib/domain/report/reminders";
import { putOut, sendOutbox, type Mailer, type NewMessage } from "./outbox";

/**
 * Puts out what people are to be reminded of on that day; what was said already is not said again. `address`: of the
 * application, as people type it. Answers how many reminders are new.
 */
export async function remind(today: string, address: string): Promise<number> {
  const messages = (await listToRemind(today)).flatMap(({ email, ...one }): NewMessage[] => {
    const occasion = reminderOccasion(one.period.dueOn, today);
    if (!occasion) return [];
    const { periodId, agencyId, userId, period } = one;
    const words = reminderMessage({ ...one, when: occasion.when, days: occasion.days }, `${address}/reports`);
    return [{ key: reminderKey({ periodId, agencyId, userId, dueOn: period.dueOn, occasion }), userId, periodId, agencyId, email, ...words }];
  });
  return putOut(db, messages);
}

/** One round of chasing: puts out, then sends where there is a mail server. */
export async function chase(today: string, { address, mailer }: { address: string; mailer: Mailer | null }): Promise<{ added: number; sent: number; failed: number }> {
  const added = await remind(today, address);
  return { added, ...(mailer ? await sendOutbox(mailer) : { sent: 0, failed: 0 }) };
}
