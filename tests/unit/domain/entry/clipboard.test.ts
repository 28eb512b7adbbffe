import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GridCell, type PasteEntry, parseBlock, planPaste, writeBlock } from "@/lib/domain/entry/clipboard";
import type { EntryField, EntryMeasure, TypedRow } from "@/lib/domain/entry/measure";
import { births, context, mortality, row, vaccination } from "./measures";

describe("a block of cells as text", () => {
  it("reads what Excel copies", () => {
    expect(parseBlock("112\t11.089\t10,1\r\n304\t\t\r\n")).toEqual([["112", "11.089", "10,1"], ["304", "", ""]]);
    expect(parseBlock("95,1")).toEqual([["95,1"]]);
    expect(parseBlock("a\nb\n")).toEqual([["a"], ["b"]]);
    expect(parseBlock("a\r\rb")).toEqual([["a"], [""], ["b"]]);
    expect(parseBlock("")).toEqual([]);
  });
  it("reads quoted cells with tabs, line ends and quotes in them", () => {
    expect(parseBlock('"hai\r\ndòng"\t"một\tô"\t"nói ""kps"""\n5')).toEqual([["hai\r\ndòng", "một\tô", 'nói "kps"'], ["5"]]);
    expect(parseBlock('5" ống')).toEqual([['5" ống']]);
  });
  it("reads back every block it wrote", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "9", ",", ".", '"', "\t", "\r\n", "\n", " "), maxLength: 6 });
    const block = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
    fc.assert(
      fc.property(block, (cells) => {
        fc.pre(cells.at(-1)?.join("") !== "" && cells.every((one) => one[0] !== ""));
        expect(parseBlock(writeBlock(cells))).toEqual(cells);
      }),
    );
  });
});

describe("what a paste would do", () => {
  const LOCKED = "Mẫu số lấy từ số liệu nền.";
  const entries: Record<string, PasteEntry> = {
    deaths: { measure: mortality, context: context({ base: births }), current: row({ numerator: "112" }) },
    vaccinated: { measure: vaccination, context: context({ lastYear: { value: "10", shown: "10" } }), current: row({}) },
  };
  const line = (entry: string, measure: EntryMeasure, texts: TypedRow): GridCell[] =>
    (["numerator", "denominator", "result"] as EntryField[]).map((field) => ({ entry, field, text: texts[field], locked: field === "denominator" && measure.parts === "base" ? LOCKED : null }));
  const grid = [line("deaths", mortality, row({ numerator: "112", denominator: "11.089", result: "10,1" })), line("vaccinated", vaccination, row({}))];
  const paste = (text: string, at = { row: 0, column: 0 }) => planPaste(parseBlock(text), at, grid, (entry) => entries[entry]!);

  it("plans whole lines, denominators and rates held against each other", () => {
    const plan = paste("113\t11.089\t10,2\n92\t96\t95,8");
    expect(plan.writes.map(({ entry, typed }) => [entry, typed])).toEqual([
      ["deaths", row({ numerator: "113", result: "10,2" })],
      ["vaccinated", row({ numerator: "92", denominator: "96", result: "95,8" })],
    ]);
    expect(plan.writes[1]?.checked).toMatchObject({ ok: true, surprises: [{ rule: "jump" }] });
    expect(plan.strays).toEqual([]);
  });

  it("leaves what says the same, and what an empty cell meets", () => {
    expect(paste("112\t11.089\t10,1\n\t\t")).toEqual({ writes: [], errors: [], unchanged: ["deaths"], strays: [] });
  });

  it("names what cannot be read and writes nothing of that line", () => {
    const plan = paste("x\n92\t96");
    expect(plan.errors).toMatchObject([{ entry: "deaths", findings: [{ rule: "unreadable", field: "numerator" }] }]);
    expect(plan.writes.map(({ entry }) => entry)).toEqual(["vaccinated"]);
  });

  it("names cells outside the table and cells that are locked", () => {
    const plan = paste("10,3\t5\n\n7", { row: 0, column: 2 });
    expect(plan.writes).toMatchObject([{ entry: "deaths", typed: row({ result: "10,3" }) }]);
    expect(plan.strays).toEqual([
      { row: 0, column: 3, text: "5", message: "Ô này nằm ngoài bảng nên không được ghi." },
      { row: 2, column: 2, text: "7", message: "Ô này nằm ngoài bảng nên không được ghi." },
    ]);
    expect(paste("112\t12.000").strays).toEqual([{ row: 0, column: 1, text: "12.000", message: LOCKED }]);
  });
});
