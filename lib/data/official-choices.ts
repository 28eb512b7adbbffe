import type { OfficialDecision } from "@/lib/domain/actual/recorded-point";
import type { Term } from "@/lib/domain/actual/value";
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

/** What stands for these measures of an area (and for those merged with them), year by year. */
export async function listOfficialChoices(areaId: string, measureIds: string[], term: Term = "annual"): Promise<{ of: (measureId: string, year: number) => OfficialDecision | null }> {
  const rows = await db.$queryRaw<ChoiceRow[]>`
    SELECT DISTINCT ON (c."measureId", c."year") c."measureId", c."year", c."source", c."agencyId"
    FROM "Measure" asked
    JOIN "Measure" same ON coalesce(same."aliasOfId", same."id") = coalesce(asked."aliasOfId", asked."id")
    JOIN "OfficialChoice" c ON c."measureId" = same."id"
    WHERE asked."id" = ANY(${measureIds}::uuid[]) AND c."areaId" = ${areaId}::uuid AND c."term" = ${term}::"Term"
    ORDER BY c."measureId", c."year", c."chosenAt" DESC, c."id" DESC`;
  const chosen = new Map(rows.map((row) => [`${row.measureId} ${row.year}`, decisionOf(row)]));
  return { of: (measureId, year) => chosen.get(`${measureId} ${year}`) ?? null };
}

/** Every choice ever made for one figure, newest first. */
export async function listChoiceHistory(tx: Tx, { measureId, areaId, year, term }: { measureId: string; areaId: string; year: number; term: Term }): Promise<OfficialChoiceLine[]> {
  const choices = await tx.officialChoice.findMany({
    where: { measureId, areaId, year, term },
    orderBy: [{ chosenAt: "desc" }, { id: "desc" }],
    select: { id: true, source: true, agencyId: true, agency: { select: { name: true } }, reason: true, chosenAt: true, chosenBy: { select: { name: true } } },
  });
  return choices.map(({ id, agency, reason, chosenAt, chosenBy, ...row }) => ({ id, decision: decisionOf(row), agencyName: agency?.name ?? null, reason, by: chosenBy.name, at: chosenAt.toISOString() }));
}
