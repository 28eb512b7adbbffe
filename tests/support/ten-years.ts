import { withClient } from "@/prisma/server/database";
import type { TestDatabase } from "./database";

export const TEN_YEARS = Array.from({ length: 10 }, (_, index) => 2015 + index);

const FIGURES = `
  WITH commune AS (
    SELECT c."id" AS area, row_number() OVER (ORDER BY c."code") AS n FROM "Area" c JOIN "Area" d ON d."id" = c."parentId" JOIN "Area" p ON p."id" = d."parentId"
    WHERE c."level" = 'commune' AND p."code" = '11'
  ), agency AS (
    INSERT INTO "Agency" ("id", "name", "areaId") SELECT gen_random_uuid(), 'UBND', area FROM commune RETURNING "id", "areaId"
  ), cell AS (
    INSERT INTO "Actual" ("id", "measureId", "areaId", "year", "agencyId")
    SELECT gen_random_uuid(), m."id", c.area, y, a."id" FROM commune c JOIN agency a ON a."areaId" = c.area CROSS JOIN "Measure" m CROSS JOIN generate_series(2015, 2024) y
    WHERE m."id" = ANY($2) AND (c.n * 7 + y + m."ordinal") % 11 > 0
    RETURNING "id", "measureId", "areaId", "year"
  ), entry AS (
    INSERT INTO "ActualEntry" ("id", "actualId", "sequence", "kind", "value", "numerator", "denominator", "enteredById")
    SELECT gen_random_uuid(), cell."id", 1, 'number', (n.k % 37), CASE WHEN m."aggregation" = 'sum_ratio' THEN (n.k % 37) END, CASE WHEN m."aggregation" = 'sum_ratio' THEN (37 + n.k % 101) END, $1
    FROM cell JOIN "Measure" m ON m."id" = cell."measureId" CROSS JOIN LATERAL (SELECT abs(hashtext(cell."areaId"::text || m."code" || cell."year")) AS k) n
    RETURNING "id", "actualId"
  ), approval AS (
    INSERT INTO "ActualApproval" ("id", "entryId", "approvedById") SELECT gen_random_uuid(), "id", $1 FROM entry RETURNING "entryId"
  )
  SELECT count(*) FROM approval`;

/** Ten years of generated figures of all old communes of Điện Biên for these measures, some of them missing; no figure of any real place. */
export const fillTenYears = (database: TestDatabase, by: string, measureIds: readonly string[]): Promise<void> =>
  withClient(database.ownerUrl, async (client) => {
    await client.query(FIGURES, [by, [...measureIds]]);
    await client.query(`UPDATE "Actual" a SET "currentEntryId" = e."id", "approvedEntryId" = e."id" FROM "ActualEntry" e WHERE e."actualId" = a."id"`);
    await client.query("ANALYZE");
  });
