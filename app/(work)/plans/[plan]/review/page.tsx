import type { Metadata } from "next";
import { DoneNotice } from "@/components/forms/done-notice";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { ReviewDecisionLine } from "@/components/plan/review-decision";
import { Link } from "@/components/ui/link";
import { findPlanArea } from "@/lib/data/amendments";
import { can } from "@/lib/domain/access/can";
import type { ReviewNote } from "@/lib/domain/plan/issued-plan";
import { planContext } from "../_parts/plan-context";
import { DecideForm } from "./_parts/decide-form";

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
}

export const metadata: Metadata = { title: "Những chỗ cần xem lại" };

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ plan: code }, { done }] = await Promise.all([params, searchParams]);
  const { actor, plan } = await planContext(code);
  const decision = can(actor, "review-note.decide", await findPlanArea(plan.area.id));
  const open = plan.reviewNotes.filter((note) => note.decision === null);
  const decided = plan.reviewNotes.filter((note) => note.decision !== null);
  return (
    <>
      <PageHeading
        above={
          <Link href={`/plans/${code}/issued`} className="text-accent">
            Kế hoạch như đã ban hành
          </Link>
        }
      >
        {open.length > 0 ? `${open.length} chỗ trong văn bản chờ quyết định` : "Không còn chỗ nào trong văn bản chờ quyết định"}
      </PageHeading>
      {decided.some((note) => note.id === done) ? <DoneNotice key={String(done)}>Đã ghi quyết định. Văn bản in giữ nguyên như đã ban hành.</DoneNotice> : null}
      <p className="mb-6 max-w-[44rem] text-dense text-ink-2">
        Quyết định được ghi bên cạnh và không sửa chữ nào của văn bản. Nếu đính chính làm thay đổi một mức cần đạt, hãy{" "}
        <Link href={`/plans/${code}/amendments`} className="text-accent">
          ghi sửa đổi kế hoạch
        </Link>
        .
      </p>
      {decision.allowed ? null : <p className="mb-6 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>}
      {open.length > 0 ? (
        <Notes title="Chờ quyết định" notes={open} planCode={code} decides={decision.allowed} />
      ) : null}
      {decided.length > 0 ? <Notes title="Đã quyết định" notes={decided} planCode={code} decides={false} /> : null}
    </>
  );
}

function Notes({ title, notes, planCode, decides }: { title: string; notes: ReviewNote[]; planCode: string; decides: boolean }) {
  return (
    <section className="mb-8">
      <h2 className="border-b border-ink pb-2 text-section font-semibold">{title}</h2>
      <ul className="divide-y divide-line">
        {notes.map((note) => (
          <li key={note.id} className="grid gap-x-6 py-3 md:grid-cols-[16rem_minmax(0,1fr)]">
            <p className="text-dense text-ink-2">{note.indicator ? <Link href={`/plans/${planCode}/issued#chi-tieu-${note.indicator}`} className="text-accent">{note.place}</Link> : note.place}</p>
            <div className="min-w-0">
              <p className="max-w-[44rem]">{note.note}</p>
              {note.decision ? <ReviewDecisionLine decision={note.decision} /> : null}
              {decides ? (
                <FormDisclosure title={`Ghi quyết định: ${note.place}`}>
                  <DecideForm planCode={planCode} noteId={note.id} />
                </FormDisclosure>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
