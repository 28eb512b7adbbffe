import { KIND_WORDS, AGGREGATION_WORDS, POLARITY_WORDS, SOURCE_CLASS_WORDS, UNIT_WORDS } from "./words";
import { dayInWords } from "../validity";
import { FIELD_WORDS, type MeasureField } from "./change";

/** What happened to a measure, as the audit keeps it. */
export interface MeasureEvent {
  action: string;
  data: Readonly<Record<string, unknown>>;
}

const CHOICES: Partial<Record<MeasureField, Readonly<Record<string, string>>>> = {
  kind: KIND_WORDS,
  polarity: POLARITY_WORDS,
  unit: UNIT_WORDS,
  aggregation: AGGREGATION_WORDS,
  sourceClass: SOURCE_CLASS_WORDS,
};

function valueWords(field: MeasureField, value: unknown): string {
  if (value === null || value === undefined || value === "") return "để trống";
  if (typeof value === "boolean") return value ? "có" : "không";
  if (Array.isArray(value)) return value.length === 0 ? "để trống" : value.join("; ");
  const text = String(value);
  if (field === "roundingUnit") return text.replace(".", ",");
  return CHOICES[field]?.[text] ?? text;
}

const record = (value: unknown): Record<string, unknown> => (typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {});

/** What an event did, a heading and then a line for each field that changed, each from what to what. */
export function eventWords({ action, data }: MeasureEvent): { heading: string; lines: string[]; reason: string | null } {
  const reason = typeof data.reason === "string" ? data.reason : null;
  switch (action) {
    case "measure.created":
      return { heading: "Thêm chỉ số vào danh mục", lines: [], reason };
    case "measure.described": {
      const [from, to] = [record(data.from), record(data.to)];
      const lines = (Object.keys(FIELD_WORDS) as MeasureField[])
        .filter((field) => field in to)
        .map((field) => `${FIELD_WORDS[field]}: ${valueWords(field, from[field])} → ${valueWords(field, to[field])}`);
      return { heading: data.newVersion === true ? `Phiên bản định nghĩa ${String(data.definitionVersion)}` : "Sửa mô tả", lines, reason };
    }
    case "measure.merged":
      return { heading: `Gộp vào “${String(data.survivorName)}” từ ngày ${dayInWords(String(data.since))}`, lines: [], reason };
    case "measure.unmerged":
      return { heading: `Tách khỏi “${String(data.survivorName)}”`, lines: [], reason };
    default:
      return { heading: "Thay đổi khác", lines: [], reason };
  }
}
