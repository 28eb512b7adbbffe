import { z } from "zod";
import { readFigure } from "../actual/parse";
import { EXACT_PATTERN } from "../decimal";
import { UNITS } from "../measure/measure";
import { COMPARATORS, TARGET_TIMINGS } from "../target/target";
import { typedDay, typedLine } from "../typed";

const year = z.coerce.number({ error: "Hãy nhập năm gồm 4 chữ số." }).int("Hãy nhập năm gồm 4 chữ số.").min(1990, "Hãy nhập năm gồm 4 chữ số.").max(2100, "Hãy nhập năm gồm 4 chữ số.");
const figure = z.string().regex(EXACT_PATTERN, "Hãy nhập số.");

/** What an amending document promises: when, how compared, how much, in the indicator's printed unit. */
export const newTarget = z.object({
  timing: z.enum(TARGET_TIMINGS, "Hãy chọn thời hạn."),
  /** A milestone's year. */
  year: year.nullable(),
  /** A span's first and last year. */
  fromYear: year.nullable(),
  toYear: year.nullable(),
  comparator: z.enum(COMPARATORS, "Hãy chọn cách so sánh."),
  value: figure,
  /** A range's upper end. */
  upperValue: figure.nullable(),
  maintained: z.boolean(),
  /** The amending document's words. */
  phrase: typedLine("Hãy ghi nguyên văn mức cần đạt trong văn bản sửa đổi.", 1_000),
});
export type NewTarget = z.output<typeof newTarget>;

const change = z.discriminatedUnion("kind", [
  /** The old target ends, the new one takes its place; what it is measured against stays. */
  z.object({ kind: z.literal("change-target"), targetId: z.uuid("Hãy chọn mức cần sửa."), to: newTarget }),
  z.object({ kind: z.literal("add-target"), useId: z.uuid("Hãy chọn chỉ số."), target: newTarget }),
  z.object({ kind: z.literal("retire-indicator"), indicatorId: z.uuid("Hãy chọn chỉ tiêu.") }),
  z.object({
    kind: z.literal("add-indicator"),
    goalOrdinal: z.number().int(),
    number: typedLine("Hãy ghi số của chỉ tiêu.", 20),
    text: typedLine("Hãy ghi nguyên văn chỉ tiêu.", 4_000),
    shortName: typedLine("Hãy ghi tên ngắn của chỉ tiêu.", 120),
    measureCode: typedLine("Hãy chọn chỉ số trong danh mục."),
    unit: z.enum(UNITS, "Hãy chọn đơn vị tính."),
    targets: z.array(newTarget).min(1, "Hãy ghi ít nhất một mức cần đạt.").max(20),
  }),
]);
export type AmendmentChange = z.output<typeof change>;

const head = {
  planCode: z.string(),
  document: typedLine("Hãy ghi số, ngày văn bản sửa đổi."),
  effectiveOn: typedDay("Hãy chọn ngày sửa đổi có hiệu lực."),
  what: typedLine("Hãy ghi nội dung sửa đổi.", 1_000),
  why: typedLine("Hãy ghi lý do sửa đổi.", 1_000),
};

/** An amending document: what it changes, why, from which day. */
export const amendInput = z.object({ ...head, changes: z.array(change).min(1, "Hãy ghi ít nhất một thay đổi.").max(200) });
export type AmendInput = z.output<typeof amendInput>;

const typedFigure = (missing: string) =>
  z.string().default("").transform((typed, context) => {
    const read = readFigure(typed, { unit: null });
    if (read.kind === "number") return read.value;
    context.addIssue({ code: "custom", message: read.kind === "empty" ? missing : read.kind === "error" || read.kind === "ambiguous" ? read.message : "Chỉ nhập con số ở đây, ví dụ 9,5. Chọn cách so sánh ở ô bên trên." });
    return z.NEVER;
  });
const whenTyped = <T extends z.ZodType>(schema: T) => z.preprocess((typed) => (typeof typed === "string" && typed.trim() === "" ? null : (typed ?? null)), schema.nullable());

/** The commonest amendment as one form: one target changed. The fields keep their names, so that each fault finds its own. */
export const changeTargetForm = z
  .object({
    ...head,
    targetId: z.uuid("Hãy chọn mức cần sửa."),
    timing: z.enum(TARGET_TIMINGS, "Hãy chọn thời hạn."),
    year: whenTyped(year),
    fromYear: whenTyped(year),
    toYear: whenTyped(year),
    comparator: z.enum(COMPARATORS, "Hãy chọn cách so sánh."),
    value: typedFigure("Hãy nhập mức mới."),
    upperValue: whenTyped(typedFigure("")),
    maintained: z.literal("on").optional(),
    phrase: newTarget.shape.phrase,
  })
  .transform(({ planCode, document, effectiveOn, what, why, targetId, timing, maintained, ...to }): AmendInput => ({
    planCode,
    document,
    effectiveOn,
    what,
    why,
    // What another way of saying when asks for is left over from before the choice.
    changes: [
      {
        kind: "change-target",
        targetId,
        to: {
          ...to,
          timing,
          year: timing === "milestone" ? to.year : null,
          fromYear: timing === "span" ? to.fromYear : null,
          toYear: timing === "span" ? to.toYear : null,
          upperValue: to.comparator === "range" ? to.upperValue : null,
          maintained: timing === "milestone" && maintained === "on",
        },
      },
    ],
  }));
