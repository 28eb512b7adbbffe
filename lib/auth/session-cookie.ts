import { cookies } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { SESSION_SECONDS } from "@/lib/domain/access/session-length";
import { env } from "@/lib/env";

/** Where the application is reached over HTTPS its cookies are bound to that, and to this very host. */
export const isHttps = (): boolean => env.NEXTAUTH_URL.startsWith("https://");

/** With the prefix that browsers hold to HTTPS and to this host, where there is HTTPS. */
export const sessionCookieName = (): string => `${isHttps() ? "__Host-" : ""}chi-tieu.session`;

/** Out of reach of scripts, and not sent along when another site posts here. */
export const sessionCookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: isHttps() });

/** The Session row that an encrypted token names; null where it is none of ours or too old. Says nothing on whether it still holds. */
export async function sessionIdOf(token: string | undefined): Promise<string | null> {
  if (!token) return null;
  try {
    const payload = await decode({ token, secret: env.NEXTAUTH_SECRET });
    return typeof payload?.sid === "string" ? payload.sid : null;
  } catch {
    return null;
  }
}

/** The Session row that the request names; null without one. Says nothing on whether it still holds. */
export async function readSessionId(): Promise<string | null> {
  return sessionIdOf((await cookies()).get(sessionCookieName())?.value);
}

/** Writes the very token that next-auth would: it carries the Session row's id and nothing else. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const token = await encode({ token: { sid: sessionId }, secret: env.NEXTAUTH_SECRET, maxAge: SESSION_SECONDS });
  (await cookies()).set(sessionCookieName(), token, { ...sessionCookieOptions(), maxAge: SESSION_SECONDS });
}

/** Takes the token back from the browser; the Session row is ended by its service. */
export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
