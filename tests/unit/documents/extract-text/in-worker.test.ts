import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { extractTextInWorker } from "@/lib/documents/extract-text/in-worker";
import { docx, p } from "./docx-file";
import { assemble, stream } from "./pdf-file";

describe("reading in a process of its own", () => {
  it("gives the same answer", async () => {
    expect(await extractTextInWorker(docx(p("Kế hoạch")), "a.docx")).toEqual({ ok: true, value: expect.objectContaining({ text: "Kế hoạch" }) });
    expect(await extractTextInWorker(new Uint8Array([1]), "a.docx")).toEqual({ ok: false, problem: expect.objectContaining({ code: "invalid" }) });
  });

  it("ends in time, and leaves the caller free meanwhile", async () => {
    let ticks = 0;
    const clock = setInterval(() => ticks++, 5);
    const result = await extractTextInWorker(docx(p("Kế hoạch")), "a.docx", { timeoutMs: 300 });
    clearInterval(clock);
    expect(result).toEqual({ ok: false, problem: expect.objectContaining({ message: expect.stringMatching(/quá phức tạp/) }) });
    expect(ticks).toBeGreaterThan(10);
  });

  it("survives a document that eats memory", async () => {
    // One comment of 400 MB, which the reader of the PDF has to unpack whole.
    const packed = deflateSync(Buffer.alloc(400 * 1024 * 1024, "%"), { level: 1 }).toString("latin1");
    const bomb = assemble(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>", stream(packed, "/Filter/FlateDecode")]);
    const result = await extractTextInWorker(bomb, "a.pdf", { memoryMb: 300 });
    expect(result).toEqual({ ok: false, problem: expect.objectContaining({ message: expect.stringMatching(/quá nhiều bộ nhớ/) }) });
  });

  it("refuses when many wait, and takes the rest in turn", async () => {
    const file = docx(p("Kế hoạch"));
    const results = await Promise.all(Array.from({ length: 11 }, () => extractTextInWorker(file, "a.docx", { timeoutMs: 20 })));
    expect(results.map((result) => !result.ok && result.problem.code)).toEqual([...Array(10).fill("invalid"), "locked"]);
  });
});
