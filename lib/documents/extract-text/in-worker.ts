import { fork } from "node:child_process";
import path from "node:path";
import { type Result, refuse } from "@/lib/domain/result";
import type { ExtractedText } from "../extract-text";
import { MAX_FILE_BYTES } from "./limits";
import { sentences } from "./sentences";

/** What the child is given. */
export interface Assignment {
  bytes: Uint8Array;
  fileName: string;
  /** Of the whole process. */
  limits: { bytes: number; milliseconds: number };
}

const MB = 1024 * 1024;
const HEAP_MB = 512;
/** A province's server has few cores, and each reading may take a gigabyte. */
const AT_ONCE = 2;
const MAY_WAIT = 8;

/**
 * `extractText` in a process of its own, with a limit of time and memory, so that no document holds up or brings down the
 * server. Waiting for other readings does not count towards `timeoutMs`. Never rejects.
 */
export async function extractTextInWorker(bytes: Uint8Array, fileName: string, { timeoutMs = 20_000, memoryMb = 1024 }: { timeoutMs?: number; memoryMb?: number } = {}): Promise<Result<ExtractedText>> {
  if (bytes.length > MAX_FILE_BYTES) return refuse("invalid", sentences.tooLarge);
  if (waiting.length >= MAY_WAIT) return refuse("locked", sentences.busy);
  await turn();
  try {
    return await readInChild({ bytes, fileName, limits: { bytes: memoryMb * MB, milliseconds: timeoutMs + 5_000 } }, timeoutMs);
  } finally {
    passTurn();
  }
}

let reading = 0;
const waiting: (() => void)[] = [];

function turn(): Promise<void> | void {
  if (reading < AT_ONCE) {
    reading += 1;
    return;
  }
  return new Promise((resolve) => waiting.push(resolve));
}

function passTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else reading -= 1;
}

function readInChild(assignment: Assignment, timeoutMs: number): Promise<Result<ExtractedText>> {
  return new Promise((resolve) => {
    // A file beside the server's bundle, read by tsx as everything that starts here is.
    const entry = path.join(process.cwd(), "lib/documents/extract-text/child.ts");
    const child = fork(/* turbopackIgnore: true */ entry, [], { execArgv: [`--max-old-space-size=${HEAP_MB}`, "--import", "tsx"], env: { NODE_ENV: "production" }, serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const timer = setTimeout(() => answer(refuse("invalid", sentences.tooSlow)), timeoutMs);
    function answer(result: Result<ExtractedText>): void {
      clearTimeout(timer);
      child.kill("SIGKILL");
      resolve(result);
    }
    child.once("message", (result) => answer(result as Result<ExtractedText>));
    child.on("error", () => answer(refuse("unexpected", sentences.notStarted)));
    // Without an answer: it ran out of memory, or could not start.
    child.once("exit", (code, signal) => answer(signal === null && code === 1 ? refuse("unexpected", sentences.notStarted) : refuse("invalid", sentences.tooHeavy)));
    child.send(assignment, (error) => error && answer(refuse("unexpected", sentences.notStarted)));
  });
}
