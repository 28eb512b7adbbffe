import type { FeatureCollection, MultiPolygon as GeoMultiPolygon, Position as GeoPosition } from "geojson";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type { FileFeature } from "@/lib/domain/boundary/match";
import { type MultiPolygon, type Polygon, areaOf, polygonsOf } from "@/lib/domain/boundary/geometry";
import { type Result, refuse, succeed } from "@/lib/domain/result";

interface ReadFeature extends FileFeature {
  shape: MultiPolygon;
}

const MOST_BYTES = 20 * 1024 * 1024;
const MOST_FEATURES = 15_000;
/** So many faulty shapes are named one by one. */
const TOLD = 5;

/** The shapes of a GeoJSON file, every one checked; a single fault refuses the file, with the places where it is wrong. */
export function readBoundaries(bytes: Uint8Array): Result<ReadFeature[]> {
  if (bytes.length > MOST_BYTES) return wrong("Tệp lớn hơn 20 MB. Hãy giản lược hình hoặc tách tệp theo tỉnh rồi nạp lại.");
  const file = parse(bytes);
  if (!isObject(file) || file.type !== "FeatureCollection" || !Array.isArray(file.features)) return wrong("Tệp không phải GeoJSON loại FeatureCollection. Hãy xuất lại từ phần mềm bản đồ theo định dạng GeoJSON.");
  if (!isDegrees(file.crs)) return wrong("Tệp dùng hệ tọa độ khác WGS 84. Hãy chuyển về kinh độ, vĩ độ (EPSG:4326) rồi nạp lại.");
  if (file.features.length === 0) return wrong("Tệp không có hình nào. Hãy chọn tệp khác.");
  if (file.features.length > MOST_FEATURES) return wrong(`Tệp có ${file.features.length} hình, quá nhiều. Hãy tách tệp theo tỉnh rồi nạp lại.`);
  const read: ReadFeature[] = [];
  const faults: string[] = [];
  (file.features as unknown[]).forEach((one, index) => {
    const place = index + 1;
    const found = isObject(one) && one.type === "Feature" ? polygonsOf(one.geometry) : refuse("invalid", "không phải Feature");
    if (!found.ok) faults.push(`hình thứ ${place}: ${found.problem.message}`);
    else read.push({ place, properties: isObject(one) && isObject(one.properties) ? one.properties : {}, shape: found.value });
  });
  if (faults.length === 0) return succeed(read);
  const more = faults.length > TOLD ? ` và ${faults.length - TOLD} hình khác` : "";
  return wrong(`Chưa nạp gì, tệp có ${faults.length} hình chưa đúng: ${faults.slice(0, TOLD).join("; ")}${more}. Hãy sửa tệp rồi nạp lại.`);
}

const wrong = (message: string) => refuse("invalid", "Chưa đọc được tệp ranh giới.", { fields: { file: message } });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** RFC 7946 knows only WGS 84; older files name their system, and some name this one. */
const isDegrees = (crs: unknown): boolean => crs === undefined || crs === null || /CRS84|4326/.test(JSON.stringify(crs));

/** Points of a shape on average: enough for a map as wide as a screen. */
const POINTS_EACH = 120;
/** About a metre, and a tenth of one: neighbours drawn by different hands meet in the same points only when these are rounded first. */
const PLACES = 5;
const FINE_PLACES = 6;

/**
 * Shapes with as many points as a screen can show, neighbours still sharing their borders (the least telling points go
 * first, by the triangle they span: Visvalingam's algorithm on shared lines). Nothing disappears: of a shape too small for
 * that its largest outline stays as it was.
 */
export function simplifyShapes(shapes: readonly MultiPolygon[], pointsEach = POINTS_EACH): MultiPolygon[] {
  const collection: FeatureCollection<GeoMultiPolygon> = { type: "FeatureCollection", features: shapes.map((shape) => ({ type: "Feature", properties: null, geometry: { type: "MultiPolygon", coordinates: shape.map((polygon) => polygon.map((ring) => roundedRing(ring, FINE_PLACES))) } })) };
  const weighed = presimplify(topology({ areas: collection }) as Parameters<typeof presimplify>[0]);
  const simpler = simplify(weighed, leastWeight(weighed.arcs as unknown as WeighedArc[], pointsEach * shapes.length));
  const { features } = feature(simpler, simpler.objects.areas!) as unknown as FeatureCollection<GeoMultiPolygon>;
  return features.map(({ geometry }, index) => kept(geometry.coordinates, shapes[index]!));
}

/** Longitude, latitude, and the triangle that the point spans. */
type WeighedArc = readonly (readonly [number, number, number])[];

/** The weight from which on points stay, so that no more of them do than wanted; equal ones go together, the ends of lines never. */
function leastWeight(arcs: readonly WeighedArc[], wanted: number): number {
  const weights = Float64Array.from(arcs.flatMap((arc) => arc.map(([, , weight]) => weight))).sort();
  if (weights.length <= wanted) return 0;
  const heaviestToGo = weights[weights.length - wanted - 1]!;
  return weights.find((weight) => weight > heaviestToGo) ?? Infinity;
}

function kept(coordinates: GeoPosition[][][], before: MultiPolygon): MultiPolygon {
  const polygons = coordinates.flatMap((polygon): Polygon[] => {
    const [outline, ...holes] = polygon.map((ring) => roundedRing(ring, PLACES));
    return outline && isRing(outline) ? [[outline, ...holes.filter(isRing)]] : [];
  });
  if (polygons.length > 0) return polygons;
  const largest = [...before].sort((a, b) => areaOf(b[0]!) - areaOf(a[0]!))[0]!;
  return [[largest[0]!]];
}

const isRing = (ring: readonly (readonly [number, number])[]): boolean => ring.length >= 4 && areaOf(ring) > 0;
const roundedRing = (ring: readonly (GeoPosition | readonly [number, number])[], places: number) => ring.map(([longitude, latitude]): [number, number] => [Number(longitude!.toFixed(places)), Number(latitude!.toFixed(places))]);
