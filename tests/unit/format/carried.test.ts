import { describe, expect, it } from "vitest";
import { lastYearWords } from "@/lib/domain/report/form";
import type { Carried } from "@/lib/domain/succession/carry";
import { carriedWords } from "@/lib/format/carried";

const figure = (more: Partial<Extract<Carried, { kind: "figure" }>> = {}): Carried => ({ kind: "figure", of: 3, byShares: false, sum: { reported: 2, expected: 3, onMap: 3, stage: "estimate", value: { kind: "number", value: "30", numerator: null, denominator: null } }, ...more });

describe("last year's figure of a commune that was not there", () => {
  it("says from how many it was added, of how many it knows, and that nobody reported it", () => {
    expect(carriedWords(figure())).toBe("cộng từ 2 trong 3 xã cũ, không phải số đã báo cáo");
    expect(carriedWords(figure({ byShares: true }))).toMatch(/theo tỷ lệ chuyển nên là số ước/);
  });

  it("says why there is none", () => {
    expect(carriedWords({ kind: "none", of: 3 })).toBe("0 trong 3 xã cũ có số liệu");
    expect(carriedWords({ kind: "break", why: "counts-communes" })).toMatch(/đếm xã/);
    expect(carriedWords({ kind: "break", why: "not-summable" })).toMatch(/điều tra/);
    expect(carriedWords({ kind: "shares-unknown", of: 2, unitIds: ["a"] })).toMatch(/chưa rõ tỷ lệ/);
  });

  it("never stands without these words", () => {
    expect(lastYearWords({ lastYear: "", carried: { shown: "30", words: carriedWords(figure()) } })).toBe(`30 (${carriedWords(figure())})`);
    expect(lastYearWords({ lastYear: "", carried: { shown: "", words: "0 trong 3 xã cũ có số liệu" } })).toBe("chưa có (0 trong 3 xã cũ có số liệu)");
    expect([lastYearWords({ lastYear: "12", carried: null }), lastYearWords({ lastYear: "", carried: null })]).toEqual(["12", "chưa có"]);
  });
});
