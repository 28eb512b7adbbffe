import { cache } from "react";
import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { AmendablePlan } from "@/lib/domain/plan/amendment";
import type { Unit } from "@/lib/domain/measure/measure";
import type { Target } from "@/lib/domain/target/target";
import { db, type Tx } from "./db";
import { isoDate } from "./decimals";
import { target, targetColumns } from "./plans";
import { areaSubject } from "./scope";

/** A plan's area as what permission to amend and to decide is asked about. */
export const findPlanArea = cache(async (areaId: string): Promise<AreaSubject> => {
  const subject = await areaSubject(db, areaId);
  if (!subject) throw new Error(`no area ${areaId}`);
  return subject;
});

/** The plan as its latest amendment leaves it, one that is yet to take effect included; null where there is none. */
export async function loadAmendable(tx: Tx, planCode: string): Promise<(AmendablePlan & { id: string; areaId: string; amendments: number }) | null> {
  const plan = await tx.plan.findFirst({
    where: { code: planCode, isReference: false },
    select: {
      id: true,
      areaId: true,
      startYear: true,
      endYear: true,
      issuedOn: true,
      supersededById: true,
      goals: { select: { ordinal: true } },
      amendments: { orderBy: { ordinal: "desc" }, select: { ordinal: true, effectiveOn: true } },
      indicators: {
        orderBy: { ordinal: "asc" },
        select: {
          id: true,
          number: true,
          shortName: true,
          text: true,
          wordings: { orderBy: { amendment: { ordinal: "desc" } }, take: 1, select: { text: true } },
          retiredById: true,
          measures: {
            orderBy: { ordinal: "asc" },
            select: { id: true, unit: true, measure: { select: { shortName: true } }, targets: { where: { retiredById: null }, orderBy: { ordinal: "asc" }, select: { id: true, ...targetColumns } } },
          },
        },
      },
    },
  });
  if (!plan) return null;
  const measures = await tx.measure.findMany({ where: { aliasOfId: null }, select: { code: true, kind: true } });
  const [last] = plan.amendments;
  return {
    id: plan.id,
    areaId: plan.areaId,
    amendments: last?.ordinal ?? 0,
    startYear: plan.startYear,
    endYear: plan.endYear,
    issuedOn: isoDate(plan.issuedOn),
    lastAmendedOn: last ? isoDate(last.effectiveOn) : null,
    superseded: plan.supersededById !== null,
    goalOrdinals: plan.goals.map(({ ordinal }) => ordinal),
    numbers: plan.indicators.map(({ number }) => number),
    measures,
    indicators: plan.indicators
      .filter((one) => one.retiredById === null)
      .map(({ id, number, shortName, text, wordings, measures: uses }) => ({
        id,
        number,
        shortName,
        text: wordings[0]?.text ?? text,
        uses: uses.map((use) => ({ id: use.id, name: use.measure.shortName, unit: use.unit, targets: use.targets.map(({ id: targetId, ...row }) => ({ ...target(row), id: targetId })) })),
      })),
  };
}

/** The same outside a transaction, for the form. */
export const findAmendable = cache((planCode: string) => loadAmendable(db, planCode));

interface ChangedTarget {
  indicatorNumber: string;
  measureName: string;
  unit: Unit;
  target: Target;
}

interface ChangedIndicator {
  number: string;
  shortName: string;
}

export interface AmendmentView {
  id: string;
  ordinal: number;
  document: string;
  /** ISO date. */
  effectiveOn: string;
  what: string;
  why: string;
  retiredTargets: ChangedTarget[];
  introducedTargets: ChangedTarget[];
  retiredIndicators: ChangedIndicator[];
  introducedIndicators: ChangedIndicator[];
  wordings: { indicatorNumber: string; before: string; after: string }[];
}

const changedTarget = {
  orderBy: [{ indicatorMeasure: { indicator: { ordinal: "asc" as const } } }, { ordinal: "asc" as const }],
  select: { ...targetColumns, indicatorMeasure: { select: { unit: true, measure: { select: { shortName: true } }, indicator: { select: { number: true } } } } },
};
const changedWording = {
  orderBy: { indicator: { ordinal: "asc" as const } },
  select: { text: true, indicator: { select: { number: true, text: true, wordings: { orderBy: { amendment: { ordinal: "desc" as const } }, select: { text: true, amendment: { select: { ordinal: true } } } } } } },
};
const changedIndicator = { orderBy: { ordinal: "asc" as const }, select: { number: true, shortName: true } };

/** A plan's amendments, the latest first, each with what it ended and began. */
export const listAmendments = cache(async (planId: string): Promise<AmendmentView[]> => {
  const rows = await db.planAmendment.findMany({
    where: { planId },
    orderBy: { ordinal: "desc" },
    select: { id: true, ordinal: true, document: true, effectiveOn: true, what: true, why: true, retiredTargets: changedTarget, introducedTargets: changedTarget, retiredIndicators: changedIndicator, introducedIndicators: changedIndicator, wordings: changedWording },
  });
  const changed = ({ indicatorMeasure: { unit, measure, indicator }, ...row }: (typeof rows)[number]["retiredTargets"][number]): ChangedTarget => ({ indicatorNumber: indicator.number, measureName: measure.shortName, unit, target: target(row) });
  return rows.map((row) => ({
    ...row,
    effectiveOn: isoDate(row.effectiveOn),
    retiredTargets: row.retiredTargets.map(changed),
    introducedTargets: row.introducedTargets.map(changed),
    wordings: row.wordings.map(({ text, indicator }) => ({
      indicatorNumber: indicator.number,
      before: indicator.wordings.find(({ amendment }) => amendment.ordinal < row.ordinal)?.text ?? indicator.text,
      after: text,
    })),
  }));
});

export interface SuccessionPlanView {
  code: string;
  title: string;
  /** The document by which it happened. */
  document: string | null;
}

/** The plan that took this one's place, and those whose place it took. */
export const findSuccession = cache(async (planId: string): Promise<{ by: SuccessionPlanView | null; of: SuccessionPlanView[] }> => {
  const columns = { id: true, code: true, title: true } as const;
  const plan = await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { supersededBy: { select: columns }, supersedes: { orderBy: { startYear: "asc" }, select: columns } } });
  if (!plan.supersededBy && plan.supersedes.length === 0) return { by: null, of: [] };
  const events = await db.auditEvent.findMany({ where: { action: "plan.superseded", subjectType: "Plan", subjectId: { in: [planId, ...plan.supersedes.map(({ id }) => id)] } }, select: { subjectId: true, data: true } });
  const documentOf = (oldId: string): string | null => {
    const data = events.find(({ subjectId }) => subjectId === oldId)?.data;
    return typeof data === "object" && data !== null && "document" in data && typeof data.document === "string" ? data.document : null;
  };
  const view = ({ code, title }: { code: string; title: string }, oldId: string): SuccessionPlanView => ({ code, title, document: documentOf(oldId) });
  return { by: plan.supersededBy ? view(plan.supersededBy, planId) : null, of: plan.supersedes.map((one) => view(one, one.id)) };
});
