import type { ReactNode } from "react";
import { openWithin } from "@/lib/domain/plan-draft/accept-within";
import { indicatorsOf, kindOf } from "@/lib/domain/plan-draft/parts";
import type { CatalogueMeasure, PlanDraft } from "@/lib/domain/plan-text/draft";
import type { Certainty, Span } from "@/lib/domain/plan-text/span";
import { targetInFull } from "@/lib/domain/target/words";
import { UNIT_WORDS } from "@/lib/domain/measure/words";
import { ASSIGNMENT_ROLE_WORDS, REPORTING_KIND_WORDS, dueWords } from "@/lib/format/plan-words";
import { NewPart } from "./new-part";
import { PartEditor } from "./part-editor";
import { AcceptForm, AcceptWithinForm } from "./part-forms";
import { PartLinks } from "./part-links";

/** The looks of hundreds of parts, said once. */
const PARTS = "text-dense **:data-p:scroll-mt-24 **:data-p:py-1 **:data-p:target:bg-accent-wash **:data-open:border-l-4 **:data-open:border-risk **:data-open:pl-3";
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
  const numbers = new Map(indicatorsOf(draft).map(({ key, number }) => [key, number]));
  const numbersOf = (keys: readonly string[]) => keys.map((key) => numbers.get(key) ?? key).join(", ");
  const part = (id: string, found: { span: Span | null; certainty: Certainty }, words: ReactNode) => (
    <Part {...props} part={id} found={found}>
      {words}
    </Part>
  );
  return (
    <div className={PARTS}>
      {draft.nothingPromised ? <p className="mb-6 border-l-4 border-slow bg-slow-wash px-4 py-3">{draft.nothingPromised}</p> : null}
      {draft.goals.map((goal, g) => (
        <section key={g} className="mb-6">
          {part(`g${g}`, goal, <h3 className="font-semibold">{goal.title}</h3>)}
          <ol>
            {goal.indicators.map((indicator, i) => (
              <li key={indicator.key} className="border-t border-line py-2">
                {part(
                  `g${g}-i${i}`,
                  indicator,
                  <>
                    <strong className="font-semibold">Chỉ tiêu {indicator.number}.</strong> <span className="whitespace-pre-line">{indicator.text}</span>
                    {indicator.needsReview ? <span className="block text-small text-notice">{indicator.needsReview}</span> : null}
                    {indicator.measures.length === 0 ? <span className="block text-small text-risk">Chưa có chỉ số nào. Hãy thêm chỉ số ở mục sửa, hoặc chọn chữ trong văn bản.</span> : null}
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
          <li key={index}>
            {part(
              `a${index}`,
              agency,
              <>
                {agency.name}
                {agency.leads.length > 0 ? <span className="block text-small text-ink-3">Chủ trì chỉ tiêu {numbersOf(agency.leads)}</span> : null}
                {agency.coordinates.length > 0 ? <span className="block text-small text-ink-3">Phối hợp chỉ tiêu {numbersOf(agency.coordinates)}</span> : null}
              </>,
            )}
          </li>
        ))}
      </Group>
      <Group title="Chế độ báo cáo" count={draft.reporting.length}>
        {draft.reporting.map((rule, index) => (
          <li key={index}>{part(`r${index}`, rule, `${REPORTING_KIND_WORDS[rule.kind]}, ${dueWords(rule)}: ${rule.from} → ${rule.to}`)}</li>
        ))}
      </Group>
      <Group title="Kinh phí" count={draft.budget === null ? 0 : 1}>
        {draft.budget === null ? null : (
          <li>
            {part("b", draft.budget, `Bảng kinh phí ${draft.budget.activities.length} nội dung`)}
            <details open={props.editing?.startsWith("b-")}>
              <summary className="min-h-11 cursor-pointer py-2.5 text-small font-medium text-accent">Từng nội dung</summary>
              <ul className="ml-4 divide-y divide-line">
                {draft.budget.activities.map((activity, index) => (
                  <li key={index}>{part(`b-${index}`, { span: null, certainty: activity.certainty }, `${activity.number}. ${activity.title}`)}</li>
                ))}
              </ul>
            </details>
          </li>
        )}
      </Group>
      <Group title="Kết quả kỳ trước" count={draft.printedResults.length}>
        {draft.printedResults.map((result, index) => (
          <li key={index}>{part(`p${index}`, result, result.text)}</li>
        ))}
      </Group>
      {props.fixed ? null : <NewPart id={props.id} version={props.version} draft={draft} editing={props.editing} />}
      <Group title="Ghi chú cần xem lại, sẽ đi cùng kế hoạch" count={draft.reviewNotes.length}>
        {draft.reviewNotes.map((note, index) => (
          <li key={index} className="py-1.5 text-dense">
            <span className="font-medium">{note.place}:</span> {note.note}
          </li>
        ))}
      </Group>
    </div>
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

function Part({ id, version, draft, catalogue, editing, fixed, part, found, children }: Props & { part: string; found: { span: Span | null; certainty: Certainty }; children: ReactNode }) {
  const open = found.certainty === "needs-review" && !fixed;
  return (
    <div id={part} data-p="" {...(open && { "data-open": "", tabIndex: -1 })}>
      {children}
      <PartLinks part={part} sure={found.certainty} isPlaced={found.span !== null && found.span[0] < found.span[1]} isFixed={fixed} isEditing={editing === part} />
      {open ? (
        <div className="flex flex-wrap gap-x-3">
          <AcceptForm id={id} version={version} part={part} />
          {kindOf(part) === "indicator" && openWithin(draft, part).length > 1 ? <AcceptWithinForm id={id} version={version} part={part} /> : null}
        </div>
      ) : null}
      {editing === part && !fixed ? <PartEditor id={id} version={version} draft={draft} part={part} catalogue={catalogue} /> : null}
    </div>
  );
}
