import { shownStyle } from "../actual/shown";
import { actualWords } from "../actual/value-words";
import type { IssuedMeasure } from "../plan/issued-plan";
import { printedRoundingUnit } from "../progress/assess-plan";
import type { OpenValue } from "./open-value";

/** "9,1‰", "dưới 5 trường hợp", "không công bố". */
export function openWords(value: OpenValue, measure: Pick<IssuedMeasure, "unit" | "roundingUnit" | "catalogueUnit">): string {
  if (value.kind === "under_5") return "dưới 5 trường hợp";
  if (value.kind === "withheld") return "không công bố";
  return actualWords(value, measure.unit, shownStyle(value, printedRoundingUnit(measure)));
}

/** Why a figure is not told, under every table that has one. */
export const PROTECTION_WORDS =
  "Số đếm được từ 1 đến 4 trường hợp chỉ ghi “dưới 5 trường hợp”; số liệu nào có thể làm lộ con số ấy thì ghi “không công bố”, để không ai nhận ra một trẻ em cụ thể.";
