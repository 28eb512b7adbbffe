import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { commandFile, projectFolder } from "./paths";

export interface Application {
  /** Its exit code or signal. */
  ended: Promise<number | string>;
  stop: () => Promise<void>;
}

export interface ApplicationSettings {
  port: number;
  host: string;
  databaseAppUrl: string;
  secret: string;
  address: string;
  demonstration: boolean;
}

const WITH_PARENT = ["--import", "./prisma/server/exit-with-parent.mjs"];
/** Node's arguments before a command that is to answer on every core, and that ends with whoever started it. */
export const ON_EVERY_CORE = [...WITH_PARENT, "./prisma/server/next-workers.mjs"];

/** Serves the built application with several workers, or with `dev` one that compiles on the way. It never learns the owner's address. */
export function startApplication(mode: "start" | "dev", settings: ApplicationSettings): Application {
  const env = {
    ...process.env,
    NODE_ENV: mode === "dev" ? ("development" as const) : ("production" as const),
    NEXT_TELEMETRY_DISABLED: "1",
    // Empty and not absent: Next would read it from .env.
    DATABASE_URL: "",
    DATABASE_APP_URL: settings.databaseAppUrl,
    NEXTAUTH_SECRET: settings.secret,
    NEXTAUTH_URL: settings.address,
    DEMONSTRATION: settings.demonstration ? "1" : "",
  };
  const next = [commandFile("next/dist/bin/next"), mode, "--port", String(settings.port), "--hostname", settings.host];
  const args = [...(mode === "start" ? ON_EVERY_CORE : WITH_PARENT), ...next];
  // A process group of its own: Ctrl-C comes to start-up, which stops first this and then PostgreSQL.
  const child = spawn(process.execPath, args, { cwd: projectFolder, env, detached: true, stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const ended = new Promise<number | string>((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal ?? "?")).once("error", (error) => resolve(error.message)));
  const stop = async () => {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.pid && process.kill(-child.pid, "SIGKILL"), 10_000);
    await ended;
    clearTimeout(late);
  };
  return { ended, stop };
}

/** Settles once it answers anything at all; false when it has ended first. */
export async function answers(address: string, ended: Promise<unknown>): Promise<boolean> {
  let gone = false;
  void ended.then(() => (gone = true));
  while (!gone) {
    try {
      await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(60_000) });
      return true;
    } catch {
      await sleep(200);
    }
  }
  return false;
}
