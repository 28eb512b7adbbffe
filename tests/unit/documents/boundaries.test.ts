import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBoundaries, simplifyShapes } from "@/lib/documents/boundaries";
import { type MultiPolygon, type Position, areaOf } from "@/lib/domain/boundary/geometry";

const bytes = (value: unknown) => new TextEncoder().encode(typeof value === "string" ? value : JSON.stringify(value));
const faultOf = (value: unknown) => {
  const read = readBoundaries(bytes(value));
  return read.ok ? null : read.problem.fields?.file;
};

/** An invented grid of squares of a tenth of a degree, their sides `steps` points of a crooked line, the same for both neighbours. */
function grid(columns: number, rows: number, steps: number): MultiPolygon[] {
  const crooked = (i: number, j: number, salt: number) => ((Math.abs(Math.sin(i * 127.1 + j * 311.7 + salt) * 43758.5453) % 1) - 0.5) * 0.002;
  const point = (i: number, j: number): Position => [103 + i / (10 * steps) + crooked(i, j, 1), 21 + j / (10 * steps) + crooked(i, j, 2)];
  return Array.from({ length: columns * rows }, (_, index) => {
    const [i, j] = [(index % columns) * steps, Math.floor(index / columns) * steps];
    const along = Array.from({ length: steps }, (_, step) => step);
    const ring = [...along.map((d) => point(i + d, j)), ...along.map((d) => point(i + steps, j + d)), ...along.map((d) => point(i + steps - d, j + steps)), ...along.map((d) => point(i, j + steps - d))];
    return [[[...ring, ring[0]!]]];
  });
}
const collection = (shapes: MultiPolygon[], more = {}) => ({ type: "FeatureCollection", features: shapes.map((coordinates, index) => ({ type: "Feature", properties: { ma: index }, geometry: { type: "MultiPolygon", coordinates } })), ...more });

describe("reading a file of boundaries", () => {
  it("gives every shape with its properties, counted from 1", () => {
    const read = readBoundaries(bytes(collection(grid(2, 1, 5))));
    expect(read.ok && read.value.map(({ place, properties, shape }) => [place, properties.ma, shape.length])).toEqual([[1, 0, 1], [2, 1, 1]]);
    expect(faultOf(collection(grid(1, 1, 5), { crs: { type: "name", properties: { name: "urn:ogc:def:crs:OGC:1.3:CRS84" } } }))).toBeNull();
  });

  it("refuses what it cannot read, all of it, and says where", () => {
    expect(faultOf("không phải JSON")).toMatch(/không phải GeoJSON/);
    expect(faultOf({ type: "Topology" })).toMatch(/không phải GeoJSON/);
    expect(faultOf({ type: "FeatureCollection", features: [] })).toMatch(/không có hình nào/);
    expect(faultOf(collection(grid(1, 1, 5), { crs: { type: "name", properties: { name: "EPSG:3405" } } }))).toMatch(/hệ tọa độ khác WGS 84/);
    const file = collection(grid(2, 1, 5));
    file.features[1]!.geometry.coordinates = [[[[103, 21], [104, 21], [104, 22], [103.5, 22]]]];
    expect(faultOf({ ...file, features: [...file.features, { type: "Feature", properties: null, geometry: null }] })).toMatch(/2 hình chưa đúng: hình thứ 2: có đường bao chưa khép kín; hình thứ 3: không có hình/);
    expect(readBoundaries(new Uint8Array(20 * 1024 * 1024 + 1)).ok).toBe(false);
  });
});

describe("simplifying shapes", () => {
  const points = (shapes: readonly MultiPolygon[]) => shapes.flatMap((shape) => shape.flatMap((polygon) => polygon.flat()));

  it("keeps the budget, every shape, closed rings and nearly its area", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 20, max: 150 }), (columns, rows, steps) => {
        const before = grid(columns, rows, steps);
        const after = simplifyShapes(before, 40);
        expect(after).toHaveLength(before.length);
        // Lines between neighbours are counted once by the budget and drawn twice.
        expect(points(after).length).toBeLessThanOrEqual(2 * 40 * before.length + 5 * before.length);
        after.forEach((shape, index) => {
          const ring = shape[0]![0]!;
          expect(ring[0]).toEqual(ring[ring.length - 1]);
          expect(areaOf(ring) / areaOf(before[index]![0]![0]!)).toBeGreaterThan(0.9);
          expect(areaOf(ring) / areaOf(before[index]![0]![0]!)).toBeLessThan(1.1);
        });
      }),
      { numRuns: 20 },
    );
  });

  it("leaves no gap between neighbours: a line that two share stays the same line", () => {
    const before = grid(2, 1, 200);
    const texts = (shape: MultiPolygon) => new Set(points([shape]).map(([x, y]) => `${x.toFixed(5)} ${y.toFixed(5)}`));
    const [left, right] = before.map(texts);
    const common = new Set([...left!].filter((point) => right!.has(point)));
    const onLine = (shape: MultiPolygon) => [...texts(shape)].filter((point) => common.has(point)).sort();
    const after = simplifyShapes(before, 30);
    expect(common.size).toBe(201);
    expect(onLine(after[0]!).length).toBeGreaterThan(3);
    expect(onLine(after[0]!).length).toBeLessThan(60);
    expect(onLine(after[0]!)).toEqual(onLine(after[1]!));
  });

  it("loses no shape that is too small to simplify", () => {
    const island: MultiPolygon = [[[[106.5, 8.6], [106.5001, 8.6], [106.5001, 8.6001], [106.5, 8.6001], [106.5, 8.6]]]];
    const [, small] = simplifyShapes([grid(1, 1, 400)[0]!, island], 4);
    expect(areaOf(small![0]![0]!)).toBeGreaterThan(0);
  });
});
