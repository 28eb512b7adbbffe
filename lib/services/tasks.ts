import { today } from "@/lib/today";
import { db, type Tx } from "@/lib/data/db";
import { databaseDate, isoDate } from "@/lib/data/decimals";
import { areaSubject, planSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { can, ensureCan } from "@/lib/domain/access/can";
import type { Notice } from "@/lib/domain/report/notices";
import { Refusal } from "@/lib/domain/result";
import { type TaskAbout, answeredNotice, endedNotice, givenNotice } from "@/lib/domain/task/notices";
import { type AnswerTaskInput, type EndTaskInput, type GiveTaskInput, dueDayFault, endedFault, mayEndTask } from "@/lib/domain/task/task";
import { isValidOn } from "@/lib/domain/validity";
import { audit, auditChain } from "./audit";
import { peopleOf } from "./report-notices";

const notFound = (message: string) => new Refusal({ code: "not-found", message });

/** Asks an agency of a plan to do or to explain something by a day; its people are told. */
export const give = (actor: Actor, input: GiveTaskInput): Promise<{ taskId: string }> =>
  db.$transaction(async (tx) => {
    const plan = await tx.plan.findFirst({ where: { code: input.planCode, isReference: false }, select: { id: true, title: true, areaId: true } });
    const subject = plan && (await planSubject(tx, plan.id));
    if (!plan || !subject || !can(actor, "plan.view-figures", subject).allowed) throw notFound("Không tìm thấy kế hoạch này. Hãy tải lại trang.");
    ensureCan(actor, "task.give", subject);

    const fault = dueDayFault(input.dueOn, today());
    if (fault) throw new Refusal({ code: "invalid", message: fault, fields: { dueOn: fault } });
    const agency = await findReceiver(tx, plan.id, input.agencyId);
    const indicator = await findIndicator(tx, plan.id, input.indicator);

    const { id } = await tx.task.create({
      data: { planId: plan.id, indicatorId: indicator?.id ?? null, agencyId: agency.id, text: input.text, dueOn: databaseDate(input.dueOn), givenById: actor.userId },
      select: { id: true },
    });
    const about = { agency: agency.name, planTitle: plan.title, indicator: indicator && `${indicator.number}. ${indicator.shortName}` };
    await tell(tx, `task-given:${id}`, await peopleOf(tx, agency.id, agency.areaId), agency.id, givenNotice(about, { text: input.text, dueOn: input.dueOn, by: actor.name }));
    await audit(tx, {
      actor,
      chain: await auditChain(tx, plan.areaId),
      action: "task.given",
      subjectType: "Task",
      subjectId: id,
      data: { plan: input.planCode, indicator: input.indicator, agency: agency.name, text: input.text, dueOn: input.dueOn },
    });
    return { taskId: id };
  });

/** The agency's answer; it may answer again until the task ends. Who gave it is told. */
export const answer = (actor: Actor, { taskId, text }: AnswerTaskInput): Promise<{ answerId: string }> =>
  db.$transaction(async (tx) => {
    const task = await holdToSee(tx, actor, taskId);
    ensureCan(actor, "task.answer", task.unit);
    const fault = endedFault(task.ending);
    if (fault) throw new Refusal({ code: "conflict", message: fault });

    const { id } = await tx.taskAnswer.create({ data: { taskId, text, byId: actor.userId }, select: { id: true } });
    await tell(tx, `task-answered:${taskId}:${id}`, [{ id: task.givenBy.id }], task.agency.id, answeredNotice(task.about, { to: task.givenBy.name, text, by: actor.name }));
    await audit(tx, { actor, chain: await auditChain(tx, task.plan.areaId), action: "task.answered", subjectType: "Task", subjectId: taskId, data: { ...toldOf(task), text } });
    return { answerId: id };
  });

/**
 * Ends a task, as done or as no longer asked for, with a note. Only who gave it does, or after they left anybody who may
 * give tasks in the plan. The agency is told.
 */
export const end = (actor: Actor, { taskId, end: how, note }: EndTaskInput): Promise<void> =>
  db.$transaction(async (tx) => {
    const task = await holdToSee(tx, actor, taskId);
    ensureCan(actor, "task.give", task.planSubject);
    if (!mayEndTask(actor, { givenById: task.givenBy.id, giverLeft: task.givenBy.deactivatedAt !== null })) {
      throw new Refusal({ code: "forbidden", message: `Việc này do ${task.givenBy.name} giao. Hãy đề nghị người giao kết thúc hoặc rút lại.` });
    }
    const fault = endedFault(task.ending);
    if (fault) throw new Refusal({ code: "conflict", message: fault });

    await tx.taskEnding.create({ data: { taskId, end: how, note, byId: actor.userId }, select: { taskId: true } });
    await tell(tx, `task-ended:${taskId}`, await peopleOf(tx, task.agency.id, task.agency.areaId), task.agency.id, endedNotice(task.about, { end: how, note, by: actor.name }));
    await audit(tx, { actor, chain: await auditChain(tx, task.plan.areaId), action: "task.ended", subjectType: "Task", subjectId: taskId, data: { ...toldOf(task), end: how, note } });
  });

/** An agency that the plan names, assigns an indicator to or asks for reports, and that still is one. */
async function findReceiver(tx: Tx, planId: string, agencyId: string) {
  const agency = await tx.agency.findFirst({
    where: { id: agencyId, OR: [{ planRoles: { some: { planId } } }, { assignments: { some: { indicator: { planId } } } }, { reporterOf: { some: { planId } } }] },
    select: { id: true, name: true, areaId: true, validFrom: true, validTo: true },
  });
  if (!agency) throw notFound("Không tìm thấy cơ quan này trong kế hoạch. Hãy tải lại trang.");
  if (!isValidOn({ validFrom: isoDate(agency.validFrom), validTo: isoDate(agency.validTo) }, today())) {
    const fault = `${agency.name} đã kết thúc hoạt động. Hãy giao việc cho cơ quan tiếp nhận.`;
    throw new Refusal({ code: "invalid", message: fault, fields: { agencyId: fault } });
  }
  return agency;
}

async function findIndicator(tx: Tx, planId: string, number: string | null) {
  if (number === null) return null;
  const indicator = await tx.indicator.findFirst({ where: { planId, number, retiredById: null }, select: { id: true, number: true, shortName: true } });
  if (!indicator) throw new Refusal({ code: "invalid", message: "Kế hoạch không có chỉ tiêu này. Hãy chọn lại chỉ tiêu.", fields: { indicator: "Hãy chọn lại chỉ tiêu." } });
  return indicator;
}

/** The task, held until the transaction ends: who answers and who ends it wait for each other. */
async function holdToSee(tx: Tx, actor: Actor, taskId: string) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`task:${taskId}`}, 0))`;
  const task = await tx.task.findUnique({
    where: { id: taskId },
    select: {
      text: true,
      plan: { select: { id: true, code: true, title: true, areaId: true } },
      indicator: { select: { number: true, shortName: true } },
      agency: { select: { id: true, name: true, areaId: true } },
      givenBy: { select: { id: true, name: true, deactivatedAt: true } },
      ending: { select: { end: true } },
    },
  });
  const [subject, unitArea] = task ? [await planSubject(tx, task.plan.id), await areaSubject(tx, task.agency.areaId)] : [null, null];
  const unit = task && unitArea && { ...unitArea, reporterAgencyId: task.agency.id };
  const isSeen = subject && unit && (can(actor, "plan.view-figures", subject).allowed || can(actor, "task.answer", unit).allowed);
  if (!task || !subject || !unit || !isSeen) throw notFound("Không tìm thấy việc này. Hãy tải lại trang.");
  const about: TaskAbout = { agency: task.agency.name, planTitle: task.plan.title, indicator: task.indicator && `${task.indicator.number}. ${task.indicator.shortName}` };
  return { ...task, planSubject: subject, unit, about };
}

type HeldTask = Awaited<ReturnType<typeof holdToSee>>;

const toldOf = ({ plan, indicator, agency, text }: HeldTask) => ({ plan: plan.code, indicator: indicator?.number ?? null, agency: agency.name, task: text });

/** In the application only. The key begins with the act and the task, by which a notice finds its page. */
async function tell(tx: Tx, key: string, people: readonly { id: string }[], agencyId: string, { subject, body }: Notice): Promise<void> {
  await tx.outboxMessage.createMany({ data: people.map(({ id }) => ({ key: `${key}:${id}`, userId: id, agencyId, subject, body })), skipDuplicates: true });
}
