import { isAtLimit } from "../actual/limits";
import { compareText } from "../actual/exact-text";
import { unitMultiplier } from "../measure/measure";
import { type NumberFigure, type QualityMeasure, isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverFigure, placeOf } from "./finding";
import { FEW_CASES } from "./spread";
import { figureWords } from "./words";

/** Of so few even the same number two years running, or in several communes, is nothing strange. */
const FEW_COUNTED = 30;

/** A number that could well be another one's by chance: at its limit, or of few. */
export function coincides(measure: QualityMeasure, { value }: NumberFigure): boolean {
  const multiplier = unitMultiplier(measure.unit);
  if (isAtLimit(value.value, multiplier)) return true;
  if (multiplier === null) return compareText(value.value, String(FEW_CASES)) < 0;
  return value.denominator !== null && compareText(value.denominator, String(FEW_COUNTED)) < 0;
}

const same = (a: string | null, b: string | null): boolean => (a === null || b === null ? a === b : compareText(a, b) === 0);

export const sameAsLastYear: QualityRule = {
  code: "same-as-last-year",
  title: "Giống hệt năm trước",
  explanation: "Hai năm liền cùng một số đến từng chữ số thường là chép lại số cũ; hỏi cơ quan báo cáo số của năm này đã được tính lại chưa.",
  isOfPlan: false,
  find: (data) =>
    data.measures.flatMap((measure) =>
      data.areas.flatMap((area): Doubtful[] => {
        const now = data.at(measure, area, data.year);
        const last = isNumber(now) ? data.at(measure, area, data.year - 1) : null;
        if (!isNumber(now) || !isNumber(last)) return [];
        if (!same(now.value.value, last.value.value) || !same(now.value.numerator, last.value.numerator) || coincides(measure, now)) return [];
        const sentence = `${figureWords(measure, now.value)}, giống hệt năm ${last.year}.`;
        return [{ severity: "check", measure, area, year: data.year, sentence, covers: [coverFigure(measure, now), coverFigure(measure, last)], place: placeOf(now) }];
      }),
    ),
};
