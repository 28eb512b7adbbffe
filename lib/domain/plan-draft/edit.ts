import type { PlanDraft } from "../plan-text/draft";
import type { Span } from "../plan-text/span";
import { type Problem, type Result, refuse, succeed } from "../result";

/** A draft with something changed in it, and the address of what a person looks at next. */
export interface Edited {
  draft: PlanDraft;
  part: string;
}

/** The place of what no words of the document say. */
export const NOWHERE: Span = [0, 0];

export const missing = () => refuse("not-found", "Không còn phần này trong bản nháp. Hãy tải lại trang.");

/** What is wrong with one field of a form. */
export const wrong = (field: string, message: string): { ok: false; problem: Problem } => refuse("invalid", "Chưa lưu.", { fields: { [field]: message } });

/** A copy in which the part is changed; the domain changes nothing in place. `change` answers the address to look at. */
export function edited(draft: PlanDraft, change: (copy: PlanDraft) => string): Result<Edited> {
  const copy = structuredClone(draft);
  const part = change(copy);
  return succeed({ draft: copy, part });
}
