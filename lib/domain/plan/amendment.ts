import { compare, decimal, digitsOf } from "../decimal";
import type { MeasureKind, Unit } from "../measure/measure";
import { type Result, refuse, succeed } from "../result";
import type { Target } from "../target/target";
import { targetWhen } from "../target/words";
import { dayInWords } from "../validity";
import type { AmendInput, AmendmentChange, NewTarget } from "./amendment-input";

/** A plan as its latest amendment left it, with the identities that an amendment names. */
export interface AmendablePlan {
  startYear: number;
  endYear: number;
  /** ISO date. */
  issuedOn: string | null;
  /** The day from which the latest amendment counts. */
  lastAmendedOn: string | null;
  superseded: boolean;
  goalOrdinals: readonly number[];
  /** Of every indicator that the plan ever had: a number is never given twice. */
  numbers: readonly string[];
  indicators: readonly AmendableIndicator[];
  /** The catalogue's measures that an added indicator may use. */
  measures: readonly { code: string; kind: MeasureKind }[];
}

export interface AmendableIndicator {
  id: string;
  number: string;
  shortName: string;
  /** As the latest amendment words it. */
  text: string;
  uses: readonly AmendableUse[];
}

export interface AmendableUse {
  id: string;
  name: string;
  unit: Unit;
  targets: readonly (Target & { id: string })[];
}

type NewIndicator = Extract<AmendmentChange, { kind: "add-indicator" }>;

/** What an amendment writes: rows that end, rows that begin. Nothing else of the plan is touched. */
export interface AmendmentEffect {
  retiredTargetIds: string[];
  introducedTargets: { useId: string; target: Target }[];
  retiredIndicatorIds: string[];
  wordings: { indicatorId: string; text: string }[];
  introducedIndicators: (Omit<NewIndicator, "kind" | "targets"> & { targets: Target[] })[];
}

/** Applies an amendment to the plan as it stands: the rows to write, or why it cannot be, in a sentence. */
export function applyAmendment(plan: AmendablePlan, { effectiveOn, changes }: Pick<AmendInput, "effectiveOn" | "changes">): Result<AmendmentEffect> {
  if (plan.superseded) return refuse("locked", "Kế hoạch này đã được kế hoạch khác thay thế nên không sửa đổi được nữa. Hãy sửa đổi kế hoạch mới.");
  const late = dayFault(plan, effectiveOn);
  if (late !== null) return fault("effectiveOn", late);

  const effect: AmendmentEffect = { retiredTargetIds: [], introducedTargets: [], retiredIndicatorIds: [], wordings: [], introducedIndicators: [] };
  const retired = new Set(changes.flatMap((change) => (change.kind === "retire-indicator" ? [change.indicatorId] : [])));
  const find = { years: { ...plan, from: Number(effectiveOn.slice(0, 4)) }, uses: plan.indicators.flatMap((indicator) => indicator.uses.map((use) => ({ indicator, use }))) };

  for (const change of changes) {
    if (change.kind === "retire-indicator") {
      if (!plan.indicators.some(({ id }) => id === change.indicatorId)) return gone();
      if (effect.retiredIndicatorIds.includes(change.indicatorId)) return fault("changes", "Một chỉ tiêu bị bãi bỏ hai lần. Hãy bỏ bớt một lần.");
      effect.retiredIndicatorIds.push(change.indicatorId);
    } else if (change.kind === "add-indicator") {
      const problem = newIndicatorFault(plan, effect, change);
      if (problem) return fault(...problem);
      const targets: Target[] = [];
      for (const typed of change.targets) {
        const target = asTarget(typed, null);
        const why = targetFault(target, change.unit, find.years) ?? clash(target, targets);
        if (why) return fault(...why);
        targets.push(target);
      }
      const { kind: _, ...rest } = change;
      effect.introducedIndicators.push({ ...rest, targets });
    } else if (change.kind === "change-wording") {
      const indicator = plan.indicators.find(({ id }) => id === change.indicatorId);
      if (!indicator) return gone();
      if (retired.has(indicator.id)) return bothRetiredAndChanged(indicator);
      if (effect.wordings.some(({ indicatorId }) => indicatorId === indicator.id)) return fault("text", `Lời văn của chỉ tiêu ${indicator.number} được sửa hai lần trong cùng một văn bản. Hãy bỏ bớt một lần.`);
      if (indicator.text === change.text) return fault("text", "Lời văn mới giống hệt lời văn đang có. Hãy chép theo văn bản sửa đổi.");
      effect.wordings.push({ indicatorId: indicator.id, text: change.text });
    } else {
      const at = find.uses.find(({ use }) => (change.kind === "add-target" ? use.id === change.useId : use.targets.some(({ id }) => id === change.targetId)));
      if (!at) return gone();
      if (retired.has(at.indicator.id)) return bothRetiredAndChanged(at.indicator);
      const old = change.kind === "add-target" ? null : at.use.targets.find(({ id }) => id === change.targetId)!;
      if (old) {
        if (effect.retiredTargetIds.includes(old.id)) return fault("targetId", "Một mức cần đạt được sửa hai lần trong cùng một văn bản. Hãy gộp thành một lần sửa.");
        if ((lastYear(old) ?? plan.endYear) < find.years.from) return fault("targetId", `Mức ${targetWhen(old)} đã hết hạn trước ngày sửa đổi có hiệu lực, nên giữ nguyên để đánh giá. Hãy chọn mức khác hoặc ngày hiệu lực sớm hơn.`);
        effect.retiredTargetIds.push(old.id);
      }
      if (change.kind === "retire-target") continue;
      const target = asTarget(change.kind === "add-target" ? change.target : change.to, old);
      if (old && sameDemand(old, target)) return fault("value", "Mức mới giống hệt mức đang có. Hãy nhập mức theo văn bản sửa đổi.");
      const why = targetFault(target, at.use.unit, find.years);
      if (why) return fault(...why);
      effect.introducedTargets.push({ useId: at.use.id, target });
    }
  }

  // Only when all that ends is known: two targets may change places.
  for (const [index, { useId, target }] of effect.introducedTargets.entries()) {
    const staying = find.uses.find(({ use }) => use.id === useId)!.use.targets.filter(({ id }) => !effect.retiredTargetIds.includes(id));
    const before = effect.introducedTargets.slice(0, index).flatMap((other) => (other.useId === useId ? [other.target] : []));
    const why = clash(target, [...staying, ...before]);
    if (why) return fault(...why);
  }
  return succeed(effect);
}

type Fault = [field: string, sentence: string];

const fault = (field: string, sentence: string) => refuse("invalid", field === "changes" ? sentence : "Chưa ghi sửa đổi. Hãy sửa các ô được đánh dấu.", { fields: { [field]: sentence } });
const bothRetiredAndChanged = ({ number }: AmendableIndicator) => fault("changes", `Chỉ tiêu ${number} vừa bị bãi bỏ vừa được sửa trong cùng một văn bản. Hãy bỏ một trong hai.`);
const gone = () => refuse("conflict", "Nội dung cần sửa không còn trong kế hoạch đang có hiệu lực. Hãy tải lại trang rồi chọn lại.");

/** Amendments follow each other, so that the plan of any day is known: none counts from a day before the last one. */
function dayFault({ startYear, endYear, issuedOn, lastAmendedOn }: AmendablePlan, on: string): string | null {
  const first = issuedOn ?? `${startYear}-01-01`;
  if (on < first) return `Kế hoạch có từ ngày ${dayInWords(first)}. Hãy chọn ngày hiệu lực từ ngày đó trở đi.`;
  if (on > `${endYear}-12-31`) return `Kế hoạch kết thúc vào năm ${endYear}. Hãy chọn ngày hiệu lực trong thời gian thực hiện.`;
  if (lastAmendedOn !== null && on < lastAmendedOn) return `Lần sửa đổi gần nhất có hiệu lực từ ngày ${dayInWords(lastAmendedOn)}. Hãy chọn ngày từ ngày đó trở đi.`;
  return null;
}

function newIndicatorFault(plan: AmendablePlan, effect: AmendmentEffect, { number, goalOrdinal, measureCode, unit }: NewIndicator): Fault | null {
  if ([...plan.numbers, ...effect.introducedIndicators.map((one) => one.number)].includes(number)) return ["number", `Kế hoạch đã có hoặc từng có chỉ tiêu ${number}. Hãy ghi số khác.`];
  if (!plan.goalOrdinals.includes(goalOrdinal)) return ["goalOrdinal", "Hãy chọn một mục tiêu của kế hoạch."];
  const measure = plan.measures.find(({ code }) => code === measureCode);
  if (!measure) return ["measureCode", "Chỉ số này không có trong danh mục. Hãy chọn chỉ số khác hoặc thêm vào danh mục trước."];
  if ((measure.kind === "count") !== (unit === "count")) return ["unit", "Đơn vị tính không hợp với chỉ số. Hãy chọn đơn vị khác."];
  return null;
}

/** A changed target is measured against the same thing as the one it replaces; an added one is a value. */
function asTarget(typed: NewTarget, old: Target | null): Target {
  const basis = old?.basis ?? "value";
  return { ...typed, basis, baseYear: old?.baseYear ?? null, direction: basis === "value" ? null : (old?.direction ?? null), inherited: false, note: null };
}

const lastYear = (target: Target): number | null => (target.timing === "milestone" ? target.year : target.timing === "span" ? target.toYear : null);

const MISSING: Record<"milestone" | "span", Fault> = {
  milestone: ["year", "Hãy nhập năm phải đạt mức này."],
  span: ["fromYear", "Hãy nhập năm đầu và năm cuối của giai đoạn."],
};

/** Why a target can be none of this plan from that year on; null when it can. */
function targetFault(target: Target, unit: Unit, { startYear, endYear, from }: { startYear: number; endYear: number; from: number }): Fault | null {
  const { timing, year, fromYear, toYear, comparator, value, upperValue, basis } = target;
  if (timing === "milestone" && year === null) return MISSING.milestone;
  if (timing === "span" && (fromYear === null || toYear === null)) return MISSING.span;
  const field = timing === "span" ? "toYear" : "year";
  const years = [year, fromYear, toYear].filter((one) => one !== null);
  if (years.some((one) => one < startYear || one > endYear)) return [field, `Kế hoạch thực hiện từ năm ${startYear} đến năm ${endYear}. Hãy nhập năm trong thời gian đó.`];
  if (timing === "span" && fromYear! > toYear!) return ["toYear", "Năm cuối đứng trước năm đầu. Hãy nhập lại giai đoạn."];
  if ((lastYear(target) ?? endYear) < from) return [field, `Năm này đã qua khi sửa đổi có hiệu lực. Hãy nhập năm ${from} trở đi.`];

  if (value === null || decimal(value).isNegative()) return ["value", "Mức cần đạt là số không âm. Hãy nhập lại."];
  if (comparator === "range" && upperValue === null) return ["upperValue", "Hãy nhập mức trên của khoảng."];
  if (comparator !== "range" && upperValue !== null) return ["upperValue", "Chỉ khoảng mới có mức trên. Hãy bỏ trống ô này."];
  if (upperValue !== null && compare(value, upperValue) >= 0) return ["upperValue", "Mức trên phải lớn hơn mức dưới. Hãy nhập lại."];
  const top = upperValue ?? value;
  const percent = unit === "percent" || basis !== "value";
  if (percent && (compare(top, "100") > 0 || (comparator === "gt" && basis === "value" && compare(top, "100") === 0))) return [upperValue === null ? "value" : "upperValue", "Tỷ lệ phần trăm không vượt quá 100%. Hãy nhập lại."];
  if (comparator === "lt" && compare(value, "0") === 0) return ["value", "Không có số nào dưới 0. Hãy chọn cách so sánh khác."];
  if (unit === "count" && basis === "value" && [value, top].some((one) => digitsOf(one) > 0)) return ["value", "Số đếm không có phần thập phân. Hãy nhập số nguyên."];
  return null;
}

/** Two targets of one measure may not ask different things of one year in the same way. */
function clash(target: Target, others: readonly Target[]): Fault | null {
  const other = others.find((one) => one.basis === target.basis && overlap(one, target));
  return other ? [target.timing === "span" ? "toYear" : "year", `Chỉ số này đã có mức khác ${targetWhen(other)}. Hãy sửa mức đó thay vì đặt thêm.`] : null;
}

function overlap(a: Target, b: Target): boolean {
  if (a.timing === "milestone" || b.timing === "milestone") return a.timing === b.timing && a.year === b.year;
  const [[aFrom, aTo], [bFrom, bTo]] = [a, b].map((one) => (one.timing === "span" ? [one.fromYear!, one.toYear!] : [-Infinity, Infinity])) as [[number, number], [number, number]];
  return aFrom <= bTo && bFrom <= aTo;
}

const equal = (a: string | null, b: string | null): boolean => (a === null || b === null ? a === b : compare(a, b) === 0);

const sameDemand = (a: Target, b: Target): boolean =>
  a.timing === b.timing && a.year === b.year && a.fromYear === b.fromYear && a.toYear === b.toYear && a.comparator === b.comparator && a.maintained === b.maintained && equal(a.value, b.value) && equal(a.upperValue, b.upperValue);
