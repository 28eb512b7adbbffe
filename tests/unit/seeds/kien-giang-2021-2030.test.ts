import { describe, expect, it } from "vitest";
import { decimal } from "@/lib/domain/decimal";
import { planSeed } from "@/prisma/seed/schema";
import { catalogue } from "@/seeds/catalogue";
import { plan as seed } from "@/seeds/plans/kien-giang-2021-2030";

const plan = planSeed.parse(seed);
const indicators = plan.goals.flatMap((goal) => goal.indicators);
const uses = indicators.flatMap((indicator) => indicator.measures);
const targets = (number: string, code: string) => {
  const found = indicators.find((indicator) => indicator.number === number)?.measures.find((measure) => measure.code === code);
  if (!found) throw new Error(`no ${code} in ${number}`);
  return found.targets;
};
const activities = plan.budget?.activities ?? [];
const printedTotals = plan.budget?.printedTotals ?? [];
const computed = (activity: string | null, year: number | null, source: string | null) =>
  activities
    .filter(({ number }) => activity === null || number === activity)
    .flatMap(({ lines }) => lines)
    .filter((line) => (year === null || line.year === year) && (source === null || line.source === source))
    .reduce((sum, line) => sum.plus(line.planned), decimal(0))
    .toFixed();

describe("Kiên Giang 107/KH-UBND", () => {
  it("is the plan of 18/5/2021 that implements the national programme", () => {
    expect(plan).toMatchObject({ number: "107/KH-UBND", issuedOn: "2021-05-18", area: { code: "91" }, startYear: 2021, endYear: 2030 });
    expect(plan.basedOn).toMatchObject([{ number: "23/QĐ-TTg", issuedOn: "2021-01-07", parentPlan: "quoc-gia-2021-2030" }]);
  });

  it("holds 24 indicators in four goals of 7, 7, 7 and 3, with 36 measures and 65 targets", () => {
    expect(indicators.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
    expect(plan.goals.map((goal) => goal.indicators.length)).toEqual([7, 7, 7, 3]);
    expect(uses).toHaveLength(36);
    expect(uses.flatMap((use) => use.targets)).toHaveLength(65);
  });

  it("uses measures of the catalogue, each once", () => {
    const known = catalogue.measures.map(({ code }) => code);
    expect(uses.filter(({ code }) => !known.includes(code))).toEqual([]);
    expect(new Set(uses.map(({ code }) => code)).size).toBe(uses.length);
  });

  it("finds every phrase in its indicator's text", () => {
    for (const { number, text, measures } of indicators)
      for (const { phrase } of measures.flatMap((measure) => measure.targets)) expect(text.includes(phrase), `${number}: ${phrase}`).toBe(true);
  });

  it.each([
    ["1", "child-friendly-communes", 1, { year: 2030, comparator: "gte", value: "85", inherited: true, phrase: "85% vào năm 2030" }],
    ["3", "neonatal-mortality", 0, { year: 2025, comparator: "lt", value: "9.5", inherited: false, phrase: "dưới 9,5 vào năm 2025" }],
    ["3", "infant-mortality", 1, { year: 2030, comparator: "lte", value: "10", inherited: true, phrase: "10 vào năm 2030" }],
    ["4", "stunting-under-5", 0, { year: 2025, comparator: "lte", value: "17", phrase: "xuống 17% vào năm 2025" }],
    ["4", "stunting-under-5", 1, { year: 2030, comparator: "lt", value: "15", inherited: false, phrase: "dưới 15% vào năm 2030" }],
    ["4", "obesity-under-5-urban", 0, { year: 2025, comparator: "lt", value: "10", phrase: "dưới 10% đối với thành thị vào năm 2025 và năm 2030" }],
    ["5", "vaccinated-full-under-5", 0, { year: 2030, comparator: "gte", value: "98" }],
    ["6", "hiv-mother-to-child", 0, { year: 2030, comparator: "lte", value: "2", phrase: "là 2% vào năm 2030" }],
    ["7", "school-clean-standard", 0, { year: 2030, comparator: "gt", value: "40", phrase: "trên 40% đạt tiêu chuẩn sạch đến năm 2030" }],
    ["8", "special-circumstances", 1, { year: 2030, comparator: "lt", value: "1.5", inherited: true, phrase: "1,5% vào năm 2030" }],
    ["8", "special-circumstances-supported", 1, { year: 2030, comparator: "gte", value: "95", inherited: false }],
    ["9", "abused-children", 0, { year: 2025, basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: "gte", value: "5" }],
    ["9", "abused-children", 1, { year: 2030, basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: "gte", value: "4", phrase: "giảm 4% vào năm 2030" }],
    ["11", "child-injury", 1, { year: 2030, comparator: "lte", value: "500", inherited: true, phrase: "500/100.000 trẻ em vào năm 2030" }],
    ["12", "disaster-relief", 0, { year: null, fromYear: null, toYear: null, comparator: "gte", value: "100" }],
    ["13", "child-marriages", 0, { year: null, fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", direction: "fall", comparator: "range", value: "2", upperValue: "3" }],
    ["14", "birth-registration-under-5", 1, { year: 2030, comparator: "gte", value: "100", inherited: false, phrase: "phấn đấu 100% vào năm 2030" }],
    ["18", "lower-secondary-dropout", 1, { year: 2030, comparator: "lt", value: "0.05", phrase: "dưới 0,05% vào năm 2030" }],
  ])("reads indicator %s, %s, target %i", (number, code, index, expected) => {
    expect(targets(number, code)[index]).toMatchObject(expected);
  });

  it("keeps the printed units", () => {
    const units = Object.fromEntries(uses.map(({ code, unit }) => [code, unit]));
    expect(units).toMatchObject({ "neonatal-mortality": "per_1000", "child-injury-death": "per_100000", "child-marriages": "count", "abused-children": "count", "primary-dropout": "percent" });
  });

  it("keeps the garbled indicator 15 as printed and reads no target from “giảm từ 10%”", () => {
    const garbled = indicators.find(({ number }) => number === "15");
    expect(garbled?.text).toContain("giảm từ 10%; giảm tỷ lệ thừa cân béo phì");
    expect(garbled?.text.endsWith("99,3% vào năm 2030”.")).toBe(true);
    expect(garbled?.measures.map(({ code, targets: read }) => [code, read.map(({ value }) => value)])).toEqual([["development-on-track-under-5", ["99.1", "99.3"]]]);
  });

  it("marks the indicators that a person must look at", () => {
    expect(indicators.filter(({ needsReview }) => needsReview !== null).map(({ number }) => number)).toEqual(["5", "7", "8", "9", "15"]);
  });

  it("gives every indicator a lead; only indicator 9 has two", () => {
    const leads = plan.agencies.flatMap((agency) => agency.leads.map((number) => ({ number, name: agency.name })));
    expect(leads).toHaveLength(25);
    for (const { number } of indicators) expect(leads.filter((lead) => lead.number === number)).toHaveLength(number === "9" ? 2 : 1);
    expect(leads.filter(({ number }) => number === "9").map(({ name }) => name)).toEqual(["Sở Lao động - Thương binh và Xã hội", "Công an tỉnh"]);
    expect(leads.filter(({ number }) => number === "13").map(({ name }) => name)).toEqual(["Sở Văn hóa và Thể thao"]);
  });

  it("names 16 bodies, one of them the coordinator, and says each one's duty", () => {
    expect(plan.agencies).toHaveLength(16);
    expect(plan.agencies.filter(({ role }) => role === "coordinator").map(({ name }) => name)).toEqual(["Sở Lao động - Thương binh và Xã hội"]);
    expect(plan.agencies.filter(({ leads, coordinates }) => leads.length + coordinates.length > 0)).toHaveLength(7);
    expect(plan.agencies.filter(({ duty }) => duty === null)).toEqual([]);
  });

  it("prints no day for any report; the yearly cycle is inferred", () => {
    expect(plan.reporting.map(({ kind, year, due, inferred }) => [kind, year, due, inferred])).toEqual([
      ["annual", null, null, true],
      ["annual", null, null, true],
      ["midterm_review", 2025, null, false],
      ["final_review", 2030, null, false],
    ]);
  });

  it("holds the annex as printed: 7 activities, 61 amounts, 36 totals", () => {
    expect(activities.map(({ number, lines }) => [number, lines.length])).toEqual([["1", 9], ["2", 10], ["3", 10], ["4", 10], ["5", 10], ["6", 10], ["7", 2]]);
    expect(printedTotals).toHaveLength(36);
    expect(activities[6]?.lines).toEqual([
      { year: 2024, source: "mobilised", planned: "200" },
      { year: 2030, source: "local", planned: "200" },
    ]);
    expect(activities[0]?.lines.map(({ planned }) => planned)).toEqual(["80", "160", "240", "320", "400", "480", "560", "640", "640"]);
    expect(printedTotals.slice(-2)).toEqual([
      { activity: null, year: null, source: "local", amount: "13670" },
      { activity: null, year: null, source: "mobilised", amount: "5000" },
    ]);
  });

  it("has six printed totals that disagree with the misplaced amount, each with its note", () => {
    const wrong = printedTotals.filter(({ activity, year, source, amount }) => computed(activity, year, source) !== amount);
    expect(wrong.map((total) => [total.activity, total.year, total.source, total.amount, computed(total.activity, total.year, total.source)])).toEqual([
      ["7", null, "local", "400", "200"],
      ["7", null, "mobilised", "0", "200"],
      [null, 2024, "mobilised", "500", "700"],
      [null, 2025, "local", "1495", "1295"],
      [null, null, "local", "13670", "13470"],
      [null, null, "mobilised", "5000", "5200"],
    ]);
    const rules = plan.reviewNotes.map(({ rule }) => rule);
    expect(rules.filter((rule) => rule === "budget-row-total")).toHaveLength(2);
    expect(rules.filter((rule) => rule === "budget-column-total")).toHaveLength(4);
    expect(rules.filter((rule) => rule === "budget-misplaced")).toHaveLength(1);
  });

  it("holds what it prints of 2012–2020: one sentence without a year and three verdicts without a number", () => {
    expect(plan.printedResults.map(({ measure, value, bound, verdict }) => [measure, value, bound, verdict])).toEqual([
      [null, null, null, null],
      ["child-injury", null, null, "missed"],
      ["nursery-attendance", null, null, "missed"],
      ["kindergarten-attendance", null, null, "missed"],
    ]);
  });

  it("notes 22 doubtful places, each about an indicator it has or about none", () => {
    expect(plan.reviewNotes).toHaveLength(22);
    const numbers = indicators.map(({ number }) => number);
    expect(plan.reviewNotes.filter(({ indicator }) => indicator !== null && !numbers.includes(indicator))).toEqual([]);
    expect(plan.reviewNotes.filter(({ indicator }) => indicator === "9").map(({ rule }) => rule)).toEqual(["later-target-weaker", "ambiguous-target", "reading"]);
  });
});
