import type { OfficialDecision } from "@/lib/domain/actual/recorded-point";
import type { Term } from "@/lib/domain/actual/value";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Reading, recordedBy } from "./as-known";
import { db, type Tx } from "./db";

/** A choice as it was made; the latest one of a measure, area, year and term stands. */
export interface OfficialChoiceLine {
  id: string;
  decision: OfficialDecision;
  agencyName: string | null;
  reason: string;
  by: string;
  at: string;
}

interface ChoiceRow {
  measureId: string;
  year: number;
  source: "agency" | "commune_sum";
  agencyId: string | null;
}

const decisionOf = ({ source, agencyId }: Pick<ChoiceRow, "source" | "agencyId">): OfficialDecision => (source === "agency" && agencyId !== null ? { source, agencyId } : { source: "commune_sum" });

/** What stands for these measures of an area (and for those merged with them), year by year; `known`: at the end of that ISO day. */
export async function listOfficialChoices(areaId: string, measureIds: string[], term: Term = "annual", { tx = db, known }: Reading = {}): Promise<{ of: (measureId: string, year: number) => OfficialDecision | null }> {
  const rows = await tx.$queryRaw<ChoiceRow[]>`
    SELECT DISTINCT ON (c."measureId", c."year") c."measureId", c."year", c."source", c."agencyId"
    FROM "Measure" asked
    JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
    JOIN "OfficialChoice" c ON c."measureId" = same."id"
    WHERE asked."id" = ANY(${measureIds}::uuid[]) AND c."areaId" = ${areaId}::uuid AND c."term" = ${term}::"Term" AND ${recordedBy(Prisma.sql`c."chosenAt"`, known)}
    ORDER BY c."measureId", c."year", c."chosenAt" DESC, c."id" DESC`;
  const chosen = new Map(rows.map((row) => [`${row.measureId} ${row.year}`, decisionOf(row)]));
  return { of: (measureId, year) => chosen.get(`${measureId} ${year}`) ?? null };
}

const lineColumns = { id: true, source: true, agencyId: true, agency: { select: { name: true } }, reason: true, chosenAt: true, chosenBy: { select: { name: true } } } satisfies Prisma.OfficialChoiceSelect;

const choiceLine = ({ id, agency, reason, chosenAt, chosenBy, ...row }: Prisma.OfficialChoiceGetPayload<{ select: typeof lineColumns }>): OfficialChoiceLine => ({
  id,
  decision: decisionOf(row),
  agencyName: agency?.name ?? null,
  reason,
  by: chosenBy.name,
  at: chosenAt.toISOString(),
});

const newestFirst = [{ chosenAt: "desc" }, { id: "desc" }] satisfies Prisma.OfficialChoiceOrderByWithRelationInput[];

/** Every choice ever made for one figure, newest first. */
export async function listChoiceHistory(tx: Tx, place: { measureId: string; areaId: string; year: number; term: Term }): Promise<OfficialChoiceLine[]> {
  return (await tx.officialChoice.findMany({ where: place, orderBy: newestFirst, select: lineColumns })).map(choiceLine);
}

/** The choice that stands for each measure of an area in a year. */
export async function latestChoices(areaId: string, measureIds: string[], year: number, term: Term): Promise<Map<string, OfficialChoiceLine>> {
  const choices = await db.officialChoice.findMany({ where: { areaId, year, term, measureId: { in: measureIds } }, orderBy: newestFirst, select: { measureId: true, ...lineColumns } });
  // The newest is written last.
  return new Map(choices.reverse().map(({ measureId, ...choice }) => [measureId, choiceLine(choice)]));
}
