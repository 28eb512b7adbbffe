import { describe, expect, it } from "vitest";
import { planSeed } from "@/prisma/seed/schema";
import { catalogue } from "@/seeds/catalogue";
import { plan as seed } from "@/seeds/plans/quoc-gia-2021-2030";

const plan = planSeed.parse(seed);
const indicators = plan.goals.flatMap((goal) => goal.indicators);
const uses = indicators.flatMap((indicator) => indicator.measures);
const targets = (code: string) => {
  const found = uses.find((use) => use.code === code);
  if (!found) throw new Error(`no ${code}`);
  return found.targets;
};

describe("the national programme 23/QĐ-TTg", () => {
  it("is a reference: figures, and nobody's duty", () => {
    expect(plan).toMatchObject({ number: "23/QĐ-TTg", issuedOn: "2021-01-07", issuer: "Thủ tướng Chính phủ", area: { code: "VN", name: "Việt Nam" } });
    expect([plan.agencies, plan.reporting, plan.basedOn, plan.reviewNotes, plan.budget]).toEqual([[], [], [], [], null]);
  });

  it("holds 24 indicators in four goals of 7, 7, 7 and 3, with 35 measures and 65 targets", () => {
    expect(indicators.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
    expect(plan.goals.map((goal) => goal.indicators.length)).toEqual([7, 7, 7, 3]);
    expect(uses).toHaveLength(35);
    expect(uses.flatMap((use) => use.targets)).toHaveLength(65);
  });

  it("uses measures of the catalogue, each once", () => {
    const known = catalogue.measures.map(({ code }) => code);
    expect(uses.filter(({ code }) => !known.includes(code))).toEqual([]);
    expect(new Set(uses.map(({ code }) => code)).size).toBe(uses.length);
  });

  it.each([
    ["child-friendly-communes", 0, { year: 2025, comparator: "gte", value: "65", phrase: "đạt 65% vào năm 2025" }],
    ["neonatal-mortality", 0, { year: 2025, comparator: "lt", value: "9.5", phrase: "dưới 9,5 vào năm 2025" }],
    ["infant-mortality", 1, { year: 2030, comparator: "lte", value: "10", phrase: "xuống 10 vào năm 2030" }],
    ["stunting-under-5", 0, { year: 2025, comparator: "lte", value: "17" }],
    ["stunting-under-5", 1, { year: 2030, comparator: "lt", value: "15" }],
    ["vaccinated-full-under-5", 0, { year: 2030, comparator: "gte", value: "98" }],
    ["hiv-mother-to-child", 0, { year: 2030, comparator: "lte", value: "2" }],
    ["school-sanitation", 1, { year: 2030, comparator: "gte", value: "100", maintained: true, phrase: "duy trì 100% đến năm 2030" }],
    ["child-abuse", 0, { year: 2025, comparator: "lt", value: "4.5" }],
    ["child-injury-death", 1, { year: 2030, comparator: "lte", value: "15", phrase: "xuống 15/100.000 trẻ em vào năm 2030" }],
    ["disaster-relief", 0, { year: null, fromYear: null, toYear: null, comparator: "gte", value: "100" }],
    ["child-marriages", 0, { fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", direction: "fall", comparator: "range", value: "2", upperValue: "3" }],
    ["lower-secondary-dropout", 1, { year: 2030, comparator: "lt", value: "0.05" }],
  ])("reads %s, target %i", (code, index, expected) => {
    expect(targets(code)[index]).toMatchObject(expected);
  });

  it("says in each phrase the figure and the year it stands for", () => {
    for (const { code, targets: read } of uses)
      for (const { phrase, value, year } of read) {
        expect(phrase, code).toContain(value?.replace(".", ","));
        if (year !== null) expect(phrase, code).toContain(String(year));
      }
  });
});
