import { type ChildProcess, spawn } from "node:child_process";
import { projectFolder } from "./paths";

/** The child's exit code; its output comes as text where it is not shown. */
export function runNode(args: string[], options: { env?: NodeJS.ProcessEnv; show: boolean; started?: (child: ChildProcess) => void }): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, { cwd: projectFolder, env: options.env ?? process.env, stdio: ["ignore", options.show ? "inherit" : "pipe", options.show ? "inherit" : "pipe"] });
  options.started?.(child);
  let output = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (output += chunk));
  return new Promise((resolve, reject) => child.once("error", reject).once("close", (code) => resolve({ code: code ?? 1, output })));
}
