import { beforeAll, expect, it } from "vitest";
import type { PlanDraft } from "@/lib/domain/plan-text/draft";
import { foldedWords } from "@/lib/domain/plan-text/fold";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import type { Span } from "@/lib/domain/plan-text/span";
import { seededMeasures } from "@/prisma/plan-read/catalogue";
import { readSeedDocuments } from "@/prisma/plan-read/score-documents";
import { bold, decomposed, hardSpaces, windowsLines, wrapped } from "./variants";

let samples: { text: string; draft: PlanDraft }[];

beforeAll(async () => {
  const documents = await readSeedDocuments();
  samples = [...documents, ...[decomposed, windowsLines, hardSpaces, bold, wrapped(80)].flatMap((variant) => documents.map((document) => variant(document)))].map(({ text }) => ({ text, draft: readPlanText(text, seededMeasures) }));
});

const at = (text: string, [start, end]: Span) => foldedWords(text.slice(start, end).normalize("NFC").replaceAll("*", ""));

it("gives each indicator and target the place of its own words, in the text as given", () => {
  for (const { text, draft } of samples) {
    for (const indicator of draft.goals.flatMap((goal) => goal.indicators)) {
      expect(at(text, indicator.span)).toContain(foldedWords(indicator.text).slice(0, 40));
      expect(at(text, indicator.span).endsWith(foldedWords(indicator.text).slice(-20))).toBe(true);
      for (const target of indicator.measures.flatMap(({ targets }) => targets)) expect(at(text, target.span)).toBe(foldedWords(target.phrase));
    }
  }
});

it("gives goals, bodies, notes and budget cells places inside the text", () => {
  for (const { text, draft } of samples) {
    const spans: Span[] = [
      ...draft.goals.map(({ span }) => span),
      ...draft.agencies.map(({ span }) => span),
      ...draft.reporting.map(({ span }) => span),
      ...draft.reviewNotes.flatMap(({ span }) => (span === null ? [] : [span])),
      ...(draft.budget?.activities.flatMap(({ span, lines }) => [span, ...lines.map((line) => line.span)]) ?? []),
    ];
    for (const [start, end] of spans) {
      expect(start).toBeLessThan(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    for (const { name, span } of draft.agencies) expect(at(text, span)).toContain(foldedWords(name));
  }
});

it("is deterministic", () => {
  const [{ text, draft }] = samples as [(typeof samples)[number]];
  expect(readPlanText(text, seededMeasures)).toEqual(draft);
});
