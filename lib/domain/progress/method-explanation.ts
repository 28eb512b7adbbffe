import { Decimal } from "decimal.js";
import type { SeriesPoint } from "../actual/value";
import { actualWords } from "../actual/value-words";
import { type Exact, decimal, digitsOf } from "../decimal";
import { decimalWords, valueWords } from "../decimal-words";
import { needInFull, targetWords } from "../target/words";
import type { AarrResult } from "./aarr";
import type { CagrResult } from "./cagr-ratio";
import { restsOnEstimate } from "./explanation";
import type { Figure, MethodCode, MethodInput, Obstacle } from "./method-judgement";
import type { MethodPoints } from "./method-points";
import { methodWord } from "./method-words";
import type { SdgResult } from "./sdg-chart";

/** The sentences of methods 2 to 4, from the figures that decided. */

type Judged<R> = Extract<R, { obstacle: null }>;

/** "−4,07%": a growth or a rate, with enough digits to tell it from what it is compared with. */
export const percentWords = (value: Exact, beside: Exact = "0", signed = false): string =>
  `${decimalWords(decimal(value).times(100).toFixed(), { maxDigits: 2, beside: decimal(beside).times(100).toFixed(), signed })}%`;

/** Rounded down, so that 0,9499 does not read as 0,95. */
export const ratioWords = (value: Exact): string => decimalWords(decimal(value).toDecimalPlaces(3, Decimal.ROUND_FLOOR).toFixed());

const scoreWords = (value: Exact): string => decimalWords(value, { maxDigits: 2 });

/** A figure of a judgement as it stands on a screen. */
export function figureWords({ as, code, value, beside }: Figure, { unit, roundingUnit }: Pick<MethodInput, "unit" | "roundingUnit">): string {
  if (as === "value") return valueWords(value, unit, { maxDigits: digitsOf(roundingUnit), ...(beside !== undefined && { beside }) });
  if (as === "percent") return percentWords(value, beside, code === "growth" || code === "required_growth");
  return code === "score" ? scoreWords(value) : ratioWords(value);
}

const reading = ({ unit, roundingUnit }: MethodInput, point: SeriesPoint | null, { requirement }: Pick<MethodPoints, "requirement">): string =>
  point === null ? "" : `${actualWords(point.value, unit, { maxDigits: digitsOf(roundingUnit), ...(requirement && { beside: requirement.value }) })} (${point.year})`;

const need = ({ target, unit }: MethodInput): string => needInFull(target, unit);

/** "Từ 26,4% (2020) đến 25,1% (2024), tốc độ thay đổi bình quân mỗi năm là −1,25% (tính kép)." */
const soFar = (input: MethodInput, points: MethodPoints, growth: Exact, beside?: Exact): string =>
  `Từ ${reading(input, points.base, points)} đến ${reading(input, points.latest, points)}, tốc độ thay đổi bình quân mỗi năm là ${percentWords(growth, beside, true)} (tính kép).`;

const reached = (input: MethodInput, points: MethodPoints, word: string): string => `Kết quả ${reading(input, points.latest, points)}, cần ${need(input)}: ${word}.`;

export function cagr(input: MethodInput, points: MethodPoints, { status, value, score, growth, requiredGrowth }: Judged<CagrResult>): string {
  const word = methodWord("cagr", status);
  if (status === "target_achieved") return reached(input, points, word);
  const required = requiredGrowth ?? "0";
  const nearZero = decimal(points.requirement?.value ?? 1).isZero() || decimal(points.base?.value.kind === "number" ? points.base.value.value : 1).isZero();
  return [
    soFar(input, points, growth, required),
    `Để đạt mức ${need(input)}, tốc độ từ năm ${points.base?.year} phải là ${percentWords(required, growth, true)} mỗi năm.`,
    value === null ? "" : `Tỷ số R = ${ratioWords(value)}, điểm ${scoreWords(score)}: ${word}.`,
    nearZero ? "Phương pháp thay số 0 bằng 0,001 nên tốc độ tính với số 0 rất lớn; kết quả này dễ gây hiểu nhầm." : "",
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** What the formula without a target says of a direction: told beside, never a verdict. */
export function cagrTrend(result: CagrResult | null): string {
  if (!result || result.status === "not_available") return "";
  return ` Để tham khảo: tốc độ thay đổi bình quân mỗi năm là ${percentWords(result.growth, "0", true)} (tính kép); theo công thức khi không có mục tiêu là ${methodWord("cagr", result.status)}.`;
}

export function sdg(input: MethodInput, points: MethodPoints, result: Judged<SdgResult> | null): string {
  const word = methodWord("sdg", result?.status ?? "achieved");
  if (!result || result.status === "achieved" || result.growth === null || result.projected === null) return reached(input, points, word);
  const { unit, roundingUnit, target } = input;
  const requirement = points.requirement;
  const projected = valueWords(result.projected, unit, { maxDigits: digitsOf(roundingUnit), ...(requirement && { beside: requirement.value }) });
  const carried = target.year === points.latest?.year ? "" : ` Giữ nguyên tốc độ này thì năm ${target.year} là ${projected}.`;
  const found = result.share === null ? `Năm ${points.base?.year} đã ở mức cần đạt (${targetWords(target, unit)}), nay không còn: ${word}.` : `So với quãng đường từ năm ${points.base?.year} đến mức ${need(input)}, tỷ số P = ${ratioWords(result.share)}: ${word}.`;
  return `${soFar(input, points, result.growth)}${carried} ${found}`;
}

export function aarr(input: MethodInput, points: MethodPoints, { status, regression, endPoints, required }: AarrResult): string {
  const word = methodWord("aarr", status);
  if (status === "achieved") return reached(input, points, word);
  const count = points.used.length;
  const how = count > 2 ? `hồi quy trên ${count} số liệu; tính từ hai số liệu đầu và cuối là ${percentWords(endPoints)}` : "từ hai số liệu";
  const rate = `Từ ${reading(input, points.base, points)} đến ${reading(input, points.latest, points)}, tốc độ giảm bình quân là ${percentWords(regression, required ?? "0")} mỗi năm (${how}).`;
  if (required === null) return `${rate} Năm ${input.target.year} đã đến mà chưa đạt mức ${need(input)}: ${word}.`;
  return `${rate} Từ năm ${points.latest?.year} phải giảm ${percentWords(required, regression)} mỗi năm để đạt mức ${need(input)}: ${word}.`;
}

const ELSEWHERE = "Hãy xem đánh giá theo phương pháp lộ trình.";

/** Why a method says nothing, in whole sentences. */
export function obstacle(code: MethodCode, reason: Obstacle, input: MethodInput, points: MethodPoints): string {
  const { target, unit, viewYear } = input;
  const year = points.latest?.year ?? viewYear;
  switch (reason) {
    case "directional":
      return `Mức cần đạt không có con số (${targetWords(target, unit)}) nên phương pháp này không kết luận.`;
    case "every_year":
      return `Mức cần đạt đặt ra cho từng năm (${need(input)}), còn phương pháp này so tốc độ giữa hai năm với một mốc nên không áp dụng. ${ELSEWHERE}`;
    case "maintained":
      return `Mức cần đạt phải giữ ở từng năm (${need(input)}), còn phương pháp này so tốc độ giữa hai năm với một mốc nên không áp dụng. ${ELSEWHERE}`;
    case "year_on_year":
      return `Mức cần đạt tính so với năm trước (${need(input)}) nên không có một mốc để so tốc độ. ${ELSEWHERE}`;
    case "other_measure":
      return `Phương pháp này chỉ dùng cho các chỉ số tử vong và suy dinh dưỡng phải giảm. ${ELSEWHERE}`;
    case "no_data":
      return `Đến năm ${viewYear} chưa có kết quả nào để đánh giá.`;
    case "no_own_year":
      return `Mốc ${target.year} đã đến hạn nhưng chưa có kết quả của chính năm ${target.year}.`;
    case "not_occurring":
      return `Năm ${year} không phát sinh đối tượng để đánh giá.`;
    case "no_base":
      return `Mức cần đạt tính so với năm ${target.baseYear} nhưng năm ${target.baseYear} chưa có con số để so.`;
    case "verdict":
      return `Năm ${year} chỉ có nhận định của văn bản, không có con số để tính tốc độ.`;
    case "bounded":
      return `Kết quả chỉ ghi là ${reading(input, points.latest, points)}, chưa đủ để tính tốc độ thay đổi.`;
    case "one_value":
      return `Phải có hai số liệu cách nhau ít nhất một năm mới tính được tốc độ; đến năm ${Math.min(viewYear, target.year ?? viewYear)} chưa có đủ.`;
    case "zero":
      return code === "aarr" ? "Có số liệu hoặc mức cần đạt không lớn hơn 0 nên không tính được tốc độ giảm theo tỷ lệ." : "Số liệu năm gốc là 0 nên không tính được tốc độ thay đổi theo tỷ lệ.";
    case "opposite_signs":
      return "Số liệu năm gốc và số liệu hoặc mức cần đạt so với nó trái dấu nên không tính được tốc độ thay đổi theo tỷ lệ.";
    case "at_target":
      return "Số liệu năm gốc đã bằng mức cần đạt nên tốc độ phải có bằng 0, không có gì để so.";
  }
}

/** What a reader must know of the figures beneath. */
export function restsOn({ target, viewYear }: MethodInput, { base, latest, isFirstValue, isMet }: MethodPoints, estimateOnly: boolean): string[] {
  const hasCome = target.year !== null && target.year <= viewYear && !isMet;
  return [
    isFirstValue && base && base.year !== latest?.year ? `Không có số liệu trước kỳ kế hoạch nên lấy kết quả đầu tiên (${base.year}) làm gốc.` : "",
    hasCome ? `Mốc ${target.year} đã đến hạn mà chưa tới mức cần đạt; phương pháp này chỉ nói về tốc độ, không kết luận đạt hay không đạt.` : "",
    estimateOnly ? restsOnEstimate(latest) : "",
  ];
}
