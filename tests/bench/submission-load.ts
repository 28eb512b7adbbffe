import { randomUUID } from "node:crypto";
import http from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { BatchAnswer, DeviceBatch } from "@/lib/domain/report/batch";
import { EDITS_PER_BATCH } from "@/lib/domain/report/form";
import type { ArrangedReports } from "../support/arrange-reports";
import { arrangeReports } from "../support/arranged-reports";
import { startDemonstration } from "../support/demonstration-server";
import { quantile } from "./server-time";

/**
 * The last day of a round: as many communes as Thanh Hóa has send thirty figures each within twenty seconds, as the
 * devices' queues send them: so many at once only where they were typed without a connection, and then as many in a batch
 * as it takes. Meanwhile the province looks at its board and at its totals. Exit code 1 where a figure is not taken, or
 * beyond a limit.
 */
const COMMUNES = 166;
const FIGURES = 30;
const WITHIN_MS = 20_000;
const LIMITS = { batchMs: 500, boardMs: 300, totalsMs: 300 };

/** One more is asked for than counts: with it the server warms up, as it has on a day like this. */
const WARM_UP = COMMUNES;
/** Side by side, over as many connections: one alone would always come to the same of the server's workers. */
const LANES = 4;
const YEAR = 2025;
const PLAN = { code: "thu-thanh-hoa-2021-2030", areaCode: "38", areaName: "Tỉnh Thanh Hóa" };
const LOOKS_EVERY_MS = 800;

type Officer = ArrangedReports["officers"][number];

interface Times {
  batches: number[];
  refused: string[];
  board: number[];
  totals: number[];
}

/** One request over connections that stay open, as browsers keep them. */
function ask(agent: http.Agent, url: string, { cookie, body }: { cookie: string; body?: string }): Promise<{ status: number; text: string; milliseconds: number }> {
  const begun = performance.now();
  const origin = new URL(url).origin;
  return new Promise((resolve, reject) => {
    const request = http.request(url, { agent, method: body === undefined ? "GET" : "POST", headers: { cookie, "accept-encoding": "identity", ...(body === undefined ? {} : { "content-type": "application/json", origin, "sec-fetch-site": "same-origin" }) } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString(), milliseconds: performance.now() - begun }));
    });
    request.on("error", reject);
    request.end(body);
  });
}

const cookieHeader = (cookie: string): string => `chi-tieu.session=${cookie}`;

/** The figures of one commune in the batches in which its device sends them. */
function batchesOf(officer: Officer, at: number, lines: ArrangedReports["lines"]): DeviceBatch[] {
  const edits = lines.map(({ measureCode, yesNo }, line) => ({
    editId: randomUUID(),
    measureCode,
    typed: { numerator: "", denominator: "", result: yesNo ? "có" : String(1 + ((at + line) % 60)) },
    expectedVersion: 0,
    reason: "Số liệu thử tải",
  }));
  return Array.from({ length: Math.ceil(edits.length / EDITS_PER_BATCH) }, (_, part) => ({ userId: officer.userId, baseFigures: [], edits: edits.slice(part * EDITS_PER_BATCH, (part + 1) * EDITS_PER_BATCH), narrative: [] }));
}

async function send(agent: http.Agent, address: string, officer: Officer, batch: DeviceBatch, times: Times): Promise<void> {
  const { status, text, milliseconds } = await ask(agent, `${address}/api/v1/reports/${officer.reportId}/figures`, { cookie: cookieHeader(officer.cookie ?? ""), body: JSON.stringify(batch) });
  times.batches.push(milliseconds);
  if (status !== 200) times.refused.push(`${officer.agencyName}: ${status} ${text.slice(0, 300)}`);
  else for (const { result } of (JSON.parse(text) as BatchAnswer).figures) if (!result.ok || !result.value.changed) times.refused.push(`${officer.agencyName}: ${JSON.stringify(result).slice(0, 300)}`);
}

/** Everybody begins at a moment of their own; a device sends its next batch no sooner than the one before was answered. */
async function commune(agent: http.Agent, address: string, officer: Officer, at: number, lines: ArrangedReports["lines"], times: Times): Promise<void> {
  const batches = batchesOf(officer, at, lines);
  await sleep((at / COMMUNES) * WITHIN_MS * 0.95);
  for (const batch of batches) await send(agent, address, officer, batch, times);
}

/** Again and again, beginning at a moment of one's own. */
async function look(agent: http.Agent, url: string, cookie: string, times: number[], { after, isOver }: { after: number; isOver: () => boolean }): Promise<void> {
  await sleep(after);
  while (!isOver()) {
    const { status, milliseconds } = await ask(agent, url, { cookie });
    if (status !== 200) throw new Error(`${url} answered ${status}`);
    times.push(milliseconds);
    await sleep(LOOKS_EVERY_MS);
  }
}

const server = await startDemonstration();
let exceeded = true;
try {
  const { officers, lines, organiserCookie } = await arrangeReports(server.folder, { demonstration: true, plan: "dien-bien-2021-2030", copy: PLAN, province: PLAN.areaCode, communes: COMMUNES, year: YEAR, measures: FIGURES + 1, begin: true });
  if (officers.length !== COMMUNES || lines.length !== FIGURES + 1) throw new Error(`${officers.length} communes with ${lines.length} figures were arranged.`);
  const agent = new http.Agent({ keepAlive: true, maxSockets: COMMUNES });
  const board = `${server.address}/plans/${PLAN.code}/reports`;
  const totals = `${server.address}/plans/${PLAN.code}/totals?year=${YEAR}`;
  const cookie = cookieHeader(organiserCookie);
  // What a server that has run for a minute has behind it.
  const times: Times = { batches: [], refused: [], board: [], totals: [] };
  const warmUp = async (lane: number) => {
    for (const [at, officer] of officers.slice(0, WARM_UP).entries()) {
      if (at % LANES !== lane) continue;
      for (const batch of batchesOf(officer, at, lines.slice(FIGURES))) await send(agent, server.address, officer, batch, times);
      for (const url of [board, totals]) await ask(agent, url, { cookie });
    }
  };
  await Promise.all(Array.from({ length: LANES }, (_, lane) => warmUp(lane)));
  times.batches = [];
  let over = false;
  const isOver = () => over;
  const begun = performance.now();
  const looking = [look(agent, board, cookie, times.board, { after: 0, isOver }), look(agent, totals, cookie, times.totals, { after: LOOKS_EVERY_MS / 2, isOver })];
  await Promise.all(officers.map((officer, at) => commune(agent, server.address, officer, at, lines.slice(0, FIGURES), times)));
  const took = performance.now() - begun;
  over = true;
  await Promise.all(looking);
  agent.destroy();

  for (const refused of times.refused.slice(0, 5)) console.log(refused);
  const p95 = (all: number[]) => quantile([...all].sort((a, b) => a - b), 0.95);
  const rows: [string, number, number][] = [
    ["until everything was taken, ms", took, WITHIN_MS],
    ["a batch, p95 ms", p95(times.batches), LIMITS.batchMs],
    ["the board, p95 ms", p95(times.board), LIMITS.boardMs],
    ["the totals, p95 ms", p95(times.totals), LIMITS.totalsMs],
    ["figures not taken", times.refused.length, 0],
  ];
  console.log(`\n${COMMUNES} communes × ${FIGURES} figures in ${times.batches.length} batches; ${times.board.length} looks at the board, ${times.totals.length} at the totals`);
  for (const [what, value, limit] of rows) console.log(`${what.padEnd(34)} ${value.toFixed(0).padStart(7)} ${value > limit ? `> ${limit} !` : `≤ ${limit}`}`);
  exceeded = rows.some(([, value, limit]) => value > limit);
} finally {
  await server.stop();
}
console.log(exceeded ? "\nA limit is exceeded (!)." : "\nEverything is within its limit.");
process.exit(exceeded ? 1 : 0);
