import { describe, expect, it } from "vitest";
import { daysAfter } from "@/lib/domain/report/period";
import { messengerText, reminderMessage, type ReminderSubject } from "@/lib/domain/report/reminder-words";
import { reminderKey, reminderOccasion, retryMinutes } from "@/lib/domain/report/reminders";

const due = "2026-11-14";

describe("occasions", () => {
  it.each([
    ["2026-11-06", null],
    ["2026-11-07", "before-7"],
    ["2026-11-12", "before-7"],
    ["2026-11-13", "before-1"],
    ["2026-11-14", "before-1"],
    ["2026-11-15", "after-1"],
    ["2026-11-21", "after-1"],
    ["2026-11-22", "after-8"],
    ["2026-11-29", "after-15"],
  ])("on %s it is %s", (today, name) => expect(reminderOccasion(due, today)?.name ?? null).toBe(name));

  it("never asks twice within a week after the last day, and says the true number of days", () => {
    const names = Array.from({ length: 60 }, (_, index) => reminderOccasion(due, daysAfter(due, index + 1))!);
    expect(new Set(names.map(({ name }) => name)).size).toBe(Math.ceil(60 / 7));
    expect(names.map(({ days }) => days)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  it("is another one after an extension", () => {
    const key = (dueOn: string) => reminderKey({ periodId: "p", agencyId: "a", userId: "u", dueOn, occasion: reminderOccasion(dueOn, dueOn)! });
    expect(key("2026-11-14")).not.toBe(key("2026-11-30"));
  });

  it("waits longer after each failure, a day at most", () => {
    expect([1, 2, 3, 4].map(retryMinutes)).toEqual([5, 10, 20, 40]);
    expect(retryMinutes(40)).toBe(1_440);
  });
});

const subject = (about: Partial<ReminderSubject> = {}): ReminderSubject => ({
  period: { kind: "annual", year: 2026, dueOn: due, extendedFrom: null },
  planTitle: "Kế hoạch hành động vì trẻ em giai đoạn 2021 - 2030",
  unitName: "UBND xã Mường Phăng",
  state: "not_started",
  when: "before",
  days: 7,
  ...about,
});

const address = "https://chitieu.example.vn/reports";

describe("the words", () => {
  it("remind before the last day", () => {
    expect(reminderMessage(subject(), address)).toEqual({
      subject: "Nhắc gửi báo cáo: báo cáo năm 2026 của UBND xã Mường Phăng",
      body: `Kính gửi UBND xã Mường Phăng,

Báo cáo năm 2026 thực hiện “Kế hoạch hành động vì trẻ em giai đoạn 2021 - 2030” có hạn gửi là ngày 14/11/2026 (còn 7 ngày). Đến nay, báo cáo của đơn vị chưa bắt đầu nhập.

Kính đề nghị đơn vị hoàn thành và gửi báo cáo đúng hạn tại: https://chitieu.example.vn/reports

Nếu có vướng mắc hoặc chưa có đủ số liệu, xin liên hệ cán bộ đầu mối cấp tỉnh để được hướng dẫn.

Trân trọng cảm ơn.`,
    });
    expect(reminderMessage(subject({ days: 0 }), address).body).toContain("(hôm nay là ngày cuối cùng)");
  });

  it("remind after it, and name the extension", () => {
    const late = reminderMessage(subject({ when: "after", days: 8, state: "draft", period: { kind: "half_year", year: 2026, dueOn: "2026-05-20", extendedFrom: "2026-05-14" } }), address);
    expect(late.subject).toBe("Báo cáo quá hạn: báo cáo 6 tháng đầu năm 2026 của UBND xã Mường Phăng");
    expect(late.body).toContain("là ngày 20/05/2026, đã gia hạn từ ngày 14/05/2026 (đã quá hạn 8 ngày)");
    expect(late.body).toContain("đang nhập và chưa gửi");
    expect(late.body).toContain("khẩn trương hoàn thành và gửi báo cáo");
  });

  it("ask for what was returned to be sent again, without calling it overdue in the subject", () => {
    const returned = reminderMessage(subject({ when: "after", days: 3, state: "returned" }), address);
    expect(returned.subject).toMatch(/^Nhắc gửi báo cáo/);
    expect(returned.body).toContain("chỉnh sửa, bổ sung và gửi lại báo cáo");
  });

  it("fit a messenger", () => {
    const text = messengerText(subject({ when: "after", days: 3 }), address);
    expect(text).toBe("Kính gửi UBND xã Mường Phăng: báo cáo năm 2026 có hạn ngày 14/11/2026 (đã quá hạn 3 ngày), báo cáo của đơn vị chưa bắt đầu nhập. Kính đề nghị đơn vị hoàn thành và gửi báo cáo tại https://chitieu.example.vn/reports. Trân trọng cảm ơn.");
  });

  it("are composed and never shout", () => {
    for (const state of ["not_started", "draft", "returned", "reopened"] as const)
      for (const when of ["before", "after"] as const) {
        const { subject: line, body } = reminderMessage(subject({ state, when, days: 1 }), address);
        for (const text of [line, body, messengerText(subject({ state, when, days: 1 }), address)]) {
          expect(text).toBe(text.normalize("NFC"));
          expect(text).not.toMatch(/[!]|undefined/);
        }
      }
  });
});
