import type { AreaLevel } from "../area/area";

/** A shape of a file: its properties as they stand there. `place`: counted from 1. */
export interface FileFeature {
  place: number;
  properties: Readonly<Record<string, unknown>>;
}

export interface AreaOfCode {
  id: string;
  code: string;
  name: string;
}

interface Unmatched {
  place: number;
  /** As the file has it; null: the property is missing. */
  code: string | null;
  why: string;
}

export interface BoundaryMatch {
  matched: { place: number; area: AreaOfCode }[];
  unmatched: Unmatched[];
  /** One area for which several shapes stand in the file. */
  duplicates: { area: AreaOfCode; places: number[] }[];
  /** Areas for which the file has no shape. */
  missing: AreaOfCode[];
}

/** Digits of an official code: tables that hold it as a number have lost its zeros. */
const DIGITS: Record<AreaLevel, number> = { country: 0, province: 2, district: 3, commune: 5 };

function codeOf(value: unknown, level: AreaLevel): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const text = String(value).normalize("NFC").trim();
  if (text === "") return null;
  return /^\d+$/.test(text) ? text.padStart(DIGITS[level], "0") : text;
}

/** Which shape is which area, by the code in one property. */
export function matchFeatures(features: readonly FileFeature[], property: string, level: AreaLevel, areas: readonly AreaOfCode[]): BoundaryMatch {
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const places = new Map<string, number[]>();
  const unmatched: Unmatched[] = [];
  for (const { place, properties } of features) {
    const code = codeOf(Object.hasOwn(properties, property) ? properties[property] : undefined, level);
    const area = code === null ? undefined : byCode.get(code);
    if (area) places.set(area.code, [...(places.get(area.code) ?? []), place]);
    else unmatched.push({ place, code, why: code === null ? `không có mã ở thuộc tính ${property}` : "không có đơn vị nào mang mã này trong phạm vi và ngày đã chọn" });
  }
  const found = areas.flatMap((area) => (places.has(area.code) ? [{ area, places: places.get(area.code)! }] : []));
  return {
    matched: found.flatMap(({ area, places }) => (places.length === 1 ? [{ place: places[0]!, area }] : [])),
    unmatched,
    duplicates: found.filter(({ places }) => places.length > 1),
    missing: areas.filter(({ code }) => !places.has(code)),
  };
}

/** The properties in which codes might stand, the one that fits most areas first. */
export function codeProperties(features: readonly FileFeature[], level: AreaLevel, areas: readonly AreaOfCode[]): { name: string; matches: number }[] {
  const codes = new Set(areas.map(({ code }) => code));
  const found = new Map<string, Set<string>>();
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(properties)) {
      const code = codeOf(value, level);
      if (code === null) continue;
      const matches = found.get(name) ?? new Set();
      if (codes.has(code)) matches.add(code);
      found.set(name, matches);
    }
  }
  return [...found].map(([name, matches]) => ({ name, matches: matches.size })).sort((a, b) => b.matches - a.matches || (a.name < b.name ? -1 : 1));
}
