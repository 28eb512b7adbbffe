import { compareText, plainText } from "../actual/exact-text";
import type { Exact } from "../decimal";
import { decimalWords } from "../decimal-words";
import { groupBy } from "../group-by";
import { type NumberFigure, type QualityArea, type QualityFigures, type QualityMeasure, isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverBase, coverFigure, placeOf } from "./finding";

interface Divided {
  measure: QualityMeasure;
  figure: NumberFigure;
  denominator: Exact;
}

export const denominatorDiffers: QualityRule = {
  code: "denominator-differs",
  title: "Cùng một mẫu số mà khác nhau",
  explanation: "Các chỉ số chia cho cùng một tổng số (trẻ đẻ sống, trẻ dưới 5 tuổi…) phải dùng cùng một mẫu số; sửa số liệu nền hoặc nhập lại chỉ số còn giữ mẫu số cũ.",
  isOfPlan: false,
  find: (data) => data.areas.flatMap((area) => [...groupBy(dividedIn(data, area), ({ measure }) => sharedOf(measure)!)].flatMap(([shared, group]) => differing(data, area, shared, group))),
};

/** The base quantity, or what the denominator is called where the catalogue has no base figure for it. */
const sharedOf = ({ baseQuantityCode, denominatorLabel }: QualityMeasure): string | null => baseQuantityCode ?? denominatorLabel;

function dividedIn(data: QualityFigures, area: QualityArea): Divided[] {
  return data.measures.flatMap((measure) => {
    // A survey's percentage is of those it measured; yes and no are of the communes that answered.
    const ofOthers = (measure.unit === "percent" && (measure.sourceClass === "survey" || measure.sourceClass === "census")) || measure.aggregation === "count_communes";
    if (ofOthers || sharedOf(measure) === null) return [];
    const figure = data.at(measure, area, data.year);
    // Communes added up are divided by those that answered.
    return isNumber(figure) && figure.origin === "entry" && figure.value.denominator !== null ? [{ measure, figure, denominator: figure.value.denominator }] : [];
  });
}

function differing(data: QualityFigures, area: QualityArea, shared: string, group: Divided[]): Doubtful[] {
  const quantity = group[0]?.measure.baseQuantityCode ?? null;
  const base = quantity === null ? null : data.base(quantity, area, data.year);
  const reference = base ?? mostCommon(group);
  if (reference === null) return [];
  const agreeing = group.filter(({ denominator }) => compareText(denominator, reference) === 0);
  const name = group[0]?.measure.baseQuantityName ?? shared;
  return group
    .filter((divided) => !agreeing.includes(divided))
    .map(({ measure, figure, denominator }) => ({
      severity: "check",
      measure,
      area,
      year: data.year,
      sentence: `“${name}”: chỉ số này chia cho ${decimalWords(denominator)}, ${base === null ? `${agreeing.length === 1 ? `“${agreeing[0]!.measure.shortName}”` : `${agreeing.length} chỉ số khác`} chia cho` : "số liệu nền là"} ${decimalWords(plainText(reference))}.`,
      covers: [coverFigure(measure, figure), quantity !== null && base !== null ? coverBase(quantity, area, data.year, base) : `reference ${shared} ${area.id} ${data.year} ${plainText(reference)}`],
      place: placeOf(figure),
    }));
}

/** The one most measures use, of equals that of the measure which the plan prints first; null where only one measure divides. */
function mostCommon(group: Divided[]): Exact | null {
  if (group.length < 2) return null;
  const [most] = [...groupBy(group, ({ denominator }) => plainText(denominator))].sort(([, one], [, other]) => other.length - one.length);
  return most?.[0] ?? null;
}
