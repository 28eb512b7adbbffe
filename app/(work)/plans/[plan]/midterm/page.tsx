import type { Metadata } from "next";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { today } from "@/lib/today";
import { findMidterm } from "@/lib/data/midterm";
import { findReportBoard } from "@/lib/data/report-board";
import { MIDTERM_YEAR } from "@/lib/domain/midterm/midterm";
import { boardSentence, standsIn } from "@/lib/domain/report/board";
import { formatDate } from "@/lib/format/date";
import { planContext } from "../_parts/plan-context";
import { MidtermGoal } from "./_parts/midterm-goal";
import { MidtermTable, RoadTable } from "./_parts/midterm-tables";

export const metadata: Metadata = { title: `Sơ kết đến năm ${MIDTERM_YEAR}` };

export default async function MidtermPage({ params }: { params: Promise<{ plan: string }> }) {
  const { actor, plan } = await planContext((await params).plan);
  const [review, board] = await Promise.all([findMidterm(plan), findReportBoard(actor, plan.code)]);
  const base = `/plans/${plan.code}`;
  if (!review) {
    return (
      <>
        <PageHeading above="Sơ kết">{`Kế hoạch này không có mốc năm ${MIDTERM_YEAR}`}</PageHeading>
        <p className="max-w-[44rem] text-ink-2">
          {`Trang sơ kết dành cho kế hoạch nhiều năm đặt mức cần đạt cho năm ${MIDTERM_YEAR}. Kết quả của kế hoạch này xem ở trang `}
          <Link href={base} className="text-accent">
            Tổng quan
          </Link>
          .
        </p>
      </>
    );
  }
  const day = today();
  const periods = (board?.periods ?? []).filter(({ year, term, opensOn }) => year === review.year && term === "annual" && opensOn !== null);
  const handedIn = board?.seesAll ? periods.map((period) => `${boardSentence(board.reporters.filter((one) => standsIn(one, period)), period, day)}.`) : [];
  const indicatorHref = (number: string) => `${base}/indicators/${encodeURIComponent(number)}?year=${review.year}`;
  return (
    <article className="print:text-[10.5pt]">
      <PageHeading above={`Sơ kết ${review.span}`}>{review.verdict}</PageHeading>
      {review.preliminary ? <p className="mb-5 max-w-[50rem] border-l-4 border-slow bg-slow-wash px-4 py-3">{review.preliminary}</p> : null}
      <div className="mb-6 max-w-[50rem] space-y-2">
        {review.opening.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {review.road ? <p>{review.road.sentence}</p> : null}
        <p className="text-small text-ink-3">{`Số liệu đã duyệt đến ngày ${formatDate(day)}.`}</p>
      </div>
      <p className="mb-9 flex flex-wrap gap-x-5 gap-y-1 text-dense print:hidden">
        <a href={`${base}/midterm/table.csv`} className="text-accent">
          Tải bảng kết quả (CSV)
        </a>
        <span className="text-ink-2">In trang này ra giấy A4: dùng lệnh In của trình duyệt, trình đơn không in theo.</span>
      </p>

      {review.goals.map((goal) => (
        <MidtermGoal key={goal.ordinal} goal={goal} indicatorHref={indicatorHref} />
      ))}

      <section aria-labelledby="bang-ket-qua" className="laid-out-when-near mb-10">
        <h2 id="bang-ket-qua" className="mb-3 text-section font-semibold">{`Kết quả ${review.year} so với mức cần đạt`}</h2>
        <MidtermTable rows={review.rows} goals={plan.goals.map(({ ordinal, title }) => ({ ordinal, title }))} year={review.year} />
      </section>

      {review.road ? (
        <section aria-labelledby="duong-den" className="laid-out-when-near mb-10">
          <h2 id="duong-den" className="mb-3 text-section font-semibold">{`Đường đến năm ${review.road.milestone}`}</h2>
          <RoadTable rows={review.rows} milestone={review.road.milestone} />
        </section>
      ) : null}

      <section aria-labelledby="don-vi" className="mb-10 max-w-[50rem]">
        <h2 id="don-vi" className="mb-2 text-section font-semibold">
          Đơn vị cung cấp số liệu
        </h2>
        <ul className="list-disc space-y-1 pl-5">
          {[...review.contributions, ...handedIn].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>

      <section aria-labelledby="luu-y" className="max-w-[50rem]">
        <h2 id="luu-y" className="mb-2 text-section font-semibold">
          Lưu ý về số liệu
        </h2>
        {review.caveats.length === 0 ? (
          <p>Không có lưu ý nào: mọi kết luận dựa vào số chính thức, không thiếu chỉ tiêu nào.</p>
        ) : (
          <ul className="list-disc space-y-1 pl-5">
            {review.caveats.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {plan.reviewNotes.some(({ decision }) => decision === null) ? (
          <p className="mt-3 print:hidden">
            <Link href={`${base}/review`} className="text-accent">
              Xem các chỗ cần xem lại của văn bản
            </Link>
          </p>
        ) : null}
      </section>
    </article>
  );
}
