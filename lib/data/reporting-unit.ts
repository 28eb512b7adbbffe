import { Prisma } from "@/lib/generated/prisma/client";

const { sql } = Prisma;

/** The columns of a `ReportingUnit`: of an agency in its area, for a plan whose own area's id is `planAreaId`; each an SQL name. */
export const reportingUnit = ({ agency, area, planAreaId }: Record<"agency" | "area" | "planAreaId", Prisma.Sql>): Prisma.Sql => sql`
  ${area}."level" = 'commune' AND ${area}."id" <> ${planAreaId} AS "ofCommune",
  (CASE WHEN ${area}."id" <> ${planAreaId} THEN ${area}."validFrom" END)::text AS "validFrom",
  least(${agency}."validTo", CASE WHEN ${area}."id" <> ${planAreaId} THEN ${area}."validTo" END)::text AS "validTo"`;
