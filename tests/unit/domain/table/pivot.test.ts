import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TABLE_AXES, type TableAxis, groupAxis } from "@/lib/domain/table/definition";
import { missingBecause, smallFraction } from "@/lib/domain/table/figure";
import { type CellPlace, pivot } from "@/lib/domain/table/pivot";

const sizes = fc.record({ measures: fc.nat(5), areas: fc.nat(6), years: fc.nat(5) });
const orientations = TABLE_AXES.flatMap((rows) => TABLE_AXES.filter((columns) => columns !== rows).map((columns) => ({ rows, columns })));
const key = ({ measures, areas, years }: CellPlace) => `${measures} ${areas} ${years}`;
const placesOf = (counts: Record<TableAxis, number>, orientation: (typeof orientations)[number]) => pivot(counts, orientation).groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));

describe("a table as it lies", () => {
  it("has every figure exactly once, whichever way it lies", () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(...orientations), (counts, orientation) => {
        const places = placesOf(counts, orientation).map(key);
        expect(places.length).toBe(counts.measures * counts.areas * counts.years);
        expect(new Set(places).size).toBe(places.length);
      }),
    );
  });

  it("holds the same figures in all six orientations", () => {
    fc.assert(
      fc.property(sizes, fc.func(fc.integer({ min: 0, max: 1_000_000 })), (counts, figureAt) => {
        const totals = orientations.map((orientation) => placesOf(counts, orientation).reduce((sum, place) => sum + figureAt(key(place)), 0));
        expect(new Set(totals).size).toBe(1);
      }),
    );
  });

  it("puts each cell under its own group, row and column", () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(...orientations), (counts, orientation) => {
        const { groups, columns } = pivot(counts, orientation);
        for (const group of groups) {
          for (const row of group.rows) {
            expect(row.cells.map((place) => [place[groupAxis(orientation)], place[orientation.rows], place[orientation.columns]])).toEqual(columns.map((column) => [group.at, row.at, column]));
          }
        }
      }),
    );
  });
});

describe("a cell", () => {
  it("without a figure says whether the area was there at all", () => {
    const ended = { validFrom: null, validTo: "2025-06-30" };
    expect([2024, 2025, 2026].map((year) => missingBecause(ended, year))).toEqual(["none", "none", "no-such-area"]);
    const begun = { validFrom: "2025-07-01", validTo: null };
    expect([2024, 2025, 2026].map((year) => missingBecause(begun, year))).toEqual(["no-such-area", "none", "none"]);
    expect(missingBecause({ validFrom: null, validTo: null }, 2024)).toBe("none");
  });

  it("shows the cases beside a rate of few", () => {
    const rate = (numerator: string | null, denominator: string | null) => smallFraction({ kind: "number", value: "1", numerator, denominator });
    expect(rate("3", "80")).toEqual({ numerator: "3", denominator: "80" });
    expect(rate("3", "999")).not.toBeNull();
    expect(rate("3", "1000")).toBeNull();
    expect(rate(null, null)).toBeNull();
    expect(smallFraction({ kind: "not_occurring" })).toBeNull();
  });
});
