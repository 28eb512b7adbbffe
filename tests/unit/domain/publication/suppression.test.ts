import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CountCell, type CountSum, type Fate, suppress } from "@/lib/domain/publication/suppression";

const cell = (id: string, count: number, more: Partial<CountCell> = {}): CountCell => ({ id, count, standing: "open", isProtected: true, ...more });

const fatesOf = (cells: CountCell[], sums: CountSum[]): Record<string, Fate> => Object.fromEntries(suppress(cells, sums));

describe("counts that add up", () => {
  it("are kept back alone where no total tells them", () => {
    expect(fatesOf([cell("a", 3), cell("b", 0), cell("c", 9)], [])).toEqual({ a: "under_5", b: "shown", c: "shown" });
  });

  it("take the smallest fit partner with them, not a zero and not the total", () => {
    const cells = [cell("a", 3), cell("b", 0), cell("c", 30), cell("d", 12), cell("total", 45)];
    expect(fatesOf(cells, [{ total: "total", parts: ["a", "b", "c", "d"] }])).toEqual({ a: "under_5", b: "shown", c: "shown", d: "withheld", total: "shown" });
  });

  it("need no partner where two already leave each other open", () => {
    const cells = [cell("a", 3), cell("b", 2), cell("c", 30), cell("total", 35)];
    expect(fatesOf(cells, [{ total: "total", parts: ["a", "b", "c"] }])).toMatchObject({ a: "under_5", b: "under_5", c: "shown", total: "shown" });
  });

  it("are not told by a total of two fours", () => {
    const fates = fatesOf([cell("a", 4), cell("b", 4), cell("c", 0), cell("total", 8)], [{ total: "total", parts: ["a", "b", "c"] }]);
    expect(fates.total).toBe("withheld");
  });

  it("say less than dưới 5 where that tells too much", () => {
    const fates = fatesOf([cell("a", 1), cell("b", 3), cell("total", 4)], [{ total: "total", parts: ["a", "b"] }]);
    expect(fates).toEqual({ a: "under_5", b: "under_5", total: "withheld" });
  });

  it("do not tell the one commune that publishes nothing", () => {
    const cells = [cell("a", 2, { standing: "unpublished" }), cell("b", 10), cell("c", 20), cell("total", 32)];
    expect(fatesOf(cells, [{ total: "total", parts: ["a", "b", "c"] }])).toMatchObject({ b: "withheld", c: "shown", total: "shown" });
    expect(fatesOf([...cells.slice(0, 2), cell("c", 20, { standing: "unpublished" }), cell("total", 32)], [{ total: "total", parts: ["a", "b", "c"] }])).toMatchObject({ b: "shown", total: "shown" });
  });

  it("go together where two names mean one count", () => {
    expect(fatesOf([cell("rate", 3), cell("count", 3)], [{ total: "rate", parts: ["count"] }])).toEqual({ rate: "under_5", count: "under_5" });
  });

  it("take a zero with them where a printed total would tell them and nothing else is left", () => {
    const printed = { standing: "printed" } as const;
    expect(fatesOf([cell("a", 4), cell("b", 0), cell("total", 4, printed)], [{ total: "total", parts: ["a", "b"] }])).toEqual({ a: "under_5", b: "withheld", total: "shown" });
    expect(fatesOf([cell("a", 4), cell("total", 4, printed)], [{ total: "total", parts: ["a"] }])).toEqual({ a: "withheld", total: "shown" });
  });
});

const counts = fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 3, arbitrary: fc.integer({ min: 5, max: 14 }) });
const MOST = 24;

/** Everything that a table says of itself: leaves, and totals of some of them. */
interface Case {
  leaves: { count: number; standing: "open" | "unpublished" }[];
  totals: { of: number[] }[];
}

/**
 * Who knows every number shown, what "dưới 5" means and how the sums run, and tries every table: the values that each
 * kept-back count can have. Knows nothing of how partners are chosen.
 */
function attack({ leaves, totals }: Case, fates: ReadonlyMap<string, Fate>): Map<string, Set<number>> {
  const totalOf = (values: number[], of: number[]) => of.reduce((sum, leaf) => sum + values[leaf]!, 0);
  const truth = leaves.map(({ count }) => count);
  const agrees = (id: string, value: number, real: number) => (fates.get(id) === "shown" ? value === real : fates.get(id) === "withheld" || (value >= 1 && value <= 4));
  const found = new Map<string, Set<number>>();
  const add = (id: string, value: number) => found.set(id, (found.get(id) ?? new Set()).add(value));
  const choose = (values: number[]): void => {
    const at = values.length;
    if (at === leaves.length) {
      if (!totals.every(({ of }, index) => agrees(`total ${index}`, totalOf(values, of), totalOf(truth, of)))) return;
      values.forEach((value, leaf) => add(`leaf ${leaf}`, value));
      totals.forEach(({ of }, index) => add(`total ${index}`, totalOf(values, of)));
      return;
    }
    const { count, standing } = leaves[at]!;
    for (let value = 0; value <= MOST; value += 1) if (standing === "unpublished" || agrees(`leaf ${at}`, value, count)) choose([...values, value]);
  };
  choose([]);
  return found;
}

function holds(example: Case): void {
  const cells = [
    ...example.leaves.map(({ count, standing }, leaf) => cell(`leaf ${leaf}`, count, { standing })),
    ...example.totals.map(({ of }, index) => cell(`total ${index}`, of.reduce((sum, leaf) => sum + example.leaves[leaf]!.count, 0))),
  ];
  const sums = example.totals.map(({ of }, index) => ({ total: `total ${index}`, parts: of.map((leaf) => `leaf ${leaf}`) }));
  const fates = suppress(cells, sums);
  const possible = attack(example, fates);
  for (const { id, count, standing } of cells) {
    const values = possible.get(id)!;
    // The truth is always among them: nothing said is false.
    expect(values.has(count), id).toBe(true);
    if (standing === "open" && count >= 1 && count <= 4) expect(fates.get(id), id).not.toBe("shown");
    if (fates.get(id) === "under_5") expect([...values].sort(), id).toEqual([1, 2, 3, 4]);
    if (fates.get(id) === "withheld") expect(values.size, id).toBeGreaterThanOrEqual(4);
    if (standing === "unpublished" && count >= 1 && count <= 4) expect(values.has(0) || values.size >= 4, id).toBe(true);
  }
}

const leaf = fc.record({ count: counts, standing: fc.constantFrom("open" as const, "open" as const, "open" as const, "unpublished" as const) });

describe("who adds and subtracts", () => {
  it("is left with all that dưới 5 leaves open: parts and their total", () => {
    fc.assert(fc.property(fc.array(leaf, { minLength: 1, maxLength: 3 }), (leaves) => holds({ leaves, totals: [{ of: leaves.map((_, index) => index) }] })), { numRuns: 300 });
  });

  it("also with totals between: two districts and the province", () => {
    fc.assert(fc.property(fc.tuple(leaf, leaf, leaf), (leaves) => holds({ leaves, totals: [{ of: [0, 1] }, { of: [0, 1, 2] }] })), { numRuns: 150 });
  });

  it("also where a count stands in two sums: areas by sex", () => {
    const open = fc.record({ count: counts, standing: fc.constant("open" as const) });
    fc.assert(fc.property(fc.tuple(open, open, open, open), (leaves) => holds({ leaves, totals: [{ of: [0, 1] }, { of: [2, 3] }, { of: [0, 2] }, { of: [1, 3] }] })), { numRuns: 60 });
  });
});
