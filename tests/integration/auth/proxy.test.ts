import { NextRequest } from "next/server";
import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, it } from "vitest";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";
import { proxy } from "@/proxy";
import { createTestDatabase } from "../../support/database";

beforeAll(() => createTestDatabase());

const ask = (path: string, more: { method?: string; cookie?: string } = {}) =>
  proxy(new NextRequest(new URL(path, "http://localhost:3000"), { method: more.method ?? "GET", headers: more.cookie ? { cookie: more.cookie } : {} }));

const cookieFor = async (secret: string) => `${sessionCookieName()}=${await encode({ token: { sid: "0199c0de-0000-7000-8000-000000000000" }, secret })}`;

describe("proxy", () => {
  it.each(["/plans", "/plans/dien-bien?year=2024", "/account"])("sends a stranger from %s to sign in, and back", async (path) => {
    const response = await ask(path);
    expect(response.status).toBe(307);
    const location = new URL(response.headers.get("location")!);
    expect(location.pathname).toBe("/sign-in");
    expect(location.searchParams.get("next")).toBe(path);
  });

  it("lets everybody see what is public, and actions answer for themselves", async () => {
    for (const path of ["/", "/sign-in", "/issued/dien-bien", "/api/v1/plans", "/plansible"]) expect((await ask(path)).headers.get("location")).toBeNull();
    expect((await ask("/plans/dien-bien/entry", { method: "POST" })).headers.get("location")).toBeNull();
  });

  it("takes only a cookie made with our key", async () => {
    expect((await ask("/plans", { cookie: await cookieFor(env.NEXTAUTH_SECRET) })).status).toBe(200);
    expect((await ask("/plans", { cookie: await cookieFor("another key, which is long enough to be one") })).status).toBe(307);
    expect((await ask("/plans", { cookie: `${sessionCookieName()}=1` })).status).toBe(307);
  });

  it("writes a policy with a nonce of its own for every page, and hands it to Next", async () => {
    const [first, second] = [await ask("/"), await ask("/")];
    const policy = first.headers.get("content-security-policy")!;
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    expect(policy.split("; ")).toEqual([
      "default-src 'self'",
      `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ]);
    expect(second.headers.get("content-security-policy")).not.toContain(nonce);
    // Only the charts made for it stand in other people's frames.
    expect((await ask("/embed/dien-bien/3")).headers.get("content-security-policy")).toContain("frame-ancestors *");
    for (const path of ["/embedded", "/published/embed/3", "/plans/embed/"]) expect((await ask(path)).headers.get("content-security-policy") ?? "frame-ancestors 'none'").toContain("frame-ancestors 'none'");
    // How Next's proxy passes request headers on.
    expect(first.headers.get("x-middleware-request-content-security-policy")).toBe(policy);
    expect((await ask("/plans?year=2024", { cookie: await cookieFor(env.NEXTAUTH_SECRET) })).headers.get("x-middleware-request-x-requested-path")).toBe("/plans?year=2024");
  });
});
