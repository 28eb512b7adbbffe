import { describe, expect, it } from "vitest";
import { planSeed } from "@/prisma/seed/schema";
import { catalogue } from "@/seeds/catalogue";
import { plan } from "@/seeds/plans/hoang-kim-2021-2030";

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

describe("Kế hoạch xã Hoằng Kim", () => {
  it("bears the document's head, blanks and misprinted name included", () => {
    expect(seed).toMatchObject({ number: null, issuedOn: null, issuedOnPrinted: "tháng 5 năm 2023", startYear: 2021, endYear: 2030, budget: null, printedResults: [] });
    expect(seed.area).toEqual({ code: "15889", name: "Xã Hoằng Kim" });
    expect(seed.issuer).toBe("Ủy ban nhân dân xã Hoàng Kim");
    expect(seed.basedOn.map(({ number, issuedOn, parentPlan }) => [number, issuedOn, parentPlan])).toEqual([
      ["91/KH-UBND", "2023-05-11", null],
      ["23/QĐ-TTg", "2021-01-07", "quoc-gia-2021-2030"],
    ]);
    expect(seed.budgetNote?.split("\n")).toHaveLength(2);
  });

  it("holds what was counted by hand in the document", () => {
    expect(seed.goals.map((goal) => goal.indicators.length)).toEqual([7, 7, 7, 3]);
    expect(indicators.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
    expect(uses).toHaveLength(35);
    // By goal: 23 + 16 + 16 + 6.
    expect(seed.goals.map((goal) => goal.indicators.flatMap(({ measures }) => measures.flatMap((measure) => measure.targets)).length)).toEqual([23, 16, 16, 6]);
    // "duy trì" to 2030 in 7, 8, 9, 10, 14, 16, 17, 18, and "vào năm 2025 đến năm 2030" of 4's two obesity ceilings.
    expect(targets.filter(({ maintained }) => maintained)).toHaveLength(10);
  });

  it("names the 13 bodies; three of 24 indicators have one", () => {
    expect(seed.agencies).toHaveLength(13);
    expect(seed.agencies.filter(({ role }) => role === "coordinator").map(({ name }) => name)).toEqual(["Công chức Văn hóa - LĐTBXH"]);
    expect(seed.agencies.filter(({ leads, coordinates }) => leads.length + coordinates.length > 0).map(({ name, leads }) => [name, leads])).toEqual([
      ["Công an xã", ["9"]],
      ["Công chức Văn hoá - Thông tin", ["13", "21"]],
    ]);
    expect(agency("Trạng y tế")?.duty).toContain("chăm sóc sức khỏe, dinh dưỡng cho trẻ em");
  });

  it("reports before 1 November and reviews in 2025 and 2030", () => {
    expect(seed.reporting.map(({ kind, due, dueIsExclusive, year, inferred }) => [kind, due, dueIsExclusive, year, inferred])).toEqual([
      ["annual", "11-01", true, null, false],
      ["annual", null, false, null, true],
      ["annual", null, false, null, true],
      ["midterm_review", null, false, 2025, false],
      ["final_review", null, false, 2030, false],
    ]);
  });

  it("reads the hand-checked targets", () => {
    expect(use("1", "child-friendly-communes").targets).toMatchObject([{ year: null, fromYear: null, toYear: null, comparator: "gte", value: "100" }]);
    expect(use("2", "comprehensive-care-under-8").targets).toMatchObject([
      { year: 2025, comparator: "gt", value: "95", phrase: "đạt trên 95% vào năm 2025" },
      { year: 2030, comparator: "gte", value: "100", inherited: false, phrase: "100% vào năm 2030" },
    ]);
    expect(use("3", "neonatal-mortality")).toMatchObject({
      unit: "per_1000",
      targets: [
        { year: 2025, comparator: "lt", value: "0.4", inherited: false, phrase: "xuống dưới 0,4 ‰ vào năm 2025" },
        { year: 2030, comparator: "lt", value: "0.3", inherited: true, phrase: "0,3‰ vào năm 2030" },
      ],
    });
    expect(use("3", "infant-mortality").targets[1]).toMatchObject({ year: 2030, comparator: "lte", value: "0.24", inherited: true, phrase: "0,24‰ vào năm 2030" });
    expect(use("4", "obesity-under-5-urban").targets).toMatchObject([
      { year: 2025, comparator: "lt", value: "0.5", maintained: false, phrase: "dưới 0,5% đối với thành thị vào năm 2025 đến năm 2030" },
      { year: 2030, comparator: "lt", value: "0.5", maintained: true, phrase: "dưới 0,5% đối với thành thị vào năm 2025 đến năm 2030" },
    ]);
    expect(use("6", "hiv-mother-to-child").targets).toMatchObject([{ year: 2030, comparator: "lte", value: "1", phrase: "là 1% vào năm 2030" }]);
    expect(use("8", "special-circumstances").targets).toMatchObject([
      { year: 2025, comparator: "lt", value: "1.0", phrase: "xuống dưới 1,0% vào năm 2025" },
      { year: 2030, comparator: "lt", value: "0.8", inherited: true, phrase: "0,8% vào năm 2030" },
    ]);
    expect(use("9", "child-abuse").targets).toMatchObject([
      { year: 2025, comparator: "eq", value: "0", phrase: "xuống 0% vào năm 2025" },
      { year: 2030, comparator: "eq", value: "0", maintained: true, phrase: "duy trì đến năm 2030" },
    ]);
    expect(use("11", "child-injury")).toMatchObject({
      unit: "per_10000",
      targets: [
        { year: 2025, comparator: "lte", value: "1.0", phrase: "xuống 1,0/10.000 trẻ em vào năm 2025" },
        { year: 2030, comparator: "lte", value: "0.8", inherited: true, phrase: "0,8/10.000 vào năm 2030" },
      ],
    });
    expect(use("13", "child-marriages")).toMatchObject({ unit: "count", targets: [{ year: null, fromYear: 2025, toYear: 2030, basis: "value", comparator: "eq", value: "0" }] });
    expect(use("15", "development-on-track-under-5").targets).toMatchObject([
      { year: 2025, comparator: "gte", value: "99.3", phrase: "đạt từ 99,3 % trở lên vào năm 2025" },
      { year: 2030, comparator: "gte", value: "99.5", inherited: true, phrase: "99,5% vào năm 2030" },
    ]);
    expect(use("18", "lower-secondary-dropout").targets).toMatchObject([{ year: null, comparator: "eq", value: "0", phrase: "không có trẻ em bỏ học cấp trung học cơ sở" }]);
    expect(use("20", "disabled-children-education").targets[1]).toMatchObject({ year: 2030, comparator: "gte", value: "90", inherited: false, phrase: "đạt từ 90% trở lên vào năm 2030" });
  });

  it("keeps the print, misprints included", () => {
    expect(indicator("3").text.split("\n")).toHaveLength(3);
    expect(indicator("4").text.split("\n")[0]).toBe(
      "Phân đầu giảm tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng thể cân nặng theo tuổi xuống dưới 4,5 % vào năm 2025 và 3 % vào năm 2030.",
    );
    expect(indicator("19").text).toBe("Phần đầu từ 95% trở lên trường học có dịch vụ hỗ trợ tâm lý trẻ em vào năm 2025.");
  });

  it("notes the doubtful places", () => {
    expect(notes("mortality-order")).toEqual(["3"]);
    expect(notes("inapplicable")).toEqual(["1", "4", "21", null]);
    expect(notes("inherited-comparator")).toEqual(["3", "4", "8"]);
    expect(notes("blank-header")).toEqual([null]);
    expect(notes("citation")).toEqual([null]);
    expect(notes("unit-misprint")).toEqual(["11"]);
    expect(seed.reviewNotes).toHaveLength(27);
  });

  it("names in one note exactly the 21 indicators that nobody leads", () => {
    const led = new Set(seed.agencies.flatMap(({ leads }) => leads));
    const orphans = indicators.filter(({ number }) => !led.has(number)).map(({ number }) => number);
    expect(orphans).toHaveLength(21);
    expect(notes("no-agency")).toEqual([null]);
    expect(seed.reviewNotes.find(({ rule }) => rule === "no-agency")?.note).toContain(`(${orphans.join(", ")})`);
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
