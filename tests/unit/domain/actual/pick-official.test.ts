import { describe, expect, it } from "vitest";
import { type Candidates, type RecordedPoint, pickOfficial, sumPoint } from "@/lib/domain/actual/recorded-point";
import type { ActualValue } from "@/lib/domain/actual/value";

const number = (value: string): ActualValue => ({ kind: "number", value, numerator: null, denominator: null });
const byAgency = (agencyId: string, value: ActualValue = number("1")): RecordedPoint => ({
  year: 2026,
  value,
  stage: "final",
  provenance: { kind: "entry", agencyId, agencyName: agencyId, enteredBy: "", approvedBy: "", approvedAt: "", reason: null },
});
const printed: RecordedPoint = { year: 2026, value: number("2"), stage: "final", provenance: { kind: "printed", text: "", note: null } };
const sum = sumPoint(2026, { value: { kind: "number", value: "3", numerator: "3", denominator: "100" }, stage: "estimate", reported: 41, expected: 45, onMap: 45 });
const candidates = (more: Partial<Candidates> = {}): Candidates => ({ answers: [], printed: null, sum: null, sumByDefault: true, ...more });
const ORDER = ["lead", "second"];

describe("which of several answers counts", () => {
  it("without a choice: the leading agency's, else another's, else what is printed, else the sum", () => {
    const answers = [byAgency("other"), byAgency("second"), byAgency("lead")];
    expect(pickOfficial(candidates({ answers, printed, sum }), null, ORDER)).toBe(answers[2]);
    expect(pickOfficial(candidates({ answers: answers.slice(0, 2), printed, sum }), null, ORDER)).toBe(answers[1]);
    expect(pickOfficial(candidates({ answers: answers.slice(0, 1), printed, sum }), null, ORDER)).toBe(answers[0]);
    expect(pickOfficial(candidates({ printed, sum }), null, ORDER)).toBe(printed);
    expect(pickOfficial(candidates({ sum }), null, ORDER)).toBe(sum);
    expect(pickOfficial(candidates(), null, ORDER)).toBeNull();
  });

  it("the sum of a survey's measure never by default, but by a choice", () => {
    expect(pickOfficial(candidates({ sum, sumByDefault: false }), null, ORDER)).toBeNull();
    expect(pickOfficial(candidates({ sum, sumByDefault: false }), { source: "commune_sum" }, ORDER)).toBe(sum);
  });

  it("the chosen one, whatever the default says; the default again where it has no figure", () => {
    const answers = [byAgency("lead"), byAgency("other")];
    expect(pickOfficial(candidates({ answers, sum }), { source: "agency", agencyId: "other" }, ORDER)).toBe(answers[1]);
    expect(pickOfficial(candidates({ answers, sum }), { source: "commune_sum" }, ORDER)).toBe(sum);
    expect(pickOfficial(candidates({ answers, sum }), { source: "agency", agencyId: "silent" }, ORDER)).toBe(answers[0]);
    expect(pickOfficial(candidates({ answers }), { source: "commune_sum" }, ORDER)).toBe(answers[0]);
  });

  it("an agency that has collected nothing gives way; chosen, it stands", () => {
    const silent = byAgency("lead", { kind: "not_collected" });
    expect(pickOfficial(candidates({ answers: [silent], sum }), null, ORDER)).toBe(sum);
    expect(pickOfficial(candidates({ answers: [silent] }), null, ORDER)).toBe(silent);
    expect(pickOfficial(candidates({ answers: [silent], sum }), { source: "agency", agencyId: "lead" }, ORDER)).toBe(silent);
  });

  it("carries how many communes the sum rests on", () => expect(sum).toMatchObject({ stage: "estimate", provenance: { kind: "commune-sum", reported: 41, expected: 45, onMap: 45 } }));
});
