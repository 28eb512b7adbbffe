import { afterAll, beforeAll, expect, it } from "vitest";
import { listAreasOfPlaces, listPlaces } from "@/lib/data/accounts";
import { loadActor } from "@/lib/data/actors";
import { db } from "@/lib/data/db";
import { recordSuccessionInput } from "@/lib/domain/succession/input";
import * as successions from "@/lib/services/area-successions";
import * as memberships from "@/lib/services/memberships";
import * as reports from "@/lib/services/reports";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { createActor, createCountry, openSessionOf } from "@/tests/support/people";
import { problemOf } from "@/tests/support/problem-of";
import { createReportingWorld, edit } from "@/tests/support/reporting";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const TODAY = "2026-11-22";

it("the backlog of a former commune may be given to an officer of its successor, as a role of its own with a last day", async () => {
  const world = await createReportingWorld(2);
  await db.reportingPeriod.update({ where: { id: world.periodId }, data: { dueOn: new Date("2027-01-01") } });
  const administrator = await createActor([{ role: "administrator", areaId: await createCountry() }]);
  const [first] = world.communes;
  const former = { periodId: world.periodId, agencyId: first!.agencyId };
  await successions.record(administrator, recordSuccessionInput.parse({ kind: "merge", within: world.plan.areaId, areaIds: world.communes.map(({ areaId }) => areaId), successors: "10001; Xã Gộp", on: "01/01/2026", document: "Nghị quyết 1661/NQ-UBTVQH15", movesOfficers: "on", renewsCommittees: "on" }));
  const { id: heirId } = await db.area.findFirstOrThrow({ where: { code: "10001" } });
  const actorOf = async (userId: string) => (await loadActor(await openSessionOf(userId), TODAY))!;
  const officer = await actorOf(first!.officer.userId);
  expect(officer.memberships).toMatchObject([{ areaId: heirId }]);
  // She reads what they said; of years before, their own people report, or the province for them.
  expect((await problemOf(reports.begin(officer, former))).code).toBe("forbidden");

  const reviewer = await actorOf(world.reviewer.userId);
  const [province] = await listAreasOfPlaces(reviewer, TODAY);
  const offered = await listPlaces(province!, TODAY);
  expect(offered.filter(({ key }) => key === `area:${first!.areaId}`)).toMatchObject([{ words: expect.stringMatching(/đến hết 31\/12\/2025/) as string }]);
  expect(offered.map(({ key }) => key)).toContain(`area:${heirId}`);

  const role = { userId: officer.userId, role: "commune_officer" as const, place: { kind: "area" as const, id: first!.areaId }, validFrom: null, validTo: "2026-12-31" };
  expect((await problemOf(memberships.add(officer, role, TODAY))).code).toBe("forbidden");
  await memberships.add(reviewer, role, TODAY);
  const entrusted = await actorOf(officer.userId);
  const { reportId } = await reports.begin(entrusted, former);
  expect(await reports.recordFigures(entrusted, { reportId, edits: [edit(world.plan.shelters, { result: "7" })] })).toMatchObject([{ result: { ok: true } }]);
  // The other one's stays closed to her.
  expect((await problemOf(reports.begin(entrusted, { ...former, agencyId: world.communes[1]!.agencyId }))).code).toBe("forbidden");
});
