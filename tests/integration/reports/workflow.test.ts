import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import type { Actor, Role } from "@/lib/domain/access/actor";
import { ROLES } from "@/lib/domain/access/actor";
import { NARRATIVE_PARTS } from "@/lib/domain/report/form";
import { REPORT_ACTS, REPORT_STATES, type ReportAct, type ReportState, WORKFLOW, isCellOpen, stepFrom } from "@/lib/domain/report/workflow";
import { Refusal } from "@/lib/domain/result";
import { record } from "@/lib/services/actuals";
import { comment } from "@/lib/services/report-comments";
import { approve, reopen, returnCells, submit } from "@/lib/services/report-steps";
import { begin, recordFigures } from "@/lib/services/reports";
import { createTestDatabase } from "../../support/database";
import { createActor } from "../../support/people";
import { type ReportingWorld, createPeriod, createReportingWorld, edit, typed } from "../../support/reporting";

let world: ReportingWorld;
let officer: Actor;
let reportId: string;

beforeAll(async () => {
  await createTestDatabase();
});

const CONFIRMED = NARRATIVE_PARTS.map((part) => `words:${part}`);

async function newReport(): Promise<void> {
  world = await createReportingWorld();
  const unit = world.communes[0]!;
  officer = unit.officer;
  ({ reportId } = await begin(officer, { periodId: world.periodId, agencyId: unit.agencyId }));
}

const measures = () => [world.plan.deaths, world.plan.schooling, world.plan.shelters];
const row = () => db.report.findUniqueOrThrow({ where: { id: reportId }, include: { cells: { include: { actual: { include: { measure: true, entries: { orderBy: { sequence: "asc" } } } } } }, steps: { orderBy: { at: "asc" } } } });

/** What came of an attempt: nothing, or the code with which it was refused. Anything else is a bug. */
async function attempt(act: () => Promise<unknown>): Promise<string | null> {
  try {
    const answer = await act();
    const first = Array.isArray(answer) ? (answer[0] as { result: { ok: boolean; problem?: { code: string } } }) : null;
    return first?.result.ok === false ? (first.result.problem?.code ?? null) : null;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code;
    throw error;
  }
}

const take = (actor: Actor, act: ReportAct, expectedVersion: number): Promise<unknown> => {
  if (act === "submit") return submit(actor, { reportId, expectedVersion, confirmed: [...CONFIRMED, ...measures()] });
  if (act === "return") return returnCells(actor, { reportId, expectedVersion, cells: [], note: "Bổ sung phần lời" });
  if (act === "approve") return approve(actor, { reports: [{ reportId, expectedVersion }] });
  return reopen(actor, { reportId, expectedVersion, reason: "Sửa số liệu" });
};

/** The shortest way into each state. */
const WAYS: Record<ReportState, ReportAct[]> = {
  draft: [],
  submitted: ["submit"],
  returned: ["submit", "return"],
  resubmitted: ["submit", "return", "submit"],
  approved: ["submit", "approve"],
  reopened: ["submit", "approve", "reopen"],
};

const bring = async (state: ReportState) => {
  for (const act of WAYS[state]) await take(act === "submit" ? officer : world.reviewer, act, (await row()).version);
};

describe("the table", () => {
  it("is the database's own", async () => {
    for (const was of REPORT_STATES)
      for (const act of REPORT_ACTS)
        for (const becomes of REPORT_STATES) {
          const [answer] = await db.$queryRaw<{ allowed: boolean }[]>`SELECT report_step_allowed(${was}::"ReportState", ${act}::"ReportAct", ${becomes}::"ReportState") AS "allowed"`;
          expect([was, act, becomes, answer?.allowed]).toEqual([was, act, becomes, stepFrom(was, act)?.to === becomes]);
        }
  });

  it("is the database's own for what is locked", async () => {
    await newReport();
    const [cell] = (await row()).cells;
    // Behind the application's back every pair of states can be made; the trigger must agree with the domain on each.
    for (const report of REPORT_STATES)
      for (const state of REPORT_STATES) {
        const written = await db
          .$transaction(async (tx) => {
            await tx.$executeRaw`SET CONSTRAINTS ALL DEFERRED`;
            await tx.$executeRaw`UPDATE "ReportCell" SET "state" = ${state}::"ReportState", "returnReason" = 'x' WHERE "id" = ${cell!.id}::uuid`;
            await tx.$executeRaw`UPDATE "Report" SET "state" = ${report}::"ReportState" WHERE "id" = ${reportId}::uuid`;
            await tx.$executeRaw`INSERT INTO "ActualEntry" ("id", "actualId", "sequence", "kind", "enteredById") VALUES (gen_random_uuid(), ${cell!.actualId}::uuid, 1, 'not_collected', ${officer.userId}::uuid)`;
            throw new Error("let through");
          })
          .catch((error: Error) => error.message);
        expect([report, state, /let through/.test(written)]).toEqual([report, state, isCellOpen(report, state)]);
        if (!isCellOpen(report, state)) expect(written).toContain("locked by a report");
      }
  });

  it("lets no report change its state without a step, nor skip one", async () => {
    await newReport();
    await expect(db.report.update({ where: { id: reportId }, data: { state: "approved" } })).rejects.toThrow(/without a step/);
    await expect(db.reportStep.create({ data: { reportId, from: "draft", act: "approve", to: "approved", byId: officer.userId } })).rejects.toThrow(/ReportStep_allowed/);
    expect((await row()).state).toBe("draft");
  });
});

describe("who may do what at each step", () => {
  let people: Record<Role, Actor>;

  beforeAll(async () => {
    await newReport();
    const { agencyId } = world.communes[0]!;
    people = {
      administrator: await createActor([{ role: "administrator", areaId: world.plan.areaId }]),
      provincial_staff: world.reviewer,
      agency_staff: await createActor([{ role: "agency_staff", agencyId }]),
      viewer: await createActor([{ role: "viewer", agencyId }]),
      inspector: await createActor([{ role: "inspector", areaId: world.plan.areaId }]),
      commune_officer: officer,
    };
  });

  const MAY: Record<ReportAct, Role[]> = {
    submit: ["agency_staff", "commune_officer"],
    return: ["provincial_staff"],
    approve: ["provincial_staff"],
    reopen: ["provincial_staff"],
  };

  for (const state of REPORT_STATES) {
    it(`a report that is ${state}`, async () => {
      await reportIn(state);
      const { version } = await row();
      const allowed: [ReportAct, Role][] = [];
      for (const act of REPORT_ACTS)
        for (const role of ROLES) {
          if (MAY[act].includes(role) && stepFrom(state, act)) allowed.push([act, role]);
          else expect([act, role, await attempt(() => take(people[role], act, version))]).toEqual([act, role, MAY[act].includes(role) ? "locked" : "forbidden"]);
        }
      expect(await row()).toMatchObject({ state, version });
      for (const [act, role] of allowed) {
        await reportIn(state);
        expect([act, role, await attempt(async () => take(people[role], act, (await row()).version))]).toEqual([act, role, null]);
        expect((await row()).state).toBe(stepFrom(state, act)?.to);
      }
    }, 120_000);
  }

  let year = 1990;
  /** A report of its own, of another year, in that state. */
  async function reportIn(state: ReportState): Promise<void> {
    const { id: planId } = await db.plan.findUniqueOrThrow({ where: { code: world.plan.code } });
    ({ reportId } = await begin(officer, { periodId: await createPeriod(planId, { year: year++ }), agencyId: world.communes[0]!.agencyId }));
    await bring(state);
  }
});

type Step = { act: ReportAct; picks: boolean[] } | { act: "type"; measure: number; value: number } | { act: "comment"; measure: number };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constantFrom(...REPORT_ACTS), picks: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }) }) },
  { weight: 4, arbitrary: fc.record({ act: fc.constant("type" as const), measure: fc.nat(2), value: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant("comment" as const), measure: fc.nat(2) }) },
);

describe("any sequence of acts", () => {
  it("goes only the ways of the table, and every figure is what was typed, handed in and approved", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        await newReport();
        const codes = measures();
        // What should be, by the table alone.
        let state: ReportState = "draft";
        const cells = codes.map(() => ({ state: "draft" as ReportState, current: null as string | null, submitted: null as string | null, returned: null as string | null, approved: null as string | null, entries: 0, answered: false }));
        let taken = 0;

        for (const step of steps) {
          const before = await row();
          const cellIds = codes.map((code) => before.cells.find((cell) => cell.actual.measure.code === code)!);
          if (step.act === "type") {
            const cell = cells[step.measure]!;
            const value = String(step.value);
            const stands = cellIds[step.measure]!.actual;
            const refused = await attempt(() => recordFigures(officer, { reportId, edits: [edit(codes[step.measure]!, { result: value }, { expectedVersion: stands.version, reason: "thử" })] }));
            const open = isCellOpen(state, cell.state);
            expect(refused).toBe(open || cell.current === value ? null : "locked");
            if (open && cell.current !== value) Object.assign(cell, { current: value, entries: cell.entries + 1 });
          } else if (step.act === "comment") {
            await comment(officer, { cellId: cellIds[step.measure]!.id, text: "Đã kiểm tra" });
            cells[step.measure]!.answered = true;
          } else {
            const picked = cellIds.filter((_, index) => step.picks[index]);
            const refused = await attempt(() =>
              step.act === "return"
                ? returnCells(world.reviewer, { reportId, expectedVersion: before.version, cells: picked.map(({ id }) => ({ cellId: id, reason: "Kiểm tra lại" })), note: "Kiểm tra lại" })
                : take(step.act === "submit" ? officer : world.reviewer, step.act, before.version),
            );
            const allowed = stepFrom(state, step.act);
            const unanswered: boolean = step.act === "submit" && cells.some((cell) => cell.state === "returned" && cell.current === cell.returned && !cell.answered);
            expect(refused).toBe(!allowed ? "locked" : unanswered ? "invalid" : null);
            if (!allowed || unanswered) continue;
            taken++;
            for (const [index, cell] of cells.entries()) {
              if (step.act === "submit" && (state !== "returned" || cell.state === "returned")) Object.assign(cell, { state: allowed.to, submitted: cell.current });
              if (step.act === "return" && step.picks[index]) Object.assign(cell, { state: "returned", returned: cell.submitted, answered: false });
              if (step.act === "approve") Object.assign(cell, { state: "approved", approved: cell.submitted ?? cell.approved });
              if (step.act === "reopen") Object.assign(cell, { state: "reopened" });
            }
            state = allowed.to;
          }
        }

        const after = await row();
        expect(after.state).toBe(state);
        expect(after.steps).toHaveLength(taken);
        let at: ReportState = "draft";
        for (const step of after.steps) {
          expect(WORKFLOW.some((one) => one.from === at && one.act === step.act && one.to === step.to)).toBe(true);
          expect(step.from).toBe(at);
          at = step.to;
        }
        expect(at).toBe(state);
        for (const [index, code] of codes.entries()) {
          const { actual, ...cell } = after.cells.find((one) => one.actual.measure.code === code)!;
          const expected = cells[index]!;
          const value = (id: string | null) => actual.entries.find((entry) => entry.id === id)?.value?.toFixed() ?? null;
          expect({ state: cell.state, current: value(actual.currentEntryId), submitted: value(cell.entryId), approved: value(actual.approvedEntryId), entries: actual.entries.length, version: actual.version }).toEqual({
            state: expected.state,
            current: expected.current,
            submitted: expected.submitted,
            approved: expected.approved,
            entries: expected.entries,
            version: expected.entries,
          });
        }
      }),
      { numRuns: 20 },
    );
  }, 240_000);
});

describe("many at once", () => {
  beforeEach(newReport);

  /** Of one report after the storm: nothing lost, nothing twice, nothing between two states. */
  async function expectWhole(saved: ReadonlySet<string>): Promise<void> {
    const after = await row();
    const entries = after.cells.flatMap((cell) => cell.actual.entries);
    expect(entries.map((entry) => entry.editId).sort()).toEqual([...saved].sort());
    let at: ReportState = "draft";
    for (const step of after.steps) {
      expect(step.from).toBe(at);
      at = step.to;
    }
    expect(at).toBe(after.state);
    for (const { actual, ...cell } of after.cells) {
      expect(actual.entries.map((entry) => entry.sequence)).toEqual(actual.entries.map((_, index) => index + 1));
      expect(actual.version).toBe(actual.entries.length);
      expect(actual.currentEntryId).toBe(actual.entries.at(-1)?.id ?? null);
      // What was handed in is what stands there, unless it has been given back.
      if (!isCellOpen(after.state, cell.state)) expect(cell.entryId).toBe(actual.currentEntryId);
      if (after.state === "approved") expect(actual.approvedEntryId).toBe(cell.entryId);
    }
  }

  it("devices, submissions, returns and approvals of one report never lose or double a figure", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ who: fc.constantFrom("phone", "desk", "desk", "submit", "return", "approve", "reopen"), pause: fc.nat(25), value: fc.nat(20) }), { minLength: 12, maxLength: 24 }), async (storm) => {
        await newReport();
        const saved = new Set<string>();
        const type = async (value: number) => {
          const form = await row();
          const edits = measures().map((code) => edit(code, { result: String(value) }, { reason: "thử", expectedVersion: form.cells.find((cell) => cell.actual.measure.code === code)!.actual.version }));
          // A lost answer: the same is sent again, at the same time.
          const answers = (await Promise.all([recordFigures(officer, { reportId, edits }), recordFigures(officer, { reportId, edits })])).flat();
          for (const { editId, result } of answers) if (result.ok && result.value.changed) expect(saved.has(editId) ? "twice" : saved.add(editId) && "once").toBe("once");
        };
        const act = async (name: ReportAct) => {
          const { version, cells } = await row();
          if (name !== "return") return attempt(() => take(name === "submit" ? officer : world.reviewer, name, version));
          return attempt(() => returnCells(world.reviewer, { reportId, expectedVersion: version, cells: [{ cellId: cells[0]!.id, reason: "Kiểm tra lại" }], note: "" }));
        };
        await Promise.all(
          storm.map(async ({ who, pause, value }) => {
            await new Promise((resolve) => setTimeout(resolve, pause));
            if (who === "phone" || who === "desk") await type(value);
            else await act(who as ReportAct);
          }),
        );
        await expectWhole(saved);
      }),
      { numRuns: 6 },
    );
  }, 240_000);

  it("one of two reviewers decides, the other is told", async () => {
    await take(officer, "submit", 1);
    const outcomes = await Promise.all([attempt(() => take(world.reviewer, "approve", 2)), attempt(() => take(world.reviewer, "return", 2)), attempt(() => take(world.reviewer, "approve", 2))]);
    expect(outcomes.sort()).toEqual(["conflict", "conflict", null]);
    await expectWhole(new Set());
  });

  it("the entry grid and a report at the same cells do not wait for each other in vain", async () => {
    const doctor = await createActor([{ role: "agency_staff", agencyId: world.plan.health }]);
    const { reportId: id } = await begin(doctor, { periodId: world.periodId, agencyId: world.plan.health });
    const grid = (result: string) => attempt(() => record(world.reviewer, { planCode: world.plan.code, measureCode: world.plan.deaths, year: 2024, typed: typed({ result }), expectedVersion: 0, reason: "thử" }));
    const device = (result: string) => attempt(async () => (await recordFigures(doctor, { reportId: id, edits: [edit(world.plan.deaths, { result }, { reason: "thử" })] })));
    const outcomes = await Promise.all([grid("1"), device("2"), grid("3"), device("4"), attempt(() => submit(doctor, { reportId: id, expectedVersion: 1, confirmed: [...CONFIRMED, ...measures()] }))]);
    expect(outcomes.slice(0, 4).filter((code) => code === null).length).toBeLessThanOrEqual(1);
    for (const code of outcomes.slice(0, 4)) expect([null, "conflict", "locked"]).toContain(code);
    const cell = await db.actual.findFirstOrThrow({ where: { reportCell: { reportId: id }, measure: { code: world.plan.deaths } }, include: { entries: true, reportCell: true } });
    expect(cell.entries).toHaveLength(outcomes.slice(0, 4).filter((code) => code === null).length);
    expect(cell.reportCell?.entryId).toBe(cell.currentEntryId);
  });
});
