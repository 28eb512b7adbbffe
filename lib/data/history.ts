import type { Actor } from "@/lib/domain/access/actor";
import { actualWords } from "@/lib/domain/actual/value-words";
import { coverageWords } from "@/lib/domain/aggregate/coverage-words";
import { ownAgencyIds, reportingAgency } from "@/lib/domain/actual/reporting-agency";
import type { CellChange } from "@/lib/domain/entry/cell";
import type { CellDetail } from "@/lib/domain/entry/grid";
import type { CellHistoryInput } from "@/lib/domain/entry/input";
import { targetInFull } from "@/lib/domain/target/words";
import { listCommuneSums } from "./commune-sums";
import { db } from "./db";
import { isoDate, plainExact } from "./decimals";
import { type SheetFigures, entryColumns, printShown, readFigures, valueInUnit } from "./entry-figures";
import { type EntrySheet, type SheetLine, loadEntrySheet } from "./entry-sheet";
import { target, targetColumns } from "./plans";
import { plansWithVisibleFigures } from "./scope";
import { entryValue } from "./entry-value";

/** All that the panel beside the grid says; null for those who may not see the plan's figures. */
export async function findCellDetail(actor: Actor, input: CellHistoryInput): Promise<CellDetail | null> {
  const found = await findCell(actor, input);
  if (!found) return null;
  const { sheet, line, agencyId } = found;
  const years = Array.from({ length: sheet.plan.endYear - sheet.plan.startYear + 1 }, (_, index) => sheet.plan.startYear + index);
  const [history, figures, national, sum] = await Promise.all([changesOf(found, input.year), readFigures(db, sheet, years), nationalTargets(line), communeSum(found, input.year)]);
  return {
    name: line.name,
    indicatorNumber: line.indicator.number,
    indicatorName: line.indicator.shortName,
    agencyName: sheet.agencyNames.get(agencyId) ?? "",
    definition: line.definition,
    riseMayBeDetection: line.riseMayBeDetection,
    numeratorLabel: line.measure.numeratorLabel,
    denominatorLabel: line.measure.denominatorLabel,
    targets: line.targets.map((one) => targetInFull(one, line.measure.unit)),
    national,
    actualId: figures.cell(line, input.year, agencyId)?.id ?? null,
    history,
    communeSum: sum,
    chart: chartOf(found, figures, years),
  };
}

interface Found {
  sheet: EntrySheet;
  line: SheetLine;
  agencyId: string;
}

async function findCell(actor: Actor, { planCode, measureCode, year }: CellHistoryInput): Promise<Found | null> {
  const visible = await db.plan.count({ where: { code: planCode, AND: plansWithVisibleFigures(actor) } });
  const sheet = visible === 0 ? null : await loadEntrySheet(db, planCode, { measureCodes: [measureCode] });
  const line = sheet?.lines[0];
  const agencyId = sheet && line ? reportingAgency(line.assignments, sheet.agencies, year, ownAgencyIds(actor)) : null;
  return sheet && line && agencyId !== null ? { sheet, line, agencyId } : null;
}

async function changesOf({ sheet, line, agencyId }: Found, year: number): Promise<CellChange[]> {
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

async function communeSum({ sheet, line }: Found, year: number): Promise<string | null> {
  const [area, measure] = await Promise.all([
    db.area.findUniqueOrThrow({ where: { id: sheet.plan.areaId }, select: { id: true, level: true, validTo: true } }),
    db.measure.findUniqueOrThrow({ where: { id: line.measureId }, select: { id: true, kind: true, aggregation: true, sourceClass: true, roundingUnit: true } }),
  ]);
  const summed = { ...measure, roundingUnit: plainExact(measure.roundingUnit), catalogueUnit: line.catalogueUnit, unit: line.measure.unit };
  const sum = (await listCommuneSums({ id: sheet.plan.id, area: { ...area, validTo: isoDate(area.validTo) } }, [summed], [year])).at(summed, year);
  return sum && `${actualWords(sum.value, summed.unit, { maxDigits: line.measure.digits })} (${coverageWords(sum)})`;
}

async function nationalTargets(line: SheetLine): Promise<string[]> {
  const uses = await db.indicatorMeasure.findMany({
    where: { measureId: line.measureId, indicator: { plan: { isReference: true } } },
    select: { unit: true, targets: { orderBy: { ordinal: "asc" }, select: targetColumns } },
  });
  return uses.flatMap((use) => use.targets.map((one) => targetInFull(target(one), use.unit)));
}

/** Only a drawing gets a JavaScript number. */
function chartOf({ line, sheet, agencyId }: Found, figures: SheetFigures, years: number[]): CellDetail["chart"] {
  const points = years.flatMap((year) => {
    const entry = figures.cell(line, year, agencyId)?.currentEntry;
    const value = entry && valueInUnit(entryValue(entry), line.catalogueUnit, line.measure.unit);
    return value?.kind === "number" ? [{ year, value: Number(value.value), isEstimate: entry?.stage === "estimate" }] : [];
  });
  const targets = line.targets.flatMap(({ year, basis, value }) => (year !== null && basis === "value" && value !== null ? [{ year, value: Number(value) }] : []));
  return { startYear: sheet.plan.startYear, endYear: sheet.plan.endYear, points, targets };
}
