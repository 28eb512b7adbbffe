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
  /** What each cell and each denominator says now. */
  private readonly heads: { id: string; entryId: string; approvedId: string | null; version: number }[] = [];
  private readonly baseHeads: { id: string; entryId: string; version: number }[] = [];
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
      this.entries.push({ id, actualId, sequence: index + 1, ...entry, reason: entry.reason ?? null, digits: entry.value === null ? 0 : digitsOf(entry.value), enteredById: this.userId, enteredAt: at });
      return id;
    });
    const last = entryIds.at(-1);
    if (last !== undefined) this.heads.push({ id: actualId, entryId: last, approvedId: approvedAt === null ? null : last, version: entryIds.length });
    if (approvedAt !== null && last !== undefined) this.approvals.push({ id: randomUUID(), entryId: last, approvedById: this.userId, approvedAt });
    return { actualId, entryIds };
  }

  /** A shared denominator, each correction after the one before. */
  addBase(place: { quantityCode: string; areaId: string; year: number }, values: readonly number[], at: Date): void {
    const baseFigureId = randomUUID();
    this.bases.push({ id: baseFigureId, ...place });
    const entryIds = values.map(() => randomUUID());
    this.baseHeads.push({ id: baseFigureId, entryId: entryIds.at(-1)!, version: values.length });
    for (const [index, value] of values.entries()) this.baseEntries.push({ id: entryIds[index]!, baseFigureId, sequence: index + 1, value, source: INVENTED, enteredById: this.userId, enteredAt: at });
  }

  addReport(report: Omit<Prisma.ReportCreateManyInput, "id">, cells: readonly ReportCellRow[], steps: readonly (InventedStep & { reason: string | null })[]): void {
    const reportId = randomUUID();
    this.reports.push({ id: reportId, ...report });
    this.cells.push(...cells.map(({ id = randomUUID(), actualId, state, entryId, returnReason = null, returnedEntryId = null }) => ({ id, reportId, actualId, state, entryId, returnReason, returnedEntryId })));
    this.steps.push(...steps.map((step) => ({ ...step, reportId, byId: this.userId })));
  }

  addComment(cellId: string, text: string, at: Date): void {
    this.comments.push({ cellId, text, authorId: this.userId, at });
  }

  /** Answers how many cells were written. */
  async write(tx: Transaction): Promise<number> {
    await insert(tx, "BaseFigure", this.bases);
    await insert(tx, "BaseFigureEntry", this.baseEntries);
    await tx.$executeRaw`
      UPDATE "BaseFigure" f SET "currentEntryId" = v."entryId", "version" = v."version"
      FROM jsonb_to_recordset(${JSON.stringify(this.baseHeads)}::jsonb) AS v("id" uuid, "entryId" uuid, "version" int) WHERE f."id" = v."id"`;
    await insert(tx, "Actual", this.actuals);
    await insert(tx, "ActualEntry", this.entries);
    await insert(tx, "ActualApproval", this.approvals);
    await tx.$executeRaw`
      UPDATE "Actual" a SET "currentEntryId" = v."entryId", "approvedEntryId" = v."approvedId", "version" = v."version"
      FROM jsonb_to_recordset(${JSON.stringify(this.heads)}::jsonb) AS v("id" uuid, "entryId" uuid, "approvedId" uuid, "version" int) WHERE a."id" = v."id"`;

    // The database stamps a step with its own clock, and wants each state's step in the transaction that reaches it. This past is made up.
    await tx.$executeRaw`ALTER TABLE "ReportStep" DISABLE TRIGGER stamp`;
    await tx.$executeRaw`ALTER TABLE "Report" DISABLE TRIGGER require_step`;
    await tx.report.createMany({ data: this.reports });
    await tx.reportStep.createMany({ data: this.steps });
    await insert(tx, "ReportCell", this.cells);
    await tx.cellComment.createMany({ data: this.comments });
    await tx.$executeRaw`ALTER TABLE "Report" ENABLE TRIGGER require_step`;
    await tx.$executeRaw`ALTER TABLE "ReportStep" ENABLE TRIGGER stamp`;
    return this.actuals.length;
  }
}

/** Rows of the same columns, as one parameter: in the client's own words thousands of them take seconds. */
async function insert(tx: Transaction, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).map((column) => `"${column}"`).join(", ");
  await tx.$executeRawUnsafe(`INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::"${table}", $1::jsonb)`, JSON.stringify(rows));
  // Checks of what refers to these rows would go on reading the whole table, as planned when it was nearly empty.
  await tx.$executeRawUnsafe(`ANALYZE "${table}"`);
}
