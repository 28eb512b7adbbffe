import { beforeAll, describe, expect, it } from "vitest";
import { today } from "@/lib/today";
import { db } from "@/lib/data/db";
import { isoDate } from "@/lib/data/decimals";
import type { Actor, Role } from "@/lib/domain/access/actor";
import type { HandOverInput } from "@/lib/domain/access/membership";
import { add, end, handOver } from "@/lib/services/memberships";
import { createTestDatabase } from "../../support/database";
import { createActor, createAgency, createArea, createCountry, createUser } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let province: string, commune: string, otherCommune: string, agency: string;
let administrator: Actor, staff: Actor;

beforeAll(async () => {
  await createTestDatabase();
  province = await createArea("province", await createCountry());
  [commune, otherCommune] = [await createArea("commune", province), await createArea("commune", province)];
  agency = await createAgency(province);
  administrator = await createActor([{ role: "administrator", areaId: province }]);
  staff = await createActor([{ role: "provincial_staff", areaId: province }]);
});

const officer = (more: { validFrom?: Date; validTo?: Date } = {}) => createUser([{ role: "commune_officer", areaId: commune, ...more }]);
const rolesOf = async (userId: string) => (await db.membership.findMany({ where: { userId }, orderBy: [{ validFrom: { sort: "asc", nulls: "first" } }, { id: "asc" }] })).map((one) => `${one.role} ${isoDate(one.validFrom) ?? ""}..${isoDate(one.validTo) ?? ""}`);
const actionsOf = async (userId: string) => (await db.auditEvent.findMany({ where: { subjectId: userId }, orderBy: { at: "asc" } })).map((event) => event.action);

describe("giving and ending roles", () => {
  it("gives a role from today, or from a day until a day", async () => {
    const user = await officer();
    await add(staff, { userId: user.id, role: "commune_officer", place: { kind: "area", id: otherCommune }, validFrom: null, validTo: null }, today());
    await add(administrator, { userId: user.id, role: "viewer", place: { kind: "agency", id: agency }, validFrom: "2026-01-01", validTo: "2099-12-31" }, today());
    expect(await rolesOf(user.id)).toEqual(["commune_officer ..", "viewer 2026-01-01..2099-12-31", `commune_officer ${today()}..`]);
    expect(await actionsOf(user.id)).toEqual(["membership.added", "membership.added"]);
  });

  it("refuses the same twice, days the wrong way round, a place that does not fit, and what is not the actor's to give", async () => {
    const user = await officer();
    const give = (actor: Actor, role: Role, place: { kind: "area" | "agency"; id: string }, days: [string | null, string | null] = [null, null]) => problemOf(add(actor, { userId: user.id, role, place, validFrom: days[0], validTo: days[1] }, today()));
    expect(await give(staff, "commune_officer", { kind: "area", id: commune })).toMatchObject({ code: "invalid", fields: { place: expect.stringMatching(/đã có vai trò/) as string } });
    expect(await give(staff, "viewer", { kind: "area", id: commune }, ["2026-02-01", "2026-01-01"])).toMatchObject({ fields: { validTo: expect.any(String) as string } });
    expect(await give(staff, "agency_staff", { kind: "area", id: commune })).toMatchObject({ fields: { place: expect.any(String) as string } });
    expect((await give(staff, "administrator", { kind: "area", id: commune })).code).toBe("forbidden");
    expect(await rolesOf(user.id)).toEqual(["commune_officer .."]);
  });

  it("lets an administrator alone appoint who inspects, for a province and no smaller place", async () => {
    const user = await officer();
    const give = (actor: Actor, place: { kind: "area" | "agency"; id: string }) => add(actor, { userId: user.id, role: "inspector", place, validFrom: null, validTo: null }, today());
    expect((await problemOf(give(staff, { kind: "area", id: province }))).code).toBe("forbidden");
    expect((await problemOf(give(staff, { kind: "area", id: commune }))).code).toBe("forbidden");
    expect(await problemOf(give(administrator, { kind: "area", id: commune }))).toMatchObject({ code: "invalid", fields: { place: expect.any(String) as string } });
    await give(administrator, { kind: "area", id: province });
    expect(await rolesOf(user.id)).toEqual(["commune_officer ..", `inspector ${today()}..`]);
    // The database says the same of the agency: an inspector sits in none.
    await expect(createUser([{ role: "inspector", agencyId: agency }])).rejects.toThrow(/Membership_role_fits/);
    await expect(createUser([{ role: "agency_staff", areaId: province }])).rejects.toThrow(/Membership_role_fits/);
  });

  it("ends a role on a day, earlier than was written but not later, and never the own right to administer", async () => {
    const user = await officer({ validFrom: new Date("2026-01-01") });
    const { id } = await db.membership.findFirstOrThrow({ where: { userId: user.id } });
    await end(staff, { membershipId: id, lastDay: "2099-06-30" }, today());
    await end(staff, { membershipId: id, lastDay: "2099-05-31" }, today());
    expect(await problemOf(end(staff, { membershipId: id, lastDay: "2099-06-01" }, today()))).toMatchObject({ code: "invalid", fields: { lastDay: expect.any(String) as string } });
    expect(await problemOf(end(staff, { membershipId: id, lastDay: "2025-12-31" }, today()))).toMatchObject({ code: "invalid" });
    expect(await rolesOf(user.id)).toEqual(["commune_officer 2026-01-01..2099-05-31"]);
    const own = await db.membership.findFirstOrThrow({ where: { userId: administrator.userId } });
    expect((await problemOf(end(administrator, { membershipId: own.id, lastDay: today() }, today()))).code).toBe("forbidden");
  });
});

describe("handing over", () => {
  const input = (userId: string, toUserId: string, more: Partial<HandOverInput> = {}): HandOverInput => ({ userId, toUserId, kind: "successor", on: "2026-12-01", until: null, reason: "QĐ 45/QĐ-UBND", ...more });

  it("passes every role to the successor: one ends the day before the other begins", async () => {
    const [from, to] = [await createUser([{ role: "commune_officer", areaId: commune }, { role: "viewer", agencyId: agency, validTo: new Date("2027-06-30") }]), await officer({ validTo: new Date("2020-12-31") })];
    expect(await handOver(staff, input(from.id, to.id), today())).toEqual({ roles: 2 });
    expect((await rolesOf(from.id)).sort()).toEqual(["commune_officer ..2026-11-30", "viewer ..2026-11-30"]);
    expect((await rolesOf(to.id)).sort()).toEqual(["commune_officer ..2020-12-31", "commune_officer 2026-12-01..", "viewer 2026-12-01..2027-06-30"]);
    expect([await actionsOf(from.id), await actionsOf(to.id)]).toEqual([["account.handed-over"], ["account.taken-over"]]);
  });

  it("lets a deputy stand in beside the person until a day, and become the successor", async () => {
    const [from, to] = [await officer(), await createUser([{ role: "viewer", areaId: commune }])];
    await handOver(staff, input(from.id, to.id, { kind: "deputy", until: "2027-03-31" }), today());
    expect(await rolesOf(from.id)).toEqual(["commune_officer .."]);
    expect(await rolesOf(to.id)).toEqual(["viewer ..", "commune_officer 2026-12-01..2027-03-31"]);
    await handOver(staff, input(from.id, to.id, { on: "2027-02-01" }), today());
    expect(await rolesOf(from.id)).toEqual(["commune_officer ..2027-01-31"]);
    expect(await rolesOf(to.id)).toEqual(["viewer ..", "commune_officer 2026-12-01..2027-01-31", "commune_officer 2027-02-01.."]);
  });

  it("leaves a role that the other has for good as it is", async () => {
    const [from, to] = [await officer(), await officer()];
    await handOver(staff, input(from.id, to.id), today());
    expect(await rolesOf(to.id)).toEqual(["commune_officer .."]);
    expect(await rolesOf(from.id)).toEqual(["commune_officer ..2026-11-30"]);
  });

  it("refuses a closed receiver, a day before the role began, nothing to hand over, and strangers; and changes nothing", async () => {
    const [from, to] = [await officer({ validFrom: new Date("2026-12-01") }), await createUser([{ role: "viewer", areaId: commune }])];
    const closed = await createUser([{ role: "viewer", areaId: commune }], { deactivatedAt: new Date() });
    const over = await officer({ validTo: new Date("2026-01-31") });
    const mighty = await createUser([{ role: "administrator", areaId: province }]);
    expect(await problemOf(handOver(staff, input(from.id, closed.id, { on: "2027-01-01" }), today()))).toMatchObject({ fields: { toUserId: expect.any(String) as string } });
    expect(await problemOf(handOver(staff, input(from.id, to.id), today()))).toMatchObject({ fields: { on: expect.any(String) as string } });
    expect(await problemOf(handOver(staff, input(over.id, to.id), today()))).toMatchObject({ fields: { on: expect.any(String) as string } });
    expect((await problemOf(handOver(staff, input(mighty.id, to.id), today()))).code).toBe("forbidden");
    expect((await problemOf(handOver(staff, input(from.id, mighty.id, { on: "2027-01-01" }), today()))).code).toBe("forbidden");
    expect(await rolesOf(from.id)).toEqual(["commune_officer 2026-12-01.."]);
    expect(await rolesOf(to.id)).toEqual(["viewer .."]);
  });
});
