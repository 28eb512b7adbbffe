import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MapLinks } from "@/components/areas/map-links";
import { PageHeading } from "@/components/layout/page-heading";
import { AttentionList } from "@/components/plan/attention-list";
import { SuccessionLines } from "@/components/plan/succession-lines";
import { ToBeEntered } from "@/components/plan/to-be-entered";
import { Link } from "@/components/ui/link";
import { findSuccession } from "@/lib/data/amendments";
import { findAssessment } from "@/lib/data/assessments";
import { findPlanMoney } from "@/lib/data/plan-money";
import { findPlanAsKnown, listReferenceTargets } from "@/lib/data/plans";
import { countOpenTasks } from "@/lib/data/tasks";
import { findUnsentReports } from "@/lib/data/unsent-reports";
import { MIDTERM_YEAR } from "@/lib/domain/midterm/midterm";
import { againstProgramme } from "@/lib/domain/plan/against-programme";
import { yearsSoFar } from "@/lib/domain/plan/years-so-far";
import { attentionOf } from "@/lib/domain/progress/attention-of-plan";
import { changesBetween } from "@/lib/domain/progress/changes";
import { progressSentence } from "@/lib/domain/progress/sentence";
import { mapViewOf } from "@/lib/domain/succession/map-view";
import { offersTodaysMap } from "@/lib/domain/succession/todays-lines";
import { today } from "@/lib/today";
import { ChangesList } from "./_parts/changes-list";
import { chosenMethod, methodHref } from "./_parts/chosen-method";
import { DayChoice } from "./_parts/day-choice";
import { EachIndicator } from "./_parts/each-indicator";
import { KnownNotice } from "./_parts/known-notice";
import { MilestoneStandings } from "./_parts/milestone-standings";
import { overviewHref, readDays } from "./_parts/overview-address";
import { chosenYear, planContext } from "./_parts/plan-context";
import { SideLines } from "./_parts/side-lines";
import { Standings } from "./_parts/standings";
import { TodaysMap } from "./_parts/todays-map";

export const metadata: Metadata = { title: "Tổng quan" };

interface Props {
  params: Promise<{ plan: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What needs attention before what is fine; the whole also as it was known on a day, and what changed since one. */
export default async function OverviewPage({ params, searchParams }: Props) {
  const context = await planContext((await params).plan);
  const search = await searchParams;
  const day = today();
  const { known, since } = readDays(search, day);
  const yearToday = chosenYear(context.years, context.defaultYear, search.year);
  const { plan, year } = known === null ? { plan: context.plan, year: yearToday } : await onDay(context.plan.code, known, yearToday);
  const base = `/plans/${plan.code}`;
  // What goes on beside the figures is told as it stands today, or not at all.
  const [assessment, earlier, references, reports, tasks, money, succession] = await Promise.all([
    findAssessment(plan, year, known ?? undefined),
    since === null ? null : assessmentOnDay(plan.code, year, since),
    listReferenceTargets(),
    known === null ? findUnsentReports(context.actor, plan, day) : null,
    known === null ? countOpenTasks(plan.id) : null,
    known === null ? findPlanMoney(plan.id, year) : null,
    findSuccession(plan.id),
  ]);
  const focus = assessment.milestones.indexOf(assessment.focus);
  const attention = attentionOf(assessment, focus);
  const method = chosenMethod(search.method);
  // The carried figures are those of today, not of a day that has passed.
  const map = known === null && offersTodaysMap(plan, assessment, day) ? mapViewOf(search.map) : null;
  const indicatorHref = (number: string) => methodHref(`${base}/indicators/${encodeURIComponent(number)}`, { year: String(year) }, method.code);
  return (
    <div className="one-sheet print:[&_h1]:max-w-none print:[&_h1]:text-[1.25rem] print:[&>header]:mb-1">
      {known === null ? null : (
        <KnownNotice known={known} year={year} unbegunYear={yearToday === year ? null : yearToday} todayHref={overviewHref(base, search, { known: null, since: null })} />
      )}
      <PageHeading>
        {progressSentence({
          place: plan.placeName,
          viewYear: year,
          milestone: assessment.focus,
          summary: assessment.summaries[focus]!.summary,
          hasFigures: assessment.hasFigures,
          isOneYear: plan.startYear === plan.endYear,
        })}
      </PageHeading>
      <SuccessionLines {...succession} hrefOf={(code) => `/plans/${code}`} />
      <MilestoneStandings assessment={assessment} />
      {assessment.milestones.includes(MIDTERM_YEAR) && plan.startYear < plan.endYear ? (
        <p className="mb-4 text-small print:hidden">
          <Link href={`${base}/midterm`} className="text-accent">{`Sơ kết ${plan.startYear}–${MIDTERM_YEAR}: bản đọc và in`}</Link>
        </p>
      ) : null}
      {map === null ? null : <MapLinks map={map} hrefOf={(view) => overviewHref(base, search, { year: String(year), map: view === "then" ? null : view })} />}
      <DayChoice base={base} search={search} year={year} known={known} since={since} today={day} />
      {since !== null && earlier !== null ? <ChangesList changes={changesBetween(earlier, assessment)} since={since} until={known} year={year} indicatorHref={indicatorHref} /> : null}
      {map === "today" ? <TodaysMap actor={context.actor} plan={plan} assessment={assessment} today={day} indicatorHref={indicatorHref} /> : null}
      {assessment.hasFigures ? (
        attention.length > 0 ? <AttentionList items={attention} indicatorHref={indicatorHref} /> : null
      ) : known === null ? (
        <ToBeEntered indicators={assessment.indicators} year={year} entryHref={`${base}/entry?year=${year}`} />
      ) : null}
      <SideLines
        plan={plan}
        year={year}
        milestone={assessment.focus}
        today={day}
        programme={againstProgramme(plan.goals.flatMap(({ indicators }) => indicators), references, assessment.milestones, assessment.focus)}
        reports={reports}
        tasks={tasks}
        money={money}
      />
      {assessment.hasFigures ? <Standings plan={plan} assessment={assessment} search={search} /> : null}
      <EachIndicator plan={plan} assessment={assessment} search={search} method={method} indicatorHref={indicatorHref} />
    </div>
  );
}

/** The plan as known on a day, and the year asked for if it had begun by then; otherwise the last one that had. */
async function onDay(code: string, known: string, askedYear: number) {
  const plan = await findPlanAsKnown(code, known);
  if (!plan) notFound();
  return { plan, year: Math.min(askedYear, yearsSoFar(plan, Number(known.slice(0, 4))).at(-1) ?? askedYear) };
}

async function assessmentOnDay(code: string, year: number, day: string) {
  const plan = await findPlanAsKnown(code, day);
  return plan && findAssessment(plan, year, day);
}
