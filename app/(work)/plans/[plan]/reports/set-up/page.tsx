import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { DoneNotice } from "@/components/forms/done-notice";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { today } from "@/lib/today";
import { countFormerCommunes } from "@/lib/data/former-communes";
import { findReportingSetUp, type PeriodView, type ReportingSetUp } from "@/lib/data/reporting";
import { can } from "@/lib/domain/access/can";
import { dueOrigin, PERIOD_STATE_WORDS, periodsOf, periodStateOn, periodTitle } from "@/lib/domain/report/period";
import { HEAD_APPROVAL_WORDS } from "@/lib/domain/report/period-choice";
import { formatDate } from "@/lib/format/date";
import { dueWords } from "@/lib/format/plan-words";
import { planContext } from "../../_parts/plan-context";
import { CommuneMeasuresForm, FormerCommunesForm, HeadApprovalForm, ReportersForm } from "./_parts/choice-forms";
import { AddPeriodForm, ClosePeriodForm, ExtendPeriodForm, GeneratePeriodsForm, OpenPeriodForm, ReopenPeriodForm } from "./_parts/period-forms";

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<{ done?: string | string[]; period?: string | string[] }>;
}

const DONE: Record<string, string> = {
  opened: "Đã mở. Các đơn vị có thể nhập và gửi báo cáo; lời nhắc được gửi từ bảy ngày trước hạn.",
  closed: "Đã đóng. Số liệu đã gửi giữ nguyên.",
  reopened: "Đã mở lại. Các đơn vị có thể gửi báo cáo tiếp.",
};

export const metadata: Metadata = { title: "Kỳ báo cáo, đơn vị, chỉ số" };

export default async function ReportingSetUpPage({ params, searchParams }: Props) {
  const [{ plan: code }, { done, period: doneTo }] = await Promise.all([params, searchParams]);
  const { actor } = await planContext(code);
  const day = today();
  const [setUp, former] = await Promise.all([findReportingSetUp(code, day), countFormerCommunes(code, day)]);
  if (!setUp) notFound();
  const decision = can(actor, "reporting.manage", setUp.plan.subject);
  const { periods } = setUp;
  const changed = periods.find(({ id }) => id === doneTo);
  const notice = typeof done === "string" && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
  const open = periods.filter((period) => ["open", "due_soon", "overdue"].includes(periodStateOn(period, day)));
  return (
    <>
      <PageHeading
        above={
          <Link href={`/plans/${code}/reports`} className="text-accent">
            Báo cáo
          </Link>
        }
      >
        {periods.length === 0 ? "Kế hoạch chưa có kỳ báo cáo" : open.length === 0 ? "Không có kỳ báo cáo nào đang mở" : `Đang mở: ${open.map((period) => periodTitle(period).toLowerCase()).join(", ")}`}
      </PageHeading>
      {changed && notice ? <DoneNotice key={`${changed.id} ${String(done)}`}>{`${periodTitle(changed)}: ${notice}`}</DoneNotice> : null}
      {decision.allowed ? null : <p className="mb-6 max-w-[44rem] text-small text-ink-3">{decision.reason}</p>}
      <Periods setUp={setUp} today={day} manages={decision.allowed} />
      <Reporters setUp={setUp} manages={decision.allowed} former={former} />
      <Measures setUp={setUp} manages={decision.allowed} />
      <Section id="thu-truong" title="Thủ trưởng đơn vị duyệt">
        <p className="py-2.5 text-ink-2">{HEAD_APPROVAL_WORDS[setUp.plan.headApproval]}.</p>
        {decision.allowed ? (
          <FormDisclosure title="Thay đổi cách duyệt">
            <HeadApprovalForm planCode={code} chosen={setUp.plan.headApproval} />
          </FormDisclosure>
        ) : null}
      </Section>
    </>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mb-9">
      <h2 id={id} className="border-b border-ink pb-2 text-section font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}

interface Part {
  setUp: ReportingSetUp;
  manages: boolean;
}

function Periods({ setUp: { plan, periods, rules }, today, manages }: Part & { today: string }) {
  const missing = periodsOf(plan, rules).filter((planned) => !periods.some(({ kind, year }) => kind === planned.kind && year === planned.year)).length;
  // What can still be waited for stands in sight: open periods, and those of this year and later.
  const isPast = (period: PeriodView) => period.closedOn !== null || (period.opensOn === null && period.year < Number(today.slice(0, 4)));
  const [now, past] = [periods.filter((period) => !isPast(period)), periods.filter(isPast)];
  return (
    <Section id="ky-bao-cao" title="Kỳ báo cáo">
      {rules.length === 0 ? <p className="py-2.5 text-ink-2">Văn bản không in quy định báo cáo nào. Hãy thêm từng kỳ cần báo cáo.</p> : null}
      {manages ? (
        // Stays in place once nothing is missing, so that what it did can be read.
        <div className="pt-4">
          <GeneratePeriodsForm planCode={plan.code} missing={missing} />
        </div>
      ) : null}
      <PeriodList periods={now} today={today} manages={manages} />
      {past.length > 0 ? (
        <details className="border-t border-b border-line">
          <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">{`Kỳ của các năm trước, kỳ đã đóng (${past.length})`}</summary>
          <PeriodList periods={past} today={today} manages={manages} />
        </details>
      ) : null}
      {manages ? (
        <FormDisclosure title="Thêm kỳ báo cáo mà văn bản không in">
          <AddPeriodForm planCode={plan.code} />
        </FormDisclosure>
      ) : null}
    </Section>
  );
}

function PeriodList({ periods, today, manages }: { periods: PeriodView[]; today: string; manages: boolean }) {
  return (
    <ul className="divide-y divide-line">
      {periods.map((period) => (
        <li key={period.id} className="grid gap-x-6 gap-y-1 py-3 md:grid-cols-[16rem_minmax(0,1fr)]">
          <h3 className="font-medium">{periodTitle(period)}</h3>
          <div className="min-w-0 [&>details:last-child]:border-b-0">
            <PeriodFacts period={period} today={today} />
            {manages ? <PeriodActs period={period} today={today} /> : null}
          </div>
        </li>
      ))}
    </ul>
  );
}

function PeriodFacts({ period, today }: { period: PeriodView; today: string }) {
  const { opensOn, dueOn, extendedFrom, closedOn, rule, reports } = period;
  const origin = dueOrigin({ dueOn, extendedFrom, printedDue: rule?.due ?? null });
  const due =
    dueOn === null
      ? "chưa có hạn"
      : `hạn ${formatDate(dueOn)} ${{ printed: rule?.due ? `(văn bản in ${dueWords({ ...rule, year: null })})` : "", set: "(do người quản lý kỳ đặt, văn bản không in ngày)", extended: `(gia hạn, trước là ${formatDate(extendedFrom ?? dueOn)})` }[origin ?? "set"]}`;
  const days = [opensOn ? `mở từ ${formatDate(opensOn)}` : null, due, closedOn ? `đóng ngày ${formatDate(closedOn)}` : null].filter(Boolean).join(", ");
  return (
    <>
      <p className="text-dense">
        <span className="font-medium">{PERIOD_STATE_WORDS[periodStateOn(period, today)]}</span>: {days}.{reports > 0 ? ` ${reports} báo cáo đã bắt đầu.` : ""}
      </p>
      {rule?.inferred ? <p className="text-small text-ink-3">Chu kỳ này được suy ra từ văn bản, không in rõ.</p> : null}
      {rule === null ? <p className="text-small text-ink-3">Kỳ này do người quản lý thêm, văn bản không in.</p> : null}
    </>
  );
}

function PeriodActs({ period, today }: { period: PeriodView; today: string }) {
  const title = periodTitle(period);
  const named = (words: string) => (
    <>
      {words}
      <span className="sr-only"> {title.toLowerCase()}</span>
    </>
  );
  if (period.opensOn === null) {
    const due = period.dueOn === null ? null : { day: formatDate(period.dueOn), hasPassed: period.dueOn < today };
    return (
      <FormDisclosure title={named("Mở kỳ")}>
        <OpenPeriodForm periodId={period.id} today={formatDate(today)} due={due} />
      </FormDisclosure>
    );
  }
  if (period.closedOn !== null) {
    return (
      <FormDisclosure title={named("Mở lại")}>
        <ReopenPeriodForm periodId={period.id} />
      </FormDisclosure>
    );
  }
  return (
    <>
      <FormDisclosure title={named("Gia hạn")}>
        <ExtendPeriodForm periodId={period.id} title={title} />
      </FormDisclosure>
      <FormDisclosure title={named("Đóng kỳ")}>
        <ClosePeriodForm periodId={period.id} />
      </FormDisclosure>
    </>
  );
}

function Reporters({ setUp: { plan, reporters }, manages, former }: Part & { former: { all: number; missing: number } }) {
  const isChosen = reporters.some((one) => one.isChosen);
  const reporting = reporters.filter((one) => (isChosen ? one.isChosen : one.isDefault));
  const forgotten = isChosen ? reporters.filter((one) => one.isDefault && !one.isChosen) : [];
  const choice = ({ agencyId, name, areaName, ended, isDefault }: (typeof reporters)[number]) => ({
    id: agencyId,
    name,
    note: ended ? "Đã kết thúc hoạt động" : [areaName, forgotten.some((one) => one.agencyId === agencyId) ? "Nên báo cáo nhưng chưa được chọn" : null].filter(Boolean).join(". ") || null,
    chosen: isChosen ? reporting.some((one) => one.agencyId === agencyId) : isDefault,
  });
  const communes = reporting.filter(({ ofCommune, ended }) => ofCommune && !ended).length;
  const agencies = reporting.filter(({ ofCommune }) => !ofCommune).length;
  return (
    <Section id="don-vi" title="Đơn vị báo cáo">
      <p className="max-w-[44rem] py-2.5 text-ink-2">
        {`${communes} xã, phường và ${agencies} cơ quan. `}
        {isChosen ? "" : "Đây là danh sách mặc định: cơ quan được phân công trong kế hoạch và UBND các xã, phường trên địa bàn. Danh sách được lưu khi mở kỳ đầu tiên. "}
        {forgotten.length > 0 ? `Còn ${forgotten.length} đơn vị nên báo cáo nhưng chưa được chọn.` : ""}
        {communes === 0 && reporters.every(({ ofCommune }) => !ofCommune) ? "Chưa có UBND xã, phường nào trong phần mềm; hãy nhập danh sách xã, phường và cán bộ ở phần tài khoản. " : ""}
      </p>
      {manages ? (
        <FormDisclosure title="Chọn đơn vị báo cáo">
          <ReportersForm planCode={plan.code} agencies={reporters.filter(({ ofCommune }) => !ofCommune).map(choice)} communes={reporters.filter(({ ofCommune }) => ofCommune).map(choice)} />
        </FormDisclosure>
      ) : null}
      {former.all > 0 ? (
        <p className="max-w-[44rem] py-2.5 text-ink-2">
          {`Trong thời gian thực hiện kế hoạch, địa bàn còn có ${former.all} xã, phường nay đã sắp xếp lại. ${former.missing === 0 ? "UBND của các xã, phường này báo cáo cho những năm trước khi sắp xếp" : `${former.all - former.missing} trong số đó báo cáo cho những năm trước khi sắp xếp`}; kỳ của các năm sau không chờ họ.`}
        </p>
      ) : null}
      {manages && former.all > 0 ? <FormerCommunesForm planCode={plan.code} missing={former.missing} /> : null}
    </Section>
  );
}

/** Why communes do not report a measure by themselves. */
const WHY_NOT = { survey: "Từ điều tra", census: "Từ tổng điều tra", administrative: "Không cộng được từ các xã", register: "Không cộng được từ các xã" } as const;

function Measures({ setUp: { plan, measures }, manages }: Part) {
  const isChosen = measures.some((one) => one.isChosen);
  const choices = measures.map(({ measureId, indicatorNumber, name, aggregation, sourceClass, isDefault, isChosen: chosen }) => ({
    id: measureId,
    name: `${indicatorNumber}. ${name}`,
    note: aggregation === "count_communes" ? "Xã, phường trả lời đạt hoặc chưa đạt" : isDefault ? null : WHY_NOT[sourceClass],
    chosen: isChosen ? chosen : isDefault,
  }));
  return (
    <Section id="chi-so" title="Chỉ số xã, phường báo cáo">
      <p className="max-w-[44rem] py-2.5 text-ink-2">
        {`${choices.filter(({ chosen }) => chosen).length} trong ${choices.length} chỉ số của kế hoạch. `}
        {isChosen ? "" : "Đây là danh sách mặc định theo danh mục: số liệu từ sổ sách và báo cáo hành chính mà cấp tỉnh cộng được. Danh sách được lưu khi mở kỳ đầu tiên."}
      </p>
      {manages ? (
        <FormDisclosure title="Chọn chỉ số">
          <CommuneMeasuresForm planCode={plan.code} measures={choices} />
        </FormDisclosure>
      ) : null}
    </Section>
  );
}
