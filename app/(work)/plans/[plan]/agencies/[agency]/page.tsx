import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StateBar } from "@/components/charts/state-bar";
import { DoneNotice } from "@/components/forms/done-notice";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { PageHeading } from "@/components/layout/page-heading";
import { TaskList } from "@/components/plan/task-list";
import { IndicatorTable } from "@/components/tables/indicator-table";
import { Link } from "@/components/ui/link";
import { today } from "@/lib/today";
import { findAssessment } from "@/lib/data/assessments";
import { findPlanAgency, listCellQuestions } from "@/lib/data/plan-agencies";
import { findReportBoard } from "@/lib/data/report-board";
import { listAgencyTasks, type TaskView } from "@/lib/data/tasks";
import { can } from "@/lib/domain/access/can";
import { handOverSentences } from "@/lib/domain/agency/hand-overs";
import { reportStandings } from "@/lib/domain/agency/report-standing";
import { agencyProgress, agencySentence } from "@/lib/domain/progress/agency-sentence";
import { mayEndTask, taskState } from "@/lib/domain/task/task";
import { isValidOn } from "@/lib/domain/validity";
import { validityWords } from "@/lib/format/validity";
import { chosenYear, planContext } from "../../_parts/plan-context";
import { AgencyReports } from "./_parts/agency-reports";
import { CellQuestions } from "./_parts/cell-questions";
import { AnswerTaskForm, EndTaskForm, GiveTaskForm } from "./_parts/task-forms";

export const metadata: Metadata = { title: "Cơ quan" };

interface Props {
  params: Promise<{ plan: string; agency: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const DONE: Record<string, string> = {
  given: "Đã giao việc. Cơ quan nhận được thông báo trong phần mềm.",
  answered: "Đã gửi trả lời. Người giao việc nhận được thông báo trong phần mềm.",
  ended: "Đã ghi. Cơ quan nhận được thông báo trong phần mềm.",
};

export default async function AgencyPage({ params, searchParams }: Props) {
  const [{ plan: code, agency: agencyId }, search] = await Promise.all([params, searchParams]);
  const { actor, plan, years, defaultYear } = await planContext(code);
  const agency = await findPlanAgency(plan.id, agencyId);
  if (!agency) notFound();
  const year = chosenYear(years, defaultYear, search.year);
  const unit = { ...agency.subject, reporterAgencyId: agency.id };
  const [assessment, tasks, board] = await Promise.all([findAssessment(plan, year), listAgencyTasks(plan.id, agency.id), findReportBoard(actor, code)]);
  if (!board) notFound();
  // Who sees a unit's reports sees what is said about their figures.
  const reporter = board.reporters.find((one) => one.agencyId === agency.id) ?? null;
  const seesReports = board.seesAll || can(actor, "report.view", unit).allowed;
  const questions = seesReports ? await listCellQuestions(plan.id, agency.id) : [];

  const day = today();
  const progress = agencyProgress(assessment, agency.id);
  const mayAnswer = can(actor, "task.answer", unit).allowed;
  const mayGive = can(actor, "task.give", board.plan.subject).allowed;
  const isThere = isValidOn(agency, day);
  const isOfUnit = actor.memberships.some((membership) => membership.agencyId === agency.id) || can(actor, "report.fill", unit).allowed;
  const openTasks = tasks.filter(({ ending }) => ending === null);
  const ended = tasks.filter(({ ending }) => ending !== null);
  const standings = reporter ? reportStandings(reporter, board.periods, day) : [];
  const done = DONE[String(search.done)];
  const place = { planCode: code, agencyId: agency.id };
  const asked = typeof search.about === "string" ? search.about : "";

  const actions = (task: TaskView) => {
    const mayEnd = mayGive && mayEndTask(actor, task);
    if (!mayAnswer && !mayEnd) return null;
    return (
      <div className="print:hidden [&>details:last-child]:border-b-0">
        {mayAnswer ? (
          <FormDisclosure title={task.answers.length > 0 ? "Trả lời thêm" : "Trả lời"}>
            <AnswerTaskForm place={place} taskId={task.id} />
          </FormDisclosure>
        ) : null}
        {mayEnd ? (
          <FormDisclosure title="Kết thúc, rút lại">
            <EndTaskForm place={place} taskId={task.id} />
          </FormDisclosure>
        ) : null}
      </div>
    );
  };

  const waiting = [
    { href: "#viec-duoc-giao", count: openTasks.filter((task) => taskState(task, day) === "late").length, words: "việc quá hạn trả lời", isLate: true },
    { href: "#viec-duoc-giao", count: openTasks.filter((task) => taskState(task, day) === "open").length, words: "việc chờ trả lời", isLate: false },
    { href: "#bao-cao", count: standings.filter(({ isOverdue, isDue }) => isOverdue && isDue).length, words: "báo cáo quá hạn", isLate: true },
    { href: "#bao-cao", count: standings.filter(({ isOverdue, isDue }) => !isOverdue && isDue).length, words: "báo cáo cần gửi", isLate: false },
    { href: "#y-kien", count: questions.length, words: "số liệu có ý kiến, cần theo dõi", isLate: false },
  ].filter(({ count }) => count > 0);
  const indicatorHref = (number: string) => `/plans/${code}/indicators/${encodeURIComponent(number)}?year=${year}`;
  const history = handOverSentences(agency.handOvers);
  return (
    <>
      <PageHeading
        above={
          <Link href={`/plans/${code}/agencies?year=${year}`} className="text-ink-3">
            Cơ quan
          </Link>
        }
      >
        {`Năm ${year},${year === assessment.focus ? "" : ` xét mốc ${assessment.focus},`} ${agencySentence(agency.name, progress, assessment.focus)}`}
      </PageHeading>

      <dl className="mb-6 grid gap-x-3 gap-y-2.5 sm:grid-cols-[max-content_1fr]">
        {progress.summaries
          .filter(({ summary }) => summary.total > 0)
          .map(({ milestone, summary }) => (
            <StateBar key={milestone} label={`Mốc ${milestone}`} summary={summary} />
          ))}
      </dl>

      {agency.role === "coordinator" || history.length > 0 || agency.validTo !== null ? (
        <div className="mb-6 max-w-[44rem] text-dense text-ink-2">
          {agency.role === "coordinator" ? <p>Theo văn bản, cơ quan này chủ trì, theo dõi cả kế hoạch.</p> : null}
          {agency.validTo === null ? null : <p>{`Cơ quan này hoạt động ${validityWords(agency)}.`}</p>}
          {history.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      ) : null}

      {waiting.length > 0 ? (
        <p className="mb-8 flex flex-wrap gap-x-5 gap-y-1 border-l-4 border-line-strong px-4 py-2 print:hidden">
          <span className="font-medium">{isOfUnit ? "Chờ đơn vị bạn:" : "Chờ cơ quan:"}</span>
          {waiting.map(({ href, count, words, isLate }) => (
            <a key={words} href={href} className={isLate ? "font-medium text-bad" : "text-accent"}>
              {`${count} ${words}`}
            </a>
          ))}
        </p>
      ) : null}

      <section aria-labelledby="viec-duoc-giao" className="mb-10">
        <h2 id="viec-duoc-giao" className="mb-2 scroll-mt-20 text-section font-semibold">
          Việc được giao
        </h2>
        {done ? <DoneNotice>{done}</DoneNotice> : null}
        {openTasks.length > 0 ? (
          <TaskList tasks={openTasks} today={day} actions={actions} />
        ) : (
          <p className="text-ink-2">{ended.length > 0 ? "Mọi việc được giao đã kết thúc." : "Chưa có việc nào được giao cho cơ quan này trong kế hoạch."}</p>
        )}
        {ended.length > 0 ? (
          <details className="mt-2 print:hidden">
            <summary className="min-h-11 cursor-pointer py-2.5 text-accent">{`${ended.length} việc đã kết thúc, rút lại`}</summary>
            <TaskList tasks={ended} today={day} />
          </details>
        ) : null}
        {mayGive && isThere ? (
          <div className="mt-3 print:hidden">
            <FormDisclosure title="Giao việc cho cơ quan này" open={asked !== ""}>
              <GiveTaskForm place={place} indicator={asked} indicators={[...progress.leads, ...progress.coordinates].map(({ indicator }) => [indicator.number, `${indicator.number}. ${indicator.shortName}`] as const)} />
            </FormDisclosure>
          </div>
        ) : null}
      </section>

      {seesReports ? (
        <>
          <AgencyReports standings={standings} isReporter={reporter !== null} today={day} href={(reportId) => (can(actor, "report.fill", unit).allowed ? `/reports/${reportId}` : `/reports/${reportId}/review`)} />
          <CellQuestions questions={questions} isReporter={reporter !== null} />
        </>
      ) : null}

      {progress.leads.length > 0 ? (
        <section aria-labelledby="chu-tri" className="mb-10">
          <h2 id="chu-tri" className="mb-3 text-section font-semibold">{`Chủ trì ${progress.leads.length} chỉ tiêu`}</h2>
          <IndicatorTable plan={plan} assessment={{ ...assessment, indicators: progress.leads }} indicatorHref={indicatorHref} />
        </section>
      ) : null}
      {progress.coordinates.length > 0 ? (
        <section aria-labelledby="phoi-hop" className="mb-10">
          <h2 id="phoi-hop" className="mb-3 text-section font-semibold">{`Phối hợp ${progress.coordinates.length} chỉ tiêu`}</h2>
          <IndicatorTable plan={plan} assessment={{ ...assessment, indicators: progress.coordinates }} indicatorHref={indicatorHref} />
        </section>
      ) : null}
      {agency.duty === null ? null : (
        <section aria-labelledby="nhiem-vu">
          <h2 id="nhiem-vu" className="mb-2 text-section font-semibold">
            Nhiệm vụ ghi trong văn bản
          </h2>
          <p className="max-w-[44rem] whitespace-pre-line text-ink-2">{agency.duty}</p>
        </section>
      )}
    </>
  );
}
