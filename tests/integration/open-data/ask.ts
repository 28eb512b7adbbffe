import { parse } from "csv-parse/sync";
import { encode } from "next-auth/jwt";
import { GET as getCsv } from "@/app/api/v1/plans/[code]/actuals.csv/route";
import { GET as getProgress } from "@/app/api/v1/plans/[code]/progress/route";
import { GET as getPlan } from "@/app/api/v1/plans/[code]/route";
import { sessionCookieName } from "@/lib/auth/session-cookie";
import { env } from "@/lib/env";

const ROUTES = { "": getPlan, "/progress": getProgress, "/actuals.csv": getCsv };

/** What a browser would get from /api/v1/plans/{code}{route}{query}. */
export const ask = (code: string, route: keyof typeof ROUTES, query = "", headers: Record<string, string> = {}): Promise<Response> =>
  ROUTES[route](new Request(`http://localhost:3000/api/v1/plans/${code}${route}${query}`, { headers }), { params: Promise.resolve({ code }) });

export const askProgress = async (code: string, query = "") => (await ask(code, "/progress", query)).json();

export const askCsv = async (code: string): Promise<Record<string, string>[]> => parse(await (await ask(code, "/actuals.csv")).text(), { bom: true, columns: true });

/** The cookies that next/headers answers with in these tests: outside of a request Next itself has none. */
export async function signIn(jar: Map<string, string>, sessionId: string): Promise<void> {
  jar.set(sessionCookieName(), await encode({ token: { sid: sessionId }, secret: env.NEXTAUTH_SECRET }));
}
