import { describe, expect, it } from "vitest";
import { acceptWithin } from "@/lib/domain/plan-draft/accept-within";
import { copyPlan, unconfirmedProblems } from "@/lib/domain/plan-draft/copy-plan";
import { planDraft } from "@/lib/domain/plan-draft/draft-schema";
import { emptyDraft } from "@/lib/domain/plan-draft/new-draft";
import { openParts } from "@/lib/domain/plan-draft/parts";
import { samePlan } from "@/lib/domain/plan-draft/same-plan";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { unwrap } from "@/lib/domain/result";

type Agencies = IssuedPlan["goals"][number]["indicators"][number]["agencies"];

const agency = (name: string, role: "lead" | "coordinate"): Agencies[number] => ({ id: name, name, role, since: null, document: null });
const indicator = (number: string, agencies: Agencies) => ({ id: number, ordinal: 1, number, shortName: number, text: `Chỉ tiêu ${number}`, needsReview: number === "2" ? "Số in không rõ." : null, agencies, printedAgencies: [], measures: [] });
const plan = (indicators: ReturnType<typeof indicator>[], coordinator?: string): IssuedPlan => ({
  id: "p", code: "p", number: null, issuedOn: null, issuedOnPrinted: null, issuer: "UBND", title: "Kế hoạch gốc", placeName: "Trà Vinh", area: { id: "a", code: "84", name: "Tỉnh Trà Vinh", level: "province", validFrom: null, validTo: null },
  startYear: 2021, endYear: 2030, basedOn: [], goals: [{ ordinal: 1, title: "a) Mục tiêu", indicators }, { ordinal: 2, title: "b) Trống", indicators: [] }],
  agencies: coordinator === undefined ? [] : [{ id: coordinator, name: coordinator, role: "coordinator", duty: "Chủ trì." }], reporting: [], budgetNote: null, reviewNotes: [],
});
const head = emptyDraft({ title: "Kế hoạch mới", number: null, issuedOn: null, issuer: "UBND", startYear: 2026, endYear: 2030 }, { name: "Tỉnh Vĩnh Long", level: "province" });
const copy = (source: IssuedPlan, agencies: string[]) => copyPlan(source, head, { area: { id: "b", name: "Tỉnh Vĩnh Long" }, agencies, catalogue: [], measures: new Map() });

describe("copying", () => {
  it("keeps the new head and gives a draft of the stored shape, empty goals aside", () => {
    const { draft } = copy(plan([indicator("1", [])]), []);
    expect(planDraft.parse(draft)).toEqual(draft);
    expect(draft.header).toEqual(head.header);
    expect(draft.goals.map(({ title }) => title)).toEqual(["a) Mục tiêu"]);
  });

  it("knows a body without its place, and takes no namesake at random", () => {
    const source = plan([indicator("1", [agency("Công an tỉnh Trà Vinh", "lead"), agency("Sở Y tế", "coordinate")]), indicator("2", [agency("Hội A", "lead")])], "Sở Y tế");
    const { draft, notes } = copy(source, ["Công an tỉnh Vĩnh Long", "Sở Y tế", "Hội A tỉnh", "Hội A cấp tỉnh"]);
    expect(draft.agencies.map(({ name, role, leads, coordinates }) => [name, role, leads, coordinates])).toEqual([
      ["Sở Y tế", "coordinator", [], ["1"]],
      ["Công an tỉnh Vĩnh Long", "participant", ["1"], []],
    ]);
    expect(draft.goals[0]!.indicators.map((one) => one.agencies.map(({ name, role }) => `${name} ${role}`))).toEqual([["Sở Y tế coordinate", "Công an tỉnh Vĩnh Long lead"], []]);
    expect(notes).toHaveLength(3);
    expect(notes[1]).toMatch(/Hội A\./);
    expect(notes[2]).toMatch(/chỉ tiêu 2 /);
  });

  it("gives one body one role for an indicator where two of the old ones are the same one here", () => {
    const { draft } = copy(plan([indicator("1", [agency("Sở Y tế Trà Vinh", "coordinate"), agency("Sở Y tế", "lead")])]), ["Sở Y tế"]);
    expect(draft.agencies).toMatchObject([{ name: "Sở Y tế", leads: ["1"], coordinates: [] }]);
  });

  it("takes an indicator with all that stands under it at once", () => {
    const { draft } = copy(plan([indicator("1", []), indicator("2", [])]), []);
    const accepted = unwrap(acceptWithin(draft, "g0-i1"));
    expect(openParts(accepted).map(({ id }) => id)).toEqual(["g0", "g0-i0"]);
    expect(openParts(draft)).toHaveLength(3);
    expect(acceptWithin(accepted, "g0-i1")).toMatchObject({ ok: false, problem: { code: "not-found" } });
  });

  it("asks for each copied place, a goal that lost its indicators aside", () => {
    const { draft } = copy(plan([indicator("1", [])]), []);
    expect(unconfirmedProblems(draft)).toEqual([{ part: "g0", message: expect.stringMatching(/^Còn 2 chỗ/) }]);
    draft.goals[0]!.indicators = [];
    expect(unconfirmedProblems(draft)).toEqual([]);
  });
});

describe("the same document", () => {
  const one = { number: "125/KH-UBND", issuedOn: "2021-05-18", title: "Kế hoạch hành động vì trẻ em", startYear: 2021, endYear: 2030 };
  it.each([
    ["number and date, however spaced", { number: "125 / KH-UBND", title: "Tên khác", startYear: 2022 }, true],
    ["title and years, marks aside", { number: null, issuedOn: null, title: "KẾ HOẠCH  hành động vì trẻ em" }, true],
    ["a number of another day", { issuedOn: "2022-05-18", title: "Tên khác" }, false],
    ["blank numbers", { number: null, title: "Tên khác" }, false],
    ["the title of other years", { number: null, endYear: 2025 }, false],
  ])("%s", (_, other, same) => {
    expect(samePlan({ ...one, ...other }, one)).toBe(same);
  });
});
