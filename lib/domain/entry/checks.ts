import { compareText, isZeroText, multiplyText, subtractText } from "../actual/exact-text";
import { isAtLimit, limitFault } from "../actual/limits";
import { printExact } from "../actual/print";
import type { Exact } from "../decimal";
import type { Comparator } from "../target/target";
import { type Composed, type Finding, composeRow } from "./compose";
import type { EntryContext, EntryField, EntryMeasure, TypedRow } from "./measure";

export type Checked =
  /** `surprises` are asked about once (`askAbout`): with a word of explanation the value is saved. */
  | { ok: true; composed: Composed; surprises: Finding[] }
  /** Nothing is saved. */
  | { ok: false; errors: Finding[] };

/** Reads and checks a typed row. The browser shows what this says; the service decides by it. */
export function checkRow(measure: EntryMeasure, typed: TypedRow, context: EntryContext): Checked {
  const composition = composeRow(measure, typed, context.base);
  if (!composition.ok) return { ok: false, errors: composition.findings };
  const errors = hardErrors(measure, composition.composed);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, composed: composition.composed, surprises: surprisesOf(measure, composition.composed, context) };
}

function hardErrors(measure: EntryMeasure, { value }: Composed): Finding[] {
  const fault = limitFault(value, measure.multiplier);
  if (fault === "negative") return [{ rule: "negative", field: "result", message: "Số liệu không thể âm. Kiểm tra lại số vừa nhập." }];
  if (fault === null || measure.mayExceedWhole || !("value" in value)) return [];
  if (value.kind === "number" && value.numerator !== null && value.denominator !== null) {
    const message = `Tử số lớn hơn mẫu số (${printExact(value.numerator)} > ${printExact(value.denominator)}). Kiểm tra lại ${lower(measure.numeratorLabel)} hoặc ${lower(measure.denominatorLabel)}.`;
    return [{ rule: "numerator-over-denominator", field: "numerator", message }];
  }
  return [{ rule: "over-whole", field: "result", message: `${printExact(value.value)}${percentSign(measure)} là quá ${wholeWords(measure)}. Kiểm tra lại số vừa nhập.` }];
}

function surprisesOf(measure: EntryMeasure, { value, shown }: Composed, context: EntryContext): Finding[] {
  if (value.kind !== "number" || measure.yesNo) return [];
  const field: EntryField = value.numerator === null ? "result" : "numerator";
  const found: Finding[] = [];
  const text = `${printExact(shown ?? value.value)}${percentSign(measure)}`;
  const add = (rule: string, message: string) => found.push({ rule, field, message });

  const whole = measure.multiplier === null ? null : String(measure.multiplier);
  const overWhole = whole !== null && compareText(value.value, whole) > 0;
  if (overWhole) add("over-whole", `Kết quả ${text} là quá ${wholeWords(measure)}.`);

  const last = context.lastYear;
  if (last !== null) {
    const before = `${context.term === "first_half" ? "6 tháng đầu " : ""}năm ${context.year - 1}`;
    const lastText = `${before} (${printExact(last.shown)}${percentSign(measure)})`;
    // At 0 and at 100% a measure may well stay: that is no copied figure.
    const atItsLimit = isAtLimit(value.value, measure.multiplier);
    if (compareText(value.value, last.value) === 0) {
      if (!atItsLimit) add("same-as-last-year", `Kết quả ${text} giống hệt ${before}.`);
    } else if (isZeroText(last.value)) {
      add("jump", `${before.charAt(0).toUpperCase()}${before.slice(1)} là 0, ${context.term === "first_half" ? "kỳ này" : "năm nay"} phát sinh ${text}.`);
    } else if (jumps(value.value, last.value)) {
      const fell = compareText(value.value, last.value) < 0;
      add("jump", fell ? `Giảm hơn một nửa so với ${lastText}.` : `Tăng hơn một nửa so với ${lastText}.`);
    }
  }

  const final = context.finalTarget;
  if (final && !overWhole && context.year < final.year && beyond(value.value, final)) {
    // Asked in the first year only: afterwards it is known.
    if (last === null || !beyond(last.value, final)) add("beyond-final-target", `Kết quả ${text} đã vượt mức cần đạt năm ${final.year} (${final.words}).`);
  }
  return found;
}

/** Several surprises in one question. */
export const askAbout = (surprises: readonly Finding[]): string =>
  `${surprises.map(({ message }) => message).join(" ")} Nếu đúng, ghi một câu giải thích để lưu; nếu nhầm, sửa lại số.`;

/** |value − last| > |last| ÷ 2 */
function jumps(value: Exact, last: Exact): boolean {
  const change = subtractText(value, last).replace("-", "");
  return compareText(multiplyText(change, 2), last.replace("-", "")) > 0;
}

function beyond(value: Exact, target: { comparator: Comparator; value: Exact }): boolean {
  if (target.comparator === "lt" || target.comparator === "lte") return compareText(value, target.value) < 0;
  if (target.comparator === "gt" || target.comparator === "gte") return compareText(value, target.value) > 0;
  return false;
}

const percentSign = (measure: EntryMeasure): string => (measure.unit === "percent" ? "%" : measure.unit === "per_1000" ? "‰" : "");
const wholeWords = (measure: EntryMeasure): string => (measure.unit === "percent" ? "100%" : `toàn bộ (${printExact(String(measure.multiplier))})`);
const lower = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
