import { db, type Tx } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { findReportingPlan, listCommuneMeasureCandidates, listHeirs, listPeriods, listReporterCandidates, listRules, type PeriodView, type ReportingPlan } from "@/lib/data/reporting";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { lastDayOf } from "@/lib/domain/report/expected";
import { extensionFault, openingDays, periodsOf, periodTitle, termOf } from "@/lib/domain/report/period";
import type { AddPeriodInput, ChooseCommuneMeasuresInput, ChooseReportersInput, ExtendPeriodInput, OpenPeriodInput, ReopenPeriodInput, SetHeadApprovalInput } from "@/lib/domain/report/period-input";
import { Refusal } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";

/** Writes down the periods that the plan's printed rules give and that are not there yet. */
export function generatePeriods(actor: Actor, { planCode }: { planCode: string }): Promise<{ created: number }> {
  return db.$transaction(async (tx) => {
    const plan = await permittedPlan(tx, actor, { code: planCode });
    const planned = periodsOf(plan, await listRules(tx, plan.id)).map((period) => ({ ...period, dueOn: databaseDate(period.dueOn), planId: plan.id }));
    const { count } = await tx.reportingPeriod.createMany({ data: planned, skipDuplicates: true });
    if (count > 0) await remember(tx, { actor, plan, action: "reporting-period.generated", data: { created: count } });
    return { created: count };
  });
}

/** A round of reports that the plan does not print. */
export function addPeriod(actor: Actor, { planCode, kind, year }: AddPeriodInput): Promise<{ periodId: string; title: string }> {
  return db.$transaction(async (tx) => {
    const plan = await permittedPlan(tx, actor, { code: planCode });
    if (year < plan.startYear || year > plan.endYear) throw invalid({ year: `Kế hoạch thực hiện từ ${plan.startYear} đến ${plan.endYear}. Hãy nhập một năm trong khoảng đó.` });
    const { count } = await tx.reportingPeriod.createMany({ data: [{ planId: plan.id, kind, year, term: termOf(kind) }], skipDuplicates: true });
    if (count === 0) throw invalid({ year: `Kế hoạch đã có ${periodTitle({ kind, year }).toLowerCase()}. Hãy mở kỳ đó trong danh sách.` });
    const { id } = await tx.reportingPeriod.findUniqueOrThrow({ where: { planId_kind_year_term: { planId: plan.id, kind, year, term: termOf(kind) } }, select: { id: true } });
    await remember(tx, { actor, plan, periodId: id, action: "reporting-period.added", data: { kind, year } });
    return { periodId: id, title: periodTitle({ kind, year }) };
  });
}

/**
 * Opens a period from a day on. Where the plan prints no due day, the one given counts and is marked as set by a person.
 * A plan whose reporters and communes' measures nobody has chosen yet gets the default, as it is on `today`; reporters that
 * ended before the period's last day are joined by those that took over from them.
 */
export function openPeriod(actor: Actor, { periodId, opensOn, dueOn }: OpenPeriodInput, today: string): Promise<{ planCode: string; reporters: number }> {
  return db.$transaction(async (tx) => {
    const { plan, period } = await permittedPeriod(tx, actor, periodId);
    if (period.opensOn !== null) throw new Refusal({ code: "conflict", message: "Kỳ báo cáo này đã được mở. Hãy tải lại trang để xem tình hình mới nhất." });
    const days = openingDays({ dueOn: period.dueOn }, { opensOn, dueOn });
    if ("field" in days) throw invalid({ [days.field]: days.message });
    await tx.reportingPeriod.update({
      where: { id: periodId },
      data: { opensOn: databaseDate(days.opensOn), dueOn: databaseDate(days.dueOn), extendedFrom: databaseDate(days.extendedFrom) },
      select: { id: true },
    });
    const reporters = await withDefaults(tx, plan, today);
    // Who ended before this period's last day is asked no more; without this nobody would be in its place.
    const heirs = await listHeirs(tx, plan, lastDayOf(period));
    await tx.planReporter.createMany({ data: heirs.map((agencyId) => ({ planId: plan.id, agencyId })), skipDuplicates: true });
    if (heirs.length > 0) await remember(tx, { actor, plan, action: "plan.reporters-chosen", data: { added: heirs, removed: [] } });
    await remember(tx, { actor, plan, periodId, action: "reporting-period.opened", data: { kind: period.kind, year: period.year, ...days } });
    return { planCode: plan.code, reporters: reporters + heirs.length };
  }, LONG);
}

/** A plan may have hundreds of reporters. */
export const LONG = { timeout: 20_000 };

/** Gives the plan its default reporters and communes' measures where it has none; answers how many report. */
export async function withDefaults(tx: Tx, plan: ReportingPlan, today: string): Promise<number> {
  const reporters = await listReporterCandidates(tx, plan, today);
  const chosen = reporters.filter(({ isChosen }) => isChosen).length;
  const defaults = reporters.filter(({ isDefault }) => isDefault);
  if (chosen === 0) await tx.planReporter.createMany({ data: defaults.map(({ agencyId }) => ({ planId: plan.id, agencyId })), skipDuplicates: true });
  const measures = await listCommuneMeasureCandidates(tx, plan.id);
  if (!measures.some(({ isChosen }) => isChosen)) {
    await tx.planCommuneMeasure.createMany({ data: measures.filter(({ isDefault }) => isDefault).map(({ measureId }) => ({ planId: plan.id, measureId })), skipDuplicates: true });
  }
  return chosen || defaults.length;
}

/** Moves the last day of an open period to a later one. The first day is kept. */
export function extendPeriod(actor: Actor, { periodId, dueOn, reason }: ExtendPeriodInput): Promise<{ title: string }> {
  return db.$transaction(async (tx) => {
    const { plan, period } = await permittedPeriod(tx, actor, periodId);
    const fault = extensionFault(period, dueOn);
    if (fault) throw invalid({ dueOn: fault });
    await tx.reportingPeriod.update({ where: { id: periodId }, data: { dueOn: databaseDate(dueOn), extendedFrom: databaseDate(period.extendedFrom ?? period.dueOn) }, select: { id: true } });
    await remember(tx, { actor, plan, periodId, action: "reporting-period.extended", data: { kind: period.kind, year: period.year, from: period.dueOn, dueOn, reason } });
    return { title: periodTitle(period) };
  });
}

/** No more reports are taken, nobody is reminded any more. */
export function closePeriod(actor: Actor, { periodId }: { periodId: string }): Promise<{ planCode: string }> {
  return db.$transaction(async (tx) => {
    const { plan, period } = await permittedPeriod(tx, actor, periodId);
    if (period.opensOn === null) throw new Refusal({ code: "conflict", message: "Kỳ báo cáo này chưa mở nên không cần đóng. Hãy tải lại trang." });
    if (period.closedOn !== null) throw new Refusal({ code: "conflict", message: "Kỳ báo cáo này đã được đóng. Hãy tải lại trang để xem tình hình mới nhất." });
    await tx.$executeRaw`UPDATE "ReportingPeriod" SET "closedAt" = now() WHERE "id" = ${periodId}::uuid`;
    await remember(tx, { actor, plan, periodId, action: "reporting-period.closed", data: { kind: period.kind, year: period.year } });
    return { planCode: plan.code };
  });
}

/** Opens a closed period again, for a reason. What was handed in stays as it was. */
export function reopenPeriod(actor: Actor, { periodId, reason }: ReopenPeriodInput): Promise<{ planCode: string }> {
  return db.$transaction(async (tx) => {
    const { plan, period } = await permittedPeriod(tx, actor, periodId);
    if (period.closedOn === null) throw new Refusal({ code: "conflict", message: "Kỳ báo cáo này không ở trạng thái đã đóng. Hãy tải lại trang để xem tình hình mới nhất." });
    await tx.reportingPeriod.update({ where: { id: periodId }, data: { closedAt: null }, select: { id: true } });
    await remember(tx, { actor, plan, periodId, action: "reporting-period.reopened", data: { kind: period.kind, year: period.year, reason } });
    return { planCode: plan.code };
  });
}

/** Who reports, whole: those not named report no longer; what they handed in stays. */
export function chooseReporters(actor: Actor, { planCode, agencyIds }: ChooseReportersInput, today: string): Promise<{ reporters: number }> {
  return db.$transaction(async (tx) => {
    const plan = await permittedPlan(tx, actor, { code: planCode });
    const candidates = await listReporterCandidates(tx, plan, today);
    const wanted = new Set(agencyIds);
    const known = candidates.filter(({ agencyId }) => wanted.has(agencyId));
    if (known.length < wanted.size) throw new Refusal({ code: "conflict", message: "Có đơn vị vừa kết thúc hoạt động hoặc không thuộc địa bàn của kế hoạch. Hãy tải lại trang rồi chọn lại." });
    const added = known.filter(({ isChosen }) => !isChosen).map(({ agencyId }) => agencyId);
    const removed = candidates.filter(({ isChosen, agencyId }) => isChosen && !wanted.has(agencyId)).map(({ agencyId }) => agencyId);
    await tx.planReporter.createMany({ data: added.map((agencyId) => ({ planId: plan.id, agencyId })), skipDuplicates: true });
    await tx.planReporter.deleteMany({ where: { planId: plan.id, agencyId: { in: removed } } });
    if (added.length + removed.length > 0) await remember(tx, { actor, plan, action: "plan.reporters-chosen", data: { added, removed } });
    return { reporters: wanted.size };
  }, LONG);
}

/** Which of the plan's measures communes report, whole. Reports that have begun keep their lines. */
export function chooseCommuneMeasures(actor: Actor, { planCode, measureIds }: ChooseCommuneMeasuresInput): Promise<{ measures: number }> {
  return db.$transaction(async (tx) => {
    const plan = await permittedPlan(tx, actor, { code: planCode });
    const candidates = await listCommuneMeasureCandidates(tx, plan.id);
    const wanted = new Set(measureIds);
    const known = candidates.filter(({ measureId }) => wanted.has(measureId));
    if (known.length < wanted.size) throw new Refusal({ code: "conflict", message: "Có chỉ số không còn trong kế hoạch. Hãy tải lại trang rồi chọn lại." });
    const added = known.filter(({ isChosen }) => !isChosen).map(({ measureId }) => measureId);
    const removed = candidates.filter(({ isChosen, measureId }) => isChosen && !wanted.has(measureId)).map(({ measureId }) => measureId);
    await tx.planCommuneMeasure.createMany({ data: added.map((measureId) => ({ planId: plan.id, measureId })), skipDuplicates: true });
    await tx.planCommuneMeasure.deleteMany({ where: { planId: plan.id, measureId: { in: removed } } });
    if (added.length + removed.length > 0) await remember(tx, { actor, plan, action: "plan.commune-measures-chosen", data: { added, removed } });
    return { measures: wanted.size };
  });
}

/** How a unit's head lets a report of this plan go out. */
export function setHeadApproval(actor: Actor, { planCode, headApproval }: SetHeadApprovalInput): Promise<void> {
  return db.$transaction(async (tx) => {
    const plan = await permittedPlan(tx, actor, { code: planCode });
    if (plan.headApproval === headApproval) return;
    await tx.plan.update({ where: { id: plan.id }, data: { headApproval }, select: { id: true } });
    await remember(tx, { actor, plan, action: "plan.head-approval-set", data: { from: plan.headApproval, to: headApproval } });
  });
}

const invalid = (fields: Record<string, string>) => new Refusal({ code: "invalid", message: "Chưa lưu. Hãy sửa các ô được đánh dấu.", fields });

/** The plan, held until the end: one change of its round of reports at a time. */
export async function permittedPlan(tx: Tx, actor: Actor, { code }: { code: string }): Promise<ReportingPlan> {
  await tx.$queryRaw`SELECT "id" FROM "Plan" WHERE "code" = ${code} FOR NO KEY UPDATE`;
  const plan = await findReportingPlan(tx, code);
  if (!plan) throw new Refusal({ code: "not-found", message: "Không tìm thấy kế hoạch này. Hãy chọn lại kế hoạch." });
  ensureCan(actor, "reporting.manage", plan.subject);
  return plan;
}

async function permittedPeriod(tx: Tx, actor: Actor, periodId: string): Promise<{ plan: ReportingPlan; period: PeriodView }> {
  const found = await tx.reportingPeriod.findUnique({ where: { id: periodId }, select: { plan: { select: { code: true } } } });
  if (!found) throw new Refusal({ code: "not-found", message: "Không tìm thấy kỳ báo cáo này. Hãy tải lại trang." });
  const plan = await permittedPlan(tx, actor, found.plan);
  const period = (await listPeriods(tx, plan.id)).find(({ id }) => id === periodId);
  if (!period) throw new Error("a period is one of its plan's");
  return { plan, period };
}

interface Remembered {
  actor: Actor;
  plan: ReportingPlan;
  periodId?: string;
  action: string;
  data: Parameters<typeof audit>[1]["data"];
}

/** Audits what was done to a plan's round of reports; with `periodId`, to that period of it. */
export const remember = async (tx: Tx, { actor, plan, periodId, action, data }: Remembered): Promise<void> =>
  audit(tx, { actor, chain: await auditChain(tx, plan.areaId), action, subjectType: periodId ? "ReportingPeriod" : "Plan", subjectId: periodId ?? plan.id, data: { plan: plan.code, ...data } });
