import { today } from "@/lib/today";
import type { Tx } from "@/lib/data/db";
import type { ReportRow } from "@/lib/data/report-row";
import type { Notice } from "@/lib/domain/report/notices";

/**
 * Puts a notice out for everybody who works for the unit on this day, each once for the occasion `key`. `byMail` false:
 * told in the application only.
 */
export async function notifyUnit(tx: Tx, report: ReportRow, key: string, { subject, body }: Notice, { byMail = true } = {}): Promise<void> {
  const people = await tx.$queryRaw<{ id: string; email: string | null }[]>`
    SELECT DISTINCT u."id", u."email"
    FROM "Membership" m JOIN "User" u ON u."id" = m."userId"
    WHERE (m."agencyId" = ${report.agencyId}::uuid OR (m."role" = 'commune_officer' AND m."areaId" = ${report.subject.areaId}::uuid))
      AND daterange(m."validFrom", m."validTo", '[]') @> ${today()}::date AND u."deactivatedAt" IS NULL`;
  await tx.outboxMessage.createMany({
    data: people.map(({ id, email }) => ({ key: `${key}:${id}`, userId: id, periodId: report.periodId, agencyId: report.agencyId, subject, body, email: byMail ? email : null })),
    skipDuplicates: true,
  });
}
