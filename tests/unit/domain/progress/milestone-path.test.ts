import { describe, expect, it } from "vitest";
import type { PathInput } from "@/lib/domain/progress/judgement";
import { METHOD, judge } from "@/lib/domain/progress/milestone-path";
import { estimatedPath } from "@/lib/domain/progress/path-line";
import { number, other, pathInput, target, yearly } from "../../../support/progress-cases";

const stunting = [target({ comparator: "lt", value: "20", year: 2025 }), target({ comparator: "lt", value: "19", year: 2030 })] as const;
const stuntingSeries = yearly(2020, ["26.4", "26.2", "26.0", "25.6", "25.1"]);
const statusOf = (about: Parameters<typeof pathInput>[0]) => judge(pathInput(about)).status;

describe("a milestone that is past", () => {
  const past = (series: PathInput["series"], viewYear = 2027) => judge(pathInput({ target: stunting[0], series, viewYear }));

  it("is judged by its own year alone", () => {
    expect(past([number(2025, "20.0"), number(2026, "15")]).status).toBe("missed");
    expect(past([number(2025, "19.9"), number(2026, "30")]).status).toBe("achieved");
    expect(past([number(2024, "15"), number(2026, "15")]).status).toBe("no_data");
  });
  it("is past in its own year", () => expect(past([number(2024, "15")], 2025).status).toBe("no_data"));
  it("follows the table of value kinds", () => {
    expect(past([other(2025, { kind: "not_occurring" })]).status).toBe("not_applicable");
    expect(past([other(2025, { kind: "not_collected" })]).status).toBe("no_data");
    expect(past([other(2025, { kind: "cleared" })]).status).toBe("no_data");
    expect(past([other(2025, { kind: "verdict", verdict: "met" })]).status).toBe("not_enough_data");
    expect(past([other(2025, { kind: "bounded", bound: "lt", value: "20" })]).status).toBe("achieved");
    expect(past([other(2025, { kind: "bounded", bound: "lt", value: "25" })]).status).toBe("not_enough_data");
    expect(past([other(2025, { kind: "bounded", bound: "gte", value: "20" })]).status).toBe("missed");
  });
  it("says so when the verdict rests on an estimate", () => {
    const judged = past([number(2025, "19.9", "estimate"), number(2026, "15")]);
    expect(judged.estimateOnly).toBe(true);
    expect(judged.explanation).toContain("số ước năm 2025");
    expect(past([number(2025, "19.9"), number(2026, "15", "estimate")]).estimateOnly).toBe(false);
  });
  it("marks what is beyond", () => {
    expect(past([number(2025, "19.9")]).exceeded).toBe(true);
    expect(past([number(2025, "19.99")])).toMatchObject({ status: "achieved", exceeded: false });
  });
  it("shows its own year's value beside the latest", () => expect(past([number(2025, "19.9"), number(2026, "15")])).toMatchObject({ judged: { year: 2025 }, latest: { year: 2026 } }));
});

describe("every year", () => {
  const all = target({ timing: "every_year", comparator: "gte", value: "100" });
  const every = (series: PathInput["series"], viewYear = 2024) => judge(pathInput({ target: all, polarity: "more_is_better", series, viewYear }));

  it("is broken by one year, and names it", () => {
    const judged = every(yearly(2021, ["100", "98.2", "100", "97"]));
    expect(judged).toMatchObject({ status: "broken", failedYears: [2022, 2024], judged: { year: 2024 } });
    expect(judged.explanation).toBe("Cần 100% mỗi năm. Không giữ được các năm 2022 (98,2%), 2024 (97%). Giữ được các năm 2021, 2023.");
  });
  it("is held when none fails, and says which years are missing", () => {
    const judged = every(yearly(2021, ["100", null, "100.0"]));
    expect(judged.status).toBe("held");
    expect(judged.explanation).toContain("Chưa có số liệu các năm 2022, 2024.");
  });
  it("ignores years before the plan and after the view year", () => expect(every([number(2020, "90"), number(2023, "100"), number(2025, "90")]).status).toBe("held"));
  it("has no data without values", () => expect(every([number(2020, "100")]).status).toBe("no_data"));
  it("is not due before the plan", () => expect(every([number(2020, "100")], 2020).status).toBe("not_due"));
  it("is not broken by a year in which nothing occurred", () => {
    expect(every([number(2021, "100"), other(2022, { kind: "not_occurring" })]).status).toBe("held");
    expect(every([other(2021, { kind: "not_occurring" })]).status).toBe("not_applicable");
  });
  it("cannot be decided by a bound that does not decide", () => expect(every([other(2021, { kind: "bounded", bound: "gt", value: "99" })]).status).toBe("not_enough_data"));
  it("rests on an estimate when one of the years that held is one, but not when a final year broke it", () => {
    expect(every([number(2021, "100", "estimate"), number(2022, "100")])).toMatchObject({ status: "held", estimateOnly: true });
    expect(every([number(2021, "90"), number(2022, "90", "estimate")])).toMatchObject({ status: "broken", estimateOnly: false });
    expect(every([number(2021, "100"), number(2022, "90", "estimate")])).toMatchObject({ status: "broken", estimateOnly: true });
  });
});

describe("a maintained milestone", () => {
  const first = target({ comparator: "gte", value: "100", year: 2025 });
  const kept = target({ comparator: "gte", value: "100", year: 2030, maintained: true });
  const keep = (series: PathInput["series"], viewYear: number, milestones = [first, kept]) => judge(pathInput({ target: kept, milestones, polarity: "more_is_better", series, viewYear }));

  it("is not due until the milestone before has passed", () => {
    expect(keep([number(2024, "100")], 2025).status).toBe("not_due");
    expect(keep([number(2024, "100")], 2025).explanation).toContain("Năm đầu tiên phải đánh giá là 2026.");
  });
  it("must hold in the years between", () => {
    expect(keep([number(2025, "90"), number(2026, "100")], 2027).status).toBe("held");
    expect(keep([number(2026, "99"), number(2027, "100")], 2027)).toMatchObject({ status: "broken", failedYears: [2026] });
  });
  it("is not mended by its last year, and needs it", () => {
    expect(keep([number(2026, "99"), number(2030, "100")], 2030).status).toBe("broken");
    expect(keep([number(2026, "100"), number(2029, "100")], 2030).status).toBe("no_data");
    expect(keep([number(2026, "100"), other(2030, { kind: "not_occurring" })], 2030).status).toBe("held");
    expect(keep([number(2026, "100"), other(2030, { kind: "bounded", bound: "gt", value: "99" })], 2030).status).toBe("not_enough_data");
  });
  it("runs from the plan's start where no milestone stands before it", () => expect(keep([number(2021, "99")], 2023, [kept])).toMatchObject({ status: "broken", failedYears: [2021] }));
});

describe("year on year", () => {
  const fall = target({ timing: "span", fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", direction: "fall", comparator: "range", value: "2", upperValue: "3" });
  const year = (series: PathInput["series"], viewYear = 2027) => judge(pathInput({ target: fall, unit: "count", roundingUnit: "1", series, viewYear }));

  it("compares each due year with the one before", () => {
    expect(year(yearly(2024, ["100", "98", "96", "90"]))).toMatchObject({ status: "held", failedYears: [] });
    const broken = year(yearly(2024, ["100", "98", "97", "90"]));
    expect(broken).toMatchObject({ status: "broken", failedYears: [2026] });
    expect(broken.explanation).toContain("Không giữ được năm 2026 (từ 98 đến 97, giảm 1,0%).");
  });
  it("keeps 0 at 0, and calls what appears by its name", () => {
    expect(year(yearly(2024, ["0", "0", "0"])).status).toBe("held");
    const arisen = year(yearly(2024, ["0", "3"]));
    expect(arisen.status).toBe("broken");
    expect(arisen.explanation).toContain("từ 0 đến 3, phát sinh");
  });
  it("lacks its base where the year before is missing", () => {
    const judged = year([number(2025, "98")]);
    expect(judged.status).toBe("not_enough_data");
    expect(year([number(2025, "98"), number(2026, "96")]).status).toBe("held");
  });
  it("is not due before the span", () => expect(year(yearly(2021, ["100", "110"]), 2024).status).toBe("not_due"));
});

describe("a milestone ahead", () => {
  it("without a value has no data", () => {
    expect(statusOf({ target: stunting[0], series: [] })).toBe("no_data");
    expect(statusOf({ target: stunting[0], series: [other(2023, { kind: "not_collected" })] })).toBe("no_data");
    expect(statusOf({ target: stunting[0], series: [number(2025, "15")] })).toBe("no_data");
    expect(statusOf({ target: stunting[0], series: [other(2023, { kind: "not_occurring" })] })).toBe("not_applicable");
    expect(statusOf({ target: stunting[0], series: [other(2023, { kind: "verdict", verdict: "met" })] })).toBe("not_enough_data");
  });
  it("is achieved when the latest value meets it", () => {
    expect(statusOf({ target: stunting[0], series: [number(2020, "26.4"), number(2023, "19.9"), other(2024, { kind: "not_collected" })] })).toBe("achieved");
    expect(statusOf({ target: stunting[0], series: [number(2023, "19.9"), number(2024, "20")] })).not.toBe("achieved");
  });
  it("draws the mock's line: 25% of the way, far behind", () => {
    const judged = judge(pathInput({ target: stunting[0], milestones: [...stunting], series: stuntingSeries }));
    expect(judged).toMatchObject({
      status: "far_behind",
      baseline: { point: { year: 2020 }, isFirstValue: false },
      path: { expected: "21.28", ratio: "0.253906" },
      requiredYearlyChange: "-5.1",
      lastYearChange: { from: 2023, to: 2024, change: "-0.5" },
      projection: { value: "24.9", reachesIn: 2041 },
      method: METHOD,
    });
    expect(judged.explanation).toBe("Từ 26,4 (2020) đến dưới 20 (2025), năm 2024 ước tính phải còn 21,3. Đã giảm 1,3 trên 5,1 điểm cần giảm: 25%, dưới 60%.");
  });
  it("goes through the milestone between", () => {
    const judged = judge(pathInput({ target: stunting[1], milestones: [...stunting], series: stuntingSeries }));
    expect(judged).toMatchObject({ status: "far_behind", path: { expected: "21.28" } });
    expect(judged.explanation).toContain("Từ 26,4 (2020) qua 20 (2025) đến dưới 19 (2030)");
    expect(judge(pathInput({ target: stunting[1], milestones: [...stunting], series: [number(2020, "26.4"), number(2027, "19.6")], viewYear: 2027 })).path?.expected).toBe("19.6");
  });
  it("passes by the milestones that the baseline already meets", () => {
    const milestones = [target({ comparator: "lte", value: "9", year: 2025 }), target({ comparator: "lte", value: "6", year: 2030 })] as const;
    const series = [number(2020, "8"), number(2024, "7.0")];
    expect(statusOf({ target: milestones[0], milestones, series })).toBe("achieved");
    expect(judge(pathInput({ target: milestones[1], milestones, series }))).toMatchObject({ status: "on_track", path: { expected: "7.2", ratio: "1.25" } });
  });
  it("does not bend through a milestone that asks for the opposite", () => {
    const opposite = target({ comparator: "gte", value: "40", year: 2025 });
    const last = target({ comparator: "lte", value: "10", year: 2030 });
    expect(judge(pathInput({ target: last, milestones: [opposite, last], series: [number(2020, "30"), number(2024, "22")] }))).toMatchObject({ status: "on_track", path: { expected: "22" } });
  });
  it("has fallen away where the baseline met it", () => {
    const judged = judge(pathInput({ target: stunting[0], series: [number(2020, "19.5"), number(2024, "20.1")] }));
    expect(judged).toMatchObject({ status: "moving_away", path: null });
    expect(judged.explanation).toBe("Năm 2020 đã ở mức cần đạt (19,5%, cần dưới 20%), năm 2024 là 20,1%: không còn ở mức này.");
  });
  it("moves away when it runs against the target", () => {
    const judged = judge(pathInput({ target: stunting[0], series: [number(2020, "26.4"), number(2024, "27.7")] }));
    expect(judged).toMatchObject({ status: "moving_away", path: { ratio: "-0.253907" }, projection: { reachesIn: null } });
    expect(judged.explanation).toContain("Đã tăng 1,3 điểm trong khi cần giảm 5,1 điểm: ngược chiều.");
  });
  it("takes the first value since the plan's start as baseline, marked", () => {
    const judged = judge(pathInput({ target: stunting[0], series: [number(2021, "24"), number(2024, "21")] }));
    expect(judged).toMatchObject({ status: "on_track", baseline: { point: { year: 2021 }, isFirstValue: true }, path: { expected: "21", ratio: "1" } });
    expect(judged.explanation).toContain("lấy kết quả đầu tiên (2021) làm gốc");
  });
  it("is not yet there with the base year alone, or one value alone, and shows the pace", () => {
    const base = judge(pathInput({ target: stunting[0], series: [number(2020, "26.4")] }));
    expect(base).toMatchObject({ status: "not_yet", requiredYearlyChange: "-1.28", projection: null });
    expect(base.explanation).toContain("Mới có số liệu năm gốc 2020");
    expect(base.explanation).toContain("mỗi năm phải giảm 1,3 điểm");
    expect(statusOf({ target: stunting[0], series: [number(2022, "26.4")] })).toBe("not_yet");
  });
  it("is not judged while the path has moved less than the rounding", () => {
    const near = target({ comparator: "lte", value: "10", year: 2025 });
    const series = [number(2020, "10.4"), number(2021, "10.4")];
    expect(statusOf({ target: near, series, viewYear: 2021 })).toBe("not_yet");
    expect(statusOf({ target: near, series: [number(2020, "10.5"), number(2021, "10.4")], viewYear: 2021 })).toBe("on_track");
    // On the limit itself, asked to be below it: the path is flat.
    expect(statusOf({ target: stunting[0], series: [number(2020, "20"), number(2024, "21")] })).toBe("not_yet");
  });
  it("sets the bands at exactly 95% and 60%", () => {
    // A third of the way down: the path's own figure has no end, the band's limit has.
    const to = target({ comparator: "lte", value: "0", year: 2023 });
    const at = (value: string) => statusOf({ target: to, series: [number(2020, "100"), number(2021, value)], viewYear: 2021, roundingUnit: "0.000001" });
    expect([at("80"), at("80.000001")]).toEqual(["slow", "far_behind"]);
    const whole = target({ comparator: "lte", value: "0", year: 2022 });
    const half = (value: string) => statusOf({ target: whole, series: [number(2020, "100"), number(2021, value)], viewYear: 2021, roundingUnit: "0.000001" });
    expect([half("52.5"), half("52.500001"), half("70"), half("70.000001"), half("100"), half("100.000001")]).toEqual(["on_track", "slow", "slow", "far_behind", "far_behind", "moving_away"]);
  });
  it("caps the share it shows", () => {
    const to = target({ comparator: "lt", value: "0.5", year: 2030 });
    expect(judge(pathInput({ target: to, series: [number(2020, "10"), number(2021, "1")], viewYear: 2021 })).path?.ratio).toBe("2");
    expect(judge(pathInput({ target: to, series: [number(2020, "10"), number(2021, "19")], viewYear: 2021 })).path?.ratio).toBe("-2");
  });
  it("cannot place a bound on the path", () => {
    expect(statusOf({ target: stunting[0], series: [number(2020, "26"), other(2024, { kind: "bounded", bound: "gt", value: "21" })] })).toBe("not_enough_data");
    expect(statusOf({ target: stunting[0], series: [number(2020, "19"), other(2024, { kind: "bounded", bound: "gt", value: "21" })] })).toBe("moving_away");
    expect(statusOf({ target: stunting[0], series: [number(2020, "26"), other(2024, { kind: "bounded", bound: "lt", value: "20" })] })).toBe("achieved");
  });
  it("works upwards as well", () => {
    const up = target({ comparator: "gte", value: "85", year: 2025 });
    const judged = judge(pathInput({ target: up, polarity: "more_is_better", series: [number(2020, "70"), number(2024, "79.6")] }));
    expect(judged).toMatchObject({ status: "slow", path: { expected: "82", ratio: "0.8" } });
    expect(judged.explanation).toBe("Từ 70 (2020) đến 85 (2025), năm 2024 ước tính phải đạt 82. Đã tăng 9,6 trên 12 điểm cần tăng: 80%, từ 60% đến dưới 95%.");
  });
});

describe("against a base year", () => {
  const fall = target({ year: 2025, basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: "gte", value: "5" });
  const against = (series: PathInput["series"], viewYear = 2024) => judge(pathInput({ target: fall, unit: "count", roundingUnit: "1", series, viewYear }));

  it("needs its base", () => {
    expect(against([number(2024, "100")]).status).toBe("not_enough_data");
    expect(against([number(2024, "100")]).explanation).toBe("Mức cần đạt tính so với năm 2020 nhưng năm 2020 chưa có con số để so.");
    expect(against([number(2025, "100")], 2025).status).toBe("not_enough_data");
    expect(against([], 2025).status).toBe("no_data");
  });
  it("is met by the change", () => {
    const judged = against([number(2020, "120"), number(2024, "110")]);
    expect(judged.status).toBe("achieved");
    expect(judged.explanation).toBe("Năm 2020 là 120, năm 2024 là 110 (giảm 8,3%), cần giảm ít nhất 5% so với năm 2020: đã ở mức của mốc 2025.");
    expect(against([number(2020, "100"), number(2025, "95.000001")], 2025).status).toBe("missed");
  });
  it("follows a path like any other", () => expect(against([number(2020, "100"), number(2024, "97")])).toMatchObject({ status: "slow", path: { expected: "96", ratio: "0.75" } }));
  it("keeps 0 at 0; what appears is phát sinh", () => {
    expect(against([number(2020, "0"), number(2024, "0")]).status).toBe("achieved");
    expect(against([number(2020, "0"), number(2024, "2")]).status).toBe("moving_away");
    const missed = against([number(2020, "0"), number(2025, "2")], 2025);
    expect(missed.status).toBe("missed");
    expect(missed.explanation).toContain("(phát sinh)");
  });
});

describe("a target without a number", () => {
  const rising = target({ comparator: null, value: null, direction: "rise" });
  it("shows its trend and is never judged", () => {
    const judged = judge(pathInput({ target: rising, polarity: "more_is_better", series: yearly(2020, ["40", "42", "45"]) }));
    expect(judged).toMatchObject({ status: null, trend: { wanted: "rise", from: 2020, to: 2022, change: "5", isAsWanted: true }, path: null, projection: null });
    expect(judged.explanation).toContain("đúng hướng");
  });
  it("calls a difference below the rounding none", () => expect(judge(pathInput({ target: rising, series: yearly(2020, ["40", "40.05"]) })).trend?.isAsWanted).toBeNull());
  it("has no trend with one value", () => expect(judge(pathInput({ target: rising, series: [number(2020, "40")] })).trend).toBeNull());
});

describe("beside the status", () => {
  it("gives last year's change only for last year", () => expect(judge(pathInput({ target: stunting[0], series: yearly(2020, ["26.4", "26.2", null, "25.6"]) })).lastYearChange).toBeNull());
  it("fits the projection to the last five values", () => {
    const judged = judge(pathInput({ target: stunting[0], series: yearly(2017, ["90", "5", "26", "25", "24", "23", "22"]), viewYear: 2023 }));
    expect(judged.projection).toEqual({ value: "20", reachesIn: 2026 });
  });
  it("never projects below zero or beyond the whole", () => {
    expect(judge(pathInput({ target: target({ comparator: "lte", value: "1", year: 2030 }), series: yearly(2021, ["9", "6", "3"]) })).projection?.value).toBe("0");
    const up = target({ comparator: "gte", value: "99.5", year: 2030 });
    expect(judge(pathInput({ target: up, polarity: "more_is_better", series: yearly(2021, ["80", "85", "90"]) })).projection).toEqual({ value: "100", reachesIn: 2025 });
    expect(judge(pathInput({ target: up, unit: "per_1000", polarity: "more_is_better", series: yearly(2021, ["80", "85", "90"]) })).projection?.value).toBe("125");
  });
  it("draws the path year by year", () => {
    const input = pathInput({ target: stunting[1], milestones: [...stunting], series: stuntingSeries });
    expect(estimatedPath(input).map(({ year, value }) => `${year}: ${value}`)).toEqual([
      "2020: 26.4", "2021: 25.12", "2022: 23.84", "2023: 22.56", "2024: 21.28", "2025: 20", "2026: 19.8", "2027: 19.6", "2028: 19.4", "2029: 19.2", "2030: 19",
    ]);
    expect(estimatedPath({ ...input, series: [number(2020, "18")] })).toEqual([]);
  });
  it("says when the target runs against the catalogue's polarity", () =>
    expect(judge(pathInput({ target: stunting[0], polarity: "more_is_better", series: stuntingSeries })).explanation).toContain("cần xem lại"));
  it("prints a target finer than the rounding as it is printed", () =>
    expect(judge(pathInput({ target: target({ comparator: "lte", value: "0.24", year: 2030 }), series: [number(2020, "1.2"), number(2024, "1.1")] })).explanation).toContain("đến không quá 0,24 (2030)"));
  it("shows enough digits to tell a miss from a hit", () =>
    expect(judge(pathInput({ target: target({ comparator: "lt", value: "9.5" }), series: [number(2025, "9.499")], viewYear: 2025 })).explanation).toContain("9,499%"));
});
