import { addTallies, EMPTY_TALLY, tallyOf } from "../aggregate/tally";
import { type CommuneSum, isWhole, sumOf } from "../aggregate/commune-sum";
import { shortCoverage } from "../aggregate/coverage-words";
import { type Exact, decimal } from "../decimal";
import { SOURCE_CLASS_WORDS } from "../measure/words";
import { type NumberFigure, type QualityFigures, type QualityMeasure, isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverFigure } from "./finding";
import { differenceWords, figureWords, within } from "./words";

/** Answers are doubted where they differ by more than this share of the larger one, and by more than rounding. */
const SHARE = "0.05";

function differ(measure: QualityMeasure, a: Exact, b: Exact): boolean {
  const difference = decimal(a).minus(b).abs();
  const larger = decimal(a).abs().greaterThan(decimal(b).abs()) ? decimal(a).abs() : decimal(b).abs();
  return difference.greaterThan(decimal(measure.step).times(2)) && difference.greaterThan(larger.times(SHARE));
}

const gap = (measure: QualityMeasure, a: Exact, b: Exact): string => differenceWords(measure, decimal(a).minus(b).abs().toFixed());

/**
 * The communes added up even where such a sum never counts (surveys): to be held against what the agency says. Of a rate at
 * least four in five communes must be in it, of a count all.
 */
function sumBeside(data: QualityFigures, measure: QualityMeasure): CommuneSum | null {
  const expected = data.communes.filter(({ isExpected }) => isExpected);
  const figures = expected.flatMap((area) => data.at(measure, area, data.year) ?? []);
  const tally = figures.map(({ value, stage }) => tallyOf(value, stage)).reduce(addTallies, EMPTY_TALLY);
  const aggregation = measure.aggregation === "not_summable" && measure.kind === "ratio" ? "sum_ratio" : measure.aggregation;
  const sum = sumOf({ ...measure, aggregation }, tally, { expected: expected.length, onMap: data.communes.length });
  if (sum?.value.kind !== "number") return null;
  return isWhole(sum) || (measure.kind === "ratio" && sum.reported * 5 >= sum.onMap * 4) ? sum : null;
}

export const sumDiffers: QualityRule = {
  code: "sum-differs",
  title: "Số cộng từ xã khác số của cơ quan",
  explanation: "Hai cách tính cùng một việc mà khác xa nhau thì một bên thiếu hoặc khác định nghĩa; đối chiếu rồi chọn số chính thức, ghi lý do.",
  isOfPlan: true,
  find: (data) =>
    data.measures.flatMap((measure): Doubtful[] => {
      const answer = ownAnswers(data, measure)[0];
      const sum = answer && sumBeside(data, measure);
      if (!answer || sum?.value.kind !== "number" || !differ(measure, answer.value.value, sum.value.value)) return [];
      const ofSurvey = answer.source === "survey" || answer.source === "census" ? ` (${within(SOURCE_CLASS_WORDS[answer.source])})` : "";
      return [
        {
          severity: "check",
          measure,
          area: data.area,
          year: data.year,
          sentence: `${answer.from}${ofSurvey} ${figureWords(measure, answer.value)}, cộng ${shortCoverage(sum)} được ${figureWords(measure, sum.value)}: chênh ${gap(measure, answer.value.value, sum.value.value)}.`,
          covers: [coverFigure(measure, answer), `sum ${coverFigure(measure, { areaId: data.area.id, year: data.year, value: sum.value })}`],
          place: { kind: "total" },
        },
      ];
    }),
};

export const sourcesDiffer: QualityRule = {
  code: "sources-differ",
  title: "Các nguồn cho số khác nhau",
  explanation: "Nhiều cơ quan hoặc nhiều loại nguồn (báo cáo, điều tra) cùng trả lời một chỉ số mà khác xa nhau; đối chiếu rồi chọn số chính thức, ghi lý do.",
  isOfPlan: true,
  find: (data) =>
    data.measures.flatMap((measure): Doubtful[] => {
      const answers = ownAnswers(data, measure);
      const [first, ...others] = answers;
      const furthest = first && others.filter((other) => differ(measure, first.value.value, other.value.value)).sort((a, b) => -distance(first, a).comparedTo(distance(first, b)))[0];
      if (!first || !furthest) return [];
      return [
        {
          severity: "check",
          measure,
          area: data.area,
          year: data.year,
          sentence: `${answers.map((answer) => `${answer.from} (${within(SOURCE_CLASS_WORDS[answer.source])}) ${figureWords(measure, answer.value)}`).join("; ")}: chênh ${gap(measure, first.value.value, furthest.value.value)}.`,
          covers: answers.map((answer) => `${answer.from} ${coverFigure(measure, answer)}`),
          place: { kind: data.isCommune ? "indicator" : "total" },
        },
      ];
    }),
};

const distance = (a: NumberFigure, b: NumberFigure) => decimal(a.value.value).minus(b.value.value).abs();

/** The numbers of agencies and of the document; in one order, whatever the order they came in. */
const ownAnswers = (data: QualityFigures, measure: QualityMeasure): NumberFigure[] => {
  const official = data.at(measure, data.area, data.year);
  const rank = (answer: NumberFigure) => (answer.actualId !== null && answer.actualId === official?.actualId ? 0 : answer.origin === "entry" ? 1 : 2);
  return data.answers.filter((answer): answer is NumberFigure => answer.measureCode === measure.code && isNumber(answer)).sort((a, b) => rank(a) - rank(b) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
};
