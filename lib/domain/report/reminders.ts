import { DUE_SOON_DAYS, daysBetween } from "./period";

/** `days`: until the last day, or since it. */
export interface ReminderOccasion {
  /** "before-7", "before-1", "after-1", "after-8", …: what is said once for one due day. */
  name: string;
  when: "before" | "after";
  days: number;
}

const WEEK = 7;

/**
 * What there is to remind of on that day, if anything: a week before the last day, on the last two days, on the day after
 * it, then every week. A day on which nobody was running is made up for until the next occasion comes.
 */
export function reminderOccasion(dueOn: string, today: string): ReminderOccasion | null {
  const left = daysBetween(today, dueOn);
  if (left > DUE_SOON_DAYS) return null;
  if (left >= 0) return { name: left > 1 ? "before-7" : "before-1", when: "before", days: left };
  const late = -left;
  return { name: `after-${late - ((late - 1) % WEEK)}`, when: "after", days: late };
}

/** One reminder is one key, whoever thinks of it first. After an extension the new last day is reminded of anew. */
export const reminderKey = ({ periodId, agencyId, userId, dueOn, occasion }: { periodId: string; agencyId: string; userId: string; dueOn: string; occasion: ReminderOccasion }): string =>
  ["reminder", periodId, agencyId, userId, dueOn, occasion.name].join(":");

/** Failed sendings wait 5, 10, 20, … minutes, a day at most; after `MOST_ATTEMPTS` a person is asked to look. */
export const retryMinutes = (attempts: number): number => Math.min(5 * 2 ** Math.max(0, attempts - 1), 24 * 60);

export const MOST_ATTEMPTS = 8;
