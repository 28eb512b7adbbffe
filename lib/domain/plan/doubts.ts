import type { Doubt, DoubtMeasure, DoubtPlan } from "./doubt";
import { agencyDoubts, budgetDoubts, numberingDoubts, printedUnitDoubts } from "./doubts-in-document";
import { historyDoubts } from "./doubts-in-history";
import { laterTargetDoubts, mortalityOrderDoubts, percentageDoubts, polarityDoubts, unitDoubts, urbanMeasureDoubts } from "./doubts-in-targets";

/** The doubtful places that rules can find in a plan as printed. What only a reader sees is not among them. */
export function findDoubts(plan: DoubtPlan, measures: readonly DoubtMeasure[]): Doubt[] {
  return [
    ...numberingDoubts(plan),
    ...mortalityOrderDoubts(plan, measures),
    ...laterTargetDoubts(plan, measures),
    ...percentageDoubts(plan, measures),
    ...polarityDoubts(plan, measures),
    ...unitDoubts(plan, measures),
    ...urbanMeasureDoubts(plan, measures),
    ...historyDoubts(plan, measures),
    ...printedUnitDoubts(plan),
    ...agencyDoubts(plan),
    ...budgetDoubts(plan),
  ];
}
