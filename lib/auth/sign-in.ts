import { limitAttempts, retryLater } from "@/lib/auth/attempts";
import type { RequestSource } from "@/lib/auth/request-source";
import { db } from "@/lib/data/db";
import type { SignInInput } from "@/lib/domain/access/credentials";
import { refuse, succeed, type Result } from "@/lib/domain/result";
import { audit, SYSTEM_CHAIN } from "@/lib/services/audit";
import { verifyPassword } from "@/lib/services/password";
import { openSession } from "@/lib/services/sessions";

/**
 * Opens a session for the right name and password. A name that nobody has, a closed account and a wrong password get
 * the same answer after the same work; too many of them are `locked` until a time that the message names.
 */
export async function signIn(input: Pick<SignInInput, "username" | "password">, from: RequestSource): Promise<Result<{ id: string; expiresAt: Date }>> {
  const attempt = await limitAttempts({ username: input.username, address: from.address }, async () => {
    const user = await db.user.findUnique({ where: { username: input.username }, select: { id: true, passwordHash: true, deactivatedAt: true } });
    const matches = await verifyPassword(user?.passwordHash ?? null, input.password);
    const session = user && matches && !user.deactivatedAt ? await open(user, from) : null;
    if (session) return session;
    // An unknown name is not written down: people type their password into the wrong field.
    await audit(db, {
      actor: null,
      chain: SYSTEM_CHAIN,
      action: "session.refused",
      subjectType: "User",
      subjectId: user?.id ?? "unknown",
      data: { address: from.address, why: !user ? "unknown-username" : !matches ? "wrong-password" : user.deactivatedAt ? "deactivated" : "changed-meanwhile" },
    });
    return null;
  });
  if (attempt.ok) return succeed(attempt.value);
  if (attempt.retryAt) return refuse("locked", retryLater(attempt.retryAt));
  return refuse("forbidden", "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại.");
}

/** Only while the password is the one that was checked: who changes it, or closes the account, ends the sessions that are there by then. */
const open = (user: { id: string; passwordHash: string | null }, from: RequestSource) =>
  db.$transaction(async (tx) => {
    const still = await tx.$queryRaw<unknown[]>`SELECT "id" FROM "User" WHERE "id" = ${user.id}::uuid AND "passwordHash" = ${user.passwordHash} AND "deactivatedAt" IS NULL FOR SHARE`;
    return still.length > 0 ? openSession(tx, user.id, from) : null;
  });
