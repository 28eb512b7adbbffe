import { cellLock, type ReportState } from "@/lib/domain/report/workflow";
import type { Tx } from "./db";
import type { SheetPlace } from "./entry-sheet";

interface Held {
  actualId: string;
  report: ReportState;
  cell: ReportState;
}

const reasons = (held: Held[]): Map<string, string> =>
  new Map(
    held.flatMap(({ actualId, report, cell }) => {
      const reason = cellLock(report, cell);
      return reason === null ? [] : [[actualId, reason]];
    }),
  );

/** Why figures cannot be typed because a report holds them, by the id of their cell, for a place and some years. */
export async function readReportLocks(tx: Tx, { areaId, term }: SheetPlace, years: readonly number[]): Promise<Map<string, string>> {
  return reasons(
    await tx.$queryRaw<Held[]>`
      SELECT c."actualId", r."state" AS "report", c."state" AS "cell"
      FROM "Actual" a JOIN "ReportCell" c ON c."actualId" = a."id" JOIN "Report" r ON r."id" = c."reportId"
      WHERE a."areaId" = ${areaId}::uuid AND a."year" = ANY(${[...years]}::int[]) AND a."term"::text = ${term}`,
  );
}

/**
 * The same for cells of these ids, and their reports stay as they are until the transaction ends. Ask before the cells
 * themselves are locked: everybody locks reports first.
 */
export async function holdReportLocks(tx: Tx, actualIds: readonly string[]): Promise<Map<string, string>> {
  return reasons(
    await tx.$queryRaw<Held[]>`
      SELECT c."actualId", r."state" AS "report", c."state" AS "cell"
      FROM "ReportCell" c JOIN "Report" r ON r."id" = c."reportId"
      WHERE c."actualId" = ANY(${[...actualIds]}::uuid[]) ORDER BY r."id" FOR SHARE OF r`,
  );
}
