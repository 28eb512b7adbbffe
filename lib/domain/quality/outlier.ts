import { decimal } from "../decimal";
import { type NumberFigure, type QualityArea, type QualityFigures, type QualityMeasure, isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverFigure, placeOf } from "./finding";
import { isFewCases, isLarge, isOutlier, median } from "./spread";
import { computedWords, figureWords } from "./words";

/** Values before the year looked at; three changes between them are the fewest with a spread. */
const LEAST_HISTORY = 4;

/** Communes with a number, this one among them. */
const LEAST_NEIGHBOURS = 8;

/** What a year brought, in the measure's unit; years without a figure share the change between them. */
const changePerYear = (from: NumberFigure, to: NumberFigure) => decimal(to.value.value).minus(from.value.value).dividedBy(to.year - from.year);

export const outlierInHistory: QualityRule = {
  code: "outlier-in-history",
  title: "Thay đổi khác hẳn các năm trước",
  explanation: "Mức thay đổi lớn hơn nhiều lần so với thường thấy của chính địa bàn thường do đổi cách tính, nhầm đơn vị hoặc nhập nhầm; hỏi lại cơ quan báo cáo trước khi dùng.",
  isOfPlan: false,
  find: (data) =>
    data.measures.flatMap((measure) =>
      // A commune's yes or no only ever jumps.
      data.areas.flatMap((area) => (measure.aggregation === "count_communes" && (data.isCommune || area !== data.area) ? [] : inHistory(data, measure, area))),
    ),
};

function inHistory(data: QualityFigures, measure: QualityMeasure, area: QualityArea): Doubtful[] {
  const numbers = data.series(measure, area).filter(isNumber);
  const now = numbers.at(-1);
  const before = numbers.slice(0, -1);
  const last = before.at(-1);
  if (now?.year !== data.year || last === undefined || before.length < LEAST_HISTORY) return [];
  const change = changePerYear(last, now);
  // A year that hardly changed is no jump, however steady the changes before it.
  if (!isLarge(measure, decimal(now.value.value), decimal(last.value.value)) || isFewCases(measure, decimal(now.value.value).minus(last.value.value), now)) return [];
  const changes = before.slice(1).map((figure, index) => changePerYear(before[index]!, figure));
  const middle = median(changes);
  if (!isOutlier(change, middle, changes)) return [];
  const often = computedWords(measure, median(changes.map((one) => one.abs())).toFixed());
  const moved = change.isNegative() ? "giảm" : "tăng";
  return [
    {
      severity: "check",
      measure,
      area,
      year: data.year,
      sentence: `${figureWords(measure, now.value)}, ${moved} ${computedWords(measure, decimal(now.value.value).minus(last.value.value).abs().toFixed())} so với năm ${last.year} (${figureWords(measure, last.value)}); các năm trước mỗi năm thường thay đổi ${often}.`,
      covers: [coverFigure(measure, now), coverFigure(measure, last)],
      place: placeOf(now),
    },
  ];
}

export const outlierAmongCommunes: QualityRule = {
  code: "outlier-among-communes",
  title: "Xã khác hẳn các xã khác",
  explanation: "Một xã cách rất xa phần lớn các xã trong cùng năm thường do hiểu khác định nghĩa hoặc nhầm tử số, mẫu số; hỏi lại xã, nếu đúng thì đây là nơi cần quan tâm.",
  isOfPlan: false,
  find: (data) =>
    // Counts follow the size of a commune, and yes or no has no distance.
    data.measures.filter(({ kind, aggregation }) => kind === "ratio" && aggregation !== "count_communes").flatMap((measure) => {
      const communes = data.inCommunes(measure);
      if (communes.length < LEAST_NEIGHBOURS) return [];
      const values = communes.map(({ figure }) => decimal(figure.value.value));
      const middle = median(values);
      return communes.flatMap(({ area, figure }): Doubtful[] => {
        const value = decimal(figure.value.value);
        if (!isLarge(measure, value, middle) || isFewCases(measure, value.minus(middle), figure) || !isOutlier(value, middle, values)) return [];
        const sentence = `${figureWords(measure, figure.value)}, trong khi một nửa trong ${communes.length} xã từ ${computedWords(measure, middle.toFixed())} trở ${value.greaterThan(middle) ? "xuống" : "lên"}.`;
        return [{ severity: "check", measure, area, year: data.year, sentence, covers: [coverFigure(measure, figure)], place: placeOf(figure) }];
      });
    }),
};
