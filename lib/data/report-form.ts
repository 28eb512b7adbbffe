import { z } from "zod";
import { today } from "@/lib/today";
import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { printExact } from "@/lib/domain/actual/print";
import { cellKey } from "@/lib/domain/entry/cell";
import { stageOfTerm } from "@/lib/domain/entry/stage";
import { collectionSource } from "@/lib/domain/report/collection-source";
import { fillingLock } from "@/lib/domain/report/filling";
import type { ReportEvidence, ReportForm, ReportLine } from "@/lib/domain/report/form";
import { periodTitle } from "@/lib/domain/report/period";
import { cellLock } from "@/lib/domain/report/workflow";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type CarriedYear, readCarriedLastYear } from "./carried-last-year";
import { db, type Tx } from "./db";
import { plainExact } from "./decimals";
import { heading, nextMilestone, sectionsOf, targetBeside } from "./entry";
import { entryCell, entryColumns, printShown, readFigures, valueInUnit } from "./entry-figures";
import type { SheetLine, SheetPlace } from "./entry-sheet";
import { listReportNames } from "./report-names";
import { type ReportRow, findReportRow, listOwnedCells, loadReportSheet, mayInProvince } from "./report-row";
import { entryValue } from "./entry-value";

/** A report as a person fills it in, or sees it where they may not; null where there is none that they may see. */
export async function findReportForm(actor: Actor, reportId: string): Promise<ReportForm | null> {
  const report = z.uuid().safeParse(reportId).success ? await findReportRow(db, reportId) : null;
  if (!report || !mayInProvince(actor, "report.view", report)) return null;

  const { sheet, asks } = await loadReportSheet(db, report);
  const owned = new Map((await listOwnedCells(db, report, sheet.lines.map((line) => line.measureId))).map((cell) => [cell.measureId, cell]));
  const [figures, details, own, owners] = await Promise.all([
    readFigures(db, sheet, [report.year]),
    listCellDetails(report.id),
    findOwn(report.id),
    listReportNames(db, [...owned.values()].map((cell) => cell.reportId).filter((id) => id !== report.id)),
  ]);

  const { onBehalf, refusal } = fillerOf(actor, report);
  const readOnly = refusal ?? fillingLock(report.state, report.closedAt !== null, report.afterUnitEnded === "close");
  const { year } = report;
  // Half a year is never held against what is asked of the whole.
  const milestone = report.term === "annual" ? nextMilestone(sheet.lines, year) : null;

  const isShown = (line: SheetLine) => {
    const cell = owned.get(line.measureId);
    // What the unit is no longer asked for stays where something was entered.
    return asks(line) || (cell?.reportId === report.id && (figures.cell(line, year, report.agencyId)?.version ?? 0) > 0);
  };
  const lines = sheet.lines.filter(isShown);
  const bases = basesOf(lines);
  const carried = await readCarriedLastYear(report, lines, bases);
  const view = (line: SheetLine): ReportLine => {
    const context = figures.context(line, year);
    const row = figures.cell(line, year, report.agencyId);
    const cell = owned.get(line.measureId);
    const detail = cell?.reportId === report.id ? details.get(cell.id) : undefined;
    const ownedBy = cell && cell.reportId !== report.id ? (owners.get(cell.reportId) ?? "báo cáo khác") : null;
    const cellState = cell?.state ?? report.state;
    const returned = detail?.returnedEntry ?? null;
    const changedSince = returned !== null && row?.currentEntry?.id !== returned.id;
    const lastYear = figures.lastYearShown(line, year) ?? "";
    return {
      ...heading(line),
      item: {
        key: cellKey(line.measureCode, year),
        measureCode: line.measureCode,
        year,
        name: line.name,
        measure: line.measure,
        context,
        cell: entryCell(line, row, context.base?.value ?? null),
        locked: ownedBy !== null ? `Số liệu này nhập ở ${ownedBy}; ở đây chỉ để xem.` : (readOnly ?? cellLock(report.state, cellState)),
      },
      lastYear,
      carried: lastYear === "" && carried ? carried.of(line) : null,
      target: report.term === "annual" ? targetBeside(line, year, milestone) : "",
      cellId: detail?.id ?? null,
      actualId: row?.id ?? null,
      cellState,
      returnReason: detail?.returnReason ?? null,
      beforeReturn: returned && (detail?.returnReason || changedSince) ? printShown(line.measure, valueInUnit(entryValue(returned), line.catalogueUnit, line.measure.unit)) : null,
      followUp: detail?.followUp ?? false,
      ownedBy,
      comments: (detail?.comments ?? []).map(({ author, at, text }) => ({ author: author.name, at: at.toISOString(), text })),
      evidence: (detail?.evidence ?? []).map(evidenceView),
      source: collectionSource(line),
    };
  };

  const baseAllowed = can(actor, "base-figure.record", report.isCommune ? report.subject : report.planSubject);
  return {
    reportId: report.id,
    state: report.state,
    version: report.version,
    planCode: report.planCode,
    planTitle: report.planTitle,
    title: periodTitle(report),
    reporterName: report.agencyName,
    year,
    stage: stageOfTerm(year, report.term, today()),
    dueOn: report.dueOn,
    sections: sectionsOf(lines, view),
    baseFigures: await listBases(db, report.place, year, bases, carried),
    carriedFrom: carried?.unitNames ?? [],
    baseFiguresReadOnly: readOnly ?? (baseAllowed.allowed ? null : baseAllowed.reason),
    narrative: own.narrative,
    evidence: own.evidence,
    readOnly,
    onBehalf,
    head: {
      needs: report.headApproval,
      approvedAt: report.headApprovedAt,
      approvedBy: own.headApprovedBy,
      signedNumber: report.signedNumber,
      signedOn: report.signedOn,
      mayApprove: report.headApproval === "in_application" && report.headApprovedAt === null && fillingLock(report.state, report.closedAt !== null, report.afterUnitEnded === "close") === null && can(actor, "report.head-approve", report.subject).allowed,
    },
  };
}

/** Who fills it in: the unit, or the province for it; `refusal`: why this person does not. */
function fillerOf(actor: Actor, report: ReportRow): { onBehalf: ReportForm["onBehalf"]; refusal: string | null } {
  const own = can(actor, "report.fill", report.subject);
  if (own.allowed) return { onBehalf: null, refusal: null };
  if (!mayInProvince(actor, "report.fill-on-behalf", report)) return { onBehalf: null, refusal: own.reason };
  const refusal = report.onBehalfDocument === null ? "Báo cáo này do đơn vị tự nhập. Muốn nhập thay, hãy ghi văn bản của đơn vị làm căn cứ trước." : null;
  return { onBehalf: { document: report.onBehalfDocument }, refusal };
}

/** Everything of a file but its bytes. */
const evidenceColumns = { id: true, name: true, size: true, isSignedCopy: true, uploadedAt: true, uploadedBy: { select: { name: true } } } satisfies Prisma.EvidenceFileSelect;
const shownFiles = { where: { removedAt: null }, orderBy: [{ uploadedAt: "asc" }, { id: "asc" }], select: evidenceColumns } satisfies Prisma.ReportCell$evidenceArgs;

const evidenceView = ({ uploadedBy, uploadedAt, ...file }: Prisma.EvidenceFileGetPayload<{ select: typeof evidenceColumns }>): ReportEvidence => ({
  ...file,
  uploadedBy: uploadedBy.name,
  uploadedAt: uploadedAt.toISOString(),
});

const detailColumns = {
  id: true,
  returnReason: true,
  followUp: true,
  returnedEntry: { select: entryColumns },
  comments: { orderBy: [{ at: "asc" }, { id: "asc" }], select: { text: true, at: true, author: { select: { name: true } } } },
  evidence: shownFiles,
} satisfies Prisma.ReportCellSelect;

async function listCellDetails(reportId: string): Promise<Map<string, Prisma.ReportCellGetPayload<{ select: typeof detailColumns }>>> {
  return new Map((await db.reportCell.findMany({ where: { reportId }, select: detailColumns })).map((cell) => [cell.id, cell]));
}

/** What belongs to the report as a whole. */
async function findOwn(reportId: string): Promise<Pick<ReportForm, "narrative" | "evidence"> & { headApprovedBy: string | null }> {
  const { headApprovedBy, evidence, ...words } = await db.report.findUniqueOrThrow({
    where: { id: reportId },
    select: {
      direction: true,
      results: true,
      shortcomings: true,
      tasks: true,
      proposals: true,
      headApprovedBy: { select: { name: true } },
      evidence: { ...shownFiles, where: { removedAt: null, cellId: null } },
    },
  });
  const { direction, results, shortcomings, tasks, proposals } = words;
  return {
    narrative: { direction: direction ?? "", results: results ?? "", shortcomings: shortcomings ?? "", tasks: tasks ?? "", proposals: proposals ?? "" },
    evidence: evidence.map(evidenceView),
    headApprovedBy: headApprovedBy?.name ?? null,
  };
}

/** The shared denominators that these lines divide by, each once. */
const basesOf = (lines: readonly SheetLine[]): string[] => [...new Set(lines.flatMap(({ measure, baseQuantity }) => (measure.parts === "base" && !measure.yesNo && baseQuantity ? [baseQuantity.code] : [])))];

async function listBases(tx: Tx, { areaId }: SheetPlace, year: number, codes: readonly string[], carried: CarriedYear | null): Promise<ReportForm["baseFigures"]> {
  if (codes.length === 0) return [];
  const quantities = await tx.baseQuantity.findMany({
    where: { code: { in: [...codes] } },
    orderBy: { ordinal: "asc" },
    select: { code: true, name: true, unitName: true, figures: { where: { areaId, year: { in: [year, year - 1] } }, select: { year: true, version: true, currentEntry: { select: { value: true } } } } },
  });
  return quantities.map(({ code, name, unitName, figures }) => {
    const at = (wanted: number) => figures.find((figure) => figure.year === wanted);
    const shown = (wanted: number) => {
      const value = plainExact(at(wanted)?.currentEntry?.value ?? null);
      return value === null ? "" : printExact(value);
    };
    const lastYear = shown(year - 1);
    return { quantityCode: code, name, unitName, version: at(year)?.version ?? 0, typed: shown(year), lastYear, carried: lastYear === "" && carried ? carried.ofBase(code) : null };
  });
}
