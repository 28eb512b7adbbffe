import { describe, expect, it } from "vitest";
import { againstProgramme } from "@/lib/domain/plan/against-programme";
import { indicator, measure } from "../../../support/issued-cases";
import { target } from "../../../support/progress-cases";

const by2025 = (value: string) => target({ year: 2025, comparator: "lte", value });
const by2030 = (value: string) => target({ year: 2030, comparator: "lte", value });
const national = new Map([
  ["stunting", { unit: "percent" as const, targets: [by2025("17"), by2030("15")] }],
  ["obesity", { unit: "percent" as const, targets: [by2025("10")] }],
  ["wasting", { unit: "per_1000" as const, targets: [by2025("50")] }],
]);

describe("a plan beside the national programme", () => {
  const indicators = [
    indicator("1", [measure("obesity", [by2025("8")]), measure("unknown", [by2025("8")])]),
    indicator("2", [measure("wasting", [by2025("5")])]),
    indicator("3", [measure("stunting", [by2025("20"), by2030("15")])]),
  ];

  it("is compared measure by measure at one milestone, what differs first, and of it what asks less", () => {
    expect(againstProgramme(indicators, national, [2025, 2030], 2025)).toEqual([
      { indicatorNumber: "3", measureName: "stunting", against: "lower", own: "không quá 20% vào năm 2025", national: "không quá 17% vào năm 2025" },
      { indicatorNumber: "1", measureName: "obesity", against: "higher", own: "không quá 8% vào năm 2025", national: "không quá 10% vào năm 2025" },
      { indicatorNumber: "2", measureName: "wasting", against: "equal", own: "không quá 5% vào năm 2025", national: "không quá 50‰ vào năm 2025" },
    ]);
    expect(againstProgramme(indicators, national, [2025, 2030], 2030)).toMatchObject([{ indicatorNumber: "3", against: "equal" }]);
  });

  it("says nothing where no year is the same", () => expect(againstProgramme(indicators, national, [2022], 2022)).toEqual([]));
});
