import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createHash } from "node:crypto";
import { fingerprintOf } from "@/lib/data/quality";
import type { ActualValue } from "@/lib/domain/actual/value";
import { decimal } from "@/lib/domain/decimal";
import type { Figure, QualityData, QualityMeasure } from "@/lib/domain/quality/figures";
import { type Finding, coverFigure, coveredText, findingKey } from "@/lib/domain/quality/finding";
import { findDoubtful } from "@/lib/domain/quality/rules";
import { isOutlier, spreadOf } from "@/lib/domain/quality/spread";
import { withConfirmation } from "@/lib/domain/quality/confirmation";
import { PROVINCE, communesOf, dataOf, figureOf, measureOf, number, targetOf } from "../../../support/quality-data";

const communes = communesOf(9);
const measures: QualityMeasure[] = [
  measureOf("neonatal-mortality", { aggregation: "not_summable", polarity: "less_is_better", baseQuantityCode: "live-births" }),
  measureOf("infant-mortality", { aggregation: "not_summable", polarity: "less_is_better", baseQuantityCode: "live-births", targets: [targetOf({ comparator: "lte", value: "10" })] }),
  measureOf("rate", { targets: [targetOf({})] }),
  measureOf("cases", { kind: "count", unit: "count", catalogueUnit: "count", step: "1", aggregation: "sum_count", polarity: "less_is_better", riseMayBeDetection: true }),
];

const anyValue: fc.Arbitrary<ActualValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 1100 }).map((tenths) => number((tenths / 10).toFixed(1))) },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom(20, 50, 200)).map(([part, whole]) => number(new Decimal(part).times(100).dividedBy(whole).toFixed(), String(part), String(whole))) },
  fc.constantFrom<ActualValue>({ kind: "not_collected" }, { kind: "not_occurring" }, { kind: "cleared" }, { kind: "bounded", bound: "gt", value: "99" }),
);

const anyFigures: fc.Arbitrary<Figure[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...measures), fc.constantFrom(PROVINCE, ...communes), fc.integer({ min: 2019, max: 2024 }), anyValue, fc.boolean()), { selector: ([measure, area, year]) => `${measure.code} ${area.id} ${year}`, maxLength: 120 })
  .map((all) => all.map(([measure, area, year, value, isEstimate]) => figureOf(measure.code, year, value, { areaId: area.id, stage: isEstimate ? "estimate" : "final" })));

const told = (findings: Finding[]) => findings.map((finding) => `${findingKey(finding)} ${finding.severity} ${finding.sentence}\n${coveredText(finding)}`).sort();
const arranged = (figures: readonly Figure[], more: Partial<QualityData> = {}) => dataOf({ communes, measures, figures, answers: figures.filter(({ areaId, year }) => areaId === PROVINCE.id && year === 2024), bases: [{ quantityCode: "live-births", areaId: PROVINCE.id, year: 2024, value: "200" }], ...more });

describe("the checks", () => {
  it("find the same in whatever order the figures come", () => {
    fc.assert(
      fc.property(
        anyFigures.chain((figures) => fc.tuple(fc.constant(figures), fc.shuffledSubarray(figures, { minLength: figures.length, maxLength: figures.length }), fc.shuffledSubarray(communes, { minLength: communes.length, maxLength: communes.length }))),
        ([figures, shuffled, otherCommunes]) => {
          expect(told(findDoubtful(arranged(shuffled, { communes: otherCommunes })))).toEqual(told(findDoubtful(arranged(figures))));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("name each place once", () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        const keys = findDoubtful(arranged(figures)).map(findingKey);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 150 },
    );
  });

  it("call the same ones outliers in another scale", () => {
    const scaled = (figures: readonly Figure[], power: number) => figures.map((figure) => (figure.value.kind === "number" ? { ...figure, value: number(decimal(figure.value.value).times(decimal(10).pow(power)).toFixed()) } : figure));
    const outliers = (figures: readonly Figure[], power: number) =>
      findDoubtful(arranged(scaled(figures, power), { measures: [measureOf("rate", { step: decimal("0.1").times(decimal(10).pow(power)).toFixed() })] }))
        .filter(({ rule }) => rule.startsWith("outlier"))
        .map(findingKey);
    fc.assert(
      fc.property(anyFigures, fc.integer({ min: -3, max: 3 }), (figures, power) => {
        const rates = figures.filter(({ measureCode }) => measureCode === "rate");
        expect(outliers(rates, power)).toEqual(outliers(rates, 0));
      }),
      { numRuns: 200 },
    );
  });

  it("are not moved by one figure, however wild", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 90, max: 99 }), { minLength: 9, maxLength: 40 }), fc.integer({ min: 1_000, max: 1_000_000 }), (common, wild) => {
        const values = [...common, wild].map((value) => decimal(value));
        const usual = spreadOf(values);
        expect(usual.middle.toNumber()).toBeLessThanOrEqual(99);
        expect(isOutlier(decimal(wild), usual)).toBe(true);
      }),
    );
  });
});

describe("a fingerprint", () => {
  const standing = (finding: Finding) => ({ id: "1", fingerprint: fingerprintOf(finding), sentence: finding.sentence, reason: "Đúng.", by: "A", at: "" });

  it("is SHA-256 of what is covered", () => {
    const figure = figureOf("rate", 2024, "9.50");
    const covers = [coverFigure(measures[2]!, figure)];
    expect(fingerprintOf({ covers })).toBe(createHash("sha256").update("rate province 2024 9.5").digest("hex"));
    expect(fingerprintOf({ covers })).toBe(fingerprintOf({ covers: [coverFigure(measures[2]!, { ...figure, value: number("9.5") }), ...covers] }));
  });

  it("is the same for two plans that print different units", () => {
    const measure = measureOf("injury", { unit: "per_10000", catalogueUnit: "per_100000" });
    expect(coverFigure(measure, figureOf("injury", 2024, "5.5"))).toBe(coverFigure({ ...measure, unit: "per_100000" }, figureOf("injury", 2024, "55")));
  });

  it("changes exactly when a value that it covers changes", () => {
    fc.assert(
      fc.property(anyFigures, fc.nat(), anyValue, (figures, at, value) => {
        if (figures.length === 0) return;
        const changed = figures[at % figures.length]!;
        const measure = measures.find(({ code }) => code === changed.measureCode)!;
        const before = findDoubtful(arranged(figures));
        const after = new Map(findDoubtful(arranged(figures.map((figure) => (figure === changed ? { ...figure, value } : figure)))).map((finding) => [findingKey(finding), finding]));
        const line = (figure: Figure) => coverFigure(measure, figure);
        const isSame = line(changed) === line({ ...changed, value });
        for (const finding of before) {
          const then = after.get(findingKey(finding));
          if (!then) continue;
          // What is drawn from several figures (communes' total, the denominator that most of them use) is covered as what it came to; it moves only where that does.
          if (finding.rule === "sum-differs" || finding.covers.some((text) => text.startsWith("reference "))) continue;
          const has = (lines: readonly string[], figure: Figure) => lines.some((text) => text.endsWith(line(figure)));
          const { confirmation, earlier } = withConfirmation(then, fingerprintOf(then), standing(finding));
          expect((confirmation === null) !== (earlier === null)).toBe(true);
          // What it did not cover may enter it (another commune with the same number): then it covers more, and asks again.
          expect(confirmation !== null).toBe(isSame || (!has(finding.covers, changed) && !has(then.covers, { ...changed, value })));
        }
      }),
      { numRuns: 300 },
    );
  });
});
