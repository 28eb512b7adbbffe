import { spawn } from "node:child_process";
import { rmSync } from "node:fs";

// The application as `npm start` runs it, on a database of its own (DATA_DIR, from playwright.config.ts) that is thrown away. Ends with Playwright's SIGTERM.
const { DATABASE_URL: _never, HOST: _loopback, NEXTAUTH_URL: _own, DATA_DIR: folder, ...rest } = process.env;
if (!folder) throw new Error("Playwright's configuration says where the data are to be kept.");
const child = spawn(process.execPath, ["--import", "tsx", "prisma/server/start.ts"], { stdio: "inherit", env: { ...rest, DATABASE_URL: "", NEXTAUTH_URL: "", DATA_DIR: folder } });
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => child.kill("SIGTERM"));
child.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
