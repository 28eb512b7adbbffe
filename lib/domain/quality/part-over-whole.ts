import { compare } from "../decimal";
import { MORTALITY, PARTS_OF_WHOLES } from "../measure/part-of-whole";
import { type NumberFigure, type QualityFigures, isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverFigure, placeOf } from "./finding";
import { figureWords, within } from "./words";

/** Both rates divide by the same thing, so they are compared as they stand; in one unit, since a plan prints them in one. Where they do not, somebody must look. */
function above(data: QualityFigures, partCode: string, wholeCode: string): Doubtful[] {
  const part = data.measures.find(({ code }) => code === partCode);
  const whole = data.measures.find(({ code }) => code === wholeCode);
  if (!part || !whole || part.unit !== whole.unit) return [];
  return data.areas.flatMap((area) => {
    const [less, more] = [data.at(part, area, data.year), data.at(whole, area, data.year)];
    if (!isNumber(less) || !isNumber(more) || compare(less.value.value, more.value.value) <= 0) return [];
    const why = less.source !== more.source ? "hai số lấy từ hai loại nguồn khác nhau" : sameDenominator(less, more) ? null : "hai số chia cho hai mẫu số khác nhau";
    const what = `${part.shortName} ${figureWords(part, less.value)} cao hơn ${within(whole.shortName)} ${figureWords(whole, more.value)}, trong khi chỉ số sau bao gồm chỉ số trước`;
    return [
      {
        severity: why === null ? "certain" : "check",
        measure: part,
        area,
        year: data.year,
        sentence: why === null ? `${what}.` : `${what}; ${why}.`,
        covers: [coverFigure(part, less), coverFigure(whole, more)],
        place: placeOf(less),
      },
    ];
  });
}

const sameDenominator = ({ value: { denominator: a } }: NumberFigure, { value: { denominator: b } }: NumberFigure): boolean => a === null || b === null || compare(a, b) === 0;

export const mortalityOrder: QualityRule = {
  code: "mortality-order",
  title: "Tử vong ở nhóm tuổi nhỏ cao hơn nhóm tuổi lớn",
  explanation: "Trẻ sơ sinh nằm trong trẻ dưới 1 tuổi, trẻ dưới 1 tuổi nằm trong trẻ dưới 5 tuổi, nên tỷ suất phải tăng dần; đối chiếu lại hai số với cơ quan báo cáo và sửa số sai.",
  isOfPlan: false,
  find: (data) =>
    MORTALITY.flatMap((code, index) => {
      // Against the next group, and where its rate is missing or higher against the one after; said of an area once.
      const said = new Set<string>();
      return MORTALITY.slice(index + 1).flatMap((older) => above(data, code, older).filter(({ area }) => !said.has(area.id) && said.add(area.id)));
    }),
};

export const partOverWhole: QualityRule = {
  code: "part-over-whole",
  title: "Phần lớn hơn toàn thể",
  explanation: "Chỉ số chỉ tính một phần của chỉ số kia mà lại cao hơn, nên ít nhất một trong hai số sai; đối chiếu lại với cơ quan báo cáo.",
  isOfPlan: false,
  find: (data) => PARTS_OF_WHOLES.flatMap(([part, whole]) => above(data, part, whole)),
};
