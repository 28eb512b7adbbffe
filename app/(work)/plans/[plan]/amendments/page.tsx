import type { Metadata } from "next";
import { DoneNotice } from "@/components/forms/done-notice";
import { SelectField } from "@/components/forms/select-field";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { SuccessionLines } from "@/components/plan/succession-lines";
import { Link } from "@/components/ui/link";
import { findAmendable, findPlanArea, findSuccession, listAmendments } from "@/lib/data/amendments";
import { can } from "@/lib/domain/access/can";
import { decimalWords } from "@/lib/domain/decimal-words";
import type { AmendablePlan } from "@/lib/domain/plan/amendment";
import type { Target } from "@/lib/domain/target/target";
import { targetInFull } from "@/lib/domain/target/words";
import { formatUnit } from "@/lib/format/number";
import { planLabel } from "@/lib/format/plan";
import { planContext } from "../_parts/plan-context";
import { AmendmentList } from "./_parts/amendment-list";
import { ChangeTargetForm } from "./_parts/change-target-form";
import { SupersedeForm } from "./_parts/supersede-form";

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<{ done?: string | string[]; target?: string | string[] }>;
}

export const metadata: Metadata = { title: "Sửa đổi kế hoạch" };

export default async function AmendmentsPage({ params, searchParams }: Props) {
  const [{ plan: code }, { done, target }] = await Promise.all([params, searchParams]);
  const { actor, plan, plans } = await planContext(code);
  const [amendments, subject, succession] = await Promise.all([listAmendments(plan.id), findPlanArea(plan.area.id), findSuccession(plan.id)]);
  const decision = can(actor, "plan.amend", subject);
  const amendable = decision.allowed ? await findAmendable(code) : null;
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
      {amendments.some((one) => one.id === done) ? <DoneNotice key={String(done)}>Đã ghi sửa đổi. Bản kế hoạch trước ngày hiệu lực vẫn xem được.</DoneNotice> : null}
      {amendments.length > 0 ? (
        <section className="mb-8">
          <h2 className="border-b border-ink pb-2 text-section font-semibold">Các lần sửa đổi</h2>
          <AmendmentList amendments={amendments} planCode={code} />
        </section>
      ) : null}
      {decision.allowed ? null : <p className="mb-6 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>}
      <SuccessionLines {...succession} />
      {amendable ? amendable.superseded ? <p className="mb-6 max-w-[44rem]">Kế hoạch này đã được kế hoạch khác thay thế nên không sửa đổi được nữa.</p> : <ChangeTarget plan={amendable} planCode={code} chosen={typeof target === "string" ? target : ""} /> : null}
      {amendable && !amendable.superseded ? (
        <FormDisclosure title="Kế hoạch mới thay thế kế hoạch này">
          <SupersedeForm planCode={code} plans={plans.filter((one) => one.code !== code).map((one) => [one.code, planLabel(one)] as const)} />
        </FormDisclosure>
      ) : null}
    </>
  );
}

/** First which target, by the address; then its form, filled with the target as it stands. */
function ChangeTarget({ plan, planCode, chosen }: { plan: AmendablePlan; planCode: string; chosen: string }) {
  const choices = plan.indicators.flatMap((indicator) => indicator.uses.flatMap((use) => use.targets.map((target) => ({ indicator, use, target }))));
  // A direction without a number has no form: its number would be the first.
  const changeable = choices.filter(({ target }) => target.comparator !== null);
  const found = changeable.find(({ target }) => target.id === chosen);
  return (
    <section className="mb-8 max-w-[36rem]">
      <h2 className="mb-3 border-b border-ink pb-2 text-section font-semibold">Sửa một mức cần đạt</h2>
      <form method="get">
        <SelectField
          name="target"
          label="Mức cần sửa"
          defaultValue={found ? chosen : ""}
          options={[["", "Hãy chọn"], ...changeable.map(({ indicator, use, target }) => [target.id, `${indicator.number}. ${use.name}: ${targetInFull(target, use.unit)}`] as const)]}
        />
        <button type="submit" className="mb-6 min-h-11 cursor-pointer rounded-sm border border-line-strong bg-paper px-4 py-2 font-medium hover:bg-wash">
          {found ? "Chọn mức khác" : "Mở mức này"}
        </button>
      </form>
      {found ? (
        <>
          <p className="mb-5 border-l-4 border-line-strong pl-3 text-dense">
            Đang áp dụng: {targetInFull(found.target, found.use.unit)}
            <q className="block text-ink-3">{found.target.phrase}</q>
          </p>
          <ChangeTargetForm key={chosen} planCode={planCode} targetId={chosen} unitWords={found.target.basis !== "value" ? "% thay đổi" : found.use.unit === "count" ? "số lượng" : formatUnit(found.use.unit)} initial={initialOf(found.target)} />
        </>
      ) : null}
    </section>
  );
}

function initialOf(target: Target): Record<string, string> {
  const { timing, comparator, year, fromYear, toYear, value, upperValue, maintained } = target;
  return {
    timing,
    comparator: comparator ?? "",
    year: year === null ? "" : String(year),
    fromYear: fromYear === null ? "" : String(fromYear),
    toYear: toYear === null ? "" : String(toYear),
    value: value === null ? "" : decimalWords(value),
    upperValue: upperValue === null ? "" : decimalWords(upperValue),
    ...(maintained ? { maintained: "on" } : {}),
  };
}
