import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "@/lib/domain/decimal";
import { formatExact, formatUnit, formatWithUnit } from "@/lib/format/number";

describe("formatExact", () => {
  it.each([
    ["13670", "13.670"],
    ["9.5", "9,5"],
    ["1.0", "1,0"],
    ["999", "999"],
    ["1000", "1.000"],
    ["1234567.8900", "1.234.567,8900"],
    ["-0.5", "−0,5"],
    ["-1234", "−1.234"],
    ["0", "0"],
    ["-0.0", "0,0"],
  ])("writes %s as %s", (value, words) => expect(formatExact(value)).toBe(words));

  it("rounds half up only when asked", () => {
    expect(formatExact("21.28", { digits: 1 })).toBe("21,3");
    expect(formatExact("20", { digits: 1 })).toBe("20,0");
    expect(formatExact("20", { maxDigits: 1 })).toBe("20");
    expect(formatExact("33.333333", { maxDigits: 1 })).toBe("33,3");
    expect(formatExact("-0.04", { digits: 1 })).toBe("0,0");
  });

  it("never rounds a figure onto the limit it is compared with", () => {
    expect(formatExact("9.4996", { maxDigits: 1, beside: "9.5" })).toBe("9,4996");
    expect(formatExact("9.46", { maxDigits: 1, beside: "9.5" })).toBe("9,46");
    expect(formatExact("9.44", { maxDigits: 1, beside: "9.5" })).toBe("9,4");
    expect(formatExact("9.50", { maxDigits: 1, beside: "9.5" })).toBe("9,5");
  });

  it("signs what rises", () => {
    expect(formatExact("0.5", { signed: true })).toBe("+0,5");
    expect(formatExact("0.0", { signed: true })).toBe("0,0");
  });

  it("keeps the figure: reading it back gives the same digits", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }), (units, digits) => {
        const value = decimal(units.toString()).dividedBy(10 ** digits).toFixed(digits);
        const back = formatExact(value).replaceAll(".", "").replace(",", ".").replace("−", "-");
        expect(back).toBe(value.replace(/^-(?=[0.]+$)/, ""));
      }),
    ));
});

describe("units", () => {
  it.each([
    ["percent", "%", "9,5%"],
    ["per_1000", "‰", "9,5‰"],
    ["per_10000", "/10.000", "9,5/10.000"],
    ["per_100000", "/100.000", "9,5/100.000"],
    ["count", "", "9,5"],
  ] as const)("%s", (unit, sign, words) => {
    expect(formatUnit(unit)).toBe(sign);
    expect(formatWithUnit("9.5", unit)).toBe(words);
  });
});
