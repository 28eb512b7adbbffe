import { describe, expect, it } from "vitest";
import { actualWords } from "@/lib/domain/actual/value-words";
import { needInFull, targetInFull, targetWhen, targetWords } from "@/lib/domain/target/words";
import { target } from "../../../support/progress-cases";

describe("targetWords", () => {
  it.each([
    [{ comparator: "lt", value: "9.5" }, "per_1000", "dưới 9,5‰"],
    [{ comparator: "lte", value: "12.5" }, "per_1000", "không quá 12,5‰"],
    [{ comparator: "gte", value: "75" }, "percent", "từ 75% trở lên"],
    [{ comparator: "gt", value: "95" }, "percent", "trên 95%"],
    [{ comparator: "lt", value: "1.0" }, "percent", "dưới 1,0%"],
    [{ comparator: "eq", value: "0" }, "count", "không có"],
    [{ comparator: "eq", value: "0.0" }, "percent", "không có"],
    [{ comparator: "gte", value: "100" }, "percent", "100%"],
    [{ comparator: "gte", value: "100" }, "count", "từ 100 trở lên"],
    [{ comparator: "lte", value: "550" }, "per_100000", "không quá 550/100.000"],
    [{ comparator: "range", value: "5", upperValue: "10" }, "percent", "5–10%"],
    [{ basis: "change_from_previous_year", direction: "fall", comparator: "range", value: "2", upperValue: "3" }, "count", "giảm 2–3% mỗi năm"],
    [{ basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: "gte", value: "5" }, "count", "giảm ít nhất 5% so với năm 2020"],
    [{ basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: null, value: null }, "count", "giảm so với năm 2020"],
    [{ comparator: null, value: null, direction: "rise" }, "percent", "tăng dần"],
    [{ comparator: null, value: null, direction: "fall" }, "percent", "giảm dần"],
  ] as const)("%j", (about, unit, words) => expect(targetWords(target(about), unit)).toBe(words));
});

describe("when", () => {
  it.each([
    [{ year: 2025 }, "vào năm 2025", "dưới 20% vào năm 2025"],
    [{ timing: "every_year", comparator: "gte", value: "100" }, "mỗi năm", "100% mỗi năm"],
    [{ timing: "span", fromYear: 2025, toYear: 2030 }, "mỗi năm 2025–2030", "dưới 20% mỗi năm 2025–2030"],
    [{ timing: "span", fromYear: 2025, toYear: 2030, comparator: "eq", value: "0" }, "mỗi năm 2025–2030", "không có, mỗi năm 2025–2030"],
    [{ year: 2030, comparator: null, value: null, direction: "rise" }, "đến năm 2030", "tăng dần đến năm 2030"],
    [{ year: 2030, maintained: true, comparator: "gte", value: "100" }, "duy trì đến năm 2030", "100%, duy trì đến năm 2030"],
    [
      { timing: "span", fromYear: 2025, toYear: 2030, basis: "change_from_previous_year", direction: "fall", comparator: "range", value: "2", upperValue: "3" },
      "mỗi năm 2025–2030",
      "giảm 2–3% mỗi năm, giai đoạn 2025–2030",
    ],
  ] as const)("%j", (about, when, full) => {
    expect(targetWhen(target(about))).toBe(when);
    expect(targetInFull(target(about), "percent")).toBe(full);
  });

  it("reads after “cần”", () => expect(needInFull(target({ comparator: "eq", value: "0" }), "percent")).toBe("bằng 0% vào năm 2025"));
});

it("says what any cell holds", () => {
  expect(actualWords({ kind: "number", value: "9.10", numerator: null, denominator: null }, "per_1000")).toBe("9,10‰");
  expect(actualWords({ kind: "bounded", bound: "gt", value: "99" }, "percent")).toBe("trên 99%");
  expect(actualWords({ kind: "not_occurring" }, "percent")).toBe("không phát sinh");
  expect(actualWords({ kind: "not_collected" }, "percent")).toBe("chưa thu thập");
  expect(actualWords({ kind: "verdict", verdict: "met" }, "percent")).toBe("(đạt)");
  expect(actualWords({ kind: "cleared" }, "percent")).toBe("chưa có số liệu");
});
