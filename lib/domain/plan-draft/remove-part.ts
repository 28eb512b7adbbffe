import { giveAgencies } from "../plan-text/assignments";
import type { PlanDraft } from "../plan-text/draft";
import { type Result, refuse } from "../result";
import { foundPart } from "./change-draft";
import { type Edited, edited, missing } from "./edit";
import { indicatorsOf, placeOf } from "./parts";

/**
 * Takes a part out: a goal, indicator, measure, target, agency, reporting rule, earlier result, an activity of the
 * budget or the whole of it. Who answered for an indicator no longer does; a goal's indicators go to the goal before it.
 */
export function removePart(draft: PlanDraft, id: string): Result<Edited> {
  const activity = /^b-(\d+)$/.exec(id)?.[1];
  if (activity !== undefined) return removeActivity(draft, Number(activity));
  if (id.startsWith("h-") || foundPart(draft, id) === undefined) return missing();
  if (/^g\d+$/.test(id)) return removeGoal(draft, Number(id.slice(1)));
  return edited(draft, (copy) => {
    const { goal, indicator, measure, target } = placeOf(copy, id);
    const index = Number(/(\d+)$/.exec(id)?.[1]);
    if (id === "b") copy.budget = null;
    else if (id.startsWith("a")) {
      copy.agencies.splice(index, 1);
      giveAgencies(indicatorsOf(copy), copy.agencies);
    } else if (id.startsWith("r")) copy.reporting.splice(index, 1);
    else if (id.startsWith("p")) copy.printedResults.splice(index, 1);
    else if (target) measure!.targets.splice(index, 1);
    else if (measure) indicator!.measures.splice(index, 1);
    else if (indicator) {
      goal!.indicators.splice(index, 1);
      for (const agency of copy.agencies) {
        agency.leads = agency.leads.filter((key) => key !== indicator.key);
        agency.coordinates = agency.coordinates.filter((key) => key !== indicator.key);
      }
      copy.reviewNotes = copy.reviewNotes.map((note) => (note.indicator === indicator.key ? { ...note, indicator: null } : note));
    }
    return id.replace(/-[imt]\d+$/, "");
  });
}

function removeGoal(draft: PlanDraft, at: number): Result<Edited> {
  const { indicators } = draft.goals[at]!;
  if (indicators.length > 0 && draft.goals.length === 1) return refuse("invalid", "Chưa bỏ được: đây là mục tiêu duy nhất và còn chỉ tiêu. Hãy sửa tên của mục tiêu này.");
  return edited(draft, (copy) => {
    copy.goals.splice(at, 1);
    const heir = copy.goals[Math.max(0, at - 1)];
    if (at > 0) heir?.indicators.push(...structuredClone(indicators));
    else heir?.indicators.unshift(...structuredClone(indicators));
    copy.goals.forEach((goal, index) => (goal.ordinal = index + 1));
    return `g${Math.max(0, at - 1)}`;
  });
}

/** Its printed totals go with it. */
function removeActivity(draft: PlanDraft, at: number): Result<Edited> {
  const activity = draft.budget?.activities[at];
  if (activity === undefined) return missing();
  return edited(draft, (copy) => {
    copy.budget!.activities.splice(at, 1);
    copy.budget!.printedTotals = copy.budget!.printedTotals.filter((total) => total.activity !== activity.number);
    return "b";
  });
}
