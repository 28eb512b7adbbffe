import { describe, expect, it } from "vitest";
import { METHOD_CODES } from "@/lib/domain/progress/method-judgement";
import { COMPARED_EXAMPLES, METHOD_EXAMPLES } from "@/lib/domain/progress/method-examples";
import { methodOf } from "@/lib/domain/progress/methods";

describe("the examples on the page about the methods", () => {
  it("come out as their authors say", () => {
    const outcome = METHOD_CODES.map((code) => {
      const { status, figures } = methodOf(code).judge(METHOD_EXAMPLES[code].input);
      return [status, ...figures.filter((figure) => ["share", "ratio", "regression", "end_points"].includes(figure.code)).map(({ value }) => Number(value).toFixed(5))];
    });
    expect(outcome).toEqual([
      ["on_track", "1.25000"],
      ["moderate_progress", "0.90109"],
      ["on_track", "1.25110"],
      ["on_track", "0.05251", "0.05068"],
    ]);
  });
  it("show where the methods part", () =>
    expect(COMPARED_EXAMPLES.map(({ input }) => METHOD_CODES.map((code) => methodOf(code).judge(input).status))).toEqual([
      ["on_track", "moderate_progress", "fair", "off_track"],
      ["on_track", "limited_progress", "fair", "not_available"],
      ["far_behind", "substantial_progress", "on_track", "out_of_scope"],
      ["far_behind", "limited_progress", "stagnation", "out_of_scope"],
    ]));
  it("say no figure in their titles, so that none can differ from what is reckoned", () => {
    for (const { title } of [...Object.values(METHOD_EXAMPLES), ...COMPARED_EXAMPLES]) expect(title).not.toMatch(/\d/);
  });
});
