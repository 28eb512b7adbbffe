import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { POST as postSession } from "@/app/api/v1/session/route";
import { POST as postFigures } from "@/app/api/v1/reports/[report]/figures/route";
import { loadActor } from "@/lib/data/actors";
import { db } from "@/lib/data/db";
import type { BatchAnswer, DeviceBatch } from "@/lib/domain/report/batch";
import { EDITS_PER_BATCH } from "@/lib/domain/report/form";
import { begin } from "@/lib/services/reports";
import { today } from "@/lib/today";
import { createTestDatabase } from "../../support/database";
import { PASSWORD, createUser } from "../../support/people";
import { type ReportingWorld, createReportingWorld, edit } from "../../support/reporting";
import { signIn } from "../open-data/ask";

/** What the browser sends and keeps; outside of a request Next itself has nothing to answer. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: () => Promise.resolve({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined), set: (name: string, value: string) => void jar.set(name, value) }),
  headers: () => Promise.resolve(new Headers()),
}));

let world: ReportingWorld;
let commune: ReportingWorld["communes"][number];
let reportId: string;

beforeAll(async () => {
  await createTestDatabase();
});
beforeEach(async () => {
  world = await createReportingWorld();
  commune = world.communes[0]!;
  ({ reportId } = await begin(commune.officer, { periodId: world.periodId, agencyId: commune.agencyId }));
  jar.clear();
  await signIn(jar, commune.officer.sessionId);
});

const OURS = { "content-type": "application/json", "sec-fetch-site": "same-origin" };

async function send(more: Partial<DeviceBatch>, { headers = OURS, id = reportId }: { headers?: Record<string, string>; id?: string } = {}) {
  const batch: DeviceBatch = { userId: commune.officer.userId, baseFigures: [], edits: [], narrative: [], ...more };
  const response = await postFigures(new Request(`http://localhost:3000/api/v1/reports/${id}/figures`, { method: "POST", headers, body: JSON.stringify(batch) }), { params: Promise.resolve({ report: id }) });
  return { status: response.status, kept: response.headers.get("cache-control"), body: (await response.json()) as BatchAnswer & { problem?: { message: string } } };
}

describe("what a device sends", () => {
  it("is answered edit by edit, base figures before the rates that divide by them", async () => {
    const { status, kept, body } = await send({
      baseFigures: [{ editId: randomUUID(), quantityCode: world.plan.births, typed: "1.000", expectedVersion: 0 }],
      edits: [edit(world.plan.deaths, { numerator: "9" }), edit(world.plan.schooling, { result: "chín" })],
      narrative: [{ editId: randomUUID(), part: "tasks", text: "Tiếp tục.", expectedVersion: 1 }],
    });
    expect([status, kept]).toEqual([200, "no-store"]);
    expect(body.baseFigures[0]?.result).toMatchObject({ ok: true, value: { text: "1.000", version: 1 } });
    expect(body.figures.map(({ result }) => (result.ok ? result.value.cell.shown : result.problem.code))).toEqual(["9,0", "invalid"]);
    expect(body.narrative[0]?.result).toMatchObject({ ok: true, value: { text: "Tiếp tục.", version: 2 } });
  });

  it("is written once however often it is sent", async () => {
    const edits = [edit(world.plan.shelters, { result: "12" })];
    const answers = await Promise.all(Array.from({ length: 4 }, () => send({ edits })));
    expect(answers.map(({ body }) => body.figures[0]?.result.ok)).toEqual([true, true, true, true]);
    expect(await db.actualEntry.count({ where: { actual: { reportCell: { reportId } } } })).toBe(1);
  });

  it("tells what stands there of a base figure and of a part that somebody else wrote", async () => {
    await send({ baseFigures: [{ editId: randomUUID(), quantityCode: world.plan.births, typed: "1000", expectedVersion: 0 }], narrative: [{ editId: randomUUID(), part: "tasks", text: "Một.", expectedVersion: 1 }] });
    const { body } = await send({ baseFigures: [{ editId: randomUUID(), quantityCode: world.plan.births, typed: "2000", expectedVersion: 0 }], narrative: [{ editId: randomUUID(), part: "tasks", text: "Hai.", expectedVersion: 1 }] });
    expect(body.baseFigures[0]?.result).toMatchObject({ ok: false, problem: { code: "conflict", current: { theirs: { text: "1.000", version: 1, by: commune.officer.name } } } });
    expect(body.narrative[0]?.result).toMatchObject({ ok: false, problem: { code: "conflict", current: { theirs: { text: "Một.", version: 2 } } } });
  });

  it("waits for whoever typed it: nobody, and nobody else, is answered 401", async () => {
    const edits = [edit(world.plan.shelters, { result: "12" })];
    expect(await send({ edits, userId: randomUUID() })).toMatchObject({ status: 401, body: { problem: { message: expect.stringContaining("tài khoản khác") } } });
    jar.clear();
    expect(await send({ edits })).toMatchObject({ status: 401, body: { problem: { message: expect.stringContaining("Đăng nhập lại") } } });
    expect(await db.actualEntry.count({ where: { actual: { reportCell: { reportId } } } })).toBe(0);
  });

  it("comes from a page of ours", async () => {
    const edits = [edit(world.plan.shelters, { result: "12" })];
    const json = { "content-type": "application/json", host: "localhost:3000" };
    expect((await send({ edits }, { headers: { ...json, "sec-fetch-site": "cross-site" } })).status).toBe(403);
    expect((await send({ edits }, { headers: { ...json, origin: "https://elsewhere.example" } })).status).toBe(403);
    expect((await send({ edits }, { headers: json })).status).toBe(403);
    expect((await send({ edits }, { headers: { ...json, origin: "http://localhost:3000" } })).status).toBe(200);
  });

  it("is refused whole where it is too much, or about a report of others", async () => {
    expect((await send({ edits: Array.from({ length: EDITS_PER_BATCH + 1 }, () => edit(world.plan.shelters, { result: "1" })) })).status).toBe(400);
    expect((await send({ edits: [edit(world.plan.shelters, { result: "1" })] }, { id: randomUUID() })).status).toBe(404);
  });
});

describe("signing in again in place", () => {
  const again = async (body: object, headers: Record<string, string> = OURS) => {
    const response = await postSession(new Request("http://localhost:3000/api/v1/session", { method: "POST", headers, body: JSON.stringify(body) }));
    return { status: response.status, body: (await response.json()) as { ok: boolean; problem?: { code: string; message: string } } };
  };

  it("opens a session for the person who was typing, and for nobody else", async () => {
    const [me, other] = [await createUser(), await createUser()];
    jar.clear();
    expect(await again({ username: other.username, password: PASSWORD, userId: me.id })).toMatchObject({ status: 400, body: { ok: false, problem: { message: expect.stringContaining("chính tài khoản đó") } } });
    expect(jar.size).toBe(0);
    const [closed] = await db.session.findMany({ where: { userId: other.id } });
    expect(await loadActor(closed?.id ?? "", today())).toBeNull();
    expect(await again({ username: me.username, password: "một câu nào khác", userId: me.id })).toMatchObject({ status: 400, body: { problem: { code: "forbidden" } } });
    expect(await again({ username: me.username, password: PASSWORD, userId: me.id })).toMatchObject({ status: 200, body: { ok: true } });
    expect(jar.size).toBe(1);
    expect(await again({ username: me.username, password: PASSWORD, userId: me.id }, { "sec-fetch-site": "cross-site" })).toMatchObject({ status: 403 });
  });
});
