import { daysAfter } from "@/lib/domain/report/period";
import { typedDay } from "@/lib/domain/typed";

export type Search = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));

const anyDay = typedDay("");

/** A day before `end`, as ISO text; null for anything else. */
function dayBefore(value: string | string[] | undefined, end: string): string | null {
  const day = anyDay.safeParse(one(value));
  return day.success && day.data < end ? day.data : null;
}

/** The day as of which the picture is asked for, and the one since which changes are; null: today's, none. */
export function readDays(search: Search, today: string): { known: string | null; since: string | null } {
  const known = dayBefore(search.known, today);
  return { known, since: dayBefore(search.since, known ?? today) };
}

/** What the overview's address keeps while one part of it changes. */
const KEPT = ["year", "map", "known", "since", "method", "goal", "agency", "status", "q"] as const;
export type Kept = (typeof KEPT)[number];

/** The overview's address with some parts changed (null: left out) and the others as they are. */
export function overviewHref(base: string, search: Search, changes: Partial<Record<Kept, string | null>>): string {
  const query = new URLSearchParams();
  for (const name of KEPT) {
    const value = name in changes ? changes[name] : one(search[name]);
    if (value) query.set(name, value);
  }
  return query.size > 0 ? `${base}?${query}` : base;
}

/** The same as hidden fields of a form that asks for the parts left out here. */
export const keptFields = (search: Search, changes: Partial<Record<Kept, string | null>>): [Kept, string][] =>
  KEPT.flatMap((name): [Kept, string][] => {
    const value = name in changes ? changes[name] : one(search[name]);
    return value ? [[name, value]] : [];
  });

/** The days that are offered as beginnings, in days before `end`. */
export const offeredBeginnings = (end: string): { days: number; since: string }[] => [7, 30].map((days) => ({ days, since: daysAfter(end, -days) }));
