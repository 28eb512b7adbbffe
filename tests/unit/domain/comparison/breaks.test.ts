import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Origin, differingSources, differingVersions, seriesGaps, versionAt } from "@/lib/domain/comparison/breaks";
import { commonScale } from "@/lib/domain/comparison/scale";

const origin = (year: number, sourceClass: Origin["sourceClass"], definitionVersion: number | null = 1): Origin => ({ year, sourceClass, definitionVersion });

describe("breaks in a series", () => {
  it("stand where the source or the version changes, and nowhere else", () => {
    expect(seriesGaps([origin(2021, "survey"), origin(2022, "survey"), origin(2024, "administrative")])).toEqual([{ year: 2024, why: "đổi nguồn từ điều tra sang báo cáo hành chính" }]);
    expect(seriesGaps([origin(2021, "survey", 1), origin(2022, "survey", 2)])).toEqual([{ year: 2022, why: "đổi định nghĩa, từ phiên bản 1 sang 2" }]);
    expect(seriesGaps([origin(2020, null, null), origin(2021, "survey", 1)])).toEqual([{ year: 2021, why: "đổi nguồn từ văn bản kế hoạch sang điều tra" }]);
    expect(seriesGaps([origin(2021, "survey", 1), origin(2022, "census", 2)])[0]?.why).toBe("đổi nguồn từ điều tra sang tổng điều tra; đổi định nghĩa, từ phiên bản 1 sang 2");
    expect(seriesGaps([origin(2022, "register"), origin(2021, "register")])).toEqual([]);
  });

  it("are as many as there are changes, in whichever order the figures come", () => {
    const classes = fc.array(fc.constantFrom("survey" as const, "census" as const, "register" as const, "administrative" as const), { maxLength: 10 });
    fc.assert(
      fc.property(classes, (sources) => {
        const points = sources.map((source, index) => origin(2020 + index, source));
        expect(seriesGaps(points).map(({ year }) => year)).toEqual(points.filter((point, index) => index > 0 && points[index - 1]!.sourceClass !== point.sourceClass).map(({ year }) => year));
        expect(seriesGaps([...points].reverse())).toEqual(seriesGaps(points));
      }),
    );
  });
});

describe("what differs between places", () => {
  it("is said of sources, each with its own", () => {
    expect(differingSources([{ name: "Điện Biên", points: [origin(2021, "survey")] }, { name: "Trà Vinh", points: [origin(2021, "survey"), origin(2022, "administrative")] }])).toBe(
      "Số liệu lấy từ nguồn khác nhau: Điện Biên từ điều tra; Trà Vinh từ điều tra và báo cáo hành chính. Số điều tra và số báo cáo không so sánh trực tiếp được.",
    );
    expect(differingSources([{ name: "a", points: [origin(2021, "survey")] }, { name: "b", points: [origin(2020, null, null), origin(2021, "survey")] }, { name: "c", points: [] }])).toBeNull();
  });

  it("is said of versions of the definition", () => {
    const changes = [{ version: 2, at: "2024-03-05T18:00:00.000Z", day: "2024-03-06" }];
    expect(versionAt(changes, "2024-03-05T17:59:59.000Z")).toBe(1);
    expect(versionAt(changes, "2024-03-05T18:00:00.000Z")).toBe(2);
    expect(versionAt([], "2024-01-01T00:00:00.000Z")).toBe(1);
    expect(differingVersions([origin(2022, "survey", 1), origin(2023, "survey", 2)], changes)).toMatch(/phiên bản 2 từ ngày 06\/03\/2024/);
    expect(differingVersions([origin(2022, "survey", 2), origin(2020, null, null)], changes)).toBeNull();
  });
});

describe("the common scale", () => {
  it("holds every value between round marks, a few of them", () => {
    expect(commonScale([30.5, 12.5, 0])).toEqual({ low: 0, high: 40, ticks: [0, 10, 20, 30, 40] });
    expect(commonScale([92.6, 95])).toMatchObject({ low: 92, high: 95 });
    expect(commonScale([])).toEqual({ low: 0, high: 1, ticks: [0, 1] });
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 1000), { minLength: 1, maxLength: 20 }), (values) => {
        const { low, high, ticks } = commonScale(values);
        expect(low).toBeLessThanOrEqual(Math.min(...values) + 1e-6);
        expect(high).toBeGreaterThanOrEqual(Math.max(...values) - 1e-6);
        expect(high).toBeGreaterThan(low);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
