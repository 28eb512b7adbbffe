import type { Browser } from "@playwright/test";
import type { SignedIn } from "./page-weight";

/** Lighthouse's slow 4G on a phone of the middle: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up, a processor four times slower. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: (1_638.4 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const SLOWER_PROCESSOR = 4;

/** When the largest thing at the top of the page was painted, in milliseconds, on a first visit. */
export async function largestPaint(browser: Browser, url: string, storageState: SignedIn | undefined): Promise<number> {
  const context = await browser.newContext({ storageState, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", SLOW_4G);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER_PROCESSOR });
  await page.addInitScript(() => {
    const kept = window as typeof window & { largestPaint?: number };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.largestPaint = entry.startTime;
    }).observe({ type: "largest-contentful-paint", buffered: true });
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForTimeout(1_000);
  const painted = await page.evaluate(() => (window as typeof window & { largestPaint?: number }).largestPaint ?? null);
  await context.close();
  if (painted === null) throw new Error(`${url}: nothing was painted`);
  return painted;
}
