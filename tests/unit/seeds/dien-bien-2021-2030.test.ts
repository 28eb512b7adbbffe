import { describe, expect, it } from "vitest";
import { planSeed } from "@/prisma/seed/schema";
import { catalogue } from "@/seeds/catalogue";
import { plan } from "@/seeds/plans/dien-bien-2021-2030";

const seed = planSeed.parse(plan);
const indicators = seed.goals.flatMap((goal) => goal.indicators);
const uses = indicators.flatMap((indicator) => indicator.measures);
const targets = uses.flatMap((use) => use.targets);

const indicator = (number: string) => {
  const found = indicators.find((candidate) => candidate.number === number);
  if (!found) throw new Error(`no indicator ${number}`);
  return found;
};
const use = (number: string, code: string) => {
  const found = indicator(number).measures.find((candidate) => candidate.code === code);
  if (!found) throw new Error(`indicator ${number} has no ${code}`);
  return found;
};
const agency = (name: string) => seed.agencies.find((candidate) => candidate.name === name);
const notes = (rule: string) => seed.reviewNotes.filter((note) => note.rule === rule).map((note) => note.indicator);

describe("Điện Biên 333/QĐ-UBND", () => {
  it("bears the document's head", () => {
    expect(seed).toMatchObject({ number: "333/QĐ-UBND", issuedOn: "2021-03-15", startYear: 2021, endYear: 2030, area: { code: "11", name: "Tỉnh Điện Biên" }, budget: null });
    expect(seed.basedOn.map(({ number, issuedOn, parentPlan }) => [number, issuedOn, parentPlan])).toEqual([["23/QĐ-TTg", "2021-01-07", "quoc-gia-2021-2030"]]);
  });

  it("holds what was counted by hand in the document", () => {
    expect(seed.goals.map((goal) => goal.indicators.length)).toEqual([12, 7, 8, 3]);
    expect(indicators.map(({ number }) => number)).toEqual([...Array.from({ length: 25 }, (_, index) => String(index + 1)), "25b", "26", "27", "28", "29"]);
    expect(uses).toHaveLength(33);
    // By goal: 25 + 12 + 15 + 6.
    expect(seed.goals.map((goal) => goal.indicators.flatMap(({ measures }) => measures.flatMap((measure) => measure.targets)).length)).toEqual([25, 12, 15, 6]);
    expect(seed.reporting.map(({ kind, year }) => [kind, year])).toEqual([
      ["annual", null],
      ["annual", null],
      ["midterm_review", 2025],
      ["midterm_review", 2025],
      ["final_review", 2030],
      ["final_review", 2030],
    ]);
    expect(seed.reporting.every(({ due }) => due === null)).toBe(true);
    expect(seed.reporting.filter(({ inferred }) => inferred).map(({ from }) => from)).toEqual(["Sở Lao động - Thương binh và Xã hội"]);
  });

  it("names the 15 bodies of section IV with the numbers given to them", () => {
    expect(seed.agencies).toHaveLength(15);
    expect(seed.agencies.filter(({ role }) => role === "coordinator").map(({ name }) => name)).toEqual(["Sở Lao động - Thương binh và Xã hội"]);
    expect(seed.agencies.filter(({ leads }) => leads.length > 0).map(({ name, leads }) => [name, leads.join(" ")])).toEqual([
      ["Sở Lao động - Thương binh và Xã hội", "1 2 13 14 16 17 25 27 28 29"],
      ["Sở Tư pháp", "19"],
      ["Công an tỉnh", "16"],
      ["Sở Giáo dục và Đào tạo", "12 20 21 22 23 24"],
      ["Sở Y tế", "3 4 5 6 7 8 9 10 11 15"],
      ["Sở Văn hoá, Thể thao và Du lịch", "18 26"],
    ]);
    expect(agency("Các Sở, ban, ngành, các tổ chức chính trị - xã hội tỉnh")?.coordinates).toHaveLength(11);
    const led = new Set(seed.agencies.flatMap(({ leads }) => leads));
    expect(indicators.filter(({ number }) => !led.has(number)).map(({ number }) => number)).toEqual(["25b"]);
  });

  it("reads the hand-checked targets", () => {
    expect(use("1", "child-friendly-communes")).toMatchObject({
      unit: "percent",
      targets: [
        { year: 2025, comparator: "gte", value: "65", inherited: false, phrase: "đạt 65% vào năm 2025" },
        { year: 2030, comparator: "gte", value: "75", inherited: true, phrase: "75% vào năm 2030" },
      ],
    });
    expect(use("3", "neonatal-mortality")).toMatchObject({
      unit: "per_1000",
      targets: [
        { year: 2025, comparator: "lt", value: "9.5", inherited: false, phrase: "dưới 9,5‰ vào năm 2025" },
        { year: 2030, comparator: "lt", value: "9", inherited: false, phrase: "dưới 9‰ vào năm 2030" },
      ],
    });
    expect(use("4", "infant-mortality")).toMatchObject({
      unit: "per_1000",
      targets: [
        { year: 2025, comparator: "lte", value: "12.5", phrase: "xuống 12,5‰ vào năm 2025" },
        { year: 2030, comparator: "lte", value: "10", inherited: true, phrase: "10‰ vào năm 2030" },
      ],
    });
    expect(use("8", "obesity-under-5-urban").targets).toMatchObject([
      { year: 2025, comparator: "lt", value: "10", maintained: false, phrase: "dưới 10% đối với thành thị vào năm 2025 và năm 2030" },
      { year: 2030, comparator: "lt", value: "10", maintained: false, phrase: "dưới 10% đối với thành thị vào năm 2025 và năm 2030" },
    ]);
    expect(use("9", "vaccinated-8-under-1").targets[0]).toMatchObject({ year: 2025, comparator: "gte", value: "95", phrase: String.raw`đạt $\geq 95\%$ vào năm 2025 và 2030` });
    expect(use("10", "vaccinated-12-under-5").targets).toMatchObject([{ year: 2025, comparator: "gte", value: "95", phrase: "(12 loại) đạt 95% vào năm 2025" }]);
    expect(use("10", "vaccinated-14-under-5").targets).toMatchObject([{ year: 2030, comparator: "gte", value: "95", phrase: "(14 loại) đạt 95% vào năm 2030" }]);
    expect(use("11", "hiv-mother-to-child").targets).toMatchObject([{ year: 2030, comparator: "lt", value: "2", phrase: "dưới 2% vào năm 2030" }]);
    expect(use("12", "school-sanitation").targets[1]).toMatchObject({ year: 2030, comparator: "gte", value: "100", maintained: true, phrase: "duy trì 100% đến năm 2030" });
    expect(use("13", "special-circumstances").targets[1]).toMatchObject({ year: 2030, comparator: "lt", value: "3.5", inherited: true, phrase: "3,5% vào năm 2030" });
    expect(use("15", "child-injury-death")).toMatchObject({
      unit: "per_100000",
      targets: [
        { year: 2025, comparator: "lte", value: "16", phrase: "xuống còn 16/100.000 trẻ em vào năm 2025" },
        { year: 2030, comparator: "lte", value: "15", inherited: false, phrase: "xuống còn 15/100.000 vào năm 2030" },
      ],
    });
    expect(use("17", "disaster-relief").targets).toMatchObject([{ year: null, fromYear: null, toYear: null, comparator: "gte", value: "100" }]);
    expect(use("18", "child-marriages")).toMatchObject({
      unit: "count",
      targets: [{ year: null, fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", comparator: "range", direction: "fall", value: "2", upperValue: "3" }],
    });
    expect(use("19", "birth-registration-under-5").targets).toMatchObject([{ year: 2030, comparator: "gte", value: "100", maintained: true }]);
  });

  it("keeps the print, misprints included", () => {
    expect(indicator("16").text).toBe("100 % trẻ em bị xâm hại, lạm dụng, bóc lột khi phát hiện được can thiệp, hỗ trợ và xử lý nghiêm minh theo pháp luật.");
    expect(indicator("24").text).toBe("Phần đầu 95% trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025.");
    expect(indicator("22").text.endsWith("năm 2030;")).toBe(true);
    expect(indicator("10").text).toContain("vào năm 2030. (theo Nghị quyết số 20-NQ/TW ngày 25/10/2017");
  });

  it("holds the 17 lines of 2013-2020: 19 printed values and 5 mere verdicts", () => {
    const lines = (section: string) => new Set(seed.printedResults.filter((result) => result.section.startsWith(section)).map(({ text }) => text)).size;
    expect(["3.1.", "3.2.", "3.3.", "3.4."].map(lines)).toEqual([4, 4, 7, 2]);
    expect(seed.printedResults.filter(({ value }) => value !== null).map(({ measure, year, value }) => `${measure} ${year} ${value}`)).toEqual([
      "health-insurance-under-6 2020 99",
      "child-friendly-communes 2020 63",
      "stunting-under-5 2015 29.3",
      "stunting-under-5 2020 26.4",
      "underweight-under-5 2020 15.9",
      "infant-mortality 2015 32.8",
      "infant-mortality 2020 31.0",
      "health-station-midwife 2020 97.7",
      "nursery-attendance 2015 18",
      "nursery-attendance 2020 44.7",
      "kindergarten-attendance 2015 96",
      "kindergarten-attendance 2020 99.6",
      "primary-right-age 2015 97.3",
      "primary-right-age 2020 97.7",
      "lower-secondary-right-age 2015 89.3",
      "lower-secondary-right-age 2020 95.9",
      "school-water-and-toilets 2020 95.22",
      "clean-water-population 2015 75.33",
      "clean-water-population 2020 84.13",
    ]);
    expect(seed.printedResults.filter(({ value }) => value === null).map(({ measure, year, verdict }) => [measure, year, verdict])).toEqual([
      ["special-circumstances", 2020, "met"],
      ["special-circumstances-recovery", 2020, "met"],
      ["preschool-universal-age-5", 2014, "met"],
      ["school-clean-water", 2020, "met"],
      ["household-latrine", 2020, "missed"],
    ]);
  });

  it("marks what is bounded, estimated or printed in a wrong unit among those results", () => {
    const results = seed.printedResults;
    expect(results.filter(({ bound }) => bound).map(({ measure, bound, verdict }) => [measure, bound, verdict])).toEqual([["health-insurance-under-6", "gt", "exceeded"]]);
    expect(results.filter(({ isEstimate }) => isEstimate).map(({ measure, year }) => [measure, year])).toEqual([["clean-water-population", 2020]]);
    expect(results.filter(({ printedUnit }) => printedUnit).map(({ measure, unit, printedUnit }) => [measure, unit, printedUnit])).toEqual([
      ["infant-mortality", "per_1000", "%"],
      ["infant-mortality", "per_1000", "%"],
    ]);
    expect(results.filter(({ measure }) => measure === "stunting-under-5").map(({ verdict }) => verdict)).toEqual(["missed", "missed"]);
    expect(results.filter(({ value, unit }) => (value === null) !== (unit === null))).toEqual([]);
  });

  it("notes the doubtful places", () => {
    expect(notes("unnumbered")).toEqual(["25b"]);
    expect(notes("no-agency")).toEqual(["25b"]);
    expect(notes("pace-never-seen")).toEqual(["4", "5", "7"]);
    expect(notes("unit-misprint")).toEqual(["4"]);
    expect(notes("baseline-beyond-target")).toEqual(["13"]);
    expect(notes("inherited-comparator")).toEqual(["13"]);
    expect(notes("garbled")).toEqual(["9", null]);
    expect(targets.filter(({ phrase }) => phrase.includes("$"))).toHaveLength(2);
    expect(seed.reviewNotes).toHaveLength(23);
  });

  it("quotes each phrase from its indicator's own text", () => {
    for (const { number, text, measures } of indicators)
      for (const { phrase } of measures.flatMap((measure) => measure.targets)) expect(text.includes(phrase), `${number}: ${phrase}`).toBe(true);
  });

  it("uses only measures of the catalogue, never one twice in an indicator", () => {
    const known = new Set(catalogue.measures.map(({ code }) => code));
    for (const { number, measures } of indicators) {
      const codes = measures.map(({ code }) => code);
      expect(codes.filter((code) => !known.has(code)), number).toEqual([]);
      expect(new Set(codes).size, number).toBe(codes.length);
    }
  });

  it("assigns and reviews only indicators that exist", () => {
    const numbers = new Set<string | null>(indicators.map(({ number }) => number));
    const named = [...seed.agencies.flatMap(({ leads, coordinates }) => [...leads, ...coordinates]), ...seed.reviewNotes.flatMap((note) => note.indicator ?? [])];
    expect(named.filter((number) => !numbers.has(number))).toEqual([]);
  });

  it("gives every indicator marked for review a note that says why", () => {
    const noted = new Set(seed.reviewNotes.map((note) => note.indicator));
    expect(indicators.filter(({ needsReview, number }) => (needsReview !== null) !== noted.has(number)).map(({ number }) => number)).toEqual([]);
  });
});
