import http from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";

/** One page that was asked for, by the pattern of its address. */
export interface Click {
  route: string;
  milliseconds: number;
}

/** Where people go from page to page: `start` first, then whatever links to. */
export interface Walk {
  address: string;
  cookie: string;
  start: string;
  /** Between two clicks. */
  everyMs: number;
  untilOver: () => boolean;
  /** 0 to 1, of one's own, so that a walk can be walked again. */
  random: () => number;
  /** Known to all who walk: how often each route was asked for, so that rare ones are not forgotten. */
  seen: Map<string, number>;
}

// What answers with a file, changes something, or is read by programs.
const NO_PAGES = /^\/(api|_next)\/|\.csv|\/export|\/file|\/text$|\/evidence\/|\/template|sign-out|\/files\//;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const AFTER = ["plans", "indicators", "catalogue", "totals", "compare", "issued", "published"];

/** "/plans/dien-bien-2021-2030/indicators/7?year=2024" → "/plans/…/indicators/…". */
export function routeOf(path: string): string {
  const parts = (path.split(/[?#]/)[0] ?? "").replace(UUID, "…").split("/");
  return parts.map((part, at) => (at >= 2 && AFTER.includes(parts[at - 1]!) && part !== "new" ? "…" : part)).join("/") || "/";
}

const linksIn = (html: string): string[] => [...html.matchAll(/<a\b[^>]*?\bhref="(\/[^"/][^"]*|\/)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&")).filter((href) => !NO_PAGES.test(href));

/** A person who reads and clicks on. Throws where a page does not answer 200. */
export async function walk({ address, cookie, start, everyMs, untilOver, random, seen }: Walk): Promise<Click[]> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  const clicks: Click[] = [];
  let next = start;
  await sleep(random() * everyMs);
  while (!untilOver()) {
    const begun = performance.now();
    const { status, html, location } = await ask(agent, address + next, cookie);
    const route = routeOf(next);
    if (status >= 300 && status < 400 && location) {
      next = location;
      continue;
    }
    if (status !== 200) throw new Error(`${next} answered ${status}`);
    const milliseconds = performance.now() - begun;
    clicks.push({ route, milliseconds });
    seen.set(route, (seen.get(route) ?? 0) + 1);
    next = choose(linksIn(html), seen, random) ?? start;
    await sleep(Math.max(0, everyMs - milliseconds));
  }
  agent.destroy();
  return clicks;
}

/** One of the three least visited kinds of page that the page leads to. */
function choose(links: string[], seen: ReadonlyMap<string, number>, random: () => number): string | undefined {
  const of = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const routes = [...new Set(links.map(routeOf))].sort((a, b) => (seen.get(a) ?? 0) - (seen.get(b) ?? 0)).slice(0, 3);
  const route = of(routes);
  return of(links.filter((link) => routeOf(link) === route));
}

function ask(agent: http.Agent, url: string, cookie: string): Promise<{ status: number; html: string; location: string | null }> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { "accept-encoding": "identity", cookie } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const location = response.headers.location;
        resolve({ status: response.statusCode ?? 0, html: Buffer.concat(chunks).toString(), location: location ? location.replace(new URL(url).origin, "") : null });
      });
    });
    request.on("error", reject);
  });
}
