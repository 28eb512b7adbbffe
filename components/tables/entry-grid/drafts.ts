import type { TypedRow } from "@/lib/domain/entry/measure";

/** What was typed and not saved, by entry: it outlives a reload and a lost connection. */
export type Drafts = Record<string, { typed: TypedRow; reason: string; version: number }>;

const isText = (value: unknown): value is string => typeof value === "string";

function isDraft(value: unknown): value is Drafts[string] {
  const { typed, reason, version } = (value ?? {}) as Partial<Drafts[string]>;
  return isText(reason) && Number.isInteger(version) && isText(typed?.numerator) && isText(typed?.denominator) && isText(typed?.result);
}

/** Nothing where the device keeps nothing (private windows) or what it kept cannot be read. */
export function readDrafts(place: string): Drafts {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "{}");
    return Object.fromEntries(Object.entries(kept ?? {}).filter((one): one is [string, Drafts[string]] => isDraft(one[1])));
  } catch {
    return {};
  }
}

export function keepDrafts(place: string, drafts: Drafts): void {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(drafts));
  } catch {
    // A full or forbidden store: what was typed is still on the screen.
  }
}
