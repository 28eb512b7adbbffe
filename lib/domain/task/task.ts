import { z } from "zod";
import { daysBetween } from "../report/period";
import { optionalText, typedDay } from "../typed";
import { dayInWords } from "../validity";

/** Done, or no longer asked for. */
export const TASK_ENDS = ["closed", "withdrawn"] as const;
export type TaskEnd = (typeof TASK_ENDS)[number];

export const TASK_END_WORDS: Record<TaskEnd, string> = { closed: "Đã kết thúc", withdrawn: "Đã rút lại" };

/** In the order in which they ask for attention. */
export const TASK_STATES = ["late", "open", "answered", ...TASK_ENDS] as const;
export type TaskState = (typeof TASK_STATES)[number];

export const TASK_STATE_WORDS: Record<TaskState, string> = { late: "Quá hạn trả lời", open: "Chờ trả lời", answered: "Đã trả lời", ...TASK_END_WORDS };

/** What the state of a task rests on. `dueOn`: ISO day. */
export interface TaskFacts {
  dueOn: string;
  answers: readonly unknown[];
  ending: { end: TaskEnd } | null;
}

/** How it stands on that day. An answer after the last day counts as one: what is late is what nobody has answered. */
export function taskState({ dueOn, answers, ending }: TaskFacts, today: string): TaskState {
  if (ending) return ending.end;
  if (answers.length > 0) return "answered";
  return dueOn < today ? "late" : "open";
}

export const isOpen = (state: TaskState): boolean => state === "late" || state === "open";

/** "hạn 14/11/2026, quá 3 ngày", "còn 5 ngày", "hôm nay là ngày cuối"; the bare day of what waits for nothing. */
export function taskDueWords(task: TaskFacts, today: string): string {
  const due = `hạn ${dayInWords(task.dueOn)}`;
  if (!isOpen(taskState(task, today))) return due;
  const left = daysBetween(today, task.dueOn);
  return left < 0 ? `${due}, quá ${-left} ngày` : left === 0 ? `${due}, hôm nay là ngày cuối` : `${due}, còn ${left} ngày`;
}

/** Tasks that have not ended, by how they stand; the three add up. */
export interface TaskCounts {
  /** Not answered, in time. */
  open: number;
  /** Not answered, and the last day has passed. */
  late: number;
  answered: number;
}

/** "2 việc quá hạn trả lời, 1 việc chờ trả lời, 3 việc đã trả lời"; null where there is none. */
export function taskCountWords({ open, late, answered }: TaskCounts): string | null {
  const parts = [late > 0 ? `${late} việc quá hạn trả lời` : "", open > 0 ? `${open} việc chờ trả lời` : "", answered > 0 ? `${answered} việc đã trả lời, chờ kết thúc` : ""].filter((part) => part !== "");
  return parts.length === 0 ? null : parts.join(", ");
}

export const giveTaskInput = z.object({
  planCode: z.string(),
  agencyId: z.uuid("Hãy chọn cơ quan nhận việc."),
  /** The indicator's number in its plan; "" for the plan as a whole. */
  indicator: z
    .string()
    .default("")
    .transform((number) => number || null),
  text: optionalText(2_000).pipe(z.string("Hãy ghi việc cần làm hoặc điều cần giải trình.")),
  dueOn: typedDay("Hãy chọn hạn trả lời."),
});
export type GiveTaskInput = z.output<typeof giveTaskInput>;

export const answerTaskInput = z.object({ taskId: z.uuid(), text: optionalText(4_000).pipe(z.string("Hãy ghi nội dung trả lời.")) });
export type AnswerTaskInput = z.output<typeof answerTaskInput>;

export const endTaskInput = z.object({ taskId: z.uuid(), end: z.enum(TASK_ENDS, "Hãy chọn kết thúc hay rút lại."), note: optionalText(1_000).pipe(z.string("Hãy ghi lý do hoặc kết luận.")) });
export type EndTaskInput = z.output<typeof endTaskInput>;

/** Why that day may not be the last one, as a sentence; null when it may. */
export const dueDayFault = (dueOn: string, today: string): string | null => (dueOn < today ? `Hạn trả lời đã qua. Hãy chọn từ ngày ${dayInWords(today)} trở đi.` : null);

/** Why nothing more is said to it; null while it goes on. */
export const endedFault = (ending: { end: TaskEnd } | null): string | null =>
  ending ? `Việc này ${TASK_END_WORDS[ending.end].toLowerCase()}. Hãy tải lại trang để xem tình hình mới nhất.` : null;

/** Whether a person who may give tasks in the plan may end this one: their own, or one whose giver has left. */
export const mayEndTask = ({ userId }: { userId: string }, { givenById, giverLeft }: { givenById: string; giverLeft: boolean }): boolean => givenById === userId || giverLeft;
