import type { z } from "zod";
import type { DraftBudget, PlanDraft } from "../plan-text/draft";
import type { Result } from "../result";
import { type Edited, NOWHERE, edited, missing, wrong } from "./edit";
import { type activityChange, figure } from "./typed-parts";

type ActivityChange = z.output<typeof activityChange>;
type Activity = DraftBudget["activities"][number];

/** An activity with its amounts; an amount that is emptied falls away. */
export function changeActivity(draft: PlanDraft, id: string, typed: ActivityChange): Result<Edited> {
  const at = Number(/^b-(\d+)$/.exec(id)?.[1]);
  const before = draft.budget?.activities[at];
  if (before === undefined) return missing();
  return written(draft, at, before, typed);
}

/** One more activity; the first one begins the budget. */
export const addActivity = (draft: PlanDraft, typed: ActivityChange): Result<Edited> => written(draft, draft.budget?.activities.length ?? 0, { number: typed.number, title: typed.title, lines: [], span: NOWHERE, certainty: "printed" }, typed);

function written(draft: PlanDraft, at: number, before: Activity, typed: ActivityChange): Result<Edited> {
  if (draft.budget?.activities.some(({ number }, index) => index !== at && number === typed.number)) return wrong("number", `Đã có nội dung số ${typed.number}. Hãy chọn số khác.`);
  const lines: Activity["lines"] = [];
  for (const [index, line] of before.lines.entries()) {
    const planned = figure.safeParse(typed[`line${index}`]);
    if (!planned.success) return wrong(`line${index}`, planned.error.issues[0]!.message);
    if (planned.data !== null) lines.push({ ...line, planned: planned.data, certainty: "printed" });
  }
  if (typed.added !== null) {
    if (typed.addedYear === null) return wrong("addedYear", "Hãy ghi năm của số tiền.");
    if (lines.some(({ year, source }) => year === typed.addedYear && source === typed.addedSource)) return wrong("addedYear", "Đã có số tiền của năm và nguồn này. Hãy sửa số tiền đó.");
    lines.push({ year: typed.addedYear, source: typed.addedSource, planned: typed.added, span: before.span, certainty: "printed" });
  }
  return edited(draft, (copy) => {
    copy.budget ??= { activities: [], printedTotals: [], span: NOWHERE, certainty: "printed" };
    copy.budget.activities[at] = { ...before, number: typed.number, title: typed.title, lines, certainty: "printed" };
    for (const total of copy.budget.printedTotals) if (total.activity === before.number) total.activity = typed.number;
    return `b-${at}`;
  });
}
