import { describe, expect, it } from "vitest";
import { answeredNotice, endedNotice, givenNotice } from "@/lib/domain/task/notices";
import { type TaskFacts, answerTaskInput, dueDayFault, endTaskInput, endedFault, giveTaskInput, mayEndTask, taskCountWords, taskDueWords, taskState } from "@/lib/domain/task/task";

const task = (more: Partial<TaskFacts> = {}): TaskFacts => ({ dueOn: "2026-11-14", answers: [], ending: null, ...more });

describe("the state of a task", () => {
  it.each([
    ["open until its last day is over", task(), "2026-11-14", "open"],
    ["late the day after", task(), "2026-11-15", "late"],
    ["answered, in time or not", task({ answers: ["Đã làm"] }), "2026-12-01", "answered"],
    ["closed, answered or not", task({ ending: { end: "closed" } }), "2026-12-01", "closed"],
    ["withdrawn, also after an answer", task({ answers: ["Đã làm"], ending: { end: "withdrawn" } }), "2026-11-01", "withdrawn"],
  ])("is %s", (_, facts, today, state) => {
    expect(taskState(facts, today)).toBe(state);
  });

  it.each([
    ["2026-11-09", task(), "hạn 14/11/2026, còn 5 ngày"],
    ["2026-11-14", task(), "hạn 14/11/2026, hôm nay là ngày cuối"],
    ["2026-11-17", task(), "hạn 14/11/2026, quá 3 ngày"],
    ["2026-11-17", task({ answers: ["Đã làm"] }), "hạn 14/11/2026"],
  ])("on %s says its last day", (today, facts, words) => {
    expect(taskDueWords(facts, today)).toBe(words);
  });

  it("is counted in words, the late ones first", () => {
    expect(taskCountWords({ open: 1, late: 2, answered: 3 })).toBe("2 việc quá hạn trả lời, 1 việc chờ trả lời, 3 việc đã trả lời, chờ kết thúc");
    expect(taskCountWords({ open: 0, late: 0, answered: 0 })).toBeNull();
  });
});

describe("what may be typed", () => {
  it("asks for what is missing", () => {
    const faults = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined }) => parsed.error?.issues.map(({ path, message }) => [path[0], message]);
    expect(faults(giveTaskInput.safeParse({ planCode: "p", agencyId: "", text: "  ", dueOn: "" }))).toEqual([
      ["agencyId", "Hãy chọn cơ quan nhận việc."],
      ["text", "Hãy ghi việc cần làm hoặc điều cần giải trình."],
      ["dueOn", "Hãy chọn hạn trả lời."],
    ]);
    expect(faults(answerTaskInput.safeParse({ taskId: "x", text: "" }))?.map(([field]) => field)).toEqual(["taskId", "text"]);
    expect(faults(endTaskInput.safeParse({ taskId: "0199aa00-0000-7000-8000-000000000000", end: "", note: "" }))).toEqual([
      ["end", "Hãy chọn kết thúc hay rút lại."],
      ["note", "Hãy ghi lý do hoặc kết luận."],
    ]);
  });

  it("takes a day as people write it, no indicator for the whole plan, and keeps the lines of the text", () => {
    const input = giveTaskInput.parse({ planCode: "p", agencyId: "0199aa00-0000-7000-8000-000000000000", indicator: "", text: " Một \r\n hai ", dueOn: "1/12/2026" });
    expect(input).toMatchObject({ indicator: null, text: "Một\nhai", dueOn: "2026-12-01" });
  });

  it("does not let the last day be past, and ends once", () => {
    expect(dueDayFault("2026-11-21", "2026-11-22")).toBe("Hạn trả lời đã qua. Hãy chọn từ ngày 22/11/2026 trở đi.");
    expect(dueDayFault("2026-11-22", "2026-11-22")).toBeNull();
    expect(endedFault(null)).toBeNull();
    expect(endedFault({ end: "withdrawn" })).toBe("Việc này đã rút lại. Hãy tải lại trang để xem tình hình mới nhất.");
  });

  it("is ended by who gave it, by others only after they left", () => {
    expect(mayEndTask({ userId: "a" }, { givenById: "a", giverLeft: false })).toBe(true);
    expect(mayEndTask({ userId: "b" }, { givenById: "a", giverLeft: false })).toBe(false);
    expect(mayEndTask({ userId: "b" }, { givenById: "a", giverLeft: true })).toBe(true);
  });
});

it("tells both sides in whole sentences", () => {
  const about = { agency: "Sở Y tế", planTitle: "Kế hoạch hành động", indicator: "8. Suy dinh dưỡng thấp còi" };
  const given = givenNotice(about, { text: "Giải trình.", dueOn: "2026-12-01", by: "Lãnh đạo UBND tỉnh" });
  expect(given.subject).toBe("Việc được giao, hạn trả lời 01/12/2026");
  expect(given.body).toBe("Kính gửi: Sở Y tế\n\nVề Kế hoạch hành động, chỉ tiêu 8. Suy dinh dưỡng thấp còi:\n\nLãnh đạo UBND tỉnh giao: Giải trình.\n\nĐề nghị đơn vị trả lời trong phần mềm, chậm nhất ngày 01/12/2026.");
  expect(answeredNotice(about, { to: "Lãnh đạo UBND tỉnh", text: "Đã làm.", by: "Lò Thị Mai" })).toMatchObject({ subject: "Sở Y tế đã trả lời việc được giao", body: expect.stringContaining("Kính gửi: Lãnh đạo UBND tỉnh") });
  expect(endedNotice({ ...about, indicator: null }, { end: "closed", note: "Đã rõ.", by: "Lãnh đạo UBND tỉnh" })).toMatchObject({ subject: "Đã kết thúc việc giao cho Sở Y tế", body: expect.stringContaining("Về Kế hoạch hành động:") });
});
