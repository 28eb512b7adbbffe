import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareText, divideText, isNegativeText, isZeroText, multiplyText, plainText, roundText, subtractText } from "@/lib/domain/actual/exact-text";
import { rate } from "@/lib/domain/actual/rate";
import { compare, decimal, exact } from "@/lib/domain/decimal";

const exactText = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.string({ unit: fc.constantFrom(..."0123456789"), maxLength: 6 }))
  .map(([negative, whole, fraction]) => `${negative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`);
const positive = exactText.map((text) => text.replace("-", "")).filter((text) => !isZeroText(text));
const withoutMinusZero = (text: string) => (isZeroText(text) ? text.replace("-", "") : text);

describe("arithmetic on text", () => {
  it("agrees with decimal.js", () => {
    fc.assert(
      fc.property(exactText, exactText, positive, fc.integer({ min: 0, max: 8 }), (a, b, divisor, digits) => {
        expect(compareText(a, b)).toBe(compare(a, b));
        expect(withoutMinusZero(decimal(a).toFixed())).toBe(plainText(a).replace(/^(-?)0+(?=\d)/, "$1"));
        expect(withoutMinusZero(roundText(a, digits))).toBe(withoutMinusZero(exact(decimal(a), digits)));
        expect(decimal(subtractText(a, b)).equals(decimal(a).minus(b))).toBe(true);
        expect(decimal(multiplyText(a, 1000)).equals(decimal(a).times(1000))).toBe(true);
        expect(withoutMinusZero(divideText(a, divisor, 100, digits))).toBe(withoutMinusZero(exact(decimal(a).times(100).dividedBy(divisor), digits)));
      }),
    );
  });

  it("rounds halves away from zero and keeps the digits asked for", () => {
    expect(roundText("9.45", 1)).toBe("9.5");
    expect(roundText("-9.45", 1)).toBe("-9.5");
    expect(roundText("0.04", 1)).toBe("0.0");
    expect(roundText("5", 2)).toBe("5.00");
  });

  it("knows zero and negative", () => {
    expect([isZeroText("0"), isZeroText("-0.00"), isZeroText("0.01")]).toEqual([true, true, false]);
    expect([isNegativeText("-0.1"), isNegativeText("-0.0"), isNegativeText("3")]).toEqual([true, false, false]);
  });

  it("refuses to divide by zero", () => {
    expect(() => divideText("1", "0.0", 100, 1)).toThrow(RangeError);
  });
});

describe("rate", () => {
  it("shows rounded digits and stores twelve more", () => {
    expect(rate("112", "11089", 1000, 1)).toEqual({ value: "10.1000991974028", shown: "10.1" });
  });

  it("is not rounded twice", () => {
    // 94,44999999999999: the stored value rounds to 94,45 and would be shown as 94,5.
    expect(rate("9444999999999999", "10000000000000000", 100, 1)).toEqual({ value: "94.4500000000000", shown: "94.4" });
  });

  it("tells a miss from a hit that looks the same when rounded", () => {
    // 0,04999 % of a large population is shown as 0,0 but is not 0.
    const { value, shown } = rate("1", "300000", 100, 1);
    expect(shown).toBe("0.0");
    expect(compareText(value, "0")).toBe(1);
  });
});
