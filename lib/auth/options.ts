import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { sourceOf } from "@/lib/auth/request-source";
import { isHttps, sessionCookieName, sessionCookieOptions } from "@/lib/auth/session-cookie";
import { signIn } from "@/lib/auth/sign-in";
import { today } from "@/lib/today";
import { loadActor } from "@/lib/data/actors";
import { signInInput } from "@/lib/domain/access/credentials";
import { SESSION_SECONDS } from "@/lib/domain/access/session-length";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { revokeSession } from "@/lib/services/sessions";

/** next-auth's own door. The sign-in page writes the same token without its detour, so that it works without JavaScript. */
export const authOptions = (): NextAuthOptions => ({
  secret: env.NEXTAUTH_SECRET,
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
  useSecureCookies: isHttps(),
  cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
  providers: [
    CredentialsProvider({
      credentials: { username: { label: "Tên đăng nhập" }, password: { label: "Mật khẩu", type: "password" } },
      async authorize(credentials, request) {
        const input = signInInput.safeParse(credentials);
        if (!input.success) return null;
        const given = request.headers as Record<string, string | undefined> | undefined;
        const session = await signIn(input.data, sourceOf((name) => given?.[name]));
        return session.ok ? { id: session.value.id } : null;
      },
    }),
  ],
  callbacks: {
    // Nothing of the person travels in the token: it is read afresh at every request.
    jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
  },
  events: {
    async signOut({ token }) {
      const actor = typeof token?.sid === "string" ? await loadActor(token.sid, today()) : null;
      if (actor) await revokeSession(actor, actor.sessionId);
    },
  },
  logger: {
    error: (code) => log.error({ code }, "next-auth"),
    warn: (code) => log.warn({ code }, "next-auth"),
    debug: () => {},
  },
});
