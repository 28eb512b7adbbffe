import { z } from "zod";
import { EXACT_PATTERN } from "../decimal";
import { UNITS } from "../measure/measure";
import { COMPARATORS, TARGET_TIMINGS } from "../target/target";
import { optionalText, typedDay, typedLine } from "../typed";

export const amendedYear = z.coerce.number({ error: "Hãy nhập năm gồm 4 chữ số." }).int("Hãy nhập năm gồm 4 chữ số.").min(1990, "Hãy nhập năm gồm 4 chữ số.").max(2100, "Hãy nhập năm gồm 4 chữ số.");
const figure = z.string().regex(EXACT_PATTERN, "Hãy nhập số.");

/** What an amending document promises: when, how compared, how much, in the indicator's printed unit. */
export const newTarget = z.object({
  timing: z.enum(TARGET_TIMINGS, "Hãy chọn thời hạn."),
  /** A milestone's year. */
  year: amendedYear.nullable(),
  /** A span's first and last year. */
  fromYear: amendedYear.nullable(),
  toYear: amendedYear.nullable(),
  comparator: z.enum(COMPARATORS, "Hãy chọn cách so sánh."),
  value: figure,
  /** A range's upper end. */
  upperValue: figure.nullable(),
  maintained: z.boolean(),
  /** The amending document's words. */
  phrase: typedLine("Hãy ghi nguyên văn mức cần đạt trong văn bản sửa đổi.", 1_000),
});
export type NewTarget = z.output<typeof newTarget>;

/** An indicator word for word; sub-lines stand on lines of their own. */
export const amendedText = optionalText(4_000).pipe(z.string("Hãy ghi nguyên văn chỉ tiêu trong văn bản sửa đổi."));

const change = z.discriminatedUnion("kind", [
  /** The old target ends, the new one takes its place; what it is measured against stays. */
  z.object({ kind: z.literal("change-target"), targetId: z.uuid("Hãy chọn mức cần sửa."), to: newTarget }),
  z.object({ kind: z.literal("add-target"), useId: z.uuid("Hãy chọn chỉ số."), target: newTarget }),
  z.object({ kind: z.literal("retire-target"), targetId: z.uuid("Hãy chọn mức cần bãi bỏ.") }),
  /** The indicator stays the same one; from the day on it reads like this. */
  z.object({ kind: z.literal("change-wording"), indicatorId: z.uuid("Hãy chọn chỉ tiêu."), text: amendedText }),
  z.object({ kind: z.literal("retire-indicator"), indicatorId: z.uuid("Hãy chọn chỉ tiêu.") }),
  z.object({
    kind: z.literal("add-indicator"),
    goalOrdinal: z.number().int(),
    number: typedLine("Hãy ghi số của chỉ tiêu.", 20),
    text: amendedText,
    shortName: typedLine("Hãy ghi tên ngắn của chỉ tiêu.", 120),
    measureCode: typedLine("Hãy chọn chỉ số trong danh mục."),
    unit: z.enum(UNITS, "Hãy chọn đơn vị tính."),
    targets: z.array(newTarget).min(1, "Hãy ghi ít nhất một mức cần đạt.").max(20),
  }),
]);
export type AmendmentChange = z.output<typeof change>;

/** What every amendment says of itself. */
export const amendmentHead = {
  planCode: z.string(),
  document: typedLine("Hãy ghi số, ngày văn bản sửa đổi."),
  effectiveOn: typedDay("Hãy chọn ngày sửa đổi có hiệu lực."),
  what: typedLine("Hãy ghi nội dung sửa đổi.", 1_000),
  why: typedLine("Hãy ghi lý do sửa đổi.", 1_000),
};

/** An amending document: what it changes, why, from which day. */
export const amendInput = z.object({ ...amendmentHead, changes: z.array(change).min(1, "Hãy ghi ít nhất một thay đổi.").max(200) });
export type AmendInput = z.output<typeof amendInput>;
