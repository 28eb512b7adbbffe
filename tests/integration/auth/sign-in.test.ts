import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { limitAttempts } from "@/lib/auth/attempts";
import { verifyPassword } from "@/lib/services/password";
import { signIn } from "@/lib/auth/sign-in";
import { db } from "@/lib/data/db";
import { createTestDatabase } from "../../support/database";
import { createUser, PASSWORD } from "../../support/people";

beforeAll(() => createTestDatabase());

/** Each test comes from an address of its own, so that none is locked by another. */
const somewhere = () => ({ address: `test ${randomUUID()}`, userAgent: "Mozilla/5.0 Firefox/150.0" });

const refusalsOf = (subjectId: string) => db.auditEvent.findMany({ where: { action: "session.refused", subjectId }, orderBy: { sequence: "asc" } });

async function fail(username: string, from: { address: string; userAgent: string }, password = "sai hoàn toàn rồi") {
  const result = await signIn({ username, password }, from);
  if (result.ok) throw new Error("signed in with a wrong password");
  return result.problem;
}

describe("signIn", () => {
  it("opens a session for a working day and remembers it", async () => {
    const user = await createUser();
    const from = somewhere();
    const result = await signIn({ username: user.username, password: PASSWORD }, from);
    if (!result.ok) throw new Error(result.problem.message);
    const session = await db.session.findUniqueOrThrow({ where: { id: result.value.id } });
    expect(session).toMatchObject({ userId: user.id, revokedAt: null, userAgent: from.userAgent });
    expect((session.expiresAt.getTime() - Date.now()) / 3_600_000).toBeCloseTo(10, 1);
    const event = await db.auditEvent.findFirstOrThrow({ where: { subjectId: session.id } });
    expect(event).toMatchObject({ action: "session.opened", actorId: user.id, data: { address: from.address } });
  });

  it("takes the password however its letters are composed", async () => {
    const user = await createUser();
    const result = await signIn({ username: user.username, password: PASSWORD.normalize("NFD") }, somewhere());
    expect(result.ok).toBe(true);
  });

  it("says the same to an unknown name, a wrong password and a closed account", async () => {
    const user = await createUser();
    const closed = await createUser([], { deactivatedAt: new Date() });
    const answers = [
      await fail(user.username, somewhere()),
      await fail(`nobody-${randomUUID()}`, somewhere()),
      await fail(closed.username, somewhere()),
      await fail(closed.username, somewhere(), PASSWORD),
    ];
    for (const problem of answers) expect(problem).toEqual({ code: "forbidden", message: "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại." });
    expect((await refusalsOf(user.id)).map((event) => event.data)).toMatchObject([{ why: "wrong-password" }]);
    expect((await refusalsOf(closed.id)).map((event) => event.data)).toMatchObject([{ why: "wrong-password" }, { why: "deactivated" }]);
  });

  it("opens nothing for a password that is changed, or an account that is closed, while it is checked", async () => {
    for (const change of [{ passwordHash: "another" }, { deactivatedAt: new Date() }]) {
      const user = await createUser();
      let settled = false;
      const signing = await db.$transaction(async (tx) => {
        await tx.user.update({ where: { id: user.id }, data: change });
        const result = signIn({ username: user.username, password: PASSWORD }, somewhere()).finally(() => (settled = true));
        const waits = async () => (await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`).length > 0;
        while (!settled && !(await waits())) await wait(20);
        return { result };
      }, { timeout: 20_000 });
      expect((await signing.result).ok).toBe(false);
      expect(await db.session.count({ where: { userId: user.id } })).toBe(0);
      expect((await refusalsOf(user.id)).map((event) => event.data)).toMatchObject([{ why: "changed-meanwhile" }]);
    }
  });

  it("does not write down the name that nobody has", async () => {
    const typed = `my-password-${randomUUID()}`;
    const from = somewhere();
    await fail(typed, from);
    const events = await db.auditEvent.findMany({ where: { data: { path: ["address"], equals: from.address } } });
    expect(events).toHaveLength(1);
    expect(JSON.stringify(events, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))).not.toContain(typed);
  });

  it("hashes for nobody as long as for somebody", async () => {
    const { passwordHash } = await createUser();
    const measure = async (hash: string | null) => {
      const times = [];
      for (let round = 0; round < 7; round += 1) {
        const start = performance.now();
        expect(await verifyPassword(hash, "sai hoàn toàn rồi")).toBe(false);
        times.push(performance.now() - start);
      }
      return times.sort((a, b) => a - b)[3]!;
    };
    await verifyPassword(null, "warm");
    const [known, unknown] = [await measure(passwordHash), await measure(null)];
    // Without the decoy the second is a thousand times shorter.
    expect(unknown).toBeGreaterThan(known / 3);
    expect(known).toBeGreaterThan(unknown / 3);
  });

  it.each(["known", "unknown"])("locks a %s name at an address after five failures, and says until when", async (kind) => {
    const user = await createUser();
    const username = kind === "known" ? user.username : `nobody-${randomUUID()}`;
    const from = somewhere();
    const codes = [];
    let message = "";
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      const problem = await fail(username, from);
      codes.push(problem.code);
      message = problem.message;
    }
    expect(codes).toEqual(["forbidden", "forbidden", "forbidden", "forbidden", "locked"]);
    expect(message).toMatch(/^Đã nhập sai nhiều lần nên tạm khóa. Hãy thử lại từ \d\d:\d\d, /);

    // The right password does not open a locked door, is not checked, and the lock does not grow.
    const events = await refusalsOf(user.id);
    expect((await fail(username, from, PASSWORD)).code).toBe("locked");
    expect(await refusalsOf(user.id)).toEqual(events);

    if (kind === "known") {
      expect(events).toHaveLength(5);
      expect((await signIn({ username, password: PASSWORD }, somewhere())).ok).toBe(true);
      expect((await signIn({ username: (await createUser()).username, password: PASSWORD }, from)).ok).toBe(true);
    }
  });

  it("forgets failures once the right password came", async () => {
    const user = await createUser();
    const from = somewhere();
    for (let round = 0; round < 2; round += 1) {
      for (let attempt = 0; attempt < 3; attempt += 1) expect((await fail(user.username, from)).code).toBe("forbidden");
      expect((await signIn({ username: user.username, password: PASSWORD }, from)).ok).toBe(true);
    }
  });
});

describe("limitAttempts", () => {
  it("lets no more than five of a hundred guesses at once be checked", async () => {
    const who = { username: `u-${randomUUID()}`, address: randomUUID() };
    let checked = 0;
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        limitAttempts(who, () => {
          checked += 1;
          return Promise.resolve(null);
        }),
      ),
    );
    expect(checked).toBe(5);
    expect(answers.every((answer) => !answer.ok)).toBe(true);
  });

  it("limits a name that is tried from ever new addresses", async () => {
    const username = `u-${randomUUID()}`;
    let checked = 0;
    const once = () => {
      checked += 1;
      return Promise.resolve(null);
    };
    const answers = [];
    for (let attempt = 0; attempt < 32; attempt += 1) answers.push(await limitAttempts({ username, address: randomUUID() }, once));
    expect(answers.map((answer) => !answer.ok && answer.retryAt !== null)).toEqual([...Array<boolean>(30).fill(false), true, true]);
    expect(checked).toBe(30);
  }, 20_000);

  it("keeps neither names nor addresses in the clear", async () => {
    const who = { username: `u-${randomUUID()}`, address: randomUUID() };
    await limitAttempts(who, () => Promise.resolve(null));
    const keys = (await db.rateLimit.findMany()).map((row) => row.key).join(" ");
    expect(keys).not.toBe("");
    expect(keys).not.toContain(who.username);
    expect(keys).not.toContain(who.address);
  });
});
