import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeading } from "@/components/layout/page-heading";
import { ReportBoard } from "@/components/report/report-board";
import { Link } from "@/components/ui/link";
import { today } from "@/lib/today";
import { findReportBoard, type ReportBoard as Board } from "@/lib/data/report-board";
import { can } from "@/lib/domain/access/can";
import { BOARD_ORDERS, type BoardOrder, boardSentence, currentPeriod, dueSentence, sortBoard, standsIn, stateOf } from "@/lib/domain/report/board";
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
  const reporters = board.reporters.filter((one) => standsIn(one, period));
  const shown = sortBoard(filterBoard(reporters, period, search, day), period, search.order, day);
  const reviews = can(actor, "report.review", board.plan.subject).allowed;
  const fillsIn = can(actor, "report.fill-on-behalf", { ...board.plan.subject, reporterAgencyId: "" }).allowed;
  const waiting = reporters.filter(({ cells }) => ["submitted", "resubmitted"].includes(stateOf(cells[period.id]))).length;
  const query = { ...search, period: period.id };
  return (
    <>
      <PageHeading above="Báo cáo">{board.seesAll || reporters.length > 0 ? boardSentence(reporters, period, day) : "Đơn vị của bạn không báo cáo trong kế hoạch này"}</PageHeading>
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
          // No more travels than is drawn.
          reporters={shown.map(({ cells, areaId: _areaId, ...reporter }) => ({ ...reporter, cells: Object.fromEntries([period, ...others].flatMap(({ id }) => (cells[id] ? [[id, cells[id]]] : []))) }))}
          period={period}
          others={others}
          today={day}
          order={search.order}
          orderHrefs={Object.fromEntries(BOARD_ORDERS.map((order) => [order, `${base}${boardQuery(query, { order })}`])) as Record<BoardOrder, string>}
          reportHref={{ before: "/reports/", after: board.seesAll && (reviews || manages) ? "/review" : "" }}
          chase={manages ? { planTitle: plan.title, address: `${env.NEXTAUTH_URL}/reports`, onBehalf: fillsIn ? `/reports/on-behalf/${period.id}/` : null } : null}
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
