import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { AgencyAssignment, PlanAgencies } from "@/lib/domain/actual/reporting-agency";
import { digitsOf } from "@/lib/domain/decimal";
import type { EntryContext, EntryMeasure } from "@/lib/domain/entry/measure";
import { type SourceClass, type Unit, convertUnit, unitMultiplier } from "@/lib/domain/measure/measure";
import { targetWords } from "@/lib/domain/target/words";
import type { Target } from "@/lib/domain/target/target";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { Tx } from "./db";
import { isoDate, plainExact } from "./decimals";
import { target, targetColumns } from "./plans";
import { areaSubject } from "./scope";

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
  baseQuantity: { code: string; name: string } | null;
  goal: { ordinal: number; title: string };
  indicator: { number: string; shortName: string };
  assignments: AgencyAssignment[];
  targets: Target[];
  finalTarget: EntryContext["finalTarget"];
}

/** A plan as a sheet to fill in. */
export interface EntrySheet {
  plan: { id: string; code: string; placeName: string; title: string; startYear: number; endYear: number; areaId: string };
  subject: AreaSubject;
  agencies: PlanAgencies;
  agencyNames: ReadonlyMap<string, string>;
  /** In the order of the document; a measure that two indicators use stands at the first. */
  lines: SheetLine[];
}

const useColumns = {
  unit: true,
  measure: {
    select: {
      id: true,
      code: true,
      shortName: true,
      population: true,
      definition: true,
      kind: true,
      unit: true,
      roundingUnit: true,
      numeratorLabel: true,
      denominatorLabel: true,
      mayExceedWhole: true,
      aggregation: true,
      sourceClass: true,
      riseMayBeDetection: true,
      baseQuantity: { select: { code: true, name: true } },
    },
  },
  targets: { where: { retiredById: null }, orderBy: { ordinal: "asc" }, select: targetColumns },
} satisfies Prisma.IndicatorMeasureSelect;

const assignmentColumns = { agencyId: true, role: true, ordinal: true, validFrom: true, validTo: true, agency: { select: { name: true } } } satisfies Prisma.AssignmentSelect;

/**
 * Null where there is no plan of that code, or it is the reference that nobody reports on. With `measureCodes` only
 * those lines: a single save need not read the whole plan.
 */
export async function loadEntrySheet(tx: Tx, planCode: string, measureCodes?: readonly string[]): Promise<EntrySheet | null> {
  const asked: Prisma.IndicatorMeasureWhereInput = measureCodes ? { measure: { code: { in: [...measureCodes] } } } : {};
  const plan = await tx.plan.findFirst({
    where: { code: planCode, isReference: false },
    select: {
      id: true,
      code: true,
      placeName: true,
      title: true,
      startYear: true,
      endYear: true,
      areaId: true,
      area: { select: { level: true } },
      agencies: { orderBy: { ordinal: "asc" }, select: { role: true, agencyId: true, agency: { select: { name: true } } } },
      goals: {
        orderBy: { ordinal: "asc" },
        select: {
          ordinal: true,
          title: true,
          indicators: {
            where: { retiredById: null, measures: { some: asked } },
            orderBy: { ordinal: "asc" },
            select: { number: true, shortName: true, assignments: { select: assignmentColumns }, measures: { where: asked, orderBy: { ordinal: "asc" }, select: useColumns } },
          },
        },
      },
    },
  });
  const subject = plan && (await areaSubject(tx, plan.areaId));
  if (!plan || !subject) return null;

  const agencyNames = new Map(plan.agencies.map(({ agencyId, agency }) => [agencyId, agency.name]));
  const lines = new Map<string, SheetLine>();
  for (const goal of plan.goals) {
    for (const indicator of goal.indicators) {
      for (const { agencyId, agency } of indicator.assignments) agencyNames.set(agencyId, agency.name);
      const assignments = indicator.assignments.map(({ agencyId, role, ordinal, validFrom, validTo }) => ({ agencyId, role, ordinal, validFrom: isoDate(validFrom), validTo: isoDate(validTo) }));
      for (const use of indicator.measures) {
        const known = lines.get(use.measure.code);
        if (known) known.assignments.push(...assignments);
        else lines.set(use.measure.code, { ...line(use, plan.area.level === "commune"), goal: { ordinal: goal.ordinal, title: goal.title }, indicator: { number: indicator.number, shortName: indicator.shortName }, assignments: [...assignments] });
      }
    }
  }
  const { area: _, goals: __, agencies, ...rest } = plan;
  return {
    plan: rest,
    subject,
    agencies: { coordinatorIds: agencies.filter(({ role }) => role === "coordinator").map(({ agencyId }) => agencyId), agencyIds: agencies.map(({ agencyId }) => agencyId) },
    agencyNames,
    lines: [...lines.values()],
  };
}

function line({ unit, measure, targets }: Prisma.IndicatorMeasureGetPayload<{ select: typeof useColumns }>, ofCommune: boolean): Omit<SheetLine, "goal" | "indicator" | "assignments"> {
  const readable = targets.map(target);
  // A rate is offered in parts wherever the catalogue names them; a survey's result may still be typed alone.
  // A survey's percentage is of those it measured, never of all children; a rate per live births stays one.
  const ofSample = measure.unit === "percent" && (measure.sourceClass === "survey" || measure.sourceClass === "census");
  const baseQuantity = ofSample ? null : measure.baseQuantity;
  const hasParts = measure.kind === "ratio" && measure.numeratorLabel !== null && (measure.baseQuantity !== null || measure.denominatorLabel !== null);
  return {
    measureId: measure.id,
    measureCode: measure.code,
    catalogueUnit: measure.unit,
    name: measure.shortName,
    population: measure.population,
    definition: measure.definition,
    sourceClass: measure.sourceClass,
    riseMayBeDetection: measure.riseMayBeDetection,
    baseQuantity,
    targets: readable,
    finalTarget: finalTarget(readable, unit),
    measure: {
      unit,
      multiplier: unitMultiplier(unit),
      digits: digitsOf(convertUnit(plainExact(measure.roundingUnit), measure.unit, unit)),
      parts: !hasParts ? "none" : baseQuantity ? "base" : "own",
      numeratorLabel: measure.numeratorLabel ?? "",
      denominatorLabel: ofSample ? "Số được điều tra" : (baseQuantity?.name ?? measure.denominatorLabel ?? ""),
      yesNo: ofCommune && measure.aggregation === "count_communes",
      mayExceedWhole: measure.mayExceedWhole,
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
