import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { isExpectedIn } from "@/lib/domain/report/expected";
import { isInHand } from "@/lib/domain/report/filling";
import { periodTitle } from "@/lib/domain/report/period";
import { db } from "./db";
import { findReportScope, mayInProvince } from "./report-row";

/** A unit's report that the province may enter for it. */
export interface OnBehalfOffer {
  unitName: string;
  title: string;
  planTitle: string;
  planCode: string;
  /** The document named so far. */
  document: string | null;
  /** Something of it was entered by the unit or for it. */
  hasBegun: boolean;
  /** Handed in: nothing can be entered now. */
  isLocked: boolean;
}

/** Null where the unit does not report in the period, or this person may not enter for it. */
export async function findOnBehalfOffer(actor: Actor, periodId: string, agencyId: string): Promise<OnBehalfOffer | null> {
  if (![periodId, agencyId].every((id) => z.uuid().safeParse(id).success)) return null;
  const scope = await findReportScope(db, periodId, agencyId);
  if (!scope || !mayInProvince(actor, "report.fill-on-behalf", scope)) return null;
  const report = await db.report.findUnique({ where: { periodId_agencyId: { periodId, agencyId } }, select: { state: true, onBehalfDocument: true } });
  if (!report && !isExpectedIn({ ...scope, ofCommune: scope.isCommune }, scope)) return null;
  return {
    unitName: scope.agencyName,
    title: periodTitle(scope),
    planTitle: scope.planTitle,
    planCode: scope.planCode,
    document: report?.onBehalfDocument ?? null,
    hasBegun: report !== null,
    isLocked: report !== null && !isInHand(report.state),
  };
}
