import type { Metadata } from "next";
import type { ReactNode } from "react";
import { PageHeading } from "@/components/layout/page-heading";
import { Link } from "@/components/ui/link";
import { today } from "@/lib/today";
import { findAssessment } from "@/lib/data/assessments";
import { listPlanAgencies } from "@/lib/data/plan-agencies";
import { findReportBoard } from "@/lib/data/report-board";
import { countOpenTasksByAgency } from "@/lib/data/tasks";
import { reportStandings } from "@/lib/domain/agency/report-standing";
import { agencyProgress, countFailing, summaryWords } from "@/lib/domain/progress/agency-sentence";
import { taskCountWords } from "@/lib/domain/task/task";
import { validityWords } from "@/lib/format/validity";
import { chosenYear, planContext } from "../_parts/plan-context";

export const metadata: Metadata = { title: "Cơ quan" };

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const HEAD = "py-2 pr-4 align-bottom font-medium";
const CELL = "py-2.5 pr-4 align-top phone:block phone:py-0.5 phone:pr-0";

export default async function AgenciesPage({ params, searchParams }: Props) {
  const [{ plan: code }, search] = await Promise.all([params, searchParams]);
  const { actor, plan, years, defaultYear } = await planContext(code);
  const year = chosenYear(years, defaultYear, search.year);
  const [assessment, agencies, tasks, board] = await Promise.all([findAssessment(plan, year), listPlanAgencies(plan.id), countOpenTasksByAgency(plan.id), findReportBoard(actor, code)]);
  const day = today();
  const { focus } = assessment;
  const lines = agencies.map((agency) => {
    const progress = agencyProgress(assessment, agency.id);
    const led = progress.leads.length > 0 ? (progress.summaries.find(({ milestone }) => milestone === focus)?.summary ?? null) : null;
    const reporter = board?.reporters.find(({ agencyId }) => agencyId === agency.id);
    const counts = tasks.get(agency.id);
    return {
      agency,
      leads: progress.leads.length,
      coordinates: progress.coordinates.length,
      states: led && led.total > 0 ? summaryWords(led) : null,
      unasked: led ? progress.leads.length - led.total : 0,
      failing: led ? countFailing(led) : 0,
      tasks: counts ? taskCountWords(counts) : null,
      lateTasks: (counts?.late ?? 0) > 0,
      // None where this person does not see the unit's reports.
      overdue: reporter && board ? reportStandings(reporter, board.periods, day).filter(({ isOverdue, isDue }) => isOverdue && isDue).length : 0,
    };
  });
  const concerns = ({ leads, coordinates, tasks: asked, overdue }: (typeof lines)[number]) => leads + coordinates + overdue > 0 || asked !== null;
  const offices = lines.filter((line) => !line.agency.ofCommune && concerns(line)).sort((a, b) => b.failing - a.failing || b.leads - a.leads || b.coordinates - a.coordinates);
  const others = lines.filter((line) => !line.agency.ofCommune && !concerns(line));
  const communes = lines.filter(({ agency }) => agency.ofCommune);
  const leading = offices.filter(({ leads }) => leads > 0);
  const failing = leading.filter((line) => line.failing > 0).length;
  const href = (id: string) => `/plans/${code}/agencies/${id}?year=${year}`;
  return (
    <>
      <PageHeading above="Cơ quan">
        {leading.length === 0
          ? "Chưa cơ quan nào được phân công chủ trì chỉ tiêu"
          : `${leading.length} cơ quan chủ trì chỉ tiêu; ${failing === 0 ? `không cơ quan nào có chỉ tiêu chậm hoặc không đạt mốc ${focus}` : `${failing} cơ quan có chỉ tiêu chậm hoặc không đạt mốc ${focus}`}`}
      </PageHeading>
      {offices.length > 0 ? (
        <table role="table" className="w-full border-collapse text-dense phone:block">
          <caption className="sr-only">{`Cơ quan trong kế hoạch, tình hình năm ${year} so với mốc ${focus}`}</caption>
          <thead role="rowgroup" className="text-left text-small leading-snug text-ink-3 phone:sr-only">
            <tr role="row" className="border-b border-line-strong">
              {["Cơ quan", "Chủ trì", `Mốc ${focus}`, "Phối hợp", "Báo cáo, việc được giao"].map((words) => (
                <th key={words} role="columnheader" scope="col" className={HEAD}>
                  {words}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup" className="phone:block">
            {offices.map(({ agency, leads, coordinates, states, unasked, tasks: asked, lateTasks, overdue }) => (
              <tr key={agency.id} role="row" className="border-b border-line phone:block phone:py-3">
                <th role="rowheader" scope="row" className={`${CELL} text-left font-normal`}>
                  <Link href={href(agency.id)} className="font-medium text-ink decoration-line-strong">
                    {agency.name}
                  </Link>
                  {agency.role === "coordinator" ? <span className="block text-small text-ink-3">chủ trì, theo dõi cả kế hoạch</span> : null}
                  {agency.validTo === null ? null : <span className="block text-small text-ink-3">{validityWords(agency)}</span>}
                </th>
                <Cell isEmpty={leads === 0} look="whitespace-nowrap">{`${leads} chỉ tiêu`}</Cell>
                <Cell isEmpty={leads === 0}>
                  {states}
                  {unasked > 0 ? <span className="text-ink-3">{`${states ? "; " : ""}${unasked} không đặt mức cho mốc ${focus}`}</span> : null}
                </Cell>
                <Cell isEmpty={coordinates === 0} look="whitespace-nowrap">
                  <span className="hidden phone:inline">phối hợp </span>
                  {`${coordinates} chỉ tiêu`}
                </Cell>
                <Cell isEmpty={overdue === 0 && asked === null}>
                  {overdue > 0 ? <span className="block font-medium text-bad">{`${overdue} báo cáo quá hạn`}</span> : null}
                  {asked ? <span className={`block ${lateTasks ? "font-medium text-bad" : ""}`}>{asked}</span> : null}
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className="max-w-[44rem] text-ink-2">Kế hoạch không nêu cơ quan nào. Khi chỉ tiêu được phân công cho một cơ quan, cơ quan đó hiện ở đây.</p>
      )}
      {others.length > 0 ? (
        <section aria-labelledby="co-quan-khac" className="mt-8">
          <h2 id="co-quan-khac" className="mb-1 text-section font-semibold">
            Cơ quan khác có tên trong kế hoạch
          </h2>
          <AgencyLinks agencies={others.map(({ agency }) => ({ ...agency, href: href(agency.id), note: null }))} />
        </section>
      ) : null}
      {communes.length > 0 ? (
        <details className="mt-6">
          <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">{`${communes.length} xã, phường báo cáo trong kế hoạch`}</summary>
          <AgencyLinks agencies={communes.map(({ agency, tasks: asked }) => ({ ...agency, href: href(agency.id), note: asked }))} />
        </details>
      ) : null}
    </>
  );
}

/** On phones what is empty is left out. */
function Cell({ isEmpty, look = "", children }: { isEmpty: boolean; look?: string; children: ReactNode }) {
  return (
    <td role="cell" className={`${CELL} text-small text-ink-2 ${look} ${isEmpty ? "phone:hidden" : ""}`}>
      {isEmpty ? <span className="text-ink-3">–</span> : children}
    </td>
  );
}

function AgencyLinks({ agencies }: { agencies: readonly { id: string; name: string; href: string; note: string | null }[] }) {
  return (
    <ul className="gap-x-8 sm:columns-2">
      {agencies.map(({ id, name, href, note }) => (
        <li key={id} className="break-inside-avoid py-1.5 text-dense">
          <Link href={href} className="text-accent">
            {name}
          </Link>
          {note ? <span className="block text-small text-ink-2">{note}</span> : null}
        </li>
      ))}
    </ul>
  );
}
