import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

/** Without a sandbox, since tests also run as root; and silent on the network, which may be closed. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const OF_THE_DISTRIBUTION = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

const root = process.getuid?.() === 0;

/** A file that is there may still miss libraries: only what opens counts. */
async function opens(executablePath: string): Promise<boolean> {
  if (!existsSync(executablePath)) return false;
  try {
    await (await chromium.launch({ executablePath, args: BROWSER_FLAGS, timeout: 30_000 })).close();
    return true;
  } catch {
    return false;
  }
}

const run = (command: string, args: string[], seconds: number) => spawnSync(command, args, { stdio: "ignore", timeout: seconds * 1000, env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
const playwright = (args: string[], seconds: number) => run(process.execPath, ["node_modules/@playwright/test/cli.js", ...args], seconds);

/**
 * The path of a Chromium that opens: Playwright's own (downloaded if it must be), else the distribution's (installed if
 * we may). Null when there is none.
 */
export async function findBrowser(): Promise<string | null> {
  const own = chromium.executablePath();
  if (await opens(own)) return own;
  for (const file of OF_THE_DISTRIBUTION) if (await opens(file)) return file;
  if (!existsSync(own)) playwright(["install", "chromium"], 180);
  if (await opens(own)) return own;
  if (root && existsSync(own)) playwright(["install-deps", "chromium"], 300);
  if (await opens(own)) return own;
  if (root) {
    run("apt-get", ["update"], 120);
    run("apt-get", ["install", "-y", "chromium"], 600);
  }
  for (const file of OF_THE_DISTRIBUTION) if (await opens(file)) return file;
  return null;
}

export const NO_BROWSER = "Không tìm thấy và không cài được Chromium. Hãy chạy: npx playwright install --with-deps chromium, hoặc cài gói chromium của hệ điều hành, rồi chạy lại npm test.";
