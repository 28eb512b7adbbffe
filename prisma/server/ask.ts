import { createInterface } from "node:readline";
import { createInterface as createPrompt } from "node:readline/promises";
import { Writable } from "node:stream";
import { StartupFailure } from "./failure";
import { messages } from "./messages";

const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });

/** One line typed at the terminal, of which nothing is shown if it is secret; or the next line of a pipe. */
export async function ask(what: string, { secret = false } = {}): Promise<string> {
  process.stdout.write(`${what}: `);
  const answer = process.stdin.isTTY ? await typed(secret) : await piped();
  if (secret || !process.stdin.isTTY) process.stdout.write("\n");
  if (answer.trim() === "") throw new StartupFailure(messages.nothingTyped(what.toLowerCase()));
  return answer;
}

async function typed(secret: boolean): Promise<string> {
  const prompt = createPrompt({ input: process.stdin, output: secret ? nowhere : process.stdout, terminal: true });
  try {
    // Ctrl-C and Ctrl-D close the prompt without an answer.
    return await Promise.race([prompt.question(""), new Promise<string>((resolve) => prompt.once("close", () => resolve("")))]);
  } finally {
    prompt.close();
  }
}

let lines: AsyncIterator<string> | undefined;

/** A pipe is read ahead of what is asked, so one reader serves all questions. */
async function piped(): Promise<string> {
  lines ??= createInterface({ input: process.stdin })[Symbol.asyncIterator]();
  return (await lines.next()).value ?? "";
}
