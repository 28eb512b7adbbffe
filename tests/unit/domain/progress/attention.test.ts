import { describe, expect, it } from "vitest";
import { type AttentionItem, chooseAttention, whyFailing } from "@/lib/domain/progress/attention";
import type { PathInput } from "@/lib/domain/progress/judgement";
import { judge } from "@/lib/domain/progress/milestone-path";
import { rollUp } from "@/lib/domain/progress/roll-up";
import { number, pathInput, target, yearly } from "../../../support/progress-cases";

const below20 = target({ comparator: "lt", value: "20", year: 2025 });
const judgeAbout = (about: Partial<PathInput> & Pick<PathInput, "series">) => judge(pathInput({ target: below20, ...about }));
const why = (about: Parameters<typeof judgeAbout>[0]) => whyFailing(judgeAbout(about));

describe("whyFailing", () => {
  it("says the figure, what is asked and the pace", () => {
    expect(why({ series: yearly(2020, ["26.4", "26.2", "26.0", "25.6", "25.1"]) })).toBe("25,1%, cần dưới 20% vào năm 2025; tốc độ giảm bằng 25% mức cần.");
    expect(why({ series: [number(2020, "26.4"), number(2022, "26.4")] })).toBe("26,4% (năm 2022), cần dưới 20% vào năm 2025; chưa giảm so với năm 2020.");
    expect(why({ series: [number(2020, "26.4"), number(2024, "25", "estimate")] })).toMatch(/^Ước 25%, cần/);
  });
  it("says the way back", () => {
    expect(why({ series: [number(2020, "24"), number(2024, "25.2")] })).toBe("25,2%, cần dưới 20% vào năm 2025; từ năm 2020 đã tăng 1,2 điểm trong khi cần giảm.");
    expect(why({ series: [number(2020, "19"), number(2024, "25.2")] })).toBe("25,2%, cần dưới 20% vào năm 2025; năm 2020 còn ở mức cần đạt.");
  });
  it("says the verdict", () => {
    expect(why({ series: [number(2025, "20")], viewYear: 2026 })).toBe("20% năm 2025, cần dưới 20%.");
    const missed = (from: string, to: string) => why({ series: [number(2020, from), number(2025, to)], viewYear: 2025 });
    expect(missed("26.4", "20.01")).toBe("20,01% năm 2025, cần dưới 20%; từ năm 2020 mới đi được 99% chặng đường.");
    expect(missed("26.4", "26.4")).toBe("26,4% năm 2025, cần dưới 20%; chưa giảm so với năm 2020.");
    expect(missed("26.4", "27.0")).toBe("27,0% năm 2025, cần dưới 20%; từ năm 2020 đã tăng 0,6 điểm trong khi cần giảm.");
    expect(missed("26.4", "26.35")).toBe("26,4% năm 2025, cần dưới 20%; gần như chưa giảm so với năm 2020.");
    expect(missed("19", "21")).toBe("21% năm 2025, cần dưới 20%; năm 2020 còn ở mức cần đạt.");
    // At the limit of "dưới 20%" already: there is no way left to measure, and it is not met.
    expect(missed("20", "20")).toBe("20% năm 2025, cần dưới 20%; chưa giảm so với năm 2020.");
    expect(why({ target: target({ timing: "every_year", comparator: "gte", value: "100" }), polarity: "more_is_better", series: yearly(2021, ["99", "100", "98"]) })).toBe(
      "Cần 100% mỗi năm; không giữ được các năm 2021, 2023.",
    );
  });
});

describe("chooseAttention", () => {
  const item = (indicator: string, ...series: PathInput["series"][]): AttentionItem<string> => {
    const judgements = series.map((points) => judgeAbout({ series: points }));
    return { indicator, state: rollUp(judgements), measures: judgements.map((judgement, index) => ({ name: `Chỉ số ${index + 1}`, judgements: [judgement] })) };
  };
  const from = (value: string) => [number(2020, "30"), number(2024, value)];

  it("takes what fails, worst first, and not more than asked", () => {
    const items = [item("slow", from("24")), item("on track", from("22")), item("far", from("28")), item("back", from("31")), item("farther", from("29")), item("none", []), item("done", from("19"))];
    expect(chooseAttention(items).map(({ indicator }) => indicator)).toEqual(["back", "farther", "far", "slow"]);
    expect(chooseAttention(items, 2).map(({ indicator }) => indicator)).toEqual(["back", "farther"]);
  });
  it("puts what came least far first among the missed", () => {
    const missed = (name: string, value: string): AttentionItem<string> => {
      const judgement = judgeAbout({ series: [number(2020, "30"), number(2025, value)], viewYear: 2025 });
      return { indicator: name, state: rollUp([judgement]), measures: [{ name, judgements: [judgement] }] };
    };
    expect(chooseAttention([missed("near", "21"), missed("back", "32"), missed("half", "25")]).map(({ indicator }) => indicator)).toEqual(["back", "half", "near"]);
  });
  it("does not let a met measure hide a failing one, and names it", () => {
    const [found] = chooseAttention([item("mixed", from("19"), from("28"))]);
    expect(found?.state.state).toBe("partly_met");
    expect(found?.why).toBe("Chỉ số 2: 28%, cần dưới 20% vào năm 2025; tốc độ giảm bằng 25% mức cần.");
  });
  it("keeps the plan's order among equals", () => expect(chooseAttention([item("a", from("28")), item("b", from("28"))]).map(({ indicator }) => indicator)).toEqual(["a", "b"]));
  it("is empty when nothing fails", () => expect(chooseAttention([item("none", []), item("done", from("19"))])).toEqual([]));
});
