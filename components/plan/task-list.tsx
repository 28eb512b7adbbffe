import type { ReactNode } from "react";
import { StatusIcon, type StatusShape } from "@/components/ui/status-icon";
import { type TaskEnd, type TaskState, TASK_STATE_WORDS, taskDueWords, taskState } from "@/lib/domain/task/task";
import { formatDateTime } from "@/lib/format/date";

interface Word {
  text: string;
  by: string;
  /** ISO instant. */
  at: string;
}

interface Task {
  id: string;
  indicator: { number: string; shortName: string } | null;
  text: string;
  dueOn: string;
  givenBy: string;
  givenAt: string;
  answers: readonly Word[];
  ending: (Word & { end: TaskEnd }) | null;
}

const LOOKS: Record<TaskState, [shape: StatusShape, tone: string]> = {
  late: ["cross", "text-bad"],
  open: ["clock", "text-slow"],
  answered: ["right", "text-go"],
  closed: ["check", "text-ok"],
  withdrawn: ["empty", "text-none"],
};

/** What an agency was asked, what it answered and how that ended. `actions`: what can be done about one. */
export function TaskList<T extends Task>({ tasks, today, actions }: { tasks: readonly T[]; today: string; actions?: (task: T) => ReactNode }) {
  return (
    <ol className="divide-y divide-line border-y border-line">
      {tasks.map((task) => {
        const state = taskState(task, today);
        const [shape, tone] = LOOKS[state];
        return (
          <li key={task.id} className="max-w-[50rem] py-4">
            <p className="flex flex-wrap items-baseline gap-x-4 text-small">
              <span className={`inline-flex items-baseline gap-1.5 font-medium ${tone}`}>
                <StatusIcon shape={shape} />
                {TASK_STATE_WORDS[state]}
              </span>
              <span className="text-ink-2">{taskDueWords(task, today)}</span>
              {task.indicator ? <span className="text-ink-2">{`chỉ tiêu ${task.indicator.number}: ${task.indicator.shortName}`}</span> : null}
            </p>
            <p className="mt-1 break-words whitespace-pre-line">{task.text}</p>
            <p className="mt-0.5 text-small text-ink-3">{`${task.givenBy} giao, ${formatDateTime(task.givenAt)}`}</p>
            {task.answers.map((answer) => (
              <Said key={`${answer.at} ${answer.by}`} word={answer} as="trả lời" />
            ))}
            {task.ending ? <Said word={task.ending} as={task.ending.end === "closed" ? "kết thúc" : "rút lại"} /> : null}
            {actions?.(task)}
          </li>
        );
      })}
    </ol>
  );
}

function Said({ word: { text, by, at }, as }: { word: Word; as: string }) {
  return (
    <div className="mt-2 border-l-2 border-line-strong px-3 py-0.5">
      <p className="text-small text-ink-3">{`${by} ${as}, ${formatDateTime(at)}`}</p>
      <p className="break-words whitespace-pre-line">{text}</p>
    </div>
  );
}
