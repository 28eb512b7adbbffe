import type { NarrativePart } from "@/lib/domain/report/form";
import type { SubmittedLine } from "@/lib/domain/report/submission";
import type { Tx } from "./db";
import { type ReportRow, listOwnedCells, loadReportSheet } from "./report-row";

interface Cell {
  measureId: string;
  isGiven: boolean;
  isUnanswered: boolean;
}

/**
 * What handing a report in looks at: its own figures, those asked for and not there yet among them; figures of other
 * reports are theirs. A returned figure is answered by another entry, or by a comment since the report was returned.
 */
export async function listSubmittedLines(tx: Tx, report: ReportRow): Promise<{ lines: SubmittedLine[]; narrative: Record<NarrativePart, string>; hasSignedCopy: boolean }> {
  const { sheet, asks } = await loadReportSheet(tx, report);
  const owned = new Map((await listOwnedCells(tx, report, sheet.lines.map((line) => line.measureId))).map((cell) => [cell.measureId, cell]));
  const cells = await tx.$queryRaw<Cell[]>`
    SELECT a."measureId", coalesce(e."kind" <> 'cleared', false) AS "isGiven",
           c."state" = 'returned' AND a."currentEntryId" IS NOT DISTINCT FROM c."returnedEntryId" AND NOT EXISTS (
             SELECT FROM "CellComment" said WHERE said."cellId" = c."id"
               AND said."at" > (SELECT max(s."at") FROM "ReportStep" s WHERE s."reportId" = c."reportId" AND s."act" = 'return')
           ) AS "isUnanswered"
    FROM "ReportCell" c JOIN "Actual" a ON a."id" = c."actualId" LEFT JOIN "ActualEntry" e ON e."id" = a."currentEntryId"
    WHERE c."reportId" = ${report.id}::uuid`;
  const cellOf = new Map(cells.map((cell) => [cell.measureId, cell]));
  const lines = sheet.lines.filter((line) => {
    const owner = owned.get(line.measureId);
    return owner ? owner.reportId === report.id && (asks(line) || cellOf.get(line.measureId)?.isGiven) : asks(line);
  });
  const words = await tx.report.findUniqueOrThrow({
    where: { id: report.id },
    select: { direction: true, results: true, shortcomings: true, tasks: true, proposals: true, _count: { select: { evidence: { where: { isSignedCopy: true, removedAt: null } } } } },
  });
  const { _count, ...parts } = words;
  return {
    lines: lines.map((line) => ({ measureCode: line.measureCode, name: line.name, isGiven: cellOf.get(line.measureId)?.isGiven ?? false, isUnanswered: cellOf.get(line.measureId)?.isUnanswered ?? false })),
    narrative: {
      direction: parts.direction ?? "",
      results: parts.results ?? "",
      shortcomings: parts.shortcomings ?? "",
      tasks: parts.tasks ?? "",
      proposals: parts.proposals ?? "",
    },
    hasSignedCopy: _count.evidence > 0,
  };
}
