import type { Actor } from "@/lib/domain/access/actor";
import { ownAgencyIds, reportingAgency } from "@/lib/domain/actual/reporting-agency";
import type { CellChange } from "@/lib/domain/entry/cell";
import type { CellHistoryInput } from "@/lib/domain/entry/input";
import { db } from "./db";
import { entryColumns, printShown, valueInUnit } from "./entry-figures";
import { loadEntrySheet } from "./entry-sheet";
import { plansWithVisibleFigures } from "./scope";
import { entryValue } from "./series";

/** Who changed a cell, when, from what, to what and why; newest first. Empty for those who may not see the plan's figures. */
export async function listCellHistory(actor: Actor, { planCode, measureCode, year }: CellHistoryInput): Promise<CellChange[]> {
  const visible = await db.plan.count({ where: { code: planCode, AND: plansWithVisibleFigures(actor) } });
  const sheet = visible === 0 ? null : await loadEntrySheet(db, planCode, [measureCode]);
  const line = sheet?.lines[0];
  const agencyId = sheet && line ? reportingAgency(line.assignments, sheet.agencies, year, ownAgencyIds(actor)) : null;
  if (!sheet || !line || agencyId === null) return [];

  const entries = await db.actualEntry.findMany({
    where: { actual: { measureId: line.measureId, areaId: sheet.plan.areaId, year, term: "annual", agencyId } },
    orderBy: { sequence: "asc" },
    select: { ...entryColumns, approvals: { select: { approvedBy: { select: { name: true } } } } },
  });
  const shown = entries.map((entry) => printShown(line.measure, valueInUnit(entryValue(entry), line.catalogueUnit, line.measure.unit)));
  return entries
    .map((entry, at) => ({
      enteredBy: entry.enteredBy.name,
      enteredAt: entry.enteredAt.toISOString(),
      from: shown[at - 1] ?? "",
      to: shown[at] ?? "",
      stage: entry.stage,
      reason: entry.reason,
      approvedBy: entry.approvals[0]?.approvedBy.name ?? null,
    }))
    .reverse();
}
