import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { AgencyAssignment, PlanAgencies } from "@/lib/domain/actual/reporting-agency";
import type { Term } from "@/lib/domain/actual/value";
import type { SumMeasure } from "@/lib/domain/aggregate/commune-sum";
import { type Exact, digitsOf } from "@/lib/domain/decimal";
import type { EntryContext, EntryMeasure } from "@/lib/domain/entry/measure";
import { type Aggregation, type MeasureKind, type SourceClass, type Unit, convertUnit, unitMultiplier } from "@/lib/domain/measure/measure";
import type { AreaLevel } from "@/lib/domain/plan/issued-plan";
import { targetWords } from "@/lib/domain/target/words";
import type { Target } from "@/lib/domain/target/target";
import { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "./db";
import { inForce, list, targets } from "./issued-plan";
import { areaSubject } from "./scope";

const { sql } = Prisma;

/** One measure of a plan, with everything that entry needs to know of it and nothing of its figures. */
export interface SheetLine {
  measureId: string;
  measureCode: string;
  catalogueUnit: Unit;
  name: string;
  population: string;
  definition: string | null;
  sourceClass: SourceClass;
  riseMayBeDetection: boolean;
  measure: EntryMeasure;
  /** How it is added up, in the plan's unit. */
  summing: SumMeasure;
  baseQuantity: { code: string; name: string } | null;
  goal: { ordinal: number; title: string };
  indicator: { number: string; shortName: string };
  assignments: AgencyAssignment[];
  targets: Target[];
  finalTarget: EntryContext["finalTarget"];
}

/** Where and of which part of the year a sheet's figures are. */
export interface SheetPlace {
  areaId: string;
  term: Term;
  /** Whose figures they all are; null: each line's own agency, by its assignments. */
  agencyId: string | null;
}

/** A plan as a sheet to fill in. */
export interface EntrySheet {
  plan: { id: string; code: string; placeName: string; title: string; startYear: number; endYear: number; areaId: string };
  place: SheetPlace;
  /** The counted area. */
  subject: AreaSubject;
  agencies: PlanAgencies;
  agencyNames: ReadonlyMap<string, string>;
  /** In the order of the document; a measure that two indicators use stands at the first. */
  lines: SheetLine[];
}

interface UseRow {
  unit: Unit;
  measureId: string;
  measureCode: string;
  name: string;
  population: string;
  definition: string | null;
  kind: MeasureKind;
  catalogueUnit: Unit;
  roundingUnit: Exact;
  numeratorLabel: string | null;
  denominatorLabel: string | null;
  mayExceedWhole: boolean;
  aggregation: Aggregation;
  sourceClass: SourceClass;
  riseMayBeDetection: boolean;
  baseQuantity: { code: string; name: string } | null;
  targets: Target[];
}

interface PlanRow {
  id: string;
  code: string;
  placeName: string;
  title: string;
  startYear: number;
  endYear: number;
  areaId: string;
  areaLevel: AreaLevel;
  agencies: { agencyId: string; name: string; role: "coordinator" | "participant" }[];
  goals: { ordinal: number; title: string; indicators: { number: string; shortName: string; assignments: (AgencyAssignment & { agencyName: string })[]; uses: UseRow[] }[] }[];
}

/** In one statement: a save waits for it, and relation by relation it takes a dozen. */
async function readPlan(tx: Tx, planCode: string, areaId: string | null, measureCodes: readonly string[] | undefined): Promise<PlanRow | null> {
  const asked = measureCodes ? sql`AND m."code" = ANY(${[...measureCodes]}::text[])` : Prisma.empty;
  const uses = list(sql`
    SELECT u."unit", m."id" AS "measureId", m."code" AS "measureCode", m."shortName" AS "name", m."population", m."definition", m."kind",
           m."unit" AS "catalogueUnit", trim_scale(m."roundingUnit")::text AS "roundingUnit", m."numeratorLabel", m."denominatorLabel",
           m."mayExceedWhole", m."aggregation", m."sourceClass", m."riseMayBeDetection",
           (SELECT row_to_json(r) FROM (SELECT q."code", q."name" FROM "BaseQuantity" q WHERE q."code" = m."baseQuantityCode") r) AS "baseQuantity",
           ${targets} AS "targets"
    FROM "IndicatorMeasure" u JOIN "Measure" m ON m."id" = u."measureId" WHERE u."indicatorId" = i."id" ${asked} ORDER BY u."ordinal"`);
  const assignments = list(sql`
    SELECT s."agencyId", a."name" AS "agencyName", s."role", s."ordinal", s."validFrom", s."validTo"
    FROM "Assignment" s JOIN "Agency" a ON a."id" = s."agencyId" WHERE s."indicatorId" = i."id"`);
  const indicators = list(sql`
    SELECT i."number", i."shortName", ${assignments} AS "assignments", ${uses} AS "uses"
    FROM "Indicator" i WHERE i."goalId" = g."id" AND ${inForce("i")}
      AND EXISTS (SELECT FROM "IndicatorMeasure" u JOIN "Measure" m ON m."id" = u."measureId" WHERE u."indicatorId" = i."id" ${asked})
    ORDER BY i."ordinal"`);
  const rows = await tx.$queryRaw<{ plan: PlanRow }[]>`
    SELECT row_to_json(r) AS "plan" FROM (
      SELECT p."id", p."code", p."placeName", p."title", p."startYear", p."endYear", p."areaId", area."level" AS "areaLevel",
             ${list(sql`
               SELECT l."agencyId", a."name", l."role"
               FROM "PlanAgency" l JOIN "Agency" a ON a."id" = l."agencyId" WHERE l."planId" = p."id" ORDER BY l."ordinal"`)} AS "agencies",
             ${list(sql`SELECT g."ordinal", g."title", ${indicators} AS "indicators" FROM "Goal" g WHERE g."planId" = p."id" ORDER BY g."ordinal"`)} AS "goals"
      FROM "Plan" p JOIN "Area" area ON area."id" = coalesce(${areaId}::uuid, p."areaId") WHERE p."code" = ${planCode} AND NOT p."isReference"
    ) r`;
  return rows[0]?.plan ?? null;
}

/**
 * Null where there is no plan of that code, or it is the reference that nobody reports on. With `measureCodes` only
 * those lines: a single save need not read the whole plan. `place`: the plan's own area, the whole year and each line's
 * agency, unless told otherwise.
 */
export async function loadEntrySheet(tx: Tx, planCode: string, { measureCodes, place: at }: { measureCodes?: readonly string[]; place?: SheetPlace } = {}): Promise<EntrySheet | null> {
  const plan = await readPlan(tx, planCode, at?.areaId ?? null, measureCodes);
  if (!plan) return null;
  const place = at ?? { areaId: plan.areaId, term: "annual", agencyId: null };
  const subject = await areaSubject(tx, place.areaId);
  if (!subject) return null;

  const { agencies, goals, areaLevel, ...rest } = plan;
  const counted: Counted = { yesNo: areaLevel === "commune", term: place.term, ofPlan: place.areaId === plan.areaId };
  const agencyNames = new Map(agencies.map(({ agencyId, name }) => [agencyId, name]));
  const lines = new Map<string, SheetLine>();
  for (const { indicators, ...goal } of goals) {
    for (const { number, shortName, assignments, uses } of indicators) {
      for (const { agencyId, agencyName } of assignments) agencyNames.set(agencyId, agencyName);
      for (const use of uses) {
        const known = lines.get(use.measureCode);
        if (known) known.assignments.push(...assignments);
        else lines.set(use.measureCode, { ...line(use, counted), goal, indicator: { number, shortName }, assignments: [...assignments] });
      }
    }
  }
  return {
    plan: rest,
    place,
    subject,
    agencies: { coordinatorIds: agencies.filter(({ role }) => role === "coordinator").map(({ agencyId }) => agencyId), agencyIds: agencies.map(({ agencyId }) => agencyId) },
    agencyNames,
    lines: [...lines.values()],
  };
}

/** `yesNo`: one commune answers. `ofPlan`: the area is the plan's own, for which its targets were set. */
interface Counted {
  yesNo: boolean;
  term: Term;
  ofPlan: boolean;
}

function line(use: UseRow, { yesNo, term, ofPlan }: Counted): Omit<SheetLine, "goal" | "indicator" | "assignments"> {
  const { unit, targets: asked } = use;
  // A survey's percentage is of those it measured, never of all children; a rate per live births stays one.
  const ofSample = unit === "percent" && (use.sourceClass === "survey" || use.sourceClass === "census");
  // A base figure is the whole year's: a half-year is divided by its own count, typed beside it.
  const baseQuantity = ofSample || term === "first_half" ? null : use.baseQuantity;
  const hasParts = use.kind === "ratio" && use.numeratorLabel !== null && (use.baseQuantity !== null || use.denominatorLabel !== null);
  return {
    measureId: use.measureId,
    measureCode: use.measureCode,
    catalogueUnit: use.catalogueUnit,
    name: use.name,
    population: use.population,
    definition: use.definition,
    sourceClass: use.sourceClass,
    riseMayBeDetection: use.riseMayBeDetection,
    summing: { kind: use.kind, aggregation: use.aggregation, sourceClass: use.sourceClass, unit, catalogueUnit: use.catalogueUnit, roundingUnit: use.roundingUnit },
    baseQuantity,
    targets: asked,
    // One commune beyond the province's target, or half a year beyond the year's, surprises nobody.
    finalTarget: ofPlan && term === "annual" ? finalTarget(asked, unit) : null,
    measure: {
      unit,
      multiplier: unitMultiplier(unit),
      digits: digitsOf(convertUnit(use.roundingUnit, use.catalogueUnit, unit)),
      parts: !hasParts ? "none" : baseQuantity ? "base" : "own",
      numeratorLabel: use.numeratorLabel ?? "",
      denominatorLabel: ofSample ? "Số được điều tra" : (use.baseQuantity?.name ?? use.denominatorLabel ?? ""),
      yesNo: yesNo && use.aggregation === "count_communes",
      mayExceedWhole: use.mayExceedWhole,
    },
  };
}

/** The last milestone that promises a number. */
function finalTarget(targets: Target[], unit: Unit): EntryContext["finalTarget"] {
  const milestones = targets.flatMap(({ timing, basis, year, comparator, value }, at) => (timing === "milestone" && basis === "value" && year !== null && comparator !== null && value !== null ? [{ year, comparator, value, at }] : []));
  const last = milestones.reduce<(typeof milestones)[number] | null>((latest, one) => (latest && latest.year > one.year ? latest : one), null);
  const whole = last && targets[last.at];
  return last && whole ? { year: last.year, comparator: last.comparator, value: last.value, words: targetWords(whole, unit) } : null;
}
