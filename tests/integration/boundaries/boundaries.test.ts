import { beforeAll, describe, expect, it } from "vitest";
import { listLoadedBoundaries, listShapes } from "@/lib/data/boundaries";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import type { BoundaryScope } from "@/lib/domain/boundary/input";
import type { MultiPolygon } from "@/lib/domain/boundary/geometry";
import * as boundaries from "@/lib/services/boundaries";
import { createTestDatabase } from "../../support/database";
import { createActor, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";

let country: string, administrator: Actor;

beforeAll(async () => {
  await createTestDatabase();
  country = await createCountry();
  administrator = await createActor([{ role: "administrator", areaId: country }]);
});

let made = 10;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A province of today, with communes of these codes since 1/7/2025, and one of its old district before. */
async function province(codes: string[]) {
  const code = String((made += 1));
  const { id } = await db.area.create({ data: { level: "province", code, name: `Tỉnh ${code}`, kind: "tinh", parentId: country } });
  const district = await db.area.create({ data: { level: "district", code: `1${code}`, name: `Huyện 1${code}`, kind: "huyen", parentId: id, validTo: day("2025-06-30") } });
  const old = await db.area.create({ data: { level: "commune", code: codes[0]!, name: "Xã Cũ", kind: "xa", parentId: district.id, validTo: day("2025-06-30") } });
  const communes = new Map<string, string>();
  for (const one of codes) communes.set(one, (await db.area.create({ data: { level: "commune", code: one, name: `Xã ${one}`, kind: "xa", parentId: id, validFrom: day("2025-07-01") } })).id);
  return { id, district: district.id, districtCode: district.code, old: old.id, communes };
}

/** Invented squares, one a code. */
const square = (index: number): MultiPolygon => [[[[103 + index, 21], [104 + index, 21], [104 + index, 22], [103 + index, 22], [103 + index, 21]]]];
const featuresOf = (...codes: unknown[]) => codes.map((ma, index) => ({ place: index + 1, properties: { ma, stt: index }, shape: square(index % 5) }));
const scopeOf = (areaId: string, more: Partial<BoundaryScope> = {}): BoundaryScope => ({ areaId, level: "commune", day: "2026-01-01", property: "", ...more });
const ORIGIN = { fileName: "xa.geojson", sha256: "0".repeat(64), source: "Ô vuông tự đặt", licence: "Không hạn chế", skipsUnmatched: false };
const shapeOf = async (areaId: string) => (await listShapes([areaId]))[0] ?? null;
const eventsOf = (areaId: string) => db.auditEvent.findMany({ where: { subjectType: "Area", subjectId: areaId }, orderBy: { sequence: "asc" } });

describe("loading boundaries", () => {
  it("shows first what a file would do, and keeps nothing of it", async () => {
    const place = await province(["11001", "11002", "11003"]);
    const previewed = await boundaries.preview(administrator, scopeOf(place.id), featuresOf(11001, "11002", "11002", "99999", null));
    expect(previewed).toMatchObject({ property: "ma", replaced: 0, matched: [{ place: 1, area: { id: place.communes.get("11001") } }], duplicates: [{ area: { code: "11002" }, places: [2, 3] }], missing: [{ code: "11003" }] });
    expect(previewed.unmatched.map((one) => [one.place, one.code])).toEqual([[4, "99999"], [5, null]]);
    expect(previewed.properties[0]).toEqual({ name: "ma", matches: 2 });
    expect(await shapeOf(place.communes.get("11001")!)).toBeNull();
  });

  it("keeps every boundary with its source, its terms and its box", async () => {
    const place = await province(["12001", "12002"]);
    await boundaries.load(administrator, { ...ORIGIN, scope: scopeOf(place.id), features: featuresOf("12001", "12002") });
    expect(await shapeOf(place.communes.get("12002")!)).toEqual({ areaId: place.communes.get("12002"), shape: square(1), west: 104, south: 21, east: 105, north: 22, source: ORIGIN.source, licence: ORIGIN.licence });
    expect((await listLoadedBoundaries()).find((one) => one.areaId === place.id)).toMatchObject({ level: "commune", areas: 2, source: ORIGIN.source });
    expect(await eventsOf(place.id)).toMatchObject([{ action: "boundary.loaded", chain: place.id, data: { areas: 2, skipped: 0, replaced: [], fileName: "xa.geojson", property: "ma" } }]);
  });

  it("finds an area by its code on the day: the same code was another commune before", async () => {
    const place = await province(["13001"]);
    await boundaries.load(administrator, { ...ORIGIN, scope: scopeOf(place.id, { day: "2025-06-30" }), features: featuresOf("13001") });
    expect([await shapeOf(place.old), await shapeOf(place.communes.get("13001")!)].map((one) => one !== null)).toEqual([true, false]);
    await boundaries.load(administrator, { ...ORIGIN, scope: scopeOf(place.id, { level: "district", day: "2025-06-30" }), features: featuresOf(Number(place.districtCode)) });
    expect(await shapeOf(place.district)).not.toBeNull();
    expect((await problemOf(boundaries.preview(administrator, scopeOf(place.id, { level: "district" }), featuresOf("1")))).fields?.level).toMatch(/không có huyện, quận nào vào ngày 01\/01\/2026/);
  });

  it("replaces what stood there, and the trail says what that was; others stay", async () => {
    const place = await province(["14001", "14002"]);
    await boundaries.load(administrator, { ...ORIGIN, scope: scopeOf(place.id), features: featuresOf("14001", "14002") });
    expect((await boundaries.preview(administrator, scopeOf(place.id), featuresOf("x", "14001"))).replaced).toBe(1);
    await boundaries.load(administrator, { ...ORIGIN, source: "Bản mới", scope: scopeOf(place.id), features: featuresOf("x", "14001"), skipsUnmatched: true });
    expect(await shapeOf(place.communes.get("14001")!)).toMatchObject({ source: "Bản mới", shape: square(1) });
    expect(await shapeOf(place.communes.get("14002")!)).toMatchObject({ source: ORIGIN.source });
    expect((await eventsOf(place.id))[1]).toMatchObject({ data: { skipped: 1, replaced: [{ source: ORIGIN.source, licence: ORIGIN.licence, areas: 1 }] } });
  });

  it("does nothing by halves: duplicates, nothing that fits, and shapes that fit nothing refuse the file", async () => {
    const place = await province(["15001", "15002"]);
    const load = (codes: unknown[], more = {}) => problemOf(boundaries.load(administrator, { ...ORIGIN, scope: scopeOf(place.id), features: featuresOf(...codes), ...more }));
    expect((await load(["15001", "15002", "15002"])).message).toMatch(/1 đơn vị có nhiều hình/);
    expect((await load(["15001", "99999"])).message).toMatch(/1 hình không khớp/);
    expect((await load(["99998"], { skipsUnmatched: true })).message).toMatch(/không hình nào khớp/);
    expect(await listShapes([...place.communes.values()])).toEqual([]);
    expect(await eventsOf(place.id)).toEqual([]);
  });

  it("is for administrators of the place or above it", async () => {
    const [place, other] = [await province(["16001"]), await province(["17001"])];
    for (const person of [await createActor([{ role: "provincial_staff", areaId: place.id }]), await createActor([{ role: "administrator", areaId: other.id }]), await createActor([{ role: "viewer", areaId: country }])]) {
      expect((await problemOf(boundaries.preview(person, scopeOf(place.id), featuresOf("16001")))).code).toBe("forbidden");
      expect((await problemOf(boundaries.load(person, { ...ORIGIN, scope: scopeOf(place.id), features: featuresOf("16001") }))).code).toBe("forbidden");
      expect((await problemOf(boundaries.remove(person, { areaId: place.id, level: "commune" }))).code).toBe("forbidden");
    }
    const own = await createActor([{ role: "administrator", areaId: place.id }]);
    expect(await boundaries.load(own, { ...ORIGIN, scope: scopeOf(place.id), features: featuresOf("16001") })).toEqual({ areas: 1 });
    // A province's administrator does not draw the country.
    expect((await problemOf(boundaries.preview(own, scopeOf(country, { level: "province" }), featuresOf("11")))).code).toBe("forbidden");
  });

  it("takes a level of a place away again, and says so", async () => {
    const place = await province(["18001"]);
    await boundaries.load(administrator, { ...ORIGIN, scope: scopeOf(place.id), features: featuresOf("18001") });
    await boundaries.load(administrator, { ...ORIGIN, scope: scopeOf(place.id, { level: "district", day: "2025-06-30" }), features: featuresOf(place.districtCode) });
    await boundaries.remove(administrator, { areaId: place.id, level: "commune" });
    expect([await shapeOf(place.communes.get("18001")!), await shapeOf(place.district)].map((one) => one !== null)).toEqual([false, true]);
    expect((await eventsOf(place.id)).at(-1)).toMatchObject({ action: "boundary.removed", data: { removed: [{ source: ORIGIN.source, areas: 1 }] } });
    expect((await problemOf(boundaries.remove(administrator, { areaId: place.id, level: "commune" }))).code).toBe("conflict");
  });
});
