import { fork } from "node:child_process";
import path from "node:path";
import type { CatalogueMeasure, PlanDraft } from "@/lib/domain/plan-text/draft";
import { type Result, refuse } from "@/lib/domain/result";
import type { ExtractedText } from "../extract-text";
import { MAX_FILE_BYTES } from "../extract-text/limits";
import { sentences } from "../extract-text/sentences";

/** A file as it was handed in, or text that was pasted. */
export type PlanDocument = { bytes: Uint8Array; fileName: string } | { pasted: string };

/** Its text, and the plan that was read in it; spans are places in the text. */
export interface ReadPlan extends ExtractedText {
  draft: PlanDraft;
}

/** What the child is given. */
export interface Assignment {
  document: PlanDocument;
  catalogue: readonly CatalogueMeasure[];
  /** Of the whole process. */
  limits: { bytes: number; milliseconds: number };
}

const MB = 1024 * 1024;
const HEAP_MB = 512;
/** A province's server has few cores, and each reading may take a gigabyte. */
const AT_ONCE = 2;
const MAY_WAIT = 8;

/**
 * Extracts a document's text and reads the plan in it, in a process of its own with a limit of time and memory, so that
 * no document holds up or brings down the server. Waiting for other readings does not count towards `timeoutMs`. Never rejects.
 */
export async function readPlanInWorker(document: PlanDocument, catalogue: readonly CatalogueMeasure[], { timeoutMs = 20_000, memoryMb = 1024 }: { timeoutMs?: number; memoryMb?: number } = {}): Promise<Result<ReadPlan>> {
  if (("bytes" in document ? document.bytes.length : document.pasted.length) > MAX_FILE_BYTES) return refuse("invalid", sentences.tooLarge);
  if (waiting.length >= MAY_WAIT) return refuse("locked", sentences.busy);
  await turn();
  try {
    return await readInChild({ document, catalogue, limits: { bytes: memoryMb * MB, milliseconds: timeoutMs + 5_000 } }, timeoutMs);
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

function readInChild(assignment: Assignment, timeoutMs: number): Promise<Result<ReadPlan>> {
  return new Promise((resolve) => {
    // A file beside the server's bundle, read by tsx as everything that starts here is.
    const entry = path.join(process.cwd(), "lib/documents/read-plan/child.ts");
    const child = fork(/* turbopackIgnore: true */ entry, [], { execArgv: [`--max-old-space-size=${HEAP_MB}`, "--import", "tsx"], env: { NODE_ENV: "production" }, serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] });
    const timer = setTimeout(() => answer(refuse("invalid", sentences.tooSlow)), timeoutMs);
    function answer(result: Result<ReadPlan>): void {
      clearTimeout(timer);
      child.kill("SIGKILL");
      resolve(result);
    }
    child.once("message", (result) => answer(result as Result<ReadPlan>));
    child.on("error", () => answer(refuse("unexpected", sentences.notStarted)));
    // Without an answer: it ran out of memory, or could not start.
    child.once("exit", (code, signal) => answer(signal === null && code === 1 ? refuse("unexpected", sentences.notStarted) : refuse("invalid", sentences.tooHeavy)));
    child.send(assignment, (error) => error && answer(refuse("unexpected", sentences.notStarted)));
  });
}
