import { z } from "zod";
import { optionalLine, tick, typedDay, typedLine } from "../typed";
import { FIELD_WORDS } from "./change";
import type { MeasureDescription } from "./description";
import type { Unit } from "./measure";
import { KIND_WORDS, POLARITY_WORDS, UNIT_WORDS } from "./words";

/** `expectedOverlaps`: how many common cells the person was shown before deciding. */
export const mergeMeasureInput = z.object({
  duplicateCode: z.string(),
  survivorCode: z.string({ error: "Hãy chọn chỉ số được giữ lại." }),
  since: typedDay("Hãy chọn ngày bắt đầu gộp."),
  reason: optionalLine(500),
  confirmed: tick(),
  expectedOverlaps: z.coerce.number().int(),
});
export type MergeMeasureInput = z.output<typeof mergeMeasureInput>;

export const unmergeMeasureInput = z.object({ code: z.string(), reason: typedLine("Hãy ghi vì sao tách chỉ số này ra lại.", 500) });
export type UnmergeMeasureInput = z.output<typeof unmergeMeasureInput>;

export interface AliasCandidate extends Pick<MeasureDescription, "kind" | "unit" | "polarity" | "population" | "disaggregation"> {
  code: string;
  shortName: string;
  /** What it is an alias of already. */
  aliasOf: string | null;
  aliases: readonly string[];
}

/** A way in which two measures are not the same thing; a person may know better and say why. */
export interface Difference {
  label: string;
  duplicate: string;
  survivor: string;
}

/** Rates convert into each other exactly, but nobody prints one thing as both a percentage and a rate per thousands. */
const unitClass = (unit: Unit): "percent" | "rate" | "count" => (unit === "percent" || unit === "count" ? unit : "rate");

/** Why the one cannot become an alias of the other at all, and what to do; null when it can. */
export function aliasObstacle(duplicate: AliasCandidate, survivor: AliasCandidate): string | null {
  if (duplicate.code === survivor.code) return "Một chỉ số không gộp được vào chính nó. Hãy chọn chỉ số khác.";
  if (duplicate.aliasOf !== null) return `“${duplicate.shortName}” đã được gộp vào “${duplicate.aliasOf}”. Hãy tách ra trước nếu muốn gộp vào chỉ số khác.`;
  if (survivor.aliasOf !== null) return `“${survivor.shortName}” đã được gộp vào “${survivor.aliasOf}”. Hãy chọn “${survivor.aliasOf}” làm chỉ số được giữ lại.`;
  if (duplicate.aliases.length > 0) return `“${duplicate.shortName}” đang là chỉ số được giữ lại của “${duplicate.aliases.join("”, “")}”. Hãy gộp theo chiều ngược lại, hoặc tách các chỉ số đó trước.`;
  // No conversion leads from cases to a rate: the figures could not be read.
  if (duplicate.kind !== survivor.kind) return `Một bên là “${KIND_WORDS[duplicate.kind]}”, một bên là “${KIND_WORDS[survivor.kind]}” nên số liệu không đọc chung được. Hãy giữ hai chỉ số riêng.`;
  return null;
}

/** What speaks against it; `plansWithBoth`: plans that print the two as different things. */
export function aliasDifferences(duplicate: AliasCandidate, survivor: AliasCandidate, plansWithBoth: readonly string[]): Difference[] {
  const found: Difference[] = [];
  const add = (label: string, a: string, b: string) => found.push({ label, duplicate: a, survivor: b });
  if (unitClass(duplicate.unit) !== unitClass(survivor.unit)) add(FIELD_WORDS.unit, UNIT_WORDS[duplicate.unit], UNIT_WORDS[survivor.unit]);
  if (duplicate.polarity !== survivor.polarity) add(FIELD_WORDS.polarity, POLARITY_WORDS[duplicate.polarity], POLARITY_WORDS[survivor.polarity]);
  for (const field of ["population", "disaggregation"] as const) {
    if ((duplicate[field] ?? "").toLowerCase() !== (survivor[field] ?? "").toLowerCase()) add(FIELD_WORDS[field], duplicate[field] ?? "không có", survivor[field] ?? "không có");
  }
  if (plansWithBoth.length > 0) add("Cùng có trong một kế hoạch", plansWithBoth.join(", "), plansWithBoth.join(", "));
  return found;
}

/** What to say of a merge that this leaves undecided; null when it may go ahead. */
export function mergeFault(differences: readonly Difference[], input: Pick<MergeMeasureInput, "since" | "reason" | "confirmed">, today: string): Record<string, string> | null {
  const fields: Record<string, string> = {};
  if (input.since > today) fields.since = "Việc gộp có hiệu lực ngay khi lưu nên ngày này không ở sau hôm nay. Hãy chọn lại.";
  if (differences.length > 0 && !input.confirmed) fields.confirmed = "Hai chỉ số còn khác nhau. Hãy xem các điểm khác ở trên rồi đánh dấu xác nhận nếu vẫn gộp.";
  if (differences.length > 0 && input.reason === null) fields.reason = "Hãy ghi vì sao hai chỉ số vẫn là một dù khác nhau như trên.";
  return Object.keys(fields).length > 0 ? fields : null;
}

/** Why a merge can no longer be undone; null when it can. */
export const unmergeFault = (enteredSince: number): string | null =>
  enteredSince === 0 ? null : `Từ khi gộp đã có ${enteredSince} lần nhập số liệu vào hai chỉ số nên không tách được nữa. Nếu hai chỉ số thật sự khác nhau, hãy thêm một chỉ số mới cho số liệu từ nay về sau.`;
