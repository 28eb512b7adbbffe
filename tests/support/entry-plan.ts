import { randomUUID } from "node:crypto";
import { db } from "@/lib/data/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { createAgency, createArea, createCountry } from "./people";

const unique = (prefix: string) => `${prefix}-${randomUUID().slice(0, 8)}`;

export interface EntryPlan {
  code: string;
  areaId: string;
  health: string;
  education: string;
  /** Codes of the measures: a rate by live births, a coverage with both parts its own, a count. */
  deaths: string;
  schooling: string;
  shelters: string;
  births: string;
}

let ordinal = 0;

const measure = (code: string, more: Partial<Prisma.MeasureUncheckedCreateInput>) =>
  db.measure.create({
    data: { code, name: code, shortName: code, population: "Trẻ em", kind: "ratio", polarity: "less_is_better", unit: "percent", roundingUnit: "0.1", aggregation: "not_summable", sourceClass: "administrative", ordinal: ordinal++, ...more },
  });

/** A province's plan for 2021–2030 with two agencies: health answers for deaths, education for schooling; nobody for shelters. */
export async function createEntryPlan(level: "province" | "commune" = "province"): Promise<EntryPlan> {
  const province = await createArea("province", await createCountry());
  const areaId = level === "province" ? province : await createArea("commune", province);
  const [health, education] = [await createAgency(areaId), await createAgency(areaId)];
  const [births, deaths, schooling, shelters] = [unique("births"), unique("deaths"), unique("schooling"), unique("shelters")];
  await db.baseQuantity.create({ data: { code: births, name: "Số trẻ đẻ sống", unitName: "trẻ", ordinal: ordinal++ } });
  await measure(deaths, { unit: "per_1000", numeratorLabel: "Số trẻ tử vong", baseQuantityCode: births });
  await measure(schooling, { polarity: "more_is_better", mayExceedWhole: true, numeratorLabel: "Số trẻ đi học", denominatorLabel: "Số trẻ trong độ tuổi" });
  await measure(shelters, { polarity: "more_is_better", kind: "count", unit: "count", roundingUnit: "1", aggregation: "sum_count" });

  const plan = await db.plan.create({
    data: {
      code: unique("plan"),
      issuer: "UBND",
      title: "Kế hoạch hành động vì trẻ em",
      placeName: "Nơi thử",
      areaId,
      startYear: 2021,
      endYear: 2030,
      agencies: { create: [{ agencyId: education, role: "participant", ordinal: 1 }, { agencyId: health, role: "coordinator", ordinal: 2 }] },
      goals: { create: { ordinal: 1, title: "Mục tiêu" } },
    },
    include: { goals: true },
  });
  const goal = plan.goals[0]!;
  const uses: [string, string | null, string, Prisma.TargetCreateWithoutIndicatorMeasureInput[]][] = [
    ["1", health, deaths, [{ ordinal: 1, timing: "milestone", year: 2030, basis: "value", comparator: "lt", value: "8", digits: 0, phrase: "dưới 8‰" }]],
    ["2", education, schooling, []],
    ["3", null, shelters, []],
  ];
  for (const [number, agencyId, code, targets] of uses) {
    const { id, unit } = await db.measure.findUniqueOrThrow({ where: { code } });
    await db.indicator.create({
      data: {
        planId: plan.id,
        goalId: goal.id,
        ordinal: Number(number),
        number,
        text: code,
        shortName: code,
        measures: { create: { measureId: id, ordinal: 1, unit, targets: { create: targets } } },
        ...(agencyId ? { assignments: { create: { agencyId, role: "lead" } } } : {}),
      },
    });
  }
  return { code: plan.code, areaId, health, education, deaths, schooling, shelters, births };
}
