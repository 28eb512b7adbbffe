import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/data/db";
import { findFigureHistory } from "@/lib/data/figure-history";
import type { Actor } from "@/lib/domain/access/actor";
import { record } from "@/lib/services/actuals";
import { createTestDatabase } from "../../support/database";
import { createEntryPlan, type EntryPlan } from "../../support/entry-plan";
import { createActor } from "../../support/people";

let plan: EntryPlan;
let staff: Actor;
let teacher: Actor;
let actualId: string;

const enter = (actor: Actor, numerator: string, expectedVersion: number, reason?: string) =>
  record(actor, { planCode: plan.code, measureCode: plan.schooling, year: 2024, typed: { numerator, denominator: "200", result: "" }, expectedVersion, reason });

beforeAll(async () => {
  await createTestDatabase();
  plan = await createEntryPlan();
  staff = await createActor([{ role: "provincial_staff", areaId: plan.areaId }]);
  teacher = await createActor([{ role: "agency_staff", agencyId: plan.education }]);
  await enter(staff, "150", 0);
  await enter(teacher, "160", 1, "Trường gửi bổ sung");
  actualId = (await db.actual.findFirstOrThrow({ where: { measure: { code: plan.schooling }, year: 2024 } })).id;
});

describe("the history of a figure", () => {
  it("tells every entry and approval, newest first, and what waits", async () => {
    const history = await findFigureHistory(staff, actualId);
    expect(history).toMatchObject({ year: 2024, approved: "75,0%", waiting: "80,0%", plans: [{ code: plan.code, indicatorNumber: "2" }] });
    expect(history?.events.map(({ what, said }) => [what, said])).toEqual([
      ["Nhập 80,0%", "Trường gửi bổ sung"],
      ["Công nhận 75,0%", null],
      ["Nhập 75,0%", null],
    ]);
    expect(history?.events[0]?.details).toContain("160 trên 200");
  });

  it("is for those who may see the plan or the unit's report", async () => {
    const stranger = await createActor([{ role: "provincial_staff", areaId: (await createEntryPlan()).areaId }]);
    expect(await findFigureHistory(teacher, actualId)).not.toBeNull();
    expect(await findFigureHistory(stranger, actualId)).toBeNull();
    expect(await findFigureHistory(staff, "00000000-0000-4000-8000-000000000000")).toBeNull();
  });
});
