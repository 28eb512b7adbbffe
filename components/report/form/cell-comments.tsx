import { useActionState } from "react";
import { Button } from "@/components/forms/button";
import { FormMessage } from "@/components/forms/form-message";
import { TextAreaField } from "@/components/forms/text-area-field";
import { type FormState, untouchedForm } from "@/lib/domain/form-state";
import type { ReportLine } from "@/lib/domain/report/form";
import { refuse } from "@/lib/domain/result";
import { formatDateTime } from "@/lib/format/date";

export type CommentAction = (previous: FormState<unknown>, form: FormData) => Promise<FormState<unknown>>;

interface CellCommentsProps {
  line: ReportLine;
  comment: CommentAction;
  /** Where nobody may write. */
  readOnly: boolean;
}

const LOST = "Chưa gửi được ý kiến vì mất kết nối. Lời vừa viết vẫn còn ở đây, hãy gửi lại khi có mạng.";

/** What was said of one figure, and a place to answer. */
export function CellComments({ line, comment, readOnly }: CellCommentsProps) {
  const [state, act, pending] = useActionState(async (previous: FormState<unknown>, form: FormData): Promise<FormState<unknown>> => {
    try {
      return await comment(previous, form);
    } catch {
      return { result: refuse("unexpected", LOST), values: { text: String(form.get("text") ?? "") } };
    }
  }, untouchedForm as FormState<unknown>);
  const { comments, cellId } = line;
  const mayWrite = !readOnly && cellId !== null;
  if (comments.length === 0 && !mayWrite) return null;
  const problem = state.result && !state.result.ok ? state.result.problem : null;
  return (
    <details className="mt-2 text-dense" open={line.cellState === "returned" && comments.length > 0}>
      <summary className="min-h-9 cursor-pointer py-1.5 text-small text-accent">{comments.length > 0 ? `Ý kiến trao đổi (${comments.length})` : "Ghi ý kiến, giải thích"}</summary>
      <ol>
        {comments.map(({ author, at, text }) => (
          <li key={`${at} ${author}`} className="border-l-2 border-line-strong px-3 py-1.5">
            <p className="text-small text-ink-3">
              {author}, {formatDateTime(at)}
            </p>
            <p>{text}</p>
          </li>
        ))}
      </ol>
      {mayWrite ? (
        <form action={act} noValidate className="mt-2">
          <FormMessage state={state} done={() => "Đã gửi ý kiến."} />
          <input type="hidden" name="cellId" value={cellId} />
          <TextAreaField name="text" label="Ý kiến" rows={2} maxLength={2000} error={problem?.fields?.text} defaultValue={problem ? state.values.text : ""} />
          <Button type="submit" aria-disabled={pending || undefined}>
            {pending ? "Đang gửi" : "Gửi ý kiến"}
          </Button>
        </form>
      ) : null}
    </details>
  );
}
