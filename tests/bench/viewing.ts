import { chromium } from "@playwright/test";
import { setTimeout as sleep } from "node:timers/promises";
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from "../support/browser";
import { startDemonstration } from "../support/demonstration-server";
import { type SignedIn, signedIn } from "./page-weight";
import { largestPaint } from "./paint";
import { type Click, walk } from "./random-walk";
import { quantile } from "./server-time";

/**
 * A Monday morning: twenty people on the demonstration database, each following a link every five seconds. Every kind of
 * page they come to answers within its limits; and on a phone with slow 4G the largest thing is painted soon. Exit code 1
 * beyond a limit.
 */
const LIMITS = { medianMs: 120, p95Ms: 250, paintMs: 1_500 };
const USERS = ["dienbien", "lanhdao.dienbien", "yte.dienbien", "kiengiang", "travinh"];
const PEOPLE = 20;
const EVERY_MS = 5_000;
/** Long enough for every worker to have answered every kind of page some times, as in a service that runs. */
const WARM_UP_MS = 180_000;
const MEASURED_MS = 300_000;
/** With fewer answers a route's median says little; with fewer than twenty its p95 is its slowest single answer. */
const ENOUGH = { median: 8, p95: 20 };

const PLAN = "/plans/dien-bien-2021-2030";
const PAINTED: { name: string; path: string; person: string | null }[] = [
  { name: "overview", path: `${PLAN}?year=2024`, person: "lanhdao.dienbien" },
  { name: "indicator", path: `${PLAN}/indicators/7?year=2024`, person: "lanhdao.dienbien" },
  { name: "areas", path: `${PLAN}/map?year=2024`, person: "lanhdao.dienbien" },
  { name: "agencies", path: `${PLAN}/agencies?year=2024`, person: "lanhdao.dienbien" },
  { name: "2025 review", path: `${PLAN}/midterm`, person: "lanhdao.dienbien" },
  { name: "data quality", path: `${PLAN}/quality?year=2024`, person: "dienbien" },
  { name: "comparison", path: "/compare/birth-registration-under-5", person: "lanhdao.dienbien" },
  { name: "methods", path: "/methods", person: null },
  { name: "published", path: "/published", person: null },
];

/** The same walks each time: mulberry32. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const cookieOf = (state: SignedIn): string => state.cookies.map(({ name, value }) => `${name}=${value}`).join("; ");

const figure = (value: number, limit: number): string => `${value.toFixed(0)}${value > limit ? ` > ${limit} !` : ""}`;

function printTable(rows: string[][]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  for (const cells of rows) console.log(cells.map((cell, column) => cell.padEnd(widths[column]!)).join("   ").trimEnd());
}

const executablePath = await findBrowser();
if (!executablePath) throw new Error(NO_BROWSER);
const server = await startDemonstration();
const rows: string[][] = [];
const paints: string[][] = [["page", "largest paint ms"]];
try {
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  const states = new Map<string, SignedIn>();
  for (const user of USERS) states.set(user, await signedIn(browser, server.address, user));

  const everybody = async (milliseconds: number, seed: number): Promise<Click[]> => {
    const end = Date.now() + milliseconds;
    const seen = new Map<string, number>();
    const walks = Array.from({ length: PEOPLE }, (_, person) => {
      const user = USERS[person % USERS.length]!;
      return walk({ address: server.address, cookie: cookieOf(states.get(user)!), start: "/", everyMs: EVERY_MS, untilOver: () => Date.now() >= end, random: seeded(seed + person), seen });
    });
    return (await Promise.all(walks)).flat();
  };
  await everybody(WARM_UP_MS, 1);
  const clicks = await everybody(MEASURED_MS, 100);

  const of = (route: string | null) => clicks.filter((click) => route === null || click.route === route).map((click) => click.milliseconds).sort((a, b) => a - b);
  const row = (name: string, times: number[]): string[] => {
    const [median, p95] = [quantile(times, 0.5), quantile(times, 0.95)];
    return [name, String(times.length), times.length < ENOUGH.median ? median.toFixed(0) : figure(median, LIMITS.medianMs), times.length < ENOUGH.p95 ? `(${times.at(-1)!.toFixed(0)})` : figure(p95, LIMITS.p95Ms)];
  };
  rows.push(["route", "clicks", "median ms", "p95 ms (or slowest)"], row("all pages", of(null)), ...[...new Set(clicks.map(({ route }) => route))].sort().map((route) => row(route, of(route))));

  await sleep(1_000);
  for (const { name, path, person } of PAINTED) {
    const state = person === null ? undefined : (states.get(person) ?? (await signedIn(browser, server.address, person)));
    // The middle of three: one visit may meet another's work.
    const times = [];
    for (let visit = 0; visit < 3; visit += 1) times.push(await largestPaint(browser, server.address + path, state));
    paints.push([name, figure(quantile(times.sort((a, b) => a - b), 0.5), LIMITS.paintMs)]);
  }
  await browser.close();
} finally {
  await server.stop();
}

console.log(`\n${PEOPLE} people, a click every ${EVERY_MS / 1000} seconds; limits ${LIMITS.medianMs} ms at the median, ${LIMITS.p95Ms} ms at p95`);
printTable(rows);
console.log(`\nA phone with slow 4G; limit ${LIMITS.paintMs} ms`);
printTable(paints);
const exceeded = [...rows, ...paints].some((cells) => cells.some((cell) => cell.endsWith("!")));
console.log(exceeded ? "\nA limit is exceeded (!)." : "\nEverything is within its limit.");
process.exit(exceeded ? 1 : 0);
