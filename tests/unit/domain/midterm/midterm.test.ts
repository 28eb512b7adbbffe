import { describe, expect, it } from "vitest";
import type { Provenance, RecordedPoint } from "@/lib/domain/actual/recorded-point";
import type { SeriesPoint } from "@/lib/domain/actual/value";
import { midtermReview, midtermViewYear, preliminaryNotice } from "@/lib/domain/midterm/midterm";
import type { IssuedIndicator, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { assessPlan } from "@/lib/domain/progress/assess-plan";
import { indicator, measure, plan, recorded } from "../../../support/issued-cases";
import { number, other, target, yearly } from "../../../support/progress-cases";

const TODAY = "2026-11-22";

const by = (provenance: Provenance, points: SeriesPoint[]): RecordedPoint[] => points.map((point) => ({ ...point, provenance }));
const health: Provenance = { kind: "entry", agencyId: "health", agencyName: "Sở Y tế", enteredBy: "A", approvedBy: "B", approvedAt: "2026-01-01T00:00:00Z", reason: null };
const communes = (reported: number): Provenance => ({ kind: "commune-sum", reported, expected: 45, onMap: 45 });

const stunting = indicator("7", [measure("stunting", [target({ year: 2025, value: "20" }), target({ year: 2030, value: "19" })])], { shortName: "Suy dinh dưỡng thấp còi" });
const rural = measure("rural", [target({ year: 2025, value: "5" })], { shortName: "Nông thôn" });
const urban = measure("urban", [target({ year: 2025, value: "10" })], { shortName: "Thành thị" });
const deaths = indicator("3", [measure("deaths", [target({ year: 2025, comparator: "lte", value: "12.5" })], { unit: "per_1000", catalogueUnit: "per_1000" })], { shortName: "Tử vong" });
const help = indicator("16", [measure("help", [target({ timing: "every_year", comparator: "gte", value: "100" })], { polarity: "more_is_better", riseMayBeDetection: false })], { shortName: "Trợ giúp" });
const later = indicator("11", [measure("later", [target({ year: 2030, value: "2" })])], { shortName: "Lây truyền HIV" });
const abused = indicator("9", [measure("abused", [target({ year: 2025, basis: "change_from_base_year", baseYear: 2020, direction: "fall", comparator: "gte", value: "10" })], { kind: "count", unit: "count", catalogueUnit: "count", roundingUnit: "1", riseMayBeDetection: true })], { shortName: "Trẻ em bị xâm hại" });

const review = (indicators: IssuedIndicator[], figures: Record<string, RecordedPoint[]>, { today = TODAY, more = {} }: { today?: string; more?: Partial<IssuedPlan> } = {}) => {
  const whole = { ...plan(indicators), title: "Chương trình", number: "333/QĐ-UBND", issuedOn: "2021-03-15", ...more };
  return midtermReview(whole, assessPlan(whole, new Map(Object.entries(figures)), midtermViewYear(today)), today);
};
const groups = (made: ReturnType<typeof review>) => made!.goals[0]!.groups.map(({ heading, items }) => [heading, ...items.flatMap(({ name, words, facts }) => [name + words, ...facts])]);

const FIGURES = {
  stunting: by(health, [number(2020, "26.4"), number(2024, "25.6"), number(2025, "25.1")]),
  rural: by(health, [number(2025, "4.8", "estimate")]),
  deaths: by(communes(41), [number(2022, "14"), number(2025, "12.1")]),
  help: recorded(yearly(2021, ["100", "98.4", "100", "100", "100"])),
  later: by(health, [number(2025, "2.3")]),
  abused: by(health, [number(2020, "20"), number(2025, "17")]),
};
const ALL = [deaths, stunting, indicator("8", [rural, urban], { shortName: "Béo phì" }), abused, later, help];

describe("the review of 2025", () => {
  const made = review(ALL, FIGURES)!;

  it("begins with the overview's own sentence, then says what it rests on", () => {
    expect(made.span).toBe("2021–2025");
    expect(made.preliminary).toBeNull();
    expect(made.verdict).toBe("Năm 2025, Điện Biên đạt 2 trong 5 chỉ tiêu của mốc 2025, không đạt 1; 1 đạt một phần, 1 không duy trì được.");
    expect(made.opening[0]).toBe("Chương trình (số 333/QĐ-UBND, ngày 15/03/2021) có 6 chỉ tiêu, trong đó 5 chỉ tiêu có mức cần đạt phải đánh giá cho năm 2025, 1 chỉ tiêu chưa đặt mức cho năm này.");
    expect(made.opening[1]).toContain("2 đạt, 2 không đạt (gồm 1 không duy trì được)");
    expect(made.opening[2]).toBe("So với năm gốc, trong 4 chỉ số so được có 3 tốt lên, 1 không thay đổi đáng kể.");
    expect(made.road).toEqual({ milestone: 2030, sentence: expect.stringMatching(/^Từ năm 2025 đến mốc 2030 còn 5 năm: /) });
  });

  it("reads out each indicator with its figures, and by how much it misses", () => {
    expect(made.goals[0]!.summary).toBe("5 chỉ tiêu phải đánh giá cho năm 2025: 2 đạt, 2 không đạt, 1 chưa có đủ số liệu. Dựa vào số ước: chỉ tiêu 8.");
    expect(groups(made)).toEqual([
      ["Đạt", "Chỉ tiêu 3 – Tử vong: 12,1‰, cần không quá 12,5‰.", "Chỉ tiêu 9 – Trẻ em bị xâm hại: năm 2020 là 20, năm 2025 là 17 (giảm 15%), cần giảm ít nhất 10% so với năm 2020."],
      ["Không đạt", "Chỉ tiêu 7 – Suy dinh dưỡng thấp còi: 25,1%, cần dưới 20%, còn cao hơn 5,1 điểm phần trăm.", "Chỉ tiêu 16 – Trợ giúp: cần 100% mỗi năm. Không giữ được năm 2022 (98,4%). Giữ được các năm 2021, 2023, 2024, 2025."],
      ["Chưa có đủ số liệu", "Chỉ tiêu 8 – Béo phì: đạt một phần (1/2).", "Nông thôn: ước 4,8%, cần dưới 5%.", "Thành thị: chưa có số liệu năm 2025."],
      ["Chưa đặt mức bằng con số cho năm 2025", "Chỉ tiêu 11 – Lây truyền HIV."],
    ]);
  });

  it("lays the same out as a table, with the road to the next milestone", () => {
    const rows = new Map(made.rows.map((row) => [row.measure.code, row]));
    expect(rows.get("stunting")).toMatchObject({
      asked: "dưới 20%",
      result: { year: 2025, words: "25,1%", isEstimate: false, source: "Sở Y tế" },
      verdict: { status: "missed", isEstimate: false },
      base: { year: 2020, words: "26,4%", isFirstValue: false },
      change: { words: "−1,3", isBetter: true },
      next: { asked: "dưới 19%", status: "far_behind", left: "còn cao hơn 6,1 điểm phần trăm", yearly: "giảm 1,2 điểm phần trăm mỗi năm" },
    });
    expect(rows.get("deaths")).toMatchObject({ result: { source: "cộng từ 41/45 xã" }, base: { year: 2022, isFirstValue: true }, next: null });
    expect(rows.get("rural")).toMatchObject({ result: { isEstimate: true }, base: null, change: null, isFirst: true, isOnly: false });
    expect(rows.get("urban")).toMatchObject({ result: null, verdict: { status: "no_data" }, isFirst: false });
    expect(rows.get("later")).toMatchObject({ asked: null, verdict: null, next: { left: "còn cao hơn 0,3 điểm phần trăm" } });
    // What broke lies in the past: nothing is left to go.
    expect(rows.get("help")).toMatchObject({ verdict: { status: "broken" }, next: { status: "broken", left: null } });
  });

  it("says who gave the figures and what to keep in mind", () => {
    expect(made.contributions).toEqual(["Có kết quả năm 2025 của 6 chỉ số.", "Cơ quan cung cấp, kèm số chỉ số: Sở Y tế (4).", "1 chỉ số cộng từ số liệu của 41 trong 45 xã.", "1 chỉ số lấy theo số in trong văn bản."]);
    expect(made.caveats).toEqual([
      "Kết luận còn dựa vào số ước, có thể thay đổi khi có số chính thức: chỉ tiêu 8.",
      "Có chỉ số thành phần chưa có số liệu năm 2025: chỉ tiêu 8.",
      "Không có số liệu trước năm 2021, mức thay đổi tính từ kết quả đầu tiên của kỳ kế hoạch: chỉ tiêu 3, 8, 11, 16.",
      "Số cộng từ xã chưa đủ mọi xã: chỉ tiêu 3.",
    ]);
  });

  it("does not let a later year mend the verdict", () => {
    const mended = review([stunting], { stunting: [...FIGURES.stunting, ...by(health, [number(2026, "18")])] })!;
    expect(groups(mended)[0]).toEqual(["Không đạt", expect.stringContaining("25,1%")]);
  });
});

describe("what the figures may be", () => {
  it("says that a value lies on a strict limit without a gap, and a gap finer than the measure is read", () => {
    const strict = review([stunting], { stunting: by(health, [number(2020, "26.4"), number(2025, "20")]) })!;
    expect(groups(strict)).toEqual([["Không đạt", "Chỉ tiêu 7 – Suy dinh dưỡng thấp còi: 20%, cần dưới 20%."]]);
    const fine = indicator("4", [measure("fine", [target({ year: 2025, comparator: "lte", value: "0.24" })])], { shortName: "Hiếm" });
    expect(groups(review([fine], { fine: by(health, [number(2025, "0.3")]) }))).toEqual([["Không đạt", "Chỉ tiêu 4 – Hiếm: 0,3%, cần không quá 0,24%, còn cao hơn 0,06 điểm phần trăm."]]);
  });

  it("does not conclude from what cannot tell, and does not count what did not occur as missed", () => {
    const bounded = review([stunting], { stunting: by(health, [other(2025, { kind: "bounded", bound: "lt", value: "22" })]) })!;
    expect(groups(bounded)).toEqual([["Chưa kết luận được", "Chỉ tiêu 7 – Suy dinh dưỡng thấp còi: kết quả năm 2025 chỉ ghi là dưới 22%, chưa đủ để kết luận so với mức dưới 20%."]]);
    const none = review([stunting], { stunting: by(health, [other(2025, { kind: "not_occurring" })]) })!;
    expect(groups(none)).toEqual([["Chưa kết luận được", "Chỉ tiêu 7 – Suy dinh dưỡng thấp còi: không phát sinh đối tượng."]]);
    const taken = review([stunting], { stunting: by(health, [other(2025, { kind: "cleared" })]) })!;
    expect(taken.rows[0]?.result).toBeNull();
    expect(groups(taken)[0]?.[0]).toBe("Chưa có đủ số liệu");
  });

  it("warns that a rise may be better detection, that the area has ended, and of open notes in the document", () => {
    const note = { id: "1", indicator: "9", place: "", note: "", rule: "reading", decision: null };
    const { caveats } = review([abused], { abused: by(health, [number(2020, "20"), number(2025, "25")]) }, { more: { reviewNotes: [note, { ...note, id: "2", indicator: null }], area: { ...plan([]).area, name: "Tỉnh Kiên Giang", validTo: "2025-06-30" } } })!;
    expect(caveats).toEqual([
      "Kết quả tính trên địa bàn tỉnh Kiên Giang cũ, đã kết thúc ngày 30/06/2025.",
      "Số tăng có thể do phát hiện, thống kê đầy đủ hơn, không hẳn do tình hình xấu đi: chỉ tiêu 9.",
      "Văn bản còn 2 chỗ cần xem lại (chỉ tiêu 9); mức cần đạt ở đây lấy đúng như in trong văn bản.",
    ]);
  });

  it("says so where nothing was entered", () => {
    const empty = review([stunting], {})!;
    expect(empty.verdict).toBe("Chưa có số liệu năm 2025 của Điện Biên; cần nhập kết quả của 1 chỉ tiêu để đánh giá mốc 2025.");
    expect(empty.contributions).toEqual(["Chưa đơn vị nào có kết quả năm 2025 được duyệt."]);
    expect(empty.opening).toHaveLength(2);
  });
});

describe("before and after the year ends", () => {
  it("is preliminary until its last day, and rests on the year that has come", () => {
    expect(preliminaryNotice("2025-12-31")).toBe("Bản tạm tính ngày 31/12/2025: năm 2025 chưa kết thúc. Kết luận chính thức có khi đủ kết quả cả năm 2025.");
    expect(preliminaryNotice("2026-01-01")).toBeNull();
    expect([midtermViewYear("2024-06-01"), midtermViewYear("2025-06-01"), midtermViewYear("2027-06-01")]).toEqual([2024, 2025, 2025]);
  });

  it("speaks of progress, not of a verdict, while the milestone is ahead", () => {
    const ahead = review([stunting, deaths], { stunting: FIGURES.stunting, deaths: by(health, [number(2020, "13"), number(2024, "12.4")]) }, { today: "2024-11-10" })!;
    expect(ahead.preliminary).toMatch(/^Bản tạm tính ngày 10\/11\/2024/);
    expect(ahead.verdict).toMatch(/^Năm 2024, Điện Biên đã đạt 1 trong 2 chỉ tiêu của mốc 2025/);
    expect(ahead.opening.join(" ")).not.toMatch(/Kết luận/);
    expect(groups(ahead)).toEqual([
      ["Đã ở mức cần đạt", "Chỉ tiêu 3 – Tử vong: 12,4‰ năm 2024, cần không quá 12,5‰ vào năm 2025: đạt."],
      ["Chậm, có nguy cơ không đạt", "Chỉ tiêu 7 – Suy dinh dưỡng thấp còi: 25,6% năm 2024, cần dưới 20% vào năm 2025: nguy cơ không đạt."],
    ]);
    expect(ahead.rows.find(({ measure: { code } }) => code === "stunting")?.result).toMatchObject({ year: 2024, words: "25,6%" });
  });

  it("is not made for plans without that milestone", () => {
    expect(review([later], {})).toBeNull();
    expect(review([indicator("1", [measure("one", [target({ year: 2025 })])])], {}, { more: { startYear: 2025, endYear: 2025 } })).toBeNull();
  });
});
