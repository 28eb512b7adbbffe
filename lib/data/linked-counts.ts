import { countingAnswer } from "@/lib/domain/aggregate/commune-answer";
import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { Stage } from "@/lib/domain/actual/value";
import type { Exact } from "@/lib/domain/decimal";
import { groupBy } from "@/lib/domain/group-by";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { baseKey, figureKey } from "@/lib/domain/publication/disclosure";
import { type CountCell, type CountSum, suppress } from "@/lib/domain/publication/suppression";
import { casesOf, isKeptBack, openValue } from "@/lib/domain/publication/open-value";
import { db } from "./db";
import { valueInUnit } from "./entry-figures";
import { ENTRY_TEXTS, type EntryTexts, valueOfTexts } from "./entry-texts";
import { expectedCommunes } from "./expected-communes";

type Series = ReadonlyMap<string, readonly RecordedPoint[]>;

/**
 * The figures of a plan, by `figureKey`, that the public could work out from others although they say nothing of a small count
 * by themselves: a province and its communes that publish too, and one count under two names. `years`: those published.
 */
export async function listTellingFigures(plan: IssuedPlan, series: Series, years: readonly number[], bases: ReadonlyMap<string, Exact>): Promise<Set<string>> {
  const measures = plan.goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.measures)).filter(({ protectsSmallCounts }) => protectsSmallCounts);
  if (measures.length === 0 || years.length === 0) return new Set();
  const base = (measure: IssuedMeasure, year: number): Exact | null => bases.get(baseKey(measure.baseQuantityCode ?? "", year)) ?? null;
  const own: OwnCount[] = measures.flatMap((measure) =>
    (series.get(measure.code) ?? [])
      .filter(({ year, provenance }) => years.includes(year) && provenance.kind !== "printed")
      .flatMap(({ year, value }) => {
        const count = casesOf(value, measure, base(measure, year));
        return count === null ? [] : [{ measure, year, count, key: figureKey(measure.code, year), isKeptBack: isKeptBack(openValue(value, measure, base(measure, year))) }];
      }),
  );
  const telling = await listToldBySums(plan, own);
  // A second name of a count is kept back with the first; where they differ, a reader who takes them for one still learns nothing.
  for (const twins of groupBy(own, ({ measure, year }) => `${measure.numeratorLabel ?? measure.code} ${year}`).values()) {
    if (twins.some(({ key, isKeptBack }) => isKeptBack || telling.has(key))) for (const { key, isKeptBack } of twins) if (!isKeptBack) telling.add(key);
  }
  return telling;
}

interface OwnCount {
  measure: IssuedMeasure;
  year: number;
  count: number;
  key: string;
  isKeptBack: boolean;
}

interface Relative {
  planId: string;
  areaId: string;
  level: IssuedPlan["area"]["level"];
  validTo: string | null;
}

async function listToldBySums(plan: IssuedPlan, own: readonly OwnCount[]): Promise<Set<string>> {
  const telling = new Set<string>();
  const years = [...new Set(own.map(({ year }) => year))];
  const relatives = await listRelatives(plan, years);
  if (relatives.length === 0) return telling;
  const { id: areaId, level, validTo } = plan.area;
  const places: Relative[] = [{ planId: plan.id, areaId, level, validTo }, ...relatives];
  const [published, leaves] = await Promise.all([
    listPublished(places.map(({ planId }) => planId), years),
    Promise.all(places.filter(({ level }) => level !== "commune").map(async (place) => ({ place, communes: await listCommunesOf(place, years) }))),
  ]);
  const areas = [...new Set([...places.map(({ areaId }) => areaId), ...leaves.flatMap(({ communes }) => communes.map(({ areaId }) => areaId))])];
  const counts = await listCounts(areas, own.map(({ measure }) => measure), years);

  for (const { measure, year, count, key } of own) {
    const countAt = (area: string): number | null => (area === areaId ? count : (counts.get(`${measure.id} ${year} ${area}`) ?? null));
    const isOpen = (area: string): boolean => area === areaId || published.has(`${area} ${year} ${measure.id}`);
    const { cells, sums } = tableOf(
      leaves.map(({ place, communes }) => ({ total: place.areaId, parts: communes.filter((one) => one.year === year).map((one) => one.areaId) })),
      countAt,
      isOpen,
    );
    if (sums.length > 0 && suppress(cells, sums).get(areaId) === "withheld") telling.add(key);
  }
  return telling;
}

/**
 * One measure in one year: every published area, and the communes that it adds up. Communes that publish nothing and stand in the
 * same totals are one unknown; what a total counts beyond its known communes is another.
 */
function tableOf(areas: readonly { total: string; parts: readonly string[] }[], countAt: (area: string) => number | null, isOpen: (area: string) => boolean): { cells: CountCell[]; sums: CountSum[] } {
  const cells = new Map<string, CountCell>();
  const add = (cell: CountCell): string => (cells.set(cell.id, cell), cell.id);
  const sums = areas.flatMap(({ total, parts }): CountSum[] => {
    const known = parts.flatMap((part) => {
      const count = countAt(part);
      return count === null ? [] : [{ part, count }];
    });
    const added = known.reduce((sum, one) => sum + one.count, 0);
    // Without a figure of its own an area is the sum of its communes, once all have answered.
    const count = countAt(total) ?? (known.length === parts.length && parts.length > 0 ? added : null);
    const rest = (count ?? 0) - added;
    // Two answers that do not agree add up to nothing.
    if (count === null || !isOpen(total) || rest < 0) return [];
    const silent = groupBy(known.filter(({ part }) => !isOpen(part)), ({ part }) => areas.filter((area) => area.parts.includes(part)).map((area) => area.total).join(" "));
    const ids = known.filter(({ part }) => isOpen(part)).map(({ part, count }) => add({ id: part, count, standing: "open", isProtected: true }));
    for (const [group, members] of silent) ids.push(add({ id: `silent ${group}`, count: members.reduce((sum, one) => sum + one.count, 0), standing: "unpublished", isProtected: members.length === 1 }));
    if (rest > 0 || known.length < parts.length) ids.push(add({ id: `rest ${total}`, count: rest, standing: "unpublished", isProtected: false }));
    return [{ total: add({ id: total, count, standing: "open", isProtected: true }), parts: ids }];
  });
  return { cells: [...cells.values()], sums };
}

/** The other plans with published figures of these years in the same province, its successor, or what that came from. */
const listRelatives = (plan: IssuedPlan, years: readonly number[]): Promise<Relative[]> => db.$queryRaw`
  WITH RECURSIVE line AS (
    SELECT p."id" AS "planId", a."id", a."parentId", a."level" FROM "Plan" p JOIN "Area" a ON a."id" = p."areaId"
    WHERE p."id" = ${plan.id}::uuid
       OR EXISTS (SELECT FROM "Publication" b WHERE b."planId" = p."id" AND b."what" = 'figures' AND b."withdrawnAt" IS NULL AND b."year" = ANY(${[...years]}::int[]))
    UNION ALL
    SELECT line."planId", a."id", a."parentId", a."level" FROM line JOIN "Area" a ON a."id" = line."parentId"
  ),
  root AS (SELECT DISTINCT "planId", "id" FROM line WHERE "level" = 'province'),
  onward AS (SELECT "id" FROM root WHERE "planId" = ${plan.id}::uuid UNION SELECT s."successorId" FROM root r JOIN "AreaSuccession" s ON s."predecessorId" = r."id" WHERE r."planId" = ${plan.id}::uuid),
  family AS (SELECT "id" FROM onward UNION SELECT s."predecessorId" FROM onward o JOIN "AreaSuccession" s ON s."successorId" = o."id")
  SELECT DISTINCT p."id" AS "planId", a."id" AS "areaId", a."level", a."validTo"::text AS "validTo"
  FROM root r JOIN "Plan" p ON p."id" = r."planId" JOIN "Area" a ON a."id" = p."areaId"
  WHERE r."id" IN (SELECT "id" FROM family) AND p."id" <> ${plan.id}::uuid AND NOT p."isReference"
  ORDER BY a."id", p."id"`;

const listCommunesOf = ({ planId, areaId, level, validTo }: Relative, years: readonly number[]): Promise<{ year: number; areaId: string }[]> =>
  db.$queryRaw`WITH RECURSIVE ${expectedCommunes({ id: planId, area: { id: areaId, level, validTo } }, years, "annual")} SELECT "year", "areaId" FROM on_map`;

/** "area year measure" of every figure that one of these plans publishes; merged measures under each of their names. */
async function listPublished(planIds: readonly string[], years: readonly number[]): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ areaId: string; year: number; measureId: string }[]>`
    SELECT DISTINCT p."areaId", b."year", same."id" AS "measureId"
    FROM "Publication" b JOIN "Plan" p ON p."id" = b."planId"
    JOIN "Indicator" i ON i."planId" = p."id" JOIN "IndicatorMeasure" u ON u."indicatorId" = i."id"
    JOIN "Measure" asked ON asked."id" = u."measureId"
    JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
    WHERE b."planId" = ANY(${[...planIds]}::uuid[]) AND b."what" = 'figures' AND b."withdrawnAt" IS NULL AND b."year" = ANY(${[...years]}::int[])`;
  return new Set(rows.map(({ areaId, year, measureId }) => `${areaId} ${year} ${measureId}`));
}

interface CountRow extends EntryTexts {
  measureId: string;
  year: number;
  areaId: string;
  agencyId: string;
  isOwnMeasure: boolean;
  stage: Stage;
  unit: IssuedMeasure["unit"];
  base: Exact | null;
}

/** The approved count of each of these areas, by "measure year area"; several answers of one area as communes' sums read them. */
async function listCounts(areaIds: readonly string[], measures: readonly IssuedMeasure[], years: readonly number[]): Promise<Map<string, number>> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const rows = await db.$queryRaw<CountRow[]>`
    SELECT asked."id" AS "measureId", a."year", a."areaId", a."agencyId", asked."id" = same."id" AS "isOwnMeasure", v."stage", same."unit", be."value"::text AS "base", ${ENTRY_TEXTS}
    FROM "Measure" asked
    JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
    JOIN "Actual" a ON a."measureId" = same."id" AND a."term" = 'annual'
    JOIN "ActualEntry" v ON v."id" = a."approvedEntryId"
    LEFT JOIN "BaseFigure" bf ON bf."areaId" = a."areaId" AND bf."year" = a."year" AND bf."quantityCode" = asked."baseQuantityCode"
    LEFT JOIN "BaseFigureEntry" be ON be."id" = bf."currentEntryId"
    WHERE asked."id" = ANY(${[...byId.keys()]}::uuid[]) AND a."areaId" = ANY(${[...areaIds]}::uuid[]) AND a."year" = ANY(${[...years]}::int[])`;
  const counts = new Map<string, number>();
  for (const [key, answers] of groupBy(rows, ({ measureId, year, areaId }) => `${measureId} ${year} ${areaId}`)) {
    const measure = byId.get(answers[0]!.measureId)!;
    const answer = countingAnswer(answers.map((row) => ({ ...row, isReporter: false, value: valueInUnit(valueOfTexts(row), row.unit, measure.unit) })));
    const count = answer && casesOf(answer.value, measure, answer.base);
    if (count !== null) counts.set(key, count);
  }
  return counts;
}
