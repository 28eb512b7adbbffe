import { beforeAll, describe, expect, it } from "vitest";
import { findArea, findCountry } from "@/lib/data/areas";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { recordSuccessionInput } from "@/lib/domain/succession/input";
import * as successions from "@/lib/services/area-successions";
import * as areas from "@/lib/services/areas";
import { createTestDatabase } from "../../support/database";
import { createActor, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let country: string, administrator: Actor;

const DOCUMENT = "Nghị quyết 1234/NQ-UBTVQH15";

beforeAll(async () => {
  await createTestDatabase();
  country = await createCountry();
  administrator = await createActor([{ role: "administrator", areaId: country }]);
});

let number = 10;
const province = async (validFrom = "2000-01-01") => (await areas.create(administrator, { parentId: country, code: String((number += 1)), name: `Tỉnh ${number}`, kind: "tinh", validFrom, document: DOCUMENT })).areaId;
const commune = async (parentId: string, code: string, more: Partial<Parameters<typeof areas.create>[1]> = {}) => (await areas.create(administrator, { parentId, code, name: `Xã ${code}`, kind: "xa", validFrom: "2025-07-01", document: DOCUMENT, ...more })).areaId;

const end = (within: string, areaIds: string, on: string) => successions.record(administrator, recordSuccessionInput.parse({ kind: "end_of_unit", within, areaIds, on, document: DOCUMENT }));

describe("creating a unit", () => {
  it("shows on its day and not before, under its parent", async () => {
    const parent = await province();
    const id = await commune(parent, "12345");
    expect((await findArea(parent, "2025-06-30"))!.children).toEqual([]);
    expect((await findArea(parent, "2025-07-01"))!.children).toMatchObject([{ id, code: "12345", level: "commune" }]);
    expect((await findArea(id, "2025-07-01"))!.above.map((one) => one.id)).toEqual([country, parent]);
    expect(await db.auditEvent.findFirst({ where: { subjectId: id } })).toMatchObject({ action: "area.created", chain: parent, data: { document: DOCUMENT } });
    expect((await findCountry("1999-12-31"))!.provinces.map((one) => one.id)).not.toContain(parent);
    expect((await findCountry("2025-07-01"))!.provinces.find((one) => one.id === parent)).toMatchObject({ units: 1 });
  });

  it("refuses a code in use on those days, at once too, and allows it again after its unit ended", async () => {
    const parent = await province();
    const results = await Promise.allSettled([commune(parent, "20001"), commune(parent, "20001")]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(commune(parent, "20001", { validFrom: "2026-01-01" }))).fields?.code).toMatch(/đang thuộc một đơn vị khác/);
    const [only] = (await findArea(parent, "2025-07-01"))!.children;
    await end(parent, only!.id, "2026-01-01");
    await commune(parent, "20001", { validFrom: "2026-01-01" });
  });

  it("refuses what does not fit: level, code, a parent that is not there", async () => {
    const parent = await province("2025-07-01");
    expect((await problemOf(commune(parent, "30001", { kind: "huyen" }))).fields).toHaveProperty("code");
    expect((await problemOf(commune(parent, "301", { kind: "huyen" }))).fields?.kind).toMatch(/không còn cấp huyện/);
    expect((await problemOf(commune(country, "30001"))).fields?.kind).toMatch(/cấp tỉnh/);
    expect((await problemOf(commune(parent, "30001", { validFrom: "2025-06-30" }))).fields?.validFrom).toMatch(/không tồn tại/);
  });

  it("is refused to provincial staff and to other provinces' administrators", async () => {
    const parent = await province();
    for (const person of [await createActor([{ role: "provincial_staff", areaId: parent }]), await createActor([{ role: "administrator", areaId: await province() }])]) {
      expect((await problemOf(areas.create(person, { parentId: parent, code: "40001", name: "Xã", kind: "xa", validFrom: "2025-07-01", document: "x" }))).code).toBe("forbidden");
    }
    const own = await createActor([{ role: "administrator", areaId: parent }]);
    await areas.create(own, { parentId: parent, code: "40001", name: "Xã", kind: "xa", validFrom: "2025-07-01", document: "x" });
  });
});

it("a unit cannot begin in another that ends, at once neither, nor before its last day: it would outlive it", async () => {
  const parent = await province("2025-07-01");
  const results = await Promise.allSettled([end(country, parent, "2026-01-01"), commune(parent, "60001", { validFrom: "2025-08-01" })]);
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  const ended = await province("2025-07-01");
  await end(country, ended, "2026-01-01");
  expect(await problemOf(commune(ended, "60002", { validFrom: "2025-08-01" }))).toMatchObject({ code: "locked", message: expect.stringMatching(/kết thúc ngày 31\/12\/2025/) as string });
});

it("leaves a whole audit behind", async () => {
  expect(await db.auditEvent.count()).toBeGreaterThan(10);
  expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
});
