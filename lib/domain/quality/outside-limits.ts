import { type LimitFault, limitFault } from "../actual/limits";
import { decimal } from "../decimal";
import { unitMultiplier } from "../measure/measure";
import type { Figure, QualityFigures, QualityMeasure } from "./figures";
import { type Doubtful, type QualityRule, coverFigure, placeOf } from "./finding";
import { figureWords } from "./words";

function faults(data: QualityFigures, wanted: (fault: LimitFault) => boolean, sentence: (measure: QualityMeasure, figure: Figure, fault: LimitFault) => string): Doubtful[] {
  return data.measures.flatMap((measure) =>
    data.areas.flatMap((area) => {
      const figure = data.at(measure, area, data.year);
      const fault = figure && limitFault(figure.value, unitMultiplier(measure.unit));
      if (!figure || !fault || !wanted(fault)) return [];
      const mayBe = measure.mayExceedWhole && fault !== "negative";
      return [{ severity: mayBe ? "check" : "certain", measure, area, year: data.year, sentence: sentence(measure, figure, fault), covers: [coverFigure(measure, figure)], place: placeOf(figure) } as const];
    }),
  );
}

export const numeratorOverDenominator: QualityRule = {
  code: "numerator-over-denominator",
  title: "Tử số lớn hơn mẫu số",
  explanation: "Số được tính không thể nhiều hơn tổng số, trừ chỉ số có cả trẻ từ nơi khác đến; kiểm tra lại tử số, mẫu số hoặc số liệu nền.",
  isOfPlan: false,
  find: (data) => faults(data, (fault) => fault === "numerator-over-denominator", (measure, { value }) => `Tử số lớn hơn mẫu số: ${figureWords(measure, value)}.`),
};

export const outsideRange: QualityRule = {
  code: "outside-range",
  title: "Số âm hoặc vượt 100%",
  explanation: "Số liệu không thể âm và tỷ lệ không thể quá toàn bộ, trừ chỉ số có cả trẻ từ nơi khác đến; kiểm tra lại số đã nhập và đơn vị tính.",
  isOfPlan: false,
  find: (data) =>
    faults(
      data,
      (fault) => fault !== "numerator-over-denominator",
      (measure, { value }, fault) => (fault === "negative" ? `${figureWords(measure, value)} là số âm.` : `${figureWords(measure, value)} là quá toàn bộ (${measure.unit === "percent" ? "100%" : decimal(unitMultiplier(measure.unit) ?? 1).toFixed()}).`),
    ),
};
