import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

// The application as `npm start` runs it, on a database of its own that is thrown away. Ends with Playwright's SIGTERM.
const folder = mkdtempSync(path.join(tmpdir(), "chitieu-e2e-"));
// As root, PostgreSQL runs as another user, who must get in.
chmodSync(folder, 0o755);
const { DATABASE_URL: _never, HOST: _loopback, NEXTAUTH_URL: _own, ...rest } = process.env;
const child = spawn(process.execPath, ["--import", "tsx", "prisma/server/start.ts"], { stdio: "inherit", env: { ...rest, DATABASE_URL: "", NEXTAUTH_URL: "", DATA_DIR: folder } });
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => child.kill("SIGTERM"));
child.on("exit", (code) => {
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 1);
});
