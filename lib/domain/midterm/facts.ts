import type { RecordedPoint } from "../actual/recorded-point";
import type { SeriesPoint } from "../actual/value";
import { actualWords } from "../actual/value-words";
import { decimal, digitsOf, type Exact } from "../decimal";
import { decimalWords, unitSign } from "../decimal-words";
import type { Unit } from "../measure/measure";
import type { MeasureAssessment } from "../progress/assess-plan";
import { fact } from "../progress/explanation";
import type { Judgement } from "../progress/judgement";
import { numberOf, pointOf } from "../progress/series";
import { statusWord } from "../progress/status";
import { needInFull, needWords } from "../target/words";

/** A difference with its unit: "5,1 điểm phần trăm", "0,3‰", "12". Without a sign, never rounded to nothing. */
export function differenceWords(difference: Exact, unit: Unit, digits: number): string {
  const size = decimalWords(decimal(difference).abs().toFixed(), { maxDigits: digits, beside: "0" });
  return unit === "percent" ? `${size} điểm phần trăm` : `${size}${unitSign(unit)}`;
}

/** "25,1%", "ước 25,1%": what a judgement rests on. Finer than usual where rounding would move it across the limit. */
export function figureWords({ judged, unit, roundingUnit, requirement }: Judgement): string {
  if (!judged) return "chưa có số liệu";
  const isRate = judged.value.kind === "number" && judged.value.numerator !== null;
  const words = actualWords(judged.value, unit, isRate ? { maxDigits: digitsOf(roundingUnit), ...(requirement && { beside: requirement.value }) } : {});
  return judged.stage === "estimate" ? `ước ${words}` : words;
}

/** By how much a point misses the limit: "còn cao hơn 5,1 điểm phần trăm"; null where that says nothing. */
export function gapWords({ target, requirement, unit, roundingUnit }: Judgement, point: SeriesPoint | null): string | null {
  const value = numberOf(point);
  if (value === null || requirement === null || target.basis !== "value") return null;
  const gap = decimal(value).minus(requirement.value);
  if (gap.isZero()) return null;
  // Targets may be printed finer than the measure is read: 0,24‰ is not 0,2‰.
  return `còn ${gap.isNegative() ? "thấp hơn" : "cao hơn"} ${differenceWords(gap.toFixed(), unit, Math.max(digitsOf(roundingUnit), digitsOf(requirement.value)))}`;
}

/**
 * What one target came to, as it is read out: "25,1%, cần dưới 20%, còn cao hơn 5,1 điểm phần trăm". Targets of several
 * years, and what cannot be decided, speak in the method's own sentences. Ends without a full stop.
 */
export function factWords(judgement: Judgement, { series }: Pick<MeasureAssessment, "series">, milestone: number): string {
  const { status, target, unit, roundingUnit, judged, requirement, explanation, viewYear } = judgement;
  const inSentences = begun(explanation.replace(/\.$/, ""));
  if (target.timing !== "milestone" || status === "held" || status === "broken" || status === "not_enough_data" || status === null) return inSentences;
  if (status === "no_data" || judged === null) return `chưa có số liệu năm ${Math.min(milestone, viewYear)}`;
  if (status === "not_applicable") return "không phát sinh đối tượng";
  if (milestone > viewYear) return `${figureWords(judgement)} năm ${judged.year}, cần ${needInFull(target, unit)}: ${statusWord(status)}`;
  if (target.basis !== "value") return begun(fact({ target, unit, roundingUnit }, judged, requirement, numberOf(pointOf(series, target.baseYear ?? judged.year - 1))));
  const gap = status === "missed" ? gapWords(judgement, judged) : null;
  return `${figureWords(judgement)}, cần ${needWords(target, unit)}${gap === null ? "" : `, ${gap}`}`;
}

/** As it follows a colon. */
const begun = (sentence: string): string => sentence.charAt(0).toLocaleLowerCase("vi") + sentence.slice(1);

/** "Sở Y tế", "cộng từ 41/45 xã", "in trong kế hoạch": where a result comes from. */
export function sourceWords({ provenance }: RecordedPoint): string {
  if (provenance.kind === "commune-sum") return `cộng từ ${provenance.reported}/${provenance.onMap} xã`;
  return provenance.kind === "entry" ? provenance.agencyName : "in trong kế hoạch";
}
