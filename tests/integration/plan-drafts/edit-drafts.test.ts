import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findDraft, readCatalogue } from "@/lib/data/plan-drafts";
import type { Actor } from "@/lib/domain/access/actor";
import { addIndicator } from "@/lib/domain/plan-draft/add-indicator";
import { addWords } from "@/lib/domain/plan-draft/add-words";
import { addAgency, assignIndicator } from "@/lib/domain/plan-draft/assign";
import { addReporting } from "@/lib/domain/plan-draft/change-draft";
import { addMeasure, mergeMeasures, splitMeasure } from "@/lib/domain/plan-draft/change-measure";
import { addTarget, changeTarget } from "@/lib/domain/plan-draft/change-target";
import { indicatorsOf, placeOf } from "@/lib/domain/plan-draft/parts";
import { removePart } from "@/lib/domain/plan-draft/remove-part";
import { agencyChange, assignmentChange, measureChange, newIndicator, reportingChange, splitChange, targetChange } from "@/lib/domain/plan-draft/typed-parts";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import * as drafts from "@/lib/services/plan-drafts";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/people";
import { problemOf } from "@/tests/support/problem-of";

// The review screen's edits, saved and put in force.

const TEXT = readFileSync("seeds/documents/tra-vinh-2021-2030.txt", "utf8").normalize("NFC");

let database: TestDatabase;
let officer: Actor;

beforeAll(async () => {
  database = await createTestDatabase("seeds");
  officer = await createActor([{ role: "provincial_staff", areaId: (await db.area.findFirstOrThrow({ where: { name: "Tỉnh Trà Vinh" } })).id }]);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
});

const created = async () => (await findDraft(officer, (await drafts.create(officer, { text: TEXT, notes: [], file: null, draft: readPlanText(TEXT, await readCatalogue()) })).id))!;

const BIKES = { code: "", name: "Tỷ lệ trẻ em biết đi xe đạp", unit: "percent", polarity: "more_is_better" };

it("puts in force what a person split, added from the document and typed", async () => {
  const { id, draft, version: began } = await created();
  let version = began;
  const edit = async (change: Parameters<typeof drafts.changeAt>[2]) => {
    const saved = await drafts.changeAt(officer, { id, version }, change);
    version = saved.version;
    return saved.part;
  };
  const [first, , third] = draft.goals[0]!.indicators;

  // One measure made two, its second target the second's.
  await edit((one, catalogue) => splitMeasure(one, "g0-i0-m0", splitChange.parse({ ...BIKES, t1: "move" }), catalogue));
  // An indicator taken out and found again in the document.
  await edit((one) => removePart(one, "g0-i2"));
  expect(await edit((one, catalogue, text) => addWords(one, text, third!.span, "indicator", catalogue))).toBe("g0-i2");
  // One typed, with a measure of the catalogue that its words do not name, a target and who answers.
  const typed = await edit((one, catalogue, text) => addIndicator(one, newIndicator.parse({ number: "A1", text: "Trẻ em được học bơi, đạt 40 phần trăm vào năm 2030.", goal: "0" }), text, catalogue));
  const before = placeOf((await findDraft(officer, id))!.draft, typed).indicator!;
  for (const _ of before.measures) await edit((one) => removePart(one, `${typed}-m0`));
  const measure = await edit((one, catalogue) => addMeasure(one, typed, measureChange.parse({ ...BIKES, code: "other", other: first!.measures[0]!.name }), catalogue));
  await edit((one, _catalogue, text) => addTarget(one, measure, targetChange.parse({ comparator: "gte", basis: "value", value: "40", year: "2030", phrase: "đạt 40 phần trăm vào năm 2030" }), text));
  const agency = await edit((one) => addAgency(one, agencyChange.parse({ name: "Sở Khoa học và Công nghệ", role: "participant" })));
  await edit((one) => assignIndicator(one, typed, assignmentChange.parse({ added: agency.slice(1), addedRole: "lead" })));
  await edit((one) => addReporting(one, reportingChange.parse({ kind: "annual", from: "Sở Khoa học và Công nghệ", to: "UBND tỉnh", due: "15/11", dueIsExclusive: "on", phrase: "trước ngày 15/11" })));

  const { planCode } = await drafts.putInForce(officer, { id, version, twinReason: "Bản thử." });
  const plan = await db.plan.findUniqueOrThrow({
    where: { code: planCode },
    include: { indicators: { include: { measures: { orderBy: { ordinal: "asc" }, include: { measure: true, targets: true } }, assignments: { include: { agency: true } } } }, reportingRules: true },
  });
  const byNumber = (number: string) => plan.indicators.find((one) => one.number === number)!;
  expect(byNumber(first!.number).measures.map((use) => [use.measure.name, use.targets.map(({ year }) => year)])).toEqual([
    [first!.measures[0]!.name, [first!.measures[0]!.targets[0]!.year]],
    [BIKES.name, [first!.measures[0]!.targets[1]!.year]],
  ]);
  expect(byNumber(third!.number).text).toBe(third!.text);
  expect(byNumber("A1").measures).toMatchObject([{ measure: { code: first!.measures[0]!.code }, targets: [{ year: 2030, phrase: "đạt 40 phần trăm vào năm 2030" }] }]);
  expect(byNumber("A1").assignments.map(({ agency: body, role }) => [body.name, role])).toEqual([["Sở Khoa học và Công nghệ", "lead"]]);
  expect(plan.reportingRules.at(-1)).toMatchObject({ due: "11-15", dueIsExclusive: true, from: "Sở Khoa học và Công nghệ" });
  expect(plan.indicators).toHaveLength(indicatorsOf(draft).length + 1);
});

it("takes nothing of an edit that is refused, and merging undoes splitting in what is stored", async () => {
  const { id, draft, version } = await created();
  const problem = await problemOf(drafts.changeAt(officer, { id, version }, (one, catalogue, text) => addWords(one, text, one.header.title.span!, "target", catalogue)));
  expect(problem).toMatchObject({ code: "invalid", message: expect.stringContaining("Hãy") });
  expect((await findDraft(officer, id))!).toMatchObject({ version, draft });

  await drafts.changeAt(officer, { id, version }, (one, catalogue) => splitMeasure(one, "g0-i0-m0", splitChange.parse({ ...BIKES, t0: "both", t1: "move" }), catalogue));
  expect((await problemOf(drafts.changeAt(officer, { id, version }, (one) => mergeMeasures(one, "g0-i0-m0", { with: 1, keep: "this" })))).code).toBe("conflict");
  await drafts.changeAt(officer, { id, version: version + 1 }, (one) => mergeMeasures(one, "g0-i0-m0", { with: 1, keep: "this" }));
  const [own] = (await findDraft(officer, id))!.draft.goals[0]!.indicators;
  expect(own!.measures).toEqual([{ ...draft.goals[0]!.indicators[0]!.measures[0], certainty: "printed" }]);
});

it("keeps the notes of the rules up to date with what is stored", async () => {
  const { id, draft, version } = await created();
  const [, second] = placeOf(draft, "g0-i0-m0").measure!.targets;
  const weaker = targetChange.parse({ comparator: second!.comparator, basis: "value", value: "1", year: String(second!.year), phrase: second!.phrase });
  await drafts.changeAt(officer, { id, version }, (one, _catalogue, text) => changeTarget(one, "g0-i0-m0-t1", weaker, text));
  const noted = (await findDraft(officer, id))!.draft;
  expect(noted.reviewNotes.length).toBe(draft.reviewNotes.length + 1);
  expect(noted.goals[0]!.indicators[0]!.certainty).toBe("needs-review");
  const right = targetChange.parse({ comparator: second!.comparator, basis: "value", value: second!.value, year: String(second!.year), phrase: second!.phrase });
  await drafts.changeAt(officer, { id, version: version + 1 }, (one, _catalogue, text) => changeTarget(one, "g0-i0-m0-t1", right, text));
  expect((await findDraft(officer, id))!.draft.reviewNotes).toEqual(draft.reviewNotes);
});
