import { chromium } from "@playwright/test";
import { DEMO_PASSWORD } from "@/prisma/seed/demo-accounts";
import { arrangeReports } from "../support/arranged-reports";
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from "../support/browser";
import { type DemonstrationServer, startDemonstration } from "../support/demonstration-server";
import { type PageWeight, signedIn, weighPage } from "./page-weight";
import { type ServerTime, measureServer } from "./server-time";

/** How fast the server answers and how much JavaScript a first visit loads, on the demonstration database. Exit code 1 beyond a limit. */
const LIMITS = { serverMs: 100, scriptKib: 160, scriptKibBeforeChart: 175, scriptKibOffline: 200 };

const PERSON = "dienbien";
const PLAN = "/plans/dien-bien-2021-2030";
interface MeasuredPage {
  name: string;
  path: string;
  /** Null: a stranger. */
  person?: string | null;
  hasChart?: boolean;
  isData?: boolean;
  /** Checks what is typed without a connection. */
  worksOffline?: boolean;
}

const PAGES: MeasuredPage[] = [
  { name: "dashboard", path: `${PLAN}?year=2024` },
  { name: "entry grid", path: `${PLAN}/entry?year=2024` },
  { name: "backlog", path: `${PLAN}/entry/backlog` },
  { name: "indicator", path: `${PLAN}/indicators/7?year=2024`, hasChart: true },
  { name: "budget", path: "/plans/kien-giang-2021-2030/budget", person: "kiengiang" },
  { name: "issued plan", path: `${PLAN}/issued` },
  { name: "sign-in", path: "/sign-in", person: null },
  { name: "open data", path: `/api/v1${PLAN}`, person: null, isData: true },
];

/** A commune's report, begun by its officer. */
async function reportForm({ folder }: DemonstrationServer): Promise<MeasuredPage> {
  const { officers } = await arrangeReports(folder, { demonstration: true, plan: "kien-giang-2021-2030", province: "91", communes: 1, year: 2025, password: DEMO_PASSWORD, begin: true });
  const [officer] = officers;
  if (!officer) throw new Error("No commune reports.");
  return { name: "report form", path: `/reports/${officer.reportId}`, person: officer.username, worksOffline: true };
}

interface Finding {
  page: MeasuredPage;
  time: ServerTime;
  /** Null where nobody looks at it in a browser. */
  weight: PageWeight | null;
}

async function measure(address: string, pages: MeasuredPage[]): Promise<Finding[]> {
  const executablePath = await findBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  const browser = await chromium.launch({ executablePath, args: BROWSER_FLAGS });
  try {
    const findings: Finding[] = [];
    for (const page of pages) {
      const state = page.person === null ? undefined : await signedIn(browser, address, page.person ?? PERSON);
      const cookie = state?.cookies.map(({ name, value }) => `${name}=${value}`).join("; ") ?? "";
      const weight = page.isData ? null : await weighPage(browser, address + page.path, state);
      findings.push({ page, time: await measureServer(address + page.path, cookie), weight });
    }
    return findings;
  } finally {
    await browser.close();
  }
}

const figure = (value: number, limit: number | null = null): string => `${value.toFixed(1)}${limit === null ? "" : value > limit ? ` > ${limit} !` : ` ≤ ${limit}`}`;

function row({ page, time, weight }: Finding): string[] {
  const server = [figure(time.median, LIMITS.serverMs), figure(time.p95), figure(time.kib)];
  if (!weight) return [page.name, ...server, "", "", ""];
  if (page.worksOffline) return [page.name, ...server, figure(weight.scriptKib), figure(weight.allScriptKib, LIMITS.scriptKibOffline), String(weight.requests)];
  // Where there is no chart, all that ever comes counts.
  const scripts = page.hasChart
    ? [figure(weight.scriptKib, LIMITS.scriptKibBeforeChart), figure(weight.allScriptKib)]
    : [figure(weight.scriptKib), figure(weight.allScriptKib, LIMITS.scriptKib)];
  return [page.name, ...server, ...scripts, String(weight.requests)];
}

const server = await startDemonstration();
let findings: Finding[];
try {
  findings = await measure(server.address, [...PAGES, await reportForm(server)]);
} finally {
  await server.stop();
}

const HEAD = ["page", "median ms", "p95 ms", "body KiB gzip", "JavaScript KiB", "all in view", "requests"];
const rows = [HEAD, ...findings.map(row)];
const widths = HEAD.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
console.log("");
for (const cells of rows) console.log(cells.map((cell, column) => cell.padEnd(widths[column]!)).join("   ").trimEnd());
const exceeded = rows.some((cells) => cells.some((cell) => cell.endsWith("!")));
console.log(exceeded ? "\nA limit is exceeded (!)." : "\nEverything is within its limit.");
process.exit(exceeded ? 1 : 0);
