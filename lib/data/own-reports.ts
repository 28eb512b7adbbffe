import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { type PeriodState, periodStateOn, periodTitle } from "@/lib/domain/report/period";
import type { ReportState } from "@/lib/domain/report/workflow";
import { db } from "./db";
import { isoDate } from "./decimals";

export interface OwnReport {
  periodId: string;
  agencyId: string;
  agencyName: string;
  /** "Báo cáo năm 2026". */
  title: string;
  planCode: string;
  planTitle: string;
  /** ISO day; an opened period has one. */
  dueOn: string | null;
  period: PeriodState;
  /** Null: not begun. */
  report: { id: string; state: ReportState } | null;
  /** Whether this person fills it in, or only looks. */
  mayFill: boolean;
}

/** What the units of this person are asked to report in opened periods, what was begun in closed ones too; the latest due day first. `today`: ISO date. */
export async function listOwnReports(actor: Actor, today: string): Promise<OwnReport[]> {
  const agencyIds = actor.memberships.flatMap(({ agencyId }) => agencyId ?? []);
  const areaIds = actor.memberships.filter(({ agencyId }) => agencyId === null).map(({ areaId }) => areaId);
  const reporters = await db.planReporter.findMany({
    where: { agency: { OR: [{ id: { in: agencyIds } }, { areaId: { in: areaIds } }] }, plan: { periods: { some: { opensOn: { lte: new Date(today) } } } } },
    select: {
      agency: { select: { id: true, name: true, areaId: true } },
      plan: {
        select: {
          code: true,
          title: true,
          periods: {
            where: { opensOn: { lte: new Date(today) } },
            select: { id: true, kind: true, year: true, opensOn: true, dueOn: true, closedAt: true, reports: { select: { id: true, agencyId: true, state: true } } },
          },
        },
      },
    },
  });
  const own = reporters.flatMap(({ agency, plan }) => {
    // An area is above nothing here: what lies above decides only about looking from the province.
    const subject = { areaId: agency.areaId, areaAncestorIds: [], reporterAgencyId: agency.id };
    const mayFill = can(actor, "report.fill", subject).allowed;
    if (!mayFill && !can(actor, "report.head-approve", subject).allowed) return [];
    return plan.periods.flatMap((period): OwnReport[] => {
      const report = period.reports.find(({ agencyId }) => agencyId === agency.id) ?? null;
      if (!report && period.closedAt !== null) return [];
      const days = { opensOn: isoDate(period.opensOn), dueOn: isoDate(period.dueOn), closedOn: period.closedAt?.toISOString().slice(0, 10) ?? null };
      return [
        {
          periodId: period.id,
          agencyId: agency.id,
          agencyName: agency.name,
          title: periodTitle(period),
          planCode: plan.code,
          planTitle: plan.title,
          dueOn: days.dueOn,
          period: periodStateOn(days, today),
          report: report && { id: report.id, state: report.state },
          mayFill,
        },
      ];
    });
  });
  return own.sort((a, b) => (b.dueOn ?? "").localeCompare(a.dueOn ?? "") || a.title.localeCompare(b.title));
}
