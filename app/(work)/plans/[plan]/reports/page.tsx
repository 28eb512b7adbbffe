import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { CopyText } from "@/components/report/copy-text";
import { ReportBoard } from "@/components/report/report-board";
import { Link } from "@/components/ui/link";
import { today } from "@/lib/today";
import { findReportBoard, type ReportBoard as Board } from "@/lib/data/report-board";
import { can } from "@/lib/domain/access/can";
import { boardSentence, currentPeriod, dueSentence, isHandedIn, sortBoard, stateOf, type BoardCell, type BoardReporter } from "@/lib/domain/report/board";
import { daysBetween, takesReports } from "@/lib/domain/report/period";
import { messengerText } from "@/lib/domain/report/reminder-words";
import { env } from "@/lib/env";
import { capitalise } from "@/lib/format/capitalise";
import { chosenYear, planContext } from "../_parts/plan-context";
import { boardQuery, filterBoard, readBoardSearch } from "./_parts/board-search";
import { BoardSearchForm } from "./_parts/board-search-form";

export const metadata: Metadata = { title: "Báo cáo" };

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReportBoardPage({ params, searchParams }: Props) {
  const [{ plan: code }, asked] = await Promise.all([params, searchParams]);
  const { actor, plan, years } = await planContext(code);
  const board = await findReportBoard(actor, code);
  if (!board) notFound();
  const day = today();
  const search = readBoardSearch(asked);
  const opened = board.periods.filter((period) => period.opensOn !== null);
  const ofYear = asked.year === undefined ? [] : opened.filter(({ year }) => year === chosenYear(years, 0, asked.year));
  const period = opened.find(({ id }) => id === search.period) ?? currentPeriod(ofYear, day) ?? currentPeriod(opened, day);
  const manages = can(actor, "reporting.manage", board.plan.subject).allowed;
  const base = `/plans/${code}/reports`;
  if (!period) return <NothingOpened board={board} manages={manages} base={base} />;

  const others = opened.filter((one) => one.id !== period.id && one.closedOn === null);
  const shown = sortBoard(filterBoard(board.reporters, period, search, day), period, search.order, day);
  const reviews = can(actor, "report.review", board.plan.subject).allowed;
  const fillsIn = can(actor, "report.fill-on-behalf", { ...board.plan.subject, reporterAgencyId: "" }).allowed;
  const waiting = board.reporters.filter(({ cells }) => ["submitted", "resubmitted"].includes(stateOf(cells[period.id]))).length;
  const query = { ...search, period: period.id };
  const reminderOf = (reporter: BoardReporter): string | null => {
    const state = stateOf(reporter.cells[period.id]);
    if (period.dueOn === null || isHandedIn(state) || !takesReports(period, day)) return null;
    const left = daysBetween(day, period.dueOn);
    const subject = { period: { ...period, dueOn: period.dueOn }, planTitle: plan.title, unitName: reporter.name, state, when: left < 0 ? ("after" as const) : ("before" as const), days: Math.abs(left) };
    return messengerText(subject, `${env.NEXTAUTH_URL}/reports`);
  };
  return (
    <>
      <PageHeading above="Báo cáo">{board.seesAll || board.reporters.length > 0 ? boardSentence(board.reporters, period, day) : "Đơn vị của bạn không báo cáo trong kế hoạch này"}</PageHeading>
      <p className="mb-5 flex flex-wrap gap-x-5 gap-y-1 text-dense text-ink-2">
        <span>{capitalise(dueSentence(period, day))}.</span>
        {reviews && waiting > 0 ? (
          <Link href={`/reports/waiting/${period.id}`} className="font-medium text-accent">
            {`Rà soát, phê duyệt ${waiting} báo cáo đang chờ`}
          </Link>
        ) : null}
        {manages ? (
          <>
            <Link href={`${base}/set-up`} className="text-accent">
              Kỳ báo cáo, đơn vị, chỉ số
            </Link>
            <Link href="/outbox" className="text-accent">
              Thông báo đã soạn
            </Link>
          </>
        ) : null}
        <a href={`${base}/export`} className="text-accent print:hidden">
          Tải bảng (CSV)
        </a>
      </p>
      <BoardSearchForm search={search} periods={opened.toReversed()} chosen={period.id} />
      {shown.length > 0 ? (
        <ReportBoard
          reporters={shown}
          period={period}
          others={others}
          today={day}
          order={search.order}
          orderHref={(order) => `${base}${boardQuery(query, { order })}`}
          reportHref={(cell: BoardCell) => (board.seesAll && (reviews || manages) ? `/reports/${cell.reportId}/review` : `/reports/${cell.reportId}`)}
          {...(manages
            ? {
                action: (reporter: BoardReporter) => {
                  const text = reminderOf(reporter);
                  return text ? (
                    <div className="flex flex-wrap items-baseline gap-x-4">
                      <CopyText text={text} label="Sao chép lời nhắc" about={`cho ${reporter.name}`} />
                      {fillsIn ? (
                        <Link href={`/reports/on-behalf/${period.id}/${reporter.agencyId}`} className="inline-flex items-center text-small text-accent max-md:min-h-11">
                          Nhập thay<span className="sr-only"> {reporter.name}</span>
                        </Link>
                      ) : null}
                    </div>
                  ) : null;
                },
              }
            : {})}
        />
      ) : (
        <p className="border-y border-line py-6 text-ink-2">
          Không có đơn vị nào khớp với các điều kiện đã chọn.{" "}
          <Link href={`${base}?period=${period.id}`} className="text-accent">
            Bỏ các điều kiện
          </Link>
        </p>
      )}
    </>
  );
}

function NothingOpened({ board, manages, base }: { board: Board; manages: boolean; base: string }) {
  const planned = board.periods.length > 0;
  return (
    <>
      <PageHeading above="Báo cáo">Chưa mở kỳ báo cáo nào</PageHeading>
      <p className="max-w-[44rem] text-ink-2">
        {manages ? (
          <>
            {planned ? "Các kỳ báo cáo đã được lập theo kế hoạch. " : "Các kỳ báo cáo được lập theo quy định in trong kế hoạch. "}
            <Link href={`${base}/set-up`} className="text-accent">
              {planned ? "Mở một kỳ báo cáo" : "Lập và mở kỳ báo cáo"}
            </Link>
          </>
        ) : (
          "Khi cán bộ đầu mối mở kỳ báo cáo, các đơn vị báo cáo và tình hình gửi báo cáo sẽ hiện ở đây."
        )}
      </p>
    </>
  );
}
