import type { Notice } from "../report/notices";
import { dayInWords } from "../validity";
import { TASK_END_WORDS, type TaskEnd } from "./task";

/** What a task is about, in the words of an office. */
export interface TaskAbout {
  agency: string;
  planTitle: string;
  /** "8. Suy dinh dưỡng thấp còi"; null: the plan as a whole. */
  indicator: string | null;
}

const letter = (to: string, { planTitle, indicator }: TaskAbout, paragraphs: readonly string[]): string =>
  [`Kính gửi: ${to}`, `Về ${planTitle}${indicator === null ? "" : `, chỉ tiêu ${indicator}`}:`, ...paragraphs].join("\n\n");

/** To the agency that is asked. `dueOn`: ISO day. */
export const givenNotice = (about: TaskAbout, { text, dueOn, by }: { text: string; dueOn: string; by: string }): Notice => ({
  subject: `Việc được giao, hạn trả lời ${dayInWords(dueOn)}`,
  body: letter(about.agency, about, [`${by} giao: ${text}`, `Đề nghị đơn vị trả lời trong phần mềm, chậm nhất ngày ${dayInWords(dueOn)}.`]),
});

/** To who gave it. */
export const answeredNotice = (about: TaskAbout, { to, text, by }: { to: string; text: string; by: string }): Notice => ({
  subject: `${about.agency} đã trả lời việc được giao`,
  body: letter(to, about, [`${by} trả lời: ${text}`, "Nếu việc đã xong, hãy kết thúc việc này trên trang của cơ quan. Nếu chưa rõ, hãy giao việc mới để hỏi thêm."]),
});

/** To the agency that was asked. */
export const endedNotice = (about: TaskAbout, { end, note, by }: { end: TaskEnd; note: string; by: string }): Notice => ({
  subject: `${TASK_END_WORDS[end]} việc giao cho ${about.agency}`,
  body: letter(about.agency, about, [`${by} ghi: ${note}`, "Đơn vị không phải làm gì thêm với việc này."]),
});
