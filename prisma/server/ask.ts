import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { StartupFailure } from "./failure";
import { messages } from "./messages";

/** One line typed at the terminal; with `secret`, nothing of it is shown. */
export async function ask(what: string, { secret = false } = {}): Promise<string> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stdout.write(`${what}: `);
  const typing = createInterface({ input: process.stdin, output: secret ? nowhere : process.stdout, terminal: secret && Boolean(process.stdin.isTTY) });
  try {
    const line = await Promise.race([typing.question(""), new Promise<string>((resolve) => typing.once("close", () => resolve("")))]);
    if (secret) process.stdout.write("\n");
    if (line.trim() === "") throw new StartupFailure(messages.nothingTyped(what.toLowerCase()));
    return line;
  } finally {
    typing.close();
  }
}
