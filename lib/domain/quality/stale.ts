import type { SourceClass } from "../measure/measure";
import { valueEffect } from "../actual/value-effects";
import { type Figure, isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverFigure, coverNothing, placeOf } from "./finding";
import { figureWords } from "./words";

/** Years that may pass without a figure before somebody is asked: surveys are not made every year. */
const PATIENCE: Record<SourceClass, number> = { administrative: 1, register: 1, survey: 2, census: 10 };

/** Said, even if only "chưa thu thập". */
const isSaid = (figure: Figure | null): boolean => figure !== null && figure.value.kind !== "cleared";

export const yearMissing: QualityRule = {
  code: "year-missing",
  title: "Năm đã qua chưa có số liệu",
  explanation: "Các năm trước có số mà năm này trống thì kết quả của cả kỳ bị đứt; đề nghị cơ quan báo cáo bổ sung, không có số thì ghi chưa thu thập hoặc không phát sinh.",
  isOfPlan: false,
  find: (data) => {
    if (data.year >= yearOf(data.today)) return [];
    // A commune that said nothing at all that year is the reporting board's.
    const areas = data.areas.filter((area) => area === data.area || data.measures.some((measure) => isSaid(data.at(measure, area, data.year))));
    return data.measures.flatMap((measure) =>
      areas.flatMap((area): Doubtful[] => {
        const series = data.series(measure, area);
        if (isSaid(series.find(({ year }) => year === data.year) ?? null)) return [];
        const last = series.findLast(({ year, value }) => year < data.year && valueEffect(value.kind).status !== "no_data");
        if (!last || data.year - last.year < PATIENCE[measure.sourceClass]) return [];
        const sentence = `Chưa có số liệu năm ${data.year}; lần gần nhất là năm ${last.year}: ${figureWords(measure, last.value)}.`;
        return [{ severity: "check", measure, area, year: data.year, sentence, covers: [coverNothing(measure, area, data.year), coverFigure(measure, last)], place: placeOf(last) }];
      }),
    );
  },
};

export const estimateNotFinal: QualityRule = {
  code: "estimate-not-final",
  title: "Số ước chưa thành số chính thức",
  explanation: "Số ước tháng 11 phải được thay bằng số chính thức trong năm sau; đề nghị cơ quan báo cáo nhập số chính thức, kể cả khi số không đổi.",
  isOfPlan: false,
  find: (data) =>
    yearOf(data.today) < data.year + 2
      ? []
      : data.measures.flatMap((measure) =>
          data.areas.flatMap((area): Doubtful[] => {
            const figure = data.at(measure, area, data.year);
            if (!isNumber(figure) || figure.stage !== "estimate" || figure.origin !== "entry") return [];
            const sentence = `${figureWords(measure, figure.value)} vẫn là số ước, dù năm ${data.year + 1} đã kết thúc.`;
            return [{ severity: "check", measure, area, year: data.year, sentence, covers: [`estimate ${coverFigure(measure, figure)}`], place: placeOf(figure) }];
          }),
        ),
};

const yearOf = (day: string): number => Number(day.slice(0, 4));
