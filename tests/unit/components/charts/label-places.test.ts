import fc from "fast-check";
import { expect, it } from "vitest";
import { placeLabels } from "@/components/charts/label-places";

const frame = { top: 0, bottom: 156 };
const label = (x: number, y: number, text: string) => ({ x, y, text, anchor: "middle" as const });

it("puts a label above its mark, and the next one where it covers neither label nor mark", () => {
  const mark = { left: 86, right: 114, top: 97, bottom: 103 };
  const [value, step] = placeLabels([label(100, 100, "12,5"), label(100, 102, "12")], [mark], frame);
  expect(value).toBe(92);
  expect(step).toBe(118);
});

it("leaves no two labels on each other while there is room", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 60, max: 120 }), { minLength: 2, maxLength: 3 }), (heights) => {
      const baselines = placeLabels(heights.map((y) => label(100, y, "12,5")), [], frame);
      baselines.forEach((one, index) => baselines.slice(index + 1).forEach((other) => expect(Math.abs(one - other)).toBeGreaterThanOrEqual(12)));
    }),
  );
});
