import { Worker } from "node:worker_threads";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { extractPastedText, extractText } from "../extract-text";
import type { Assignment } from "./in-worker";

/**
 * The process that reads one document and ends: what breaks here takes nobody along. It is started without the
 * server's environment, so a document that got the better of the reader would find no password in it.
 */
// Streams of a PDF unpack outside V8's heap, where no option limits them; and a parent that died stops nobody.
const GUARD = `
const { workerData, parentPort } = require("node:worker_threads");
const ends = Date.now() + workerData.milliseconds;
setInterval(() => {
  if (process.memoryUsage.rss() > workerData.bytes || Date.now() > ends) process.kill(process.pid, "SIGKILL");
}, 50);`;

process.once("message", async ({ document, catalogue, limits }: Assignment) => {
  new Worker(GUARD, { eval: true, workerData: limits }).unref();
  const extracted = "pasted" in document ? await extractPastedText(document.pasted) : await extractText(document.bytes, document.fileName);
  const result = extracted.ok ? { ok: true, value: { ...extracted.value, draft: readPlanText(extracted.value.text, catalogue) } } : extracted;
  process.send!(result, () => process.exit(0));
});
