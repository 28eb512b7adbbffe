import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { signIn } from "../support/sign-in";

export interface PageWeight {
  /** JavaScript as it travels, compressed, with only the top of the page in view. */
  scriptKib: number;
  /** The same once everything was in view: charts have come, links in view were prefetched. */
  allScriptKib: number;
  /** Of any kind, until everything was in view. */
  requests: number;
}

export type SignedIn = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Through the form, as a person would. */
export async function signedIn(browser: Browser, baseURL: string, username: string): Promise<SignedIn> {
  const context = await browser.newContext({ baseURL });
  await signIn(await context.newPage(), username);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** A first visit, with nothing kept from an earlier one. */
export async function weighPage(browser: Browser, url: string, storageState: SignedIn | undefined): Promise<PageWeight> {
  // So low a window that no chart is near it at first.
  const context = await browser.newContext({ storageState, viewport: { width: 1280, height: 120 } });
  const page = await context.newPage();
  const traffic = watch(page);
  await page.goto(url);
  await traffic.rest();
  const scriptKib = traffic.scriptBytes() / 1024;
  await page.setViewportSize({ width: 1280, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await traffic.rest();
  await context.close();
  return { scriptKib, allScriptKib: traffic.scriptBytes() / 1024, requests: traffic.requests() };
}

function watch(page: Page) {
  let scripts = 0;
  let requests = 0;
  let open = 0;
  let lastChange = Date.now();
  page.on("request", () => {
    requests += 1;
    open += 1;
    lastChange = Date.now();
  });
  page.on("requestfailed", () => (open -= 1));
  page.on("requestfinished", async (request) => {
    const response = await request.response();
    const { responseBodySize } = await request.sizes();
    if (response?.headers()["content-type"]?.includes("javascript")) scripts += responseBodySize;
    open -= 1;
    lastChange = Date.now();
  });
  /** Settles once nothing has travelled for a second. */
  const rest = async () => {
    lastChange = Date.now();
    while (open > 0 || Date.now() - lastChange < 1_000) await sleep(50);
  };
  return { rest, scriptBytes: () => scripts, requests: () => requests };
}
