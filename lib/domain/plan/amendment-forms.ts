import { z } from "zod";
import { readFigure } from "../actual/parse";
import { UNITS } from "../measure/measure";
import { COMPARATORS, TARGET_TIMINGS } from "../target/target";
import { typedLine } from "../typed";
import { type AmendInput, type AmendmentChange, type NewTarget, amendedText, amendedYear, amendmentHead, newTarget } from "./amendment-input";

/** One change of an amending document as one form each. The fields keep their names, so that each fault finds its own. */

const typedFigure = (missing: string) =>
  z.string().default("").transform((typed, context) => {
    const read = readFigure(typed, { unit: null });
    if (read.kind === "number") return read.value;
    context.addIssue({ code: "custom", message: read.kind === "empty" ? missing : read.kind === "error" || read.kind === "ambiguous" ? read.message : "Chỉ nhập con số ở đây, ví dụ 9,5. Chọn cách so sánh ở ô bên trên." });
    return z.NEVER;
  });
const whenTyped = <T extends z.ZodType>(schema: T) => z.preprocess((typed) => (typeof typed === "string" && typed.trim() === "" ? null : (typed ?? null)), schema.nullable());

const targetTyped = z.object({
  timing: z.enum(TARGET_TIMINGS, "Hãy chọn thời hạn."),
  year: whenTyped(amendedYear),
  fromYear: whenTyped(amendedYear),
  toYear: whenTyped(amendedYear),
  comparator: z.enum(COMPARATORS, "Hãy chọn cách so sánh."),
  value: typedFigure("Hãy nhập mức mới."),
  upperValue: whenTyped(typedFigure("")),
  maintained: z.literal("on").optional(),
  phrase: newTarget.shape.phrase,
});

/** What another way of saying when asks for is left over from before the choice. */
const toTarget = ({ timing, year, fromYear, toYear, comparator, value, upperValue, maintained, phrase }: z.output<typeof targetTyped>): NewTarget => ({
  timing,
  year: timing === "milestone" ? year : null,
  fromYear: timing === "span" ? fromYear : null,
  toYear: timing === "span" ? toYear : null,
  comparator,
  value,
  upperValue: comparator === "range" ? upperValue : null,
  maintained: timing === "milestone" && maintained === "on",
  phrase,
});

const headTyped = z.object(amendmentHead);

const amending = ({ planCode, document, effectiveOn, what, why }: z.output<typeof headTyped>, change: AmendmentChange): AmendInput => ({ planCode, document, effectiveOn, what, why, changes: [change] });

export const changeTargetForm = headTyped.extend({ targetId: z.uuid("Hãy chọn mức cần sửa."), ...targetTyped.shape }).transform((typed) => amending(typed, { kind: "change-target", targetId: typed.targetId, to: toTarget(typed) }));

export const addTargetForm = headTyped.extend({ useId: z.uuid("Hãy chọn chỉ số."), ...targetTyped.shape }).transform((typed) => amending(typed, { kind: "add-target", useId: typed.useId, target: toTarget(typed) }));

export const retireTargetForm = headTyped.extend({ targetId: z.uuid("Hãy chọn mức cần bãi bỏ.") }).transform((typed) => amending(typed, { kind: "retire-target", targetId: typed.targetId }));

export const changeWordingForm = headTyped.extend({ indicatorId: z.uuid("Hãy chọn chỉ tiêu."), text: amendedText }).transform((typed) => amending(typed, { kind: "change-wording", indicatorId: typed.indicatorId, text: typed.text }));

export const retireIndicatorForm = headTyped.extend({ indicatorId: z.uuid("Hãy chọn chỉ tiêu.") }).transform((typed) => amending(typed, { kind: "retire-indicator", indicatorId: typed.indicatorId }));

/** A new indicator with one measure and one target; more targets are added to it afterwards. */
export const addIndicatorForm = headTyped
  .extend({
    goalOrdinal: z.coerce.number("Hãy chọn mục tiêu.").int().min(1, "Hãy chọn mục tiêu."),
    number: typedLine("Hãy ghi số của chỉ tiêu.", 20),
    text: amendedText,
    shortName: typedLine("Hãy ghi tên ngắn của chỉ tiêu.", 120),
    measureCode: typedLine("Hãy chọn chỉ số trong danh mục."),
    unit: z.enum(UNITS, "Hãy chọn đơn vị tính."),
    ...targetTyped.shape,
  })
  .transform((typed) => {
    const { goalOrdinal, number, text, shortName, measureCode, unit } = typed;
    return amending(typed, { kind: "add-indicator", goalOrdinal, number, text, shortName, measureCode, unit, targets: [toTarget(typed)] });
  });
