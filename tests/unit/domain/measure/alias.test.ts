import { describe, expect, it } from "vitest";
import { aliasDifferences, aliasObstacle, mergeFault, unmergeFault, type AliasCandidate } from "@/lib/domain/measure/alias";

const deaths: AliasCandidate = { code: "deaths", shortName: "Tử vong", kind: "ratio", unit: "per_1000", polarity: "less_is_better", population: "Trẻ em dưới 5 tuổi", disaggregation: null, aliasOf: null, aliases: [] };
const twin: AliasCandidate = { ...deaths, code: "twin", shortName: "Tử vong (bản sao)" };

describe("aliasObstacle", () => {
  it.each<[string, AliasCandidate, AliasCandidate, RegExp | null]>([
    ["two of a kind", twin, deaths, null],
    ["itself", deaths, deaths, /chính nó/],
    ["what is merged already", { ...twin, aliasOf: "Khác" }, deaths, /đã được gộp vào “Khác”/],
    ["into what is merged", twin, { ...deaths, aliasOf: "Khác" }, /Hãy chọn “Khác”/],
    ["what others were merged into", { ...twin, aliases: ["A", "B"] }, deaths, /“A”, “B”/],
    ["a count into a rate", { ...twin, kind: "count", unit: "count" }, deaths, /giữ hai chỉ số riêng/],
  ])("%s", (_, duplicate, survivor, expected) => {
    const obstacle = aliasObstacle(duplicate, survivor);
    if (expected === null) expect(obstacle).toBeNull();
    else expect(obstacle).toMatch(expected);
  });
});

describe("aliasDifferences", () => {
  const labels = (duplicate: Partial<AliasCandidate>, both: string[] = []) => aliasDifferences({ ...twin, ...duplicate }, deaths, both).map((one) => one.label);

  it("finds none between twins, also in units that convert and in letter case", () => {
    expect(labels({})).toEqual([]);
    expect(labels({ unit: "per_100000", population: "trẻ em dưới 5 tuổi" })).toEqual([]);
  });

  it("names each that speaks against it", () => {
    expect(labels({ unit: "percent" })).toEqual(["Đơn vị tính"]);
    expect(labels({ polarity: "more_is_better", population: "Trẻ em dưới 1 tuổi", disaggregation: "Nông thôn" })).toEqual(["Chiều tốt lên", "Đối tượng", "Phân tổ"]);
    expect(labels({}, ["Điện Biên 2021–2030", "Trà Vinh 2021–2030"])).toEqual(["Cùng có trong một kế hoạch"]);
  });
});

it("a merge over differences needs both the tick and the reason, and no day to come", () => {
  const difference = { label: "Đối tượng", duplicate: "a", survivor: "b" };
  const input = { since: "2025-03-01", reason: null, confirmed: false };
  expect(mergeFault([], input, "2025-03-01")).toBeNull();
  expect(Object.keys(mergeFault([], input, "2025-02-28") ?? {})).toEqual(["since"]);
  expect(Object.keys(mergeFault([difference], input, "2025-03-01") ?? {})).toEqual(["confirmed", "reason"]);
  expect(Object.keys(mergeFault([difference], { ...input, confirmed: true }, "2025-03-01") ?? {})).toEqual(["reason"]);
  expect(mergeFault([difference], { ...input, confirmed: true, reason: "Cùng một thứ" }, "2025-03-01")).toBeNull();
});

it("a merge can be undone only while nothing was entered", () => {
  expect(unmergeFault(0)).toBeNull();
  expect(unmergeFault(3)).toMatch(/3 lần nhập/);
});
