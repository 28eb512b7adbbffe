import { decimal } from "../decimal";
import { decimalWords } from "../decimal-words";
import { meets, requirementOf } from "../target/compare";
import { PACE_LIMIT, fastestImprovement, improvementPerYear } from "../target/pace";
import { targetInFull } from "../target/words";
import { isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverFigure, coverRequirement, placeOf } from "./finding";
import { isFewCases } from "./spread";
import { differenceWords, figureWords } from "./words";

/** Met so many times over from the start, a target measures something else than the figure does. */
const TIMES_OVER = 3;

/** Figures before a pace is known. */
const LEAST_FIGURES = 3;

export const metManyTimesOver: QualityRule = {
  code: "met-many-times-over",
  title: "Vượt mức cần đạt nhiều lần ngay từ đầu",
  explanation: "Kết quả đầu tiên đã vượt xa mức cần đạt thì mức và kết quả có thể tính theo hai định nghĩa hoặc hai đơn vị; đối chiếu cách tính trước khi ghi là đạt.",
  isOfPlan: true,
  find: (data) =>
    data.measures.flatMap((measure) => {
      // From the year before the plan on: its baseline, or its first result.
      const first = data.series(measure, data.area).find((figure) => isNumber(figure) && figure.year >= data.startYear - 1);
      if (!isNumber(first) || decimal(first.value.value).isZero()) return [];
      return measure.targets.flatMap((target): Doubtful[] => {
        const asked = target.basis === "value" ? requirementOf(target, measure.polarity, null) : null;
        if (!asked || decimal(asked.value).isZero() || !meets(first.value.value, asked)) return [];
        const [less, more] = asked.direction === 1 ? [asked.value, first.value.value] : [first.value.value, asked.value];
        if (decimal(less).times(TIMES_OVER).greaterThan(more)) return [];
        const times = decimalWords(decimal(more).dividedBy(less).floor().toFixed());
        const words = asked.direction === 1 ? `gấp khoảng ${times} lần` : `chỉ bằng khoảng 1/${times}`;
        return [
          {
            severity: "check",
            measure,
            area: data.area,
            year: target.year ?? target.toYear ?? first.year,
            sentence: `${figureWords(measure, first.value)} ngay năm ${first.year}, ${words} mức cần đạt (${targetInFull(target, measure.unit)}).`,
            covers: [coverFigure(measure, first), coverRequirement(measure, asked, target.year)],
            place: placeOf(first),
          },
        ];
      });
    }),
};

export const paceNeverSeen: QualityRule = {
  code: "pace-never-seen",
  title: "Cần nhanh hơn mọi năm đã qua",
  explanation: "Muốn kịp mốc phải nhanh hơn hẳn năm tốt nhất từng có, nên có thể kết quả hoặc mức cần đạt bị nhầm; nếu cả hai đúng thì cần giải pháp khác hẳn, xác nhận và ghi rõ.",
  isOfPlan: true,
  find: (data) =>
    data.measures.flatMap((measure) => {
      const numbers = data.series(measure, data.area).filter(isNumber);
      const last = numbers.at(-1);
      if (!last || numbers.length < LEAST_FIGURES) return [];
      const points = numbers.map(({ year, value }) => ({ year, value: value.value }));
      const fastest = fastestImprovement(measure.polarity, points);
      const coming = measure.targets.filter(({ basis, year }) => basis === "value" && year !== null && year > last.year);
      // The next milestone is the question; what comes after it hangs on how that one goes.
      const next = Math.min(...coming.map(({ year }) => year ?? Infinity));
      return coming.filter(({ year }) => year === next).flatMap((target): Doubtful[] => {
        const asked = requirementOf(target, measure.polarity, null);
        if (!asked || target.year === null || meets(last.value.value, asked)) return [];
        // In a commune a few cases more or fewer are a pace nobody has seen.
        if (isFewCases(measure, decimal(asked.value).minus(last.value.value), last)) return [];
        const needed = improvementPerYear(measure.polarity, { year: last.year, value: last.value.value }, { year: target.year, value: asked.value });
        if (!needed.greaterThan(fastest.times(PACE_LIMIT))) return [];
        const best = fastest.isZero() ? "chưa năm nào có cải thiện" : `năm tốt nhất từng có chỉ được ${differenceWords(measure, fastest.toFixed())}`;
        return [
          {
            severity: "check",
            measure,
            area: data.area,
            year: target.year,
            sentence: `Từ ${figureWords(measure, last.value)} năm ${last.year}, mỗi năm phải cải thiện ${differenceWords(measure, needed.toFixed())} để tới mức cần đạt (${targetInFull(target, measure.unit)}); ${best}.`,
            covers: [coverFigure(measure, last), coverRequirement(measure, asked, target.year)],
            place: placeOf(last),
          },
        ];
      });
    }),
};
