import type { Actor } from "@/lib/domain/access/actor";
import { answerName } from "@/lib/domain/aggregate/official-words";
import { type TableAxis, type TableDefinition, tableSizeFault } from "@/lib/domain/table/definition";
import { type Missing, type TableFigure, missingBecause } from "@/lib/domain/table/figure";
import type { CellPlace } from "@/lib/domain/table/pivot";
import type { Exact } from "@/lib/domain/decimal";
import type { Aggregation, MeasureKind, Polarity, SourceClass, Unit } from "@/lib/domain/measure/measure";
import type { AreaLevel } from "@/lib/domain/plan/issued-plan";
import { fold, foldedPattern } from "@/lib/format/text";
import { Prisma } from "@/lib/generated/prisma/client";
import { type CarriedFigure, listCarriedFigures } from "./carried-figures";
import { db } from "./db";
import { type ComparableFigure, readFiguresAcross } from "./figures-across";
import { inForce, list } from "./issued-plan";
import { visibleAreas } from "./scope";

const { sql } = Prisma;

export interface TableMeasure {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: MeasureKind;
  polarity: Polarity;
  unit: Unit;
  /** In `unit`. */
  roundingUnit: Exact;
  aggregation: Aggregation;
  sourceClass: SourceClass;
}

export interface TableArea {
  id: string;
  code: string;
  name: string;
  level: AreaLevel;
  /** "Tỉnh Điện Biên"; null for provinces. */
  within: string | null;
  /** ISO dates. */
  validFrom: string | null;
  validTo: string | null;
  /** What it became, where it has ended. */
  becomes: string[];
}

export interface PlanOfArea {
  id: string;
  startYear: number;
  endYear: number;
  /** The agencies of the indicator that uses the measure, leading first, by measure id. */
  agencies: { measureId: string; agencyIds: string[] }[];
}

export interface FigureTable {
  measures: TableMeasure[];
  areas: TableArea[];
  years: number[];
  /** Areas that the definition names and this person may not see, or that are no longer known. */
  hiddenAreas: number;
  /** Codes that the catalogue does not have. */
  unknownMeasures: number;
  figureAt: (place: CellPlace) => TableFigure | null;
  /** Why there is no figure; null where there is one. */
  missingAt: (place: CellPlace) => Missing | null;
}

/** The table that a definition asks for, as far as this person may see it; `tooLarge`: a sentence in its place. */
export type FoundTable = { table: FigureTable; tooLarge: null } | { table: null; tooLarge: string };

interface Resolved {
  measures: TableMeasure[];
  areas: (TableArea & { plans: PlanOfArea[] })[];
  named: number;
  visibleNamed: number;
}

/**
 * Reads a definition afresh: what may be seen today, the figures that count today. Three statements, however large it is.
 * `carriedOn`: with the communes of that day's map, and the figures of earlier maps carried to them by one statement more.
 */
export async function findFigureTable(actor: Actor, definition: TableDefinition, { carriedOn = null }: { carriedOn?: string | null } = {}): Promise<FoundTable> {
  const { measures, areas, named, visibleNamed } = await resolve(actor, definition, carriedOn);
  const { years } = definition;
  const tooLarge = tableSizeFault({ measures: measures.length, areas: areas.length, years: years.length });
  if (tooLarge !== null) return { table: null, tooLarge };

  const wanted = measures.map((measure) => ({ ...measure, catalogueUnit: measure.unit }));
  const plansOf = new Map(areas.map((area) => [area.id, area.plans.map((plan) => ({ ...plan, area: { id: area.id, level: area.level, validTo: area.validTo } }))]));
  const figures = await readFiguresAcross({
    plans: [...plansOf.values()].flat(),
    areaIds: areas.map(({ id }) => id),
    measures: wanted,
    years,
    withOtherYears: false,
  });
  const communes = carriedOn === null ? [] : areas.filter(({ level }) => level === "commune");
  const carried = carriedOn !== null && communes.length > 0 ? await listCarriedFigures({ communeIds: communes.map(({ id }) => id) }, wanted, years, { day: carriedOn }) : null;
  // Once for each cell: a table asks for its figures several times over.
  const cells = wanted.map((measure) =>
    areas.map(({ id, level, validFrom, validTo }) =>
      years.map((year) => {
        if (carried && level === "commune" && carried.earlier(id, year).some((one) => one.areaId !== id)) return carriedCell(carried.at(measure, year, id), measure);
        const plans = inOrderFor(plansOf.get(id) ?? [], year);
        const found = plans.length === 0 ? figures.ofArea(id, measure, year) : plans.map((plan) => figures.ofPlan(plan, measure, agencyOrder(plan, measure.id), year)).find((figure) => figure !== null);
        return found ? tableFigure(found) : missingBecause({ validFrom, validTo }, year);
      }),
    ),
  );
  const cellAt = (place: CellPlace): TableCell => cells[place.measures]?.[place.areas]?.[place.years] ?? "none";
  return {
    tooLarge: null,
    table: {
      measures,
      areas: areas.map(({ plans: _, ...area }) => area),
      years,
      hiddenAreas: named - visibleNamed,
      unknownMeasures: definition.measures.length - measures.length,
      figureAt: (place) => figureOf(cellAt(place)),
      missingAt: (place) => missingOf(cellAt(place)),
    },
  };
}

/** An area may have several plans: one whose years hold the year first, the longer before the shorter. */
export const inOrderFor = <P extends PlanOfArea>(plans: readonly P[], year: number): P[] => {
  const holds = ({ startYear, endYear }: P) => (startYear <= year && year <= endYear ? 0 : 1);
  return [...plans].sort((a, b) => holds(a) - holds(b) || b.endYear - b.startYear - (a.endYear - a.startYear) || b.startYear - a.startYear);
};

export const agencyOrder = ({ agencies }: PlanOfArea, measureId: string): string[] => agencies.find((use) => use.measureId === measureId)?.agencyIds ?? [];

const tableFigure = (figure: ComparableFigure): TableFigure => ({
  value: figure.value,
  stage: figure.stage,
  from: answerName(figure),
  sourceClass: figure.sourceClass,
  coverage: figure.provenance.kind === "commune-sum" ? figure.provenance : null,
});

type TableCell = TableFigure | Missing;

const figureOf = (cell: TableCell): TableFigure | null => (typeof cell === "string" ? null : cell);
const missingOf = (cell: TableCell): Missing | null => (typeof cell === "string" ? cell : null);

function carriedCell(figure: CarriedFigure, { sourceClass }: TableMeasure): TableCell {
  if (figure.kind === "break") return figure.why;
  if (figure.kind === "shares-unknown") return figure.kind;
  if (figure.kind !== "figure") return "none";
  const { value, stage, reported } = figure.sum;
  return { value, stage, from: "Cộng từ các xã cũ", sourceClass, coverage: null, carried: { reported, of: figure.of, byShares: figure.byShares } };
}

const areaColumns = sql`
  a."id", a."code", a."name", a."level", a."validFrom", a."validTo", (SELECT p."name" FROM "Area" p WHERE p."id" = a."parentId" AND p."level" <> 'country') AS "within",
  (SELECT coalesce(json_agg(DISTINCT n."name"), '[]') FROM "AreaSuccession" s JOIN "Area" n ON n."id" = s."successorId" WHERE s."predecessorId" = a."id" AND a."level" <> 'commune') AS "becomes"`;

/** The plans of an area "a" as a list in JSON, with the agencies that answer for the measures of a table "measure". */
export const plansOfArea = (): Prisma.Sql => list(sql`
  SELECT p."id", p."startYear", p."endYear",
         ${list(sql`
           SELECT u."measureId", (
             SELECT coalesce(json_agg(s."agencyId" ORDER BY s."role", s."ordinal"), '[]') FROM "Assignment" s
             WHERE s."indicatorId" = i."id" AND daterange(s."validFrom", s."validTo", '[]') @> (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
           ) AS "agencyIds"
           FROM "Indicator" i JOIN "IndicatorMeasure" u ON u."indicatorId" = i."id"
           WHERE i."planId" = p."id" AND ${inForce("i")} AND u."measureId" IN (SELECT "id" FROM measure) ORDER BY i."ordinal"`)} AS "agencies"
  FROM "Plan" p WHERE p."areaId" = a."id" AND NOT p."isReference"`);

/** What is named and may be seen: areas by level and name, measures in the catalogue's order. */
async function resolve(actor: Actor, { measures, areas, communesOf, years }: TableDefinition, carriedOn: string | null): Promise<Resolved> {
  const [row] = await db.$queryRaw<Resolved[]>`
    WITH RECURSIVE ${visibleAreas(actor)},
    measure AS MATERIALIZED (SELECT m."id" FROM "Measure" m WHERE m."code" = ANY(${measures}::text[])),
    below AS (
      SELECT a."id", a."level", a."validFrom", a."validTo" FROM "Area" a WHERE a."parentId" = ANY(${communesOf}::uuid[])
      UNION
      SELECT a."id", a."level", a."validFrom", a."validTo" FROM below b JOIN "Area" a ON a."parentId" = b."id"
    ),
    named AS MATERIALIZED (
      SELECT unnest(${areas}::uuid[]) AS "id"
      UNION
      SELECT b."id" FROM below b WHERE b."level" = 'commune' AND ${
        carriedOn === null
          ? sql`EXISTS (SELECT FROM unnest(${years}::int[]) y WHERE (b."validFrom" IS NULL OR b."validFrom" <= make_date(y, 12, 31)) AND (b."validTo" IS NULL OR b."validTo" >= make_date(y, 12, 31)))`
          : sql`(b."validFrom" IS NULL OR b."validFrom" <= ${carriedOn}::date) AND (b."validTo" IS NULL OR b."validTo" >= ${carriedOn}::date)`
      }
    )
    SELECT
      ${list(sql`
        SELECT m."id", m."code", m."name", m."shortName", m."kind", m."polarity", m."unit", trim_scale(m."roundingUnit")::text AS "roundingUnit", m."aggregation", m."sourceClass"
        FROM "Measure" m WHERE m."id" IN (SELECT "id" FROM measure) ORDER BY m."ordinal"`)} AS "measures",
      ${list(sql`
        SELECT ${areaColumns}, ${plansOfArea()} AS "plans" FROM "Area" a
        WHERE a."id" IN (SELECT "id" FROM named) AND a."id" IN (SELECT "id" FROM visible) ORDER BY a."level", a."name", a."validFrom" NULLS FIRST, a."code"`)} AS "areas",
      (SELECT count(*)::int FROM named) AS "named",
      (SELECT count(*)::int FROM named WHERE "id" IN (SELECT "id" FROM visible)) AS "visibleNamed"`;
  return row ?? { measures: [], areas: [], named: 0, visibleNamed: 0 };
}

export interface TableChoices {
  measures: { code: string; shortName: string; unit: Unit; chosen: boolean }[];
  areas: (Pick<TableArea, "id" | "name" | "within" | "validFrom" | "validTo"> & { chosen: boolean })[];
  /** Areas of which every commune may be taken at once. */
  communesOf: { id: string; name: string; chosen: boolean }[];
  /** How many more match than are listed. */
  moreAreas: number;
}

/** So many are listed at once; who looks for another types its name. */
const LISTED_AREAS = 40;

type Found = Pick<TableChoices, "communesOf"> & { areas: (TableChoices["areas"][number] & { found: number })[] };

/**
 * What may be chosen, with what is chosen already first; `find`: words typed, with or without their marks. IS TRUE looks each area
 * up in a hash; as a join it would be a loop in a loop, since PostgreSQL expects one area to match.
 */
export async function listTableChoices(actor: Actor, chosen: Pick<TableDefinition, Exclude<TableAxis, "years"> | "communesOf">, find: { measure: string; area: string }): Promise<TableChoices> {
  const words = wordsOf(find.area).map((word) => sql`concat_ws(' ', a."name", p."name") ~* ${foldedPattern(word)}`);
  const [measures, [found]] = await Promise.all([
    db.measure.findMany({ where: { aliasOfId: null }, orderBy: { ordinal: "asc" }, select: { code: true, name: true, shortName: true, population: true, synonyms: true, unit: true } }),
    db.$queryRaw<Found[]>`
      WITH ${visibleAreas(actor)},
      planned AS (SELECT "areaId" AS "id" FROM "Plan" WHERE NOT "isReference")
      SELECT
        ${list(sql`
          SELECT a."id", a."name", p."name" AS "within", a."validFrom", a."validTo", a."id" = ANY(${chosen.areas}::uuid[]) AS "chosen", count(*) OVER () AS "found"
          FROM "Area" a LEFT JOIN "Area" p ON p."id" = a."parentId" AND p."level" <> 'country'
          WHERE (a."id" IN (SELECT "id" FROM visible)) IS TRUE AND (a."id" = ANY(${chosen.areas}::uuid[]) OR ${words.length === 0 ? sql`true` : sql`(${Prisma.join(words, " AND ")})`})
          ORDER BY "chosen" DESC, a."id" IN (SELECT "id" FROM planned) DESC, a."validTo" IS NOT NULL, a."level", a."name"
          LIMIT ${LISTED_AREAS + chosen.areas.length}::bigint`)} AS "areas",
        ${list(sql`
          SELECT a."id", a."name", a."id" = ANY(${chosen.communesOf}::uuid[]) AS "chosen" FROM "Area" a
          WHERE a."level" IN ('province', 'district') AND a."id" = ANY(ARRAY(SELECT v."id" FROM visible v WHERE v."id" IN (SELECT "id" FROM planned) OR v."id" = ANY(${chosen.communesOf}::uuid[])))
          ORDER BY a."validTo" IS NOT NULL, a."level", a."name"`)} AS "communesOf"`,
  ]);
  const matches = (...called: string[]) => wordsOf(find.measure).every((word) => fold(called.join(" ")).includes(word));
  const isChosen = ({ code }: { code: string }) => chosen.measures.includes(code);
  const others = measures.filter((measure) => !isChosen(measure) && matches(measure.name, measure.shortName, measure.population, measure.code, ...measure.synonyms));
  const { areas, communesOf } = found ?? { areas: [], communesOf: [] };
  return {
    measures: [...measures.filter(isChosen), ...others].map((measure) => ({ code: measure.code, shortName: measure.shortName, unit: measure.unit, chosen: isChosen(measure) })),
    areas: areas.map(({ found: _, ...area }) => area),
    communesOf,
    moreAreas: (areas[0]?.found ?? 0) - areas.length,
  };
}

const wordsOf = (typed: string): string[] => fold(typed).split(" ").filter((word) => word !== "");
