import { beforeAll, describe, expect, it } from "vitest";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { seededMeasures } from "@/prisma/plan-read/catalogue";
import { readSeedDocuments } from "@/prisma/plan-read/score-documents";

let longest: string;

beforeAll(async () => {
  const documents = await readSeedDocuments();
  longest = documents.map(({ text }) => text).sort((a, b) => b.length - a.length)[0]!;
});

/** Processor time, the best of some runs: other work on the machine is not the reader's. */
function milliseconds(text: string, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    readPlanText(text, seededMeasures);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}

it("reads 60 kB in under 300 ms", () => {
  const text = `${longest}\n${longest.slice(0, 4_000)}`;
  expect(Buffer.byteLength(text)).toBeGreaterThan(60_000);
  expect(milliseconds(text, 5)).toBeLessThan(300);
});

describe("text that no one writes", () => {
  const head = "KẾ HOẠCH\nvì trẻ em giai đoạn 2021-2030\nI. MỤC TIÊU\n- Chỉ tiêu 1: ";
  it.each([
    ["years", `${head}${"năm 2025 ".repeat(6_000)}`],
    ["percentages", `${head}${"95% ".repeat(12_000)}`],
    ["brackets", `${head}${"(".repeat(50_000)}`],
    ["comparisons", `${head}${"giảm tỷ lệ trẻ em so với ".repeat(2_300)}`],
    ["spaces", `${head}${" ".repeat(60_000)}x`],
    ["digits", `${head}${"1".repeat(60_000)}`],
    ["one line", "a) Mục tiêu 1: trẻ em - Chỉ tiêu 1: đạt 95% ".repeat(1_300)],
    ["documents", "Quyết định số 23/QĐ-TTg ngày 07/01/2021 của ".repeat(1_300)],
    ["marks without letters", "\u0301".repeat(30_000)],
  ])("does not hang the reader: %s", (_, text) => expect(milliseconds(text, 1)).toBeLessThan(3_000));
});
