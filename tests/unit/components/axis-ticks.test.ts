import fc from "fast-check";
import { expect, it } from "vitest";
import { axisTicks } from "@/components/charts/axis-ticks";

it("holds every value between few even steps", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 }), fc.constantFrom(0.001, 0.1, 1), (whole, scale) => {
      const values = whole.map((value) => value * scale);
      const ticks = axisTicks(values, false);
      expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + 1e-9);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - 1e-9);
      expect(ticks.length).toBeGreaterThanOrEqual(2);
      expect(ticks.length).toBeLessThanOrEqual(9);
      const step = ticks[1]! - ticks[0]!;
      for (let index = 1; index < ticks.length; index += 1) expect(Math.abs(ticks[index]! - ticks[index - 1]! - step) / step).toBeLessThan(1e-6);
    }),
  );
});

it("ends a share at the whole and begins nothing below zero", () => {
  expect(axisTicks([98.8, 99.9, 100], true)).toEqual([98.5, 99, 99.5, 100]);
  expect(axisTicks([0, 0.2], true)[0]).toBe(0);
  expect(axisTicks([101, 99], true).at(-1)).toBeGreaterThan(101);
  expect(axisTicks([26.4, 20, 19, 25.1], true)).toEqual([18, 20, 22, 24, 26, 28]);
  expect(axisTicks([12.65, 12.5, 9.5, 9], false)).toEqual([8, 9, 10, 11, 12, 13]);
  expect(axisTicks([0], false)).toEqual([0, 0.2]);
});
