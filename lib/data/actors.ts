import { z } from "zod";
import { db } from "@/lib/data/db";
import { ROLES, type Actor } from "@/lib/domain/access/actor";

interface Row {
  userId: string;
  name: string;
  role: Actor["memberships"][number]["role"] | null;
  agencyId: string | null;
  agencyName: string | null;
  areaId: string | null;
  areaName: string | null;
  areaAncestorIds: string[];
  areaPredecessorIds: string[];
}

/**
 * Who stands behind a session, read afresh; null where it is unknown, revoked or expired, or the person deactivated.
 * `today` ("2026-11-22", in Viet Nam) decides which memberships hold. One query: it runs before every page.
 */
export async function loadActor(sessionId: string, today: string): Promise<Actor | null> {
  if (!z.uuid().safeParse(sessionId).success) return null;
  const rows = await db.$queryRaw<Row[]>`
    SELECT u."id" AS "userId", u."name", m."role"::text, ag."id" AS "agencyId", ag."name" AS "agencyName",
           ar."id" AS "areaId", ar."name" AS "areaName",
           ARRAY(
             WITH RECURSIVE above("id", "parentId", "step") AS (
               SELECT p."id", p."parentId", 1 FROM "Area" p WHERE p."id" = ar."parentId"
               UNION ALL
               SELECT p."id", p."parentId", above."step" + 1 FROM "Area" p JOIN above ON p."id" = above."parentId" WHERE above."step" < 8
             )
             SELECT "id"::text FROM above ORDER BY "step"
           ) AS "areaAncestorIds",
           ARRAY(
             WITH RECURSIVE earlier("id") AS (
               SELECT s."predecessorId" FROM "AreaSuccession" s WHERE s."successorId" = ar."id" AND (s."extent" = 'whole' OR s."share" = 1)
               UNION
               SELECT s."predecessorId" FROM "AreaSuccession" s JOIN earlier ON s."successorId" = earlier."id" WHERE s."extent" = 'whole' OR s."share" = 1
             )
             SELECT "id"::text FROM earlier ORDER BY "id"
           ) AS "areaPredecessorIds"
    FROM "Session" s
    JOIN "User" u ON u."id" = s."userId"
    LEFT JOIN "Membership" m ON m."userId" = u."id" AND daterange(m."validFrom", m."validTo", '[]') @> ${today}::date
    LEFT JOIN "Agency" ag ON ag."id" = m."agencyId"
    LEFT JOIN "Area" ar ON ar."id" = coalesce(m."areaId", ag."areaId")
    WHERE s."id" = ${sessionId}::uuid AND s."revokedAt" IS NULL AND s."expiresAt" > now() AND u."deactivatedAt" IS NULL
    ORDER BY m."role", ar."name", m."id"`;
  const first = rows[0];
  if (!first) return null;
  return {
    userId: first.userId,
    name: first.name,
    sessionId,
    memberships: rows.flatMap(({ role, areaId, areaName, agencyId, agencyName, areaAncestorIds, areaPredecessorIds }) =>
      role && ROLES.includes(role) && areaId && areaName !== null ? [{ role, agencyId, agencyName, areaId, areaName, areaAncestorIds, areaPredecessorIds }] : [],
    ),
  };
}
