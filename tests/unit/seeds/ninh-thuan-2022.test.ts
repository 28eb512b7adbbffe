import { describe, expect, it } from "vitest";
import { planSeed } from "@/prisma/seed/schema";
import { catalogue } from "@/seeds/catalogue";
import { plan } from "@/seeds/plans/ninh-thuan-2022";

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

describe("Kế hoạch Ninh Thuận năm 2022", () => {
  it("bears the document's head, blanks included", () => {
    expect(seed).toMatchObject({ number: null, issuedOn: null, issuedOnPrinted: "tháng 3 năm 2022", startYear: 2022, endYear: 2022, budget: null, printedResults: [] });
    expect(seed.area).toEqual({ code: "58", name: "Tỉnh Ninh Thuận" });
    expect(seed.basedOn.map(({ number, issuedOn, parentPlan }) => [number, issuedOn, parentPlan])).toEqual([
      ["478/LĐTBXH-TE", "2022-02-28", null],
      ["23/QĐ-TTg", "2021-01-07", "quoc-gia-2021-2030"],
    ]);
  });

  it("holds what was counted by hand in the document", () => {
    expect(seed.goals.map(({ title }) => title)).toEqual(["Mục tiêu cụ thể"]);
    expect(indicators.map(({ number, measures }) => [number, measures.length])).toEqual([
      ["a", 2],
      ["b", 2],
      ["c", 1],
      ["d", 1],
      ["đ", 1],
      ["e", 1],
      ["g", 1],
    ]);
    expect(uses.map((measure) => measure.targets.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it("names the 18 bodies of section IV; none is given an indicator", () => {
    expect(seed.agencies).toHaveLength(18);
    expect(seed.agencies.filter(({ role }) => role === "coordinator").map(({ name }) => name)).toEqual(["Sở Lao động - Thương binh và Xã hội"]);
    expect(seed.agencies.flatMap(({ leads, coordinates }) => [...leads, ...coordinates])).toEqual([]);
    expect(agency("Sở Tư pháp")?.duty).toContain("đảm bảo 100% trẻ em trên địa bàn tỉnh được khai sinh");
    expect(agency("Ủy ban nhân dân các huyện, thành phố")?.duty?.split("\n")).toHaveLength(12);
  });

  it("reports twice a year, before 15 May and before 15 November", () => {
    expect(seed.reporting.map(({ kind, due, dueIsExclusive, inferred }) => [kind, due, dueIsExclusive, inferred])).toEqual([
      ["half_year", "05-15", true, false],
      ["annual", "11-15", true, false],
      ["annual", null, false, true],
    ]);
  });

  it("reads every target for 2022", () => {
    expect(targets.every(({ year, fromYear, toYear, basis }) => year === 2022 && fromYear === null && toYear === null && basis === "value")).toBe(true);
    expect(indicators.flatMap(({ number, measures }) => measures.map((measure) => [number, measure.code, measure.unit, measure.targets[0]?.comparator, measure.targets[0]?.value]))).toEqual([
      ["a", "health-insurance-under-6", "percent", "gte", "100"],
      ["a", "health-care-under-6", "percent", "gte", "100"],
      ["b", "injury-skills-students", "percent", "gt", "85"],
      ["b", "swimming-students", "percent", null, null],
      ["c", "special-circumstances-recovery", "percent", "gte", "100"],
      ["d", "labour-abuse-support", "percent", "gte", "100"],
      ["đ", "birth-certificate-on-time", "percent", "gt", "95"],
      ["e", "child-friendly-commune-count", "count", "gte", "50"],
      ["g", "child-staff-trained", "percent", "gte", "100"],
    ]);
  });

  it("quotes the hand-checked phrases", () => {
    expect(use("a", "health-insurance-under-6").targets[0]?.phrase).toBe("100% trẻ em dưới 6 tuổi được cấp thẻ bảo hiểm y tế đúng thời gian quy định");
    expect(use("b", "injury-skills-students").targets[0]?.phrase).toMatch(/^trên 85% học sinh được hướng dẫn/);
    expect(use("b", "swimming-students").targets[0]).toMatchObject({
      direction: "rise",
      upperValue: null,
      phrase: "tăng dần tỷ lệ học sinh tiểu học, trung học cơ sỡ được học bơi, biết bơi và có kỹ năng tự cứu đuối",
    });
    expect(use("đ", "birth-certificate-on-time").targets[0]?.phrase).toBe("Trên 95% trẻ em sinh ra được làm giấy khai sinh đúng hạn");
    expect(use("e", "child-friendly-commune-count").targets[0]?.phrase).toBe("từ 50 xã, phường, thị trấn trở lên đạt xã, phường, thị trấn phù hợp với trẻ em");
    expect(indicator("g").text.endsWith("các chương trình kế hoạch về bảo vệ, chăm sóc trẻ em.")).toBe(true);
  });

  it("notes the doubtful places", () => {
    expect(notes("blank-header")).toEqual([null]);
    expect(notes("no-agency")).toEqual([null]);
    expect(notes("ambiguous-target")).toEqual(["b", "d"]);
    expect(notes("misprint")).toEqual(["b", null]);
    expect(seed.reviewNotes).toHaveLength(10);
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
