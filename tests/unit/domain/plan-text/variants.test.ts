import { beforeAll, describe, expect, it } from "vitest";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { seededMeasures } from "@/prisma/plan-read/catalogue";
import { readSeedDocuments } from "@/prisma/plan-read/score-documents";
import { type Scored, type Scores, addScores, precision, recall, scorePlan } from "@/prisma/plan-read/scoring";
import { type Sample, VARIANTS } from "./variants";

const AT_LEAST: [Scored, number][] = [["indicators", 0.99], ["measures", 0.97], ["targets", 0.97], ["assignments", 0.97], ["budget cells", 1]];

let documents: Sample[];

beforeAll(async () => {
  documents = await readSeedDocuments();
});

const scoreAll = (samples: readonly Sample[]): Scores => addScores(samples.map(({ text, plan }) => scorePlan(readPlanText(text, seededMeasures), plan)));

function expectScores(scores: Scores) {
  for (const [name, least] of AT_LEAST) {
    expect(precision(scores[name]), `precision of ${name}; read too much: ${scores[name].extra.join(" | ")}`).toBeGreaterThanOrEqual(least);
    expect(recall(scores[name]), `recall of ${name}; missing: ${scores[name].missing.join(" | ")}`).toBeGreaterThanOrEqual(least);
  }
}

it("reads the five documents as they were transcribed by hand", () => {
  const scores = scoreAll(documents);
  expectScores(scores);
  expect(scores.indicators.right).toBe(109);
  expect(scores["budget cells"].right).toBeGreaterThan(90);
  expect(precision(scores.reporting)).toBe(1);
  expect(recall(scores.reporting)).toBe(1);
});

describe.each(Object.entries(VARIANTS))("the five documents with %s", (_, variant) => {
  it("read as well as the originals", () => {
    const samples = documents.map(variant);
    expect(samples.some(({ text }, index) => text !== documents[index]!.text), "the variant changes something").toBe(true);
    expectScores(scoreAll(samples));
  });
});

it("finds nothing but what is printed where an indicator loses its figures", () => {
  const [sample] = documents;
  const text = sample!.text.replace(/đạt 75% vào năm 2025 và 85% vào năm 2030/, "ngày càng tăng");
  const draft = readPlanText(text, seededMeasures);
  const first = draft.goals[0]!.indicators[0]!;
  expect(first.number).toBe("1");
  expect(first.measures.flatMap(({ targets }) => targets)).toEqual([]);
  expect(draft.reviewNotes.some(({ rule, indicator }) => rule === "unread" && indicator === "1")).toBe(true);
});
