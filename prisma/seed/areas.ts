import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { SeedError, type SeedProblem, formatPath } from "./seed-error";

/** The rows of seeds/areas: the whole country before and since 1/7/2025, facts copied from the official lists (seeds/areas/README.md). */

const isoDate = z.iso.date();
const text = z.string().min(1).refine((value) => value === value.normalize("NFC") && value === value.trim(), "trimmed text in NFC");
const orNull = <T extends z.ZodType>(schema: T) => z.preprocess((value) => (value === "" ? null : value), schema.nullable());

const areaRow = z
  .strictObject({
    code: text,
    level: z.enum(["country", "province", "district", "commune"]),
    name: text,
    kind: text,
    parent_code: orNull(text),
    valid_from: orNull(isoDate),
    valid_to: orNull(isoDate),
  })
  .transform(({ parent_code, valid_from, valid_to, ...rest }) => ({ ...rest, parentCode: parent_code, validFrom: valid_from, validTo: valid_to }));

const successionRow = z
  .strictObject({
    /** Of the predecessor. */
    level: z.enum(["province", "district", "commune"]),
    predecessor_code: text,
    predecessor_name: text,
    successor_code: text,
    successor_name: text,
    effective_on: isoDate,
    extent: z.enum(["whole", "part", "to_confirm"]),
    note: orNull(text),
  })
  .transform((row) => ({
    level: row.level,
    predecessorCode: row.predecessor_code,
    predecessorName: row.predecessor_name,
    successorCode: row.successor_code,
    successorName: row.successor_name,
    effectiveOn: row.effective_on,
    extent: row.extent,
    note: row.note,
  }));

export type AreaSeed = z.output<typeof areaRow>;
type SuccessionSeed = z.output<typeof successionRow>;

export interface AreaSeeds {
  areas: AreaSeed[];
  successions: SuccessionSeed[];
}

/** A unit's identity: its official code and the day it began; codes were reused for other units on 1/7/2025. */
const areaKey = (area: { code: string; validFrom: string | null }): string => `${area.code}@${area.validFrom ?? ""}`;

export const isValidOn = (area: { validFrom: string | null; validTo: string | null }, day: string): boolean =>
  (area.validFrom === null || area.validFrom <= day) && (area.validTo === null || day <= area.validTo);

export type AreasByCode = Map<string, AreaSeed[]>;

export function indexByCode(areas: readonly AreaSeed[]): AreasByCode {
  const index: AreasByCode = new Map();
  for (const area of areas) index.set(area.code, [...(index.get(area.code) ?? []), area]);
  return index;
}

/** The unit it belongs to on its first day; on its last, where it has been there since before our records (and on the old map's, where it goes on). */
export function findParent(index: AreasByCode, area: AreaSeed): AreaSeed | undefined {
  const day = area.validFrom ?? area.validTo ?? "2025-06-30";
  return index.get(area.parentCode ?? "")?.find((parent) => isValidOn(parent, day));
}

/** The last day of a unit that ended when another began. */
export const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

const FOLDER = new URL("../../seeds/areas/", import.meta.url);
const AREA_FILES = ["areas-2025-03-01.csv", "areas-2025-07-01.csv"] as const;
const SUCCESSION_FILE = "successions-2025-07-01.csv";

/**
 * The areas of both maps and their successions, checked: codes unique within their validity, parents present on the
 * unit's first day (or last, where it has none), both sides of a succession present and named as in it.
 * @throws SeedError
 */
export async function readAreaSeeds(): Promise<AreaSeeds> {
  const [before, after, successions] = await Promise.all([...AREA_FILES, SUCCESSION_FILE].map((name) => readFile(new URL(name, FOLDER), "utf8")));
  return parseAreaSeeds({ [AREA_FILES[0]]: before!, [AREA_FILES[1]]: after! }, { [SUCCESSION_FILE]: successions! });
}

/** The same from the files' text, by name. */
export function parseAreaSeeds(areaFiles: Record<string, string>, successionFiles: Record<string, string>): AreaSeeds {
  const problems: SeedProblem[] = [];
  const areas = parseRows(areaFiles, areaRow, problems);
  const successions = parseRows(successionFiles, successionRow, problems);
  if (problems.length === 0) checkAreas(areas, problems);
  if (problems.length === 0) checkSuccessions(areas, successions, problems);
  if (problems.length > 0) throw new SeedError(problems);
  return { areas: areas.map(({ row }) => row), successions: successions.map(({ row }) => row) };
}

interface Located<T> {
  row: T;
  file: string;
  path: string;
}

function parseRows<T>(files: Record<string, string>, schema: z.ZodType<T>, problems: SeedProblem[]): Located<T>[] {
  return Object.entries(files).flatMap(([name, content]) => {
    const file = `seeds/areas/${name}`;
    return readRecords(file, content, problems).flatMap((record, index) => {
      // The header is line 1.
      const line = `line ${index + 2}`;
      const parsed = schema.safeParse(record);
      if (parsed.success) return [{ row: parsed.data, file, path: line }];
      for (const issue of parsed.error.issues) problems.push({ file, path: `${line}.${formatPath(issue.path)}`, reason: issue.message });
      return [];
    });
  });
}

function readRecords(file: string, content: string, problems: SeedProblem[]): unknown[] {
  try {
    return parse(content, { columns: true, skip_empty_lines: true });
  } catch (error) {
    // It names the line itself.
    problems.push({ file, path: "", reason: error instanceof Error ? error.message : String(error) });
    return [];
  }
}

function checkAreas(areas: Located<AreaSeed>[], problems: SeedProblem[]) {
  const byCode = indexByCode(areas.map(({ row }) => row));
  for (const { row, file, path } of areas) {
    const overlapping = byCode.get(row.code)!.filter((other) => other !== row && overlaps(row, other));
    if (overlapping.length > 0) problems.push({ file, path, reason: `code ${row.code} is used twice at the same time` });
    if (row.validFrom !== null && row.validTo !== null && row.validFrom > row.validTo) problems.push({ file, path, reason: "ends before it begins" });
    if (row.level === "country" && row.parentCode === null) continue;
    if (findParent(byCode, row) === undefined) problems.push({ file, path, reason: `parent ${row.parentCode ?? "(none)"} is not among the areas of that day` });
  }
}

const overlaps = (a: AreaSeed, b: AreaSeed): boolean =>
  (a.validTo === null || b.validFrom === null || b.validFrom <= a.validTo) && (b.validTo === null || a.validFrom === null || a.validFrom <= b.validTo);

function checkSuccessions(areas: Located<AreaSeed>[], successions: Located<SuccessionSeed>[], problems: SeedProblem[]) {
  const keyed = new Map(areas.map(({ row }) => [`${row.code} ${row.validTo ?? ""}`, row]));
  const started = new Map(areas.map(({ row }) => [areaKey(row), row]));
  const seen = new Set<string>();
  for (const { row, file, path } of successions) {
    const predecessor = keyed.get(`${row.predecessorCode} ${dayBefore(row.effectiveOn)}`);
    const successor = started.get(areaKey({ code: row.successorCode, validFrom: row.effectiveOn }));
    if (predecessor?.name !== row.predecessorName || predecessor.level !== row.level) {
      problems.push({ file, path, reason: `predecessor ${row.predecessorCode} ${row.predecessorName} does not end the day before ${row.effectiveOn}` });
    }
    // Five island districts without communes became communes themselves.
    if (successor?.name !== row.successorName || successor.level !== (row.level === "district" ? "commune" : row.level)) {
      problems.push({ file, path, reason: `successor ${row.successorCode} ${row.successorName} does not begin on ${row.effectiveOn}` });
    }
    const pair = `${row.predecessorCode} ${row.successorCode} ${row.effectiveOn}`;
    if (seen.has(pair)) problems.push({ file, path, reason: "this succession is listed twice" });
    seen.add(pair);
  }
}
