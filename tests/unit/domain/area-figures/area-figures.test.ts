import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ActualValue } from "@/lib/domain/actual/value";
import { type AreaFigure, bandsOf, groupByDistrict, rankAreas } from "@/lib/domain/area-figures/ranking";
import { type FigureMeasure, beyondChance, pool, weightOf } from "@/lib/domain/area-figures/weight";
import { allowedCases, areaFractionWords, areaValueWords, barLengths, pooledWords, spreadWords, standoutWords } from "@/lib/domain/area-figures/words";

const coverage: FigureMeasure & { sourceClass: "administrative" } = { kind: "ratio", aggregation: "sum_ratio", polarity: "more_is_better", unit: "percent", catalogueUnit: "percent", roundingUnit: "0.1", sourceClass: "administrative" };
const harm: typeof coverage = { ...coverage, polarity: "less_is_better", unit: "per_1000", catalogueUnit: "per_1000" };
const yesNo: typeof coverage = { ...coverage, kind: "count", aggregation: "count_communes", unit: "count", catalogueUnit: "count" };

const share = (numerator: number, denominator: number, multiplier = 100): ActualValue => ({ kind: "number", value: String((numerator * multiplier) / denominator), numerator: String(numerator), denominator: String(denominator) });
const bare = (value: string): ActualValue => ({ kind: "number", value, numerator: null, denominator: null });

let made = 0;
const place = (value: ActualValue | null, more: Partial<AreaFigure> = {}): AreaFigure => {
  const code = String((made += 1));
  return { areaId: code, code, name: `Xã ${code}`, district: null, isExpected: true, value, stage: "final", pooled: null, ...more };
};

describe("the weight of a figure", () => {
  it("is little for few cases of a harm and for small denominators, and unknown without a fraction", () => {
    expect(weightOf(harm, share(4, 800, 1000))).toBe("few");
    expect(weightOf(harm, share(5, 800, 1000))).toBe("carries");
    expect(weightOf(coverage, share(4, 800))).toBe("carries");
    expect(weightOf(coverage, share(29, 29))).toBe("few");
    expect(weightOf(coverage, share(30, 30))).toBe("carries");
    expect(weightOf(coverage, bare("98"))).toBe("bare");
    expect(weightOf(yesNo, bare("1"))).toBe("count");
    for (const value of [null, { kind: "not_occurring" }, { kind: "not_collected" }, { kind: "bounded", bound: "gt", value: "99" }] as (ActualValue | null)[]) expect(weightOf(coverage, value)).toBe("none");
  });

  it("pools the years that have both, and never one alone", () => {
    expect(pool(harm, [{ year: 2022, value: share(1, 100, 1000) }, { year: 2023, value: { kind: "not_collected" } }, { year: 2024, value: share(2, 200, 1000) }])).toMatchObject({ fromYear: 2022, toYear: 2024, numerator: "3", denominator: "300", value: "10.0000000000000" });
    expect(pool(harm, [{ year: 2024, value: share(1, 100, 1000) }, { year: 2023, value: bare("9") }])).toBeNull();
    expect(pool(yesNo, [{ year: 2023, value: share(1, 1) }, { year: 2024, value: share(0, 1) }])).toBeNull();
  });

  it("never calls beyond chance what the interval of three standard deviations holds", () => {
    // By hand, Wilson's interval of 10 in 100 at three deviations: (0.1 + 0.045 ± 3 √(0.0009 + 0.000225)) / 1.09, up to 22.5%.
    expect(beyondChance({ numerator: "10", denominator: "100" }, { numerator: "20", denominator: "100" })).toBe(0);
    expect(beyondChance({ numerator: "10", denominator: "100" }, { numerator: "23", denominator: "100" })).toBe(-1);
    expect(beyondChance({ numerator: "100", denominator: "100" }, { numerator: "90", denominator: "100" })).toBe(1);
    expect(beyondChance({ numerator: "120", denominator: "100" }, { numerator: "90", denominator: "100" })).toBe(0);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const own = Math.round(n * part);
        expect(beyondChance({ numerator: String(own), denominator: String(n) }, { numerator: String(own), denominator: String(n) })).toBe(0);
      }),
    );
  });
});

describe("ranking places", () => {
  it("ranks what carries weight, the best first, equals alike; the others follow without a rank, none is lost", () => {
    const figures = [place(null), place(share(90, 100)), place(share(10, 10)), place(share(80, 100)), place(share(180, 200)), place(bare("99"))];
    const ranked = rankAreas(coverage, figures);
    expect(ranked.map(({ name, rank }) => [name, rank])).toEqual([
      [figures[1]!.name, 1],
      [figures[4]!.name, 1],
      [figures[3]!.name, 3],
      [figures[2]!.name, null],
      [figures[5]!.name, null],
      [figures[0]!.name, null],
    ]);
    expect(rankAreas(harm, [place(share(50, 100, 1000)), place(share(10, 100, 1000))]).map(({ rank, value }) => [rank, value?.kind === "number" ? value.numerator : null])).toEqual([[1, "10"], [2, "50"]]);
  });

  it("names nobody among few, nobody for a difference that chance explains, and those who really stand out", () => {
    const alike = [88, 90, 91, 92, 93, 89].map((part) => place(share(part, 100)));
    expect(rankAreas(coverage, alike).every(({ stands }) => stands === null)).toBe(true);
    const apart = [...alike, place(share(40, 100), { name: "Xã Kém" })];
    const ranked = rankAreas(coverage, apart);
    expect(ranked.filter(({ stands }) => stands === "worse").map(({ name }) => name)).toEqual(["Xã Kém"]);
    expect(standoutWords(coverage, ranked)[0]).toBe("Kém hơn mức chung rõ rệt: Xã Kém (40%).");
    expect(rankAreas(coverage, apart.slice(-4)).every(({ stands }) => stands === null)).toBe(true);
    // Ten times the harm, but two cases.
    expect(rankAreas(harm, [...[10, 11, 12, 9, 10].map((cases) => place(share(cases, 1000, 1000))), place(share(2, 20, 1000))]).every(({ stands }) => stands === null)).toBe(true);
  });

  it("keeps every place once, in ranks that never fall, whatever they say", () => {
    const anyValue = fc.oneof(
      fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 300 })).map(([a, b]) => share(Math.min(a, b), b)),
      fc.nat(100).map((value) => bare(String(value))),
      fc.constantFrom<ActualValue | null>(null, { kind: "not_occurring" }),
    );
    fc.assert(
      fc.property(fc.array(anyValue, { maxLength: 30 }), fc.constantFrom(coverage, harm), (values, measure) => {
        const figures = values.map((value) => place(value));
        const ranked = rankAreas(measure, figures);
        expect(ranked.map(({ areaId }) => areaId).sort()).toEqual(figures.map(({ areaId }) => areaId).sort());
        const ranks = ranked.map(({ rank }) => rank);
        const given = ranks.filter((rank) => rank !== null);
        expect(ranks.slice(given.length).every((rank) => rank === null)).toBe(true);
        expect([...given].sort((a, b) => a - b)).toEqual(given);

        const { bands, bandOf } = bandsOf(ranked);
        expect(bandOf.size).toBe(given.length);
        expect(bands.length).toBeLessThanOrEqual(5);
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(given.length);
        for (const { rank, areaId } of ranked) {
          for (const other of ranked) if (rank !== null && other.rank === rank) expect(bandOf.get(other.areaId)).toBe(bandOf.get(areaId));
        }
        for (const length of barLengths(measure, ranked).values()) expect(length >= 0 && length <= 100).toBe(true);
      }),
    );
  });

  it("adds the communes of a district up, by numerators and denominators, those asked only", () => {
    const district = { id: "d", code: "094", name: "Thành phố Điện Biên Phủ" };
    const communes = [place(share(9, 10), { district }), place(share(50, 100), { district }), place(null, { district }), place(share(1, 1), { district, isExpected: false }), place(share(1, 2))];
    const [sum, ...others] = groupByDistrict(coverage, communes);
    expect(others).toEqual([]);
    expect(sum).toMatchObject({ areaId: "d", value: { numerator: "59", denominator: "110" }, stage: "estimate", coverage: { reported: 2, expected: 3 } });
    expect(groupByDistrict({ ...coverage, aggregation: "not_summable" }, communes)).toEqual([]);
  });
});

describe("a ranking's words", () => {
  it("say the spread of what carries weight, and how many have figures", () => {
    const told = (figures: AreaFigure[], measure = coverage) => spreadWords(measure, rankAreas(measure, figures), "xã");
    expect(told([place(null), place(null)])).toBe("chưa xã nào có số liệu được duyệt");
    expect(told([place(share(90, 100)), place(share(80, 100)), place(share(1, 10)), place(null)])).toBe("3/4 xã có số liệu, từ 80% đến 90%");
    expect(told([place(share(90, 100)), place(share(90, 100))])).toBe("2/2 xã có số liệu, đều 90%");
    expect(told([place(bare("1")), place(bare("0")), place(null)], yesNo)).toBe("2/3 xã có số liệu, 1 xã trả lời có");
  });

  it("give n/N, có and chưa có, and the pooled years of few", () => {
    const few = rankAreas(harm, [place(share(1, 80, 1000), { pooled: { fromYear: 2022, toYear: 2024, numerator: "4", denominator: "250", value: "16" } })])[0]!;
    expect(areaFractionWords(harm, few)).toBe("1/80");
    expect(pooledWords(harm, few)).toBe("gộp 2022–2024: 4/250, 16‰");
    expect(pooledWords(coverage, { weight: "carries", pooled: few.pooled })).toBeNull();
    expect(areaValueWords(yesNo, place(bare("0")))).toBe("chưa có");
    expect(areaFractionWords({ ...yesNo, kind: "ratio" }, place(share(1, 1)))).toBeNull();
    expect(areaValueWords(coverage, place(null))).toBe("–");
  });

  it("say what a ceiling means in cases", () => {
    const ceiling = (comparator: "lt" | "lte" | "eq" | "gte", value: string) => ({ basis: "value" as const, comparator, value });
    expect(allowedCases(ceiling("lte", "0.24"), "per_1000", "80")).toBe(0);
    expect(allowedCases(ceiling("lt", "10"), "per_1000", "100")).toBe(0);
    expect(allowedCases(ceiling("lte", "10"), "per_1000", "100")).toBe(1);
    expect(allowedCases(ceiling("lt", "10"), "per_1000", "250")).toBe(2);
    expect(allowedCases(ceiling("eq", "0"), "percent", "250")).toBe(0);
    expect(allowedCases(ceiling("gte", "90"), "percent", "250")).toBeNull();
    expect(allowedCases({ ...ceiling("lt", "3"), basis: "change_from_previous_year" }, "percent", "250")).toBeNull();
  });
});
