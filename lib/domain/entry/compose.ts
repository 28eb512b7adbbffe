import { printExact, printValue } from "../actual/print";
import { type Reading, readFigure } from "../actual/parse";
import { compareText, isZeroText, roundText } from "../actual/exact-text";
import { rate } from "../actual/rate";
import type { ActualValue } from "../actual/value";
import type { Exact } from "../decimal";
import { EMPTY_ROW, type EntryContext, type EntryField, type EntryMeasure, type TypedRow } from "./measure";

export interface Finding {
  /** Kebab-case name of the rule, for tests and the screen. */
  rule: string;
  field: EntryField;
  /** A whole Vietnamese sentence that says what to do next. */
  message: string;
  /** For "ambiguous": what the typed text may mean. */
  readings?: Exact[];
}

/** A row that means something. */
export interface Composed {
  value: ActualValue;
  /** Digits after the comma to show. */
  digits: number;
  /** The number rounded for showing; null where the value is not a number. */
  shown: Exact | null;
}

export type Composition = { ok: true; composed: Composed } | { ok: false; findings: Finding[] };

const stop = (rule: string, field: EntryField, message: string): Composition => ({ ok: false, findings: [{ rule, field, message }] });
const plain = (value: ActualValue): Composition => ({ ok: true, composed: { value, digits: 0, shown: null } });

/**
 * What a typed row says: numerator and denominator make the rate; a number alone stands as typed; kps and ctt are answers.
 * An empty row is a cleared cell. The same function runs in the browser and in the service.
 */
export function composeRow(measure: EntryMeasure, typed: TypedRow, base: EntryContext["base"]): Composition {
  const result = readFigure(typed.result, { unit: measure.unit, whole: measure.unit === "count" && measure.digits === 0 });
  const numerator = readFigure(typed.numerator, { unit: null, whole: true });
  const denominator = readFigure(typed.denominator, { unit: null, whole: true });

  const unread = [...unreadable("numerator", numerator), ...unreadable("denominator", denominator), ...unreadable("result", result)];
  if (unread.length > 0) return { ok: false, findings: unread };

  const answer = [result, numerator].find((reading) => reading.kind === "not_occurring" || reading.kind === "not_collected" || reading.kind === "answer" || reading.kind === "bounded");
  if (answer) return composeAnswer(measure, answer, [result, numerator].filter((reading) => reading !== answer), denominator);

  if (numerator.kind === "number") return composeRate(measure, numerator.value, denominator, result, base);
  if (denominator.kind === "number" && measure.parts !== "base") return stop("numerator-missing", "numerator", `Có mẫu số mà chưa có tử số. Nhập ${quoted(measure.numeratorLabel)}, không có ca nào thì nhập 0.`);
  if (result.kind === "number") return { ok: true, composed: { value: { kind: "number", value: result.value, numerator: null, denominator: null }, digits: result.digits, shown: result.value } };
  return plain({ kind: "cleared" });
}

function unreadable(field: EntryField, reading: Reading): Finding[] {
  if (reading.kind === "error") return [{ rule: "unreadable", field, message: reading.message }];
  if (reading.kind === "ambiguous") return [{ rule: "ambiguous", field, message: reading.message, readings: reading.readings }];
  return [];
}

function composeAnswer(measure: EntryMeasure, answer: Reading, rest: Reading[], denominator: Reading): Composition {
  if (answer.kind === "answer") {
    if (!measure.yesNo) return stop("answer-not-allowed", "result", "Chỉ số này cần một con số. Nhập số, kps hoặc ctt.");
    return composeYesNo(measure, answer.yes);
  }
  if (rest.some((reading) => reading.kind !== "empty")) return stop("answer-and-number", "result", "Ô này vừa có chữ vừa có số. Chỉ giữ lại một trong hai.");
  if (answer.kind === "not_occurring") {
    if (measure.multiplier === null) return stop("count-not-occurring", "result", "Chỉ số này là số đếm: không có trường hợp nào thì nhập 0.");
    if (denominator.kind === "number" && !isZeroText(denominator.value)) return stop("answer-and-number", "denominator", "Không phát sinh nghĩa là mẫu số bằng 0. Xóa mẫu số hoặc nhập tử số.");
    return plain({ kind: "not_occurring" });
  }
  if (answer.kind === "not_collected") return plain({ kind: "not_collected" });
  if (answer.kind === "bounded") return { ok: true, composed: { value: { kind: "bounded", bound: answer.bound, value: answer.value }, digits: answer.digits, shown: null } };
  return plain({ kind: "cleared" });
}

/** One commune's có is 1 of 1, its chưa có 0 of 1, so that the province's sum counts it. */
function composeYesNo(measure: EntryMeasure, yes: boolean): Composition {
  const one = yes ? "1" : "0";
  if (measure.multiplier === null) return { ok: true, composed: { value: { kind: "number", value: one, numerator: null, denominator: null }, digits: 0, shown: one } };
  const value = yes ? String(measure.multiplier) : "0";
  return { ok: true, composed: { value: { kind: "number", value, numerator: one, denominator: "1" }, digits: 0, shown: value } };
}

function composeRate(measure: EntryMeasure, numerator: Exact, typedDenominator: Reading, typedResult: Reading, base: EntryContext["base"]): Composition {
  if (measure.multiplier === null || measure.parts === "none") return stop("no-parts", "numerator", "Chỉ số này không tính từ tử số và mẫu số. Nhập thẳng kết quả.");

  const typed = typedDenominator.kind === "number" ? typedDenominator.value : null;
  let denominator = typed;
  if (measure.parts === "base") {
    const name = quoted(base?.name ?? measure.denominatorLabel);
    const figure = base?.value ?? null;
    if (figure === null) return stop("base-missing", "denominator", `Chưa có số liệu nền ${name}. Nhập ở phần Số liệu nền, hoặc nhập thẳng kết quả.`);
    if (typed !== null && compareText(typed, figure) !== 0) {
      return stop("base-differs", "denominator", `Mẫu số ${printExact(typed)} khác số liệu nền ${name} (${printExact(figure)}). Sửa ở phần Số liệu nền nếu số liệu nền sai.`);
    }
    denominator = figure;
  }
  if (denominator === null) return stop("denominator-missing", "denominator", `Chưa có mẫu số. Nhập ${quoted(measure.denominatorLabel)}.`);
  if (numerator.startsWith("-")) return stop("negative", "numerator", "Số liệu không thể âm. Kiểm tra lại số vừa nhập.");
  if (denominator.startsWith("-")) return stop("negative", "denominator", "Số liệu không thể âm. Kiểm tra lại số vừa nhập.");
  if (isZeroText(denominator)) {
    if (isZeroText(numerator)) return stop("nothing-to-count", "denominator", "Tử số và mẫu số đều bằng 0. Nếu trong năm không phát sinh, nhập kps ở ô kết quả.");
    return stop("denominator-zero", "denominator", "Mẫu số bằng 0 mà tử số lớn hơn 0. Kiểm tra lại hai số này.");
  }

  const { value, shown } = rate(numerator, denominator, measure.multiplier, measure.digits);
  if (typedResult.kind === "number") {
    // A pasted line may carry all three: they have to agree at the precision that was written.
    const same = compareText(rate(numerator, denominator, measure.multiplier, typedResult.digits).shown, typedResult.value) === 0;
    if (!same) {
      const computed = printExact(roundText(value, Math.max(measure.digits, typedResult.digits)));
      return stop("result-differs", "result", `Kết quả ghi ${printExact(typedResult.value)} nhưng ${printExact(numerator)} chia ${printExact(denominator)} là ${computed}. Để trống kết quả hoặc sửa tử số, mẫu số.`);
    }
  }
  return { ok: true, composed: { value: { kind: "number", value, numerator, denominator }, digits: measure.digits, shown } };
}

const quoted = (name: string): string => `“${name}”`;

/** A stored value as its row would be typed; the rate itself is left to be computed. */
export function typedRowOf(measure: EntryMeasure, value: ActualValue): TypedRow {
  if (value.kind !== "number") return { ...EMPTY_ROW, result: printValue(value) };
  if (measure.yesNo) return { ...EMPTY_ROW, result: isZeroText(value.value) ? "chưa có" : "có" };
  if (value.numerator === null || value.denominator === null || measure.parts === "none") return { ...EMPTY_ROW, result: printExact(value.value) };
  return { numerator: printExact(value.numerator), denominator: measure.parts === "base" ? "" : printExact(value.denominator), result: "" };
}

/**
 * A row after some of its cells were typed over. A new part makes the rate be computed again; a rate typed alone stands
 * alone, and the parts that contradict it go; who deletes the rate empties the row.
 */
export function editRow(measure: EntryMeasure, row: TypedRow, changes: Partial<TypedRow>): TypedRow {
  const has = (field: EntryField) => (changes[field] ?? "").trim() !== "";
  const edited = { ...row, ...changes };
  if (measure.parts === "base" && !has("denominator")) edited.denominator = "";
  if (changes.result !== undefined && !has("numerator") && !has("denominator")) return { ...edited, numerator: "", denominator: "" };
  if ((has("numerator") || has("denominator")) && !has("result")) return { ...edited, result: "" };
  return edited;
}

/** Are they the same figure? 9,5 and 9,50 are not: the digits that were written are part of it. */
export function sameValue(a: ActualValue, b: ActualValue): boolean {
  if (a.kind === "number" && b.kind === "number") return a.value === b.value && a.numerator === b.numerator && a.denominator === b.denominator;
  if (a.kind === "bounded" && b.kind === "bounded") return a.bound === b.bound && a.value === b.value;
  if (a.kind === "verdict" && b.kind === "verdict") return a.verdict === b.verdict;
  return a.kind === b.kind;
}
