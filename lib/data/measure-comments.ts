import type { Actor } from "@/lib/domain/access/actor";
import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { Term } from "@/lib/domain/actual/value";
import { db } from "./db";
import { mayInProvince } from "./report-row";

/** A remark on a figure of a measure, in the report it came with. */
export interface MeasureComment {
  id: string;
  text: string;
  by: string;
  /** ISO instant. */
  at: string;
  unitName: string;
  year: number;
  term: Term;
  reportId: string;
}

interface Row extends Omit<MeasureComment, "at"> {
  at: Date;
  measureId: string;
  areaIds: string[];
  planAreaIds: string[];
  agencyId: string;
}

/** So many are looked through; what is older stands in its report. */
const MOST = 1000;

/** What was said about the figures of these measures in a plan's reports, newest first, as far as this person may see the reports. By measure id. */
export async function listMeasureComments(actor: Actor, planId: string, measureIds: readonly string[], untilYear: number): Promise<Map<string, MeasureComment[]>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT x."id", x."text", u."name" AS "by", x."at", g."name" AS "unitName", a."year", a."term", r."id" AS "reportId", asked."id" AS "measureId", g."id" AS "agencyId",
           ARRAY[unit."id", unit."parentId", unitAbove."parentId", unitTop."parentId"]::text[] AS "areaIds",
           ARRAY[place."id", place."parentId", placeAbove."parentId", placeTop."parentId"]::text[] AS "planAreaIds"
    FROM "ReportingPeriod" p
    JOIN "Report" r ON r."periodId" = p."id"
    JOIN "ReportCell" c ON c."reportId" = r."id"
    JOIN "CellComment" x ON x."cellId" = c."id"
    JOIN "Actual" a ON a."id" = c."actualId"
    JOIN "Measure" same ON same."id" = a."measureId"
    JOIN "Measure" asked ON coalesce(asked."aliasOfId", asked."id") = coalesce(same."aliasOfId", same."id") AND asked."id" = ANY(${[...measureIds]}::uuid[])
    JOIN "User" u ON u."id" = x."authorId"
    JOIN "Agency" g ON g."id" = r."agencyId"
    JOIN "Area" unit ON unit."id" = g."areaId" LEFT JOIN "Area" unitAbove ON unitAbove."id" = unit."parentId" LEFT JOIN "Area" unitTop ON unitTop."id" = unitAbove."parentId"
    JOIN "Plan" plan ON plan."id" = p."planId"
    JOIN "Area" place ON place."id" = plan."areaId" LEFT JOIN "Area" placeAbove ON placeAbove."id" = place."parentId" LEFT JOIN "Area" placeTop ON placeTop."id" = placeAbove."parentId"
    WHERE p."planId" = ${planId}::uuid AND a."year" <= ${untilYear}
    ORDER BY x."at" DESC, x."id" DESC
    LIMIT ${MOST}`;
  const found = new Map<string, MeasureComment[]>(measureIds.map((id) => [id, []]));
  for (const { measureId, areaIds, planAreaIds, agencyId, at, ...comment } of rows) {
    const subject = { ...subjectOf(areaIds), reporterAgencyId: agencyId };
    if (mayInProvince(actor, "report.view", { subject, planSubject: subjectOf(planAreaIds) })) found.get(measureId)?.push({ ...comment, at: at.toISOString() });
  }
  return found;
}

/** An area with those above it, itself first. */
function subjectOf(line: (string | null)[]): AreaSubject {
  const [areaId = "", ...areaAncestorIds] = line.filter((id): id is string => id !== null);
  return { areaId, areaAncestorIds };
}
