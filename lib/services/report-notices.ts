import { today } from "@/lib/today";
import type { Tx } from "@/lib/data/db";
import type { ReportRow } from "@/lib/data/report-row";
import type { Notice } from "@/lib/domain/report/notices";

/**
 * Puts a notice out for everybody who works for the unit on this day, each once for the occasion `key`. `byMail` false:
 * told in the application only.
 */
export async function notifyUnit(tx: Tx, report: ReportRow, key: string, { subject, body }: Notice, { byMail = true } = {}): Promise<void> {
  const people = await peopleOf(tx, report.agencyId, report.subject.areaId);
  await tx.outboxMessage.createMany({
    data: people.map(({ id, email }) => ({ key: `${key}:${id}`, userId: id, periodId: report.periodId, agencyId: report.agencyId, subject, body, email: byMail ? email : null })),
    skipDuplicates: true,
  });
}

/** Who works for a unit on this day: at the agency itself, or as officer of the commune in which it sits. */
export const peopleOf = (tx: Tx, agencyId: string, areaId: string): Promise<{ id: string; email: string | null }[]> => tx.$queryRaw`
  SELECT DISTINCT u."id"::text AS "id", u."email"
  FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
  WHERE (m."agencyId" = ${agencyId}::uuid OR (m."role" = 'commune_officer' AND m."areaId" = ${areaId}::uuid))
    AND daterange(m."validFrom", m."validTo", '[]') @> ${today()}::date AND u."deactivatedAt" IS NULL`;
