import { spawn } from "node:child_process";
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { afterEach, expect, it } from "vitest";
import { ON_EVERY_CORE } from "@/prisma/server/application";
import { projectFolder } from "@/prisma/server/paths";

const WORKERS = Math.min(4, availableParallelism());

const ends: (() => unknown)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

/** Started as start-up starts Next, with a stand-in for Next; once every worker listens. */
async function start() {
  const child = spawn(process.execPath, [...ON_EVERY_CORE, "tests/support/worker-stand-in.mjs"], { cwd: projectFolder, stdio: ["ignore", "pipe", "ignore", "ipc"] });
  ends.push(() => child.kill("SIGKILL"));
  const output = child.stdout!;
  // Not before the last of them is gone: they all hold the same output.
  const ended: Promise<unknown[]> = Promise.all([once(child, "exit"), once(output, "close")]).then(([exit]) => exit);
  const ports = new Set<string>();
  const pids = new Set<number>();
  for await (const line of createInterface(output)) {
    const [port, pid] = line.split(" ");
    ports.add(port!);
    if (pids.add(Number(pid)).size === WORKERS) break;
  }
  output.resume();
  const [port] = ports;
  const ask = async (path = "/") => Number(await (await fetch(`http://127.0.0.1:${port}${path}`)).text());
  return { child, ended, ports, pids, ask };
}

it("answers with a worker for each core, all on one port, and ends them as it is told", async () => {
  const { child, ended, ports, pids, ask } = await start();
  expect(ports.size).toBe(1);
  const answered = new Set<number>();
  while (answered.size < WORKERS) answered.add(await ask());
  expect(answered).toEqual(pids);
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
});

it("takes the others along with the worker that fails, with its exit code", async () => {
  const { ended, ask } = await start();
  await expect(ask("/fail")).rejects.toThrow();
  expect(await ended).toEqual([3, null]);
});

it("takes the others along with the worker that is killed", async () => {
  const { ended, pids } = await start();
  process.kill([...pids][0]!, "SIGKILL");
  expect(await ended).toEqual([1, null]);
});

it("leaves nothing behind when whoever started it is gone", async () => {
  const { child, ended } = await start();
  child.disconnect();
  expect(await ended).toEqual([1, null]);
});

it("leaves nothing behind when it is killed itself", async () => {
  const { child, ended } = await start();
  child.kill("SIGKILL");
  expect(await ended).toEqual([null, "SIGKILL"]);
});
