import { randomUUID } from "node:crypto";
import { db } from "@/lib/data/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { createAgency, createArea, createCountry } from "./people";

const unique = (prefix: string) => `${prefix}-${randomUUID().slice(0, 8)}`;

export interface PublishingPlan {
  id: string;
  code: string;
  areaId: string;
  agencyId: string;
}

export interface PublishingWorld {
  province: PublishingPlan;
  /** Each with a plan of its own. */
  communes: PublishingPlan[];
  /** Codes: abused children (a count), the same as a rate of all children, and a measure that needs no protection. */
  abused: string;
  abuseRate: string;
  schools: string;
}

let ordinal = 0;

async function plan(areaId: string, measures: readonly string[]): Promise<PublishingPlan> {
  const agencyId = await createAgency(areaId);
  const { id, code, goals } = await db.plan.create({
    data: { code: unique("plan"), issuer: "UBND", title: "Kế hoạch vì trẻ em", placeName: "Nơi thử", areaId, startYear: 2021, endYear: 2030, agencies: { create: { agencyId, role: "coordinator", ordinal: 1 } }, goals: { create: { ordinal: 1, title: "Mục tiêu" } } },
    include: { goals: true },
  });
  for (const [index, measureCode] of measures.entries()) {
    const { id: measureId, unit } = await db.measure.findUniqueOrThrow({ where: { code: measureCode } });
    const target = unit === "count" ? { comparator: "lte" as const, value: "2", digits: 0 } : { comparator: "gte" as const, value: "90", digits: 0 };
    await db.indicator.create({
      data: {
        planId: id,
        goalId: goals[0]!.id,
        ordinal: index + 1,
        number: String(index + 1),
        text: measureCode,
        shortName: measureCode,
        measures: { create: { measureId, ordinal: 1, unit, targets: { create: { ordinal: 1, timing: "milestone", year: 2025, basis: "value", phrase: "mức thử", ...target } } } },
        assignments: { create: { agencyId, role: "lead" } },
      },
    });
  }
  return { id, code, areaId, agencyId };
}

/** A province and its communes, each with a plan 2021–2030 for the same measures: at most two abused children by 2025, and 90% of schools. */
export async function createPublishingWorld(communes: number): Promise<PublishingWorld> {
  const areaId = await createArea("province", await createCountry());
  const [abused, abuseRate, schools] = [unique("abused"), unique("abuse-rate"), unique("schools")];
  const measure = (code: string, more: Partial<Prisma.MeasureUncheckedCreateInput>) =>
    db.measure.create({ data: { code, name: code, shortName: code, population: "Trẻ em", kind: "count", polarity: "less_is_better", unit: "count", roundingUnit: "1", aggregation: "sum_count", sourceClass: "administrative", ordinal: (ordinal += 1), ...more } });
  const numeratorLabel = `Số trẻ em bị xâm hại ${abused}`;
  await measure(abused, { protectsSmallCounts: true, numeratorLabel });
  await measure(abuseRate, { kind: "ratio", unit: "percent", roundingUnit: "0.001", aggregation: "sum_ratio", protectsSmallCounts: true, numeratorLabel, denominatorLabel: "Số trẻ em" });
  await measure(schools, { kind: "ratio", unit: "percent", roundingUnit: "0.1", polarity: "more_is_better", aggregation: "sum_ratio", numeratorLabel: "Số trường", denominatorLabel: "Số trường" });
  const measures = [abused, abuseRate, schools];
  const places = [];
  for (let index = 0; index < communes; index += 1) places.push(await plan(await createArea("commune", areaId), measures));
  return { province: await plan(areaId, measures), communes: places, abused, abuseRate, schools };
}
