import { describe, expect, it } from "vitest";
import type { SeriesPoint } from "@/lib/domain/actual/value";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { assessPlan } from "@/lib/domain/progress/assess-plan";
import { changesBetween } from "@/lib/domain/progress/changes";
import { indicator, measure, plan, recorded } from "../../../support/issued-cases";
import { number, other, target } from "../../../support/progress-cases";

const below = (value: string) => [target({ year: 2025, comparator: "lt", value })];
const one = plan([indicator("7", [measure("stunting", below("20"))])]);
const look = (of: IssuedPlan, points: SeriesPoint[], viewYear = 2025) => assessPlan(of, new Map([["stunting", recorded(points)]]), viewYear);
const turns = (before: SeriesPoint[], after: SeriesPoint[]) => changesBetween(look(one, before), look(one, after)).flatMap((change) => change.turns);

describe("what changed between two pictures of a plan", () => {
  it("is nothing where nothing did, also not what was typed with more digits", () => {
    expect(turns([number(2024, "25.1")], [number(2024, "25.10")])).toEqual([]);
    expect(turns([], [])).toEqual([]);
  });

  it("is a figure that came, with the state it made", () => {
    expect(turns([], [number(2025, "19.5")])).toEqual([
      { kind: "figure", what: "Số liệu mới nhất", from: null, to: "19,5% (năm 2025)" },
      { kind: "state", what: "Mốc 2025", from: "chưa có số liệu", to: "vượt" },
    ]);
  });

  it("is a correction, an estimate made final, a number become a bound, one emptied", () => {
    expect(turns([number(2024, "25.1")], [number(2024, "25.3")])).toMatchObject([{ from: "25,1% (năm 2024)", to: "25,3% (năm 2024)" }]);
    expect(turns([number(2024, "25.1", "estimate")], [number(2024, "25.1")])).toMatchObject([{ from: "ước 25,1% (năm 2024)", to: "25,1% (năm 2024)" }]);
    expect(turns([number(2024, "25")], [other(2024, { kind: "bounded", bound: "gt", value: "25" })])).toMatchObject([{ from: "25% (năm 2024)", to: "trên 25% (năm 2024)" }]);
    expect(turns([number(2023, "26"), number(2024, "25")], [number(2023, "26")])).toMatchObject([{ from: "25% (năm 2024)", to: "26% (năm 2023)" }]);
  });

  it("does not see what is later than the year looked at", () => {
    expect(changesBetween(look(one, [], 2024), look(one, [number(2025, "19")], 2024))).toEqual([]);
  });

  it("is a target that an amendment changed", () => {
    const amended = plan([indicator("7", [measure("stunting", below("21"))])]);
    const points = [number(2024, "25")];
    expect(changesBetween(look(one, points), look(amended, points))).toEqual([
      { indicator: amended.goals[0]!.indicators[0], hasEnded: false, turns: [{ kind: "target", what: "Mức cần đạt", from: "dưới 20% vào năm 2025", to: "dưới 21% vào năm 2025" }] },
    ]);
  });

  it("is an indicator that was added or has ended, the ended one last", () => {
    const two = plan([indicator("8", [measure("obesity", below("5"))]), indicator("7", [measure("stunting", below("20"))])]);
    expect(changesBetween(look(one, []), look(two, []))).toMatchObject([{ indicator: { number: "8" }, turns: [{ kind: "indicator", from: null }] }]);
    const other = plan([indicator("9", [measure("obesity", below("5"))])]);
    expect(changesBetween(look(one, []), look(other, [])).map(({ indicator: { number: which }, hasEnded }) => [which, hasEnded])).toEqual([["9", false], ["7", true]]);
  });

  it("names the measure where the indicator has several", () => {
    const both = plan([indicator("8", [measure("stunting", below("20")), measure("obesity", below("5"))])]);
    expect(changesBetween(look(both, []), look(both, [number(2025, "25")]))[0]!.turns[0]).toMatchObject({ what: "stunting" });
  });
});
