import type { Metadata } from "next";
import { DoneNotice } from "@/components/forms/done-notice";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { SuccessionLines } from "@/components/plan/succession-lines";
import { Link } from "@/components/ui/link";
import { findAmendable, findPlanArea, findSuccession, listAmendments } from "@/lib/data/amendments";
import { readCatalogue } from "@/lib/data/plan-drafts";
import { can } from "@/lib/domain/access/can";
import { planLabel } from "@/lib/format/plan";
import { planContext } from "../_parts/plan-context";
import { AmendmentList } from "./_parts/amendment-list";
import { MakeAmendment } from "./_parts/make-amendment";
import { SupersedeForm } from "./_parts/supersede-form";

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export const metadata: Metadata = { title: "Sửa đổi kế hoạch" };

export default async function AmendmentsPage({ params, searchParams }: Props) {
  const [{ plan: code }, query] = await Promise.all([params, searchParams]);
  const given = (name: string): string => (typeof query[name] === "string" ? query[name] : "");
  const done = given("done");
  const { actor, plan, plans } = await planContext(code);
  const [amendments, subject, succession] = await Promise.all([listAmendments(plan.id), findPlanArea(plan.area.id), findSuccession(plan.id)]);
  const decision = can(actor, "plan.amend", subject);
  const [amendable, catalogue] = decision.allowed ? await Promise.all([findAmendable(code), readCatalogue()]) : [null, []];
  const asked = { indicator: given("indicator"), act: given("act"), of: given("of"), after: given("after") || done };
  return (
    <>
      <PageHeading
        above={
          <Link href={`/plans/${code}/issued`} className="text-accent">
            Kế hoạch như đã ban hành
          </Link>
        }
      >
        {amendments.length > 0 ? `Kế hoạch đã được sửa đổi ${amendments.length} lần` : "Kế hoạch chưa được sửa đổi lần nào"}
      </PageHeading>
      {amendments.some((one) => one.id === done) ? <DoneNotice key={done}>Đã ghi sửa đổi. Bản kế hoạch trước ngày hiệu lực vẫn xem được. Nếu văn bản còn sửa chỗ khác, hãy ghi tiếp; văn bản, ngày và lý do được điền sẵn.</DoneNotice> : null}
      {amendments.length > 0 ? (
        <section className="mb-8">
          <h2 className="border-b border-ink pb-2 text-section font-semibold">Các lần sửa đổi</h2>
          <AmendmentList amendments={amendments} planCode={code} />
        </section>
      ) : null}
      {decision.allowed ? null : <p className="mb-6 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>}
      <SuccessionLines {...succession} />
      {amendable?.superseded ? <p className="mb-6 max-w-[44rem]">Kế hoạch này đã được kế hoạch khác thay thế nên không sửa đổi được nữa.</p> : null}
      {amendable && !amendable.superseded ? (
        <>
          <MakeAmendment
            plan={amendable}
            planCode={code}
            asked={asked}
            last={amendments.find((one) => one.id === asked.after)}
            goals={plan.goals}
            measures={catalogue.map((measure) => [measure.code, measure.disaggregation === null ? measure.name : `${measure.name} (${measure.disaggregation})`] as const)}
          />
          {asked.act === "" ? (
            <FormDisclosure title="Kế hoạch mới thay thế kế hoạch này">
              <SupersedeForm planCode={code} plans={plans.filter((one) => one.code !== code).map((one) => [one.code, planLabel(one)] as const)} />
            </FormDisclosure>
          ) : null}
        </>
      ) : null}
    </>
  );
}
