import { describe, expect, it } from "vitest";
import { methodStateWords, rollUpByMethod } from "@/lib/domain/progress/assess-by-method";
import { judgeBySdg } from "@/lib/domain/progress/sdg-chart";
import { judgeByAarr } from "@/lib/domain/progress/aarr";
import { methodInput, number, other, target } from "../../../support/progress-cases";

const down = target({ comparator: "lte", value: "20", year: 2030 });
const sdg = (latest: string) => judgeBySdg(methodInput({ target: down, series: [number(2020, "30"), number(2024, latest)] }));
const [met, onTrack, back] = [sdg("19"), sdg("24"), sdg("31")];
const outside = judgeBySdg(methodInput({ target: target({ timing: "every_year" }), series: [] }));
const none = judgeBySdg(methodInput({ target: down, series: [] }));
const absent = judgeBySdg(methodInput({ target: down, series: [other(2024, { kind: "not_occurring" })] }));

const words = (...measures: Parameters<typeof rollUpByMethod>[1]) => {
  const state = rollUpByMethod("sdg", measures);
  return state && methodStateWords(state);
};

describe("measures into their indicator, in the method's own words", () => {
  it("met when all are, partly when some are, else the worst", () => {
    expect(words([met], [met])).toBe("đã đạt");
    expect(words([met], [back])).toBe("đạt một phần (1/2)");
    expect(words([onTrack], [back])).toBe("đình trệ hoặc thụt lùi");
    expect(words([onTrack], [onTrack])).toBe("đúng lộ trình");
  });
  it("what is not known hides what is well, not what fails", () => {
    expect(words([onTrack], [none])).toBe("chưa có số liệu");
    expect(words([back], [none])).toBe("đình trệ hoặc thụt lùi");
  });
  it("leaves out what the method is not made for, and says so", () => {
    expect(words([met], [outside])).toBe("đã đạt · tính được 1/2 chỉ số");
    expect(words([met], [back], [absent])).toBe("đạt một phần (1/2) · tính được 2/3 chỉ số");
    expect(words([outside], [outside])).toBe("không áp dụng");
    expect(words([absent], [outside])).toBe("không phát sinh");
  });
  it("takes the worst of a measure's targets, those in scope first", () => {
    expect(words([met, back])).toBe("đình trệ hoặc thụt lùi");
    expect(words([outside, met])).toBe("đã đạt");
  });
  it("is nothing without a target", () => expect([words(), words([], [])]).toEqual([null, null]));
  it("speaks each method's own language", () => {
    const rate = judgeByAarr(methodInput({ target: down, series: [number(2020, "30"), number(2024, "28")] }));
    const state = rollUpByMethod("aarr", [[rate]]);
    expect(state && methodStateWords(state)).toBe("chưa đủ tốc độ");
  });
});
