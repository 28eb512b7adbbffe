import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DoubtIndicator, DoubtMeasure, DoubtPlan, DoubtResult, DoubtTarget } from "@/lib/domain/plan/doubt";
import { findDoubts } from "@/lib/domain/plan/doubts";

const measure = (code: string, rest: Partial<DoubtMeasure> = {}): DoubtMeasure => ({ code, shortName: code, polarity: "less_is_better", unit: "per_1000", disaggregation: null, ...rest });
const MEASURES = [
  measure("neonatal-mortality"),
  measure("infant-mortality"),
  measure("under-five-mortality"),
  measure("stunting", { unit: "percent" }),
  measure("insured", { unit: "percent", polarity: "more_is_better" }),
  measure("abused", { unit: "count" }),
  measure("injury", { unit: "per_100000" }),
  measure("obesity-urban", { unit: "percent", disaggregation: "Thành thị" }),
];

const target = (year: number | null, value: string | null, rest: Partial<DoubtTarget> = {}): DoubtTarget => ({
  year,
  basis: "value",
  baseYear: null,
  comparator: value === null ? null : "lte",
  direction: null,
  value,
  upperValue: null,
  ...rest,
});
const indicator = (number: string, code: string, targets: DoubtTarget[], unit = MEASURES.find((one) => one.code === code)!.unit): DoubtIndicator => ({ number, measures: [{ code, unit, targets }] });
const plan = (indicators: DoubtIndicator[], rest: Partial<DoubtPlan> = {}): DoubtPlan => ({
  startYear: 2021,
  area: { name: "Tỉnh Điện Biên" },
  goals: [{ indicators }],
  agencies: [{ leads: indicators.map(({ number }) => number), coordinates: [] }],
  budget: null,
  printedResults: [],
  ...rest,
});
const result = (code: string, year: number, value: string, rest: Partial<DoubtResult> = {}): DoubtResult => ({
  section: "Kết quả",
  text: "…",
  measure: code,
  year,
  value,
  bound: null,
  unit: "per_1000",
  printedUnit: null,
  ...rest,
});
const found = (one: DoubtPlan) => findDoubts(one, MEASURES).map(({ rule, indicator: number }) => `${rule} ${number ?? "–"}`);

describe("rules on targets", () => {
  it("doubt a neonatal rate above the infant rate of the same milestone", () => {
    const rates = (neonatal: string, infant: string) =>
      plan([indicator("1", "neonatal-mortality", [target(2030, neonatal)]), indicator("2", "infant-mortality", [target(2025, "0.1"), target(2030, infant)].slice(1))]);
    expect(found(rates("0.3", "0.24"))).toEqual(["mortality-order 1"]);
    expect(found(rates("0.24", "0.24"))).toEqual([]);
    const doubt = findDoubts(rates("0.3", "0.24"), MEASURES)[0]!;
    expect(doubt.place).toBe("Chỉ tiêu 1, năm 2030");
    expect(doubt.note).toContain("(0,3‰) cao hơn");
  });

  it("compare the oldest with the youngest group where the middle one is missing, in one unit", () => {
    const older = indicator("2", "under-five-mortality", [target(2025, "30")], "per_10000");
    expect(found(plan([indicator("1", "neonatal-mortality", [target(2025, "3.1")]), older]))).toContain("mortality-order 1");
    expect(found(plan([indicator("1", "neonatal-mortality", [target(2025, "3")]), older]))).not.toContain("mortality-order 1");
  });

  it("doubt a later milestone that asks for less", () => {
    const insured = (later: string, comparator: "gt" | "gte" = "gte") =>
      plan([indicator("1", "insured", [target(2025, "95", { comparator: "gte" }), target(2030, later, { comparator })])]);
    expect(found(insured("94"))).toEqual(["later-target-weaker 1"]);
    expect(found(insured("95"))).toEqual([]);
    expect(found(plan([indicator("1", "stunting", [target(2030, "21"), target(2025, "20")])]))).toEqual(["later-target-weaker 1"]);
    expect(found(plan([indicator("1", "stunting", [target(2025, "20", { comparator: "lt" }), target(2030, "20")])]))).toEqual(["later-target-weaker 1"]);
  });

  it("doubt a smaller fall against the same base year later", () => {
    const fall = (year: number, value: string, baseYear = 2020) => target(year, value, { basis: "change_from_base_year", baseYear, comparator: "gte", direction: "fall" });
    expect(found(plan([indicator("1", "abused", [fall(2025, "5"), fall(2030, "4")])]))).toEqual(["later-target-weaker 1"]);
    expect(found(plan([indicator("1", "abused", [fall(2025, "5"), fall(2030, "4", 2025)])]))).toEqual([]);
  });

  it("keep percentages between 0 and 100, and only percentages", () => {
    expect(found(plan([indicator("1", "insured", [target(2025, "100.1", { comparator: "gte" })])]))).toEqual(["percentage-range 1"]);
    expect(found(plan([indicator("1", "insured", [target(2025, "100", { comparator: "gt" })])]))).toEqual(["percentage-range 1"]);
    expect(found(plan([indicator("1", "insured", [target(2025, "100", { comparator: "gte" })])]))).toEqual([]);
    expect(found(plan([indicator("1", "injury", [target(2025, "550")])]))).toEqual([]);
    expect(found(plan([indicator("1", "abused", [target(2025, "0")])], { printedResults: [result("insured", 2020, "101", { unit: "percent" })] }))).toEqual(["percentage-range –"]);
  });

  it("doubt a comparator that pulls against the measure", () => {
    expect(found(plan([indicator("1", "stunting", [target(2025, "20", { comparator: "gte" })])]))).toEqual(["comparator-polarity 1"]);
    expect(found(plan([indicator("1", "insured", [target(2025, "20", { comparator: "lt" })])]))).toEqual(["comparator-polarity 1"]);
    expect(found(plan([indicator("1", "insured", [target(null, null, { direction: "rise" })])]))).toEqual([]);
    expect(found(plan([indicator("1", "abused", [target(2025, "0", { comparator: "eq" })])]))).toEqual([]);
  });

  it("doubt a rate printed per another number than the catalogue's", () => {
    expect(found(plan([indicator("1", "injury", [target(2025, "1.0")], "per_10000")]))).toEqual(["unit-misprint 1"]);
  });

  it("doubt an urban ceiling in a rural commune", () => {
    const urban = [indicator("1", "obesity-urban", [target(2025, "5")])];
    expect(found(plan(urban, { area: { name: "Xã Hoằng Kim" } }))).toEqual(["inapplicable 1"]);
    expect(found(plan(urban, { area: { name: "Phường Rạch Giá" } }))).toEqual([]);
  });

  it("never doubt targets that only get stronger", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 5 }), (values) => {
        const falling = [...values].sort((a, b) => b - a).map((value, index) => target(2021 + index, (value / 10).toFixed(1)));
        expect(found(plan([indicator("1", "stunting", falling)]))).toEqual([]);
        expect(found(plan([indicator("1", "stunting", falling.map((one, index) => ({ ...one, year: 2030 - index })))]))).toContain("later-target-weaker 1");
      }),
    );
  });
});

describe("rules on printed results", () => {
  const infant = (...targets: DoubtTarget[]) => [indicator("4", "infant-mortality", targets)];
  const numbered = (indicators: DoubtIndicator[], printedResults: DoubtResult[]) => found(plan(indicators, { printedResults })).filter((line) => !line.startsWith("numbering"));

  it("doubt a target that the base year has already passed", () => {
    expect(numbered(infant(target(2025, "12.5")), [result("infant-mortality", 2020, "12.4")])).toEqual(["baseline-beyond-target 4"]);
    expect(numbered(infant(target(2025, "12.5")), [result("infant-mortality", 2020, "12.5")])).toEqual([]);
    expect(numbered(infant(target(2025, "12.5")), [result("infant-mortality", 2015, "12.4")])).toEqual([]);
  });

  it("take “trên 99%” at its word", () => {
    const insured = (value: string) => [indicator("1", "insured", [target(2025, value, { comparator: "gte" })])];
    const above99 = [result("insured", 2020, "99", { bound: "gt", unit: "percent" })];
    expect(found(plan(insured("99"), { printedResults: above99 }))).toEqual(["baseline-beyond-target 1"]);
    expect(found(plan(insured("99.5"), { printedResults: above99 }))).toEqual([]);
  });

  it("doubt a pace more than twice the fastest one printed", () => {
    const history = [result("infant-mortality", 2015, "32.8"), result("infant-mortality", 2020, "31.0")];
    // Seen: 0,36 a year. 12,5 in 2025 asks for 3,7; 28 for 0,6.
    expect(numbered(infant(target(2025, "12.5")), history)).toEqual(["pace-never-seen 4"]);
    expect(numbered(infant(target(2025, "28")), history)).toEqual([]);
    expect(numbered(infant(target(2025, "12.5")), history.slice(1))).toEqual([]);
  });

  it("doubt “%” printed for “‰”, on the indicator that uses the measure", () => {
    expect(numbered(infant(target(2025, "31")), [result("infant-mortality", 2020, "31.0", { printedUnit: "%" })])).toEqual(["unit-misprint 4"]);
    expect(numbered(infant(target(2025, "31")), [result("infant-mortality", 2020, "31.0", { printedUnit: "‰" })])).toEqual([]);
  });
});

describe("rules on the document", () => {
  const listed = (...numbers: string[]) => plan(numbers.map((number) => indicator(number, "abused", [])));

  it("find what a list of numbers or letters skips", () => {
    expect(found(listed("1", "2", "3"))).toEqual([]);
    expect(found(listed("1", "3"))).toEqual(["numbering-gap 3"]);
    expect(found(listed("2", "3"))).toEqual(["numbering-gap 2"]);
    expect(found(listed("1", "3", "2"))).toEqual(["numbering-gap 3", "numbering-gap 2"]);
    expect(found(listed("a", "b", "c", "d", "đ", "e", "g"))).toEqual([]);
    expect(findDoubts(listed("a", "b", "d"), MEASURES)[0]!.note).toContain("Không có chỉ tiêu c trước chỉ tiêu d");
  });

  it("find a line without a number", () => {
    expect(found(listed("1", "2", "2b", "3"))).toEqual(["unnumbered 2b"]);
  });

  it("find the indicators nobody answers for", () => {
    const agencies = [{ leads: ["1"], coordinates: ["2"] }];
    expect(found({ ...listed("1", "2", "3"), agencies })).toEqual(["no-agency 3"]);
  });

  it("find totals that do not add up, and the amount in the wrong column that explains them", () => {
    const budget = {
      activities: [
        { number: "1", lines: [{ year: 2024, source: "local", planned: "70" }, { year: 2025, source: "local", planned: "80" }] },
        { number: "2", lines: [{ year: 2024, source: "mobilised", planned: "200" }] },
      ],
      printedTotals: [
        { activity: "2", year: null, source: "local", amount: "200" },
        { activity: null, year: 2025, source: "local", amount: "280" },
        { activity: null, year: 2024, source: "mobilised", amount: "0" },
        { activity: null, year: 2024, source: "local", amount: "70" },
      ],
    };
    const doubts = findDoubts({ ...listed("1"), budget }, MEASURES);
    expect(doubts.map(({ rule }) => rule)).toEqual(["budget-row-total", "budget-column-total", "budget-column-total", "budget-misplaced"]);
    expect(doubts[1]).toMatchObject({ place: "Phụ lục kinh phí: Tổng cộng, năm 2025, địa phương", note: expect.stringContaining("Tổng in 280 triệu đồng, cộng các khoản in được 80 triệu đồng, lệch 200") });
    expect(doubts[3]!.note).toContain("200 triệu đồng của dòng 2 thuộc năm 2025 (địa phương) thay vì năm 2024 (huy động, xã hội hóa)");
    const right = { ...budget, printedTotals: [{ activity: null, year: null, source: null, amount: "350" }] };
    expect(findDoubts({ ...listed("1"), budget: right }, MEASURES)).toEqual([]);
  });

  it("name no amount where moving it does not explain everything", () => {
    const lines = [{ year: 2024, source: "local", planned: "200" }, { year: 2025, source: "local", planned: "80" }];
    const printedTotals = [{ activity: null, year: 2024, source: null, amount: "0" }, { activity: null, year: null, source: null, amount: "999" }];
    expect(findDoubts({ ...listed("1"), budget: { activities: [{ number: "1", lines }], printedTotals } }, MEASURES).map(({ rule }) => rule)).toEqual(["budget-column-total", "budget-column-total"]);
  });
});
