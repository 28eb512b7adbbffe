import { cache } from "react";
import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { Stage } from "@/lib/domain/actual/value";
import type { Coverage } from "@/lib/domain/aggregate/commune-sum";
import type { IssuedIndicator, IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { assessPlan } from "@/lib/domain/progress/assess-plan";
import type { Judgement } from "@/lib/domain/progress/judgement";
import { disclosedValue, disclosesPoint, disclosesStatuses } from "@/lib/domain/publication/disclosure";
import { whyKeptBack } from "@/lib/domain/publication/why-kept-back";
import { type OpenAssessment, type OpenMilestone, openAssessment, protectedJudgements } from "@/lib/domain/publication/open-status";
import { type OpenValue, isKeptBack } from "@/lib/domain/publication/open-value";
import type { PublishedWhat } from "@/lib/domain/publication/publication";
import { today } from "@/lib/today";
import { db } from "./db";
import { expectedCommunes } from "./expected-communes";
import { findPublicDisclosure } from "./publications";
import { listSeries } from "./series";

/** One year's figure as everybody sees it. */
export interface PublishedPoint {
  year: number;
  value: OpenValue;
  stage: Stage;
  /** Who reported it. */
  source: { kind: "agency"; name: string } | { kind: "communes"; coverage: Coverage } | { kind: "document" };
  /** What happened to it after its year was published, and on which ISO day. */
  mark: { kind: "corrected" | "added"; on: string } | null;
  /** Why it is kept back, for those who publish; readers are not told. */
  why: string | null;
}

export interface PublishedMeasure {
  measure: IssuedMeasure;
  /** Of the published years up to the view year, oldest first; what the plan prints among them. */
  points: PublishedPoint[];
}

export interface PublishedIndicator {
  goalOrdinal: number;
  indicator: IssuedIndicator;
  measures: PublishedMeasure[];
  /** Null where the view year's statuses are not published. */
  milestones: OpenMilestone[] | null;
}

/** A year's publication that stands. `on`, `updatedOn`: ISO days. */
export interface StandingPublication {
  year: number;
  what: PublishedWhat;
  document: string;
  on: string;
  updatedOn: string | null;
}

export interface PublishedResults {
  plan: IssuedPlan;
  /** What is published now, the latest year first. */
  publications: StandingPublication[];
  /** Published years, either way, oldest first. */
  years: number[];
  viewYear: number;
  indicators: PublishedIndicator[];
  /** Null where the view year's statuses are not published. */
  statuses: Pick<OpenAssessment, "milestones" | "focus" | "summaries" | "hasFigures"> | null;
  hidden: ReadonlySet<Judgement>;
}

/**
 * What everybody may see of a plan's results, whoever asks; null while nothing is published. `year`: a published one, without it
 * the latest. `adding`: as it would be once this of that year is published too.
 */
export const findPublishedResults = cache(async (plan: IssuedPlan, year?: number, what?: PublishedWhat): Promise<PublishedResults | null> => {
  const adding = what === undefined || year === undefined ? undefined : { what, year };
  const standing = await listStanding(plan.id);
  if (standing.length === 0 && !adding) return null;
  const series = await listSeries(plan);
  const disclosure = await findPublicDisclosure(plan, series, adding);
  const years = [...new Set([...disclosure.figures.keys(), ...disclosure.statuses.keys()])].sort((a, b) => a - b);
  const viewYear = adding?.year ?? (year !== undefined && years.includes(year) ? year : years[years.length - 1]!);

  const changes = await listChanges(plan, series, [...disclosure.figures.keys()]);
  const publishedAt = new Map(standing.filter(({ what }) => what === "figures").map((one) => [one.year, one.at]));
  const markOf = (measure: IssuedMeasure, { year: of, provenance }: RecordedPoint): PublishedPoint["mark"] => {
    const since = publishedAt.get(of);
    const change = changes.get(`${measure.id} ${of} ${provenance.kind === "entry" ? provenance.agencyId : "communes"}`);
    if (!since || !change || provenance.kind === "printed" || change.last <= since) return null;
    return { kind: change.first <= since ? "corrected" : "added", on: today(change.last) };
  };

  const whole = assessPlan(plan, series, viewYear);
  const showsStatuses = disclosesStatuses(disclosure, viewYear);
  const hidden = showsStatuses ? protectedJudgements(plan, whole, disclosure) : new Set<Judgement>();
  const assessment = openAssessment(whole, hidden);
  const indicators = assessment.indicators.map(({ goalOrdinal, indicator, measures, milestones }): PublishedIndicator => ({
    goalOrdinal,
    indicator,
    milestones: showsStatuses ? milestones : null,
    measures: measures.map(({ measure, series }) => ({
      measure,
      points: series
        .filter((point) => point.year <= viewYear && point.value.kind !== "cleared" && disclosesPoint(disclosure, point))
        .map((point) => {
          const value = disclosedValue(disclosure, measure, point);
          return { year: point.year, value, stage: point.stage, source: sourceOf(point), mark: isKeptBack(value) ? null : markOf(measure, point), why: whyKeptBack(disclosure, measure, point, value) };
        }),
    })),
  }));
  const marks = indicators.flatMap(({ measures }) => measures.flatMap(({ points }) => points.flatMap(({ year, mark }) => (mark ? [{ year, on: mark.on }] : []))));
  const updatedOn = (of: number) => marks.filter((mark) => mark.year === of).map(({ on }) => on).sort().at(-1) ?? null;
  return {
    plan,
    publications: standing.map(({ at, ...one }) => ({ ...one, on: today(at), updatedOn: one.what === "figures" ? updatedOn(one.year) : null })),
    years,
    viewYear,
    indicators,
    statuses: showsStatuses ? { milestones: assessment.milestones, focus: assessment.focus, summaries: assessment.summaries, hasFigures: assessment.hasFigures } : null,
    hidden,
  };
});

function sourceOf({ provenance }: RecordedPoint): PublishedPoint["source"] {
  if (provenance.kind === "printed") return { kind: "document" };
  if (provenance.kind === "commune-sum") return { kind: "communes", coverage: provenance };
  return { kind: "agency", name: provenance.agencyName };
}

const listStanding = (planId: string) =>
  db.publication
    .findMany({ where: { planId, withdrawnAt: null }, orderBy: [{ year: "desc" }, { what: "asc" }], select: { year: true, what: true, document: true, publishedAt: true } })
    .then((rows) => rows.map(({ publishedAt, ...row }) => ({ ...row, at: publishedAt })));

interface Change {
  /** The first and the last time that a figure was approved. */
  first: Date;
  last: Date;
}

/** By "measure year agency", or "measure year communes": approvals tell what came after a publication. */
async function listChanges(plan: IssuedPlan, series: ReadonlyMap<string, readonly RecordedPoint[]>, years: readonly number[]): Promise<Map<string, Change>> {
  if (years.length === 0) return new Map();
  const measureIds = plan.goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.measures.map(({ id }) => id)));
  const rests = [...series.values()].some((points) => points.some(({ year, provenance }) => provenance.kind === "commune-sum" && years.includes(year)));
  const [own, communes] = await Promise.all([
    db.$queryRaw<({ measureId: string; year: number; agencyId: string } & Change)[]>`
      SELECT asked."id" AS "measureId", a."year", a."agencyId", min(p."approvedAt") AS "first", max(p."approvedAt") AS "last"
      FROM "Measure" asked
      JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
      JOIN "Actual" a ON a."measureId" = same."id" AND a."term" = 'annual'
      JOIN "ActualEntry" e ON e."actualId" = a."id" JOIN "ActualApproval" p ON p."entryId" = e."id"
      WHERE asked."id" = ANY(${measureIds}::uuid[]) AND a."areaId" = ${plan.area.id}::uuid AND a."year" = ANY(${[...years]}::int[])
      GROUP BY asked."id", a."year", a."agencyId"`,
    rests
      ? db.$queryRaw<({ measureId: string; year: number } & Change)[]>`
      WITH RECURSIVE ${expectedCommunes(plan, years, "annual")}
      SELECT a."measureId", a."year", min(p."approvedAt") AS "first", max(p."approvedAt") AS "last"
      FROM on_map o JOIN "Actual" a ON a."areaId" = o."areaId" AND a."year" = o."year" AND a."term" = 'annual' AND a."measureId" = ANY(${measureIds}::uuid[])
      JOIN "ActualEntry" e ON e."actualId" = a."id" JOIN "ActualApproval" p ON p."entryId" = e."id"
      GROUP BY a."measureId", a."year"`
      : [],
  ]);
  return new Map([
    ...own.map(({ measureId, year, agencyId, first, last }) => [`${measureId} ${year} ${agencyId}`, { first, last }] as const),
    ...communes.map(({ measureId, year, first, last }) => [`${measureId} ${year} communes`, { first, last }] as const),
  ]);
}
