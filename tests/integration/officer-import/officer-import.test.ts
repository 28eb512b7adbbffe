import { beforeAll, describe, expect, it } from "vitest";
import { today } from "@/lib/today";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { readOfficerRows, type OfficerRow } from "@/lib/domain/agency/officer-rows";
import { importOfficers, preview } from "@/lib/services/officer-import";
import { acceptInvitation } from "@/lib/services/invitations";
import { createTestDatabase } from "../../support/database";
import { createActor, createAgency, createCountry, createUser } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let province: string;
let communes: { id: string; code: string; name: string }[];
let administrator: Actor;

/** A province of 45 communes, as Điện Biên is. */
beforeAll(async () => {
  await createTestDatabase();
  const country = await createCountry();
  const since = new Date("2025-07-01");
  province = (await db.area.create({ data: { level: "province", code: "11", name: "Tỉnh Điện Biên", kind: "tinh", parentId: country } })).id;
  communes = await db.area.createManyAndReturn({
    data: Array.from({ length: 45 }, (_, n) => ({ level: "commune" as const, code: String(3100 + n).padStart(5, "0"), name: `Xã Mường ${n + 1}`, kind: "xa", parentId: province, validFrom: since })),
    select: { id: true, code: true, name: true },
  });
  // Of the old map, with a code that today's map does not have.
  await db.area.create({ data: { level: "commune", code: "09999", name: "Xã Cũ", kind: "xa", parentId: province, validTo: new Date("2025-06-30") } });
  administrator = await createActor([{ role: "administrator", areaId: province }]);
});

const HEADER = ["Mã xã", "Tên xã", "Tên đơn vị", "Họ tên cán bộ", "Tên đăng nhập", "Email", "Điện thoại"];
const rowsOf = (lines: string[][]): OfficerRow[] => {
  const read = readOfficerRows([HEADER, ...lines]);
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
};
const all = () => rowsOf(communes.map(({ code, name }, n) => [code, name, "", `Cán bộ ${n + 1}`]));
const run = (actor: Actor, rows: OfficerRow[], renewLinks = false) => importOfficers(actor, { areaId: province, rows, renewLinks }, today());
const counts = async () => ({ users: await db.user.count(), agencies: await db.agency.count(), memberships: await db.membership.count(), invitations: await db.invitation.count(), events: await db.auditEvent.count() });

describe("importing", () => {
  it("is all or nothing: one bad row, and nothing is there", async () => {
    const before = await counts();
    const rows = [...all(), ...rowsOf([["09999", "", "", "Người cũ"]]).map((row) => ({ ...row, line: 47 }))];
    const problem = await problemOf(run(administrator, rows));
    expect(problem).toMatchObject({ code: "invalid", fields: { "rows.47.code": expect.stringMatching(/09999/) as string } });
    expect(problem.message).toMatch(/Chưa nạp gì: còn 1 dòng/);
    expect(await counts()).toEqual(before);
  });

  it("previews without writing", async () => {
    const before = await counts();
    expect(await preview(administrator, { areaId: province, rows: all() }, today())).toHaveLength(45);
    expect(Object.keys((await problemOf(preview(administrator, { areaId: province, rows: rowsOf([["09999", "", "", "Người cũ"]]) }, today()))).fields ?? {})).toEqual(["rows.2.code"]);
    expect(await counts()).toEqual(before);
  });

  it("makes the committees, officers and links of 45 communes; the same file again changes nothing", async () => {
    const outcome = await run(administrator, all());
    expect(outcome).toMatchObject({ agencies: 45, accounts: 45, known: 0 });
    expect(new Set(outcome.links.map((one) => one.token)).size).toBe(45);
    expect(outcome.links[0]).toMatchObject({ commune: "Xã Mường 1", agency: "UBND xã Mường 1", username: "muong1.03100", name: "Cán bộ 1" });
    const first = await db.user.findUniqueOrThrow({ where: { username: "muong1.03100" }, include: { memberships: true } });
    expect(first).toMatchObject({ passwordHash: null, memberships: [{ role: "commune_officer", areaId: communes[0]!.id, validFrom: new Date(today()) }] });
    expect(await db.agency.findFirstOrThrow({ where: { areaId: communes[0]!.id } })).toMatchObject({ name: "UBND xã Mường 1", validFrom: new Date("2025-07-01") });

    const before = await counts();
    expect(await run(administrator, all())).toEqual({ agencies: 0, accounts: 0, known: 45, links: [] });
    expect(await counts()).toEqual(before);
    expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
  });

  it("gives new links, where asked, to those who have not joined", async () => {
    const { links } = await run(administrator, rowsOf([["03100", "", "", "Cán bộ 1"], ["03101", "", "", "Cán bộ 2"]]), true);
    await acceptInvitation({ token: links[0]!.token, newPassword: "một câu đủ dài để nhớ" });
    const again = await run(administrator, rowsOf([["03100", "", "", "Cán bộ 1"], ["03101", "", "", "Cán bộ 2"]]), true);
    expect(again.links.map((one) => one.username)).toEqual(["muong2.03101"]);
    expect((await problemOf(acceptInvitation({ token: links[1]!.token, newPassword: "một câu đủ dài để nhớ" }))).code).toBe("locked");
    await acceptInvitation({ token: again.links[0]!.token, newPassword: "một câu đủ dài để nhớ" });
  });

  it("adds to what is there: a second officer, and a committee that was written before", async () => {
    const rows = rowsOf([["03102", "", "ủy ban nhân dân xã mường 3", "Người thứ hai", "thu.hai"]]);
    expect(await run(administrator, rows)).toMatchObject({ agencies: 0, accounts: 1 });
    expect(await db.agency.count({ where: { areaId: communes[2]!.id } })).toBe(1);
  });

  it("refuses the username of somebody else, whoever writes first", async () => {
    const other = await createUser([{ role: "commune_officer", areaId: communes[5]!.id }]);
    const problem = await problemOf(run(administrator, rowsOf([["03103", "", "", "A", other.username]])));
    expect(Object.keys(problem.fields ?? {})).toEqual(["rows.2.username"]);
  });

  it("of the same list twice at once makes everything once", async () => {
    const rows = rowsOf(communes.slice(0, 20).map(({ code }, n) => [code, "", "", `Người mới ${n}`, `moi.${n}`]));
    const outcomes = await Promise.all([run(administrator, rows), run(administrator, rows)]);
    expect(outcomes.map((one) => one.accounts).sort()).toEqual([0, 20]);
    expect(await db.user.count({ where: { username: { startsWith: "moi." } } })).toBe(20);
  });

  it("belongs to the administrator and the province's staff", async () => {
    const codeOf = async (actor: Actor) => run(actor, rowsOf([["03110", "", "", "A", `ai.${actor.userId}`]])).then(() => "made", async (error: unknown) => (await problemOf(Promise.reject(error))).code);
    const elsewhere = (await db.area.create({ data: { level: "province", code: "91", name: "Tỉnh An Giang", kind: "tinh", parentId: await createCountry() } })).id;
    expect(await codeOf(await createActor([{ role: "provincial_staff", areaId: province }]))).toBe("made");
    expect(await codeOf(await createActor([{ role: "administrator", areaId: await createCountry() }]))).toBe("made");
    expect(await codeOf(await createActor([{ role: "administrator", areaId: elsewhere }]))).toBe("forbidden");
    expect(await codeOf(await createActor([{ role: "viewer", areaId: province }]))).toBe("forbidden");
    expect(await codeOf(await createActor([{ role: "agency_staff", agencyId: await createAgency(province) }]))).toBe("forbidden");
    expect((await problemOf(importOfficers(administrator, { areaId: communes[0]!.id, rows: all(), renewLinks: false }, today()))).code).toBe("not-found");
  });
});
