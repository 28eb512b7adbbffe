import { limitAttempts, retryLater } from "@/lib/auth/attempts";
import type { RequestSource } from "@/lib/auth/request-source";
import type { Actor } from "@/lib/domain/access/actor";
import type { ChangePasswordInput } from "@/lib/domain/access/credentials";
import { Refusal, succeed, unwrap, type Result } from "@/lib/domain/result";
import { changeOwnPassword } from "@/lib/services/accounts";

/** Changes one's own password; who found a screen left open cannot guess the old one without end. */
export async function changePassword(actor: Actor, input: ChangePasswordInput, from: RequestSource): Promise<{ endedSessions: number }> {
  let wrong: Refusal | undefined;
  const attempt = await limitAttempts<Result<{ endedSessions: number }>>({ username: `password of ${actor.userId}`, address: from.address }, async () => {
    try {
      return succeed(await changeOwnPassword(actor, input));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (!error.problem.fields?.currentPassword) return { ok: false, problem: error.problem };
      wrong = error;
      return null;
    }
  });
  if (attempt.ok) return unwrap(attempt.value);
  if (attempt.retryAt || !wrong) throw new Refusal({ code: "locked", message: retryLater(attempt.retryAt ?? new Date()) });
  throw wrong;
}
