import { describe, expect, it } from "vitest";
import { planSeed } from "@/prisma/seed/schema";
import { catalogue } from "@/seeds/catalogue";
import { plan as seed } from "@/seeds/plans/tra-vinh-2021-2030";

const plan = planSeed.parse(seed);
const indicators = plan.goals.flatMap((goal) => goal.indicators);
const uses = indicators.flatMap((indicator) => indicator.measures);
const targets = (number: string, code: string) => {
  const found = indicators.find((indicator) => indicator.number === number)?.measures.find((measure) => measure.code === code);
  if (!found) throw new Error(`no ${code} in ${number}`);
  return found.targets;
};

describe("Trà Vinh 2221/QĐ-UBND", () => {
  it("is the decision of 7/10/2021, with its misprinted citation kept", () => {
    expect(plan).toMatchObject({ number: "2221/QĐ-UBND", issuedOn: "2021-10-07", area: { code: "84" }, startYear: 2021, endYear: 2030 });
    expect(plan.basedOn).toMatchObject([{ number: "23/QĐ-TTg", issuedOn: "2021-01-07", parentPlan: "quoc-gia-2021-2030" }]);
    expect(plan.basedOn[0]?.phrase).toContain("giai đoạn 2021 - 2025");
  });

  it("holds 24 indicators in four goals of 7, 7, 7 and 3, with 35 measures and 63 targets", () => {
    expect(indicators.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
    expect(plan.goals.map((goal) => goal.indicators.length)).toEqual([7, 7, 7, 3]);
    expect(uses).toHaveLength(35);
    expect(uses.flatMap((use) => use.targets)).toHaveLength(63);
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

  it("keeps the misprint “Phần đầu” and joins the sentence broken by a page", () => {
    const misprinted = indicators.filter(({ text }) => /phần đầu/i.test(text)).map(({ number }) => number);
    expect(misprinted).toEqual(["1", "4", "7", "10", "12", "14", "15", "17", "18", "19", "21", "22", "23"]);
    expect(indicators.find(({ number }) => number === "21")?.text).toBe(
      "Phần đầu tỷ lệ các xã, phường, thị trấn có điểm văn hóa, vui chơi dành cho trẻ em đạt 40% vào năm 2025 và 45% vào năm 2030.",
    );
  });

  it.each([
    ["1", "child-friendly-communes", 0, { year: 2025, comparator: "gte", value: "65", inherited: false, phrase: "đạt 65% vào năm 2025" }],
    ["3", "neonatal-mortality", 0, { year: 2025, comparator: "lt", value: "1.9", maintained: false, phrase: "dưới 1,9 vào năm 2025" }],
    ["3", "neonatal-mortality", 1, { year: 2030, comparator: "lt", value: "1.9", maintained: true, inherited: false, phrase: "duy trì đến năm 2030" }],
    ["3", "infant-mortality", 1, { year: 2030, comparator: "lte", value: "2", maintained: true }],
    ["3", "under-five-mortality", 1, { year: 2030, comparator: "lt", value: "2.7", maintained: true }],
    ["4", "underweight-under-5", 1, { year: 2030, comparator: "lt", value: "5", phrase: "dưới 5% vào năm 2030" }],
    ["4", "stunting-under-5", 0, { year: 2025, comparator: "lte", value: "8", phrase: "xuống 8% vào năm 2025" }],
    ["4", "stunting-under-5", 1, { year: 2030, comparator: "lt", value: "8", phrase: "dưới 8% vào năm 2030" }],
    ["7", "school-sanitation", 1, { year: 2030, comparator: "gte", value: "100", maintained: true, phrase: "duy trì 100% đến năm 2030" }],
    ["8", "special-circumstances", 1, { year: 2030, comparator: "lt", value: "6", inherited: true, phrase: "6% vào năm 2030" }],
    ["9", "child-abuse", 1, { year: 2030, basis: "value", comparator: "lt", value: "4", inherited: false, phrase: "xuống dưới 4% vào năm 2030" }],
    ["11", "child-injury", 1, { year: 2030, comparator: "lte", value: "500", inherited: true, phrase: "500/100.000 vào năm 2030" }],
    ["11", "child-injury-death", 1, { year: 2030, comparator: "lte", value: "15", inherited: false, phrase: "xuống còn 15/100.000 vào năm 2030" }],
    ["12", "disaster-relief", 0, { year: null, fromYear: null, toYear: null, comparator: "gte", value: "100" }],
    ["13", "child-marriages", 0, { fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", direction: "fall", comparator: "range", value: "2", upperValue: "3" }],
    ["19", "school-psychology", 0, { year: 2025, comparator: "gte", value: "95" }],
  ])("reads indicator %s, %s, target %i", (number, code, index, expected) => {
    expect(targets(number, code)[index]).toMatchObject(expected);
  });

  it("gives both obesity ceilings for 2030 only", () => {
    expect(targets("4", "obesity-under-5-rural").map(({ year, comparator, value }) => [year, comparator, value])).toEqual([[2030, "lt", "5"]]);
    expect(targets("4", "obesity-under-5-urban").map(({ year, comparator, value }) => [year, comparator, value])).toEqual([[2030, "lt", "10"]]);
  });

  it("keeps the printed units", () => {
    const units = Object.fromEntries(uses.map(({ code, unit }) => [code, unit]));
    expect(units).toMatchObject({ "infant-mortality": "per_1000", "child-injury": "per_100000", "child-marriages": "count", "child-abuse": "percent" });
  });

  it("names 13 bodies under items 1–4 and 6–13", () => {
    expect(plan.agencies.map(({ name }) => name)).toEqual([
      "Sở Lao động - Thương binh và Xã hội",
      "Sở Tư pháp",
      "Công an tỉnh",
      "Sở Giáo dục và Đào tạo",
      "Sở Y tế",
      "Sở Văn hóa, Thể thao và Du lịch",
      "Sở Thông tin và Truyền thông",
      "Sở Tài chính",
      "Sở Kế hoạch và Đầu tư",
      "Các sở, ban, ngành tỉnh",
      "Ủy ban nhân dân các huyện, thị xã, thành phố",
      "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
      "Các tổ chức thành viên của Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    ]);
    expect(plan.agencies.filter(({ role }) => role === "coordinator")).toHaveLength(1);
    expect(plan.agencies.filter(({ leads, coordinates }) => leads.length + coordinates.length > 0)).toHaveLength(7);
  });

  it("gives every indicator a lead; only indicator 9 has two", () => {
    const leads = plan.agencies.flatMap((agency) => agency.leads);
    expect(leads).toHaveLength(25);
    for (const { number } of indicators) expect(leads.filter((lead) => lead === number)).toHaveLength(number === "9" ? 2 : 1);
  });

  it("lets the printed “phối hợp với” decide who coordinates", () => {
    const [labour] = plan.agencies;
    expect(labour?.coordinates).toEqual(["3", "4", "5", "6", "7", "14", "15", "16", "17", "18", "19", "20"]);
    expect(plan.agencies.find(({ name }) => name.startsWith("Ủy ban nhân dân các huyện"))?.coordinates).toHaveLength(24);
    for (const { leads, coordinates } of plan.agencies) expect(leads.filter((number) => coordinates.includes(number))).toEqual([]);
  });

  it("prints a yearly report without its day and two reviews", () => {
    expect(plan.reporting.map(({ kind, year, due, inferred }) => [kind, year, due, inferred])).toEqual([
      ["annual", null, null, false],
      ["midterm_review", 2025, null, false],
      ["final_review", 2030, null, false],
    ]);
  });

  it("says where the money comes from and has no annex and no earlier results", () => {
    expect(plan.budgetNote).toContain("Huy động từ các nguồn hợp pháp khác.");
    expect(plan.budget).toBeNull();
    expect(plan.printedResults).toEqual([]);
  });

  it("notes 13 doubtful places, the missing item 5 and the citation among them", () => {
    expect(plan.reviewNotes).toHaveLength(13);
    expect(plan.reviewNotes.find(({ rule }) => rule === "numbering-gap")?.note).toContain("mục 5");
    expect(plan.reviewNotes.find(({ rule }) => rule === "citation")?.note).toContain("“giai đoạn 2021 - 2025”");
    expect(indicators.filter(({ needsReview }) => needsReview !== null).map(({ number }) => number)).toEqual(["3", "4", "5", "8", "9"]);
  });
});
