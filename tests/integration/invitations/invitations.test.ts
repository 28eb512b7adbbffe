import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { join } from "@/lib/auth/join";
import { verifyPassword } from "@/lib/services/password";
import { signIn } from "@/lib/auth/sign-in";
import { today } from "@/lib/today";
import { findAccount, listAccounts } from "@/lib/data/accounts";
import { loadActor } from "@/lib/data/actors";
import { db } from "@/lib/data/db";
import { findInvitation } from "@/lib/data/invitations";
import type { Actor } from "@/lib/domain/access/actor";
import type { NewPersonInput } from "@/lib/domain/access/membership";
import { withClient } from "@/prisma/server/database";
import { create, deactivateAccount, reactivateAccount } from "@/lib/services/accounts";
import { acceptInvitation, invite, revoke } from "@/lib/services/invitations";
import { createTestDatabase, type TestDatabase } from "../../support/database";
import { createActor, createAgency, createArea, createCountry, createUser, openSessionOf, PASSWORD } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let database: TestDatabase;
let province: string, otherProvince: string, commune: string, agency: string;
let administrator: Actor, staff: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  const country = await createCountry();
  [province, otherProvince] = [await createArea("province", country, "Tỉnh Điện Biên"), await createArea("province", country)];
  commune = await createArea("commune", province, "Xã Mường Pồn");
  agency = await createAgency(province, "Sở Y tế");
  administrator = await createActor([{ role: "administrator", areaId: province }]);
  staff = await createActor([{ role: "provincial_staff", areaId: province }]);
});

const NEW = "một câu do chính mình chọn";
const from = () => ({ address: randomUUID(), userAgent: null });
const person = (more: Partial<NewPersonInput> = {}): NewPersonInput => ({
  name: "Lò Thị Mai",
  username: `u-${randomUUID()}`,
  email: null,
  phone: null,
  role: "commune_officer",
  place: { kind: "area", id: commune },
  validTo: null,
  ...more,
});
const actionsOf = async (userId: string) => (await db.auditEvent.findMany({ where: { subjectId: userId, subjectType: "User" }, orderBy: { at: "asc" } })).map((event) => event.action);
const passwordHash = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).passwordHash;

describe("inviting", () => {
  it("makes an account without a password, a role from today on and a link whose secret nobody keeps", async () => {
    const input = person({ email: "mai@dienbien.gov.vn", phone: "0912345678" });
    const made = await create(administrator, input, today());
    expect(made.token).toMatch(/^[\w-]{43}$/);
    expect(await db.user.findUniqueOrThrow({ where: { id: made.userId }, include: { memberships: true, invitations: true } })).toMatchObject({
      username: input.username,
      passwordHash: null,
      email: "mai@dienbien.gov.vn",
      memberships: [{ role: "commune_officer", areaId: commune, validFrom: new Date(today()), validTo: null }],
      invitations: [{ purpose: "join", createdById: administrator.userId, usedAt: null }],
    });
    expect(new Date(made.expiresAt).getTime() - Date.now()).toBeGreaterThan(6.99 * 86_400_000);
    const kept = JSON.stringify(await db.$queryRaw`SELECT to_jsonb(i) FROM "Invitation" i`) + JSON.stringify(await db.$queryRaw`SELECT to_jsonb(e) FROM "AuditEvent" e`);
    expect(kept).not.toContain(made.token);
    expect(await actionsOf(made.userId)).toEqual(["account.created"]);
    expect((await db.auditEvent.findFirstOrThrow({ where: { subjectId: made.userId } })).chain).toBe(province);
  });

  it("refuses a taken username, a role where it is not held, and leaves nothing behind", async () => {
    const taken = (await createUser()).username;
    expect(await problemOf(create(administrator, person({ username: taken }), today()))).toMatchObject({ code: "invalid", fields: { username: expect.any(String) as string } });
    const lost = person({ role: "commune_officer", place: { kind: "area", id: province } });
    expect(await problemOf(create(administrator, lost, today()))).toMatchObject({ code: "invalid", fields: { place: expect.any(String) as string } });
    const nowhere = person({ place: { kind: "agency", id: randomUUID() }, role: "agency_staff" });
    expect(await problemOf(create(administrator, nowhere, today()))).toMatchObject({ code: "invalid", fields: { place: expect.any(String) as string } });
    expect(await db.user.count({ where: { username: { in: [lost.username, nowhere.username] } } })).toBe(0);
  });

  it("belongs to administrators, and for officers below them to the province's staff", async () => {
    const agencyStaff = await createActor([{ role: "agency_staff", agencyId: agency }]);
    const stranger = await createActor([{ role: "administrator", areaId: otherProvince }]);
    const codeOf = async (actor: Actor, more: Partial<NewPersonInput>) => create(actor, person(more), today()).then(() => "made", async (error: unknown) => (await problemOf(Promise.reject(error))).code);
    expect(await codeOf(staff, {})).toBe("made");
    expect(await codeOf(staff, { role: "agency_staff", place: { kind: "agency", id: agency } })).toBe("made");
    expect(await codeOf(staff, { role: "administrator" })).toBe("forbidden");
    // Nor do they learn which names are taken.
    expect(await codeOf(agencyStaff, { username: (await createUser()).username })).toBe("forbidden");
    expect(await codeOf(staff, { role: "provincial_staff", place: { kind: "area", id: province } })).toBe("forbidden");
    expect(await codeOf(staff, { role: "viewer", place: { kind: "area", id: province } })).toBe("forbidden");
    expect(await codeOf(agencyStaff, {})).toBe("forbidden");
    expect(await codeOf(stranger, {})).toBe("forbidden");
    expect(await codeOf(administrator, { role: "provincial_staff", place: { kind: "area", id: province } })).toBe("made");
  });
});

describe("signing in without a password", () => {
  it("fails with the same words and the same work as for a name that nobody has", async () => {
    const made = await create(administrator, person(), today());
    const messageOf = async (username: string) => {
      const result = await signIn({ username, password: "" }, from());
      return result.ok ? null : result.problem;
    };
    expect(await messageOf(made.username)).toEqual(await messageOf(`nobody-${randomUUID()}`));
    expect(await verifyPassword(null, PASSWORD)).toBe(false);
  });
});

describe("joining", () => {
  it("sets the password, uses the link up and ends the sessions there were", async () => {
    const made = await create(administrator, person(), today());
    expect(await findInvitation(made.token)).toMatchObject({ purpose: "join", username: made.username, usedAt: null });
    expect(await join({ token: made.token, newPassword: NEW, repeatedPassword: NEW }, from())).toEqual({ username: made.username });
    expect(await verifyPassword(await passwordHash(made.userId), NEW)).toBe(true);
    expect((await signIn({ username: made.username, password: NEW }, from())).ok).toBe(true);
    expect(await problemOf(join({ token: made.token, newPassword: PASSWORD, repeatedPassword: PASSWORD }, from()))).toMatchObject({ code: "locked", message: expect.stringMatching(/đã được dùng/) as string });
    expect(await verifyPassword(await passwordHash(made.userId), NEW)).toBe(true);
    expect(await actionsOf(made.userId)).toEqual(["account.created", "account.joined"]);
  });

  it("lets one of many through that use the link at once", async () => {
    const made = await create(administrator, person(), today());
    const results = await Promise.allSettled([1, 2, 3, 4].map((n) => acceptInvitation({ token: made.token, newPassword: `${NEW} ${n}` })));
    const won = results.findIndex((result) => result.status === "fulfilled");
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected", "rejected", "rejected"]);
    expect(await verifyPassword(await passwordHash(made.userId), `${NEW} ${won + 1}`)).toBe(true);
    expect(await actionsOf(made.userId)).toEqual(["account.created", "account.joined"]);
  });

  it("keeps the link where the password is weak, and does not count that as a guess", async () => {
    const made = await create(administrator, person(), today());
    const source = from();
    for (let attempt = 0; attempt < 6; attempt += 1) expect((await problemOf(join({ token: made.token, newPassword: "ngắn", repeatedPassword: "ngắn" }, source))).code).toBe("invalid");
    expect((await problemOf(join({ token: made.token, newPassword: made.username, repeatedPassword: made.username }, source))).fields).toHaveProperty("newPassword");
    await join({ token: made.token, newPassword: NEW, repeatedPassword: NEW }, source);
  });

  it("says of each link that cannot be used why, and locks who tries on", async () => {
    const [expired, revoked, replaced, closed] = await Promise.all([1, 2, 3, 4].map(() => create(administrator, person(), today())));
    await withClient(database.ownerUrl, (client) => client.query(`UPDATE "Invitation" SET "createdAt" = now() - interval '8 days', "expiresAt" = now() - interval '1 day' WHERE "userId" = $1`, [expired!.userId]));
    await revoke(administrator, { userId: revoked!.userId }, today());
    const again = await invite(administrator, { userId: replaced!.userId }, today());
    await deactivateAccount(administrator, { userId: closed!.userId, reason: "Nhầm người" }, today());
    const messageOf = async (token: string) => (await problemOf(acceptInvitation({ token, newPassword: NEW }))).message;
    expect(await messageOf(expired!.token)).toMatch(/hết hạn/);
    expect(await messageOf(revoked!.token)).toMatch(/thu hồi/);
    expect(await messageOf(replaced!.token)).toMatch(/thay bằng đường dẫn mới/);
    expect(await messageOf(closed!.token)).toMatch(/thu hồi/);
    expect(await messageOf("khong-co")).toMatch(/không đúng/);
    await acceptInvitation({ token: again.token, newPassword: NEW });
    const source = from();
    const codes = [];
    for (let attempt = 0; attempt < 5; attempt += 1) codes.push((await problemOf(join({ token: expired!.token, newPassword: NEW, repeatedPassword: NEW }, source))).message);
    expect(codes[0]).toMatch(/hết hạn/);
    expect(codes[4]).toMatch(/tạm khóa/);
  });

  it("cannot be made usable again behind the service's back", async () => {
    const made = await create(administrator, person(), today());
    await acceptInvitation({ token: made.token, newPassword: NEW });
    await expect(db.invitation.updateMany({ where: { userId: made.userId }, data: { usedAt: null } })).rejects.toThrow();
    await expect(db.invitation.updateMany({ where: { userId: made.userId }, data: { expiresAt: new Date(Date.now() + 1e9) } })).rejects.toThrow();
  });
});

describe("a new password", () => {
  it("comes by the same kind of link; the old one holds until it is used, then every session ends", async () => {
    const user = await createUser([{ role: "commune_officer", areaId: commune }]);
    const session = await openSessionOf(user.id);
    const made = await invite(staff, { userId: user.id }, today());
    expect(made.purpose).toBe("reset_password");
    expect(await verifyPassword(await passwordHash(user.id), PASSWORD)).toBe(true);
    await acceptInvitation({ token: made.token, newPassword: NEW });
    expect(await verifyPassword(await passwordHash(user.id), NEW)).toBe(true);
    expect(await loadActor(session, today())).toBeNull();
    expect(await actionsOf(user.id)).toEqual(["account.invited", "account.password-reset"]);
  });

  it("is not to be had for somebody who is more than the one who asks, now or later", async () => {
    const mighty = await createUser([
      { role: "commune_officer", areaId: commune },
      { role: "administrator", areaId: province },
    ]);
    const later = await createUser([
      { role: "commune_officer", areaId: commune },
      { role: "provincial_staff", areaId: province, validFrom: new Date("2099-01-01") },
    ]);
    const before = await createUser([
      { role: "commune_officer", areaId: commune },
      { role: "provincial_staff", areaId: otherProvince, validTo: new Date("2020-01-01") },
    ]);
    const homeless = await createUser();
    for (const { id } of [mighty, later, homeless]) expect((await problemOf(invite(staff, { userId: id }, today()))).code).toBe("forbidden");
    expect((await problemOf(invite(administrator, { userId: homeless.id }, today()))).code).toBe("forbidden");
    expect((await problemOf(invite(administrator, { userId: randomUUID() }, today()))).code).toBe("not-found");
    await invite(staff, { userId: before.id }, today());
  });

  it("is one link however many ask at once", async () => {
    const user = await createUser([{ role: "commune_officer", areaId: commune }]);
    const made = await Promise.all([1, 2, 3].map(() => invite(administrator, { userId: user.id }, today())));
    expect(await db.invitation.count({ where: { userId: user.id, usedAt: null, revokedAt: null } })).toBe(1);
    const usable = await Promise.allSettled(made.map(({ token }) => acceptInvitation({ token, newPassword: NEW })));
    expect(usable.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });
});

describe("closing and opening again", () => {
  it("gives an account back as it was; a demonstration account stays closed", async () => {
    const user = await createUser([{ role: "commune_officer", areaId: commune }]);
    await deactivateAccount(staff, { userId: user.id, reason: "Nghỉ thai sản" }, today());
    expect((await problemOf(invite(staff, { userId: user.id }, today()))).code).toBe("locked");
    await reactivateAccount(staff, { userId: user.id, reason: "Đi làm lại" }, today());
    await reactivateAccount(staff, { userId: user.id, reason: "lần nữa" }, today());
    expect((await signIn({ username: user.username, password: PASSWORD }, from())).ok).toBe(true);
    expect(await actionsOf(user.id)).toEqual(["account.deactivated", "account.reactivated"]);
    const demo = await createUser([{ role: "commune_officer", areaId: commune }], { isDemo: true, deactivatedAt: new Date() });
    expect((await problemOf(reactivateAccount(administrator, { userId: demo.id, reason: "x" }, today()))).code).toBe("forbidden");
  });
});

describe("the list", () => {
  it("shows each the people that are theirs to manage, with how far they have come", async () => {
    const invited = await create(administrator, person(), today());
    const elsewhere = await createUser([{ role: "viewer", areaId: otherProvince }]);
    const focal = await createUser([{ role: "provincial_staff", areaId: province }]);
    const idsOf = async (actor: Actor) => (await listAccounts(actor, today(), new Date())).map((account) => account.id);
    expect(await idsOf(administrator)).toEqual(expect.arrayContaining([invited.userId, focal.id, administrator.userId]));
    expect(await idsOf(administrator)).not.toContain(elsewhere.id);
    expect(await idsOf(staff)).toContain(invited.userId);
    expect(await idsOf(staff)).not.toContain(focal.id);
    expect(await idsOf(await createActor([{ role: "viewer", areaId: province }]))).toEqual([]);
    expect(await findAccount(staff, invited.userId, today(), new Date())).toMatchObject({ state: "invited", roles: [{ role: "commune_officer", place: "Xã Mường Pồn" }] });
    expect(await findAccount(staff, focal.id, today(), new Date())).toBeNull();
    expect(await findAccount(staff, "none", today(), new Date())).toBeNull();
  });
});

it("leaves a whole audit behind", async () => {
  expect(await db.auditEvent.count()).toBeGreaterThan(20);
  expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
});
