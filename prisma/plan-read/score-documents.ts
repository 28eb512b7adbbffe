import { readFile } from "node:fs/promises";
import { readPlanText } from "@/lib/domain/plan-text/read-plan-text";
import { REFERENCE_PLAN } from "@/prisma/seed/check";
import { planSeed } from "@/prisma/seed/schema";
import { RAW_SEEDS } from "@/prisma/seed/sources";
import { seededMeasures } from "./catalogue";
import { type Scores, scorePlan } from "./scoring";

const FOLDER = new URL("../../seeds/documents/", import.meta.url);

/** The five documents' own texts, by plan code. */
export async function readSeedDocuments() {
  const plans = RAW_SEEDS.plans.map(({ data }) => planSeed.parse(data)).filter(({ code }) => code !== REFERENCE_PLAN);
  return Promise.all(plans.map(async (plan) => ({ plan, text: await readFile(new URL(`${plan.code}.txt`, FOLDER), "utf8") })));
}

/** The reader over the five documents against the transcriptions made by hand. */
export async function scoreDocuments(): Promise<{ code: string; scores: Scores; milliseconds: number }[]> {
  const documents = await readSeedDocuments();
  return documents.map(({ plan, text }) => {
    const start = performance.now();
    const draft = readPlanText(text, seededMeasures);
    return { code: plan.code, scores: scorePlan(draft, plan), milliseconds: Math.round(performance.now() - start) };
  });
}
