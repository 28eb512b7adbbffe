import { today } from "@/lib/today";
import { type Midterm, midtermReview, midtermViewYear } from "@/lib/domain/midterm/midterm";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { findAssessment } from "./assessments";

/** The plan's mid-term review as it stands today; null where the plan has no milestone in that year. */
export async function findMidterm(plan: IssuedPlan): Promise<Midterm | null> {
  const day = today();
  return midtermReview(plan, await findAssessment(plan, midtermViewYear(day)), day);
}
