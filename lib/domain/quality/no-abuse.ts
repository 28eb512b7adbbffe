import { isZeroText } from "../actual/exact-text";
import { isNumber } from "./figures";
import { type Doubtful, type QualityRule, coverFigure, placeOf } from "./finding";
import { figureWords } from "./words";

export const noAbuse: QualityRule = {
  code: "no-abuse",
  title: "Cả địa bàn không có ca xâm hại nào",
  explanation: "Một tỉnh cả năm không ghi nhận ca nào thường là do không phát hiện, không phải không có; đối chiếu với Công an, Tổng đài 111 và cơ sở y tế.",
  isOfPlan: false,
  // In one commune no case is what one expects.
  find: (data) =>
    data.isCommune
      ? []
      : data.measures.filter(({ riseMayBeDetection }) => riseMayBeDetection).flatMap((measure): Doubtful[] => {
          const figure = data.at(measure, data.area, data.year);
          if (!isNumber(figure) || !isZeroText(figure.value.value)) return [];
          const sentence = `${data.area.name} không ghi nhận trường hợp nào trong năm ${data.year}: ${figureWords(measure, figure.value)}.`;
          return [{ severity: "check", measure, area: data.area, year: data.year, sentence, covers: [coverFigure(measure, figure)], place: placeOf(figure) }];
        }),
};
