import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFigure, type ReadOptions } from "@/lib/domain/actual/parse";
import { printExact, printValue } from "@/lib/domain/actual/print";

const percent: ReadOptions = { unit: "percent" };
const cases: ReadOptions = { unit: null, whole: true };
const read = (typed: string, options: ReadOptions = percent) => readFigure(typed, options);
const number = (value: string, digits = 0) => ({ kind: "number", value, digits });

describe("Vietnamese numbers", () => {
  it.each([
    ["9,5", number("9.5", 1)],
    ["9,50", number("9.50", 2)],
    ["0", number("0")],
    ["0,0", number("0.0", 1)],
    ["05", number("5")],
    ["13.670", number("13670")],
    ["13.670,5", number("13670.5", 1)],
    ["1.234.567", number("1234567")],
    ["13670", number("13670")],
    ["13 670", number("13670")],
    ["13\u00a0670,25", number("13670.25", 2)],
    ["  95,1 % ", number("95.1", 1)],
    ["95,1%", number("95.1", 1)],
    ["-5", number("-5")],
    ["−5", number("-5")],
    ["1,234", number("1.234", 3)],
  ])("%s", (typed, expected) => {
    expect(read(typed)).toEqual(expected);
  });

  it.each([
    ["9.5", ["9.5", "9500"]],
    ["12.34", ["12.34", "12340"]],
    ["0.5", ["0.5"]],
    ["0.500", ["0.500"]],
    ["1234.5", ["1234.5"]],
    ["12.3456", ["12.3456"]],
    ["13,670.5", ["13670.5"]],
    ["1,234,567", ["1234567"]],
  ])("asks about %s", (typed, readings) => {
    expect(read(typed)).toMatchObject({ kind: "ambiguous", readings });
  });

  it("asks in words", () => {
    expect(read("9.5")).toMatchObject({ message: "“9.5” là 9,5 hay 9.500?" });
  });

  it("offers only whole readings where cases are counted", () => {
    expect(read("9.5", cases)).toMatchObject({ kind: "ambiguous", readings: ["9500"] });
    expect(read("1,234", cases)).toMatchObject({ kind: "ambiguous", readings: ["1234"] });
    expect(read("12,5", cases)).toMatchObject({ kind: "error" });
    expect(read("12,0", cases)).toEqual(number("12"));
    expect(read("0.5", cases)).toMatchObject({ kind: "error" });
  });

  it.each(["abc", "1.2.3", "1.23.456", "9 5", "--5", "1,2,3", "٣", "5 trẻ", "12..5", "1e", "12345678901234567", "(5)"])("refuses %s in a sentence", (typed) => {
    const reading = read(typed);
    expect(reading.kind).toBe("error");
    expect(reading.kind === "error" && reading.message).toMatch(/^[A-ZĐÔ“].*\.$/u);
  });

  it.each(["5/9", "05/09/2024", "9-5", "9-May", "09-Thg5", "Thg 9-24", "2024-05-09 00:00:00"])("knows a date that Excel made of a number: %s", (typed) => {
    expect(read(typed)).toMatchObject({ kind: "error", message: expect.stringContaining("ngày tháng") });
  });

  it.each([
    ["#DIV/0!", "Excel"],
    ["#####", "Excel"],
    ["1,23E+05", "rút gọn"],
    ["-", "kps"],
    ["–", "kps"],
    ["...", "ctt"],
    ["…", "ctt"],
  ])("says what to do about %s", (typed, words) => {
    expect(read(typed)).toMatchObject({ kind: "error", message: expect.stringContaining(words) });
  });

  it("reads the sign of its own unit only", () => {
    expect(readFigure("9,5‰", { unit: "per_1000" })).toEqual(number("9.5", 1));
    expect(readFigure("9,5%", { unit: "per_1000" })).toMatchObject({ kind: "error", message: expect.stringContaining("‰") });
    expect(readFigure("12%", { unit: "count" })).toMatchObject({ kind: "error" });
    expect(readFigure("12%", cases)).toMatchObject({ kind: "error" });
  });

  it("reads back whatever it printed, digits included", () => {
    const exact = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 9n }), fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 5 })).map(([whole, fraction]) => `${whole}${fraction === "" ? "" : `.${fraction}`}`);
    fc.assert(
      fc.property(exact, (value) => {
        expect(read(printExact(value))).toMatchObject({ kind: "number", value });
      }),
    );
  });

  it("never takes a point for a decimal, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,- %‰kpsct"), maxLength: 10 }), (typed) => {
        const reading = read(typed);
        if (reading.kind === "number" && !typed.includes(",")) expect(reading.value).not.toContain(".");
      }),
    );
  });
});

describe("the other answers", () => {
  it.each(["kps", "KPS", " không phát sinh ", "kho\u0302ng pha\u0301t sinh"])("%s", (typed) => {
    expect(read(typed)).toEqual({ kind: "not_occurring" });
  });
  it.each(["ctt", "Chưa thu thập"])("%s", (typed) => {
    expect(read(typed)).toEqual({ kind: "not_collected" });
  });
  it.each(["", "  ", "\u00a0"])("empty: “%s”", (typed) => {
    expect(read(typed)).toEqual({ kind: "empty" });
  });
  it.each([
    ["trên 99%", "gt"],
    [">99", "gt"],
    ["≥ 99", "gte"],
    ["từ 99% trở lên", "gte"],
    ["ít nhất 99", "gte"],
    ["dưới 99", "lt"],
    ["<99%", "lt"],
    ["không quá 99", "lte"],
    ["<= 99", "lte"],
  ])("%s is bounded", (typed, bound) => {
    expect(read(typed)).toEqual({ kind: "bounded", bound, value: "99", digits: 0 });
  });
  it("does not guess inside a bound either", () => {
    expect(read("trên 9.5")).toMatchObject({ kind: "error", message: expect.stringContaining("9,5 hay 9.500") });
    expect(read("trên")).toMatchObject({ kind: "error" });
  });
  it("reads a commune's answer", () => {
    expect([read("có"), read("Chưa có"), read("đạt"), read("chưa đạt")]).toEqual([true, false, true, false].map((yes) => ({ kind: "answer", yes })));
  });
});

describe("printing", () => {
  it("prints what can be read back", () => {
    expect(printExact("-13670.50")).toBe("-13.670,50");
    expect(printExact("999")).toBe("999");
    expect(printValue({ kind: "bounded", bound: "gte", value: "99" })).toBe("ít nhất 99");
    expect(printValue({ kind: "number", value: "10.1001", numerator: "1", denominator: "9" }, "10.1")).toBe("10,1");
    expect([printValue({ kind: "not_occurring" }), printValue({ kind: "not_collected" }), printValue({ kind: "cleared" })]).toEqual(["kps", "ctt", ""]);
  });
});
