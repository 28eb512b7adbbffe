import { db, type Tx } from "@/lib/data/db";
import { databaseDate, isoDate } from "@/lib/data/decimals";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { AREA_KINDS, codeFault, placementFault, stillInhabitedFault, type EndAreaInput, type NewAreaInput } from "@/lib/domain/area/area";
import { Refusal } from "@/lib/domain/result";
import { isValidOn, lastDayFault } from "@/lib/domain/validity";
import { audit, auditChain } from "./audit";
import { violates } from "./constraint";

const invalid = (fields: Record<string, string>) => new Refusal({ code: "invalid", message: "Chưa lưu. Hãy sửa các ô được đánh dấu.", fields });

/** Adds a unit under another from a day on. */
export function create(actor: Actor, input: NewAreaInput): Promise<{ areaId: string }> {
  return db.$transaction(async (tx) => {
    const parent = await lockArea(tx, actor, input.parentId);
    if (!isValidOn(parent, input.validFrom)) throw invalid({ validFrom: `${parent.name} không tồn tại vào ngày này. Hãy chọn ngày khác, hoặc thêm ở đơn vị cấp trên có vào ngày đó.` });
    const areaId = await begin(tx, input, parent, input.validFrom);
    await audit(tx, { actor, chain: await auditChain(tx, areaId), action: "area.created", subjectType: "Area", subjectId: areaId, data: { ...input } });
    return { areaId };
  });
}

type Place = { id: string; name: string; level: "country" | "province" | "district" | "commune" };

async function begin(tx: Tx, { code, name, kind }: Pick<NewAreaInput, "code" | "name" | "kind">, parent: Place, day: string): Promise<string> {
  const codeIsWrong = codeFault(kind, code);
  if (codeIsWrong !== null) throw invalid({ code: codeIsWrong });
  const misplaced = placementFault(kind, parent, day);
  if (misplaced !== null) throw invalid({ kind: misplaced });
  try {
    return (await tx.area.create({ data: { level: AREA_KINDS[kind].level, code, name, kind, parentId: parent.id, validFrom: databaseDate(day) }, select: { id: true } })).id;
  } catch (error) {
    if (!violates(error, "Area_code_once_at_a_time")) throw error;
    throw invalid({ code: "Mã này đang thuộc một đơn vị khác trong thời gian đó. Hãy kiểm tra lại mã và ngày." });
  }
}

/** Ends a unit. Its plan and figures stay with it: an ended area stays a counting area. */
export function end(actor: Actor, input: EndAreaInput): Promise<void> {
  return db.$transaction(async (tx) => {
    const area = await lockArea(tx, actor, input.areaId);
    if (area.parentId === null) throw countryStays();
    const fault = lastDayFault(area, input.lastDay, area.name);
    if (fault !== null) throw area.validTo === null ? invalid({ lastDay: fault }) : new Refusal({ code: "conflict", message: fault });
    await endOn(tx, area, input.lastDay);
    await audit(tx, { actor, chain: await auditChain(tx, area.id), action: "area.ended", subjectType: "Area", subjectId: area.id, data: { name: area.name, code: area.code, lastDay: input.lastDay, document: input.document } });
  });
}

const countryStays = () => new Refusal({ code: "locked", message: "Không kết thúc cả nước ở đây. Hãy chọn một đơn vị cấp dưới." });

async function endOn(tx: Tx, area: { id: string; name: string }, lastDay: string): Promise<void> {
  const after = await tx.area.count({ where: { parentId: area.id, OR: [{ validTo: null }, { validTo: { gt: databaseDate(lastDay) } }] } });
  const obstacle = stillInhabitedFault(area.name, after, lastDay);
  if (obstacle !== null) throw new Refusal({ code: "locked", message: obstacle });
  const { count } = await tx.area.updateMany({ where: { id: area.id, validTo: null }, data: { validTo: databaseDate(lastDay) } });
  if (count === 0) throw new Refusal({ code: "conflict", message: "Đơn vị này vừa được người khác thay đổi. Hãy tải lại trang." });
}

/** Held until the end, so that nothing begins in a unit while it ends. */
async function lockArea(tx: Tx, actor: Actor, areaId: string) {
  await tx.$queryRaw`SELECT "id" FROM "Area" WHERE "id" = ${areaId}::uuid FOR UPDATE`;
  const area = await tx.area.findUnique({ where: { id: areaId }, select: { id: true, code: true, name: true, kind: true, level: true, parentId: true, validFrom: true, validTo: true } });
  const subject = area && (await areaSubject(tx, areaId));
  if (!area || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy đơn vị này. Hãy tải lại trang." });
  ensureCan(actor, "area.manage", subject);
  return { ...area, validFrom: isoDate(area.validFrom), validTo: isoDate(area.validTo) };
}
