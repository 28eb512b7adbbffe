import { Decimal } from "decimal.js";
import type { SeriesPoint } from "../actual/value";
import { actualWords } from "../actual/value-words";
import { type Exact, decimal, digitsOf } from "../decimal";
import { decimalWords } from "../decimal-words";
import type { Unit } from "../measure/measure";
import { type Requirement, requirementOf } from "../target/compare";
import type { Target } from "../target/target";
import { comparatorWords, needInFull, needWords, targetWords } from "../target/words";
import type { Baseline, PathInput, Trend, YearFinding } from "./judgement";
import type { Status } from "./status";
import { numberOf } from "./series";

/** The sentences of "Cách tính", from the figures that decided. Each function speaks for one rule of the method. */

interface Measured {
  target: Target;
  unit: Unit;
  roundingUnit: Exact;
}

/** Percentage points where the unit is a percentage. */
const points = (unit: Unit): string => (unit === "percent" ? " điểm" : "");

/** A difference, without its sign; never rounded to nothing. */
const size = (value: Exact, roundingUnit: Exact): string => decimalWords(decimal(value).abs().toFixed(), { maxDigits: digitsOf(roundingUnit), beside: "0" });

const moved = (change: Exact): string => (decimal(change).isNegative() ? "giảm" : "tăng");

const bare = (value: Exact, roundingUnit: Exact): string => decimalWords(value, { maxDigits: digitsOf(roundingUnit) });

const reading = ({ unit, roundingUnit }: Measured, point: SeriesPoint, requirement: Requirement | null): string =>
  actualWords(point.value, unit, { maxDigits: digitsOf(roundingUnit), ...(requirement && { beside: requirement.value }) });

const listYears = (years: readonly (number | string)[]): string => `${years.length > 1 ? "các năm" : "năm"} ${years.join(", ")}`;

const outcome = (status: Status): string => (status === "achieved" ? "đạt" : "không đạt");

/** "giảm 8,3%"; from nothing there is no percentage. */
function changeInPercent(base: Exact, value: Exact, asked: Exact | null): string {
  if (decimal(base).isZero()) return decimal(value).isZero() ? "vẫn bằng 0" : "phát sinh";
  const change = decimal(value).minus(base).dividedBy(decimal(base).abs()).times(100);
  if (change.isZero()) return "không đổi";
  return `${moved(change.toFixed())} ${decimalWords(change.abs().toFixed(), { maxDigits: 1, beside: asked ?? "0" })}%`;
}

/** What was reached and what is asked: "Kết quả năm 2025 là 9,1‰, cần dưới 9,5‰". */
export function fact(measured: Measured, point: SeriesPoint, requirement: Requirement | null, base: Exact | null): string {
  const { target, unit } = measured;
  const value = numberOf(point);
  const baseYear = target.basis === "change_from_previous_year" ? point.year - 1 : target.baseYear;
  const need = needWords(target, unit);
  if (target.basis === "value" || base === null || value === null || baseYear === point.year) return `Kết quả năm ${point.year} là ${reading(measured, point, requirement)}, cần ${need}`;
  return `Năm ${baseYear} là ${bare(base, measured.roundingUnit)}, năm ${point.year} là ${bare(value, measured.roundingUnit)} (${changeInPercent(base, value, target.value)}), cần ${need}`;
}

function undecided(measured: Measured, point: SeriesPoint, requirement: Requirement | null): string {
  const { target, unit } = measured;
  if (point.value.kind === "verdict") return `Năm ${point.year} chỉ có nhận định ${actualWords(point.value, unit)} của văn bản, không có con số để đánh giá.`;
  if (requirement === null) {
    const baseYear = target.basis === "change_from_previous_year" ? point.year - 1 : target.baseYear;
    return `Mức cần đạt tính so với năm ${baseYear} nhưng năm ${baseYear} chưa có con số để so.`;
  }
  return `Kết quả năm ${point.year} chỉ ghi là ${reading(measured, point, requirement)}, chưa đủ để kết luận so với mức ${targetWords(target, unit)}.`;
}

export function past(measured: Measured, year: number, status: Status, point: SeriesPoint | null, requirement: Requirement | null, base: Exact | null): string {
  if (point === null || status === "no_data") return `Mốc ${year} được đánh giá bằng kết quả của chính năm ${year}, năm này chưa có số liệu.`;
  if (status === "not_applicable") return `Năm ${year} không phát sinh đối tượng nên mốc này không áp dụng.`;
  if (status === "not_enough_data") return undecided(measured, point, requirement);
  return `Mốc ${year} được đánh giá bằng kết quả của chính năm ${year}. ${fact(measured, point, requirement, base)}: ${outcome(status)}.`;
}

export function ahead(measured: Measured & Pick<PathInput, "viewYear">, year: number, status: Status, point: SeriesPoint | null, requirement: Requirement | null, base: Exact | null): string {
  if (point === null || status === "no_data") return `Đến năm ${measured.viewYear} chưa có kết quả nào để so với mốc ${year}.`;
  if (status === "not_applicable") return `Đến năm ${measured.viewYear} không phát sinh đối tượng để đánh giá.`;
  if (status === "not_enough_data") return undecided(measured, point, requirement);
  return `${fact(measured, point, requirement, base)}: đã ở mức của mốc ${year}.`;
}

export function yearly(measured: Measured, due: readonly number[], findings: readonly YearFinding[], status: Status): string {
  const { target, unit } = measured;
  const asked = `Cần ${needInFull(target, unit)}.`;
  if (status === "not_due") return due[0] === undefined ? asked : `${asked} Năm đầu tiên phải đánh giá là ${due[0]}.`;
  const of = (decision: YearFinding["decision"]): YearFinding[] => findings.filter((finding) => finding.decision === decision);
  const sentence = (words: string, years: readonly (number | string)[]): string => (years.length === 0 ? "" : `${words} ${listYears(years)}.`);
  const plain = (list: readonly YearFinding[]): number[] => list.map(({ year }) => year);
  const needsOwnYear = target.timing === "milestone" && status === "no_data" && findings.at(-1)?.year === target.year;
  return [
    asked,
    sentence("Không giữ được", of("missed").map((finding) => `${finding.year} (${failure(measured, finding)})`)),
    sentence("Giữ được", plain(of("met"))),
    sentence("Không phát sinh", plain(of("not_applicable"))),
    sentence("Chưa đủ cơ sở kết luận", plain(of("undecided"))),
    sentence("Chưa có số liệu", plain(of("none"))),
    needsOwnYear ? `Kết luận của mốc ${target.year} cần kết quả của chính năm ${target.year}.` : "",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function failure(measured: Measured, { point, base, requirement }: YearFinding): string {
  const value = numberOf(point);
  if (point === null) return "";
  if (measured.target.basis === "value" || base === null || value === null) return reading(measured, point, requirement);
  return `từ ${bare(base, measured.roundingUnit)} đến ${bare(value, measured.roundingUnit)}, ${changeInPercent(base, value, measured.target.value)}`;
}

/** The baseline stood where the target asks, the latest value does not. */
export function lost(measured: Measured, latest: SeriesPoint, requirement: Requirement, { point }: Baseline): string {
  const { target, unit } = measured;
  return `Năm ${point.year} đã ở mức cần đạt (${reading(measured, point, requirement)}, cần ${needWords(target, unit)}), năm ${latest.year} là ${reading(measured, latest, requirement)}: không còn ở mức này.`;
}

/** A bound that misses the target: how far is unknown. */
export const boundOnly = (measured: Measured, latest: SeriesPoint, requirement: Requirement): string =>
  `Kết quả năm ${latest.year} chỉ ghi là ${reading(measured, latest, requirement)}: chưa đạt mức ${targetWords(measured.target, measured.unit)}, chưa đủ để so với lộ trình.`;

export function notYet(measured: Measured, latest: SeriesPoint, requirement: Requirement, baseline: Baseline | null, required: Exact | null, reason: "one-value" | "rounding" | "no-path"): string {
  const { target, unit, roundingUnit } = measured;
  const reasons = {
    "one-value": baseline && !baseline.isFirstValue ? `Mới có số liệu năm gốc ${baseline.point.year}, chưa có kết quả của các năm thực hiện.` : "Mới có một kết quả nên chưa so được với lộ trình.",
    rounding: `Đến năm ${latest.year} mức thay đổi phải có theo lộ trình còn nhỏ hơn độ làm tròn của chỉ số (${decimalWords(roundingUnit)}) nên chưa đánh giá tiến độ.`,
    "no-path": "Mức cần đạt tính so với năm trước nên không có lộ trình.",
  };
  const pace = required === null ? "" : ` Từ năm ${latest.year}, mỗi năm phải ${moved(required)} ${size(required, roundingUnit)}${points(unit)}.`;
  return `Kết quả năm ${latest.year} là ${reading(measured, latest, requirement)}, cần ${needInFull(target, unit)}: chưa đạt, còn thời hạn. ${reasons[reason]}${pace}`;
}

interface PathFacts {
  input: Measured;
  nodes: readonly { year: number; value: Exact }[];
  latest: SeriesPoint;
  requirement: Requirement;
  baseline: Baseline;
  status: Status;
  ratio: Exact;
  /** Change made and change due since the baseline, signed. */
  done: Exact;
  due: Exact;
}

const BANDS: Partial<Record<Status, string>> = { on_track: "từ 95% trở lên", slow: "từ 60% đến dưới 95%", far_behind: "dưới 60%" };

export function path({ input, nodes, latest, requirement, baseline, status, ratio, done, due }: PathFacts): string {
  const { roundingUnit, unit } = input;
  const stops = nodes.map(({ year, value }, index) => {
    if (index === 0) return `Từ ${bare(value, roundingUnit)} (${year})`;
    // Targets may be printed finer than the measure is read: 0,24‰ is not 0,2‰.
    const figure = decimalWords(value, { maxDigits: Math.max(digitsOf(roundingUnit), 4) });
    if (index < nodes.length - 1) return ` qua ${figure} (${year})`;
    const isPlain = requirement.comparator === "gte" || requirement.comparator === "eq";
    return ` đến ${isPlain ? figure : comparatorWords(requirement.comparator, figure)} (${year})`;
  });
  const start = numberOf(baseline.point) ?? "0";
  const expected = bare(decimal(start).plus(due).toFixed(), roundingUnit);
  const must = decimal(due).isNegative() ? "phải còn" : "phải đạt";
  const asFirst = baseline.isFirstValue ? ` Không có số liệu trước kỳ kế hoạch nên lấy kết quả đầu tiên (${baseline.point.year}) làm gốc.` : "";
  return `${stops.join("")}, năm ${latest.year} ước tính ${must} ${expected}. ${progress()}${asFirst}`;

  function progress(): string {
    const needed = `${size(due, roundingUnit)}${points(unit)}`;
    if (status === "moving_away") return `Đã ${moved(done)} ${size(done, roundingUnit)}${points(unit)} trong khi cần ${moved(due)} ${needed}: ngược chiều.`;
    const share = `${percentOf(ratio)}, ${BANDS[status] ?? ""}`;
    if (decimal(done).isZero()) return `Chưa thay đổi so với năm ${baseline.point.year}, cần ${moved(due)} ${needed}: ${share}.`;
    return `Đã ${moved(done)} ${size(done, roundingUnit)} trên ${needed} cần ${moved(due)}: ${share}.`;
  }
}

/** Rounded down, so that 94,99% does not read as 95%; the cap is said. */
export function percentOf(ratio: Exact): string {
  const percent = decimal(ratio).times(100).toDecimalPlaces(0, Decimal.ROUND_FLOOR).toFixed();
  return `${percent === "200" ? "trên " : ""}${decimalWords(percent)}%`;
}

export function directional({ target, unit, roundingUnit }: Measured, trend: Trend | null): string {
  const intro = `Mức cần đạt không có con số (${targetWords(target, unit)}) nên chỉ nêu xu hướng, không kết luận đạt hay không đạt.`;
  if (trend === null) return `${intro} Chưa có hai kết quả để so.`;
  if (trend.isAsWanted === null) return `${intro} Từ năm ${trend.from} đến năm ${trend.to} chưa thay đổi đáng kể.`;
  return `${intro} Từ năm ${trend.from} đến năm ${trend.to} đã ${moved(trend.change)} ${size(trend.change, roundingUnit)}${points(unit)}: ${trend.isAsWanted ? "đúng hướng" : "ngược hướng"}.`;
}

/** The target asks for what the catalogue calls worse: one of them needs a look. Empty where they agree. */
export function opposes({ target, polarity }: Pick<PathInput, "target" | "polarity">): string {
  const asked = requirementOf(target, polarity, "100");
  if (!asked || asked.direction === (polarity === "more_is_better" ? 1 : -1)) return "";
  return "Chiều của mức cần đạt ngược với chiều tốt lên của chỉ số trong danh mục; cần xem lại.";
}

export const restsOnEstimate = (judged: SeriesPoint | null): string =>
  judged?.stage === "estimate" ? `Đánh giá này dựa trên số ước năm ${judged.year}.` : "Đánh giá này có phần dựa trên số ước.";
