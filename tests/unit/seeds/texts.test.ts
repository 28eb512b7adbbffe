import { describe, expect, it } from "vitest";
import { RAW_SEEDS } from "@/prisma/seed/sources";
import { planSeed } from "@/prisma/seed/schema";

const plans = RAW_SEEDS.plans.map(({ data }) => planSeed.parse(data));

describe("indicator texts", () => {
  it.each(plans.flatMap((plan) => plan.goals.flatMap((goal) => goal.indicators.map((indicator) => [plan.code, indicator.number, indicator.text] as const))))(
    "%s %s ends where the indicator ends: no heading of the next goal, no label of another indicator",
    (_code, _number, text) => expect(text).not.toMatch(/\b[a-dđ]\) Mục tiêu \d|Chỉ tiêu \d+:|^[-+]/),
  );
});
