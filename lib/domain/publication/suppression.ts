/** One count that readers see, are kept from, or do not know. Whole numbers, never negative. */
export interface CountCell {
  id: string;
  count: number;
  /** `open`: somebody is shown it unless it is kept back. `printed`: it is public and cannot be kept back. `unpublished`: nobody is shown it, yet a total may tell it. */
  standing: "open" | "printed" | "unpublished";
  /** Of child deaths, HIV, child marriage, child labour or abuse. */
  isProtected: boolean;
}

/** The total counts what its parts count together. Two names of one count are a sum of one part. */
export interface CountSum {
  total: string;
  parts: readonly string[];
}

/** `under_5`: said to be one to four. `withheld`: nothing is said of it. */
export type Fate = "shown" | "under_5" | "withheld";

/** Counts below this, zero apart, could point at a child. */
export const SMALLEST_SHOWN = 5;

export const isSmallCount = (count: number): boolean => count > 0 && count < SMALLEST_SHOWN;

/** As many values as "dưới 5" leaves open: who subtracts must not be left with fewer. */
const OPEN_VALUES = 4;

/** With a partner of at least this, even a reader who guesses that nobody keeps back a four behind "withheld" is left with all four values. */
const GOOD_PARTNER = 2 * OPEN_VALUES;

/**
 * What may be shown of counts that add up. Protected counts of one to four become "dưới 5"; then, while somebody who adds and
 * subtracts what is shown could tell one of them to fewer values than that leaves open, another count of the same sums is
 * kept back: the smallest that is not zero, parts before totals. Where nothing is left to keep back, "dưới 5" itself may say
 * too much (two parts of 1–4 under a total of 1–4), and less is said. The same counts always have the same fate.
 */
export function suppress(cells: readonly CountCell[], sums: readonly CountSum[]): Map<string, Fate> {
  const ordered = [...cells].sort((a, b) => (a.id < b.id ? -1 : 1));
  const fates = new Map<string, Fate>(ordered.map(({ id, count, isProtected, standing }) => [id, standing === "open" && isProtected && isSmallCount(count) ? "under_5" : "shown"]));
  for (;;) {
    const told = ordered.find((cell) => isAtStake(cell, fates) && !isSafe(cell, { cells: ordered, sums, fates }));
    const [partner, fate] = told ? (toKeepBack(told, { cells: ordered, sums, fates }) ?? []) : [];
    // What is printed with the plan stays public, whatever it tells.
    if (!partner || !fate) return fates;
    fates.set(partner.id, fate);
  }
}

interface Table {
  cells: readonly CountCell[];
  sums: readonly CountSum[];
  fates: ReadonlyMap<string, Fate>;
}

const isAtStake = ({ id, count, standing, isProtected }: CountCell, fates: ReadonlyMap<string, Fate>): boolean =>
  (standing === "open" && fates.get(id) !== "shown") || (standing === "unpublished" && isProtected && isSmallCount(count));

function isSafe(cell: CountCell, table: Table): boolean {
  const bounds = knownBounds(table);
  const canBe = (value: number) => isPossible(table.sums, bounds, table.cells, cell.id, value);
  if (table.fates.get(cell.id) === "under_5") return [1, 2, 3, 4].every(canBe);
  // That there may be none at all is as good as not knowing.
  if (cell.standing === "unpublished" && canBe(0)) return true;
  const near = [0, 1, 2, 3].flatMap((step) => (step === 0 ? [cell.count] : [cell.count - step, cell.count + step])).filter((value) => value >= 0);
  return near.filter(canBe).length >= OPEN_VALUES;
}

/** The next count to keep back, and how; null where nothing is left. */
function toKeepBack(told: CountCell, { cells, sums, fates }: Table): [CountCell, Fate] | null {
  const near = new Set(sums.filter((sum) => idsOf(sum).includes(told.id)).flatMap(idsOf));
  const linked = linkedTo(told.id, sums);
  const totals = new Set(sums.map(({ total }) => total));
  const shown = cells.filter(({ id, standing }) => linked.has(id) && standing === "open" && fates.get(id) === "shown");
  const rank = ({ id, count }: CountCell): number[] => [near.has(id) ? 0 : 1, count === 0 ? 1 : 0, totals.has(id) ? 1 : 0, count >= GOOD_PARTNER ? 0 : 1, count];
  const partner = shown.sort((a, b) => compareRanks(rank(a), rank(b)))[0];
  if (partner) return [partner, "withheld"];
  const named = cells.filter(({ id }) => linked.has(id) && fates.get(id) === "under_5");
  const wordy = named.find(({ id }) => totals.has(id)) ?? named[0];
  return wordy ? [wordy, "withheld"] : null;
}

const idsOf = ({ total, parts }: CountSum): string[] => [total, ...parts];

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at === -1 ? 0 : a[at]! - b[at]!;
}

/** Everything that some chain of sums ties to it. */
function linkedTo(id: string, sums: readonly CountSum[]): Set<string> {
  const linked = new Set([id]);
  for (let size = 0; size !== linked.size; ) {
    size = linked.size;
    for (const sum of sums) if (idsOf(sum).some((one) => linked.has(one))) for (const one of idsOf(sum)) linked.add(one);
  }
  return linked;
}

type Bounds = ReadonlyMap<string, readonly [low: number, high: number]>;

/** What a reader knows of each count before adding and subtracting. */
const knownBounds = ({ cells, fates }: Table): Bounds =>
  new Map(
    cells.map(({ id, count, standing }) => {
      if (standing === "unpublished" || fates.get(id) === "withheld") return [id, [0, Infinity]];
      return [id, fates.get(id) === "under_5" ? [1, SMALLEST_SHOWN - 1] : [count, count]];
    }),
  );

/** Tried beyond this, a value counts as impossible: more is kept back, never less. */
const MOST_TRIES = 2_000;

/** Whether the sums allow this value: some table that agrees with everything shown is found. */
function isPossible(sums: readonly CountSum[], known: Bounds, cells: readonly CountCell[], id: string, value: number): boolean {
  let tries = 0;
  const search = (bounds: Bounds | null): boolean => {
    if (bounds === null || (tries += 1) > MOST_TRIES) return false;
    const open = cells.find((cell) => bounds.get(cell.id)![0] < bounds.get(cell.id)![1]);
    if (!open) return true;
    const [low, high] = bounds.get(open.id)!;
    const choices = new Set([Math.min(Math.max(open.count, low), high), low, ...(Number.isFinite(high) ? [high] : [])]);
    return [...choices].some((choice) => search(narrowed(sums, bounds, open.id, choice)));
  };
  const [low, high] = known.get(id)!;
  return value >= low && value <= high && search(narrowed(sums, known, id, value));
}

/** The bounds once one count is known; null where no table is left. */
function narrowed(sums: readonly CountSum[], before: Bounds, id: string, value: number): Bounds | null {
  const bounds = new Map(before).set(id, [value, value]);
  for (let changed = true; changed; ) {
    changed = false;
    for (const { total, parts } of sums) {
      const [low, high] = [0, 1].map((end) => parts.reduce((sum, part) => sum + bounds.get(part)![end]!, 0)) as [number, number];
      const whole = bounds.get(total)!;
      const next: [string, number, number][] = [[total, low, high]];
      for (const part of parts) {
        const [partLow, partHigh] = bounds.get(part)!;
        const othersHigh = parts.reduce((sum, other) => (other === part ? sum : sum + bounds.get(other)![1]), 0);
        next.push([part, Number.isFinite(othersHigh) ? Math.max(partLow, whole[0] - othersHigh) : partLow, Number.isFinite(whole[1]) ? Math.min(partHigh, whole[1] - (low - partLow)) : partHigh]);
      }
      for (const [one, atLeast, atMost] of next) {
        const [oldLow, oldHigh] = bounds.get(one)!;
        const now: readonly [number, number] = [Math.max(oldLow, atLeast), Math.min(oldHigh, atMost)];
        if (now[0] > now[1]) return null;
        if (now[0] !== oldLow || now[1] !== oldHigh) {
          bounds.set(one, now);
          changed = true;
        }
      }
    }
  }
  return bounds;
}
