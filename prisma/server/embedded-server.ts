import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { clusterOwner, prepareCluster } from "./cluster-folder";
import { codeOf, StartupFailure } from "./failure";
import { freeLoopbackPort } from "./free-port";
import { endLeftover } from "./leftover-postgres";
import { messages } from "./messages";
import { type PostgresAccount, postgresPlace } from "./postgres-account";
import { postgresBinaries } from "./postgres-binaries";
import { derive, keptSecret, secretFile } from "./secrets";

export interface EmbeddedServer {
  port: number;
  /** The owner's address of one of its databases. */
  url: (database: string) => string;
  /** Fast shutdown: open transactions are rolled back, everything committed is on the disk. */
  stop: () => Promise<void>;
  /** Settles when PostgreSQL has ended, asked or not. */
  ended: Promise<void>;
  logFile: string;
}

export interface EmbeddedOptions {
  /** Holds the cluster (`postgres`), its log and the secret; prepared and locked by the caller. */
  folder: string;
  say: (line: string) => void;
  /** Extra settings, e.g. `fsync=off` for tests that throw the cluster away. */
  settings?: string[];
}

export const ownerPassword = (folder: string) => derive(keptSecret(folder), "database owner");

export const ownerUrl = (folder: string, port: number, database: string) => `postgresql://${clusterOwner}:${ownerPassword(folder)}@127.0.0.1:${port}/${database}`;

/** Starts the PostgreSQL 18 that npm carries, on a free port of the loopback; makes or recovers its folder first. */
export async function startEmbeddedServer({ folder, say, settings = [] }: EmbeddedOptions): Promise<EmbeddedServer> {
  const place = postgresPlace(await postgresBinaries(), folder);
  const { account, binaries } = place;
  const cluster = path.join(place.folder, "postgres");
  if (place.folder !== folder) say(messages.dataElsewhere(cluster));
  if (await endLeftover(cluster)) say(messages.recovered);
  prepareCluster(cluster, binaries, account, ownerPassword(folder), say);
  const logFile = path.join(place.folder, "postgres.log");
  // A port found free may be taken a moment later, and the backends of a killed server need a moment to go.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freeLoopbackPort();
    const url = (database: string) => ownerUrl(folder, port, database);
    const child = launch(binaries.postgres, account, cluster, port, logFile, settings);
    const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()).once("error", () => resolve()));
    if (await ready(child, url("postgres"), folder)) return { port, url, logFile, ended, stop: () => stop(child, ended) };
    if (attempt === 5) throw new StartupFailure(messages.postgresFailed(logFile, tail(logFile)));
    await sleep(attempt * 500);
  }
}

function launch(postgres: string, { prefix, uid, gid }: PostgresAccount, cluster: string, port: number, logFile: string, settings: string[]): ChildProcess {
  const always = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60", "jit=off"];
  const [command, ...args] = [...prefix, postgres, "-D", cluster, "-p", String(port), ...[...always, ...settings].flatMap((setting) => ["-c", setting])];
  rmSync(logFile, { force: true });
  const log = openSync(logFile, "w", 0o600);
  // A process group of its own: Ctrl-C must reach the application first, which then stops it.
  const child = spawn(command!, args, { uid, gid, cwd: "/", detached: true, stdio: ["ignore", log, log], env: { ...process.env, LC_ALL: "C" } });
  closeSync(log);
  return child;
}

/** Waits until it answers; false if it ended first. */
async function ready(child: ChildProcess, url: string, folder: string): Promise<boolean> {
  let gone = false;
  child.once("exit", () => (gone = true)).once("error", () => (gone = true));
  while (!gone) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      await client.end().catch(() => {});
      if (codeOf(error) === "28P01") {
        child.kill("SIGINT");
        throw new StartupFailure(messages.wrongSecret(secretFile(folder)));
      }
      await sleep(50);
    }
  }
  return false;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGQUIT"), 30_000);
  await ended;
  clearTimeout(late);
}

const tail = (file: string) => readFileSync(file, "utf8").trimEnd().split("\n").slice(-10).join("\n");
