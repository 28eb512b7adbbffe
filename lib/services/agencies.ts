import { db, type Tx } from "@/lib/data/db";
import { databaseDate, isoDate } from "@/lib/data/decimals";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { stillAssignedFault, type EndAgencyInput, type NewAgencyInput, type RenameAgencyInput } from "@/lib/domain/agency/agency";
import { Refusal } from "@/lib/domain/result";
import { dayBefore, isValidOn, lastDayFault, successionFault } from "@/lib/domain/validity";
import { lockAssignments, passOn, TIMES } from "./assignments";
import { audit, auditChain } from "./audit";
import { violates } from "./constraint";

const invalid = (fields: Record<string, string>) => new Refusal({ code: "invalid", message: "Chưa lưu. Hãy sửa các ô được đánh dấu.", fields });
const CHANGED_MEANWHILE = "Cơ quan này vừa được người khác thay đổi. Hãy tải lại trang.";

/** Adds an agency to an area, from a day on or (null) since before our records. */
export function create(actor: Actor, input: NewAgencyInput): Promise<{ agencyId: string }> {
  return db.$transaction(async (tx) => {
    const area = await tx.area.findUnique({ where: { id: input.areaId }, select: { name: true, validFrom: true, validTo: true } });
    const subject = area && (await areaSubject(tx, input.areaId));
    if (!area || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy địa bàn này. Hãy chọn lại địa bàn." });
    ensureCan(actor, "agency.manage", subject);
    const validity = { validFrom: isoDate(area.validFrom), validTo: isoDate(area.validTo) };
    if (input.validFrom !== null && !isValidOn(validity, input.validFrom)) throw invalid({ validFrom: `${area.name} không tồn tại vào ngày này. Hãy chọn ngày khác, hoặc mở địa bàn có vào ngày đó.` });
    const agencyId = await begin(tx, input);
    await audit(tx, { actor, chain: await auditChain(tx, input.areaId), action: "agency.created", subjectType: "Agency", subjectId: agencyId, data: { ...input } });
    return { agencyId };
  });
}

async function begin(tx: Tx, { areaId, name, validFrom }: Pick<NewAgencyInput, "areaId" | "name" | "validFrom">): Promise<string> {
  try {
    return (await tx.agency.create({ data: { areaId, name, validFrom: databaseDate(validFrom) }, select: { id: true } })).id;
  } catch (error) {
    if (!violates(error, "Agency_name_once_at_a_time")) throw error;
    throw invalid({ name: "Địa bàn đã có cơ quan mang tên này trong thời gian đó. Hãy dùng cơ quan ấy, hoặc chọn ngày khác." });
  }
}

/**
 * Gives an agency a new name from a day on: the old one ends the day before and stays readable as printed, its successor
 * takes over all its assignments, and its people report for both (for the years before under the old name).
 */
export function rename(actor: Actor, input: RenameAgencyInput): Promise<{ agencyId: string; areaId: string; assignments: number; people: number }> {
  return db.$transaction(async (tx) => {
    const agency = await lockAgency(tx, actor, input.agencyId);
    if (agency.name === input.name) throw invalid({ name: "Tên mới trùng tên đang dùng. Hãy nhập tên khác." });
    const fault = successionFault(agency, input.on, agency.name);
    if (fault !== null) throw agency.validTo === null ? invalid({ on: fault }) : new Refusal({ code: "conflict", message: fault });

    const running = await tx.assignment.findMany({ where: { agencyId: agency.id, OR: [{ validTo: null }, { validTo: { gte: databaseDate(input.on) } }] }, select: { id: true } });
    const rows = await lockAssignments(tx, { planId: null, ids: running.map((row) => row.id) });
    await endOn(tx, agency.id, dayBefore(input.on));
    const agencyId = await begin(tx, { areaId: agency.areaId, name: input.name, validFrom: input.on });
    await passOn(tx, { actor, rows, toAgencyId: agencyId, on: input.on, document: input.document });
    const people = await keepPeople(tx, agency.id, agencyId, input.on);
    await audit(tx, {
      actor,
      chain: await auditChain(tx, agency.areaId),
      action: "agency.renamed",
      subjectType: "Agency",
      subjectId: agency.id,
      data: { from: agency.name, to: input.name, successorId: agencyId, on: input.on, document: input.document, assignments: rows.length, people },
    });
    return { agencyId, areaId: agency.areaId, assignments: rows.length, people };
  }, TIMES);
}

/** Who works there when the name changes, or comes later, works there under the new one too. */
async function keepPeople(tx: Tx, oldId: string, newId: string, on: string): Promise<number> {
  const day = databaseDate(on);
  const memberships = await tx.membership.findMany({ where: { agencyId: oldId, OR: [{ validTo: null }, { validTo: { gte: day } }] }, select: { userId: true, role: true, validFrom: true, validTo: true } });
  await tx.membership.createMany({ data: memberships.map((one) => ({ ...one, agencyId: newId, validFrom: one.validFrom !== null && one.validFrom > day ? one.validFrom : day })) });
  return new Set(memberships.map((one) => one.userId)).size;
}

/** Ends an agency. Whatever it still answers for after that day must be handed over before. */
export function end(actor: Actor, input: EndAgencyInput): Promise<{ areaId: string }> {
  return db.$transaction(async (tx) => {
    const agency = await lockAgency(tx, actor, input.agencyId);
    const fault = lastDayFault(agency, input.lastDay, agency.name);
    if (fault !== null) throw agency.validTo === null ? invalid({ lastDay: fault }) : new Refusal({ code: "conflict", message: fault });
    const after = await tx.assignment.count({ where: { agencyId: agency.id, OR: [{ validTo: null }, { validTo: { gt: databaseDate(input.lastDay) } }] } });
    const obstacle = stillAssignedFault(agency.name, after, input.lastDay);
    if (obstacle !== null) throw new Refusal({ code: "locked", message: obstacle });
    await endOn(tx, agency.id, input.lastDay);
    await audit(tx, {
      actor,
      chain: await auditChain(tx, agency.areaId),
      action: "agency.ended",
      subjectType: "Agency",
      subjectId: agency.id,
      data: { name: agency.name, lastDay: input.lastDay, document: input.document },
    });
    return { areaId: agency.areaId };
  });
}

async function endOn(tx: Tx, agencyId: string, lastDay: string): Promise<void> {
  const { count } = await tx.agency.updateMany({ where: { id: agencyId, validTo: null }, data: { validTo: databaseDate(lastDay) } });
  if (count === 0) throw new Refusal({ code: "conflict", message: CHANGED_MEANWHILE });
}

async function lockAgency(tx: Tx, actor: Actor, agencyId: string) {
  await tx.$queryRaw`SELECT "id" FROM "Agency" WHERE "id" = ${agencyId}::uuid FOR UPDATE`;
  const agency = await tx.agency.findUnique({ where: { id: agencyId }, select: { id: true, name: true, areaId: true, validFrom: true, validTo: true } });
  const subject = agency && (await areaSubject(tx, agency.areaId));
  if (!agency || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy cơ quan này. Hãy tải lại danh sách." });
  ensureCan(actor, "agency.manage", subject);
  return { ...agency, validFrom: isoDate(agency.validFrom), validTo: isoDate(agency.validTo) };
}
