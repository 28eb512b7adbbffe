import { z } from "zod";
import { EXACT_PATTERN } from "../decimal";
import { POLARITIES, UNITS } from "../measure/measure";
import { COMPARATORS, DIRECTIONS, TARGET_BASES } from "../target/target";
import { optionalDay, optionalLine, optionalText, tick, typedLine } from "../typed";

/** What the review screen's forms send. */

const choice = <const V extends readonly string[]>(values: V) =>
  z
    .enum(["", ...values])
    .default("")
    .transform((value) => (value === "" ? null : (value as V[number])));
const NOT_A_YEAR = "Năm gồm bốn chữ số, từ 1990 đến 2100. Hãy nhập lại.";
const year = z
  .string()
  .default("")
  .transform((typed) => typed.trim())
  .refine((typed) => typed === "" || (/^\d{4}$/.test(typed) && Number(typed) >= 1990 && Number(typed) <= 2100), NOT_A_YEAR)
  .transform((typed) => (typed === "" ? null : Number(typed)));
/** "9,5" → "9.5", its digits kept; a point only between groups of three. */
export const figure = z
  .string()
  .default("")
  .transform((typed) => {
    const bare = typed.trim();
    return (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll(".", "") : bare).replace(",", ".");
  })
  .refine((typed) => typed === "" || EXACT_PATTERN.test(typed), "Đây không phải là một số. Hãy nhập như 9,5 hoặc 1.250.")
  .transform((typed) => (typed === "" ? null : typed));
/** A place in a list, from 0; null where nothing is chosen. */
const place = z
  .string()
  .regex(/^\d*$/)
  .default("")
  .transform((typed) => (typed === "" ? null : Number(typed)));

export const headerChange = z.object({
  title: typedLine("Hãy ghi tên kế hoạch in trên văn bản.", 1_000),
  number: optionalLine(100),
  issuedOn: optionalDay(),
  issuer: typedLine("Hãy ghi cơ quan ban hành in trên văn bản."),
  placeName: typedLine("Hãy ghi tên địa phương, ví dụ: Trà Vinh."),
  startYear: year,
  endYear: year,
});

export const goalChange = z.object({ title: typedLine("Hãy ghi tên mục tiêu in trên văn bản.", 1_000) });

const indicatorNumber = typedLine("Hãy ghi số của chỉ tiêu.", 12).pipe(z.string().regex(/^[\p{L}\d]+(\.[\p{L}\d]+)*$/u, "Số của chỉ tiêu chỉ gồm chữ, chữ số và dấu chấm, ví dụ: 3, a, 2.1."));
/** `goal`: the place of the goal it stands under. */
export const indicatorChange = z.object({ number: indicatorNumber, text: optionalText().pipe(z.string("Hãy ghi nguyên văn chỉ tiêu.")), goal: place });
/** Without a number it takes the next free one. */
export const newIndicator = indicatorChange.extend({ number: z.union([z.literal("").transform(() => null), indicatorNumber]) });

/** `code`: of the catalogue; OTHER for the one that `other` names; empty for a new one of that `name`. */
export const OTHER = "other";
export const measureChange = z.object({ code: z.string().default(""), other: optionalLine(), name: optionalLine(), unit: z.enum(UNITS, "Hãy chọn đơn vị in trong văn bản."), polarity: z.enum(POLARITIES, "Hãy chọn chiều tốt lên.") });
export type MeasureChange = z.output<typeof measureChange>;

/** Where each target of a measure that is split goes. */
export const GOES = ["stay", "move", "both"] as const;
/** The second measure; `t0`, `t1`, … say where the targets go. */
export const splitChange = measureChange.catchall(z.string());
/** `with`: the place of the other measure; `keep`: whose name and definition the one measure has. */
export const mergeChange = z.object({ with: z.string().regex(/^\d+$/, "Hãy chọn chỉ số để gộp.").transform(Number), keep: z.enum(["this", "other"], "Hãy chọn giữ chỉ số nào.") });

/** `measure`: the place of the measure it belongs to, where it is another one. */
export const targetChange = z.object({
  year,
  fromYear: year,
  toYear: year,
  basis: z.enum(TARGET_BASES, "Hãy chọn cách tính."),
  baseYear: year,
  comparator: choice(COMPARATORS),
  direction: choice(DIRECTIONS),
  value: figure,
  upperValue: figure,
  maintained: tick(),
  phrase: typedLine("Hãy chép cụm từ in trong chỉ tiêu.", 1_000),
  measure: place,
});

/** "3, 4, 5" */
const numbers = optionalLine(1_000).transform((typed) => (typed ?? "").split(/[\s,;]+/).filter(Boolean));
export const agencyChange = z.object({ name: typedLine("Hãy ghi tên cơ quan in trên văn bản."), role: z.enum(["participant", "coordinator"], "Hãy chọn vai trò."), leads: numbers, coordinates: numbers });
/** `agency0`, `agency1`, …: what that body is to the indicator; `added` one more body with its role. */
export const assignmentChange = z.object({ added: place, addedRole: z.enum(["lead", "coordinate"]).default("lead") }).catchall(z.string());

const NOT_A_DUE_DAY = "Ngày và tháng viết như 15/11. Để trống nếu văn bản không in ngày.";
/** "15/11" → "11-15". */
const due = z
  .string()
  .default("")
  .transform((typed, context) => {
    const bare = typed.trim();
    if (bare === "") return null;
    const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(bare) ?? [];
    const iso = day === undefined || month === undefined ? "" : `${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    // Any year without 29 February: a due day comes every year.
    if (z.iso.date().safeParse(`2023-${iso}`).success) return iso;
    context.addIssue({ code: "custom", message: NOT_A_DUE_DAY });
    return z.NEVER;
  });
export const reportingChange = z.object({
  kind: z.enum(["annual", "half_year", "midterm_review", "final_review"], "Hãy chọn loại báo cáo."),
  from: typedLine("Hãy ghi ai báo cáo."),
  to: typedLine("Hãy ghi báo cáo gửi đến đâu."),
  due,
  dueIsExclusive: tick(),
  year,
  phrase: typedLine("Hãy chép câu in trong văn bản.", 2_000),
});

/** An activity of the budget with its amounts: `line0`, `line1`, …; one more with its year and source. */
export const activityChange = z.object({ number: typedLine("Hãy ghi số thứ tự của nội dung.", 20), title: typedLine("Hãy ghi nội dung hoạt động.", 1_000), addedYear: year, addedSource: z.enum(["local", "mobilised"]).default("local"), added: figure }).catchall(z.string());
