import { randomUUID } from "node:crypto";
import { type EndedAgency, type EndedPerson, type SuccessionFacts, committeesOf, findEndWithoutSuccessor, listPossibleHeirs, listUnitsWithin, readSuccessionFacts } from "@/lib/data/area-successions";
import { db, type Tx } from "@/lib/data/db";
import { databaseDate, isoDate, plainExact } from "@/lib/data/decimals";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { AREA_LEVELS } from "@/lib/domain/area/area";
import { peoplesCommitteeOf } from "@/lib/domain/agency/officer-import";
import { decimal } from "@/lib/domain/decimal";
import { groupBy } from "@/lib/domain/group-by";
import { Refusal, unwrap } from "@/lib/domain/result";
import { type Act, type Unit, partFaults } from "@/lib/domain/succession/act";
import type { ConfirmSharesInput, PlaceUnitInput, RecordSuccessionInput, UndoSuccessionInput } from "@/lib/domain/succession/input";
import { actOf, typedShare } from "@/lib/domain/succession/proposal";
import { openReportsOf, shareField } from "@/lib/domain/succession/words";
import { dayBefore } from "@/lib/domain/validity";
import type { Prisma } from "@/lib/generated/prisma/client";
import { audit, auditChain } from "./audit";
import { violates } from "./constraint";
import { lockMap } from "./map-lock";

const invalid = (message: string, fields?: Record<string, string>) => new Refusal({ code: "invalid", message, ...(fields ? { fields } : {}) });

/** A country's merger touches ten thousand units. */
const TIMES = { maxWait: 10_000, timeout: 60_000 };

/** What an act would do, before it is done. */
export interface SuccessionPreview {
  act: Act;
  units: Unit[];
  facts: SuccessionFacts;
}

/** Computes what an act would do to figures, reports, people, plans and agencies; nothing is written. */
export const preview = (actor: Actor, input: RecordSuccessionInput): Promise<SuccessionPreview> =>
  db.$transaction(async (tx) => {
    const { act, units } = await permittedAct(tx, actor, input);
    return { act, units, facts: await readSuccessionFacts(tx, act) };
  }, TIMES);

async function permittedAct(tx: Tx, actor: Actor, input: RecordSuccessionInput): Promise<{ act: Act; units: Unit[] }> {
  const subject = await areaSubject(tx, input.within);
  if (!subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy địa bàn này. Hãy chọn lại địa bàn." });
  ensureCan(actor, "area.manage", subject);
  const units = await listUnitsWithin(input.within, tx);
  const above = new Set(subject.areaAncestorIds);
  const act = unwrap(actOf(input, units));
  // What ends must lie within the area for which the right was asked, the area itself only where its whole parent was.
  if (act.endedIds.some((id) => above.has(id))) throw invalid("Thay đổi này động đến đơn vị ngoài địa bàn đã chọn. Hãy chọn địa bàn cấp trên.");
  if (act.endedIds.includes(input.within)) {
    const parent = subject.areaAncestorIds[0];
    const parentSubject = parent === undefined ? null : await areaSubject(tx, parent);
    if (!parentSubject) throw invalid("Không ghi thay đổi cho cả nước ở đây. Hãy chọn đơn vị cấp dưới.");
    ensureCan(actor, "area.manage", parentSubject);
  }
  return { act, units };
}

interface Change {
  tableName: "Area" | "AreaSuccession" | "Agency" | "PlanReporter" | "Membership" | "Report";
  rowId: string;
  before: Prisma.InputJsonObject | null;
  after: Prisma.InputJsonObject;
}

/**
 * Records an act: units end and begin, what they were goes over, and people and work in progress follow as chosen. No figure and
 * no history is touched; each row it makes or changes is remembered, so that it can be undone whole.
 */
export function record(actor: Actor, input: RecordSuccessionInput): Promise<{ actId: string }> {
  return db.$transaction(async (tx) => {
    await lockMap(tx);
    const { act } = await permittedAct(tx, actor, input);
    await holdWhatFollows(tx, act.endedIds);
    const facts = await readSuccessionFacts(tx, act);
    const { id: actId } = await tx.successionAct.create({
      data: { kind: act.kind, effectiveOn: databaseDate(act.on), document: input.document, areaId: input.within, openReports: input.openReports, movesOfficers: input.movesOfficers, renewsCommittees: input.renewsCommittees, recordedById: actor.userId },
      select: { id: true },
    });
    const ids = new Map(act.begins.map(({ key }) => [key, randomUUID() as string]));
    const changes = [
      ...(await writeUnits(tx, act, ids)),
      ...(await writeLinks(tx, act, ids, actId, input.document)),
      ...(await renewCommittees(tx, input, act, ids, facts)),
    ];
    const committees = new Map(changes.flatMap((change) => (change.tableName === "Agency" && change.before === null ? [[change.after["areaId"] as string, change.rowId] as const] : [])));
    changes.push(...(await moveOfficers(tx, input, act, ids, committees, facts.people, committeesOf(facts.agencies))));
    changes.push(...(await settleReports(tx, input, act, actId, facts)));
    await tx.successionChange.createMany({ data: changes.map(({ before, ...change }, ordinal) => ({ ...change, actId, ordinal, ...(before === null ? {} : { before }) })) });
    await audit(tx, {
      actor,
      chain: await auditChain(tx, input.within),
      action: "area-succession.recorded",
      subjectType: "SuccessionAct",
      subjectId: actId,
      data: { kind: act.kind, on: act.on, document: input.document, ended: act.endedIds.length, begun: act.begins.length, openReports: input.openReports, movesOfficers: input.movesOfficers, renewsCommittees: input.renewsCommittees, rows: changes.length },
    });
    return { actId };
  }, TIMES);
}

/** What the act will change stays as it is read until it has: what is remembered of it must be what was there. */
async function holdWhatFollows(tx: Tx, endedIds: readonly string[]): Promise<void> {
  const ids = [...endedIds];
  await tx.$executeRaw`SELECT 1 FROM "Agency" WHERE "areaId" = ANY(${ids}::uuid[]) ORDER BY "id" FOR NO KEY UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM "Membership" m WHERE m."areaId" = ANY(${ids}::uuid[]) OR m."agencyId" IN (SELECT "id" FROM "Agency" WHERE "areaId" = ANY(${ids}::uuid[])) ORDER BY m."id" FOR NO KEY UPDATE`;
  await tx.$executeRaw`SELECT 1 FROM "Report" r WHERE r."agencyId" IN (SELECT "id" FROM "Agency" WHERE "areaId" = ANY(${ids}::uuid[])) ORDER BY r."id" FOR NO KEY UPDATE`;
}

async function writeUnits(tx: Tx, act: Act, ids: Map<string, string>): Promise<Change[]> {
  const lastDay = databaseDate(dayBefore(act.on));
  const { count } = await tx.area.updateMany({ where: { id: { in: act.endedIds }, validTo: null }, data: { validTo: lastDay } });
  if (count < act.endedIds.length) throw new Refusal({ code: "conflict", message: "Có đơn vị vừa được người khác thay đổi. Hãy tải lại trang rồi xem trước lại." });
  const begun = act.begins
    .map(({ key, level, code, name, kind, parent }) => ({ id: ids.get(key)!, level, code, name, kind, parentId: "id" in parent ? parent.id : ids.get(parent.key)!, validFrom: databaseDate(act.on) }))
    .sort((a, b) => AREA_LEVELS.indexOf(a.level) - AREA_LEVELS.indexOf(b.level));
  try {
    await tx.area.createMany({ data: begun });
  } catch (error) {
    if (!violates(error, "Area_code_once_at_a_time")) throw error;
    throw invalid("Có mã đơn vị mới đang thuộc một đơn vị khác vào ngày này. Hãy kiểm tra lại mã và ngày.");
  }
  return [
    ...act.endedIds.map((rowId): Change => ({ tableName: "Area", rowId, before: { validTo: null }, after: { validTo: dayBefore(act.on) } })),
    ...begun.map(({ id, validFrom: _day, ...rest }): Change => ({ tableName: "Area", rowId: id, before: null, after: { ...rest, validFrom: act.on } })),
  ];
}

async function writeLinks(tx: Tx, act: Act, ids: Map<string, string>, actId: string, document: string): Promise<Change[]> {
  const rows = act.links.map(({ predecessorId, successorKey, extent, share, shareSource }) => ({ id: randomUUID() as string, predecessorId, successorId: ids.get(successorKey)!, extent, share, shareSource }));
  await tx.areaSuccession.createMany({ data: rows.map((row) => ({ ...row, effectiveOn: databaseDate(act.on), document, actId })) });
  return rows.map(({ id, ...rest }) => ({ tableName: "AreaSuccession", rowId: id, before: null, after: rest }));
}

/** The UBND of communes that end give way to those of the communes that begin, which report wherever the old ones did. */
async function renewCommittees(tx: Tx, { renewsCommittees }: RecordSuccessionInput, act: Act, ids: Map<string, string>, facts: SuccessionFacts): Promise<Change[]> {
  if (!renewsCommittees) return [];
  const old = committeesOf(facts.agencies).filter(({ validTo }) => validTo === null);
  const lastDay = dayBefore(act.on);
  await tx.agency.updateMany({ where: { id: { in: old.map(({ id }) => id) }, validTo: null }, data: { validTo: databaseDate(lastDay) } });
  const inUnit = new Map<string, EndedAgency[]>();
  for (const agency of old) inUnit.set(agency.areaId, [...(inUnit.get(agency.areaId) ?? []), agency]);
  const made = act.begins.flatMap(({ key, level, name }) => {
    const before = act.links.filter(({ successorKey }) => successorKey === key).flatMap(({ predecessorId }) => inUnit.get(predecessorId) ?? []);
    if (level !== "commune" || before.length === 0) return [];
    const agency = { id: randomUUID() as string, areaId: ids.get(key)!, name: peoplesCommitteeOf(name) };
    return [{ agency, planIds: [...new Set(before.flatMap(({ reportsForPlanIds }) => reportsForPlanIds))] }];
  });
  await tx.agency.createMany({ data: made.map(({ agency }) => ({ ...agency, validFrom: databaseDate(act.on) })) });
  const reporters = made.flatMap(({ agency, planIds }) => planIds.map((planId) => ({ id: randomUUID() as string, planId, agencyId: agency.id })));
  await tx.planReporter.createMany({ data: reporters });
  return [
    ...old.map(({ id }): Change => ({ tableName: "Agency", rowId: id, before: { validTo: null }, after: { validTo: lastDay } })),
    ...made.map(({ agency: { id, ...rest } }): Change => ({ tableName: "Agency", rowId: id, before: null, after: { ...rest, validFrom: act.on } })),
    ...reporters.map(({ id, ...rest }): Change => ({ tableName: "PlanReporter", rowId: id, before: null, after: rest })),
  ];
}

/** Whoever works for a unit that goes over whole works for its successor from then on. Of a divided unit a person decides later. */
async function moveOfficers(tx: Tx, { movesOfficers }: RecordSuccessionInput, act: Act, ids: Map<string, string>, committees: Map<string, string>, people: readonly EndedPerson[], old: readonly EndedAgency[]): Promise<Change[]> {
  if (!movesOfficers) return [];
  const lastDay = dayBefore(act.on);
  const heirOf = new Map(act.links.filter(({ extent }) => extent === "whole").map(({ predecessorId, successorKey }) => [predecessorId, ids.get(successorKey)!]));
  const isCommittee = new Set(old.map(({ id }) => id));
  const moved = people.flatMap((person): { person: EndedPerson; place: { areaId: string } | { agencyId: string } }[] => {
    const heir = heirOf.get(person.unitId);
    if (heir === undefined || (person.validFrom !== null && person.validFrom > lastDay)) return [];
    if (person.agencyId === null) return [{ person, place: { areaId: heir } }];
    const agencyId = isCommittee.has(person.agencyId) ? committees.get(heir) : undefined;
    return agencyId === undefined ? [] : [{ person, place: { agencyId } }];
  });
  await tx.membership.updateMany({ where: { id: { in: moved.map(({ person }) => person.membershipId) } }, data: { validTo: databaseDate(lastDay) } });
  // Who worked for two communes that become one works for it once.
  const once = new Map(moved.map((one) => [`${one.person.userId} ${one.person.role} ${Object.values(one.place)[0]}`, one]));
  const rows = [...once.values()].map(({ person, place }) => ({ id: randomUUID() as string, userId: person.userId, role: person.role, ...place, validTo: person.validTo }));
  await tx.membership.createMany({ data: rows.map(({ validTo, ...row }) => ({ ...row, validFrom: databaseDate(act.on), validTo: databaseDate(validTo) })) });
  return [
    ...moved.map(({ person }): Change => ({ tableName: "Membership", rowId: person.membershipId, before: { validTo: person.validTo }, after: { validTo: lastDay } })),
    ...rows.map(({ id, ...rest }): Change => ({ tableName: "Membership", rowId: id, before: null, after: { ...rest, validFrom: act.on } })),
  ];
}

async function settleReports(tx: Tx, { openReports, document }: RecordSuccessionInput, act: Act, actId: string, { reports }: SuccessionFacts): Promise<Change[]> {
  const wentOn = new Set(act.links.map(({ predecessorId }) => predecessorId));
  const changes: Change[] = [];
  for (const [fate, settled] of groupBy(reports, ({ areaId }) => openReportsOf(openReports, wentOn.has(areaId)))) {
    const ids = settled.map(({ reportId }) => reportId);
    await tx.report.updateMany({ where: { id: { in: ids } }, data: { afterUnitEnded: fate, successionActId: actId } });
    if (fate === "on_behalf") await tx.report.updateMany({ where: { id: { in: ids }, onBehalfDocument: null }, data: { onBehalfDocument: document } });
    for (const { reportId, afterUnitEnded, successionActId, onBehalfDocument } of settled) {
      changes.push({
        tableName: "Report",
        rowId: reportId,
        before: { afterUnitEnded, successionActId, onBehalfDocument },
        after: { afterUnitEnded: fate, successionActId: actId, onBehalfDocument: fate === "on_behalf" ? (onBehalfDocument ?? document) : onBehalfDocument },
      });
    }
  }
  return changes;
}

/**
 * Undoes an act whole: every row it changed is as it was before, every row it made is gone. Refused with reasons where
 * something was built on it since.
 */
export async function undo(actor: Actor, { actId, reason }: UndoSuccessionInput): Promise<void> {
  try {
    await db.$transaction((tx) => undoIn(tx, actor, actId, reason), TIMES);
  } catch (error) {
    if (violates(error, "Area_code_once_at_a_time")) throw new Refusal({ code: "locked", message: "Chưa hoàn tác được: mã của đơn vị cũ đã được cấp cho một đơn vị khác sau đó. Hãy hoàn tác hoặc ghi kết thúc đơn vị ấy trước." });
    // Tables that know units and that nobody asked about above.
    if (!violates(error, "_fkey")) throw error;
    throw new Refusal({ code: "locked", message: "Đã có dữ liệu gắn với đơn vị mới nên chưa hoàn tác được. Hãy bỏ dữ liệu đó trước." });
  }
}

async function undoIn(tx: Tx, actor: Actor, actId: string, reason: string): Promise<void> {
  await lockMap(tx);
  const act = await tx.successionAct.findUnique({ where: { id: actId }, include: { changes: { orderBy: { ordinal: "asc" } } } });
  const subject = act && (await areaSubject(tx, act.areaId));
  if (!act || !subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy thay đổi này. Hãy tải lại trang." });
  ensureCan(actor, "area.manage", subject);
  if (act.undoneAt !== null) throw new Refusal({ code: "conflict", message: "Thay đổi này đã được hoàn tác rồi. Hãy tải lại trang." });
  const made = (table: string) => act.changes.filter(({ tableName, before }) => tableName === table && before === null).map(({ rowId }) => rowId);
  const changed = (table: string) => JSON.stringify(act.changes.filter(({ tableName, before }) => tableName === table && before !== null).map(({ rowId, before, after }) => ({ id: rowId, before, after })));

  const obstacles = await listObstacles(tx, { areas: made("Area"), agencies: made("Agency"), memberships: made("Membership"), reporters: made("PlanReporter"), successions: made("AreaSuccession") });
  for (const table of ["Area", "Agency", "Membership"] as const) {
    const [row] = await tx.$queryRawUnsafe<{ changed: number }[]>(
      `SELECT count(*)::int AS "changed" FROM jsonb_to_recordset($1::jsonb) AS r("id" uuid, "after" jsonb) LEFT JOIN "${table}" t ON t."id" = r."id" WHERE t."validTo" IS DISTINCT FROM (r."after"->>'validTo')::date`,
      changed(table),
    );
    if (row && row.changed > 0) obstacles.push(`${row.changed} ${CHANGED_SINCE[table]} đã được sửa sau đó`);
  }
  const [above] = await tx.$queryRaw<{ ended: number }[]>`
    SELECT count(*)::int AS "ended" FROM jsonb_to_recordset(${changed("Area")}::jsonb) AS r("id" uuid) JOIN "Area" a ON a."id" = r."id" JOIN "Area" p ON p."id" = a."parentId"
    WHERE p."validTo" IS NOT NULL AND NOT p."id" = ANY(SELECT x."id" FROM jsonb_to_recordset(${changed("Area")}::jsonb) AS x("id" uuid))`;
  if (above && above.ended > 0) obstacles.push(`cấp trên của ${above.ended} đơn vị cũ đã kết thúc sau đó`);
  if (obstacles.length > 0) throw new Refusal({ code: "locked", message: `Chưa hoàn tác được: ${obstacles.join("; ")}. Hãy hoàn tác các thay đổi làm sau trước, mới nhất trước.` });

  await tx.$executeRaw`
    UPDATE "Report" t SET "afterUnitEnded" = (r."before"->>'afterUnitEnded')::"OpenReports", "successionActId" = (r."before"->>'successionActId')::uuid,
      -- A letter given since stays.
      "onBehalfDocument" = CASE WHEN t."onBehalfDocument" IS DISTINCT FROM r."after"->>'onBehalfDocument' THEN t."onBehalfDocument" ELSE r."before"->>'onBehalfDocument' END
    FROM jsonb_to_recordset(${changed("Report")}::jsonb) AS r("id" uuid, "before" jsonb, "after" jsonb) WHERE t."id" = r."id"`;
  await tx.membership.deleteMany({ where: { id: { in: made("Membership") } } });
  await restoreLastDays(tx, "Membership", changed("Membership"));
  await tx.planReporter.deleteMany({ where: { id: { in: made("PlanReporter") } } });
  await tx.agency.deleteMany({ where: { id: { in: made("Agency") } } });
  await restoreLastDays(tx, "Agency", changed("Agency"));
  await tx.areaSuccession.deleteMany({ where: { id: { in: made("AreaSuccession") } } });
  // In one statement: those that lie in one another go together.
  await tx.area.deleteMany({ where: { id: { in: made("Area") } } });
  await restoreLastDays(tx, "Area", changed("Area"));

  await tx.successionAct.update({ where: { id: actId }, data: { undoneById: actor.userId, undoneAt: new Date(), undoReason: reason }, select: { id: true } });
  await audit(tx, { actor, chain: await auditChain(tx, act.areaId), action: "area-succession.undone", subjectType: "SuccessionAct", subjectId: actId, data: { kind: act.kind, on: isoDate(act.effectiveOn), document: act.document, reason, rows: act.changes.length } });
}

const CHANGED_SINCE = { Area: "đơn vị cũ", Agency: "cơ quan", Membership: "vai trò của cán bộ" } as const;

const restoreLastDays = (tx: Tx, table: keyof typeof CHANGED_SINCE, rows: string) =>
  tx.$executeRawUnsafe(`UPDATE "${table}" t SET "validTo" = (r."before"->>'validTo')::date FROM jsonb_to_recordset($1::jsonb) AS r("id" uuid, "before" jsonb) WHERE t."id" = r."id"`, rows);

interface Made {
  areas: string[];
  agencies: string[];
  memberships: string[];
  reporters: string[];
  successions: string[];
}

/** What was built since on the units and UBND that an act made, in words. */
async function listObstacles(tx: Tx, { areas, agencies, memberships, reporters, successions }: Made): Promise<string[]> {
  const [row] = await tx.$queryRaw<Record<"ended" | "figures" | "choices" | "plans" | "children" | "agencies" | "people" | "reports" | "assignments" | "reporters", number>[]>`
    SELECT (SELECT count(*)::int FROM "Area" WHERE "id" = ANY(${areas}::uuid[]) AND "validTo" IS NOT NULL)
             + (SELECT count(*)::int FROM "AreaSuccession" WHERE "predecessorId" = ANY(${areas}::uuid[]) AND NOT "id" = ANY(${successions}::uuid[])) AS "ended",
           (SELECT count(*)::int FROM "Actual" WHERE "areaId" = ANY(${areas}::uuid[]) OR "agencyId" = ANY(${agencies}::uuid[])) + (SELECT count(*)::int FROM "BaseFigure" WHERE "areaId" = ANY(${areas}::uuid[])) AS "figures",
           (SELECT count(*)::int FROM "OfficialChoice" WHERE "areaId" = ANY(${areas}::uuid[]) OR "agencyId" = ANY(${agencies}::uuid[])) AS "choices",
           (SELECT count(*)::int FROM "Plan" WHERE "areaId" = ANY(${areas}::uuid[])) + (SELECT count(*)::int FROM "PlanDraft" WHERE "areaId" = ANY(${areas}::uuid[])) + (SELECT count(*)::int FROM "PlanAgency" WHERE "agencyId" = ANY(${agencies}::uuid[])) AS "plans",
           (SELECT count(*)::int FROM "Area" WHERE "parentId" = ANY(${areas}::uuid[]) AND NOT "id" = ANY(${areas}::uuid[])) AS "children",
           (SELECT count(*)::int FROM "Agency" WHERE "areaId" = ANY(${areas}::uuid[]) AND NOT "id" = ANY(${agencies}::uuid[])) AS "agencies",
           (SELECT count(*)::int FROM "Membership" WHERE ("areaId" = ANY(${areas}::uuid[]) OR "agencyId" = ANY(${agencies}::uuid[])) AND NOT "id" = ANY(${memberships}::uuid[])) AS "people",
           (SELECT count(*)::int FROM "Report" WHERE "agencyId" = ANY(${agencies}::uuid[])) AS "reports",
           (SELECT count(*)::int FROM "Assignment" WHERE "agencyId" = ANY(${agencies}::uuid[])) AS "assignments",
           (SELECT count(*)::int FROM "PlanReporter" WHERE "agencyId" = ANY(${agencies}::uuid[]) AND NOT "id" = ANY(${reporters}::uuid[])) AS "reporters"`;
  if (!row) throw new Error("one row is always answered");
  const words = { ended: "đơn vị mới đã thay đổi tiếp", figures: "số liệu đã nhập cho đơn vị mới", choices: "lựa chọn số liệu chính thức", plans: "kế hoạch, dự thảo của đơn vị mới", children: "đơn vị trực thuộc lập thêm", agencies: "cơ quan lập thêm", people: "vai trò giao thêm", reports: "báo cáo của đơn vị mới", assignments: "phân công cho đơn vị mới", reporters: "kế hoạch chọn thêm đơn vị mới báo cáo" };
  return (Object.keys(words) as (keyof typeof words)[]).flatMap((key) => (row[key] > 0 ? [`${row[key]} ${words[key]}`] : []));
}

/** Says what a unit became that no list places: whole, one of those that began when it had ended. An act like others, and undone like them. */
export function place(actor: Actor, { predecessorId, successorId, document }: PlaceUnitInput): Promise<{ actId: string }> {
  return db.$transaction(async (tx) => {
    await lockMap(tx);
    const subject = await areaSubject(tx, predecessorId);
    if (!subject) throw new Refusal({ code: "not-found", message: "Không tìm thấy đơn vị này. Hãy tải lại trang." });
    ensureCan(actor, "area.manage", subject);
    const heir = (await listPossibleHeirs(predecessorId, tx)).find(({ id }) => id === successorId);
    if (!heir) throw invalid("Chưa ghi. Hãy sửa ô được đánh dấu.", { successorId: "Hãy chọn đơn vị cùng địa bàn, bắt đầu ngay sau khi đơn vị này kết thúc." });
    if ((await tx.areaSuccession.count({ where: { predecessorId } })) > 0) throw new Refusal({ code: "conflict", message: "Đã có người ghi đơn vị này thành đơn vị nào. Hãy tải lại trang." });
    if (await findEndWithoutSuccessor(predecessorId, tx)) throw new Refusal({ code: "locked", message: "Đơn vị này đã được ghi là kết thúc mà không có đơn vị tiếp nhận. Nếu ghi nhầm, hãy hoàn tác thay đổi đó rồi ghi lại." });
    const effectiveOn = databaseDate(heir.on);
    const { id: actId } = await tx.successionAct.create({
      data: { kind: "arrangement", effectiveOn, document, areaId: heir.provinceId, openReports: "close", movesOfficers: false, renewsCommittees: false, recordedById: actor.userId },
      select: { id: true },
    });
    const row = { predecessorId, successorId, extent: "whole" as const, share: null, shareSource: null };
    const { id: rowId } = await tx.areaSuccession.create({ data: { ...row, effectiveOn, document, actId }, select: { id: true } });
    await tx.successionChange.create({ data: { actId, ordinal: 0, tableName: "AreaSuccession", rowId, after: row }, select: { id: true } });
    await audit(tx, { actor, chain: await auditChain(tx, heir.provinceId), action: "area-succession.recorded", subjectType: "SuccessionAct", subjectId: actId, data: { kind: "arrangement", on: heir.on, document, predecessorId, successorId } });
    return { actId };
  }, TIMES);
}

/** Says which part of a unit went where, with the source; or, without shares, only that it was divided. Said again, the last counts. */
export function confirmShares(actor: Actor, input: ConfirmSharesInput): Promise<void> {
  return db.$transaction(async (tx) => {
    await lockMap(tx);
    const subject = await areaSubject(tx, input.predecessorId);
    const rows = await tx.areaSuccession.findMany({ where: { predecessorId: input.predecessorId, effectiveOn: databaseDate(input.on) }, include: { successor: { select: { name: true } }, predecessor: { select: { name: true } } } });
    const [first] = rows;
    if (!subject || !first) throw new Refusal({ code: "not-found", message: "Không tìm thấy phần chuyển này. Hãy tải lại trang." });
    ensureCan(actor, "area.manage", subject);
    const typed = new Map(input.parts.map(({ successorId, share }) => [successorId, share]));
    if (rows.length < 2 || rows.length !== typed.size || rows.some(({ successorId }) => !typed.has(successorId))) throw new Refusal({ code: "conflict", message: "Các đơn vị tiếp nhận vừa thay đổi. Hãy tải lại trang rồi nhập lại." });
    const said = rows.map((row) => ({ row, share: typedShare(typed.get(row.successorId)) }));
    const unreadable = said.find(({ share }) => share === undefined);
    if (unreadable) throw invalid("Chưa ghi phần chuyển. Hãy sửa ô được đánh dấu.", { [shareField(unreadable.row.successorId)]: `Không đọc được tỷ lệ của ${unreadable.row.successor.name}. Hãy nhập số từ 0 đến 1, ví dụ 0,25.` });
    const parts = said.map(({ row, share }) => ({ row, extent: "part" as const, share: share ?? null, shareSource: share === null ? null : input.source }));
    const faults = partFaults(first.predecessor.name, parts);
    if (faults.length > 0) throw invalid(faults.join(" "));
    // All to nothing first: at no moment more than the whole.
    await tx.areaSuccession.updateMany({ where: { id: { in: rows.map(({ id }) => id) } }, data: { extent: "part", share: null, shareSource: null } });
    for (const { row, share, shareSource } of parts) if (share !== null) await tx.areaSuccession.update({ where: { id: row.id }, data: { share: decimal(share).toFixed(), shareSource }, select: { id: true } });
    await audit(tx, {
      actor,
      chain: await auditChain(tx, input.predecessorId),
      action: "area-succession.confirmed",
      subjectType: "Area",
      subjectId: input.predecessorId,
      data: { on: input.on, source: input.source, parts: parts.map(({ row, share }) => ({ successorId: row.successorId, successor: row.successor.name, from: { extent: row.extent, share: plainExact(row.share) }, to: { extent: "part", share } })) },
    });
  }, TIMES);
}

