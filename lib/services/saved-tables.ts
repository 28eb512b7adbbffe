import { type Tx, db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { Refusal } from "@/lib/domain/result";
import type { ChangeTableInput, DeleteTableInput, SaveTableInput } from "@/lib/domain/table/definition";
import { audit, auditChain, SYSTEM_CHAIN } from "./audit";
import { violates } from "./constraint";

const notFound = () => new Refusal({ code: "not-found", message: "Không tìm thấy bảng này. Có thể bảng đã bị xóa; hãy quay lại danh sách bảng." });
const changedMeanwhile = () => new Refusal({ code: "conflict", message: "Bảng này vừa được sửa ở nơi khác. Nội dung bạn nhập vẫn còn trên màn hình; hãy mở lại bảng ở thẻ khác, xem thay đổi rồi lưu lại." });

/** Keeps a table of one's own under a new name. */
export function save(actor: Actor, { name, definition, isShared }: SaveTableInput): Promise<{ id: string }> {
  return write(async (tx) => {
    ensureCan(actor, "saved-table.manage", { userId: actor.userId });
    const { id } = await tx.savedTable.create({ data: { ownerId: actor.userId, name, definition, isShared }, select: { id: true } });
    await remember(tx, actor, "saved-table.saved", id, { name, isShared, definition });
    return { id };
  });
}

/** Gives a table of one's own another name or another definition, or shares it; the last who looked wins nothing unseen. */
export function change(actor: Actor, { id, version, name, isShared, definition }: ChangeTableInput): Promise<{ id: string; version: number }> {
  return write(async (tx) => {
    const table = await own(tx, actor, id);
    const { count } = await tx.savedTable.updateMany({ where: { id, version }, data: { name, isShared, ...(definition && { definition }), version: { increment: 1 } } });
    if (count === 0) throw changedMeanwhile();
    await remember(tx, actor, "saved-table.changed", id, { from: { name: table.name, isShared: table.isShared }, to: { name, isShared }, ...(definition && { definition }) });
    return { id, version: version + 1 };
  });
}

/** Deletes a table of one's own; the figures in it were never part of it. */
export function remove(actor: Actor, { id, version }: DeleteTableInput): Promise<void> {
  return write(async (tx) => {
    const table = await own(tx, actor, id);
    const { count } = await tx.savedTable.deleteMany({ where: { id, version } });
    if (count === 0) throw changedMeanwhile();
    await remember(tx, actor, "saved-table.deleted", id, { name: table.name });
  });
}

/** The table, locked. Another's that is not shared is not found; one that is, is refused with the reason. */
async function own(tx: Tx, actor: Actor, id: string) {
  await tx.$queryRaw`SELECT "id" FROM "SavedTable" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const table = await tx.savedTable.findUnique({ where: { id }, select: { ownerId: true, name: true, isShared: true } });
  if (!table || (table.ownerId !== actor.userId && !table.isShared)) throw notFound();
  ensureCan(actor, "saved-table.manage", { userId: table.ownerId });
  return table;
}

async function remember(tx: Tx, actor: Actor, action: string, subjectId: string, data: object): Promise<void> {
  const home = actor.memberships[0];
  await audit(tx, { actor, chain: home ? await auditChain(tx, home.areaId) : SYSTEM_CHAIN, action, subjectType: "SavedTable", subjectId, data: { ...data } });
}

async function write<T>(perform: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(perform);
  } catch (error) {
    if (violates(error, "SavedTable_ownerId_name_key")) {
      throw new Refusal({ code: "invalid", message: "Chưa lưu bảng.", fields: { name: "Bạn đã có bảng cùng tên. Hãy đặt tên khác, hoặc mở bảng đó rồi sửa." } });
    }
    throw error;
  }
}
