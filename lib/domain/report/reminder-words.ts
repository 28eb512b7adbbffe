import { dayInWords } from "../validity";
import { type BoardPeriod, type BoardState, isHandedIn } from "./board";
import { type ReportingKind, daysBetween, periodTitle, takesReports } from "./period";

/** `days`: until the last day, or since it. */
export interface ReminderSubject {
  period: { kind: ReportingKind; year: number; dueOn: string; extendedFrom: string | null };
  /** "Kế hoạch hành động vì trẻ em giai đoạn 2021-2030". */
  planTitle: string;
  unitName: string;
  state: BoardState;
  when: "before" | "after";
  days: number;
}

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase("vi") + text.slice(1);

/** "còn 3 ngày", "hôm nay là ngày cuối", "đã quá 2 ngày". */
function time({ when, days }: Pick<ReminderSubject, "when" | "days">): string {
  if (when === "after") return `đã quá hạn ${days} ngày`;
  return days === 0 ? "hôm nay là ngày cuối cùng" : days === 1 ? "còn 1 ngày" : `còn ${days} ngày`;
}

const due = ({ period }: Pick<ReminderSubject, "period">): string => `${dayInWords(period.dueOn)}${period.extendedFrom === null ? "" : `, đã gia hạn từ ngày ${dayInWords(period.extendedFrom)}`}`;

/** Sent back or opened again, which is another request than a first report. */
const isSentBack = (state: BoardState): boolean => state === "returned" || state === "reopened";

const UNSENT: Partial<Record<BoardState, string>> = {
  not_started: "chưa bắt đầu nhập",
  draft: "đang nhập và chưa gửi",
  returned: "đã được trả lại để chỉnh sửa, bổ sung và chưa gửi lại",
  reopened: "đã được mở lại để chỉnh sửa và chưa gửi lại",
};

/** A reminder as a message: courteous, one request, what to do next. `address`: of the page where reports are filled in. */
export function reminderMessage(subject: ReminderSubject, address: string): { subject: string; body: string } {
  const title = periodTitle(subject.period);
  const request = isSentBack(subject.state) ? "chỉnh sửa, bổ sung và gửi lại báo cáo" : subject.when === "after" ? "khẩn trương hoàn thành và gửi báo cáo" : "hoàn thành và gửi báo cáo đúng hạn";
  return {
    subject: `${subject.when === "after" && !isSentBack(subject.state) ? "Báo cáo quá hạn" : "Nhắc gửi báo cáo"}: ${lowerFirst(title)} của ${subject.unitName}`,
    body: [
      `Kính gửi ${subject.unitName},`,
      `${title} thực hiện “${subject.planTitle}” có hạn gửi là ngày ${due(subject)} (${time(subject)}). Đến nay, báo cáo của đơn vị ${UNSENT[subject.state] ?? "chưa gửi"}.`,
      `Kính đề nghị đơn vị ${request} tại: ${address}`,
      "Nếu có vướng mắc hoặc chưa có đủ số liệu, xin liên hệ cán bộ đầu mối cấp tỉnh để được hướng dẫn.",
      "Trân trọng cảm ơn.",
    ].join("\n\n"),
  };
}

/** The same in a few lines, to be copied into a messenger by a person. */
export function messengerText(subject: Omit<ReminderSubject, "period"> & { period: Omit<ReminderSubject["period"], "extendedFrom"> }, address: string): string {
  const title = lowerFirst(periodTitle(subject.period));
  const request = isSentBack(subject.state) ? "chỉnh sửa, bổ sung và gửi lại" : "hoàn thành và gửi báo cáo";
  return `Kính gửi ${subject.unitName}: ${title} có hạn ngày ${dayInWords(subject.period.dueOn)} (${time(subject)}), báo cáo của đơn vị ${UNSENT[subject.state] ?? "chưa gửi"}. Kính đề nghị đơn vị ${request} tại ${address}. Trân trọng cảm ơn.`;
}

/** What a person may copy for a unit that has not handed in; null where nothing is to be asked: no day is set, none is taken any more, or it is there. */
export function boardReminder(unit: { name: string; state: BoardState }, period: BoardPeriod, today: string, { planTitle, address }: { planTitle: string; address: string }): string | null {
  if (period.dueOn === null || isHandedIn(unit.state) || !takesReports(period, today)) return null;
  const left = daysBetween(today, period.dueOn);
  return messengerText({ period: { ...period, dueOn: period.dueOn }, planTitle, unitName: unit.name, state: unit.state, when: left < 0 ? "after" : "before", days: Math.abs(left) }, address);
}
