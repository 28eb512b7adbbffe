import type { Coverage } from "@/lib/domain/aggregate/commune-sum";
import { type RecordedPoint, inUnit } from "@/lib/domain/actual/recorded-point";
import type { Stage } from "@/lib/domain/actual/value";
import type { SourceClass } from "@/lib/domain/measure/measure";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { type Disclosure, disclosedEstimate, disclosedValue, disclosesPoint } from "@/lib/domain/publication/disclosure";
import type { OpenValue } from "@/lib/domain/publication/open-value";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { entryValue } from "./entry-value";

/** One measure, area, year and stage; the value in the unit that the plan prints. */
export interface OpenFigure {
  measure: IssuedMeasure;
  year: number;
  stage: Stage;
  value: OpenValue;
  sourceClass: SourceClass;
  /** ISO date; null where only those who are signed in see it. */
  publishedOn: string | null;
  /** Of a sum of communes: how many it rests on. Null: an agency's figure. */
  communes: Coverage | null;
}

const entryColumns = { sequence: true, kind: true, value: true, digits: true, numerator: true, denominator: true, bound: true, verdict: true, stage: true, source: true } satisfies Prisma.ActualEntrySelect;

type Entry = Prisma.ActualEntryGetPayload<{ select: typeof entryColumns }>;

/**
 * The approved annual figures of the plan's own area that this reader may see, in the plan's order, oldest first: where several
 * agencies answer, the official one's, or the communes' sum where that is; an agency's estimate stays beside the final figure that followed it.
 * What the document itself prints is not among them.
 */
export async function listOpenFigures(plan: IssuedPlan, series: ReadonlyMap<string, readonly RecordedPoint[]>, disclosure: Disclosure): Promise<OpenFigure[]> {
  if (!disclosure.isFull && disclosure.figures.size === 0) return [];
  const measures = new Map(plan.goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.measures.map((measure) => [measure.code, measure] as const))));
  const cells = await db.actual.findMany({
    where: { areaId: plan.area.id, measureId: { in: [...measures.values()].map(({ id }) => id) }, term: "annual", approvedEntryId: { not: null } },
    select: {
      measureId: true,
      year: true,
      agencyId: true,
      approvedEntry: { select: entryColumns },
      entries: { where: { approvals: { some: {} } }, orderBy: { sequence: "desc" }, select: entryColumns },
    },
  });
  const cellAt = new Map(cells.map((cell) => [`${cell.measureId} ${cell.year} ${cell.agencyId}`, cell]));

  return [...measures.values()].flatMap((measure) =>
    (series.get(measure.code) ?? []).flatMap((point) => {
      if (!disclosesPoint(disclosure, point)) return [];
      if (point.provenance.kind === "commune-sum") {
        return [{ measure, year: point.year, stage: point.stage, value: disclosedValue(disclosure, measure, point), sourceClass: measure.sourceClass, publishedOn: disclosure.figures.get(point.year) ?? null, communes: point.provenance }];
      }
      const cell = point.provenance.kind === "entry" ? cellAt.get(`${measure.id} ${point.year} ${point.provenance.agencyId}`) : undefined;
      return cell?.approvedEntry ? stagesOf(cell.approvedEntry, cell.entries).map((entry) => openFigure(measure, point, entry, disclosure)) : [];
    }),
  );
}

/** The entry that counts, and before it the estimate that it made final. `approved`: newest first. */
function stagesOf(counting: Entry, approved: Entry[]): Entry[] {
  if (counting.stage === "estimate") return [counting];
  const earlier = approved.filter(({ sequence }) => sequence < counting.sequence);
  // What was emptied in between no longer stands.
  const emptied = earlier.findIndex(({ kind }) => kind === "cleared");
  const estimate = earlier.slice(0, emptied === -1 ? undefined : emptied).find(({ stage }) => stage === "estimate");
  return estimate ? [estimate, counting] : [counting];
}

function openFigure(measure: IssuedMeasure, official: RecordedPoint, entry: Entry, disclosure: Disclosure): OpenFigure {
  const { year, provenance } = official;
  const point = inUnit({ year, value: entryValue(entry), stage: entry.stage, provenance }, measure.catalogueUnit, measure.unit);
  return {
    measure,
    year,
    stage: entry.stage,
    value: entry.stage === "estimate" && official.stage === "final" ? disclosedEstimate(disclosure, measure, point, disclosedValue(disclosure, measure, official)) : disclosedValue(disclosure, measure, point),
    sourceClass: entry.source ?? measure.sourceClass,
    publishedOn: disclosure.figures.get(year) ?? null,
    communes: null,
  };
}
