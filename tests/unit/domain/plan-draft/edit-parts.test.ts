import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addAgency, assignIndicator, changeAgency } from "@/lib/domain/plan-draft/assign";
import { addActivity, changeActivity } from "@/lib/domain/plan-draft/change-budget";
import { addReporting, changeGoal, changeIndicator, changeReporting } from "@/lib/domain/plan-draft/change-draft";
import { addMeasure, changeMeasure, mergeMeasures, splitMeasure } from "@/lib/domain/plan-draft/change-measure";
import { addTarget, changeTarget } from "@/lib/domain/plan-draft/change-target";
import { draftProblems } from "@/lib/domain/plan-draft/draft-problems";
import { planDraft } from "@/lib/domain/plan-draft/draft-schema";
import type { Edited } from "@/lib/domain/plan-draft/edit";
import { indicatorsOf, placeOf } from "@/lib/domain/plan-draft/parts";
import { nearestMeasures } from "@/lib/domain/plan-draft/read-words";
import { removePart } from "@/lib/domain/plan-draft/remove-part";
import { renewNotes } from "@/lib/domain/plan-draft/renew-notes";
import { activityChange, agencyChange, assignmentChange, indicatorChange, measureChange, reportingChange, splitChange, targetChange } from "@/lib/domain/plan-draft/typed-parts";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { type Result, unwrap } from "@/lib/domain/result";
import { seededMeasures } from "@/prisma/plan-read/catalogue";

const read = (name: string) => {
  const text = readFileSync(`seeds/documents/${name}.txt`, "utf8").normalize("NFC");
  return { text, draft: readPlanText(text, seededMeasures) };
};
const { text, draft } = read("tra-vinh-2021-2030");
const kienGiang = read("kien-giang-2021-2030").draft;

/** What came of it; it fits the stored shape and took nothing apart. */
function done(result: Result<Edited>): Edited {
  const edited = unwrap(result);
  expect(planDraft.parse(edited.draft)).toEqual(edited.draft);
  return edited;
}
const fieldsOf = (result: Result<Edited>) => (result.ok ? {} : result.problem.fields);
const at = ({ draft: after, part }: Edited) => placeOf(after, part);

const NEW = { code: "", name: "Tỷ lệ trẻ em biết đi xe đạp", unit: "percent", polarity: "more_is_better" };
const first = placeOf(draft, "g0-i0-m0").measure!;

describe("splitting a measure and merging it again", () => {
  const two = () => done(splitMeasure(draft, "g0-i0-m0", splitChange.parse({ ...NEW, t0: "stay", t1: "move" }), seededMeasures));

  it("makes a second one beside it, each with the targets that are its own", () => {
    expect(first.targets.length).toBe(2);
    const split = two();
    const { indicator, measure } = at(split);
    expect(split.part).toBe("g0-i0-m1");
    expect(indicator!.measures.map(({ targets }) => targets)).toEqual([[first.targets[0]], [first.targets[1]]]);
    expect(measure).toMatchObject({ name: NEW.name, isNew: true, span: first.span, certainty: "printed" });
    expect(draftProblems(split.draft, seededMeasures)).toEqual([]);
  });

  it("lets one promise hold for both", () => {
    const { indicator } = at(done(splitMeasure(draft, "g0-i0-m0", splitChange.parse({ ...NEW, t0: "both", t1: "both" }), seededMeasures)));
    expect(indicator!.measures.map(({ targets }) => targets)).toEqual([first.targets, first.targets]);
  });

  it("is undone by merging, whichever is kept; what both promise stands once", () => {
    const merged = done(mergeMeasures(two().draft, "g0-i0-m0", { with: 1, keep: "this" }));
    expect(at(merged).indicator!.measures).toEqual([{ ...first, certainty: "printed" }]);
    const other = at(done(mergeMeasures(two().draft, "g0-i0-m0", { with: 1, keep: "other" })));
    expect(other.indicator!.measures).toMatchObject([{ name: NEW.name, targets: first.targets }]);
    const both = done(splitMeasure(draft, "g0-i0-m0", splitChange.parse({ ...NEW, t0: "both", t1: "both" }), seededMeasures)).draft;
    expect(at(done(mergeMeasures(both, "g0-i0-m1", { with: 0, keep: "other" }))).indicator!.measures[0]!.targets).toEqual(first.targets);
  });

  it("keeps figures of different units apart", () => {
    const split = done(splitMeasure(draft, "g0-i0-m0", splitChange.parse({ ...NEW, unit: "per_1000", t1: "move" }), seededMeasures)).draft;
    expect(fieldsOf(mergeMeasures(split, "g0-i0-m0", { with: 1, keep: "this" }))).toHaveProperty("with");
    expect(fieldsOf(mergeMeasures(split, "g0-i0-m0", { with: 0, keep: "this" }))).toHaveProperty("with");
  });
});

describe("a measure", () => {
  it("is taken from the catalogue by its words where they name one", () => {
    const empty = structuredClone(draft);
    placeOf(empty, "g0-i0").indicator!.measures = [];
    const known = seededMeasures.find(({ code }) => code === first.code)!;
    const add = (typed: object) => addMeasure(empty, "g0-i0", measureChange.parse({ code: "other", unit: "percent", polarity: "more_is_better", ...typed }), seededMeasures);
    expect(at(done(add({ other: known.name.toUpperCase() }))).measure).toMatchObject({ code: known.code, isNew: false, targets: [] });
    expect(at(done(add({ other: "tỷ lệ xã, tiêu chuẩn phù hợp" }))).measure!.code).toBe(known.code);
    expect(fieldsOf(add({ other: "trẻ em" }))!.other).toMatch(/^Có \d+ chỉ số/);
    expect(fieldsOf(add({ other: "tàu vũ trụ" }))!.other).toMatch(/^Danh mục không có/);
    expect(fieldsOf(add({}))).toHaveProperty("other");
    expect(fieldsOf(add({ code: "", name: "" }))).toHaveProperty("name");
    expect(fieldsOf(add({ code: first.code, unit: "count" }))).toHaveProperty("unit");
  });

  it("stands once in an indicator, and under a code of its own where it is new", () => {
    expect(fieldsOf(addMeasure(draft, "g0-i0", measureChange.parse({ ...NEW, code: first.code }), seededMeasures))).toHaveProperty("code");
    const one = done(addMeasure(draft, "g0-i0", measureChange.parse(NEW), seededMeasures));
    const two = done(addMeasure(one.draft, "g0-i1", measureChange.parse(NEW), seededMeasures));
    expect(at(two).measure!.code).toBe(`${at(one).measure!.code}-2`);
    const renamed = done(changeMeasure(one.draft, one.part, measureChange.parse({ ...NEW, unit: "per_1000" }), seededMeasures));
    expect(at(renamed).measure).toMatchObject({ code: at(one).measure!.code, unit: "per_1000" });
  });

  it("is offered from the catalogue's nearest by the words of an indicator", () => {
    const hits = indicatorsOf(draft).filter(({ text: words, measures }) => nearestMeasures(words, seededMeasures).some(({ measure }) => measures.some(({ code }) => code === measure.code)));
    expect(hits.length).toBeGreaterThan(indicatorsOf(draft).length * 0.8);
    expect(nearestMeasures(first.name, seededMeasures)[0]!.measure.code).toBe(first.code);
  });
});

describe("a target", () => {
  const [printed] = first.targets;
  const typed = (change: object) => targetChange.parse({ comparator: "gte", basis: "value", value: "83", year: "2028", phrase: printed!.phrase, ...change });

  it("is added by hand, with its place where its words are printed", () => {
    const added = at(done(addTarget(draft, "g0-i0-m0", typed({}), text)));
    expect(added.measure!.targets).toHaveLength(first.targets.length + 1);
    expect(added.target).toMatchObject({ value: "83", year: 2028, timing: "milestone", certainty: "printed", span: printed!.span });
    expect(fieldsOf(addTarget(draft, "g0-i0-m0", typed({ phrase: "chữ không in" }), text))).toBeUndefined();
    expect(addTarget(draft, "g0-i0-m0", typed({ phrase: "chữ không in" }), text)).toMatchObject({ ok: false, problem: { message: expect.stringContaining("chữ không in") } });
  });

  it("goes to another measure of its indicator", () => {
    const split = done(addMeasure(draft, "g0-i0", measureChange.parse(NEW), seededMeasures)).draft;
    const moved = done(changeTarget(split, "g0-i0-m0-t0", targetChange.parse({ ...printed, year: String(printed!.year), value: printed!.value, fromYear: "", toYear: "", baseYear: "", direction: "", upperValue: "", maintained: undefined, measure: "1" }), text));
    expect(moved.part).toBe("g0-i0-m1-t0");
    expect(at(moved).indicator!.measures.map(({ targets }) => targets.length)).toEqual([first.targets.length - 1, 1]);
    expect(at(moved).target).toEqual({ ...printed, certainty: "printed" });
    expect(fieldsOf(changeTarget(split, "g0-i0-m0-t0", typed({ measure: "7" }), text))).toHaveProperty("measure");
  });
});

describe("an indicator", () => {
  const { indicator } = placeOf(draft, "g0-i0");
  const typed = (change: object) => indicatorChange.parse({ number: "99", text: indicator!.text, goal: "0", ...change });

  it("changes its number and words, and goes to another goal with all that is its own", () => {
    const moved = done(changeIndicator(draft, "g0-i0", typed({ goal: "1", text: `${indicator!.text}\nVà một dòng.` })));
    expect(moved.part).toBe(`g1-i${draft.goals[1]!.indicators.length}`);
    expect(at(moved).indicator).toMatchObject({ key: indicator!.key, number: "99", measures: indicator!.measures, text: `${indicator!.text}\nVà một dòng.` });
    expect(indicatorsOf(moved.draft)).toHaveLength(indicatorsOf(draft).length);
    expect(draftProblems(moved.draft, seededMeasures)).toEqual([]);
    expect(fieldsOf(changeIndicator(draft, "g0-i0", typed({ number: indicatorsOf(draft)[1]!.number })))).toHaveProperty("number");
    expect(indicatorChange.safeParse({ number: "1", text: " ", goal: "" }).success).toBe(false);
  });

  it("is given to bodies and taken from them, on both sides", () => {
    const one = done(assignIndicator(draft, "g0-i0", assignmentChange.parse({ added: "0", addedRole: "lead" })));
    expect(one.draft.agencies[0]!.leads).toContain(indicator!.key);
    expect(at(one).indicator!.agencies).toContainEqual(expect.objectContaining({ name: draft.agencies[0]!.name, role: "lead" }));
    const other = done(assignIndicator(one.draft, "g0-i0", assignmentChange.parse({ agency0: "coordinate" })));
    expect(other.draft.agencies[0]!.leads).not.toContain(indicator!.key);
    expect(other.draft.agencies[0]!.coordinates).toContain(indicator!.key);
    const none = done(assignIndicator(other.draft, "g0-i0", assignmentChange.parse({ agency0: "none" })));
    expect(at(none).indicator!.agencies.map(({ name }) => name)).not.toContain(draft.agencies[0]!.name);
  });
});

describe("agencies, reporting and goals", () => {
  const [one, two] = indicatorsOf(draft).map(({ number }) => number);

  it("answer for the indicators that are named by number", () => {
    const added = done(addAgency(draft, agencyChange.parse({ name: "Sở Khoa học và Công nghệ", role: "participant", leads: `${one}, ${two}`, coordinates: "" })));
    expect(added.draft.agencies.at(-1)).toMatchObject({ name: "Sở Khoa học và Công nghệ", leads: indicatorsOf(draft).slice(0, 2).map(({ key }) => key), span: [0, 0] });
    const changed = done(changeAgency(added.draft, added.part, agencyChange.parse({ name: "Sở KHCN", role: "participant", leads: "", coordinates: one })));
    expect(indicatorsOf(changed.draft)[0]!.agencies).toContainEqual(expect.objectContaining({ name: "Sở KHCN", role: "coordinate" }));
    expect(indicatorsOf(changed.draft)[1]!.agencies.map(({ name }) => name)).not.toContain("Sở Khoa học và Công nghệ");
    expect(fieldsOf(addAgency(draft, agencyChange.parse({ name: draft.agencies[0]!.name, role: "participant" })))).toHaveProperty("name");
    expect(fieldsOf(addAgency(draft, agencyChange.parse({ name: "Sở mới", role: "participant", leads: "77" })))).toHaveProperty("leads");
    expect(fieldsOf(addAgency(draft, agencyChange.parse({ name: "Sở mới", role: "participant", leads: one, coordinates: one })))).toHaveProperty("coordinates");
  });

  it("take a due day as it is written", () => {
    const typed = { kind: "annual", from: "Các sở", to: "Sở Y tế", phrase: "báo cáo trước ngày 15/11", dueIsExclusive: "on" };
    const added = done(addReporting(draft, reportingChange.parse({ ...typed, due: "15/11" })));
    expect(added.draft.reporting.at(-1)).toMatchObject({ due: "11-15", dueIsExclusive: true, year: null, inferred: false });
    expect(done(changeReporting(added.draft, added.part, reportingChange.parse({ ...typed, due: "", year: "2025", kind: "midterm_review" }))).draft.reporting.at(-1)).toMatchObject({ due: null, year: 2025 });
    for (const due of ["31/2", "15-11", "1511", "29/2"]) expect(reportingChange.safeParse({ ...typed, due }).success).toBe(false);
  });

  it("keep the indicators of a goal that is taken out", () => {
    expect(done(changeGoal(draft, "g1", { title: "Tên khác" })).draft.goals[1]!.title).toBe("Tên khác");
    const { draft: after } = done(removePart(draft, "g1"));
    expect(indicatorsOf(after).map(({ key }) => key).toSorted()).toEqual(indicatorsOf(draft).map(({ key }) => key).toSorted());
    expect(after.goals.map(({ ordinal }) => ordinal)).toEqual(after.goals.map((_, index) => index + 1));
    const single = { ...structuredClone(draft), goals: [structuredClone(draft.goals[0]!)] };
    expect(removePart(single, "g0").ok).toBe(false);
  });
});

describe("the budget", () => {
  const activity = kienGiang.budget!.activities[0]!;
  const amounts = Object.fromEntries(activity.lines.map(({ planned }, index) => [`line${index}`, planned.replace(".", ",")]));
  const typed = (change: object) => activityChange.parse({ number: activity.number, title: activity.title, ...amounts, ...change });

  it("changes the amounts of an activity, its number with the totals that name it", () => {
    const changed = done(changeActivity(kienGiang, "b-0", typed({ number: "A1", line0: "1.234,5", line1: "" })));
    const again = changed.draft.budget!.activities[0]!;
    expect(again.lines).toHaveLength(activity.lines.length - 1);
    expect(again.lines[0]).toEqual({ ...activity.lines[0], planned: "1234.5" });
    expect(again.lines.slice(1)).toEqual(activity.lines.slice(2));
    expect(changed.draft.budget!.printedTotals.filter((total) => total.activity === "A1")).toHaveLength(kienGiang.budget!.printedTotals.filter((total) => total.activity === activity.number).length);
    expect(fieldsOf(changeActivity(kienGiang, "b-0", typed({ line0: "chín" })))).toHaveProperty("line0");
    expect(fieldsOf(changeActivity(kienGiang, "b-0", typed({ number: kienGiang.budget!.activities[1]!.number })))).toHaveProperty("number");
    expect(fieldsOf(changeActivity(kienGiang, "b-0", typed({ added: "5", addedYear: String(activity.lines[0]!.year), addedSource: activity.lines[0]!.source })))).toHaveProperty("addedYear");
  });

  it("begins with its first activity, and one is taken out with its totals", () => {
    const begun = done(addActivity(draft, activityChange.parse({ number: "1", title: "Truyền thông", added: "50", addedYear: "2025" })));
    expect(begun.draft.budget).toMatchObject({ activities: [{ number: "1", lines: [{ year: 2025, source: "local", planned: "50" }] }] });
    expect(draftProblems(begun.draft, seededMeasures)).toEqual([]);
    const { draft: after } = done(removePart(kienGiang, "b-0"));
    expect(after.budget!.activities).toHaveLength(kienGiang.budget!.activities.length - 1);
    expect(after.budget!.printedTotals.map((total) => total.activity)).not.toContain(activity.number);
  });
});

describe("notes follow what is changed", () => {
  it("asks for a person where a change goes against a rule, and stops where it is put right", () => {
    const weaker = unwrap(changeTarget(draft, "g0-i0-m0-t1", targetChange.parse({ comparator: "gte", basis: "value", value: "1", year: "2030", phrase: first.targets[1]!.phrase }), text)).draft;
    const noted = renewNotes(draft, weaker, seededMeasures);
    const fresh = noted.reviewNotes.filter((note) => !draft.reviewNotes.some((one) => one.note === note.note));
    expect(fresh.map(({ rule, indicator }) => [rule, indicator])).toContainEqual(["later-target-weaker", indicatorsOf(draft)[0]!.key]);
    expect(indicatorsOf(noted)[0]).toMatchObject({ certainty: "needs-review", needsReview: fresh[0]!.note });
    const right = structuredClone(noted);
    placeOf(right, "g0-i0-m0").measure!.targets = first.targets;
    const renewed = renewNotes(noted, right, seededMeasures);
    expect(renewed.reviewNotes).toEqual(draft.reviewNotes);
    expect(indicatorsOf(renewed)[0]!.needsReview).toBe(indicatorsOf(draft)[0]!.needsReview);
  });

  it("drops what the reader could not read once a person has said it, and leaves the document's own doubts", () => {
    const { key } = indicatorsOf(draft)[0]!;
    const unread = { ...structuredClone(draft), reviewNotes: [...draft.reviewNotes, { rule: "unread", indicator: key, place: "Chỉ tiêu 1", note: "Không đọc được.", span: null }, { rule: "misprint", indicator: key, place: "Chỉ tiêu 1", note: "In nhầm.", span: null }] };
    const empty = structuredClone(unread);
    placeOf(empty, "g0-i0").indicator!.measures = [];
    expect(renewNotes(empty, empty, seededMeasures).reviewNotes.map(({ note }) => note)).toContain("Không đọc được.");
    const notes = renewNotes(empty, unread, seededMeasures).reviewNotes.map(({ note }) => note);
    expect(notes).not.toContain("Không đọc được.");
    expect(notes).toContain("In nhầm.");
  });
});
