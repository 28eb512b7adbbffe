import { type Box, type MultiPolygon, type Position, type Ring, areaOf } from "./geometry";

export interface Projection {
  width: number;
  height: number;
  /** Pixels from the upper left corner. */
  at: (position: Position) => readonly [number, number];
}

/**
 * Equirectangular, true to scale along the middle latitude: over a province the error is far below a pixel's. The box fills
 * the width, and no more than the height.
 */
export function fitTo(box: Box, width: number, mostHeight: number): Projection {
  const narrowing = Math.cos((((box.south + box.north) / 2) * Math.PI) / 180);
  const across = (box.east - box.west) * narrowing;
  const down = box.north - box.south;
  const scale = Math.min(width / across, mostHeight / down);
  // What falls short of a whole pixel by rounding alone is no pixel more.
  const whole = (length: number) => Math.ceil(length * scale - 1e-6);
  return { width: whole(across), height: whole(down), at: ([longitude, latitude]) => [(longitude - box.west) * narrowing * scale, (box.north - latitude) * scale] };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The shape as an SVG path of tenths of a pixel; points that fall together are drawn once. Fill it by the even-odd rule: holes stay holes. */
export function pathOf(shape: MultiPolygon, { at }: Pick<Projection, "at">): string {
  return shape.flatMap((polygon) => polygon.map((ring) => ringPath(ring, at))).join("");
}

function ringPath(ring: Ring, at: Projection["at"]): string {
  const points: string[] = [];
  // The last one is the first.
  for (const position of ring.slice(0, -1)) {
    const [x, y] = at(position);
    const point = `${rounded(x)} ${rounded(y)}`;
    if (point !== points[points.length - 1]) points.push(point);
  }
  return points.length < 3 ? "" : `M${points.join("L")}Z`;
}

/** A place for a label within the largest polygon: the middle of its widest part at the height of its centre. */
export function labelPlace(shape: MultiPolygon, { at }: Pick<Projection, "at">): readonly [number, number] | null {
  const largest = [...shape].sort((a, b) => areaOf(b[0] ?? []) - areaOf(a[0] ?? []))[0];
  if (!largest) return null;
  const rings = largest.map((ring) => ring.map(at));
  const ys = rings[0]!.map(([, y]) => y);
  // Half a tenth off: never exactly through a corner.
  const y = (Math.min(...ys) + Math.max(...ys)) / 2 + 0.05;
  const crossings = rings
    .flatMap((ring) => ring.slice(1).flatMap(([x2, y2], index) => {
      const [x1, y1] = ring[index]!;
      return y1 > y === y2 > y ? [] : [x1 + ((y - y1) * (x2 - x1)) / (y2 - y1)];
    }))
    .sort((a, b) => a - b);
  let widest: readonly [number, number] | null = null;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from, to] = [crossings[index]!, crossings[index + 1]!];
    if (widest === null || to - from > widest[1] - widest[0]) widest = [from, to];
  }
  return widest ? [rounded((widest[0] + widest[1]) / 2), rounded(y)] : null;
}
