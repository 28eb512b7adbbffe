import { targetWords } from "../target/words";
import { type QualityArea, type QualityFigures, type QualityMeasure, isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverBase, coverFigure, coverNothing, placeOf } from "./finding";
import { figureWords } from "./words";

export const baseYearMissing: QualityRule = {
  code: "base-year-missing",
  title: "Thiếu số của năm làm gốc so sánh",
  explanation: "Chỉ tiêu so với một năm gốc mà năm gốc không có số thì không ai đánh giá được đạt hay không; tìm số của năm gốc trong báo cáo cũ và nhập bổ sung.",
  isOfPlan: true,
  find: (data) =>
    data.measures.flatMap((measure) => {
      const years = new Map<number, string>();
      for (const target of measure.targets) {
        if (target.basis === "change_from_base_year" && target.baseYear !== null) years.set(target.baseYear, `${targetWords(target, measure.unit)}, nhưng năm ${target.baseYear} chưa có số liệu`);
        // Only where there is something to compare.
        if (target.basis === "change_from_previous_year" && applies(target, data.year) && isNumber(data.at(measure, data.area, data.year))) {
          years.set(data.year - 1, `${targetWords(target, measure.unit)}, nhưng năm ${data.year - 1} chưa có số liệu để so với năm ${data.year}`);
        }
      }
      return [...years].flatMap(([year, words]): Doubtful[] => {
        const base = data.at(measure, data.area, year);
        if (isNumber(base)) return [];
        return [
          {
            severity: "check",
            measure,
            area: data.area,
            year,
            sentence: `Mức cần đạt là ${words}.`,
            covers: [base ? coverFigure(measure, base) : coverNothing(measure, data.area, year)],
            place: base ? placeOf(base) : { kind: "indicator" },
          },
        ];
      });
    }),
};

const applies = ({ year, fromYear, toYear }: { year: number | null; fromYear: number | null; toYear: number | null }, at: number): boolean =>
  (year === null || year >= at) && (fromYear === null || fromYear <= at) && (toYear === null || toYear >= at);

export const baseFigureMissing: QualityRule = {
  code: "base-figure-missing",
  title: "Thiếu số liệu nền để chia",
  explanation: "Tỷ lệ nhập thẳng, không có tử số, mẫu số, thì không cộng được và không kiểm tra được; nhập số liệu nền của địa bàn rồi nhập lại tử số.",
  isOfPlan: false,
  find: (data) => data.areas.flatMap((area) => [...quantities(data, area)].flatMap(([code, measures]) => withoutBase(data, area, code, measures))),
};

/** Rates that stand without a fraction, by the shared denominator they should have been divided by; what is never summed needs none. */
function quantities(data: QualityFigures, area: QualityArea): Map<string, QualityMeasure[]> {
  const found = new Map<string, QualityMeasure[]>();
  for (const measure of data.measures) {
    const figure = measure.aggregation === "sum_ratio" && measure.baseQuantityCode !== null ? data.at(measure, area, data.year) : null;
    if (isNumber(figure) && figure.origin === "entry" && figure.value.denominator === null) found.set(measure.baseQuantityCode!, [...(found.get(measure.baseQuantityCode!) ?? []), measure]);
  }
  return found;
}

function withoutBase(data: QualityFigures, area: QualityArea, quantityCode: string, measures: QualityMeasure[]): Doubtful[] {
  const [measure, ...others] = measures;
  const figure = measure && data.at(measure, area, data.year);
  if (!measure || !figure || data.base(quantityCode, area, data.year) !== null) return [];
  const rest = others.length > 0 ? `, cũng như ${others.length} chỉ số khác chia cho số này` : "";
  return [
    {
      severity: "check",
      measure,
      area,
      year: data.year,
      sentence: `${figureWords(measure, figure.value)} được nhập thẳng${rest}: năm ${data.year} chưa có số liệu nền “${measure.baseQuantityName ?? quantityCode}”.`,
      covers: [coverBase(quantityCode, area, data.year, null), ...measures.map((one) => coverFigure(one, data.at(one, area, data.year)!))],
      place: area === data.area ? { kind: "base-figures" } : placeOf(figure),
    },
  ];
}
