import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findPlanMoney } from "@/lib/data/plan-money";
import { createTestDatabase } from "../../support/database";
import { createEntryPlan } from "../../support/entry-plan";

beforeAll(async () => {
  await createTestDatabase();
});

describe("a plan's money", () => {
  it("is what its lines come to, exactly; what was not entered is not zero", async () => {
    const { code } = await createEntryPlan();
    const { id: planId } = await db.plan.findUniqueOrThrow({ where: { code } });
    expect(await findPlanMoney(planId, 2024)).toBeNull();
    const line = (year: number, planned: string | null, spent: string | null, source: "local" | "mobilised" = "local") => ({ year, source, planned, spent });
    await db.budgetActivity.create({ data: { planId, ordinal: 1, number: "1", title: "Truyền thông", lines: { create: [line(2024, "0.1", "0.05"), line(2024, "0.2", null, "mobilised"), line(2025, "70.50", null)] } } });
    expect(await findPlanMoney(planId, 2024)).toEqual({ ofYear: { planned: "0.3", spent: "0.05" }, ofPlan: { planned: "70.8", spent: "0.05" } });
    expect(await findPlanMoney(planId, 2025)).toEqual({ ofYear: { planned: "70.5", spent: null }, ofPlan: { planned: "70.8", spent: "0.05" } });
    expect(await findPlanMoney(planId, 2030)).toMatchObject({ ofYear: { planned: null, spent: null } });
  });
});
