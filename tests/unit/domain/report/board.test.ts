import { describe, expect, it } from "vitest";
import { boardSentence, currentPeriod, dueSentence, lateWords, sortBoard, stateWords, type BoardCell, type BoardPeriod, type BoardReporter } from "@/lib/domain/report/board";

const period: BoardPeriod = { id: "p", kind: "annual", year: 2026, opensOn: "2026-10-15", dueOn: "2026-11-14", closedOn: null };
const cell = (about: Partial<BoardCell>): BoardCell => ({ reportId: "r", state: "draft", given: 0, total: 30, returned: 0, followUps: 0, handedInOn: null, changedOn: null, ...about });
const reporter = (name: string, ofCommune: boolean, one?: BoardCell): BoardReporter => ({ agencyId: name, name, areaId: "a", validFrom: null, validTo: null, ofCommune, cells: one ? { p: one } : {} });

const reporters = [
  reporter("UBND xã B", true, cell({ state: "submitted", handedInOn: "2026-11-10" })),
  reporter("UBND xã A", true, cell({ state: "draft", given: 12 })),
  reporter("UBND xã Đ", true, cell({ state: "returned", returned: 2, handedInOn: "2026-11-14" })),
  reporter("UBND xã C", true),
  reporter("Sở Y tế", false, cell({ state: "approved", handedInOn: "2026-11-16" })),
];

describe("the sentence", () => {
  it("says how many have handed in and how many are overdue", () => {
    expect(boardSentence(reporters, period, "2026-11-14")).toBe("Báo cáo năm 2026: 1 trong 4 xã, phường đã gửi; 1 trong 1 cơ quan đã gửi");
    // What was in time and came back is not overdue.
    expect(boardSentence(reporters, period, "2026-11-17")).toBe("Báo cáo năm 2026: 1 trong 4 xã, phường đã gửi, 2 quá hạn; 1 trong 1 cơ quan đã gửi");
    expect(boardSentence([], period, "2026-11-17")).toContain("chưa có đơn vị báo cáo nào");
  });
  it("says how the due day stands", () => {
    expect(dueSentence(period, "2026-11-09")).toBe("hạn 14/11/2026, còn 5 ngày");
    expect(dueSentence(period, "2026-11-14")).toBe("hạn 14/11/2026, hôm nay là ngày cuối");
    expect(dueSentence(period, "2026-11-17")).toBe("hạn 14/11/2026, đã qua 3 ngày");
    expect(dueSentence({ ...period, closedOn: "2026-12-01" }, "2026-12-02")).toBe("hạn 14/11/2026, kỳ đã đóng ngày 01/12/2026");
    expect(dueSentence({ ...period, opensOn: null, dueOn: null }, "2026-11-17")).toBe("chưa có hạn, kỳ chưa mở");
  });
});

describe("a cell", () => {
  it("says its state with its numbers", () => {
    expect(stateWords(undefined)).toBe("Chưa bắt đầu");
    expect(stateWords(cell({ given: 12 }))).toBe("Đang nhập 12/30");
    expect(stateWords(cell({ state: "returned", returned: 2 }))).toBe("Trả lại 2 ô");
    expect(stateWords(cell({ total: 0 }))).toBe("Đang nhập");
  });
  it("says by how many days it is late", () => {
    expect(lateWords(period, undefined, "2026-11-14")).toBeNull();
    expect(lateWords(period, undefined, "2026-11-17")).toBe("quá hạn 3 ngày");
    expect(lateWords(period, cell({ state: "approved", handedInOn: "2026-11-16" }), "2026-12-17")).toBe("gửi muộn 2 ngày");
    expect(lateWords(period, cell({ state: "returned", handedInOn: "2026-11-14" }), "2026-12-17")).toBeNull();
  });
});

describe("sorting", () => {
  const names = (order: Parameters<typeof sortBoard>[2]) => sortBoard(reporters, period, order, "2026-11-17").map(({ name }) => name.at(-1));
  it("puts agencies first and follows the Vietnamese alphabet", () => expect(names("name")).toEqual(["ế", "A", "B", "C", "Đ"]));
  it("puts first what asks for attention", () => expect(names("state")).toEqual(["C", "A", "Đ", "B", "ế"]));
  it("puts the latest first", () => expect(names("late")).toEqual(["A", "C", "ế", "B", "Đ"]));
  it("puts the first to hand in first", () => expect(names("handed-in")).toEqual(["B", "Đ", "ế", "A", "C"]));
});

it("begins with the last period that takes reports, else the last opened", () => {
  const closed = { ...period, id: "closed", year: 2025, closedOn: "2026-01-05" };
  const planned = { ...period, id: "planned", year: 2027, opensOn: null, dueOn: null };
  expect(currentPeriod([closed, period, planned], "2026-11-17")?.id).toBe("p");
  expect(currentPeriod([closed, planned], "2026-11-17")?.id).toBe("closed");
  expect(currentPeriod([planned], "2026-11-17")).toBeNull();
});
