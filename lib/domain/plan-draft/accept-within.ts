import type { PlanDraft } from "../plan-text/draft";
import { type Result, succeed } from "../result";
import { foundPart } from "./change-draft";
import { missing } from "./edit";
import { type DraftPart, openParts } from "./parts";

/** What still needs a person of a part and of all that stands under it. */
export const openWithin = (draft: PlanDraft, id: string): DraftPart[] => openParts(draft).filter((part) => part.id === id || part.id.startsWith(`${id}-`));

/** A person has looked at an indicator with its measures and targets: what was open of them counts as printed. */
export function acceptWithin(draft: PlanDraft, id: string): Result<PlanDraft> {
  const open = openWithin(draft, id);
  if (open.length === 0) return missing();
  const copy = structuredClone(draft);
  for (const part of open) foundPart(copy, part.id)!.certainty = "printed";
  return succeed(copy);
}
