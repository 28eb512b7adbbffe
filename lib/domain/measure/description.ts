import { z } from "zod";
import { optionalLine, optionalText, tick, typedLine } from "../typed";
import { AGGREGATIONS, MEASURE_KINDS, POLARITIES, SOURCE_CLASSES, UNITS } from "./measure";

/** Steps below which a difference is rounding, in the measure's unit. */
export const ROUNDING_UNITS = ["1", "0.1", "0.01", "0.001"] as const;

const synonyms = optionalText().transform((text) => [...new Set((text ?? "").split("\n").filter(Boolean))]);

const descriptionFields = z.object({
  name: typedLine("Hãy nhập tên đầy đủ của chỉ số."),
  shortName: typedLine("Hãy nhập tên ngắn, dùng trong các bảng.", 120),
  population: typedLine("Hãy ghi chỉ số nói về ai, ví dụ: Trẻ em dưới 5 tuổi."),
  disaggregation: optionalLine(),
  kind: z.enum(MEASURE_KINDS, "Hãy chọn loại chỉ số."),
  polarity: z.enum(POLARITIES, "Hãy chọn chiều tốt lên của chỉ số."),
  unit: z.enum(UNITS, "Hãy chọn đơn vị tính."),
  roundingUnit: z.enum(ROUNDING_UNITS, "Hãy chọn mức làm tròn."),
  numeratorLabel: optionalLine(),
  denominatorLabel: optionalLine(),
  baseQuantityCode: optionalLine(),
  mayExceedWhole: tick(),
  aggregation: z.enum(AGGREGATIONS, "Hãy chọn cách tổng hợp."),
  sourceClass: z.enum(SOURCE_CLASSES, "Hãy chọn nguồn số liệu."),
  bySchoolYear: tick(),
  protectsSmallCounts: tick(),
  riseMayBeDetection: tick(),
  definition: optionalText(),
  synonyms,
});

/** What the catalogue says of a measure. */
export type MeasureDescription = Omit<z.output<typeof descriptionFields>, "roundingUnit"> & { roundingUnit: string };

/** What does not fit together, by field: a sentence each. */
function misfits({ kind, unit, aggregation, numeratorLabel, denominatorLabel, baseQuantityCode }: MeasureDescription): [keyof MeasureDescription, string][] {
  const found: [keyof MeasureDescription, string][] = [];
  if (kind === "count") {
    if (unit !== "count") found.push(["unit", "Số đếm có đơn vị là số lượng. Hãy chọn lại đơn vị, hoặc đổi loại chỉ số."]);
    if (denominatorLabel !== null) found.push(["denominatorLabel", "Số đếm không có mẫu số. Hãy để trống ô này."]);
    if (baseQuantityCode !== null) found.push(["baseQuantityCode", "Số đếm không chia cho số liệu nền. Hãy chọn không dùng."]);
    if (aggregation === "sum_ratio") found.push(["aggregation", "Số đếm không có tử số và mẫu số để cộng. Hãy chọn cách tổng hợp khác."]);
    return found;
  }
  if (unit === "count") found.push(["unit", "Tỷ lệ, tỷ suất có đơn vị %, ‰ hoặc trên 10.000, trên 100.000. Hãy chọn lại đơn vị."]);
  if (aggregation === "sum_count") found.push(["aggregation", "Tỷ lệ không cộng thẳng với nhau được. Hãy chọn cộng tử số và mẫu số, hoặc cách khác."]);
  if (aggregation === "sum_ratio" && numeratorLabel === null) found.push(["numeratorLabel", "Muốn tổng hợp từ các địa bàn thì phải có tử số. Hãy ghi tử số là gì."]);
  if (aggregation === "sum_ratio" && denominatorLabel === null) found.push(["denominatorLabel", "Muốn tổng hợp từ các địa bàn thì phải có mẫu số. Hãy ghi mẫu số là gì."]);
  return found;
}

const describedWhole = (description: MeasureDescription, context: { addIssue: (issue: { code: "custom"; path: string[]; message: string }) => void }) => {
  for (const [field, message] of misfits(description)) context.addIssue({ code: "custom", path: [field], message });
};

export const newMeasureInput = descriptionFields.superRefine(describedWhole);
export type NewMeasureInput = z.output<typeof newMeasureInput>;

/** `edition`: how often the measure had been changed when the form was opened; `reason`: for a new version of the definition. */
export const describeMeasureInput = descriptionFields.extend({ code: z.string(), edition: z.coerce.number().int(), reason: optionalLine(500) }).superRefine(describedWhole);
export type DescribeMeasureInput = z.output<typeof describeMeasureInput>;

/** "Tỷ lệ trẻ em béo phì" → "ty-le-tre-em-beo-phi": the code of a new measure, before it is made unique. */
export function measureCode(shortName: string): string {
  const code = shortName
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return code || "chi-so";
}
