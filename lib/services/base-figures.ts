import { today } from "@/lib/today";
import { db, type Tx } from "@/lib/data/db";
import { plainExact } from "@/lib/data/decimals";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { readFigure } from "@/lib/domain/actual/parse";
import { printExact } from "@/lib/domain/actual/print";
import type { Exact } from "@/lib/domain/decimal";
import type { BaseFigureCell } from "@/lib/domain/entry/base-figure";
import type { RecordBaseFigureInput } from "@/lib/domain/entry/input";
import { Refusal } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";

interface BaseFigureKey {
  quantityCode: string;
  areaId: string;
  year: number;
}

/**
 * Records a base figure of the plan's area; empty text empties it. Rates that were computed with the former figure stay
 * as they are: the grid marks them and offers to compute them again, which is an entry of its own with its own history.
 */
export function record(actor: Actor, input: RecordBaseFigureInput): Promise<BaseFigureCell> {
  return db.$transaction(async (tx) => {
    const plan = await tx.plan.findFirst({ where: { code: input.planCode, isReference: false }, select: { areaId: true, startYear: true, endYear: true } });
    const quantity = await tx.baseQuantity.findUnique({ where: { code: input.quantityCode }, select: { code: true, name: true } });
    const area = plan && (await areaSubject(tx, plan.areaId));
    if (!plan || !quantity || !area) throw new Refusal({ code: "not-found", message: "Không tìm thấy số liệu nền này. Hãy tải lại trang." });
    ensureCan(actor, "base-figure.record", area);
    const { year } = input;
    if (year < plan.startYear || year > Math.min(plan.endYear, Number(today().slice(0, 4)))) throw new Refusal({ code: "invalid", message: `Năm ${year} chưa đến hoặc không thuộc kế hoạch. Hãy chọn lại năm.` });
    return recordAt(tx, actor, { quantityCode: quantity.code, areaId: plan.areaId, year }, input);
  });
}

/** The same once it is known that this person may, for the area and year; part of the caller's transaction. */
export async function recordAt(tx: Tx, actor: Actor, key: BaseFigureKey, input: { typed: string; source?: string | undefined; expectedVersion: number }): Promise<BaseFigureCell> {
  const value = readBase(input.typed);
  const row = await lockFigure(tx, key);
  const before = row.currentEntry;
  const current = before === null ? null : plainExact(before.value);
  if (current === value) return baseFigureCell(row);
  if (row.version !== input.expectedVersion) {
    throw new Refusal({ code: "conflict", message: "Số liệu nền này đã được người khác sửa. Xem hai số rồi chọn giữ số nào.", current: { theirs: baseFigureCell(row), yours: input.typed } });
  }

  const entry = await tx.baseFigureEntry.create({
    data: { baseFigureId: row.id, sequence: (before?.sequence ?? 0) + 1, value, source: input.source || null, enteredById: actor.userId },
    select: { id: true },
  });
  const { count } = await tx.baseFigure.updateMany({ where: { id: row.id, version: row.version }, data: { currentEntryId: entry.id, version: { increment: 1 } } });
  if (count === 0) throw new Refusal({ code: "conflict", message: "Số liệu nền này đã được người khác sửa. Tải lại trang rồi nhập lại." });
  await audit(tx, {
    actor,
    chain: await auditChain(tx, key.areaId),
    action: "base-figure.recorded",
    subjectType: "BaseFigure",
    subjectId: row.id,
    data: { quantity: key.quantityCode, year: key.year, entryId: entry.id, from: current, to: value, source: input.source || null },
  });
  return baseFigureCell(await tx.baseFigure.findUniqueOrThrow({ where: { id: row.id }, select: figureColumns }));
}

function readBase(typed: string): Exact | null {
  const reading = readFigure(typed, { unit: null, whole: true });
  if (reading.kind === "empty") return null;
  const message =
    reading.kind === "error" || reading.kind === "ambiguous" ? reading.message : reading.kind !== "number" ? "Số liệu nền cần một con số. Chưa có thì để trống." : reading.value.startsWith("-") ? "Số liệu nền không thể âm. Kiểm tra lại số vừa nhập." : null;
  if (message !== null || reading.kind !== "number") throw new Refusal({ code: "invalid", message: "Số liệu nền chưa được lưu.", fields: { typed: message ?? "" } });
  return reading.value;
}

const figureColumns = { id: true, version: true, currentEntry: { select: { sequence: true, value: true, source: true, enteredAt: true, enteredBy: { select: { name: true } } } } } as const;

async function lockFigure(tx: Tx, key: BaseFigureKey) {
  await tx.baseFigure.createMany({ data: [key], skipDuplicates: true });
  await tx.$queryRaw`SELECT "id" FROM "BaseFigure" WHERE "quantityCode" = ${key.quantityCode} AND "areaId" = ${key.areaId}::uuid AND "year" = ${key.year} FOR UPDATE`;
  return tx.baseFigure.findFirstOrThrow({ where: key, select: figureColumns });
}

type FigureRow = Awaited<ReturnType<typeof lockFigure>>;

function baseFigureCell({ version, currentEntry }: FigureRow): BaseFigureCell {
  const value = plainExact(currentEntry?.value ?? null);
  return {
    version,
    typed: value === null ? "" : printExact(value),
    source: currentEntry?.source ?? null,
    enteredBy: currentEntry?.enteredBy.name ?? null,
    enteredAt: currentEntry?.enteredAt.toISOString() ?? null,
  };
}
