import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MultiPolygon, type Position, type Ring, areaOf, boxOf, polygonsOf } from "@/lib/domain/boundary/geometry";
import { codeProperties, matchFeatures } from "@/lib/domain/boundary/match";
import { fitTo, labelPlace, pathOf } from "@/lib/domain/boundary/projection";

/** A square with this lower left corner. */
const square = (west: number, south: number, size = 1): Ring => [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];
const faultOf = (geometry: unknown) => {
  const found = polygonsOf(geometry);
  return found.ok ? null : found.problem.message;
};

describe("a shape of a file", () => {
  it("is read from both kinds of geometry, with its holes, heights left out", () => {
    const lake = square(103.2, 21.2, 0.1);
    expect(polygonsOf({ type: "Polygon", coordinates: [square(103, 21), lake] })).toEqual({ ok: true, value: [[square(103, 21), lake]] });
    expect(polygonsOf({ type: "MultiPolygon", coordinates: [[square(103, 21)], [square(105, 21)]] })).toEqual({ ok: true, value: [[square(103, 21)], [square(105, 21)]] });
    expect(polygonsOf({ type: "Polygon", coordinates: [square(103, 21).map(([x, y]) => [x, y, 900])] })).toEqual({ ok: true, value: [[square(103, 21)]] });
  });

  it("is refused with what is wrong with it", () => {
    expect(faultOf(null)).toMatch(/không có hình/);
    expect(faultOf({ type: "Point", coordinates: [103, 21] })).toMatch(/loại Point/);
    expect(faultOf({ type: "MultiPolygon", coordinates: [] })).toMatch(/không có tọa độ/);
    expect(faultOf({ type: "Polygon", coordinates: [square(103, 21).slice(0, 4)] })).toMatch(/chưa khép kín/);
    expect(faultOf({ type: "Polygon", coordinates: [square(103, 21).slice(0, 3)] })).toMatch(/dưới 4 điểm/);
    expect(faultOf({ type: "Polygon", coordinates: [[[103, 21], [104, 21], [105, 21], [103, 21]]] })).toMatch(/không có diện tích/);
    // VN-2000 in metres, and latitude before longitude.
    expect(faultOf({ type: "Polygon", coordinates: [square(500_000, 2_300_000)] })).toMatch(/WGS 84/);
    expect(faultOf({ type: "Polygon", coordinates: [square(21, 103)] })).toMatch(/WGS 84/);
    expect(faultOf({ type: "Polygon", coordinates: [[[103, "21"], [104, 21], [104, 22], [103, "21"]]] })).toMatch(/không phải là số/);
  });
});

const coordinate = fc.tuple(fc.double({ min: 102, max: 109, noNaN: true }), fc.double({ min: 8.5, max: 23.5, noNaN: true }));
/** A star-shaped ring: never crosses itself. */
const anyRing = fc.tuple(coordinate, fc.array(fc.double({ min: 0.05, max: 0.4, noNaN: true }), { minLength: 4, maxLength: 40 })).map(([[x, y], radii]): Ring => {
  const points = radii.map((radius, index): Position => [x + radius * Math.cos((2 * Math.PI * index) / radii.length), y + radius * Math.sin((2 * Math.PI * index) / radii.length)]);
  return [...points, points[0]!];
});

describe("drawing a shape", () => {
  it("stays within the picture, north up, east to the right, true to scale", () => {
    fc.assert(
      fc.property(fc.array(anyRing, { minLength: 1, maxLength: 5 }), (rings) => {
        const shapes = rings.map((ring): MultiPolygon => [[ring]]);
        const box = boxOf(shapes);
        const { width, height, at } = fitTo(box, 800, 900);
        expect(width <= 800 && height <= 900).toBe(true);
        for (const [x, y] of rings.flat().map(at)) {
          expect(x >= -1e-6 && x <= width + 1e-6).toBe(true);
          expect(y >= -1e-6 && y <= height + 1e-6).toBe(true);
        }
        expect(at([box.west, box.north])).toEqual([0, 0]);
        const middle = (box.south + box.north) / 2;
        const across = at([box.west + 0.1, middle])[0];
        const down = at([box.west, middle - 0.1])[1] - at([box.west, middle])[1];
        expect(across / down).toBeCloseTo(Math.cos((middle * Math.PI) / 180), 6);
        for (const shape of shapes) expect(pathOf(shape, { at })).toMatch(/^(M-?[\d.]+ -?[\d.]+(L-?[\d.]+ -?[\d.]+)+Z)*$/);
      }),
    );
  });

  it("draws points that fall together once, and nothing of what is smaller than a tenth of a pixel", () => {
    const at = ([x, y]: Position): readonly [number, number] => [x, y];
    expect(pathOf([[[[0, 0], [0.01, 0.01], [10, 0], [10, 10], [0, 0]]]], { at })).toBe("M0 0L10 0L10 10Z");
    expect(pathOf([[square(0, 0, 0.01)]], { at })).toBe("");
  });

  it("puts the label inside the largest part, beside holes", () => {
    const at = ([x, y]: Position): readonly [number, number] => [x, y];
    expect(labelPlace([[square(0, 0, 10)], [square(50, 50, 30)]], { at })![0]).toBeCloseTo(65, 1);
    // A ring around a lake: the middle of the lake is no place.
    const [x] = labelPlace([[square(0, 0, 10), square(3, 3, 4)]], { at })!;
    expect(x < 3 || x > 7).toBe(true);
    fc.assert(
      fc.property(anyRing, (ring) => {
        const place = labelPlace([[ring]], { at: ([east, north]) => [(east - 100) * 1000, (north - 8) * 1000] });
        expect(place).not.toBeNull();
      }),
    );
  });

  it("measures rings whichever way they run", () => {
    expect(areaOf(square(0, 0, 2))).toBe(4);
    expect(areaOf([...square(0, 0, 2)].reverse())).toBe(4);
  });
});

describe("which shape is which area", () => {
  const areas = [
    { id: "a", code: "03127", name: "Xã Mường Pồn" },
    { id: "b", code: "03130", name: "Xã Thanh Nưa" },
    { id: "c", code: "03133", name: "Xã Hua Thanh" },
  ];
  const feature = (place: number, ma: unknown, more = {}) => ({ place, properties: { ma, ten: `hình ${place}`, ...more } });

  it("is found by its code, its lost zeros given back; every shape and every area is told once", () => {
    const match = matchFeatures([feature(1, 3127), feature(2, " 03130 "), feature(3, "99999"), feature(4, null), feature(5, "03130")], "ma", "commune", areas);
    expect(match.matched).toEqual([{ place: 1, area: areas[0] }]);
    expect(match.duplicates).toEqual([{ area: areas[1], places: [2, 5] }]);
    expect(match.missing).toEqual([areas[2]]);
    expect(match.unmatched.map(({ place, code }) => [place, code])).toEqual([[3, "99999"], [4, null]]);
  });

  it("offers the property that fits most areas first", () => {
    const features = [feature(1, "03127", { stt: 1 }), feature(2, "03130", { stt: 3133 })];
    expect(codeProperties(features, "commune", areas)).toEqual([{ name: "ma", matches: 2 }, { name: "stt", matches: 1 }, { name: "ten", matches: 0 }]);
  });

  it("does not take a property of the language for one of the file", () => {
    expect(matchFeatures([feature(1, "03127")], "toString", "commune", areas).unmatched[0]).toMatchObject({ code: null });
  });
});
