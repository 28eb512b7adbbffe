import { chmodSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { freeLoopbackPort } from "./prisma/server/free-port";
import { BROWSER_FLAGS, findBrowser, NO_BROWSER } from "./tests/support/browser";

// Workers read this file again: what the first reading found reaches them through the environment.
process.env.E2E_BROWSER ??= (await findBrowser()) ?? "";
process.env.E2E_PORT ??= String(await freeLoopbackPort());
// Of the application under test, so that a test may arrange there what a person would take an hour for.
process.env.E2E_DATA ??= dataFolder();
if (!process.env.E2E_BROWSER) throw new Error(NO_BROWSER);
const address = `http://localhost:${process.env.E2E_PORT}`;

function dataFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "chitieu-e2e-"));
  // As root, PostgreSQL runs as another user, who must get in.
  chmodSync(folder, 0o755);
  return folder;
}

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  // A story is as long as it is, and machines differ; what hangs ends by the limits of one step.
  timeout: 600_000,
  expect: { timeout: 30_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    ...devices["Desktop Chrome"],
    baseURL: address,
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "retain-on-failure",
    launchOptions: { executablePath: process.env.E2E_BROWSER, args: BROWSER_FLAGS },
  },
  webServer: {
    command: "exec node --import tsx tests/support/serve.ts",
    env: { PORT: process.env.E2E_PORT, DATA_DIR: process.env.E2E_DATA },
    url: `${address}/sign-in`,
    stdout: "ignore",
    stderr: "pipe",
    // A first start builds.
    timeout: 300_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 30_000 },
  },
});
