import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { confirmSharesInput, recordSuccessionInput } from "@/lib/domain/succession/input";
import { shareField } from "@/lib/domain/succession/words";
import * as successions from "@/lib/services/area-successions";
import * as areas from "@/lib/services/areas";
import { type AreaSeed, type AreaSeeds, findParent, indexByCode, readAreaSeeds } from "@/prisma/seed/areas";
import { loadSeeds } from "@/prisma/seed/load";
import { withClient } from "@/prisma/server/database";
import { type TestDatabase, createTestDatabase } from "@/tests/support/database";
import { createActor } from "@/tests/support/people";

/** A database of before the whole country was among the seeds: the provinces of the five plans, on which people have worked. */

const FIRST = ["11", "38", "56", "58", "83", "84", "86", "89", "91"];
const DOCUMENT = "Nghị quyết 1661/NQ-UBTVQH15";

let database: TestDatabase, country: AreaSeeds, older: AreaSeeds, administrator: Actor;
const load = (areaSeeds: AreaSeeds) => loadSeeds(database.ownerUrl, { demonstration: false, areaSeeds });
/** Every row there was, as text. */
const rowsOf = (table: "Area" | "AreaSuccession") => withClient(database.ownerUrl, async (client) => (await client.query<{ row: string }>(`SELECT t::text AS row FROM "${table}" t ORDER BY t."id"`)).rows.map(({ row }) => row));
const area = (code: string, living = true) => db.area.findFirstOrThrow({ where: { code, ...(living ? { validTo: null } : { validFrom: null }) } });

beforeAll(async () => {
  database = await createTestDatabase();
  country = await readAreaSeeds();
  const index = indexByCode(country.areas);
  const provinceOf = (one: AreaSeed): string => (one.level === "commune" || one.level === "district" ? provinceOf(findParent(index, one)!) : one.code);
  const kept = country.areas.filter((one) => one.level === "country" || FIRST.includes(provinceOf(one)));
  const codes = new Set(kept.map((one) => one.code));
  older = { areas: kept, successions: country.successions.filter(({ predecessorCode, successorCode }) => codes.has(predecessorCode) && codes.has(successorCode)) };
  await load(older);
  administrator = await createActor([{ role: "administrator", areaId: (await area("VN")).id }]);
});
afterAll(() => database.drop());

describe("loading the country into it", () => {
  it("adds the rest and touches nothing: what was renamed, merged, shared or given a code stays as it is", async () => {
    const act = (more: object) => successions.record(administrator, recordSuccessionInput.parse({ on: "01/01/2026", document: DOCUMENT, ...more }));
    const [dienbien, thanhhoa] = [await area("11"), await area("38")];
    const [one, two] = await db.area.findMany({ where: { parentId: dienbien.id, validTo: null }, orderBy: { code: "asc" }, take: 2 });
    await act({ kind: "rename", within: dienbien.id, areaIds: one!.id, successors: `${one!.code}; Xã Tên Mới` });
    // A code that is free here, and Hà Nội's in the country's list.
    await act({ kind: "rename", within: dienbien.id, areaIds: two!.id, successors: "00004; Xã Mang Mã Khác" });
    await act({ kind: "rename", within: (await area("VN")).id, areaIds: thanhhoa.id, successors: "38; Tỉnh Thanh Hóa Mới" });
    const divided = await area("29771", false);
    const parts = await db.areaSuccession.findMany({ where: { predecessorId: divided.id } });
    await successions.confirmShares(administrator, confirmSharesInput.parse({ predecessorId: divided.id, on: "2025-07-01", source: "Đề án", ...Object.fromEntries(parts.map(({ successorId }, index) => [shareField(successorId), ["0,4", "0,6"][index]])) }));
    // A province that somebody had added by hand, with the day of the resolution in place of its own.
    await areas.create(administrator, { parentId: (await area("VN")).id, code: "24", name: "Tỉnh Bắc Ninh", kind: "tinh", validFrom: "2025-06-12", document: DOCUMENT });

    const before = { areas: await rowsOf("Area"), links: await rowsOf("AreaSuccession") };
    const added = await load(country);
    const after = { areas: new Set(await rowsOf("Area")), links: new Set(await rowsOf("AreaSuccession")) };
    expect(before.areas.filter((row) => !after.areas.has(row))).toEqual([]);
    expect(before.links.filter((row) => !after.links.has(row))).toEqual([]);
    expect(added.areas).toBeGreaterThan(11_800);
    expect(await db.area.count({ where: { level: "province", validTo: null, parentId: (await area("VN")).id } })).toBe(34);
    // Hà Nội is whole but for the ward whose code was taken; what went over into it waits for a person.
    const hanoi = await area("01");
    expect(await db.area.count({ where: { parentId: hanoi.id, validTo: null } })).toBe(125);
    expect(await db.areaSuccession.count({ where: { successor: { parentId: hanoi.id } } })).toBeGreaterThan(300);
    expect((await area("00004")).name).toBe("Xã Mang Mã Khác");
    // A second time there is nothing to add.
    expect(await load(country)).toMatchObject({ areas: 0, successions: 0 });
    expect(await db.$queryRaw`SELECT * FROM "BrokenAuditEvent"`).toEqual([]);
  });
});
