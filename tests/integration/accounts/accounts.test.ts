import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { changePassword } from "@/lib/auth/change-password";
import { verifyPassword } from "@/lib/services/password";
import { today } from "@/lib/today";
import { loadActor } from "@/lib/data/actors";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { changeOwnPassword, createAdministrator, deactivateAccount, deactivateDemonstrationAccounts } from "@/lib/services/accounts";
import { createTestDatabase } from "../../support/database";
import { createActor, createArea, createCountry, createUser, openSessionOf, PASSWORD } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let country: string, province: string, otherProvince: string;

beforeAll(async () => {
  await createTestDatabase();
  country = await createCountry();
  [province, otherProvince] = [await createArea("province", country), await createArea("province", country)];
});

const NEW = "một câu khác cũng dễ nhớ";

const isPassword = async (userId: string, password: string) => verifyPassword((await db.user.findUniqueOrThrow({ where: { id: userId } })).passwordHash, password);
const eventsOf = (subjectId: string) => db.auditEvent.findMany({ where: { subjectId, subjectType: "User" }, orderBy: { sequence: "asc" } });

describe("changeOwnPassword", () => {
  it("changes it, ends the other sessions, keeps this one, and remembers that without the password", async () => {
    const actor = await createActor();
    const others = [await openSessionOf(actor.userId), await openSessionOf(actor.userId)];
    const stranger = await createActor();
    expect(await changeOwnPassword(actor, { currentPassword: PASSWORD, newPassword: NEW })).toEqual({ endedSessions: 2 });
    expect(await isPassword(actor.userId, NEW)).toBe(true);
    expect(await isPassword(actor.userId, PASSWORD)).toBe(false);
    for (const id of others) expect(await loadActor(id, today())).toBeNull();
    expect(await loadActor(actor.sessionId, today())).not.toBeNull();
    expect(await loadActor(stranger.sessionId, today())).not.toBeNull();
    expect(await eventsOf(actor.userId)).toMatchObject([{ action: "account.password-changed", actorId: actor.userId, data: { endedSessions: 2 } }]);
  });

  it.each([
    ["wrong current", "không phải mật khẩu này", NEW, "currentPassword"],
    ["too short", PASSWORD, "ngắn quá", "newPassword"],
    ["the same again", PASSWORD, PASSWORD, "newPassword"],
  ])("refuses it when %s, and changes nothing", async (_, currentPassword, newPassword, field) => {
    const actor = await createActor();
    const other = await openSessionOf(actor.userId);
    const problem = await problemOf(changeOwnPassword(actor, { currentPassword, newPassword }));
    expect(problem).toMatchObject({ code: "invalid", fields: { [field]: expect.stringMatching(/\.$/) as string } });
    expect(await isPassword(actor.userId, PASSWORD)).toBe(true);
    expect(await loadActor(other, today())).not.toBeNull();
    expect(await eventsOf(actor.userId)).toEqual([]);
  });

  it("refuses the username as password", async () => {
    const actor = await createActor();
    const { username } = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
    const problem = await problemOf(changeOwnPassword(actor, { currentPassword: PASSWORD, newPassword: username.toUpperCase() }));
    expect(problem.fields?.newPassword).toMatch(/trùng tên đăng nhập/);
  });

  it("lets only one of two changes at once through", async () => {
    const actor = await createActor();
    const results = await Promise.allSettled([1, 2].map((n) => changeOwnPassword(actor, { currentPassword: PASSWORD, newPassword: `${NEW} ${n}` })));
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await eventsOf(actor.userId)).toHaveLength(1);
  });
});

it("guessing the current password from an open screen is locked like signing in", async () => {
  const actor = await createActor();
  const from = { address: randomUUID(), userAgent: null };
  const input = { currentPassword: "không phải mật khẩu này", newPassword: NEW, repeatedPassword: NEW };
  const codes = [];
  for (let attempt = 0; attempt < 5; attempt += 1) codes.push((await problemOf(changePassword(actor, input, from))).code);
  expect(codes).toEqual(["invalid", "invalid", "invalid", "invalid", "locked"]);
  expect((await problemOf(changePassword(actor, { ...input, currentPassword: PASSWORD }, from))).code).toBe("locked");
  expect(await isPassword(actor.userId, PASSWORD)).toBe(true);
});

it("a new password that is refused does not count as a guess", async () => {
  const actor = await createActor();
  const from = { address: randomUUID(), userAgent: null };
  const input = { currentPassword: PASSWORD, newPassword: "ngắn", repeatedPassword: "ngắn" };
  for (let attempt = 0; attempt < 7; attempt += 1) expect((await problemOf(changePassword(actor, input, from))).code).toBe("invalid");
  await changePassword(actor, { ...input, newPassword: NEW, repeatedPassword: NEW }, from);
  expect(await isPassword(actor.userId, NEW)).toBe(true);
});

describe("createAdministrator", () => {
  it("makes the administrator of the whole country and remembers it", async () => {
    const username = `Admin-${randomUUID()}`;
    const { userId } = await createAdministrator({ username, name: " Nguyễn Văn An ", password: PASSWORD });
    const user = await db.user.findUniqueOrThrow({ where: { id: userId }, include: { memberships: true } });
    expect(user).toMatchObject({ username: username.toLowerCase(), name: "Nguyễn Văn An", isDemo: false });
    expect(user.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(user.memberships).toMatchObject([{ role: "administrator", areaId: country }]);
    expect(await eventsOf(userId)).toMatchObject([{ action: "account.created", actorId: null }]);
  });

  it("refuses a taken name, a bad name, no name and a weak password", async () => {
    const user = await createUser();
    const good = { username: `admin-${randomUUID()}`, name: "An", password: PASSWORD };
    const fieldsOf = async (more: Partial<typeof good>) => Object.keys((await problemOf(createAdministrator({ ...good, ...more }))).fields ?? {});
    expect(await fieldsOf({ username: user.username.toUpperCase() })).toEqual(["username"]);
    expect(await fieldsOf({ username: "có dấu cách" })).toEqual(["username"]);
    expect(await fieldsOf({ name: "  " })).toEqual(["name"]);
    expect(await fieldsOf({ password: "ngắn" })).toEqual(["password"]);
    expect(await db.user.count({ where: { username: good.username } })).toBe(0);
  });
});

describe("deactivateAccount", () => {
  it("closes an account of one's own province, ends its sessions, and keeps the reason", async () => {
    const administrator = await createActor([{ role: "administrator", areaId: province }]);
    const person = await createActor([{ role: "provincial_staff", areaId: province }]);
    await deactivateAccount(administrator, { userId: person.userId, reason: "Nghỉ hưu" }, today());
    expect(await loadActor(person.sessionId, today())).toBeNull();
    expect(await eventsOf(person.userId)).toMatchObject([{ action: "account.deactivated", actorId: administrator.userId, data: { reason: "Nghỉ hưu", endedSessions: 1 } }]);
    await deactivateAccount(administrator, { userId: person.userId, reason: "lần nữa" }, today());
    expect(await eventsOf(person.userId)).toHaveLength(1);
  });

  it("refuses other roles, other provinces, the own account and silence", async () => {
    const administrator = await createActor([{ role: "administrator", areaId: province }]);
    const staff = await createActor([{ role: "provincial_staff", areaId: province }]);
    const elsewhere = await createActor([
      { role: "viewer", areaId: province },
      { role: "viewer", areaId: otherProvince },
    ]);
    const homeless = await createActor();
    const codeOf = async (actor: Actor, input: { userId: string; reason: string }) => (await problemOf(deactivateAccount(actor, input, today()))).code;
    expect(await codeOf(staff, { userId: elsewhere.userId, reason: "x" })).toBe("forbidden");
    expect(await codeOf(administrator, { userId: elsewhere.userId, reason: "x" })).toBe("forbidden");
    expect(await codeOf(administrator, { userId: homeless.userId, reason: "x" })).toBe("forbidden");
    expect(await codeOf(administrator, { userId: administrator.userId, reason: "x" })).toBe("forbidden");
    expect(await codeOf(administrator, { userId: staff.userId, reason: "  " })).toBe("invalid");
    expect(await codeOf(administrator, { userId: randomUUID(), reason: "x" })).toBe("not-found");
    for (const actor of [administrator, staff, elsewhere, homeless]) expect(await loadActor(actor.sessionId, today())).not.toBeNull();
  });
});

it("closes every demonstration account and no other", async () => {
  const demo = await createUser([], { isDemo: true });
  const real = await createUser();
  const sessions = [await openSessionOf(demo.id), await openSessionOf(real.id)];
  expect(await deactivateDemonstrationAccounts()).toBe(1);
  expect(await deactivateDemonstrationAccounts()).toBe(0);
  expect(await loadActor(sessions[0]!, today())).toBeNull();
  expect(await loadActor(sessions[1]!, today())).not.toBeNull();
});

it("leaves a whole audit behind", async () => {
  expect(await db.auditEvent.count()).toBeGreaterThan(5);
  expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
});
