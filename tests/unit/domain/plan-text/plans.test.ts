import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { seededMeasures } from "@/prisma/plan-read/catalogue";
import { draftLines } from "./draft-lines";
import { inCrlf, inNfd, withHardSpaces, wrapText } from "./variants";

/** Plans of invented places, each listed, set or misprinted in another way; beside each what a person reads in it. */
const FOLDER = path.join(import.meta.dirname, "plans");
const textsIn = (folder: string) => readdirSync(folder).filter((file) => file.endsWith(".txt")).map((file) => ({ name: file.slice(0, -4), text: readFileSync(path.join(folder, file), "utf8") }));
const expected = (name: string) => readFileSync(path.join(FOLDER, `${name}.lines`), "utf8").trimEnd().split("\n");

/** As another machine, converter or scanner hands over the same words. */
const CHANGES: Record<string, (text: string) => string> = {
  "as it is": (text) => text,
  NFD: inNfd,
  CRLF: inCrlf,
  "hard spaces": withHardSpaces,
  "lines of 75": wrapText(75),
  "lines of 110": wrapText(110),
  "pages numbered": (text) => text.replace(/\n(?=(?:II|III|IV)\. )/g, "\n\n7\n\n"),
};

describe.each(textsIn(FOLDER))("$name", ({ name, text }) => {
  // A text that has no lines is not set in lines.
  const changes = Object.keys(CHANGES).filter((change) => !change.startsWith("lines") || text.split("\n").length > 5);
  it.each(changes)("%s", (change) => expect(draftLines(readPlanText(CHANGES[change]!(text), seededMeasures))).toEqual(expected(name)));
});

describe("papers that promise nothing", () => {
  it.each(textsIn(path.join(FOLDER, "promise-nothing")))("$name", ({ text }) => {
    const draft = readPlanText(text, seededMeasures);
    expect(draft.goals).toEqual([]);
    expect(draft.reviewNotes).toEqual([]);
    expect(draft.nothingPromised).toMatch(/^\p{Lu}[^\n]*\.$/u);
  });
});
