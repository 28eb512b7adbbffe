import { randomUUID } from "node:crypto";
import { digitsOf } from "@/lib/domain/decimal";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { InventedValue } from "./demonstration-communes";
import { INVENTED, type InventedStep } from "./demonstration-round";
import type { Transaction } from "./load";

/** One time at which a cell was filled in. */
export interface EnteredValue extends InventedValue {
  stage: "estimate" | "final";
  reason?: string;
  at: Date;
}

interface CellPlace {
  measureId: string;
  areaId: string;
  year: number;
  agencyId: string;
}

/** A figure in a report, as the services leave it. */
export type ReportCellRow = Omit<Prisma.ReportCellCreateManyInput, "reportId">;

/** Rows that refer to each other, gathered and then written table by table: thousands of them in a few statements. */
export class InventedRows {
  private readonly actuals: (CellPlace & { id: string })[] = [];
  private readonly entries: Prisma.ActualEntryCreateManyInput[] = [];
  private readonly approvals: Prisma.ActualApprovalCreateManyInput[] = [];
  private readonly bases: Prisma.BaseFigureCreateManyInput[] = [];
  private readonly baseEntries: Prisma.BaseFigureEntryCreateManyInput[] = [];
  private readonly reports: Prisma.ReportCreateManyInput[] = [];
  private readonly cells: Prisma.ReportCellCreateManyInput[] = [];
  private readonly steps: Prisma.ReportStepCreateManyInput[] = [];
  private readonly comments: Prisma.CellCommentCreateManyInput[] = [];

  constructor(private readonly userId: string) {}

  /** A cell with its history, oldest first; `approvedAt`: when the last of it was approved. Answers the entries' ids. */
  addActual(place: CellPlace, history: readonly EnteredValue[], approvedAt: Date | null = null): { actualId: string; entryIds: string[] } {
    const actualId = randomUUID();
    this.actuals.push({ id: actualId, ...place });
    const entryIds = history.map(({ at, ...entry }, index) => {
      const id = randomUUID();
      this.entries.push({ id, actualId, sequence: index + 1, ...entry, digits: entry.value === null ? 0 : digitsOf(entry.value), enteredById: this.userId, enteredAt: at });
      return id;
    });
    const last = entryIds.at(-1);
    if (approvedAt !== null && last !== undefined) this.approvals.push({ entryId: last, approvedById: this.userId, approvedAt });
    return { actualId, entryIds };
  }

  /** A shared denominator, each correction after the one before. */
  addBase(place: { quantityCode: string; areaId: string; year: number }, values: readonly number[], at: Date): void {
    const baseFigureId = randomUUID();
    this.bases.push({ id: baseFigureId, ...place });
    for (const [index, value] of values.entries()) this.baseEntries.push({ baseFigureId, sequence: index + 1, value, source: INVENTED, enteredById: this.userId, enteredAt: at });
  }

  addReport(report: Omit<Prisma.ReportCreateManyInput, "id">, cells: readonly ReportCellRow[], steps: readonly (InventedStep & { reason: string | null })[]): void {
    const reportId = randomUUID();
    this.reports.push({ id: reportId, ...report });
    this.cells.push(...cells.map((cell) => ({ ...cell, reportId })));
    this.steps.push(...steps.map((step) => ({ ...step, reportId, byId: this.userId })));
  }

  addComment(cellId: string, text: string, at: Date): void {
    this.comments.push({ cellId, text, authorId: this.userId, at });
  }

  /** Answers how many cells were written. */
  async write(tx: Transaction): Promise<number> {
    await tx.baseFigure.createMany({ data: this.bases });
    await tx.baseFigureEntry.createMany({ data: this.baseEntries });
    await tx.$executeRaw`
      UPDATE "BaseFigure" f SET "currentEntryId" = e."id", "version" = e."sequence"
      FROM (SELECT DISTINCT ON ("baseFigureId") "id", "baseFigureId", "sequence" FROM "BaseFigureEntry" ORDER BY "baseFigureId", "sequence" DESC) e
      WHERE e."baseFigureId" = f."id" AND f."currentEntryId" IS NULL`;
    await tx.actual.createMany({ data: this.actuals });
    await tx.actualEntry.createMany({ data: this.entries });
    await tx.actualApproval.createMany({ data: this.approvals });
    await tx.$executeRaw`
      UPDATE "Actual" a SET "currentEntryId" = e."id", "version" = e."sequence", "approvedEntryId" = (SELECT p."entryId" FROM "ActualApproval" p WHERE p."entryId" = e."id")
      FROM (SELECT DISTINCT ON ("actualId") "id", "actualId", "sequence" FROM "ActualEntry" ORDER BY "actualId", "sequence" DESC) e
      WHERE e."actualId" = a."id" AND a."currentEntryId" IS NULL`;

    // The database stamps a step with its own clock, and wants each state's step in the transaction that reaches it. This past is made up.
    await tx.$executeRaw`ALTER TABLE "ReportStep" DISABLE TRIGGER stamp`;
    await tx.$executeRaw`ALTER TABLE "Report" DISABLE TRIGGER require_step`;
    await tx.report.createMany({ data: this.reports });
    await tx.reportStep.createMany({ data: this.steps });
    await tx.reportCell.createMany({ data: this.cells });
    await tx.cellComment.createMany({ data: this.comments });
    await tx.$executeRaw`ALTER TABLE "Report" ENABLE TRIGGER require_step`;
    await tx.$executeRaw`ALTER TABLE "ReportStep" ENABLE TRIGGER stamp`;
    return this.actuals.length;
  }
}
