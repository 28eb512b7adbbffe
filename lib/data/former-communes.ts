import { isPeoplesCommittee } from "@/lib/domain/report/reporters";
import { db, type Tx } from "./db";
import { isoDate } from "./decimals";
import { below } from "./expected-communes";

/** A commune that a plan's area has had at the end of one of its years, and that has ended since. */
export interface FormerCommune {
  areaId: string;
  name: string;
  /** ISO days. */
  validFrom: string | null;
  validTo: string;
  /** Its People's Committees, under every name. */
  committees: { id: string; reports: boolean }[];
}

/** The communes of the plan's earlier maps, by name: their figures of those years are entered in their own name. */
export async function listFormerCommunes(tx: Tx, planCode: string, today: string): Promise<FormerCommune[]> {
  const plan = await tx.plan.findUnique({ where: { code: planCode }, select: { id: true, startYear: true, area: { select: { id: true, level: true, validTo: true } } } });
  if (!plan) return [];
  const area = { ...plan.area, validTo: isoDate(plan.area.validTo) };
  const rows = await tx.$queryRaw<(Omit<FormerCommune, "committees"> & { agencies: { id: string; name: string; reports: boolean }[] })[]>`
    WITH RECURSIVE ${below({ id: plan.id, area })}
    SELECT a."id"::text AS "areaId", a."name", a."validFrom"::text, a."validTo"::text,
           coalesce((SELECT json_agg(json_build_object('id', g."id", 'name', g."name", 'reports', w."id" IS NOT NULL) ORDER BY g."validFrom" NULLS FIRST, g."name")
                     FROM "Agency" g LEFT JOIN "PlanReporter" w ON w."agencyId" = g."id" AND w."planId" = ${plan.id}::uuid WHERE g."areaId" = a."id"), '[]') AS "agencies"
    FROM (SELECT DISTINCT "id" FROM below WHERE "level" = 'commune' AND "validTo" < ${today}::date AND "validTo" >= make_date(${plan.startYear}::int, 12, 31)) b
    JOIN "Area" a ON a."id" = b."id" ORDER BY a."name", a."code"`;
  return rows.map(({ agencies, ...row }) => ({ ...row, committees: agencies.filter(({ name }) => isPeoplesCommittee(name)).map(({ id, reports }) => ({ id, reports })) }));
}

/** How many there are, and how many of them do not report yet. */
export async function countFormerCommunes(planCode: string, today: string): Promise<{ all: number; missing: number }> {
  const communes = await listFormerCommunes(db, planCode, today);
  return { all: communes.length, missing: communes.filter(({ committees }) => !committees.some(({ reports }) => reports)).length };
}
