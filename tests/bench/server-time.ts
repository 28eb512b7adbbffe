import http from "node:http";
import { performance } from "node:perf_hooks";

export interface ServerTime {
  /** Milliseconds to the last byte. */
  median: number;
  p95: number;
  /** The body as it travels, compressed. */
  kib: number;
}

// So many until the engine has compiled what a page needs: a server that runs for weeks is measured, not its first minute.
const WARM_UP = 40;
const RUNS = 40;

/** Asks for the page again and again over one connection of the loopback. Throws when it does not answer 200. */
export async function measureServer(url: string, cookie: string): Promise<ServerTime> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  try {
    for (let run = 0; run < WARM_UP; run += 1) await ask(url, cookie, agent);
    const answers: Awaited<ReturnType<typeof ask>>[] = [];
    for (let run = 0; run < RUNS; run += 1) answers.push(await ask(url, cookie, agent));
    const times = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
    return { median: quantile(times, 0.5), p95: quantile(times, 0.95), kib: answers[0]!.bytes / 1024 };
  } finally {
    agent.destroy();
  }
}

/** The nearest rank. */
export const quantile = (sorted: number[], part: number): number => sorted[Math.ceil(part * sorted.length) - 1]!;

function ask(url: string, cookie: string, agent: http.Agent): Promise<{ milliseconds: number; bytes: number }> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { "accept-encoding": "gzip", cookie } }, (response) => {
      let bytes = 0;
      response.on("data", (chunk: Buffer) => (bytes += chunk.length));
      response.on("end", () => {
        if (response.statusCode === 200) resolve({ milliseconds: performance.now() - begun, bytes });
        else reject(new Error(`${url} answered ${response.statusCode}`));
      });
    });
    request.on("error", reject);
  });
}
