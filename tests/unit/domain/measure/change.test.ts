import { describe, expect, it } from "vitest";
import { decideChange, fixedFault } from "@/lib/domain/measure/change";
import { describeMeasureInput, measureCode, newMeasureInput, type MeasureDescription } from "@/lib/domain/measure/description";

const measure: MeasureDescription = {
  name: "Tỷ lệ trẻ em béo phì",
  shortName: "Béo phì",
  population: "Trẻ em dưới 5 tuổi",
  disaggregation: null,
  kind: "ratio",
  polarity: "less_is_better",
  unit: "percent",
  roundingUnit: "0.1",
  numeratorLabel: "Số trẻ béo phì",
  denominatorLabel: "Số trẻ dưới 5 tuổi",
  baseQuantityCode: null,
  mayExceedWhole: false,
  aggregation: "sum_ratio",
  sourceClass: "survey",
  bySchoolYear: false,
  protectsSmallCounts: false,
  riseMayBeDetection: false,
  definition: null,
  synonyms: ["Thừa cân"],
};
const free = { plans: 0, figures: 0 };
const planned = { plans: 2, figures: 0 };
const counted = { plans: 2, figures: 12 };
const decide = (change: Partial<MeasureDescription>, use = counted, reason: string | null = null) => decideChange(measure, { ...measure, ...change }, use, reason);

describe("decideChange", () => {
  it("lets everything change while nothing rests on the measure", () => {
    for (const change of [{ kind: "count" }, { unit: "per_1000" }, { polarity: "more_is_better" }, { definition: "x" }] as const) {
      expect(decide(change, free)).toEqual({ ok: true, value: { fields: Object.keys(change), newVersion: false } });
    }
  });

  it("holds the kind once a plan uses it, unit and polarity once figures exist", () => {
    expect(decide({ kind: "count" }, planned)).toMatchObject({ ok: false, problem: { code: "locked", fields: { kind: expect.stringMatching(/2 kế hoạch.*thêm một chỉ số mới\.$/) as string } } });
    expect(decide({ unit: "per_1000" }, planned)).toMatchObject({ ok: true });
    expect(decide({ unit: "per_1000", polarity: "more_is_better", name: "x" })).toMatchObject({
      ok: false,
      problem: { code: "locked", fields: { unit: expect.stringMatching(/12 ô số liệu nên giữ đơn vị %/) as string, polarity: expect.stringMatching(/càng thấp càng tốt/) as string } },
    });
  });

  it.each([{ definition: "Chuẩn mới" }, { population: "Trẻ em dưới 6 tuổi" }, { disaggregation: "Nông thôn" }, { numeratorLabel: null }, { denominatorLabel: "Khác" }, { baseQuantityCode: "x" }])(
    "takes %o over figures for a new version that needs a reason",
    (change) => {
      expect(decide(change)).toMatchObject({ ok: false, problem: { code: "invalid", fields: { reason: expect.stringMatching(/văn bản/) as string } } });
      expect(decide(change, counted, "Thông tư 1")).toMatchObject({ ok: true, value: { newVersion: true } });
      expect(decide(change, planned)).toMatchObject({ ok: true, value: { newVersion: false } });
    },
  );

  it("takes names, rounding, source and synonyms for the same definition", () => {
    expect(decide({ name: "x", shortName: "y", roundingUnit: "1", sourceClass: "census", synonyms: [] })).toMatchObject({ ok: true, value: { newVersion: false } });
    expect(decide({})).toEqual({ ok: true, value: { fields: [], newVersion: false } });
  });

  it("says nothing against what may change", () => {
    expect(fixedFault("name", measure, counted)).toBeNull();
    expect(fixedFault("unit", measure, planned)).toBeNull();
  });
});

describe("the description as typed", () => {
  const typed = { ...measure, disaggregation: "", baseQuantityCode: "", definition: " một\r\n hai ", synonyms: "Thừa cân\n\nThừa cân\nBéo", bySchoolYear: "on", mayExceedWhole: undefined, protectsSmallCounts: undefined, riseMayBeDetection: undefined };

  it("is composed, trimmed, and empty where nothing was typed", () => {
    expect(newMeasureInput.parse({ ...typed, name: "  Tỷ lệ  trẻ em\u0000 ".normalize("NFD") })).toMatchObject({ name: "Tỷ lệ trẻ em", disaggregation: null, baseQuantityCode: null, definition: "một\nhai", synonyms: ["Thừa cân", "Béo"], bySchoolYear: true, mayExceedWhole: false });
  });

  const faults = (change: Record<string, unknown>) => {
    const parsed = newMeasureInput.safeParse({ ...typed, ...change });
    return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join("."));
  };

  it("names the fields that do not fit together", () => {
    expect(faults({})).toEqual([]);
    expect(faults({ kind: "count" })).toEqual(["unit", "denominatorLabel", "aggregation"]);
    expect(faults({ kind: "count", unit: "count", denominatorLabel: "", aggregation: "sum_count" })).toEqual([]);
    expect(faults({ unit: "count" })).toEqual(["unit"]);
    expect(faults({ aggregation: "sum_count" })).toEqual(["aggregation"]);
    expect(faults({ numeratorLabel: " ", denominatorLabel: "" })).toEqual(["numeratorLabel", "denominatorLabel"]);
    expect(faults({ name: " ", roundingUnit: "0.5" })).toEqual(["name", "roundingUnit"]);
  });

  it("keeps the form's own fields when it describes", () => {
    expect(describeMeasureInput.parse({ ...typed, code: "beo-phi", edition: "3", reason: " " })).toMatchObject({ code: "beo-phi", edition: 3, reason: null });
  });

  it.each([
    ["Đuối nước ở trẻ", "duoi-nuoc-o-tre"],
    ["  12 loại vắc-xin (≥ 95%) ", "12-loai-vac-xin-95"],
    ["…", "chi-so"],
  ])("makes a code of %s", (name, code) => expect(measureCode(name)).toBe(code));
});
