import { type Result, refuse, succeed } from "../result";

/** Where areas lie: plain numbers, since they are drawn and never counted. */

/** Longitude, latitude, in degrees. */
export type Position = readonly [number, number];
/** Closed: the last position is the first. */
export type Ring = readonly Position[];
/** Its outline, then its holes. */
export type Polygon = readonly Ring[];
export type MultiPolygon = readonly Polygon[];

export interface Box {
  west: number;
  south: number;
  east: number;
  north: number;
}

const invalid = (message: string) => refuse("invalid", message);

/** The polygons of a GeoJSON geometry (RFC 7946), checked one by one; the problem says in words what is wrong with it. */
export function polygonsOf(geometry: unknown): Result<MultiPolygon> {
  if (typeof geometry !== "object" || geometry === null) return invalid("không có hình");
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== "Polygon" && type !== "MultiPolygon") return invalid(`hình loại ${typeof type === "string" ? type : "không rõ"}, cần Polygon hoặc MultiPolygon`);
  const polygons = type === "Polygon" ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return invalid("hình không có tọa độ");
  const checked: Polygon[] = [];
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) return invalid("hình không có tọa độ");
    const rings: Ring[] = [];
    for (const ring of polygon as unknown[]) {
      const found = ringOf(ring);
      if (!found.ok) return found;
      rings.push(found.value);
    }
    checked.push(rings);
  }
  return succeed(checked);
}

function ringOf(ring: unknown): Result<Ring> {
  if (!Array.isArray(ring) || ring.length < 4) return invalid("có đường bao dưới 4 điểm");
  const positions: Position[] = [];
  for (const position of ring as unknown[]) {
    const [longitude, latitude] = Array.isArray(position) ? (position as unknown[]) : [];
    if (typeof longitude !== "number" || typeof latitude !== "number" || !Number.isFinite(longitude) || !Number.isFinite(latitude)) return invalid("có tọa độ không phải là số");
    if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) return invalid("tọa độ không phải kinh độ, vĩ độ theo WGS 84; hãy chuyển hệ tọa độ trước khi nạp");
    positions.push([longitude, latitude]);
  }
  const first = positions[0]!;
  const last = positions[positions.length - 1]!;
  if (first[0] !== last[0] || first[1] !== last[1]) return invalid("có đường bao chưa khép kín");
  return areaOf(positions) === 0 ? invalid("có đường bao không có diện tích") : succeed(positions);
}

/** How large a ring is, in square degrees, never negative: to compare rings that lie close together. */
export function areaOf(ring: Ring): number {
  let sum = 0;
  for (let index = 1; index < ring.length; index += 1) sum += ring[index - 1]![0] * ring[index]![1] - ring[index]![0] * ring[index - 1]![1];
  return Math.abs(sum / 2);
}

export function boxOf(shapes: Iterable<MultiPolygon>): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const shape of shapes) {
    for (const [outline] of shape) {
      for (const [longitude, latitude] of outline ?? []) {
        box.west = Math.min(box.west, longitude);
        box.east = Math.max(box.east, longitude);
        box.south = Math.min(box.south, latitude);
        box.north = Math.max(box.north, latitude);
      }
    }
  }
  return box;
}
