import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { today } from "@/lib/today";
import { db } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { listNotices } from "@/lib/data/notices";
import { countOpenTasks, countOpenTasksByAgency, listAgencyTasks, listOpenTasks } from "@/lib/data/tasks";
import { ROLES, type Actor, type Role } from "@/lib/domain/access/actor";
import type { GiveTaskInput } from "@/lib/domain/task/task";
import { answer, end, give } from "@/lib/services/tasks";
import { createTestDatabase } from "../../support/database";
import { createActor, createAgency, createArea, createCountry } from "../../support/people";
import { problemOf } from "../../support/problem-of";
import { type ReportingTestPlan, createReportingPlan, openAnnualPeriod } from "../../support/reporting-plan";

let plan: ReportingTestPlan;
let head: Actor;
let health: Actor;

beforeAll(async () => {
  await createTestDatabase();
});

beforeEach(async () => {
  plan = await createReportingPlan({ communes: 1 });
  head = await createActor([{ role: "viewer", areaId: plan.areaId }]);
  health = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
});

const DAY = 86_400_000;
const dayFromNow = (days: number) => today(new Date(Date.now() + days * DAY));

const input = (more: Partial<GiveTaskInput> = {}): GiveTaskInput => ({ planCode: plan.code, agencyId: plan.health, indicator: "1", text: "Giải trình vì sao tỷ suất tử vong chưa giảm.", dueOn: dayFromNow(7), ...more });

const given = async (more: Partial<GiveTaskInput> = {}, by = head) => (await give(by, input(more))).taskId;

/** Given ten days ago, due three days ago. */
const overdue = async (agencyId = plan.health) =>
  (await db.task.create({ data: { planId: plan.planId, agencyId, text: "Gửi số liệu còn thiếu.", dueOn: databaseDate(dayFromNow(-3)), givenById: head.userId, givenAt: new Date(Date.now() - 10 * DAY) }, select: { id: true } })).id;

describe("a task", () => {
  it("is given, answered and ended; each act is told and audited", async () => {
    const taskId = await given();
    expect((await listNotices(health)).map(({ subject, task }) => [subject, task])).toEqual([[`Việc được giao, hạn trả lời ${dayFromNow(7).split("-").reverse().join("/")}`, { planCode: plan.code, agencyId: plan.health }]]);
    expect(await listNotices(head)).toEqual([]);

    await answer(health, { taskId, text: "Thiếu máy thở ở hai huyện." });
    await answer(health, { taskId, text: "Bổ sung: đã đề nghị mua." });
    expect(await listNotices(health)).toEqual([]);
    const told = await listNotices(head);
    expect(told.map(({ body }) => /Thiếu máy thở|đã đề nghị mua/.exec(body)?.[0])).toEqual(["đã đề nghị mua", "Thiếu máy thở"]);
    expect(told[0]?.task).toEqual({ planCode: plan.code, agencyId: plan.health });

    await end(head, { taskId, end: "closed", note: "Đã rõ." });
    const [task] = await listAgencyTasks(plan.planId, plan.health);
    expect(task).toMatchObject({
      id: taskId,
      indicator: { number: "1", shortName: plan.deaths },
      dueOn: dayFromNow(7),
      givenBy: head.name,
      giverLeft: false,
      answers: [{ text: "Thiếu máy thở ở hai huyện.", by: health.name }, { text: "Bổ sung: đã đề nghị mua." }],
      ending: { end: "closed", text: "Đã rõ.", by: head.name },
    });
    expect(Date.now() - Date.parse(task!.answers[0]!.at)).toBeLessThan(60_000);
    expect((await listNotices(health)).map(({ subject }) => subject)).toEqual([expect.stringMatching(/^Đã kết thúc việc giao cho /)]);
    expect(await listOpenTasks(plan.planId)).toEqual([]);

    const events = await db.auditEvent.findMany({ where: { chain: plan.areaId, subjectId: taskId }, orderBy: { sequence: "asc" }, select: { action: true, actorId: true } });
    expect(events).toEqual([
      { action: "task.given", actorId: head.userId },
      { action: "task.answered", actorId: health.userId },
      { action: "task.answered", actorId: health.userId },
      { action: "task.ended", actorId: head.userId },
    ]);
  });

  it("is only ever added to, also behind the application's back", async () => {
    const taskId = await given();
    await answer(health, { taskId, text: "Đã làm." });
    await end(head, { taskId, end: "closed", note: "Đã rõ." });
    for (const table of ["Task", "TaskAnswer", "TaskEnding"]) {
      await expect(db.$executeRawUnsafe(`DELETE FROM "${table}"`)).rejects.toThrow();
    }
    await expect(db.$executeRaw`UPDATE "Task" SET "text" = 'khác'`).rejects.toThrow();
    await expect(db.$executeRaw`INSERT INTO "TaskAnswer" ("id", "taskId", "text", "byId") VALUES (gen_random_uuid(), ${taskId}::uuid, 'Muộn.', ${health.userId}::uuid)`).rejects.toThrow(/has ended/);
    const other = await createReportingPlan({ communes: 0 });
    const { id: indicatorId } = await db.indicator.findFirstOrThrow({ where: { planId: other.planId } });
    await expect(db.task.create({ data: { planId: plan.planId, indicatorId, agencyId: plan.health, text: "Sai chỗ.", dueOn: databaseDate(dayFromNow(1)), givenById: head.userId } })).rejects.toThrow();
  });

  it("is counted by how it stands", async () => {
    await overdue();
    await overdue(plan.education);
    const answered = await overdue();
    await answer(health, { taskId: answered, text: "Đã gửi." });
    await given({ dueOn: today() });
    const ended = await given();
    await end(head, { taskId: ended, end: "withdrawn", note: "Giao nhầm." });

    expect(await countOpenTasks(plan.planId)).toEqual({ open: 1, late: 2, answered: 1 });
    expect([...(await countOpenTasksByAgency(plan.planId))].sort()).toEqual([[plan.health, { open: 1, late: 1, answered: 1 }] as const, [plan.education, { open: 0, late: 1, answered: 0 }] as const].sort());
    expect((await listOpenTasks(plan.planId)).map(({ dueOn }) => dueOn)).toEqual([dayFromNow(-3), dayFromNow(-3), dayFromNow(-3), today()]);
    expect((await listAgencyTasks(plan.planId, plan.health)).at(-1)?.ending?.end).toBe("withdrawn");
    expect(await countOpenTasks((await createReportingPlan({ communes: 0 })).planId)).toEqual({ open: 0, late: 0, answered: 0 });
  });

  it("goes to an agency of the plan that still is one, about one of its indicators, with a day to come", async () => {
    const fault = async (more: Partial<GiveTaskInput>) => {
      const { code, fields } = await problemOf(give(head, input(more)));
      return [code, Object.keys(fields ?? {})];
    };
    expect(await fault({ dueOn: dayFromNow(-1) })).toEqual(["invalid", ["dueOn"]]);
    expect(await fault({ indicator: "99" })).toEqual(["invalid", ["indicator"]]);
    expect(await fault({ agencyId: await createAgency(plan.areaId) })).toEqual(["not-found", []]);
    expect(await fault({ planCode: "khong-co" })).toEqual(["not-found", []]);
    await db.agency.update({ where: { id: plan.education }, data: { validTo: databaseDate(dayFromNow(-1)) } });
    expect(await fault({ agencyId: plan.education })).toEqual(["invalid", ["agencyId"]]);
    expect(await db.task.count({ where: { planId: plan.planId } })).toBe(0);
    // The plan as a whole, today, to a commune's committee that reports for it.
    await openAnnualPeriod(plan);
    await given({ indicator: null, dueOn: today(), agencyId: plan.communes[0]!.agencyId });
    expect(await listOpenTasks(plan.planId)).toMatchObject([{ indicator: null, dueOn: today() }]);
  });

  it("is given, answered and ended by those alone whose right it is", async () => {
    const commune = plan.communes[0]!;
    await openAnnualPeriod(plan);
    const elsewhere = await createArea("province", await createCountry());
    const at: Record<string, [Role, { areaId?: string; agencyId?: string }]> = {
      "administrator of the province": ["administrator", { areaId: plan.areaId }],
      "staff of the province": ["provincial_staff", { areaId: plan.areaId }],
      "staff of another province": ["provincial_staff", { areaId: elsewhere }],
      "staff of the agency": ["agency_staff", { agencyId: plan.health }],
      "staff of another agency": ["agency_staff", { agencyId: plan.education }],
      "head of the province": ["viewer", { areaId: plan.areaId }],
      "head of the agency": ["viewer", { agencyId: plan.health }],
      "head of another province": ["viewer", { areaId: elsewhere }],
      "inspector of the province": ["inspector", { areaId: plan.areaId }],
      "officer of the commune": ["commune_officer", { areaId: commune.areaId }],
    };
    expect(new Set(Object.values(at).map(([role]) => role))).toEqual(new Set(ROLES));
    const people = await Promise.all(Object.entries(at).map(async ([who, [role, place]]) => [who, await createActor([{ role, ...place }])] as const));
    const asked = { health: await given(), commune: await given({ agencyId: commune.agencyId, indicator: null }) };
    const outcome = (act: Promise<unknown>) => act.then(() => "done", (refusal: unknown) => problemOf(Promise.reject(refusal)).then(({ code }) => code));
    const table: Record<string, string[]> = {};
    for (const [who, person] of people) {
      table[who] = [
        await outcome(give(person, input())),
        await outcome(answer(person, { taskId: asked.health, text: "Đã làm." })),
        await outcome(answer(person, { taskId: asked.commune, text: "Đã làm." })),
        await outcome(end(person, { taskId: asked.health, end: "closed", note: "Đã rõ." })),
      ];
    }
    expect(table).toEqual({
      "administrator of the province": ["forbidden", "forbidden", "forbidden", "forbidden"],
      "staff of the province": ["done", "forbidden", "forbidden", "forbidden"],
      "staff of another province": ["not-found", "not-found", "not-found", "not-found"],
      "staff of the agency": ["forbidden", "done", "forbidden", "forbidden"],
      "staff of another agency": ["forbidden", "forbidden", "forbidden", "forbidden"],
      "head of the province": ["done", "forbidden", "forbidden", "forbidden"],
      "head of the agency": ["forbidden", "forbidden", "forbidden", "forbidden"],
      "head of another province": ["not-found", "not-found", "not-found", "not-found"],
      "inspector of the province": ["forbidden", "forbidden", "forbidden", "forbidden"],
      "officer of the commune": ["not-found", "not-found", "done", "not-found"],
    });
    // Only the giver ends it, until they have left.
    await db.user.update({ where: { id: head.userId }, data: { deactivatedAt: new Date() } });
    expect((await listOpenTasks(plan.planId)).find(({ id }) => id === asked.health)?.giverLeft).toBe(true);
    await end(plan.staff, { taskId: asked.health, end: "closed", note: "Người giao đã chuyển công tác." });
  });

  it("ends once, and is not answered after its end, whoever comes at the same moment", async () => {
    const taskId = await given();
    const results = await Promise.allSettled([end(head, { taskId, end: "closed", note: "Một." }), end(head, { taskId, end: "withdrawn", note: "Hai." })]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await problemOf(answer(health, { taskId, text: "Muộn." }))).code).toBe("conflict");
    expect((await problemOf(end(head, { taskId, end: "closed", note: "Nữa." }))).code).toBe("conflict");

    const raced = await Promise.all(Array.from({ length: 5 }, () => given()));
    const both = await Promise.all(
      raced.flatMap((id) => [answer(health, { taskId: id, text: "Đã làm." }), end(head, { taskId: id, end: "closed", note: "Xong." })].map((act) => act.then(() => "done", (refusal: unknown) => problemOf(Promise.reject(refusal)).then(({ code }) => code)))),
    );
    expect(both.filter((_, index) => index % 2 === 1)).toEqual(raced.map(() => "done"));
    expect(both.filter((_, index) => index % 2 === 0).every((code) => code === "done" || code === "conflict")).toBe(true);
    expect(await db.taskAnswer.count({ where: { taskId: { in: raced } } })).toBe(both.filter((code, index) => index % 2 === 0 && code === "done").length);
  });
});
