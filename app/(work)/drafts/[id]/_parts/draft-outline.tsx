import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { CatalogueMeasure, PlanDraft } from "@/lib/domain/plan-text/draft";
import type { Certainty, Span } from "@/lib/domain/plan-text/span";
import { targetInFull } from "@/lib/domain/target/words";
import { UNIT_WORDS } from "@/lib/domain/measure/words";
import { ASSIGNMENT_ROLE_WORDS, REPORTING_KIND_WORDS, dueWords } from "@/lib/format/plan-words";
import { AcceptForm } from "./part-forms";
import { PartEditor } from "./part-editor";

const CERTAINTY_WORDS: Record<Certainty, string> = { printed: "", inherited: "suy từ nửa câu trước", inferred: "suy ra, không có chữ in", "needs-review": "cần người xem" };

interface Props {
  id: string;
  version: number;
  draft: PlanDraft;
  catalogue: readonly CatalogueMeasure[];
  /** The part that is being edited. */
  editing: string | null;
  /** A plan in force is only read. */
  fixed: boolean;
}

/** The draft as an outline: each part leads to its place in the document, says how sure it is, and can be accepted or edited. */
export function DraftOutline(props: Props) {
  const { draft } = props;
  const part = (id: string, found: { span: Span | null; certainty: Certainty }, words: ReactNode, editable = true) => (
    <Part {...props} part={id} found={found} editable={editable}>
      {words}
    </Part>
  );
  return (
    <>
      {draft.nothingPromised ? <p className="mb-6 border-l-4 border-slow bg-slow-wash px-4 py-3">{draft.nothingPromised}</p> : null}
      {draft.goals.map((goal, g) => (
        <section key={g} className="mb-6">
          {part(`g${g}`, goal, <h3 className="font-semibold">{goal.title}</h3>, false)}
          <ol>
            {goal.indicators.map((indicator, i) => (
              <li key={indicator.key} className="border-t border-line py-2">
                {part(
                  `g${g}-i${i}`,
                  indicator,
                  <>
                    <strong className="font-semibold">Chỉ tiêu {indicator.number}.</strong> <span className="whitespace-pre-line">{indicator.text}</span>
                    {indicator.needsReview ? <span className="block text-small text-notice">{indicator.needsReview}</span> : null}
                    {indicator.agencies.length > 0 ? <span className="block text-small text-ink-3">{indicator.agencies.map(({ name, role }) => `${name} (${ASSIGNMENT_ROLE_WORDS[role]})`).join("; ")}</span> : null}
                  </>,
                )}
                <ul className="ml-4">
                  {indicator.measures.map((measure, m) => (
                    <li key={m}>
                      {part(
                        `g${g}-i${i}-m${m}`,
                        measure,
                        <>
                          {measure.name}
                          {measure.disaggregation ? ` (${measure.disaggregation})` : ""}, {UNIT_WORDS[measure.unit]}
                          {measure.isNew ? <em className="text-small text-ink-3"> chỉ số mới</em> : null}
                        </>,
                      )}
                      <ul className="ml-4">
                        {measure.targets.map((target, t) => (
                          <li key={t}>{part(`g${g}-i${i}-m${m}-t${t}`, target, targetInFull(target, measure.unit))}</li>
                        ))}
                      </ul>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ol>
        </section>
      ))}
      <Group title="Cơ quan, đơn vị" count={draft.agencies.length}>
        {draft.agencies.map((agency, index) => (
          <li key={index}>{part(`a${index}`, agency, agency.name)}</li>
        ))}
      </Group>
      <Group title="Chế độ báo cáo" count={draft.reporting.length}>
        {draft.reporting.map((rule, index) => (
          <li key={index}>{part(`r${index}`, rule, `${REPORTING_KIND_WORDS[rule.kind]}, ${dueWords(rule)}: ${rule.from} → ${rule.to}`)}</li>
        ))}
      </Group>
      <Group title="Kinh phí" count={draft.budget === null ? 0 : 1}>
        {draft.budget === null ? null : <li>{part("b", draft.budget, `Bảng kinh phí ${draft.budget.activities.length} nội dung`)}</li>}
      </Group>
      <Group title="Kết quả kỳ trước" count={draft.printedResults.length}>
        {draft.printedResults.map((result, index) => (
          <li key={index}>{part(`p${index}`, result, result.text)}</li>
        ))}
      </Group>
      <Group title="Ghi chú cần xem lại, sẽ đi cùng kế hoạch" count={draft.reviewNotes.length}>
        {draft.reviewNotes.map((note, index) => (
          <li key={index} className="py-1.5 text-dense">
            <span className="font-medium">{note.place}:</span> {note.note}
          </li>
        ))}
      </Group>
    </>
  );
}

function Group({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section className="mb-6">
      <h3 className="border-b border-ink pb-1 font-semibold">{title}</h3>
      <ul className="divide-y divide-line">{children}</ul>
    </section>
  );
}

function Part({ id, version, draft, catalogue, editing, fixed, part, found, editable, children }: Props & { part: string; found: { span: Span | null; certainty: Certainty }; editable: boolean; children: ReactNode }) {
  const open = found.certainty === "needs-review" && !fixed;
  return (
    <div id={part} data-open={open ? "" : undefined} tabIndex={open ? -1 : undefined} className={`scroll-mt-24 py-1 text-dense target:bg-accent-wash ${open ? "border-l-4 border-risk pl-3" : ""}`}>
      <div>{children}</div>
      <p className="flex flex-wrap gap-x-4 text-small text-ink-3">
        {CERTAINTY_WORDS[found.certainty] ? <span>{CERTAINTY_WORDS[found.certainty]}</span> : null}
        {found.span ? (
          <a href={`#s-${part}`} className="text-accent">
            Xem trong văn bản
          </a>
        ) : null}
        {editable && !fixed ? (
          <Link href={`/drafts/${id}?edit=${part}#${part}`} className="text-accent">
            Sửa
          </Link>
        ) : null}
      </p>
      {open ? <AcceptForm id={id} version={version} part={part} /> : null}
      {editing === part && editable && !fixed ? <PartEditor id={id} version={version} draft={draft} part={part} catalogue={catalogue} /> : null}
    </div>
  );
}
