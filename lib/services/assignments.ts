import { receivers } from "@/lib/data/agencies";
import { db, type Tx } from "@/lib/data/db";
import { databaseDate, isoDate } from "@/lib/data/decimals";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { endAssignmentFault, handOverFault, receiverFault, type EndAssignmentInput, type HandOverInput, type NewAssignmentInput } from "@/lib/domain/agency/assignment";
import { Refusal } from "@/lib/domain/result";
import { dayBefore } from "@/lib/domain/validity";
import { audit, auditChain } from "./audit";
import { violates } from "./constraint";

/**
 * Hands assignments of one agency over to another from a day on, each by itself: the old one ends the day before, the
 * new one begins with the same role and names it as its predecessor. All or nothing.
 */
export function handOver(actor: Actor, input: HandOverInput): Promise<{ handedOver: number }> {
  return db.$transaction(async (tx) => {
    const plan = await permittedPlan(tx, actor, input.planCode);
    if (input.fromAgencyId === input.toAgencyId) throw invalid({ toAgencyId: "Cơ quan nhận phải khác cơ quan bàn giao. Hãy chọn cơ quan khác." });
    await lockReceiver(tx, plan.areaId, input.toAgencyId, input.on);
    const rows = await lockAssignments(tx, { planId: plan.id, ids: input.assignmentIds });
    if (rows.some((row) => row.agencyId !== input.fromAgencyId)) throw new Refusal({ code: "conflict", message: "Có phân công không còn thuộc cơ quan bàn giao. Hãy tải lại trang rồi chọn lại." });
    await passOn(tx, { actor, rows, toAgencyId: input.toAgencyId, on: input.on, document: input.document });
    return { handedOver: rows.length };
  }, TIMES);
}

/** A plan's assignments are some hundred rows. */
export const TIMES = { timeout: 20_000 };

type LockedAssignment = Awaited<ReturnType<typeof lockAssignments>>[number];

/** Locks assignments in one order and reads them; all that were asked for, or a refusal. */
export async function lockAssignments(tx: Tx, { planId, ids }: { planId: string | null; ids: readonly string[] }) {
  const wanted = [...new Set(ids)];
  await tx.$queryRaw`SELECT "id" FROM "Assignment" WHERE "id" = ANY(${wanted}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const rows = await tx.assignment.findMany({
    where: { id: { in: wanted }, ...(planId === null ? {} : { indicator: { planId } }) },
    orderBy: [{ indicator: { ordinal: "asc" } }, { ordinal: "asc" }],
    select: { id: true, indicatorId: true, agencyId: true, role: true, ordinal: true, validFrom: true, validTo: true, agency: { select: { name: true } }, indicator: { select: { number: true, plan: { select: { code: true, areaId: true } } } } },
  });
  if (rows.length < wanted.length) throw new Refusal({ code: "not-found", message: "Có phân công không còn trong kế hoạch. Hãy tải lại trang rồi chọn lại." });
  return rows.map(({ agency, indicator, ...row }) => ({
    ...row,
    agencyName: agency.name,
    indicatorNumber: indicator.number,
    planCode: indicator.plan.code,
    planAreaId: indicator.plan.areaId,
    validFrom: isoDate(row.validFrom),
    validTo: isoDate(row.validTo),
  }));
}

/** Ends locked assignments the day before and begins their successors. Part of a hand-over, and of an agency's new name. */
export async function passOn(tx: Tx, { actor, rows, toAgencyId, on, document }: { actor: Actor; rows: LockedAssignment[]; toAgencyId: string; on: string; document: string }): Promise<void> {
  for (const row of rows) {
    const fault = handOverFault(row, on);
    if (fault !== null) throw row.validTo === null ? invalid({ on: fault }) : new Refusal({ code: "conflict", message: fault });
  }
  const successors: { row: LockedAssignment; id: string }[] = [];
  for (const row of rows) {
    const { count } = await tx.assignment.updateMany({ where: { id: row.id, validTo: null }, data: { validTo: databaseDate(dayBefore(on)) } });
    if (count === 0) throw new Refusal({ code: "conflict", message: "Phân công vừa được người khác thay đổi. Hãy tải lại trang rồi chọn lại." });
    const { indicatorId, role, ordinal } = row;
    successors.push({ row, id: await begin(tx, { indicatorId, role, ordinal, agencyId: toAgencyId, validFrom: databaseDate(on), document, predecessorId: row.id }, row.indicatorNumber) });
  }
  const chains = new Map<string, string>();
  for (const { row, id } of successors) {
    const chain = chains.get(row.planAreaId) ?? (await auditChain(tx, row.planAreaId));
    chains.set(row.planAreaId, chain);
    await audit(tx, {
      actor,
      chain,
      action: "assignment.handed-over",
      subjectType: "Assignment",
      subjectId: row.id,
      data: { plan: row.planCode, indicator: row.indicatorNumber, role: row.role, fromAgencyId: row.agencyId, toAgencyId, successorId: id, on, document },
    });
  }
}

interface NewRow {
  indicatorId: string;
  agencyId: string;
  role: "lead" | "coordinate";
  ordinal: number;
  validFrom: Date | null;
  document: string;
  predecessorId?: string;
}

/** Writes an assignment; the database refuses a second one of the same agency and indicator on any day. */
async function begin(tx: Tx, data: NewRow, indicatorNumber: string): Promise<string> {
  try {
    return (await tx.assignment.create({ data, select: { id: true } })).id;
  } catch (error) {
    if (!violates(error, "Assignment_once_at_a_time")) throw error;
    throw invalid({ toAgencyId: OVERLAP(indicatorNumber), agencyId: OVERLAP(indicatorNumber) }, OVERLAP(indicatorNumber));
  }
}

const OVERLAP = (indicatorNumber: string) => `Cơ quan này đã có phân công ở chỉ tiêu ${indicatorNumber} trong thời gian đó. Hãy kết thúc phân công ấy trước ngày bắt đầu mới, hoặc bỏ chọn chỉ tiêu ${indicatorNumber}.`;

/** Lets an agency answer for an indicator, from a day on or (null) from the plan's beginning. */
export function add(actor: Actor, input: NewAssignmentInput): Promise<{ assignmentId: string }> {
  return db.$transaction(async (tx) => {
    const plan = await permittedPlan(tx, actor, input.planCode);
    const indicator = await tx.indicator.findFirst({ where: { id: input.indicatorId, planId: plan.id, retiredById: null }, select: { id: true, number: true } });
    if (!indicator) throw new Refusal({ code: "not-found", message: "Không tìm thấy chỉ tiêu này trong kế hoạch. Hãy tải lại trang." });
    await lockReceiver(tx, plan.areaId, input.agencyId, input.validFrom);
    const { _max } = await tx.assignment.aggregate({ where: { indicatorId: indicator.id }, _max: { ordinal: true } });
    const { agencyId, role, document } = input;
    const id = await begin(tx, { indicatorId: indicator.id, agencyId, role, document, ordinal: (_max.ordinal ?? 0) + 1, validFrom: databaseDate(input.validFrom) }, indicator.number);
    await audit(tx, {
      actor,
      chain: await auditChain(tx, plan.areaId),
      action: "assignment.added",
      subjectType: "Assignment",
      subjectId: id,
      data: { plan: input.planCode, indicator: indicator.number, role, agencyId, validFrom: input.validFrom, document },
    });
    return { assignmentId: id };
  });
}

/** Ends an assignment without a successor. */
export function end(actor: Actor, input: EndAssignmentInput): Promise<void> {
  return db.$transaction(async (tx) => {
    const plan = await permittedPlan(tx, actor, input.planCode);
    const [row] = await lockAssignments(tx, { planId: plan.id, ids: [input.assignmentId] });
    if (!row) throw new Error("one assignment in, one out");
    const fault = endAssignmentFault(row, input.lastDay);
    if (fault !== null) throw row.validTo === null ? invalid({ lastDay: fault }) : new Refusal({ code: "conflict", message: fault });
    const { count } = await tx.assignment.updateMany({ where: { id: row.id, validTo: null }, data: { validTo: databaseDate(input.lastDay) } });
    if (count === 0) throw new Refusal({ code: "conflict", message: "Phân công vừa được người khác thay đổi. Hãy tải lại trang." });
    await audit(tx, {
      actor,
      chain: await auditChain(tx, plan.areaId),
      action: "assignment.ended",
      subjectType: "Assignment",
      subjectId: row.id,
      data: { plan: input.planCode, indicator: row.indicatorNumber, role: row.role, agencyId: row.agencyId, lastDay: input.lastDay, document: input.document },
    });
  });
}

const invalid = (fields: Record<string, string>, message = "Chưa lưu. Hãy sửa các ô được đánh dấu.") => new Refusal({ code: "invalid", message, fields });

async function permittedPlan(tx: Tx, actor: Actor, planCode: string): Promise<{ id: string; areaId: string }> {
  const plan = await tx.plan.findFirst({ where: { code: planCode, isReference: false }, select: { id: true, areaId: true } });
  const subject = plan && (await areaSubject(tx, plan.areaId));
  if (!plan || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy kế hoạch này. Hãy chọn lại kế hoạch." });
  ensureCan(actor, "assignment.manage", subject);
  return plan;
}

/** The receiving agency, held until the end so that it does not end meanwhile. */
async function lockReceiver(tx: Tx, planAreaId: string, agencyId: string, from: string | null): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "Agency" WHERE "id" = ${agencyId}::uuid FOR UPDATE`;
  const agency = (await receivers(tx, planAreaId)).find((one) => one.id === agencyId);
  const fault = agency ? receiverFault(agency, from) : "Cơ quan này không thuộc địa bàn của kế hoạch, hoặc đã kết thúc hoạt động. Hãy chọn cơ quan khác.";
  if (fault !== null) throw invalid({ toAgencyId: fault, agencyId: fault });
}
