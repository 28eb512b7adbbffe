import { type Exact, compare } from "../decimal";
import { unitSign, valueWords } from "../decimal-words";
import type { Unit } from "../measure/measure";
import type { Comparator, Direction, Target } from "./target";

const MOVES: Record<Direction, string> = { fall: "giảm", rise: "tăng" };

/** "dưới X", "không quá X", "bằng X", "từ X trở lên", "trên X". */
export function comparatorWords(comparator: Exclude<Comparator, "range">, figure: string): string {
  switch (comparator) {
    case "lt":
      return `dưới ${figure}`;
    case "lte":
      return `không quá ${figure}`;
    case "eq":
      return `bằng ${figure}`;
    case "gte":
      return `từ ${figure} trở lên`;
    case "gt":
      return `trên ${figure}`;
  }
}

/** What is asked, without when: "dưới 9,5‰", "từ 75% trở lên", "không có", "giảm 2–3% mỗi năm", "tăng dần". */
export function targetWords(target: Target, unit: Unit): string {
  if (asksNone(target)) return "không có";
  if (target.basis === "value") return target.comparator === null || target.value === null ? `${move(target)} dần` : valueTarget(target.comparator, target.value, target.upperValue, unit);
  const since = target.basis === "change_from_previous_year" ? " mỗi năm" : ` so với năm ${target.baseYear}`;
  if (target.comparator === null || target.value === null) return `${move(target)}${since}`;
  return `${move(target)} ${amount(target.comparator, target.value, target.upperValue)}${since}`;
}

/** When it is asked: "vào năm 2025", "mỗi năm", "mỗi năm 2025–2030", "duy trì đến năm 2030"; "đến năm 2030" of a direction. */
export function targetWhen(target: Target): string {
  if (target.timing === "every_year") return "mỗi năm";
  if (target.timing === "span") return `mỗi năm ${target.fromYear}–${target.toYear}`;
  if (target.comparator === null) return `đến năm ${target.year}`;
  return target.maintained ? `duy trì đến năm ${target.year}` : `vào năm ${target.year}`;
}

/** What and when in one phrase: "dưới 9,5‰ vào năm 2025", "100%, duy trì đến năm 2030", "giảm 2–3% mỗi năm, giai đoạn 2025–2030". */
export const targetInFull = (target: Target, unit: Unit): string =>
  // "không có mỗi năm" would read as "not every year".
  withWhen(target, asksNone(target) && target.timing !== "milestone" ? "không có," : targetWords(target, unit));

/** As it follows "cần": "cần bằng 0 vào năm 2025" where the target itself reads "không có". */
export const needWords = (target: Target, unit: Unit): string => (asksNone(target) ? `bằng 0${unitSign(unit)}` : targetWords(target, unit));

/** `needWords` with when. */
export const needInFull = (target: Target, unit: Unit): string => withWhen(target, needWords(target, unit));

const asksNone = ({ basis, comparator, value }: Target): boolean => basis === "value" && comparator === "eq" && value !== null && compare(value, "0") === 0;

function withWhen(target: Target, what: string): string {
  if (target.timing === "milestone") return `${what}${target.maintained ? "," : ""} ${targetWhen(target)}`;
  if (target.basis !== "change_from_previous_year") return `${what} ${targetWhen(target)}`;
  // "mỗi năm" is already said by what is asked.
  return target.timing === "span" ? `${what}, giai đoạn ${target.fromYear}–${target.toYear}` : what;
}

const move = (target: Target): string => MOVES[target.direction ?? "rise"];

function valueTarget(comparator: Comparator, value: Exact, upper: Exact | null, unit: Unit): string {
  if (comparator === "range") return between(value, upper, unit);
  // Nobody says "từ 100% trở lên" of a whole.
  if (comparator === "gte" && unit === "percent" && compare(value, "100") === 0) return valueWords(value, unit);
  return comparatorWords(comparator, valueWords(value, unit));
}

function amount(comparator: Comparator, value: Exact, upper: Exact | null): string {
  if (comparator === "range") return between(value, upper, "percent");
  const figure = valueWords(value, "percent");
  if (comparator === "gte") return `ít nhất ${figure}`;
  return comparator === "eq" ? figure : comparatorWords(comparator, figure);
}

const between = (lower: Exact, upper: Exact | null, unit: Unit): string =>
  upper === null ? valueWords(lower, unit) : `${valueWords(lower, "count")}–${valueWords(upper, unit)}`;
