import type { Decimal } from "decimal.js";
import { decimal } from "../decimal";
import { type NumberFigure, type QualityArea, type QualityFigures, type QualityMeasure, isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverFigure, placeOf } from "./finding";
import { isFewCases, isLarge, isOutlier, median, spreadOf } from "./spread";
import { computedWords, differenceWords, figureWords } from "./words";

/** Values before the year looked at; three changes between them are the fewest with a spread. */
const LEAST_HISTORY = 4;

/** Communes with a number, this one among them. */
const LEAST_NEIGHBOURS = 8;

interface Point {
  year: number;
  value: Decimal;
}

/** What a year brought, in the measure's unit; years without a figure share the change between them. */
function changePerYear(from: Point, to: Point): Decimal {
  const change = to.value.minus(from.value);
  return to.year === from.year + 1 ? change : change.dividedBy(to.year - from.year);
}

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
  const [now, last] = [numbers.at(-1), numbers.at(-2)];
  if (!now || !last || now.year !== data.year || numbers.length <= LEAST_HISTORY) return [];
  const [to, from] = [pointOf(now), pointOf(last)];
  // A year that hardly changed is no jump, however steady the changes before it.
  if (!isLarge(measure, to.value, from.value)) return [];
  const before = numbers.slice(0, -1).map(pointOf);
  const changes = before.slice(1).map((point, index) => changePerYear(before[index]!, point));
  const usual = spreadOf(changes);
  const expected = from.value.plus(usual.middle.times(to.year - from.year));
  if (!isLarge(measure, to.value, expected) || isFewCases(measure, to.value.minus(expected), now)) return [];
  // Few changes have an unsteady spread, so it must also be twice as large as they usually are, whichever way they went.
  const change = changePerYear(from, to);
  if (!isOutlier(change, usual) || change.abs().lessThan(median(changes.map((one) => one.abs())).times(2))) return [];
  const often = usual.middle.isZero() ? "thường không đổi" : `mỗi năm thường ${moved(usual.middle)} ${differenceWords(measure, usual.middle.abs().toFixed())}`;
  return [
    {
      severity: "check",
      measure,
      area,
      year: data.year,
      sentence: `${figureWords(measure, now.value)}, ${moved(change)} ${differenceWords(measure, to.value.minus(from.value).abs().toFixed())} so với ${figureWords(measure, last.value)} năm ${last.year}; các năm trước ${often}.`,
      covers: [coverFigure(measure, now), coverFigure(measure, last)],
      place: placeOf(now),
    },
  ];
}

const pointOf = ({ year, value }: NumberFigure): Point => ({ year, value: decimal(value.value) });

const moved = (change: Decimal): string => (change.isNegative() ? "giảm" : "tăng");

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
      const usual = spreadOf(values);
      const { middle } = usual;
      return communes.flatMap(({ area, figure }, index): Doubtful[] => {
        const value = values[index]!;
        if (!isOutlier(value, usual) || !isLarge(measure, value, middle) || isFewCases(measure, value.minus(middle), figure)) return [];
        const sentence = `${figureWords(measure, figure.value)}, trong khi một nửa trong ${communes.length} xã từ ${computedWords(measure, middle.toFixed())} trở ${value.greaterThan(middle) ? "xuống" : "lên"}.`;
        return [{ severity: "check", measure, area, year: data.year, sentence, covers: [coverFigure(measure, figure)], place: placeOf(figure) }];
      });
    }),
};
