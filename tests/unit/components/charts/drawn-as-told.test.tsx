import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { AreaRanking } from "@/components/areas/area-ranking";
import { PublishedChart } from "@/components/charts/published-chart";
import { SmallMultiple } from "@/components/charts/small-multiple";
import { Sparkline } from "@/components/charts/sparkline";
import { type AreaFigure, rankAreas } from "@/lib/domain/area-figures/ranking";
import type { FigureMeasure } from "@/lib/domain/area-figures/weight";

// What the server draws stands where the figure that the table prints belongs on the drawing's own scale; the chart that runs in the browser is held to its table by tests/e2e/charts.spec.ts.

const FROM = 2021;
const TO = 2030;

interface Point {
  year: number;
  value: number;
  isEstimate: boolean;
}

const points: fc.Arbitrary<Point[]> = fc
  .uniqueArray(fc.record({ year: fc.integer({ min: FROM, max: 2026 }), value: fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10), isEstimate: fc.boolean() }), { selector: ({ year }) => year, minLength: 1, maxLength: 6 })
  .map((all) => all.sort((a, b) => a.year - b.year));
const targets = fc.uniqueArray(fc.record({ year: fc.constantFrom(2025, 2030), value: fc.integer({ min: 0, max: 100 }) }), { selector: ({ year }) => year, maxLength: 2 });

const numbersOf = (svg: string, pattern: RegExp): number[][] => [...svg.matchAll(pattern)].map((found) => found.slice(1).map(Number));

/** From where the drawing's own ticks stand: their words, and the line each belongs to. */
function scaleOf(svg: string): (value: number) => number {
  const ticks = numbersOf(svg, /<g><path d="M[\d.]+ ([\d.]+)H[\d.]+"[^>]*><\/path><text[^>]*>([\d.]+)<\/text><\/g>/g) as [y: number, value: number][];
  const [first, last] = [ticks[0]!, ticks[ticks.length - 1]!];
  return (value) => first[0] + ((value - first[1]) * (last[0] - first[0])) / (last[1] - first[1]);
}

/** Years go from left to right in even steps. */
function expectEvenYears(at: readonly { year: number; x: number }[]): void {
  const [first, last] = [at[0], at[at.length - 1]];
  if (!first || !last || first.year === last.year) return;
  const step = (last.x - first.x) / (last.year - first.year);
  expect(step).toBeGreaterThan(0);
  for (const { year, x } of at) expect(x).toBeCloseTo(first.x + (year - first.year) * step, 0);
}

function expectDots(svg: string, all: readonly Point[], yOf: (value: number) => number): void {
  const dots = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"[^>]*class="([^"]*)"/g)];
  expect(dots).toHaveLength(all.length);
  all.forEach(({ value, isEstimate }, index) => {
    expect(Number(dots[index]![2])).toBeCloseTo(yOf(value), 0);
    expect(dots[index]![3]!.includes("fill-paper"), "an estimate is hollow").toBe(isEstimate);
  });
  expectEvenYears(all.map(({ year }, index) => ({ year, x: Number(dots[index]![1]) })));
}

describe("what the server draws", () => {
  it("small multiples stand on the scale that all of them share", () => {
    fc.assert(
      fc.property(points, targets, (all, asked) => {
        const svg = renderToStaticMarkup(
          <SmallMultiple
            label="Thử"
            fromYear={FROM}
            toYear={TO}
            scale={{ low: 0, high: 100, ticks: [0, 50, 100] }}
            points={all.map((point) => ({ ...point, words: `${point.value}%` }))}
            targets={asked.map((target) => ({ ...target, words: `từ ${target.value}%`, ofParent: false }))}
            gaps={[]}
            formatTick={String}
          />,
        );
        const yOf = scaleOf(svg);
        expectDots(svg, all, yOf);
        const steps = numbersOf(svg, /<path d="M[\d.]+ ([\d.]+)H[\d.]+" class="stroke-ink"/g);
        expect(steps.map(([y]) => y)).toEqual(asked.map(({ value }) => expect.closeTo(yOf(value), 0)));
        for (const { value } of asked) expect(svg).toContain(`từ ${value}%`);
        expect(svg).toContain(`${all.at(-1)!.value}%`);
      }),
      { numRuns: 60 },
    );
  });

  it("published charts draw what is told, and words where a figure is kept back", () => {
    fc.assert(
      fc.property(points, targets, (all, asked) => {
        const html = renderToStaticMarkup(
          <PublishedChart
            startYear={FROM}
            endYear={TO}
            points={[...all.map((point) => ({ ...point, words: `${point.value} phần trăm` })), { year: 2027, value: null, words: "dưới 5", isEstimate: false }]}
            targets={asked.map((target) => ({ ...target, words: `từ ${target.value}` }))}
            write={String}
            isShare
            label="Thử"
          />,
        );
        const drawings = html.match(/<svg.*?<\/svg>/g) ?? [];
        expect(drawings).toHaveLength(2);
        for (const svg of drawings) {
          const yOf = scaleOf(svg);
          expectDots(svg, all, yOf);
          expect(svg).toContain("dưới 5");
          expect(svg).toContain(`>${all.at(-1)!.isEstimate ? "ước " : ""}${all.at(-1)!.value} phần trăm<`);
          const steps = numbersOf(svg, /<path d="M[\d.]+ ([\d.]+)h[\d.]+" class="stroke-ink"/g);
          expect(steps.map(([y]) => y)).toEqual(asked.map(({ value }) => expect.closeTo(yOf(value), 0)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("sparklines rise where figures rise, and break where a year is missing", () => {
    fc.assert(
      fc.property(points, (all) => {
        const svg = renderToStaticMarkup(<Sparkline startYear={FROM} endYear={TO} points={all} targets={[]} label="Thử" />);
        const line = /<path d="([^"]*)" fill="none"/.exec(svg)![1]!;
        const drawn = [...line.matchAll(/([ML])([\d.]+) ([\d.]+)/g)].map(([, act, x, y]) => ({ act, x: Number(x), y: Number(y) }));
        expect(drawn).toHaveLength(all.length);
        expectEvenYears(all.map(({ year }, index) => ({ year, x: drawn[index]!.x })));
        all.slice(1).forEach(({ year, value }, index) => {
          const before = all[index]!;
          expect(drawn[index + 1]!.act).toBe(before.year === year - 1 ? "L" : "M");
          expect(Math.sign(drawn[index]!.y - drawn[index + 1]!.y) * Math.sign(value - before.value), "upwards is more").toBeGreaterThanOrEqual(0);
        });
      }),
      { numRuns: 100 },
    );
  });

  it("bars are as long as the values beside them", () => {
    const measure: FigureMeasure = { kind: "ratio", aggregation: "sum_ratio", polarity: "more_is_better", unit: "percent", catalogueUnit: "percent", roundingUnit: "0.1" };
    const areas = ["800", "600", "925", "400"].map((numerator, index): AreaFigure => ({
      areaId: `xa-${index}`,
      code: String(index),
      name: `Xã ${index}`,
      district: null,
      isExpected: true,
      stage: "final",
      value: { kind: "number", value: String(Number(numerator) / 10), numerator, denominator: "1000" },
      pooled: null,
    }));
    const html = renderToStaticMarkup(<AreaRanking measure={measure} ranked={rankAreas(measure, areas)} caption="Thử" unitHeading="Xã" />);
    const rows = html.match(/<tr id.*?<\/tr>|<tr class="border-b border-line align-top.*?<\/tr>/g) ?? [];
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const told = Number(/(\d+(?:,\d+)?)%/.exec(row)![1]!.replace(",", "."));
      expect(Number(/<rect[^>]*width="([\d.]+)"/.exec(row)![1])).toBeCloseTo(told, 1);
    }
  });
});
