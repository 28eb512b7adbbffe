import { describe, expect, it } from "vitest";
import type { QualityMeasure } from "@/lib/domain/quality/figures";
import { QUALITY_RULES } from "@/lib/domain/quality/rules";
import { PROVINCE, communesOf, figureOf, foundBy, measureOf, number, sentencesOf, share, targetOf } from "../../../support/quality-data";

const deaths = (code: string, shortName: string): QualityMeasure => measureOf(code, { shortName, unit: "per_1000", catalogueUnit: "per_1000", step: "0.01", polarity: "less_is_better", aggregation: "not_summable", sourceClass: "survey" });
const NEONATAL = deaths("neonatal-mortality", "Tử vong trẻ sơ sinh");
const INFANT = deaths("infant-mortality", "Tử vong trẻ em dưới 1 tuổi");
const UNDER_FIVE = deaths("under-five-mortality", "Tử vong trẻ em dưới 5 tuổi");

const rate = measureOf("rate");
const abuse = measureOf("child-abuse", { polarity: "less_is_better", riseMayBeDetection: true, step: "0.001" });
const cases = measureOf("cases", { kind: "count", unit: "count", catalogueUnit: "count", step: "1", aggregation: "sum_count", polarity: "less_is_better" });

it("explains every check by one sentence that says what to do", () => {
  expect(new Set(QUALITY_RULES.map(({ code }) => code)).size).toBe(QUALITY_RULES.length);
  for (const { title, explanation } of QUALITY_RULES) {
    expect(title).toMatch(/^\p{Lu}[^.!]*$/u);
    expect(explanation).toMatch(/^\p{Lu}[^.!]*; [^.!]*\.$|^\p{Lu}[^.!;]*\.$/u);
    expect(explanation).toBe(explanation.normalize("NFC"));
  }
});

it("shows what cannot be right first, then as the plan prints its measures, its own area before its communes", () => {
  const [first, last] = [measureOf("first", { mayExceedWhole: true }), measureOf("last")];
  const communes = communesOf(2);
  const figures = [first, last].flatMap(({ code }) => [...communes, PROVINCE].map(({ id }) => figureOf(code, 2024, "101", { areaId: id })));
  expect(foundBy("outside-range", { measures: [first, last], communes, figures }).map(({ measure, area, severity }) => `${measure.code} ${area.id} ${severity}`)).toEqual(
    ["last certain", "first check"].flatMap((words) => ["province", "commune-000", "commune-001"].map((area) => words.replace(" ", ` ${area} `))),
  );
});

describe("impossible orderings", () => {
  const measures = [NEONATAL, INFANT, UNDER_FIVE];
  const rates = (neonatal: string | null, infant: string | null, underFive: string | null, more = {}) =>
    [neonatal, infant, underFive].flatMap((value, index) => (value === null ? [] : [figureOf(measures[index]!.code, 2024, value, { source: "survey", ...(index === 0 ? more : {}) })]));

  it("a newborn's death is an infant's, and an infant's one under five", () => {
    expect(foundBy("mortality-order", { measures, figures: rates("9.1", "12.5", "15") })).toEqual([]);
    expect(foundBy("mortality-order", { measures, figures: rates("12.5", "12.5", "12.5") })).toEqual([]);
    expect(foundBy("mortality-order", { measures, figures: rates("12.6", "12.5", "15") })).toMatchObject([
      { severity: "certain", measure: { code: "neonatal-mortality" }, sentence: "Tử vong trẻ sơ sinh 12,6‰ cao hơn tử vong trẻ em dưới 1 tuổi 12,5‰, trong khi chỉ số sau bao gồm chỉ số trước." },
    ]);
    expect(foundBy("mortality-order", { measures, figures: rates("1", "16", "15") }).map(({ measure }) => measure.code)).toEqual(["infant-mortality"]);
    // The middle one may be missing.
    expect(foundBy("mortality-order", { measures, figures: rates("16", null, "15") }).map(({ measure }) => measure.code)).toEqual(["neonatal-mortality"]);
    expect(foundBy("mortality-order", { measures, figures: rates("18", "16", "15") })).toHaveLength(2);
  });

  it("is only to be checked where two kinds of source speak", () => {
    expect(foundBy("mortality-order", { measures, figures: rates("12.6", "12.5", null, { source: "administrative" }) })).toMatchObject([{ severity: "check" }]);
  });

  it("nor where the two divide by different numbers", () => {
    const at = (whole: number) => foundBy("mortality-order", { measures, figures: [figureOf("neonatal-mortality", 2024, share(5, 1000)), figureOf("infant-mortality", 2024, share(4, whole))] });
    expect(at(1000)).toMatchObject([{ severity: "certain" }]);
    expect(at(1100)).toMatchObject([{ severity: "check", sentence: expect.stringMatching(/; hai số chia cho hai mẫu số khác nhau\.$/) }]);
  });

  it("a part is no larger than its whole, where the catalogue says what is part of what", () => {
    const [dead, injured] = [measureOf("child-injury-death"), measureOf("child-injury")];
    expect(foundBy("part-over-whole", { measures: [dead, injured], figures: [figureOf("child-injury-death", 2024, "7"), figureOf("child-injury", 2024, "6")] })).toMatchObject([{ severity: "certain", measure: { code: "child-injury-death" } }]);
    expect(foundBy("part-over-whole", { measures: [dead, injured], figures: [figureOf("child-injury-death", 2024, "6"), figureOf("child-injury", 2024, "6")] })).toEqual([]);
    // One plan prints both in one unit; where it does not, nobody compares.
    expect(foundBy("part-over-whole", { measures: [{ ...dead, unit: "per_1000" }, injured], figures: [figureOf("child-injury-death", 2024, "7"), figureOf("child-injury", 2024, "6")] })).toEqual([]);
  });

  it("nobody is counted more often than there are", () => {
    const over = { measures: [rate], figures: [figureOf("rate", 2024, share(51, 50))] };
    expect(foundBy("numerator-over-denominator", over)).toMatchObject([{ severity: "certain", sentence: "Tử số lớn hơn mẫu số: 102% (51/50).", place: { kind: "figure", actualId: "rate-province-2024" } }]);
    expect(foundBy("outside-range", over)).toEqual([]);
    expect(foundBy("numerator-over-denominator", { ...over, measures: [{ ...rate, mayExceedWhole: true }] })).toMatchObject([{ severity: "check" }]);
    expect(foundBy("numerator-over-denominator", { measures: [rate], figures: [figureOf("rate", 2024, share(50, 50))] })).toEqual([]);
  });

  it("a percentage lies between 0 and 100, a count is not below 0", () => {
    const at = (value: string, measure = rate) => foundBy("outside-range", { measures: [measure], figures: [figureOf(measure.code, 2024, value)] }).map(({ severity }) => severity);
    expect([at("100"), at("100.1"), at("-1"), at("0"), at("-1", cases), at("5000", cases)]).toEqual([[], ["certain"], ["certain"], [], ["certain"], []]);
    expect(at("100.1", { ...rate, mayExceedWhole: true })).toEqual(["check"]);
    expect(sentencesOf("outside-range", { measures: [rate], figures: [figureOf("rate", 2024, "120")] })).toEqual(["120% là quá toàn bộ (100%)."]);
  });
});

describe("outliers", () => {
  const series = (values: string[], measure = rate) => ({ measures: [measure], figures: values.map((value, index) => figureOf(measure.code, 2025 - values.length + index, value)) });

  it("a year unlike the years before it", () => {
    expect(sentencesOf("outlier-in-history", series(["80", "81", "82.2", "83", "97"]))).toEqual(["97%, tăng 14 điểm phần trăm so với 83% năm 2023; các năm trước mỗi năm thường tăng 1 điểm phần trăm."]);
    expect(foundBy("outlier-in-history", series(["80", "81", "82.2", "83", "84"]))).toEqual([]);
    // As wild as it always was.
    expect(foundBy("outlier-in-history", series(["80", "60", "82", "65", "84"]))).toEqual([]);
  });

  it("asks for four earlier values, and for a difference that matters", () => {
    expect(foundBy("outlier-in-history", series(["81", "82", "83", "97"]))).toEqual([]);
    // Steady steps of exactly one, then 1,4: hardly anything.
    expect(foundBy("outlier-in-history", series(["21", "22", "23", "24", "25.4"]))).toEqual([]);
    // Standing still after steady steps is no jump.
    expect(foundBy("outlier-in-history", series(["50", "60", "70", "80", "80"]))).toEqual([]);
  });

  it("leaves a handful of cases alone", () => {
    expect(foundBy("outlier-in-history", series(["2", "2", "3", "2", "9"], cases))).toEqual([]);
    expect(foundBy("outlier-in-history", series(["20", "21", "20", "21", "60"], cases))).toHaveLength(1);
    const small = [share(40, 50), share(40, 50), share(41, 50), share(40, 50), share(49, 50)];
    expect(foundBy("outlier-in-history", { measures: [rate], figures: small.map((value, index) => figureOf("rate", 2020 + index, value)) })).toEqual([]);
  });

  it("shares a change between the years that have no figure", () => {
    const figures = [2016, 2017, 2018, 2019, 2024].map((year) => figureOf("rate", year, String(20 + 2 * (year - 2016))));
    expect(foundBy("outlier-in-history", { measures: [rate], figures })).toEqual([]);
  });

  const communes = communesOf(10);
  const inCommunes = (values: (string | ReturnType<typeof share>)[], measure = rate) => ({
    communes,
    measures: [measure],
    figures: values.map((value, index) => figureOf(measure.code, 2024, value, { areaId: communes[index]!.id })),
  });

  it("a commune unlike the others of its province and year", () => {
    const values = ["95", "96", "97", "94", "95.5", "96.5", "93", "95", "40", "96"];
    expect(foundBy("outlier-among-communes", inCommunes(values))).toMatchObject([{ area: { id: "commune-008" }, sentence: "40%, trong khi một nửa trong 10 xã từ 95,3% trở lên." }]);
    // Seven are too few to say what is usual.
    expect(foundBy("outlier-among-communes", inCommunes(values.slice(2, 9)))).toEqual([]);
    expect(foundBy("outlier-among-communes", inCommunes(values, cases))).toEqual([]);
    expect(foundBy("outlier-among-communes", inCommunes(values, { ...rate, aggregation: "count_communes" }))).toEqual([]);
  });

  it("a few children do not make a commune strange", () => {
    const others = Array.from({ length: 9 }, () => share(190, 200));
    expect(foundBy("outlier-among-communes", inCommunes([share(8, 12), ...others]))).toEqual([]);
    expect(foundBy("outlier-among-communes", inCommunes([share(80, 120), ...others]))).toHaveLength(1);
  });
});

describe("totals and sources", () => {
  const communes = communesOf(10);
  const told = (count: number, measure = rate) => ({
    communes,
    measures: [measure],
    figures: [figureOf("rate", 2024, "92"), ...communes.slice(0, count).map(({ id }) => figureOf("rate", 2024, share(80, 100), { areaId: id }))],
    answers: [figureOf("rate", 2024, "92")],
  });

  it("the communes' sum against the agency's own figure", () => {
    expect(foundBy("sum-differs", told(10))).toMatchObject([{ place: { kind: "total" }, sentence: "Sở Y tế 92%, cộng từ 10/10 xã được 80,0% (800/1.000): chênh 12 điểm phần trăm." }]);
    expect(foundBy("sum-differs", told(7))).toEqual([]);
    expect(foundBy("sum-differs", { ...told(10), answers: [figureOf("rate", 2024, "80.2")] })).toEqual([]);
    expect(foundBy("sum-differs", { ...told(10), answers: [] })).toEqual([]);
  });

  it("what the communes counted against a survey, though such a sum never counts", () => {
    const survey = measureOf("rate", { aggregation: "not_summable", sourceClass: "survey" });
    expect(sentencesOf("sum-differs", { ...told(10, survey), answers: [figureOf("rate", 2024, "92", { source: "survey", from: "Cục Thống kê" })] })).toEqual(["Cục Thống kê (điều tra) 92%, cộng từ 10/10 xã được 80,0% (800/1.000): chênh 12 điểm phần trăm."]);
  });

  it("a count must have all its communes", () => {
    const counted = (count: number) => ({ communes, measures: [cases], figures: communes.slice(0, count).map(({ id }) => figureOf("cases", 2024, "10", { areaId: id })), answers: [figureOf("cases", 2024, "150")] });
    expect(foundBy("sum-differs", counted(9))).toEqual([]);
    expect(foundBy("sum-differs", counted(10))).toHaveLength(1);
  });

  it("a report against a survey, whichever came first", () => {
    const answers = [figureOf("rate", 2024, "12"), figureOf("rate", 2024, "18.5", { from: "Cục Thống kê", source: "survey", actualId: "survey" })];
    const sentence = "Sở Y tế (báo cáo hành chính) 12%; Cục Thống kê (điều tra) 18,5%: chênh 6,5 điểm phần trăm.";
    expect(sentencesOf("sources-differ", { measures: [rate], figures: [answers[0]!], answers })).toEqual([sentence]);
    expect(sentencesOf("sources-differ", { measures: [rate], figures: [answers[0]!], answers: [...answers].reverse() })).toEqual([sentence]);
    expect(foundBy("sources-differ", { measures: [rate], answers: [answers[0]!, { ...answers[1]!, value: number("12.1") }] })).toEqual([]);
  });
});

describe("stale figures", () => {
  const past = [figureOf("rate", 2021, "80"), figureOf("rate", 2022, "81")];

  it("a closed year without a value where earlier years had one", () => {
    expect(foundBy("year-missing", { measures: [rate], figures: past })).toMatchObject([{ year: 2024, sentence: "Chưa có số liệu năm 2024; lần gần nhất là năm 2022: 81%." }]);
    expect(foundBy("year-missing", { measures: [rate], figures: [...past, figureOf("rate", 2024, { kind: "cleared" })] })).toHaveLength(1);
    // Said is said.
    expect(foundBy("year-missing", { measures: [rate], figures: [...past, figureOf("rate", 2024, { kind: "not_collected" })] })).toEqual([]);
    expect(foundBy("year-missing", { measures: [rate], figures: [] })).toEqual([]);
    expect(foundBy("year-missing", { measures: [rate], figures: past, today: "2024-12-31" })).toEqual([]);
  });

  it("waits longer for a survey", () => {
    const survey = measureOf("rate", { sourceClass: "survey" });
    expect(foundBy("year-missing", { measures: [survey], figures: past, year: 2023 })).toEqual([]);
    expect(foundBy("year-missing", { measures: [survey], figures: past })).toHaveLength(1);
  });

  it("leaves a commune that said nothing at all to the board of reports", () => {
    const [silent, speaking] = communesOf(2);
    const other = measureOf("other");
    const figures = [silent!, speaking!].flatMap(({ id }) => [figureOf("rate", 2023, "80", { areaId: id })]).concat(figureOf("other", 2024, "5", { areaId: speaking!.id }));
    expect(foundBy("year-missing", { communes: [silent!, speaking!], measures: [rate, other], figures }).map(({ area }) => area.id)).toEqual([speaking!.id]);
  });

  it("an estimate that the following year never made final", () => {
    const figures = [figureOf("rate", 2024, "80", { stage: "estimate" })];
    expect(sentencesOf("estimate-not-final", { measures: [rate], figures, today: "2025-12-31" })).toEqual([]);
    expect(sentencesOf("estimate-not-final", { measures: [rate], figures, today: "2026-01-01" })).toEqual(["80% vẫn là số ước, dù năm 2025 đã kết thúc."]);
    // What the document printed as an estimate stays one; a sum is one until all communes have answered.
    expect(sentencesOf("estimate-not-final", { measures: [rate], figures: [{ ...figures[0]!, origin: "printed", actualId: null }], today: "2026-01-01" })).toEqual([]);
  });
});

describe("missing bases", () => {
  const falls = targetOf({ basis: "change_from_base_year", baseYear: 2020, comparator: "gte", direction: "fall", value: "5", timing: "milestone", year: 2025 });
  const each = targetOf({ basis: "change_from_previous_year", comparator: "gte", direction: "fall", value: "2", timing: "span", year: null, fromYear: 2021, toYear: 2025 });

  it("a target measured from a year that has no figure", () => {
    const measure = { ...cases, targets: [falls, targetOf({ ...falls, year: 2030 })] };
    const missing = foundBy("base-year-missing", { measures: [measure], figures: [figureOf("cases", 2024, "40")] });
    expect(missing).toMatchObject([{ year: 2020, place: { kind: "indicator" } }]);
    expect(missing[0]!.sentence).toContain("nhưng năm 2020 chưa có số liệu");
    expect(foundBy("base-year-missing", { measures: [measure], figures: [figureOf("cases", 2020, "50")] })).toEqual([]);
    expect(foundBy("base-year-missing", { measures: [measure], figures: [figureOf("cases", 2020, { kind: "not_collected" })] })).toHaveLength(1);
  });

  it("a yearly change without the year before, where there is something to compare and something asked", () => {
    const measure = { ...cases, targets: [each] };
    const at = (year: number, figures = [figureOf("cases", year, "40")]) => foundBy("base-year-missing", { year, measures: [measure], figures }).map((finding) => finding.year);
    expect([at(2024), at(2024, []), at(2026)]).toEqual([[2023], [], []]);
    expect(at(2024, [figureOf("cases", 2024, "40"), figureOf("cases", 2023, "41")])).toEqual([]);
  });

  const based = (code: string) => measureOf(code, { baseQuantityCode: "children-under-5", baseQuantityName: "Số trẻ em dưới 5 tuổi" });

  it("a rate that stands alone because its denominator was never entered", () => {
    const measures = [based("rate"), based("other")];
    const figures = [figureOf("rate", 2024, "92"), figureOf("other", 2024, "70")];
    expect(foundBy("base-figure-missing", { measures, figures })).toMatchObject([
      { measure: { code: "rate" }, place: { kind: "base-figures" }, sentence: "92% được nhập thẳng, cũng như 1 chỉ số khác chia cho số này: năm 2024 chưa có số liệu nền “Số trẻ em dưới 5 tuổi”." },
    ]);
    expect(foundBy("base-figure-missing", { measures, figures, bases: [{ quantityCode: "children-under-5", areaId: PROVINCE.id, year: 2024, value: "100" }] })).toEqual([]);
    expect(foundBy("base-figure-missing", { measures, figures: [figureOf("rate", 2024, share(92, 100))] })).toEqual([]);
    expect(foundBy("base-figure-missing", { measures: measures.map((measure) => ({ ...measure, aggregation: "not_summable" as const })), figures })).toEqual([]);
  });
});

describe("figures that were copied", () => {
  const years = (now: ReturnType<typeof share> | string, last: ReturnType<typeof share> | string, measure = rate) => foundBy("same-as-last-year", { measures: [measure], figures: [figureOf(measure.code, 2024, now), figureOf(measure.code, 2023, last)] });

  it("the same rate and the same numerator as last year's", () => {
    expect(years("26.7", "26.70").map(({ sentence }) => sentence)).toEqual(["26,7%, giống hệt năm 2023."]);
    expect(years(share(137, 315), share(137, 315))).toHaveLength(1);
    expect(years("26.7", "26.8")).toEqual([]);
    expect(years(share(50, 100), share(100, 200))).toEqual([]);
    // Typed alone one year and counted the next: the rate may well be the same.
    expect(years("50", share(50, 100))).toEqual([]);
  });

  it("nothing strange at 0, at 100 and of few", () => {
    expect([years("0", "0"), years("100", "100"), years(share(8, 10), share(8, 10)), years("2", "2", cases)]).toEqual([[], [], [], []]);
    expect(years("40", "40", cases)).toHaveLength(1);
  });

  const communes = communesOf(10);
  const told = (values: (string | ReturnType<typeof share>)[], measure = rate) => ({ communes, measures: [measure], figures: values.map((value, index) => figureOf(measure.code, 2024, value, { areaId: communes[index]!.id })) });

  it("one value in many communes, once for the largest group", () => {
    const found = foundBy("same-in-many-communes", told(["95", "95.0", "95", "95", "95", "80", "81", "82", "83", "84"]));
    expect(found).toMatchObject([{ area: { id: "province" }, sentence: "5 trong 10 xã có số liệu cùng ghi 95%: Xã 000, Xã 001, Xã 002 và 2 xã khác." }]);
    expect(found[0]!.covers).toHaveLength(5);
    expect(foundBy("same-in-many-communes", told(["95", "95", "95", "95", "79", "80", "81", "82", "83", "84"]))).toEqual([]);
    expect(foundBy("same-in-many-communes", told(communes.map(() => "100")))).toEqual([]);
    expect(foundBy("same-in-many-communes", told(communes.map(() => share(9, 10))))).toEqual([]);
  });

  it("every commune at 100%", () => {
    expect(sentencesOf("all-communes-full", told(communes.map(() => "100")))).toEqual(["Cả 10 xã có số liệu đều ghi 100%."]);
    expect(foundBy("all-communes-full", told([...communes.slice(1).map(() => "100"), "99.9"]))).toEqual([]);
    expect(foundBy("all-communes-full", told(communes.slice(0, 7).map(() => "100")))).toEqual([]);
    expect(foundBy("all-communes-full", told(communes.map(() => "100"), cases))).toEqual([]);
  });
});

describe("denominators", () => {
  const births = (code: string) => measureOf(code, { baseQuantityCode: "live-births", baseQuantityName: "Số trẻ đẻ sống", unit: "per_1000", catalogueUnit: "per_1000" });
  const measures = [births("a"), births("b"), births("c")];
  const figures = [figureOf("a", 2024, share(3, 1000)), figureOf("b", 2024, share(4, 1000)), figureOf("c", 2024, share(5, 990))];

  it("of measures that share one are the base figure, or what most of them use", () => {
    expect(foundBy("denominator-differs", { measures, figures })).toMatchObject([{ measure: { code: "c" }, sentence: "“Số trẻ đẻ sống”: chỉ số này chia cho 990, 2 chỉ số khác chia cho 1.000." }]);
    const bases = [{ quantityCode: "live-births", areaId: PROVINCE.id, year: 2024, value: "990" }];
    expect(foundBy("denominator-differs", { measures, figures, bases }).map(({ measure, sentence }) => [measure.code, sentence])).toEqual([
      ["a", "“Số trẻ đẻ sống”: chỉ số này chia cho 1.000, số liệu nền là 990."],
      ["b", "“Số trẻ đẻ sống”: chỉ số này chia cho 1.000, số liệu nền là 990."],
    ]);
    expect(foundBy("denominator-differs", { measures: [measures[0]!], figures })).toEqual([]);
  });

  it("are a survey's own, and of communes added up those that answered", () => {
    const surveys = measures.map((measure) => ({ ...measure, unit: "percent" as const, sourceClass: "survey" as const }));
    expect(foundBy("denominator-differs", { measures: surveys, figures })).toEqual([]);
    expect(foundBy("denominator-differs", { measures, figures: figures.map((figure) => ({ ...figure, origin: "sum" as const, actualId: null })) })).toEqual([]);
  });

  it("are shared by name where the catalogue has no base figure for them", () => {
    const named = ["a", "b"].map((code) => measureOf(code, { denominatorLabel: "Số học sinh" }));
    expect(foundBy("denominator-differs", { measures: named, figures: [figureOf("a", 2024, share(30, 100)), figureOf("b", 2024, share(30, 101))] })).toMatchObject([{ measure: { code: "b" }, sentence: "“Số học sinh”: chỉ số này chia cho 101, “Chỉ số a” chia cho 100." }]);
  });
});

it("no case of abuse anywhere in a province is asked about, in a commune it is what one expects", () => {
  const none = { measures: [abuse], figures: [figureOf("child-abuse", 2024, "0.000")] };
  expect(sentencesOf("no-abuse", none)).toEqual(["Tỉnh Điện Biên không ghi nhận trường hợp nào trong năm 2024: 0,000%."]);
  expect(foundBy("no-abuse", { ...none, isCommune: true })).toEqual([]);
  expect(foundBy("no-abuse", { ...none, figures: [figureOf("child-abuse", 2024, "0.001")] })).toEqual([]);
});

describe("targets that do not fit", () => {
  it("one met many times over from the start", () => {
    const ceiling = { ...abuse, targets: [targetOf({ comparator: "lt", value: "4.5" }), targetOf({ comparator: "lt", value: "0.05", year: 2030 })] };
    const figures = [figureOf("child-abuse", 2021, "0.030"), figureOf("child-abuse", 2024, "0.028")];
    expect(foundBy("met-many-times-over", { measures: [ceiling], figures })).toMatchObject([{ year: 2025, sentence: "0,030% ngay năm 2021, chỉ bằng khoảng 1/150 mức cần đạt (dưới 4,5% vào năm 2025)." }]);
    const floor = { ...rate, targets: [targetOf({ value: "20" })] };
    expect(sentencesOf("met-many-times-over", { measures: [floor], figures: [figureOf("rate", 2021, "63")] })).toEqual(["63% ngay năm 2021, gấp khoảng 3 lần mức cần đạt (từ 20% trở lên vào năm 2025)."]);
    expect(foundBy("met-many-times-over", { measures: [floor], figures: [figureOf("rate", 2021, "59")] })).toEqual([]);
    // Only what is known from the start: a later success is one.
    expect(foundBy("met-many-times-over", { measures: [floor], figures: [figureOf("rate", 2021, "19"), figureOf("rate", 2024, "63")] })).toEqual([]);
    // Of nothing one cannot say how many times.
    expect(foundBy("met-many-times-over", { measures: [ceiling], figures: [figureOf("child-abuse", 2021, "0")] })).toEqual([]);
  });

  it("one that needs a pace never seen", () => {
    // Điện Biên's infant mortality: 31,0 in 2020, and 12,5 asked for 2025.
    const infant = { ...INFANT, targets: [targetOf({ comparator: "lte", value: "12.5" }), targetOf({ comparator: "lte", value: "10", year: 2030 })] };
    const figures = [figureOf("infant-mortality", 2015, "34.2"), figureOf("infant-mortality", 2020, "31.0"), figureOf("infant-mortality", 2024, "30")];
    expect(foundBy("pace-never-seen", { measures: [infant], figures })).toMatchObject([
      { year: 2025, sentence: "Từ 30‰ năm 2024, mỗi năm phải cải thiện 17,5‰ để tới mức cần đạt (không quá 12,5‰ vào năm 2025); năm tốt nhất từng có chỉ được 0,64‰." },
    ]);
    // Two figures make one pace: nothing is known of what is usual.
    expect(foundBy("pace-never-seen", { measures: [infant], figures: figures.slice(1) })).toEqual([]);
    // Six children more and everybody is registered.
    const registered = (whole: number) => foundBy("pace-never-seen", { measures: [{ ...rate, targets: [targetOf({ value: "100" })] }], figures: [2022, 2023, 2024].map((year) => figureOf("rate", year, share(whole * 0.98, whole))) });
    expect([registered(300), registered(3000).length]).toEqual([[], 1]);
    expect(foundBy("pace-never-seen", { measures: [infant], figures: [...figures.slice(0, 2), figureOf("infant-mortality", 2024, "12.4")] })).toEqual([]);
  });
});
