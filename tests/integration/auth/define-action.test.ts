import { redirect } from "next/navigation";
import { encode } from "next-auth/jwt";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { defineAction, defineFormAction, definePublicFormAction } from "@/lib/auth/define-action";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { db } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { untouchedForm } from "@/lib/domain/form-state";
import { Refusal } from "@/lib/domain/result";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { createTestDatabase } from "../../support/database";
import { createActor } from "../../support/people";

/** What the browser sends; outside of a request Next itself has nothing to answer. */
const jar = vi.hoisted(() => new Map<string, string>());
vi.mock("next/headers", () => ({
  cookies: () => Promise.resolve({ get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) } : undefined) }),
  headers: () => Promise.resolve(new Headers()),
}));

let actor: Actor;

beforeAll(async () => {
  await createTestDatabase();
  actor = await createActor();
});

async function signedIn(sessionId: string, secret = env.NEXTAUTH_SECRET) {
  jar.set(sessionCookieName(), await encode({ token: { sid: sessionId }, secret }));
}
beforeEach(async () => {
  jar.clear();
  await signedIn(actor.sessionId);
});

const input = z.object({ year: z.int({ error: "Hãy nhập năm." }), note: z.string().max(3).optional() });
const double = defineAction(input, (who, { year }) => Promise.resolve({ who: who.userId, twice: year * 2 }));

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

describe("defineAction", () => {
  it("performs as the person behind the session", async () => {
    expect(await double({ year: 4 })).toEqual({ ok: true, value: { who: actor.userId, twice: 8 } });
  });

  it("says first that the session is lost: none, a forged one, one with another key, a revoked one", async () => {
    const perform = vi.fn(() => Promise.resolve("done"));
    const action = defineAction(input, perform);
    const lost = { ok: false, problem: { code: "forbidden", message: "Phiên đăng nhập đã hết. Đăng nhập lại rồi lưu tiếp; số liệu đã nhập vẫn còn trên màn hình." } };
    jar.clear();
    expect(await action({ year: "not a year" } as never)).toEqual(lost);
    jar.set(sessionCookieName(), actor.sessionId);
    expect(await action({ year: 1 })).toEqual(lost);
    await signedIn(actor.sessionId, "another key, which is long enough to be one");
    expect(await action({ year: 1 })).toEqual(lost);
    const revoked = await createActor();
    await signedIn(revoked.sessionId);
    await db.session.update({ where: { id: revoked.sessionId }, data: { revokedAt: new Date() } });
    expect(await action({ year: 1 })).toEqual(lost);
    expect(perform).not.toHaveBeenCalled();
  });

  it("names the fields at fault, each in Vietnamese, whatever arrives", async () => {
    const message = "Còn chỗ chưa hợp lệ. Hãy sửa các ô được đánh dấu rồi thử lại.";
    expect(await double({ year: "x", note: "abcd" } as never)).toEqual({
      ok: false,
      problem: { code: "invalid", message, fields: { year: "Hãy nhập năm.", note: "Nội dung này chưa hợp lệ. Hãy kiểm tra và nhập lại." } },
    });
    for (const nonsense of [undefined, null, "text", []]) expect(await double(nonsense as never)).toMatchObject({ ok: false, problem: { code: "invalid" } });
  });

  it("answers a refusal with its problem, and lets Next's own signals pass", async () => {
    const problem = { code: "conflict" as const, message: "Người khác vừa sửa ô này.", current: 5 };
    expect(await defineAction(input, () => Promise.reject(new Refusal(problem)))({ year: 1 })).toEqual({ ok: false, problem });
    await expect(defineAction(input, () => Promise.resolve().then(() => redirect("/plans")))({ year: 1 })).rejects.toThrow("NEXT_REDIRECT");
  });

  it("logs anything else under the id that it shows, without what the database quotes", async () => {
    const write = vi.spyOn(log, "error").mockImplementation(() => {});
    const failing = defineAction(input, async () => db.user.create({ data: { username: "bí mật", name: "Lò Thị Mai" } as never }));
    const answer = await failing({ year: 1 });
    if (answer.ok) throw new Error("created a user without a password");
    expect(answer.problem.code).toBe("unexpected");
    const id = /gửi mã ([A-Z0-9]{8}) cho/.exec(answer.problem.message)?.[1];
    expect(write).toHaveBeenCalledOnce();
    expect(write.mock.calls[0]?.[0]).toMatchObject({ id });
    expect(JSON.stringify(write.mock.calls)).not.toMatch(/bí mật|Lò Thị Mai/);
    write.mockRestore();
  });
});

describe("forms", () => {
  const fields = z.object({ name: z.string().min(3, "Hãy nhập ít nhất 3 chữ."), newPassword: z.string(), tags: z.array(z.string()).optional() });

  it("give back what was typed, but no password and nothing of React's", async () => {
    const save = defineFormAction(fields, (_, { name }) => Promise.resolve(name));
    const typed = { name: "An", newPassword: "bí mật", $ACTION_KEY: "k1" };
    expect(await save(untouchedForm, form(typed))).toEqual({
      result: { ok: false, problem: expect.objectContaining({ code: "invalid", fields: { name: "Hãy nhập ít nhất 3 chữ." } }) as unknown },
      values: { name: "An" },
    });
    expect(await save(untouchedForm, form({ ...typed, name: "Anh" }))).toMatchObject({ result: { ok: true, value: "Anh" } });
  });

  it("take a field given several times as a list", async () => {
    const save = defineFormAction(fields, (_, { tags }) => Promise.resolve(tags));
    const data = form({ name: "Anh", newPassword: "" });
    data.append("tags", "a");
    data.append("tags", "b");
    expect(await save(untouchedForm, data)).toMatchObject({ result: { ok: true, value: ["a", "b"] } });
  });

  it("are for strangers only where that is said", async () => {
    jar.clear();
    const typed = form({ name: "Anh", newPassword: "" });
    expect(await defineFormAction(fields, () => Promise.resolve(1))(untouchedForm, typed)).toMatchObject({ result: { ok: false, problem: { code: "forbidden" } }, values: { name: "Anh" } });
    expect(await definePublicFormAction(fields, () => Promise.resolve(1))(untouchedForm, typed)).toMatchObject({ result: { ok: true, value: 1 } });
  });
});
