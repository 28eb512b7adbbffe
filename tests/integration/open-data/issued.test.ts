import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { GET as getElsewhere } from "@/app/api/v1/[...path]/route";
import { openData } from "@/app/api/v1/_parts/open-data";
import { GET as getPlans } from "@/app/api/v1/plans/route";
import { createTestDatabase } from "@/tests/support/database";
import { ask } from "./ask";

const code = z.string().min(1);
const text = z.string().min(1);
const year = z.int().min(2013).max(2035);
const day = z.iso.date();
const source = z.enum(["local", "mobilised"]);

const target = z
  .strictObject({
    year: year.nullable(),
    fromYear: year.nullable(),
    toYear: year.nullable(),
    basis: z.enum(["value", "change_from_base_year", "change_from_previous_year"]),
    baseYear: year.nullable(),
    comparator: z.enum(["<", "<=", "=", ">=", ">", "range"]).nullable(),
    direction: z.enum(["fall", "rise"]).nullable(),
    value: z.number().min(0).nullable(),
    upperValue: z.number().nullable(),
    maintained: z.boolean(),
    inherited: z.boolean(),
    phrase: text,
    note: text.nullable(),
  })
  .refine((one) => (one.fromYear === null) === (one.toYear === null) && (one.year === null || one.fromYear === null), "one way to say when")
  .refine((one) => (one.basis === "value" ? one.baseYear === null : one.direction !== null), "a relative target has a direction")
  .refine((one) => (one.comparator === null) === (one.value === null) && (one.comparator === "range") === (one.upperValue !== null), "a number with every comparator");

const total = z.strictObject({ year: year.nullable(), source: source.nullable(), printed: z.number(), computed: z.number() });

const plan = z.strictObject({
  code,
  number: text.nullable(),
  issuedOn: day.nullable(),
  issuer: text,
  title: text,
  startYear: year,
  endYear: year,
  area: z.strictObject({ code, name: text, level: z.enum(["country", "province", "district", "commune"]), validFrom: day.nullable(), validTo: day.nullable() }),
  basedOn: z.array(text),
  goals: z
    .array(
      z.strictObject({
        ordinal: z.int(),
        title: text,
        indicators: z.array(
          z.strictObject({
            number: text,
            text,
            needsReview: text.nullable(),
            agencies: z.array(z.strictObject({ name: text, role: z.enum(["lead", "coordinate"]) })),
            measures: z.array(z.strictObject({ code, name: text, unit: z.enum(["percent", "per_1000", "per_10000", "per_100000", "count"]), disaggregation: text.nullable(), targets: z.array(target) })).min(1),
          }),
        ),
      }),
    )
    .min(1),
  reporting: z
    .array(
      z.strictObject({
        kind: z.enum(["annual", "half_year", "midterm_review", "final_review"]),
        due: z.string().regex(/^\d\d-\d\d$/).nullable(),
        dueIsExclusive: z.boolean(),
        year: year.nullable(),
        from: text,
        to: text,
        inferred: z.boolean(),
      }),
    )
    .min(1),
  budget: z
    .strictObject({
      unit: z.literal("triệu đồng"),
      activities: z.array(z.strictObject({ ordinal: z.int(), title: text, lines: z.array(z.strictObject({ year, source, planned: z.number() })), printedTotals: z.array(total) })),
      printedTotals: z.array(total),
    })
    .nullable(),
  reviewNotes: z.array(z.strictObject({ where: text, note: text })),
});

const summary = z.strictObject({
  code,
  number: text.nullable(),
  title: text,
  area: z.strictObject({ code, name: text, level: z.enum(["country", "province", "district", "commune"]) }),
  startYear: year,
  endYear: year,
});

const CODES = ["dien-bien-2021-2030", "hoang-kim-2021-2030", "kien-giang-2021-2030", "ninh-thuan-2022", "tra-vinh-2021-2030"];

const fetchPlan = async (of: string) => plan.parse(await (await ask(of, "")).json());
const indicatorsOf = (of: z.output<typeof plan>) => of.goals.flatMap(({ indicators }) => indicators);
const targetsOf = (of: z.output<typeof plan>) => indicatorsOf(of).flatMap(({ measures }) => measures.flatMap(({ targets }) => targets));

beforeAll(async () => {
  await createTestDatabase("seeds");
});

describe("plans as issued", () => {
  it("are listed, the reference programme not among them", async () => {
    const list = z.array(summary).parse(await (await getPlans(new Request("http://localhost:3000/api/v1/plans"), {})).json());
    expect(list.map((one) => one.code).sort()).toEqual(CODES);
  });

  it("have the shape of version 1 and hold 109 indicators", async () => {
    const counts: Record<string, number> = {};
    for (const of of CODES) counts[of] = indicatorsOf(await fetchPlan(of)).length;
    expect(counts).toEqual({ "dien-bien-2021-2030": 30, "hoang-kim-2021-2030": 24, "kien-giang-2021-2030": 24, "ninh-thuan-2022": 7, "tra-vinh-2021-2030": 24 });
    expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(109);
  });

  it("give Kiên Giang's heading, area and first targets as printed", async () => {
    const found = await fetchPlan("kien-giang-2021-2030");
    expect(found).toMatchObject({ number: "107/KH-UBND", issuedOn: "2021-05-18", startYear: 2021, endYear: 2030, area: { name: "Tỉnh Kiên Giang", level: "province", validTo: "2025-06-30" } });
    expect(found.basedOn).toContain("23/QĐ-TTg");
    const deaths = indicatorsOf(found).find(({ number }) => number === "3")?.measures.find((measure) => measure.code === "neonatal-mortality");
    expect(deaths).toMatchObject({ unit: "per_1000", targets: [{ year: 2025, comparator: "<", value: 9.5, basis: "value", direction: null }, { year: 2030 }] });
  });

  it("stand the printed totals beside the computed ones, each year and source once", async () => {
    const { budget } = await fetchPlan("kien-giang-2021-2030");
    expect(budget?.printedTotals.find((one) => one.year === 2022 && one.source === "local")).toEqual({ year: 2022, source: "local", printed: 1055, computed: 1055 });
    const keys = budget?.printedTotals.map((one) => `${one.year} ${one.source}`) ?? [];
    expect(new Set(keys).size).toBe(keys.length);
    expect(budget?.activities[0]?.printedTotals).toContainEqual({ year: null, source: "local", printed: 3520, computed: 3520 });
    for (const of of CODES.filter((one) => one !== "kien-giang-2021-2030")) expect((await fetchPlan(of)).budget, of).toBeNull();
  });

  it("letter Ninh Thuận's indicators and give its unprinted year as 2022", async () => {
    const found = await fetchPlan("ninh-thuan-2022");
    expect(indicatorsOf(found).map(({ number }) => number)).toEqual(["a", "b", "c", "d", "đ", "e", "g"]);
    expect(new Set(targetsOf(found).map((one) => one.year))).toEqual(new Set([2022]));
    expect(targetsOf(found).some(({ comparator, value, upperValue }) => comparator === null && value === null && upperValue === null)).toBe(true);
    expect(found).toMatchObject({ number: null, issuedOn: null });
    expect(found.reporting.map(({ kind, due, dueIsExclusive }) => [kind, due, dueIsExclusive])).toEqual(expect.arrayContaining([["annual", "11-15", true], ["half_year", "05-15", true]]));
  });

  it("call Điện Biên's unnumbered line 25b, after 25", async () => {
    const numbers = indicatorsOf(await fetchPlan("dien-bien-2021-2030")).map(({ number }) => number);
    expect(numbers[numbers.indexOf("25") + 1]).toBe("25b");
  });

  it("say how a relative target is measured", async () => {
    const targets = targetsOf(await fetchPlan("kien-giang-2021-2030"));
    expect(targets).toContainEqual(expect.objectContaining({ basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: ">=", value: 5 }));
    expect((await Promise.all(CODES.map(fetchPlan))).flatMap(targetsOf)).toContainEqual(expect.objectContaining({ basis: "change_from_previous_year", direction: "fall", comparator: "range", value: 2, upperValue: 3 }));
  });

  it("may be kept for a minute and asked for again by their tag", async () => {
    const first = await ask("ninh-thuan-2022", "");
    expect(first.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(first.headers.get("cache-control")).toBe("public, max-age=60, must-revalidate");
    expect(first.headers.get("vary")).toBe("Cookie");
    const etag = first.headers.get("etag")!;
    const again = await ask("ninh-thuan-2022", "", "", { "If-None-Match": `"other", W/${etag}` });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", etag]);
    expect((await ask("ninh-thuan-2022", "", "", { "If-None-Match": '"other"' })).status).toBe(200);
  });
});

describe("problems", () => {
  const problem = z.strictObject({ type: z.literal("about:blank"), title: text, status: z.int(), detail: text });
  const problemOf = async (response: Response) => {
    expect(response.headers.get("content-type")).toBe("application/problem+json; charset=utf-8");
    const found = problem.parse(await response.json());
    expect(found.status).toBe(response.status);
    return found;
  };

  it.each(["khong-co", "quoc-gia-2021-2030", "\u0000", "' OR 1=1"])("answers the unknown code %j the same at every address", async (unknown) => {
    for (const route of ["", "/progress", "/actuals.csv"] as const) {
      const found = await problemOf(await ask(encodeURIComponent(unknown), route));
      expect(found.status).toBe(404);
      expect(found.detail).toMatch(/^Không có kế hoạch nào mang mã .*\/api\/v1\/plans\.$/s);
    }
  });

  it("answers any other address of the interface", async () => {
    expect((await problemOf(await getElsewhere(new Request("http://localhost:3000/api/v1/khac"), {}))).status).toBe(404);
  });

  it("says of an error nobody expected only its id", async () => {
    const broken = openData(() => Promise.reject(new Error("figure 12345 of table Actual")));
    const { status, detail } = await problemOf(await broken(new Request("http://localhost:3000/api/v1/plans"), {}));
    expect(status).toBe(500);
    expect(detail).toMatch(/hãy gửi mã [A-Z0-9]{8} cho quản trị hệ thống\.$/);
    expect(detail).not.toContain("12345");
  });
});
