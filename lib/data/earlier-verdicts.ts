import type { Actor } from "@/lib/domain/access/actor";
import type { IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { Judgement } from "@/lib/domain/progress/judgement";
import { worstOf } from "@/lib/domain/progress/roll-up";
import { findAssessment } from "./assessments";
import { db } from "./db";
import { findIssuedPlan, listVisiblePlans } from "./plans";

/** What an earlier plan came to for a measure at one of its milestones, from that plan's own targets and area. */
export interface EarlierVerdict {
  plan: Pick<IssuedPlan, "code" | "title" | "area" | "startYear" | "endYear">;
  indicatorNumber: string;
  milestone: number;
  measure: IssuedMeasure;
  judgement: Judgement;
}

/**
 * The verdicts of the plans whose place this one took, however long ago, for these of its measures (also under a name that was
 * merged since): of every milestone whose year has begun. Latest plan and milestone first. Empty for most plans, by one statement.
 */
export async function listEarlierVerdicts(actor: Actor, plan: Pick<IssuedPlan, "id">, measureIds: readonly string[], today: string): Promise<Map<string, EarlierVerdict[]>> {
  const rows = await db.$queryRaw<{ code: string; measureId: string; usedId: string }[]>`
    WITH RECURSIVE earlier AS (
      SELECT "id", "code", "startYear" FROM "Plan" WHERE "supersededById" = ${plan.id}::uuid
      UNION SELECT p."id", p."code", p."startYear" FROM earlier JOIN "Plan" p ON p."supersededById" = earlier."id"
    )
    SELECT DISTINCT e."startYear", e."code", asked."id"::text AS "measureId", used."id"::text AS "usedId"
    FROM earlier e JOIN "Indicator" i ON i."planId" = e."id" AND i."retiredById" IS NULL JOIN "IndicatorMeasure" u ON u."indicatorId" = i."id"
    JOIN "Measure" used ON used."id" = u."measureId"
    JOIN "Measure" asked ON coalesce(asked."aliasOfId", asked."id") = coalesce(used."aliasOfId", used."id") AND asked."id" = ANY(${[...measureIds]}::uuid[])
    ORDER BY e."startYear" DESC, e."code"`;
  const found = new Map<string, EarlierVerdict[]>();
  if (rows.length === 0) return found;
  const visible = new Set((await listVisiblePlans(actor)).map(({ code }) => code));
  for (const code of new Set(rows.map((row) => row.code))) {
    const old = visible.has(code) ? await findIssuedPlan(code) : null;
    const verdicts = old ? await verdictsOf(old, Number(today.slice(0, 4))) : [];
    for (const { measureId, usedId } of rows.filter((row) => row.code === code)) {
      found.set(measureId, [...(found.get(measureId) ?? []), ...verdicts.filter(({ measure }) => measure.id === usedId)]);
    }
  }
  return found;
}

/** Each milestone is judged in its own year, as its plan's overview does. */
async function verdictsOf(plan: IssuedPlan, thisYear: number): Promise<EarlierVerdict[]> {
  const { milestones } = await findAssessment(plan, Math.min(thisYear, plan.endYear));
  const verdicts: EarlierVerdict[] = [];
  for (const milestone of milestones.filter((year) => year <= thisYear).reverse()) {
    const { indicators } = await findAssessment(plan, milestone);
    for (const { indicator, measures, milestones: judged } of indicators) {
      const at = judged.find((one) => one.milestone === milestone);
      for (const [index, { measure }] of measures.entries()) {
        const judgement = worstOf(at?.judgements[index] ?? []);
        if (judgement) verdicts.push({ plan, indicatorNumber: indicator.number, milestone, measure, judgement });
      }
    }
  }
  return verdicts;
}
