import { z } from "zod";
import { answer, parseInput } from "@/lib/auth/define-action";
import { requestSource } from "@/lib/auth/request-source";
import { isSameOrigin } from "@/lib/auth/same-origin";
import { writeSessionCookie } from "@/lib/auth/session-cookie";
import { signIn } from "@/lib/auth/sign-in";
import { loadActor } from "@/lib/data/actors";
import { signInInput } from "@/lib/domain/access/credentials";
import { Refusal, type Result, refuse, unwrap } from "@/lib/domain/result";
import { revokeSession } from "@/lib/services/sessions";
import { today } from "@/lib/today";

const respond = (status: number, result: Result<null>): Response => Response.json(result, { status, headers: { "Cache-Control": "no-store", Vary: "Cookie" } });

const againInput = signInInput.extend({ userId: z.uuid() });

/**
 * Signing in again where the session ended while a report was being filled in, without leaving it: the page may be older
 * than this build. Only for the person who fills it in: under another's name the report would not be seen, and what was
 * typed is not theirs.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return respond(403, refuse("forbidden", "Yêu cầu này không đến từ trang báo cáo. Hãy mở lại trang báo cáo."));
  const body: unknown = await request.json().catch(() => null);
  const result = await answer(async () => {
    const { userId, ...input } = await parseInput(againInput, body);
    const session = unwrap(await signIn(input, await requestSource()));
    const actor = await loadActor(session.id, today());
    if (actor?.userId !== userId) {
      if (actor) await revokeSession(actor, session.id);
      throw new Refusal({ code: "forbidden", message: "Báo cáo này đang nhập bằng tài khoản khác. Hãy đăng nhập bằng chính tài khoản đó; số liệu vẫn còn trên máy này." });
    }
    await writeSessionCookie(session.id);
    return null;
  });
  return respond(result.ok ? 200 : 400, result);
}
