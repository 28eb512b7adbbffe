import { compareText, plainText } from "../actual/exact-text";
import { groupBy } from "../group-by";
import { unitMultiplier } from "../measure/measure";
import { type Doubtful, type QualityRule, coverFigure } from "./finding";
import { coincides } from "./same-again";
import { figureWords, someOf } from "./words";

/** The fewest communes that are doubted together, and their share of those with a number. */
const LEAST_ALIKE = 5;
const SHARE_ALIKE = 5;

/** The fewest communes of which "all" is said. */
const LEAST_ALL = 8;

export const sameInManyCommunes: QualityRule = {
  code: "same-in-many-communes",
  title: "Nhiều xã cùng một số",
  explanation: "Nhiều xã cùng báo một số giống hệt thường là lấy số chung của huyện, tỉnh hoặc chép của nhau; đề nghị từng xã báo số của mình.",
  isOfPlan: true,
  find: (data) =>
    data.measures.filter(({ aggregation }) => aggregation !== "count_communes").flatMap((measure): Doubtful[] => {
      const communes = data.inCommunes(measure);
      const groups = groupBy(communes.filter(({ figure }) => !coincides(measure, figure)), ({ figure }) => plainText(figure.value.value));
      const [most] = [...groups].sort(([a, one], [b, other]) => other.length - one.length || compareText(a, b)).map(([, group]) => group);
      if (!most || most.length < LEAST_ALIKE || most.length * SHARE_ALIKE < communes.length) return [];
      const alike = most.sort((a, b) => a.area.name.localeCompare(b.area.name, "vi") || (a.area.id < b.area.id ? -1 : 1));
      // Their fractions may differ; the rate is what they share.
      const rate = figureWords(measure, { ...alike[0]!.figure.value, numerator: null });
      return [
        {
          severity: "check",
          measure,
          area: data.area,
          year: data.year,
          sentence: `${alike.length} trong ${communes.length} xã có số liệu cùng ghi ${rate}: ${someOf(alike.map(({ area }) => area.name))}.`,
          covers: alike.map(({ figure }) => coverFigure(measure, figure)),
          place: { kind: "total" },
        },
      ];
    }),
};

export const allCommunesFull: QualityRule = {
  code: "all-communes-full",
  title: "Mọi xã đều 100%",
  explanation: "Không xã nào thiếu một trẻ nào là điều hiếm; kiểm tra xem các xã có đếm thật hay chỉ ghi mức cần đạt.",
  isOfPlan: true,
  find: (data) =>
    data.measures.flatMap((measure): Doubtful[] => {
      const whole = unitMultiplier(measure.unit);
      const communes = whole === null ? [] : data.inCommunes(measure);
      if (communes.length < LEAST_ALL || !communes.every(({ figure }) => compareText(figure.value.value, String(whole)) === 0)) return [];
      return [
        {
          severity: "check",
          measure,
          area: data.area,
          year: data.year,
          sentence: `Cả ${communes.length} xã có số liệu đều ghi ${figureWords(measure, { kind: "number", value: String(whole), numerator: null, denominator: null })}.`,
          covers: communes.map(({ figure }) => coverFigure(measure, figure)),
          place: { kind: "total" },
        },
      ];
    }),
};
