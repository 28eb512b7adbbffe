import { today } from "@/lib/today";
import { db, type Tx } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { catalogueSubject, describedBy, describedColumns, measureEdition, measureUse, previewMerge } from "@/lib/data/measures";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { mergeFault, unmergeFault, type MergeMeasureInput, type UnmergeMeasureInput } from "@/lib/domain/measure/alias";
import { decideChange, type MeasureField } from "@/lib/domain/measure/change";
import { measureCode, type DescribeMeasureInput, type MeasureDescription, type NewMeasureInput } from "@/lib/domain/measure/description";
import { Refusal, unwrap } from "@/lib/domain/result";
import { audit, SYSTEM_CHAIN } from "./audit";
import { violates } from "./constraint";

const CHANGED_MEANWHILE = "Chỉ số này vừa được người khác sửa. Nội dung bạn nhập vẫn còn trên màn hình; hãy mở lại chỉ số ở thẻ khác, xem thay đổi rồi lưu lại.";
const notFound = () => new Refusal({ code: "not-found", message: "Không tìm thấy chỉ số này. Hãy chọn lại trong danh mục." });

/** Any number, the same in every process. */
const ADDING = 7_202_108;

/** Holds the catalogue until the transaction ends: of two who add to it at once the second takes its codes and places after the first. */
export async function holdCatalogue(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${ADDING})`;
}

/** Adds a measure at the end of the catalogue. Its code is made of its short name. */
export function create(actor: Actor, input: NewMeasureInput): Promise<{ code: string }> {
  return write(async (tx) => {
    ensureCan(actor, "catalogue.manage", await catalogueSubject(tx));
    await holdCatalogue(tx);
    const twin = await tx.measure.findFirst({ where: { name: input.name, disaggregation: input.disaggregation }, select: { shortName: true } });
    if (twin) throw new Refusal({ code: "invalid", message: "Chưa thêm chỉ số.", fields: { name: `Danh mục đã có chỉ số cùng tên và cùng phân tổ (“${twin.shortName}”). Hãy dùng chỉ số đó.` } });
    const wanted = measureCode(input.shortName);
    const [taken, last] = await Promise.all([
      tx.measure.findMany({ where: { code: { startsWith: wanted } }, select: { code: true } }),
      tx.measure.aggregate({ _max: { ordinal: true } }),
    ]);
    const measure = await tx.measure.create({ data: { ...input, code: freeCode(wanted, ["new", ...taken.map((one) => one.code)]), ordinal: (last._max.ordinal ?? 0) + 1 }, select: { id: true, code: true } });
    await audit(tx, { actor, chain: SYSTEM_CHAIN, action: "measure.created", subjectType: "Measure", subjectId: measure.id, data: { code: measure.code, ...input } });
    return { code: measure.code };
  });
}

function freeCode(wanted: string, taken: readonly string[]): string {
  let code = wanted;
  for (let next = 2; taken.includes(code); next += 1) code = `${wanted}-${next}`;
  return code;
}

/** Changes what the catalogue says of a measure. A changed definition over figures raises its version; nothing changed is no event. */
export function describe(actor: Actor, { code, edition, reason, ...after }: DescribeMeasureInput): Promise<{ changed: boolean; definitionVersion: number }> {
  return write(async (tx) => {
    const measure = await lockMeasure(tx, code);
    ensureCan(actor, "catalogue.manage", await catalogueSubject(tx));
    if ((await measureEdition(tx, measure.id)) !== edition) throw new Refusal({ code: "conflict", message: CHANGED_MEANWHILE });
    const before = describedBy(measure);
    const { fields, newVersion } = unwrap(decideChange(before, after, await measureUse(tx, measure.id), reason));
    if (fields.length === 0) return { changed: false, definitionVersion: measure.definitionVersion };

    const definitionVersion = measure.definitionVersion + (newVersion ? 1 : 0);
    await tx.measure.update({ where: { id: measure.id }, data: { ...after, definitionVersion }, select: { id: true } });
    await audit(tx, {
      actor,
      chain: SYSTEM_CHAIN,
      action: "measure.described",
      subjectType: "Measure",
      subjectId: measure.id,
      data: { code, from: only(before, fields), to: only(after, fields), newVersion, definitionVersion, reason },
    });
    return { changed: true, definitionVersion };
  });
}

const only = (description: MeasureDescription, fields: readonly MeasureField[]) => Object.fromEntries(fields.map((field) => [field, description[field]]));

async function lockMeasure(tx: Tx, code: string) {
  await tx.$queryRaw`SELECT "id" FROM "Measure" WHERE "code" = ${code} FOR UPDATE`;
  const measure = await tx.measure.findUnique({ where: { code }, select: { id: true, definitionVersion: true, aliasOfId: true, aliasOf: { select: { id: true, code: true, shortName: true } }, ...describedColumns } });
  if (!measure) throw notFound();
  return measure;
}

/**
 * Makes a duplicate an alias of another measure from a day on. Nothing is rewritten: its cells and entries stay its own,
 * and who reads the survivor reads them behind the survivor's.
 */
export function merge(actor: Actor, input: MergeMeasureInput): Promise<{ survivorCode: string }> {
  return write(async (tx) => {
    ensureCan(actor, "catalogue.manage", await catalogueSubject(tx));
    // Both, in one order: a merged into b and b into a at once become one merge and one refusal.
    await tx.$queryRaw`SELECT "id" FROM "Measure" WHERE "code" IN (${input.duplicateCode}, ${input.survivorCode}) ORDER BY "id" FOR UPDATE`;
    const preview = await previewMerge(tx, input.duplicateCode, input.survivorCode);
    if (!preview) throw notFound();
    const { duplicate, survivor, obstacle, differences, overlaps } = preview;
    if (obstacle !== null) throw new Refusal({ code: "locked", message: obstacle });
    const fields = mergeFault(differences, input, today());
    if (fields) throw new Refusal({ code: "invalid", message: "Chưa gộp. Hãy sửa các ô được đánh dấu.", fields });
    if (overlaps.length !== input.expectedOverlaps) throw new Refusal({ code: "conflict", message: "Vừa có thêm số liệu ở cả hai chỉ số. Hãy tải lại trang, xem lại các ô trùng rồi gộp." });

    const { count } = await tx.measure.updateMany({ where: { id: duplicate.id, aliasOfId: null }, data: { aliasOfId: survivor.id, aliasSince: databaseDate(input.since) } });
    if (count === 0) throw new Refusal({ code: "conflict", message: CHANGED_MEANWHILE });
    await audit(tx, {
      actor,
      chain: SYSTEM_CHAIN,
      action: "measure.merged",
      subjectType: "Measure",
      subjectId: duplicate.id,
      data: { code: duplicate.code, survivorId: survivor.id, survivorCode: survivor.code, survivorName: survivor.shortName, since: input.since, reason: input.reason, differences: differences.map((one) => ({ ...one })), overlaps: overlaps.length },
    });
    return { survivorCode: survivor.code };
  });
}

/** Takes a merge back, as long as nobody entered a figure into either of the two since. */
export function unmerge(actor: Actor, input: UnmergeMeasureInput): Promise<void> {
  return write(async (tx) => {
    const measure = await lockMeasure(tx, input.code);
    ensureCan(actor, "catalogue.manage", await catalogueSubject(tx));
    const { aliasOf } = measure;
    if (!aliasOf) throw new Refusal({ code: "conflict", message: "Chỉ số này không còn được gộp vào chỉ số nào. Hãy tải lại trang." });
    const merged = await tx.auditEvent.findFirst({ where: { subjectType: "Measure", subjectId: measure.id, action: "measure.merged" }, orderBy: { at: "desc" }, select: { at: true } });
    const entered = merged ? await tx.actualEntry.count({ where: { enteredAt: { gt: merged.at }, actual: { measureId: { in: [measure.id, aliasOf.id] } } } }) : 0;
    const fault = unmergeFault(entered);
    if (fault !== null) throw new Refusal({ code: "locked", message: fault });

    await tx.measure.updateMany({ where: { id: measure.id, aliasOfId: aliasOf.id }, data: { aliasOfId: null, aliasSince: null } });
    await audit(tx, {
      actor,
      chain: SYSTEM_CHAIN,
      action: "measure.unmerged",
      subjectType: "Measure",
      subjectId: measure.id,
      data: { code: input.code, survivorId: aliasOf.id, survivorCode: aliasOf.code, survivorName: aliasOf.shortName, reason: input.reason },
    });
  });
}

async function write<T>(perform: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await db.$transaction(perform);
  } catch (error) {
    if (violates(error, "Measure_baseQuantityCode_fkey")) {
      throw new Refusal({ code: "invalid", message: "Chưa lưu.", fields: { baseQuantityCode: "Danh mục không có số liệu nền này. Hãy chọn lại." } });
    }
    throw error;
  }
}
