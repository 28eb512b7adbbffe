import { createHash } from "node:crypto";
import { db, type Tx } from "@/lib/data/db";
import { findTwins, proposeArea, readCatalogue } from "@/lib/data/plan-drafts";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { can, ensureCan } from "@/lib/domain/access/can";
import { PERMISSIONS } from "@/lib/domain/access/permissions";
import { unconfirmedProblems } from "@/lib/domain/plan-draft/copy-plan";
import { draftProblems } from "@/lib/domain/plan-draft/draft-problems";
import { planDraft } from "@/lib/domain/plan-draft/draft-schema";
import type { Edited } from "@/lib/domain/plan-draft/edit";
import { openParts } from "@/lib/domain/plan-draft/parts";
import { planCode, planToIssue } from "@/lib/domain/plan-draft/plan-to-issue";
import { renewNotes } from "@/lib/domain/plan-draft/renew-notes";
import type { CatalogueMeasure, PlanDraft } from "@/lib/domain/plan-text/draft";
import { Refusal, succeed, unwrap, type Result } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { audit, auditChain, SYSTEM_CHAIN } from "./audit";
import { issuePlan } from "./issue-plan";
import { holdCatalogue } from "./measures";

/** The document as it came in: its text, the plan that was read in it, and the file where there is one. */
export interface DocumentIn {
  text: string;
  notes: readonly string[];
  draft: PlanDraft;
  file: { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null;
}

const notFound = () => new Refusal({ code: "not-found", message: "Không tìm thấy bản nháp này. Hãy chọn lại trong danh sách." });
const changedMeanwhile = () => new Refusal({ code: "conflict", message: "Bản nháp vừa được người khác sửa. Nội dung bạn nhập vẫn còn trên màn hình; hãy mở lại bản nháp, xem thay đổi rồi lưu lại." });

/** May this person read plans from documents anywhere? Asked before a document is opened. */
export function ensureMayDraftSomewhere(actor: Actor): void {
  const allowed = actor.memberships.some(({ areaId, areaAncestorIds }) => can(actor, "plan.draft", { areaId, areaAncestorIds }).allowed);
  if (!allowed) throw new Refusal({ code: "forbidden", message: PERMISSIONS["plan.draft"].refusal });
}

/** Keeps a document with what was read in it: all of it or nothing. */
export async function create(actor: Actor, document: DocumentIn): Promise<{ id: string }> {
  ensureMayDraftSomewhere(actor);
  const { draft } = document;
  return db.$transaction(
    async (tx) => {
      const areaId = await proposeArea(tx, actor, draft.header);
      if (areaId === null) throw new Refusal({ code: "forbidden", message: PERMISSIONS["plan.draft"].refusal });
      ensureCan(actor, "plan.draft", (await areaSubject(tx, areaId))!);
      const name = nameOf(draft, document);
      const { id } = await tx.planDraft.create({
        data: {
          areaId,
          name,
          text: document.text,
          extractionNotes: [...document.notes],
          draft: stored(draft),
          createdById: actor.userId,
          ...(document.file && { file: { create: { ...document.file, sha256: createHash("sha256").update(document.file.bytes).digest("hex") } } }),
        },
        select: { id: true },
      });
      await remember(tx, actor, areaId, "plan-draft.created", id, { name, file: document.file?.name ?? null, open: openParts(draft).length });
      return { id };
    },
    { timeout: 20_000 },
  );
}

const nameOf = (draft: PlanDraft, { file }: DocumentIn): string => (draft.header.title.value ?? file?.name ?? "Văn bản đã dán").slice(0, 300);

/** Checked whole on its way in, whoever made it. */
const stored = (draft: PlanDraft): Prisma.InputJsonObject => planDraft.parse(draft) as unknown as Prisma.InputJsonObject;

interface Opened {
  id: string;
  areaId: string;
  areaName: string;
  areaLevel: string;
  isCopy: boolean;
  version: number;
  /** The document, where there is one. */
  text: string | null;
  draft: PlanDraft;
}

/** Locks a draft that this person may change. */
async function open(tx: Tx, actor: Actor, id: string, version: number): Promise<Opened> {
  await tx.$queryRaw`SELECT "id" FROM "PlanDraft" WHERE "id" = ${id}::uuid FOR UPDATE`;
  const row = await tx.planDraft.findUnique({ where: { id }, select: { id: true, areaId: true, area: { select: { name: true, level: true } }, version: true, text: true, draft: true, planId: true, copiedFromId: true } });
  const subject = row && (await areaSubject(tx, row.areaId));
  // A row that may not be seen is not there.
  if (!row || !subject || !can(actor, "plan.draft", subject).allowed) throw notFound();
  if (row.planId !== null) throw new Refusal({ code: "locked", message: "Kế hoạch này đã được đưa vào thi hành nên bản nháp không sửa được nữa. Hãy mở kế hoạch." });
  if (row.version !== version) throw changedMeanwhile();
  return { id, areaId: row.areaId, areaName: row.area.name, areaLevel: row.area.level, isCopy: row.copiedFromId !== null, version, text: row.text, draft: planDraft.parse(row.draft) };
}

/** Saves the whole draft as it was edited. `conflict` where somebody else saved since `version`. */
export function save(actor: Actor, { id, version, draft }: { id: string; version: number; draft: unknown }): Promise<{ version: number }> {
  return change(actor, { id, version }, () => {
    const parsed = planDraft.safeParse(draft);
    if (!parsed.success) throw new Refusal({ code: "invalid", message: "Bản nháp gửi lên không đủ nội dung nên chưa được lưu. Hãy tải lại trang rồi sửa lại." });
    return { ok: true, value: parsed.data };
  });
}

type Edit<T> = (draft: PlanDraft, catalogue: CatalogueMeasure[], text: string | null) => Result<T>;

/** Saves what `edit` makes of the draft. */
export async function change(actor: Actor, which: { id: string; version: number }, edit: Edit<PlanDraft>): Promise<{ version: number }> {
  const { version } = await changeAt(actor, which, (...given) => {
    const result = edit(...given);
    return result.ok ? succeed({ draft: result.value, part: "" }) : result;
  });
  return { version };
}

/** The same, answering the address of the part to look at next. The notes of the rules follow the change. */
export function changeAt(actor: Actor, { id, version }: { id: string; version: number }, edit: Edit<Edited>): Promise<{ version: number; part: string }> {
  return db.$transaction(async (tx) => {
    const before = await open(tx, actor, id, version);
    const catalogue = await readCatalogue(tx);
    const edited = unwrap(edit(before.draft, catalogue, before.text));
    const draft = renewNotes(before.draft, edited.draft, catalogue);
    await tx.planDraft.update({ where: { id }, data: { draft: stored(draft), ...(draft.header.title.value && { name: draft.header.title.value.slice(0, 300) }), version: { increment: 1 } }, select: { id: true } });
    await remember(tx, actor, before.areaId, "plan-draft.changed", id, { version: version + 1, open: openParts(draft).length });
    return { version: version + 1, part: edited.part };
  });
}

/** Says whose plan it is: an area for which this person may set up plans. */
export function chooseArea(actor: Actor, { id, version, areaId }: { id: string; version: number; areaId: string }): Promise<{ version: number }> {
  return db.$transaction(async (tx) => {
    const before = await open(tx, actor, id, version);
    const subject = await areaSubject(tx, areaId);
    if (!subject) throw new Refusal({ code: "invalid", message: "Chưa lưu.", fields: { areaId: "Không tìm thấy địa bàn này. Hãy chọn lại." } });
    ensureCan(actor, "plan.draft", subject);
    await tx.planDraft.update({ where: { id }, data: { areaId, version: { increment: 1 } }, select: { id: true } });
    await remember(tx, actor, areaId, "plan-draft.area-chosen", id, { from: before.areaId, to: areaId });
    return { version: version + 1 };
  });
}

/** Gives a draft up, its document with it. That it was there stays in the audit. */
export function discard(actor: Actor, { id, version }: { id: string; version: number }): Promise<void> {
  return db.$transaction(async (tx) => {
    const { areaId } = await open(tx, actor, id, version);
    const { name } = await tx.planDraft.delete({ where: { id }, select: { name: true } });
    await remember(tx, actor, areaId, "plan-draft.discarded", id, { name });
  });
}

/** Why this draft of that area cannot be put in force; empty: it can. Of a copy, everything has to be confirmed first. */
export function problemsOf(draft: PlanDraft, { areaLevel, isCopy }: { areaLevel: string; isCopy: boolean }, catalogue: readonly CatalogueMeasure[]): { part: string; message: string }[] {
  const problems = [...(isCopy ? unconfirmedProblems(draft) : []), ...draftProblems(draft, catalogue)];
  return areaLevel === "country" ? [{ part: "h-placeName", message: "Chưa rõ kế hoạch của địa bàn nào. Hãy chọn địa bàn." }, ...problems] : problems;
}

/**
 * Puts a draft in force: the plan with all that was read, new measures in the catalogue, the file kept with it. Refuses
 * with every problem (`fields` by part) where something is missing or contradicts itself; open notes go along. What seems
 * to be a plan that is in force already is refused without `twinReason`: why it is another one, in the person's words.
 */
export function putInForce(actor: Actor, { id, version, twinReason }: { id: string; version: number; twinReason: string | null }): Promise<{ planCode: string }> {
  return db.$transaction(
    async (tx) => {
      const { draft, areaId, areaName, areaLevel, isCopy } = await open(tx, actor, id, version);
      await holdCatalogue(tx);
      const catalogue = await readCatalogue(tx);
      const problems = problemsOf(draft, { areaLevel, isCopy }, catalogue);
      if (problems.length > 0) {
        throw new Refusal({ code: "invalid", message: `Chưa đưa vào thi hành được: còn ${problems.length} chỗ phải sửa. ${problems[0]!.message}`, fields: Object.fromEntries(problems.toReversed().map(({ part, message }) => [part, message])) });
      }
      const twins = await findTwins(tx, areaId, draft.header);
      if (twins.length > 0 && twinReason === null) {
        throw new Refusal({
          code: "invalid",
          message: `Chưa đưa vào thi hành: ${areaName} đã có kế hoạch giống kế hoạch này, “${twins[0]!.title}”. Nếu đây là một kế hoạch khác, hãy ghi vì sao.`,
          fields: { twinReason: "Hãy ghi vì sao đây không phải là kế hoạch đã có." },
        });
      }
      const added = await addMeasures(tx, draft);
      const { header } = draft;
      const code = await freePlanCode(tx, planCode(header.placeName.value ?? areaName, header.startYear.value!, header.endYear.value!));
      const plan = planToIssue(draft, { code, areaName, codes: new Map(added.map(({ from, code: to }) => [from, to])), catalogue });
      await linkParents(tx, plan.basedOn);
      const { planId, indicators, targets } = await issuePlan(tx, plan, { areaId, isReference: false });
      // The file first: once the draft is in force, a trigger keeps both as they are.
      await tx.planFile.updateMany({ where: { draftId: id }, data: { planId } });
      const { count } = await tx.planDraft.updateMany({ where: { id, version, planId: null }, data: { planId } });
      if (count === 0) throw changedMeanwhile();
      for (const measure of added) await audit(tx, { actor, chain: SYSTEM_CHAIN, action: "measure.created", subjectType: "Measure", subjectId: measure.id, data: { code: measure.code, name: measure.name, draftId: id } });
      await audit(tx, { actor, chain: await auditChain(tx, areaId), action: "plan.issued", subjectType: "Plan", subjectId: planId, data: { code, draftId: id, indicators, targets, newMeasures: added.map((one) => one.code), notes: draft.reviewNotes.length, ...(twins.length > 0 && { likePlans: twins.map((twin) => twin.code), twinReason }) } });
      return { planCode: code };
    },
    { timeout: 30_000 },
  );
}

/** The draft's new measures at the end of the catalogue. What the document does not say of them an administrator describes later. */
async function addMeasures(tx: Tx, draft: PlanDraft): Promise<{ id: string; from: string; code: string; name: string }[]> {
  const proposed = new Map(draft.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures.filter(({ isNew }) => isNew).map((measure) => [measure.code, measure] as const))));
  if (proposed.size === 0) return [];
  const [taken, last] = await Promise.all([tx.measure.findMany({ select: { code: true } }), tx.measure.aggregate({ _max: { ordinal: true } })]);
  const codes = new Set(["new", ...taken.map(({ code }) => code)]);
  const added: { id: string; from: string; code: string; name: string }[] = [];
  for (const [from, { name, disaggregation, kind, polarity, unit }] of proposed) {
    let code = from;
    for (let next = 2; codes.has(code); next += 1) code = `${from}-${next}`;
    codes.add(code);
    const { id } = await tx.measure.create({
      data: {
        code,
        name,
        shortName: name.length <= 120 ? name : `${name.slice(0, 119).replace(/\s+\S*$/u, "")}…`,
        population: "Chưa mô tả",
        disaggregation,
        kind,
        polarity,
        unit,
        roundingUnit: kind === "count" ? "1" : "0.1",
        // Nothing says that communes may be summed.
        aggregation: "not_summable",
        sourceClass: "administrative",
        ordinal: (last._max.ordinal ?? 0) + added.length + 1,
      },
      select: { id: true },
    });
    added.push({ id, from, code, name });
  }
  return added;
}

async function freePlanCode(tx: Tx, wanted: string): Promise<string> {
  const taken = new Set((await tx.plan.findMany({ where: { code: { startsWith: wanted } }, select: { code: true } })).map(({ code }) => code));
  let code = wanted;
  for (let next = 2; taken.has(code); next += 1) code = `${wanted}-${next}`;
  return code;
}

/** A document that it implements and that is in the system under the same number. */
async function linkParents(tx: Tx, bases: { number: string; parentPlan: string | null }[]): Promise<void> {
  const plans = await tx.plan.findMany({ where: { number: { in: bases.map(({ number }) => number) }, isReference: true }, select: { number: true, code: true } });
  for (const basis of bases) basis.parentPlan = plans.find(({ number }) => number === basis.number)?.code ?? null;
}

async function remember(tx: Tx, actor: Actor, areaId: string, action: string, id: string, data: Prisma.InputJsonObject): Promise<void> {
  await audit(tx, { actor, chain: await auditChain(tx, areaId), action, subjectType: "PlanDraft", subjectId: id, data });
}
