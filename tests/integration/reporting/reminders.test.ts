import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { listNotices } from "@/lib/data/notices";
import { findOutbox } from "@/lib/data/outbox";
import { MOST_ATTEMPTS } from "@/lib/domain/report/reminders";
import { putOut, sendOutbox, type Mailer } from "@/lib/services/outbox";
import { remind } from "@/lib/services/reminders";
import * as reporting from "@/lib/services/reporting";
import { configuredMailer } from "@/lib/services/smtp";
import { withClient } from "@/prisma/server/database";
import { type TestDatabase, createTestDatabase } from "../../support/database";
import { type MailServer, startMailServer } from "../../support/mail-server";
import { createActor, createUser } from "../../support/people";
import { createReportAs, createReportingPlan, openAnnualPeriod, type ReportingTestPlan } from "../../support/reporting-plan";

const ADDRESS = "https://chitieu.example.vn";
/** Three days after the last day. */
const TODAY = "2026-11-17";

let database: TestDatabase;
let post: MailServer;
let mailer: Mailer;
let plan: ReportingTestPlan;
let periodId: string;
/** Of the health agency and of each commune. */
let officers: { id: string; email: string }[];

beforeAll(async () => {
  database = await createTestDatabase();
  post = await startMailServer();
  Object.assign(process.env, { SMTP_URL: post.url, MAIL_FROM: "Chỉ tiêu trẻ em <chitieu@example.vn>" });
  mailer = configuredMailer()!;
});
afterAll(() => post.close());

beforeEach(async () => {
  await behind(`TRUNCATE "OutboxMessage"`);
  await behind(`UPDATE "ReportingPeriod" SET "closedAt" = now()`);
  post.letters.length = 0;
  post.refuseWith(null);
  plan = await createReportingPlan();
  periodId = await openAnnualPeriod(plan);
  officers = [];
  for (const membership of [{ role: "agency_staff" as const, agencyId: plan.health }, ...plan.communes.map(({ areaId }) => ({ role: "commune_officer" as const, areaId }))]) {
    const { id } = await createUser([membership]);
    const email = `${id}@example.vn`;
    await behind(`UPDATE "User" SET "email" = '${email}' WHERE "id" = '${id}'`);
    officers.push({ id, email });
  }
});

/** As the owner: the application may not do it. */
const behind = (sql: string) => withClient(database.ownerUrl, (client) => client.query(sql));
const outbox = () => db.outboxMessage.findMany({ orderBy: { key: "asc" } });

describe("what is put out", () => {
  it("tells each person once on an occasion, however many instances think of it", async () => {
    const added = await Promise.all(Array.from({ length: 4 }, () => remind(TODAY, ADDRESS)));
    expect(added.reduce((all, one) => all + one, 0)).toBe(3);
    expect(new Set((await outbox()).map(({ userId }) => userId))).toEqual(new Set(officers.map(({ id }) => id)));
    expect(await remind("2026-11-20", ADDRESS)).toBe(0);
    expect(await remind("2026-11-22", ADDRESS)).toBe(3);
    const [message] = await outbox();
    expect(message!.body).toContain("(đã quá hạn 3 ngày)");
    expect(message!.body).toContain(`${ADDRESS}/reports`);
  });

  it("leaves alone who has handed in, who left, viewers, and periods that are planned or closed", async () => {
    await createReportAs(periodId, plan.health, officers[0]!.id, ["submit"]);
    await createReportAs(periodId, plan.communes[0]!.agencyId, officers[1]!.id, ["submit", "return"]);
    await db.user.update({ where: { id: officers[2]!.id }, data: { deactivatedAt: new Date() } });
    await createUser([{ role: "viewer", agencyId: plan.communes[1]!.agencyId }]);
    expect(await remind(TODAY, ADDRESS)).toBe(1);
    const [returned] = await outbox();
    expect(returned).toMatchObject({ userId: officers[1]!.id, email: officers[1]!.email });
    expect(returned!.body).toContain("đã được trả lại để chỉnh sửa");

    await reporting.closePeriod(plan.staff, { periodId });
    expect(await remind("2026-12-01", ADDRESS)).toBe(0);
  });

  it("begins a week before, and begins again after an extension", async () => {
    expect(await remind("2026-11-06", ADDRESS)).toBe(0);
    expect(await remind("2026-11-07", ADDRESS)).toBe(3);
    expect(await remind("2026-11-13", ADDRESS)).toBe(3);
    await reporting.extendPeriod(plan.staff, { periodId, dueOn: "2026-11-20", reason: "Mưa lũ" });
    expect(await remind("2026-11-14", ADDRESS)).toBe(3);
    expect((await outbox()).some(({ body }) => body.includes("đã gia hạn từ ngày 14/11/2026"))).toBe(true);
  });
});

describe("sending", () => {
  it("sends each letter once, however many instances send at once", async () => {
    await remind(TODAY, ADDRESS);
    const counts = await Promise.all(Array.from({ length: 4 }, () => sendOutbox(mailer)));
    expect(counts.reduce((all, { sent }) => all + sent, 0)).toBe(3);
    expect(post.letters.map(({ to }) => to).sort()).toEqual(officers.map(({ email }) => email).sort());
    expect((await outbox()).every(({ sentAt, attempts, error }) => sentAt !== null && attempts === 1 && error === null)).toBe(true);
    expect(await sendOutbox(mailer)).toEqual({ sent: 0, failed: 0 });
    // The words arrive as they were written.
    const { text } = post.letters[0]!;
    expect(text).toMatch(/^Subject: =\?UTF-8\?/m);
    expect(text).toMatch(/^Message-ID: <[0-9a-f-]{36}@/im);
  });

  it("keeps what failed, says why, waits, and sends it later", async () => {
    await remind(TODAY, ADDRESS);
    post.refuseWith("450 4.2.1 The mailbox is busy");
    expect(await sendOutbox(mailer)).toEqual({ sent: 0, failed: 3 });
    const failed = await outbox();
    expect(failed.every(({ sentAt, attempts, error }) => sentAt === null && attempts === 1 && error!.includes("mailbox is busy"))).toBe(true);
    for (const { nextAttemptAt } of failed) expect(nextAttemptAt.getTime() - Date.now()).toBeGreaterThan(4 * 60_000);

    post.refuseWith(null);
    expect(await sendOutbox(mailer)).toEqual({ sent: 0, failed: 0 });
    await behind(`UPDATE "OutboxMessage" SET "nextAttemptAt" = now() - interval '1 minute'`);
    expect(await sendOutbox(mailer)).toEqual({ sent: 3, failed: 0 });
    expect((await outbox()).every(({ attempts, error }) => attempts === 2 && error === null)).toBe(true);
  });

  it("gives up in the end, and when the mail server is away asks it only a few times", async () => {
    await remind(TODAY, ADDRESS);
    await behind(`UPDATE "OutboxMessage" SET "attempts" = ${MOST_ATTEMPTS}`);
    expect(await sendOutbox(mailer)).toEqual({ sent: 0, failed: 0 });

    await behind(`UPDATE "OutboxMessage" SET "attempts" = 0`);
    let asked = 0;
    const away: Mailer = { send: () => Promise.reject(new Error(`ECONNREFUSED ${(asked += 1)}`)) };
    await createUser([{ role: "agency_staff", agencyId: plan.education }]).then(({ id }) => behind(`UPDATE "User" SET "email" = 'x@example.vn' WHERE "id" = '${id}'`));
    expect(await remind(TODAY, ADDRESS)).toBe(1);
    expect(await sendOutbox(away)).toEqual({ sent: 0, failed: 3 });
    expect(asked).toBe(3);
  });

  it("does not tell a unit that has handed in meanwhile that it has not", async () => {
    await remind(TODAY, ADDRESS);
    await createReportAs(periodId, plan.health, officers[0]!.id, ["submit"]);
    expect(await sendOutbox(mailer)).toEqual({ sent: 2, failed: 0 });
    expect(post.letters.map(({ to }) => to)).not.toContain(officers[0]!.email);
  });
});

describe("what people see", () => {
  it("lists a person's latest notice of each period until the unit hands in", async () => {
    const officer = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
    await remind(TODAY, ADDRESS);
    await remind("2026-11-22", ADDRESS);
    const notices = await listNotices(officer);
    expect(notices).toHaveLength(1);
    expect(notices[0]!.body).toContain("đã quá hạn 8 ngày");
    expect(await listNotices(plan.staff)).toEqual([]);
    await createReportAs(periodId, plan.health, officer.userId, ["submit"]);
    expect(await listNotices(officer)).toEqual([]);
  });

  it("drops what was returned once it has been handed in again", async () => {
    const officer = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
    const returned = { userId: officer.userId, periodId, agencyId: plan.health, subject: "Báo cáo được trả lại", body: "Hãy bổ sung mẫu số.", email: null };
    await putOut(db, [{ ...returned, key: `report-returned:a:1:${officer.userId}` }, { ...returned, key: `report-approved:a:2:${officer.userId}`, subject: "Báo cáo đã được phê duyệt" }]);
    expect((await listNotices(officer)).map(({ subject }) => subject).sort()).toEqual(["Báo cáo được trả lại", "Báo cáo đã được phê duyệt"].sort());
    await createReportAs(periodId, plan.health, officer.userId, ["submit", "return", "submit"]);
    expect((await listNotices(officer)).map(({ subject }) => subject)).toEqual(["Báo cáo đã được phê duyệt"]);
  });

  it("shows the outbox to those who organise the plan's reports, with what became of each message", async () => {
    await behind(`UPDATE "User" SET "email" = NULL WHERE "id" = '${officers[2]!.id}'`);
    await remind(TODAY, ADDRESS);
    await createReportAs(periodId, plan.communes[0]!.agencyId, officers[1]!.id, ["submit"]);
    const all = await findOutbox(plan.staff, { state: null, page: 1 });
    expect(all.total).toBe(3);
    expect(all.lines.map(({ state }) => state).sort()).toEqual(["application-only", "needless", "waiting"]);
    expect((await findOutbox(plan.staff, { state: "waiting", page: 1 })).lines.map(({ email }) => email)).toEqual([officers[0]!.email]);
    const stranger = await createActor([{ role: "provincial_staff", areaId: (await createReportingPlan()).areaId }]);
    expect((await findOutbox(stranger, { state: null, page: 1 })).lines).toEqual([]);
    const officer = await createActor([{ role: "agency_staff", agencyId: plan.health }]);
    expect((await findOutbox(officer, { state: null, page: 1 })).lines).toEqual([]);
  });
});
