import { readFileSync } from "node:fs";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { readPlanInWorker } from "@/lib/documents/read-plan/in-worker";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { catalogueSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";
import { docx, p } from "../extract-text/docx-file";
import { assemble, stream } from "../extract-text/pdf-file";

const { measures: catalogue } = catalogueSeed.parse(RAW_SEEDS.catalogue.data);
const file = { bytes: docx(p("Kế hoạch")), fileName: "a.docx" };
const printed = readFileSync("seeds/documents/tra-vinh-2021-2030.txt", "utf8").normalize("NFC");

describe("reading in a process of its own", () => {
  it("gives the text and the plan in it, of a file and of pasted text", async () => {
    const fromFile = await readPlanInWorker({ bytes: docx(printed.split("\n").map((line) => p(line.replace(/&/g, "&amp;").replace(/</g, "&lt;"))).join("")), fileName: "a.docx" }, catalogue);
    if (!fromFile.ok) throw new Error(fromFile.problem.message);
    expect(fromFile.value.draft).toEqual(readPlanText(fromFile.value.text, catalogue));
    expect(fromFile.value.draft.goals.flatMap((goal) => goal.indicators)).toHaveLength(24);
    const pasted = await readPlanInWorker({ pasted: printed }, catalogue);
    expect(pasted).toEqual({ ok: true, value: expect.objectContaining({ mediaType: "text/plain", draft: expect.objectContaining({ nothingPromised: null }) }) });
    expect(await readPlanInWorker({ bytes: new Uint8Array([1]), fileName: "a.docx" }, catalogue)).toEqual({ ok: false, problem: expect.objectContaining({ code: "invalid" }) });
    expect(await readPlanInWorker({ pasted: " \n " }, catalogue)).toEqual({ ok: false, problem: expect.objectContaining({ code: "invalid" }) });
  });

  it("leaves the caller free while it reads", async () => {
    // Many plans one after the other: on one thread nothing else would happen meanwhile.
    const long = Array.from({ length: 30 }, () => printed).join("\n");
    const begun = performance.now();
    readPlanText(long, catalogue);
    const reading = performance.now() - begun;
    let longest = 0;
    let last = performance.now();
    const clock = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const result = await readPlanInWorker({ pasted: long }, catalogue);
    clearInterval(clock);
    expect(result.ok).toBe(true);
    // Handing the text over and the draft back is all that the caller does.
    expect(longest).toBeLessThan(reading / 2);
  });

  it("ends in time", async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    const result = await readPlanInWorker(file, catalogue, { timeoutMs: 300 });
    clearInterval(clock);
    expect(result).toEqual({ ok: false, problem: expect.objectContaining({ message: expect.stringMatching(/quá phức tạp/) }) });
    expect(ticks).toBeGreaterThan(10);
  });

  it("survives a document that eats memory", async () => {
    // One comment of 400 MB, which the reader of the PDF has to unpack whole.
    const packed = deflateSync(Buffer.alloc(400 * 1024 * 1024, "%"), { level: 1 }).toString("latin1");
    const bomb = assemble(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", stream(packed, "/Filter/FlateDecode")]);
    const result = await readPlanInWorker({ bytes: bomb, fileName: "a.pdf" }, catalogue, { memoryMb: 300 });
    expect(result).toEqual({ ok: false, problem: expect.objectContaining({ message: expect.stringMatching(/quá nhiều bộ nhớ/) }) });
  });

  it("refuses when many wait, and takes the rest in turn", async () => {
    const results = await Promise.all(Array.from({ length: 11 }, () => readPlanInWorker(file, catalogue, { timeoutMs: 20 })));
    expect(results.map((result) => !result.ok && result.problem.code)).toEqual([...Array(10).fill("invalid"), "locked"]);
  });
});
