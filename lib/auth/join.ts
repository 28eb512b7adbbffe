import { limitAttempts, retryLater } from "@/lib/auth/attempts";
import type { RequestSource } from "@/lib/auth/request-source";
import { tokenHash } from "@/lib/data/invitations";
import type { JoinInput } from "@/lib/domain/access/invitation";
import { Refusal, succeed, unwrap, type Result } from "@/lib/domain/result";
import { acceptInvitation } from "@/lib/services/invitations";
import { env } from "@/lib/env";

/** The address that a person is sent; whoever holds it chooses the password. */
export const joinLink = (token: string): string => new URL(`/join/${token}`, env.NEXTAUTH_URL).href;

/** Chooses a password by a link, limited like signing in: links that cannot be used count as wrong answers, weak passwords do not. */
export async function join(input: JoinInput, from: RequestSource): Promise<{ username: string }> {
  let unusable: Refusal | undefined;
  const attempt = await limitAttempts<Result<{ username: string }>>({ username: `link ${tokenHash(input.token)}`, address: from.address }, async () => {
    try {
      return succeed(await acceptInvitation(input));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.problem.code !== "locked") return { ok: false, problem: error.problem };
      unusable = error;
      return null;
    }
  });
  if (attempt.ok) return unwrap(attempt.value);
  if (attempt.retryAt || !unusable) throw new Refusal({ code: "locked", message: retryLater(attempt.retryAt ?? new Date()) });
  throw unusable;
}
