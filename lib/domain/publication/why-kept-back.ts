import type { RecordedPoint } from "../actual/recorded-point";
import type { IssuedMeasure } from "../plan/issued-plan";
import { type Disclosure, baseOf, figureKey } from "./disclosure";
import { type OpenValue, openValue } from "./open-value";

/** Why a figure is not told, for those who publish: readers would learn from it. Null where it is told. */
export function whyKeptBack(disclosure: Disclosure, measure: IssuedMeasure, { year, value }: RecordedPoint, shown: OpenValue): string | null {
  if (shown.kind === "under_5") return "đếm được từ 1 đến 4 trường hợp";
  if (shown.kind !== "withheld") return null;
  const base = baseOf(disclosure, measure, year);
  if (disclosure.withheld.has(figureKey(measure.code, year)) && openValue(value, measure, base).kind !== "withheld") return "cộng trừ với số liệu khác đã công bố thì biết được một số từ 1 đến 4";
  if (value.kind === "bounded") return "chỉ là giới hạn nên chưa chắc từ 5 trường hợp trở lên";
  if (value.kind === "number" && value.numerator === null && base === null) return "chưa có tử số, mẫu số hoặc số liệu nền để biết có từ 5 trường hợp trở lên hay không";
  return "chỉ có từ 1 đến 4 đối tượng, hoặc còn từ 1 đến 4 trẻ em chưa được hỗ trợ";
}
