import { NextResponse, type NextRequest } from "next/server";
import { PATH_HEADER } from "@/lib/auth/path-header";
import { isHttps, sessionCookieName, sessionIdOf } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";

/** Pages of people who are signed in. The proxy only shows strangers the way; each page and action asks for itself. */
const WORK = /^\/(plans|account|accounts|catalogue|agencies|areas|drafts|audit|figures|reports|outbox|compare|tables)(\/|$)/;

/** Charts that anybody may show in a frame of their own page; nothing there is signed in or can be pressed. */
const EMBEDDED = /^\/embed\//;

function contentSecurityPolicy(nonce: string, pathname: string): string {
  const isDevelopment = env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    // React's development build evaluates code for its stacks, and the bundler injects styles without a nonce.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    `connect-src 'self'${isDevelopment ? " ws: wss:" : ""}`,
    // Said, since both would otherwise fall back to what scripts may do.
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${EMBEDDED.test(pathname) ? "*" : "'none'"}`,
    ...(isHttps() ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { pathname, search } = request.nextUrl;
  const asksForPage = request.method === "GET" || request.method === "HEAD";
  // A lost session must not lose what was typed: only pages are redirected, an action answers with a sentence.
  if (asksForPage && WORK.test(pathname) && !(await sessionIdOf(request.cookies.get(sessionCookieName())?.value))) {
    const signIn = new URL("/sign-in", request.url);
    signIn.searchParams.set("next", pathname + search);
    return NextResponse.redirect(signIn);
  }

  const policy = contentSecurityPolicy(Buffer.from(crypto.randomUUID()).toString("base64"), pathname);
  const headers = new Headers(request.headers);
  // Next reads the nonce out of the policy in the request and puts it on its own scripts.
  headers.set("content-security-policy", policy);
  headers.set(PATH_HEADER, pathname + search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  matcher: [{ source: "/((?!_next/static|_next/image|favicon.ico).*)" }],
};
