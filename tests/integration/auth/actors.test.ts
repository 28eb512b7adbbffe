import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { loadActor } from "@/lib/data/actors";
import { db } from "@/lib/data/db";
import { areaSubject, plansWithVisibleFigures, planSubject } from "@/lib/data/scope";
import { ownSessions } from "@/lib/data/sessions";
import { can } from "@/lib/domain/access/can";
import { Refusal } from "@/lib/domain/result";
import { auditChain } from "@/lib/services/audit";
import { revokeSession } from "@/lib/services/sessions";
import { createTestDatabase } from "../../support/database";
import { createActor, createAgency, createArea, createCountry, createUser, openSessionOf } from "../../support/people";

const TODAY = "2026-11-22";
let country: string, province: string, district: string, commune: string, otherProvince: string;

beforeAll(async () => {
  await createTestDatabase();
  country = await createCountry();
  [province, otherProvince] = [await createArea("province", country), await createArea("province", country)];
  district = await createArea("district", province);
  commune = await createArea("commune", district);
});

describe("loadActor", () => {
  it("reads the person, the roles and the areas above, nearest first", async () => {
    const agencyId = await createAgency(province, "Sở Y tế");
    const user = await createUser([
      { role: "commune_officer", areaId: commune },
      { role: "agency_staff", agencyId },
    ]);
    const sessionId = await openSessionOf(user.id);
    const actor = await loadActor(sessionId, TODAY);
    expect(actor).toMatchObject({ userId: user.id, name: "Lò Thị Mai", sessionId });
    expect(actor?.memberships).toHaveLength(2);
    expect(actor?.memberships).toContainEqual(expect.objectContaining({ role: "agency_staff", agencyId, agencyName: "Sở Y tế", areaId: province, areaAncestorIds: [country] }));
    expect(actor?.memberships).toContainEqual(expect.objectContaining({ role: "commune_officer", agencyId: null, areaId: commune, areaAncestorIds: [district, province, country] }));
  });

  it("knows a person without a role, who may then do nothing but change the own password", async () => {
    const user = await createUser();
    const actor = await loadActor(await openSessionOf(user.id), TODAY);
    expect(actor?.memberships).toEqual([]);
  });

  it("counts a role from its first to its last day", async () => {
    const role = { role: "viewer" as const, areaId: province, validFrom: new Date("2026-03-01"), validTo: new Date("2026-11-22") };
    const sessionId = await openSessionOf((await createUser([role])).id);
    const days = ["2026-02-28", "2026-03-01", "2026-11-22", "2026-11-23"];
    const counted = await Promise.all(days.map(async (day) => (await loadActor(sessionId, day))?.memberships.length));
    expect(counted).toEqual([0, 1, 1, 0]);
  });

  it("finds nobody behind a session that is unknown, expired, revoked or of a closed account", async () => {
    const user = await createUser();
    const closed = await createUser([], { deactivatedAt: new Date() });
    const sessions = [
      randomUUID(),
      "not an id",
      await openSessionOf(user.id, { expiresAt: new Date(Date.now() - 1000) }),
      await openSessionOf(user.id, { revokedAt: new Date() }),
      await openSessionOf(closed.id),
    ];
    for (const session of sessions) expect(await loadActor(session, TODAY)).toBeNull();
  });
});

describe("revokeSession", () => {
  it("ends one's own session at once and remembers it, once", async () => {
    const actor = await createActor();
    await revokeSession(actor, actor.sessionId);
    await revokeSession(actor, actor.sessionId);
    expect(await loadActor(actor.sessionId, TODAY)).toBeNull();
    expect(await db.auditEvent.count({ where: { action: "session.revoked", subjectId: actor.sessionId, actorId: actor.userId } })).toBe(1);
  });

  it("does not find somebody else's", async () => {
    const [actor, other] = [await createActor(), await createActor()];
    await expect(revokeSession(actor, other.sessionId)).rejects.toThrow(Refusal);
    expect(await loadActor(other.sessionId, TODAY)).not.toBeNull();
    expect(await ownSessions(actor)).toMatchObject([{ id: actor.sessionId, isThisOne: true }]);
  });
});

describe("scope", () => {
  async function createPlan(areaId: string, named: string[], assigned: string[]) {
    const plan = await db.plan.create({
      data: {
        code: `plan-${randomUUID()}`,
        issuer: "UBND",
        title: "Kế hoạch",
        placeName: "Điện Biên",
        areaId,
        startYear: 2021,
        endYear: 2030,
        agencies: { create: named.map((agencyId, index) => ({ agencyId, role: "participant", ordinal: index + 1 })) },
        goals: { create: { ordinal: 1, title: "Mục tiêu" } },
      },
      include: { goals: true },
    });
    await db.indicator.create({
      data: { planId: plan.id, goalId: plan.goals[0]!.id, ordinal: 1, number: "1", text: "Chỉ tiêu", shortName: "Chỉ tiêu", assignments: { create: assigned.map((agencyId) => ({ agencyId, role: "lead" })) } },
    });
    return plan.id;
  }

  it("shows the very plans that the table of permissions allows", async () => {
    const [here, elsewhere] = [await createAgency(province), await createAgency(otherProvince)];
    const plans = [await createPlan(province, [], []), await createPlan(commune, [], []), await createPlan(otherProvince, [here], []), await createPlan(otherProvince, [], [here]), await createPlan(country, [], [])];
    const actors = [
      null,
      await createActor(),
      await createActor([{ role: "administrator", areaId: country }]),
      await createActor([{ role: "administrator", areaId: otherProvince }]),
      await createActor([{ role: "provincial_staff", areaId: province }]),
      await createActor([{ role: "agency_staff", agencyId: here }]),
      await createActor([{ role: "agency_staff", agencyId: elsewhere }]),
      await createActor([{ role: "viewer", agencyId: here }]),
      await createActor([{ role: "commune_officer", areaId: commune }]),
      await createActor([{ role: "viewer", areaId: district }, { role: "viewer", areaId: otherProvince }]),
    ];
    const counts = [];
    for (const actor of actors) {
      const visible = await db.plan.findMany({ where: { id: { in: plans }, AND: plansWithVisibleFigures(actor) }, select: { id: true } });
      const allowed = [];
      for (const id of plans) if (can(actor, "plan.view-figures", (await planSubject(db, id))!).allowed) allowed.push(id);
      expect(visible.map((plan) => plan.id).sort()).toEqual(allowed.sort());
      counts.push(allowed.length);
    }
    // By hand, so that both being wrong alike is noticed.
    expect(counts).toEqual([0, 0, 5, 2, 2, 4, 2, 4, 1, 3]);
  });

  it("lets a successor see the plans of the areas that went over into it whole, however long ago, and no part's", async () => {
    const [oldest, old, partly, merged] = await Promise.all([0, 1, 2, 3].map(() => createArea("province", country)));
    const link = (predecessorId: string, successorId: string, more: { extent: "whole" | "part" | "to_confirm"; share?: string; shareSource?: string }, on: string) => db.areaSuccession.create({ data: { predecessorId, successorId, effectiveOn: new Date(on), ...more } });
    await link(oldest!, old!, { extent: "whole" }, "1997-01-01");
    await link(old!, merged!, { extent: "part", share: "1", shareSource: "Nghị quyết" }, "2025-07-01");
    await link(partly!, merged!, { extent: "part", share: "0.5", shareSource: "Nghị quyết" }, "2025-07-01");
    const plans = await Promise.all([oldest!, old!, partly!, merged!].map((areaId) => createPlan(areaId, [], [])));
    const staff = await createActor([{ role: "provincial_staff", areaId: merged! }]);
    expect([...staff.memberships[0]!.areaPredecessorIds].sort()).toEqual([oldest, old].sort());
    const before = await createActor([{ role: "provincial_staff", areaId: old! }]);
    for (const [actor, seen] of [[staff, [plans[0], plans[1], plans[3]]], [before, [plans[0], plans[1]]]] as const) {
      const visible = await db.plan.findMany({ where: { id: { in: plans }, AND: plansWithVisibleFigures(actor) }, select: { id: true } });
      expect(visible.map(({ id }) => id).sort()).toEqual([...seen].sort());
      for (const id of plans) expect(can(actor, "plan.amend", (await planSubject(db, id))!).allowed).toBe(seen.includes(id));
    }
  });

  it("names the areas above a place, and the chain of its province", async () => {
    expect(await areaSubject(db, commune)).toEqual({ areaId: commune, areaAncestorIds: [district, province, country] });
    expect(await areaSubject(db, randomUUID())).toBeNull();
    expect(await Promise.all([commune, district, province, country].map((id) => auditChain(db, id)))).toEqual([province, province, province, "system"]);
  });
});
