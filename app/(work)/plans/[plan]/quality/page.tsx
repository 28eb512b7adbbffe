import type { Metadata } from "next";
import { DoneNotice } from "@/components/forms/done-notice";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { findPlanArea } from "@/lib/data/amendments";
import { can } from "@/lib/domain/access/can";
import { groupBy } from "@/lib/domain/group-by";
import type { ConfirmableFinding } from "@/lib/domain/quality/confirmation";
import { qualityHeadline } from "@/lib/domain/quality/headline";
import { QUALITY_RULES, qualityRule } from "@/lib/domain/quality/rules";
import { formatExact } from "@/lib/format/number";
import { FindingList, type FindingListProps } from "./_parts/finding-list";
import { qualityContext } from "./_parts/quality-context";
import { QualityFilterForm } from "./_parts/quality-filter-form";
import { type Search, filterFindings, one, searchQuery } from "./_parts/quality-search";

export const metadata: Metadata = { title: "Chất lượng số liệu" };

const PAGE_SIZE = 50;

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Search>;
}

export default async function QualityPage({ params, searchParams }: Props) {
  const asked = await searchParams;
  const { actor, plan, year, quality, search } = await qualityContext((await params).plan, asked);
  const subject = await findPlanArea(plan.area.id);
  const decisionOn = (agencyIds: readonly string[]) => can(actor, "quality.confirm", { ...subject, assignedAgencyIds: agencyIds });
  const anyDecision = decisionOn(quality.measures.flatMap(({ agencyIds }) => agencyIds));

  const { findings } = quality;
  const matching = filterFindings(findings, search);
  const open = matching.filter(({ confirmation }) => confirmation === null);
  const confirmed = matching.filter(({ confirmation }) => confirmation !== null);
  const listed = search.confirmed ? confirmed : open;
  const pages = Math.max(1, Math.ceil(listed.length / PAGE_SIZE));
  const page = Math.min(search.page, pages);
  const query = searchQuery(year, { ...search, page });
  const context: Omit<FindingListProps, "findings"> = {
    planCode: plan.code,
    viewYear: year,
    query,
    confirming: one(asked.confirm) || null,
    mayConfirm: ({ measure }) => decisionOn(measure.agencyIds).allowed,
    seesCommunes: can(actor, "report.view", { ...subject, reporterAgencyId: "" }).allowed,
    ownAreaId: plan.area.id,
  };
  const done = one(asked.done);
  // Another number of confirmations is another notice, to be read out anew.
  const given = findings.filter(({ confirmation }) => confirmation !== null).length;
  return (
    <>
      <PageHeading>{qualityHeadline(year, quality.checked, findings)}</PageHeading>
      {done === "confirmed" ? <DoneNotice key={given}>Đã ghi xác nhận. Nếu số liệu thay đổi, chỗ này sẽ được hỏi lại.</DoneNotice> : null}
      {done === "withdrawn" ? <DoneNotice key={given}>Đã rút xác nhận. Chỗ này lại nằm trong danh sách cần kiểm tra.</DoneNotice> : null}
      <p className="mb-5 max-w-[44rem] text-dense text-ink-2">
        Đã chạy {QUALITY_RULES.length} phép kiểm tra trên {count(quality.checked)} số liệu đã duyệt của năm {year}, đối chiếu với {count(quality.heldAgainst)} số liệu của các năm khác. Phép kiểm tra chỉ hỏi, không sửa số nào: số sai thì cơ quan báo cáo{" "}
        <Link href={`/plans/${plan.code}/entry?year=${year}`} className="text-accent">
          nhập lại
        </Link>
        , số đúng thì xác nhận kèm lý do.
      </p>
      {findings.length > 0 ? (
        <>
          {anyDecision.allowed ? null : <p className="mb-5 max-w-[44rem] text-small text-ink-3">{anyDecision.reason}</p>}
          <RuleCounts findings={findings} hrefOf={(rule) => `?${searchQuery(year, { ...search, confirmed: false, rule, page: 1 })}`} chosen={search.rule} />
          <QualityFilterForm year={year} findings={findings} search={search} />
          <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="text-dense">{listWords(search.confirmed, listed.length, findings.length > matching.length)}</p>
            <a href={`/plans/${plan.code}/quality/findings.csv?${query}`} className="text-small text-accent print:hidden">
              Tải danh sách này (CSV)
            </a>
          </div>
          <Groups findings={listed.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)} all={listed} context={context} />
          <Pages page={page} pages={pages} hrefOf={(number) => `?${searchQuery(year, { ...search, page: number })}`} />
          {!search.confirmed && confirmed.length > 0 ? (
            <details className="mt-8 border-y border-line">
              <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">{`Đã xác nhận là đúng (${count(confirmed.length)})`}</summary>
              <Groups findings={confirmed.slice(0, PAGE_SIZE)} all={confirmed} context={context} />
              {confirmed.length > PAGE_SIZE ? (
                <p className="py-3 text-dense">
                  <Link href={`?${searchQuery(year, { ...search, confirmed: true, page: 1 })}`} className="text-accent">
                    Xem tất cả {count(confirmed.length)} chỗ đã xác nhận
                  </Link>
                </p>
              ) : null}
            </details>
          ) : null}
        </>
      ) : null}
      <WhatIsChecked open={findings.length === 0} />
    </>
  );
}

const count = (number: number): string => formatExact(String(number));

function listWords(confirmed: boolean, listed: number, isFiltered: boolean): string {
  const what = confirmed ? "chỗ đã xác nhận là đúng" : "chỗ chưa xác nhận";
  if (listed === 0) return isFiltered ? `Không có ${what} nào khớp với điều kiện lọc.` : `Không còn ${what}.`;
  return `${count(listed)} ${what}${isFiltered ? " khớp với điều kiện lọc" : ""}`;
}

/** How many open places each check found, the one chosen marked. */
function RuleCounts({ findings, hrefOf, chosen }: { findings: readonly ConfirmableFinding[]; hrefOf: (rule: string | null) => string; chosen: string | null }) {
  const open = groupBy(findings.filter(({ confirmation }) => confirmation === null), ({ rule }) => rule);
  if (open.size === 0) return null;
  return (
    <nav aria-label="Số chỗ theo phép kiểm tra" className="mb-5 border-y border-line py-2 text-dense print:hidden">
      <ul className="grid gap-x-8 sm:grid-cols-2 frame:grid-cols-3">
        {QUALITY_RULES.filter(({ code }) => open.has(code)).map(({ code, title }) => {
          const found = open.get(code) ?? [];
          const certain = found.filter(({ severity }) => severity === "certain").length;
          return (
            <li key={code}>
              <Link href={hrefOf(code === chosen ? null : code)} aria-current={code === chosen ? "true" : undefined} className="flex min-h-9 items-baseline justify-between gap-3 py-1.5 text-ink no-underline hover:bg-wash aria-[current]:font-semibold">
                <span className="underline decoration-line-strong underline-offset-2">{title}</span>
                <span className="whitespace-nowrap text-ink-2 tabular-nums">
                  {certain > 0 ? <span className="mr-2 text-small font-medium text-bad">{`${count(certain)} chắc chắn sai`}</span> : null}
                  {count(found.length)}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** `all`: those of the other pages too, to be counted. */
function Groups({ findings, all, context }: { findings: readonly ConfirmableFinding[]; all: readonly ConfirmableFinding[]; context: Omit<FindingListProps, "findings"> }) {
  return [...groupBy(findings, ({ rule }) => rule)].map(([code, group]) => {
    const rule = qualityRule(code);
    return (
      <section key={code} className="laid-out-when-near mt-7 first:mt-3">
        <h2 className="text-section font-semibold">{`${rule?.title ?? code} (${count(all.filter((finding) => finding.rule === code).length)})`}</h2>
        <p className="mt-1 mb-2 max-w-[44rem] text-dense text-ink-2">{rule?.explanation}</p>
        <FindingList findings={group} {...context} />
      </section>
    );
  });
}

function Pages({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => string }) {
  if (pages === 1) return null;
  return (
    <nav aria-label="Trang" className="mt-5 flex items-center justify-between gap-6 text-dense print:hidden">
      {page > 1 ? (
        <Link href={hrefOf(page - 1)} className="py-2 text-accent">
          ← Trang trước
        </Link>
      ) : (
        <span />
      )}
      <span className="text-ink-2">{`Trang ${page} trong ${pages}`}</span>
      {page < pages ? (
        <Link href={hrefOf(page + 1)} className="py-2 text-accent">
          Trang sau →
        </Link>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** Silence means something only where one can see what was listened for. */
function WhatIsChecked({ open }: { open: boolean }) {
  return (
    <details open={open} className="mt-8 border-y border-line">
      <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">{`Những gì được kiểm tra (${QUALITY_RULES.length} phép)`}</summary>
      <dl className="max-w-[56rem] pb-3 text-dense">
        {QUALITY_RULES.map(({ code, title, explanation }) => (
          <div key={code} className="grid gap-x-6 border-t border-line py-2 first:border-t-0 md:grid-cols-[17rem_minmax(0,1fr)]">
            <dt className="font-medium">{title}</dt>
            <dd className="text-ink-2">{explanation}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
