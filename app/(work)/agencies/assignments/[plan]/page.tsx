import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { requireActor } from "@/lib/auth/actor";
import { findPlanAssignments, type AssignedIndicator, type PlanAssignments } from "@/lib/data/agencies";
import { can } from "@/lib/domain/access/can";
import { planLabel } from "@/lib/format/plan";
import { ASSIGNMENT_ROLE_WORDS } from "@/lib/format/plan-words";
import { validityWords } from "@/lib/format/validity";
import { AddAssignmentForm, EndAssignmentForm } from "./_parts/assignment-forms";
import { HandOverForm } from "./_parts/hand-over-form";

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
}

export const metadata: Metadata = { title: "Phân công chỉ tiêu" };

export default async function PlanAssignmentsPage({ params, searchParams }: Props) {
  const [{ plan: code }, { from }, actor] = await Promise.all([params, searchParams, requireActor()]);
  const found = await findPlanAssignments(code);
  if (!found) notFound();
  const decision = can(actor, "assignment.manage", found.subject);
  return (
    <>
      <PageHeading
        above={
          <Link href={`/agencies/${found.plan.area.id}`} className="text-accent">
            Cơ quan của {found.plan.area.name}
          </Link>
        }
      >
        Phân công chỉ tiêu: {planLabel(found.plan)}
      </PageHeading>
      {decision.allowed ? <Changes found={found} from={typeof from === "string" ? from : ""} /> : <p className="mb-6 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>}
      {found.goals.map((goal) => (
        <section key={goal.ordinal} className="mb-8">
          <h2 className="mb-1 border-b border-ink pb-2 text-section font-semibold">{goal.title}</h2>
          <ul className="divide-y divide-line">
            {goal.indicators.map((indicator) => (
              <li key={indicator.id} className="grid gap-x-6 gap-y-1 py-2.5 md:grid-cols-[minmax(0,20rem)_1fr]">
                <p>
                  <span className="font-medium">{indicator.number}.</span> {indicator.shortName}
                </p>
                <Assigned indicator={indicator} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Assigned({ indicator }: { indicator: AssignedIndicator }) {
  if (indicator.assignments.length === 0) return <p className="text-dense text-ink-3">Chưa phân công cơ quan nào.</p>;
  return (
    <ul className="text-dense">
      {indicator.assignments.map((row) => (
        <li key={row.id} className={row.validTo === null ? "" : "text-ink-3"}>
          {row.agencyName}, {ASSIGNMENT_ROLE_WORDS[row.role]}
          {row.validFrom !== null || row.validTo !== null ? `, ${validityWords(row)}` : ""}
          {row.takenOverFrom ? `; nhận từ ${row.takenOverFrom}` : ""}
          {row.document ? ` (${row.document})` : ""}
        </li>
      ))}
    </ul>
  );
}

/** The three things that can be done, above what they change. */
function Changes({ found: { plan, goals, receivers }, from }: { found: PlanAssignments; from: string }) {
  const running = goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.assignments.filter((row) => row.validTo === null).map((row) => ({ ...row, number: indicator.number, shortName: indicator.shortName }))));
  const holders = new Map(running.map((row) => [row.agencyId, row.agencyName]));
  // Who has just handed over everything still sees that it is done.
  const giver = goals.flatMap((goal) => goal.indicators.flatMap((indicator) => indicator.assignments)).find((row) => row.agencyId === from) ?? null;
  const choices = receivers.map(({ id, name, areaName }) => [id, areaName === plan.area.name ? name : `${name} (${areaName})`] as const);
  return (
    <section className="mb-10" aria-labelledby="thay-doi">
      <h2 id="thay-doi" className="border-b border-ink pb-2 text-section font-semibold">
        Thay đổi phân công
      </h2>
      <details open={from !== ""} className="border-b border-line">
        <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">Bàn giao từ cơ quan này sang cơ quan khác</summary>
        <div className="pt-2 pb-4">
          {holders.size > 0 ? (
            <form method="get" className="mb-5 flex max-w-[44rem] flex-wrap items-end gap-3">
              <label className="flex min-w-0 flex-1 basis-64 flex-col gap-1.5 font-medium">
                Cơ quan bàn giao
                <select name="from" defaultValue={giver?.agencyId ?? ""} key={giver?.agencyId ?? ""} className="min-h-11 w-full rounded-sm border border-line-strong bg-paper px-3 py-2 font-normal">
                  <option value="">Hãy chọn</option>
                  {[...holders].map(([id, name]) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </label>
              <button type="submit" className="min-h-11 rounded-sm border border-line-strong bg-paper px-4 py-2 font-medium hover:bg-wash">
                Chọn chỉ tiêu
              </button>
            </form>
          ) : (
            <p className="text-ink-2">Kế hoạch chưa phân công chỉ tiêu nào. Hãy thêm phân công trước.</p>
          )}
          {giver ? <HandOverForm key={giver.agencyId} planCode={plan.code} from={{ id: giver.agencyId, name: giver.agencyName }} rows={running.filter((row) => row.agencyId === giver.agencyId)} receivers={choices.filter(([id]) => id !== giver.agencyId)} /> : null}
        </div>
      </details>
      <FormDisclosure title="Thêm phân công">
        <AddAssignmentForm planCode={plan.code} indicators={goals.flatMap((goal) => goal.indicators.map(({ id, number, shortName }) => [id, `${number}. ${shortName}`] as const))} agencies={choices} />
      </FormDisclosure>
      <FormDisclosure title="Kết thúc một phân công">
        <EndAssignmentForm planCode={plan.code} assignments={running.map((row) => [row.id, `Chỉ tiêu ${row.number}: ${row.agencyName}, ${ASSIGNMENT_ROLE_WORDS[row.role]}`] as const)} />
      </FormDisclosure>
    </section>
  );
}
