import { db, type Tx } from "@/lib/data/db";
import { databaseDate, isoDate } from "@/lib/data/decimals";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { AREA_KINDS, codeFault, placementFault, type NewAreaInput } from "@/lib/domain/area/area";
import { Refusal } from "@/lib/domain/result";
import { dayInWords, isValidOn } from "@/lib/domain/validity";
import { audit, auditChain } from "./audit";
import { violates } from "./constraint";
import { lockMap } from "./map-lock";

const invalid = (fields: Record<string, string>) => new Refusal({ code: "invalid", message: "Chưa lưu. Hãy sửa các ô được đánh dấu.", fields });

/** Adds a unit under another from a day on. */
export function create(actor: Actor, input: NewAreaInput): Promise<{ areaId: string }> {
  return db.$transaction(async (tx) => {
    // Nothing begins in a unit while that ends.
    await lockMap(tx);
    const found = await tx.area.findUnique({ where: { id: input.parentId }, select: { id: true, name: true, level: true, validFrom: true, validTo: true } });
    const subject = found && (await areaSubject(tx, found.id));
    if (!found || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy đơn vị này. Hãy tải lại trang." });
    ensureCan(actor, "area.manage", subject);
    const parent = { ...found, validFrom: isoDate(found.validFrom), validTo: isoDate(found.validTo) };
    // It would outlive what it lies in.
    if (parent.validTo !== null) throw new Refusal({ code: "locked", message: `${parent.name} kết thúc ngày ${dayInWords(parent.validTo)} nên không thêm đơn vị vào đó được. Hãy thêm ở đơn vị tiếp nhận.` });
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
