import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { Money } from "@/lib/data/plan-money";
import type { UnsentReports } from "@/lib/data/unsent-reports";
import type { Exact } from "@/lib/domain/decimal";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { ProgrammeLine } from "@/lib/domain/plan/against-programme";
import { dueSentence } from "@/lib/domain/report/board";
import { periodTitle } from "@/lib/domain/report/period";
import type { AgainstReference } from "@/lib/domain/target/against-reference";
import { type TaskCounts, taskCountWords } from "@/lib/domain/task/task";
import { capitalise } from "@/lib/format/capitalise";
import { formatExact } from "@/lib/format/number";

interface SideLinesProps {
  plan: IssuedPlan;
  year: number;
  milestone: number;
  today: string;
  programme: ProgrammeLine[];
  /** As they stand today; null: not shown. */
  reports: UnsentReports | null;
  tasks: TaskCounts | null;
  money: { ofYear: Money; ofPlan: Money } | null;
}

/** What goes on beside the figures, a line each: reports, tasks, the national programme, money. */
export function SideLines({ plan, year, milestone, today, programme, reports, tasks, money }: SideLinesProps) {
  const base = `/plans/${plan.code}`;
  const asked = tasks && taskCountWords(tasks);
  if (!reports && !asked && programme.length === 0 && !money) return null;
  return (
    <dl className="mb-10 border-t-2 border-ink text-dense print:hidden">
      {reports ? (
        <Line term={periodTitle(reports.period)}>
          <Link href={`${base}/reports`} className="text-accent">
            {reports.unsent.length === 0 ? `Cả ${reports.total} đơn vị đã gửi` : `${reports.unsent.length} trên ${reports.total} đơn vị chưa gửi`}
          </Link>
          {reports.unsent.length > 0 ? `: ${firstFew(reports.unsent)}` : ""} <span className="text-ink-3">({dueSentence(reports.period, today)})</span>
        </Line>
      ) : null}
      {asked ? (
        <Line term="Giao việc">
          <Link href={`${base}/agencies?year=${year}`} className="text-accent">
            {capitalise(asked)}
          </Link>
        </Line>
      ) : null}
      {programme.length > 0 ? (
        <Line term="So với trung ương">
          <AgainstProgramme lines={programme} milestone={milestone} />
        </Line>
      ) : null}
      {money ? (
        <Line term="Kinh phí">
          {moneyWords(`Năm ${year}`, money.ofYear)}; {moneyWords(`cả giai đoạn ${plan.startYear}–${plan.endYear}`, money.ofPlan)}.{" "}
          <Link href={`${base}/budget`} className="text-accent">
            Xem kinh phí
          </Link>
        </Line>
      ) : null}
    </dl>
  );
}

const Line = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[11rem_minmax(0,1fr)]">
    <dt className="font-medium">{term}</dt>
    <dd>{children}</dd>
  </div>
);

const NAMED = 4;

/** "Sở Y tế, Sở Tư pháp và 9 đơn vị khác": nobody is hidden behind "1 đơn vị khác". */
function firstFew(names: readonly string[]): string {
  if (names.length <= NAMED + 1) return names.join(", ");
  return `${names.slice(0, NAMED).join(", ")} và ${names.length - NAMED} đơn vị khác`;
}

const amount = (value: Exact | null): string => (value === null ? "chưa có" : `${formatExact(value)} triệu đồng`);

const moneyWords = (when: string, { planned, spent }: Money): string => `${when}: dự toán ${amount(planned)}${spent === null ? "" : `, đã thực hiện ${amount(spent)}`}`;

const WORDS: Record<AgainstReference, string> = { higher: "cao hơn", equal: "bằng", lower: "thấp hơn" };

function AgainstProgramme({ lines, milestone }: { lines: ProgrammeLine[]; milestone: number }) {
  const said = (["higher", "equal", "lower"] as const).map((against) => `${lines.filter((line) => line.against === against).length} ${WORDS[against]}`);
  const differing = lines.filter(({ against }) => against !== "equal");
  const equal = lines.filter(({ against }) => against === "equal");
  return (
    <details>
      <summary className="cursor-pointer">
        Mức của mốc {milestone} ở {lines.length} chỉ số so được với chương trình quốc gia (23/QĐ-TTg): {said.join(", ")} trung ương.
      </summary>
      {differing.length > 0 ? (
        <table className="mt-2 w-full border-collapse text-small">
          <thead className="text-left text-ink-3">
            <tr className="border-b border-line-strong">
              <th className="py-1.5 pr-3 font-medium">Chỉ số</th>
              <th className="py-1.5 pr-3 font-medium">Kế hoạch này</th>
              <th className="py-1.5 pr-3 font-medium">Trung ương</th>
              <th className="py-1.5 font-medium">So với trung ương</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ indicatorNumber, measureName, own, national, against }) => (
              <tr key={`${indicatorNumber} ${measureName}`} className="border-b border-line align-top">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                  {indicatorNumber}. {measureName}
                </th>
                <td className="py-1.5 pr-3">{own}</td>
                <td className="py-1.5 pr-3">{national}</td>
                <td className={`py-1.5 ${against === "lower" ? "font-medium text-slow" : ""}`}>{capitalise(WORDS[against])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {equal.length > 0 ? <p className="mt-2 text-small text-ink-2">Bằng trung ương: {equal.map(({ indicatorNumber, measureName, own }) => `${indicatorNumber}. ${measureName} (${own})`).join("; ")}.</p> : null}
    </details>
  );
}
