import { describe, expect, it } from "vitest";
import { applyAmendment, type AmendablePlan } from "@/lib/domain/plan/amendment";
import { addIndicatorForm, changeTargetForm, changeWordingForm, retireTargetForm } from "@/lib/domain/plan/amendment-forms";
import type { AmendmentChange, NewTarget } from "@/lib/domain/plan/amendment-input";
import type { Target } from "@/lib/domain/target/target";

const target = (id: string, more: Partial<Target>): Target & { id: string } => ({ id, timing: "milestone", year: null, fromYear: null, toYear: null, basis: "value", baseYear: null, comparator: "gte", direction: null, value: "75", upperValue: null, maintained: false, inherited: true, phrase: "", note: null, ...more });

const plan: AmendablePlan = {
  startYear: 2021,
  endYear: 2030,
  issuedOn: "2021-05-18",
  lastAmendedOn: null,
  superseded: false,
  goalOrdinals: [1],
  numbers: ["1", "2", "3"],
  measures: [{ code: "coverage", kind: "ratio" }, { code: "shelters", kind: "count" }],
  indicators: [
    { id: "one", number: "1", shortName: "Bao phủ", text: "Phấn đấu 75% vào năm 2025 và 90% vào năm 2030.", uses: [{ id: "use", name: "Bao phủ", unit: "percent", targets: [target("t25", { year: 2025 }), target("t30", { year: 2030, value: "90" })] }] },
    { id: "two", number: "2", shortName: "Tảo hôn", text: "Giảm tảo hôn 2–3% mỗi năm.", uses: [{ id: "yearly", name: "Tảo hôn", unit: "percent", targets: [target("fall", { timing: "span", fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", direction: "fall", comparator: "range", value: "2", upperValue: "3" })] }] },
  ],
};

const typed = (more: Partial<NewTarget> = {}): NewTarget => ({ timing: "milestone", year: 2030, fromYear: null, toYear: null, comparator: "gte", value: "92.0", upperValue: null, maintained: false, phrase: "đạt 92,0%", ...more });
const change = (targetId = "t30", more: Partial<NewTarget> = {}): AmendmentChange => ({ kind: "change-target", targetId, to: typed(more) });
const reword = (text: string): AmendmentChange => ({ kind: "change-wording", indicatorId: "one", text });
const add = (more: Partial<NewTarget>, useId = "use"): AmendmentChange => ({ kind: "add-target", useId, target: typed(more) });
const apply = (changes: AmendmentChange[], effectiveOn = "2024-01-01", on: AmendablePlan = plan) => applyAmendment(on, { effectiveOn, changes });
const fieldsOf = (result: ReturnType<typeof apply>) => (result.ok ? null : (result.problem.fields ?? result.problem.code));

describe("an amendment", () => {
  it("ends one target and begins another", () => {
    expect(apply([change()])).toEqual({
      ok: true,
      value: { retiredTargetIds: ["t30"], retiredIndicatorIds: [], introducedIndicators: [], wordings: [], introducedTargets: [{ useId: "use", target: expect.objectContaining({ year: 2030, value: "92.0", basis: "value", inherited: false }) as Target }] },
    });
  });

  it("keeps what a changed target is measured against", () => {
    const result = apply([change("fall", { timing: "span", year: null, fromYear: 2026, toYear: 2030, comparator: "gte", value: "4" })]);
    expect(result.ok && result.value.introducedTargets[0]!.target).toMatchObject({ basis: "change_from_previous_year", direction: "fall", value: "4" });
  });

  it("ends a target and puts nothing in its place, or another one of the same year", () => {
    const retire: AmendmentChange = { kind: "retire-target", targetId: "t30" };
    expect(apply([retire])).toMatchObject({ ok: true, value: { retiredTargetIds: ["t30"], introducedTargets: [] } });
    expect(apply([retire, add({ value: "85" })])).toMatchObject({ ok: true, value: { retiredTargetIds: ["t30"], introducedTargets: [{ useId: "use" }] } });
  });

  it("gives an indicator new words and touches nothing else", () => {
    expect(apply([reword("Phấn đấu 75% vào năm 2025.")])).toEqual({ ok: true, value: { retiredTargetIds: [], introducedTargets: [], retiredIndicatorIds: [], introducedIndicators: [], wordings: [{ indicatorId: "one", text: "Phấn đấu 75% vào năm 2025." }] } });
    expect(fieldsOf(apply([{ kind: "change-wording", indicatorId: "gone", text: "x" }]))).toBe("conflict");
  });

  it("lets two targets change places", () => {
    expect(apply([change("t25", { year: 2030 }), change("t30", { year: 2025, value: "70" })]).ok).toBe(true);
  });

  it.each<[string, string, AmendmentChange[], string?]>([
    ["a second target of a year", "year", [add({})]],
    ["a target moved onto another", "year", [change("t25", { year: 2030 })]],
    ["two new ones of one year", "year", [add({ year: 2028 }), add({ year: 2028, value: "91" })]],
    ["one target changed twice", "targetId", [change(), change("t30", { value: "93" })]],
    ["nothing new", "value", [change("t30", { value: "90.0" })]],
    ["a year outside the plan", "year", [add({ year: 2031 })]],
    ["a year gone by", "year", [add({ year: 2023 })]],
    ["a target whose year is over", "targetId", [change("t25")], "2026-01-01"],
    ["a day before the plan", "effectiveOn", [change()], "2021-05-17"],
    ["a day after the plan", "effectiveOn", [change()], "2031-01-01"],
    ["more than a whole", "value", [change("t30", { value: "100.1" })]],
    ["above a whole", "value", [change("t30", { comparator: "gt", value: "100" })]],
    ["less than none", "value", [change("t30", { comparator: "lt", value: "0" })]],
    ["a range upside down", "upperValue", [change("t30", { comparator: "range", value: "92", upperValue: "91" })]],
    ["a range without its end", "upperValue", [change("t30", { comparator: "range" })]],
    ["a milestone without a year", "year", [change("t30", { year: null })]],
    ["a span upside down", "toYear", [change("t30", { timing: "span", year: null, fromYear: 2030, toYear: 2028 })]],
    ["an indicator retired and changed", "changes", [change(), { kind: "retire-indicator", indicatorId: "one" }]],
    ["an indicator retired and reworded", "changes", [reword("Khác."), { kind: "retire-indicator", indicatorId: "one" }]],
    ["words that are there already", "text", [reword("Phấn đấu 75% vào năm 2025 và 90% vào năm 2030.")]],
    ["an indicator reworded twice", "text", [reword("Khác."), reword("Khác nữa.")]],
    ["a target changed and retired", "targetId", [change(), { kind: "retire-target", targetId: "t30" }]],
    ["a target retired whose year is over", "targetId", [{ kind: "retire-target", targetId: "t25" }], "2026-01-01"],
  ])("refuses %s", (_, field, changes, day) => {
    const result = apply(changes, day);
    expect(fieldsOf(result)).toEqual({ [field]: expect.stringMatching(/^\p{Lu}[^!]+\.$/u) as string });
  });

  it("takes 100% and a target of the amendment's own year", () => {
    expect(apply([change("t30", { value: "100" })]).ok).toBe(true);
    expect(apply([change("t25", { year: 2025, value: "70" })], "2025-12-31").ok).toBe(true);
  });

  it("refuses a superseded plan, and what is no longer there", () => {
    expect(fieldsOf(apply([change()], undefined, { ...plan, superseded: true }))).toBe("locked");
    expect(fieldsOf(apply([change("gone")]))).toBe("conflict");
    expect(fieldsOf(apply([change()], "2024-01-01", { ...plan, lastAmendedOn: "2024-01-02" }))).toHaveProperty("effectiveOn");
  });

  it("refuses an added indicator of a used number, an unknown measure, or the wrong unit", () => {
    const added = { kind: "add-indicator" as const, goalOrdinal: 1, number: "4", text: "x", shortName: "x", measureCode: "coverage", unit: "percent" as const, targets: [typed()] };
    expect(apply([added]).ok).toBe(true);
    expect(fieldsOf(apply([{ ...added, number: "3" }]))).toHaveProperty("number");
    expect(fieldsOf(apply([added, added]))).toHaveProperty("number");
    expect(fieldsOf(apply([{ ...added, measureCode: "none" }]))).toHaveProperty("measureCode");
    expect(fieldsOf(apply([{ ...added, measureCode: "shelters" }]))).toHaveProperty("unit");
    expect(fieldsOf(apply([{ ...added, targets: [typed(), typed({ value: "93" })] }]))).toHaveProperty("year");
  });
});

describe("the form of one changed target", () => {
  const form = { planCode: "p", document: "QĐ 1", effectiveOn: "2024-01-01", what: "x", why: "y", targetId: "018f0000-0000-7000-8000-000000000000", timing: "milestone", year: "2030", fromYear: "2025", toYear: "", comparator: "lte", value: "9,50", upperValue: "", phrase: "xuống 9,50" };

  it("reads figures the Vietnamese way and drops what the chosen way of saying when does not ask for", () => {
    expect(changeTargetForm.parse(form).changes).toEqual([{ kind: "change-target", targetId: form.targetId, to: { timing: "milestone", year: 2030, fromYear: null, toYear: null, comparator: "lte", value: "9.50", upperValue: null, maintained: false, phrase: "xuống 9,50" } }]);
  });

  it("says what is wrong beside the field", () => {
    const faults = (more: object) => changeTargetForm.safeParse({ ...form, ...more }).error?.issues.map(({ path }) => path.join("."));
    expect(faults({ value: "" })).toEqual(["value"]);
    expect(faults({ value: "9.5" })).toEqual(["value"]);
    expect(faults({ value: "trên 9" })).toEqual(["value"]);
    expect(faults({ year: "hai nghìn" })).toEqual(["year"]);
    expect(faults({ effectiveOn: "", document: " " })).toEqual(["document", "effectiveOn"]);
  });
});

describe("the other forms", () => {
  const head = { planCode: "p", document: "QĐ 1", effectiveOn: "01/01/2024", what: "x", why: "y" };
  const id = "018f0000-0000-7000-8000-000000000000";

  it("keep the lines of an indicator's words and read the day as it is written", () => {
    expect(changeWordingForm.parse({ ...head, indicatorId: id, text: " Phấn đấu:\r\n+ 75%  vào năm 2025 " })).toMatchObject({ effectiveOn: "2024-01-01", changes: [{ kind: "change-wording", indicatorId: id, text: "Phấn đấu:\n+ 75% vào năm 2025" }] });
    expect(changeWordingForm.safeParse({ ...head, indicatorId: id, text: "  " }).error?.issues).toMatchObject([{ path: ["text"], message: expect.stringMatching(/Hãy ghi nguyên văn/) as string }]);
  });

  it("name a fault by its field", () => {
    expect(retireTargetForm.safeParse({ ...head, targetId: "" }).error?.issues.map(({ path }) => path.join("."))).toEqual(["targetId"]);
    const typedForm = { ...head, goalOrdinal: "", number: "4", text: "x", shortName: "x", measureCode: "", unit: "", timing: "milestone", year: "2030", comparator: "", value: "", phrase: "x" };
    expect(addIndicatorForm.safeParse(typedForm).error?.issues.map(({ path }) => path.join(".")).sort()).toEqual(["comparator", "goalOrdinal", "measureCode", "unit", "value"]);
    expect(addIndicatorForm.parse({ ...typedForm, goalOrdinal: "1", measureCode: "coverage", unit: "percent", comparator: "gte", value: "95" }).changes).toMatchObject([{ kind: "add-indicator", goalOrdinal: 1, measureCode: "coverage", targets: [{ value: "95", year: 2030 }] }]);
  });
});
