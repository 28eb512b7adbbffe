import type { AreaSeeds } from "./areas";
import { dayBefore } from "./areas";
import type { Transaction } from "./load";

const LEVELS = ["country", "province", "district", "commune"] as const;

/**
 * Adds the areas and successions that are missing, in a few statements: there are thousands. An area is known by its code and first
 * day. Where a person has given its code to another unit for some of its days, that stands, and it stays out with all that lies in
 * it. What became of a unit on a day is added whole or not at all, so what a person recorded or confirmed stays as it is.
 */
export async function loadAreas(tx: Transaction, seeds: AreaSeeds): Promise<{ areas: number; successions: number }> {
  let areas = 0;
  for (const level of LEVELS) {
    const rows = JSON.stringify(seeds.areas.filter((area) => area.level === level));
    // The parent is the unit that carries the code on the first day, or on the last of a unit without one.
    areas += await tx.$executeRaw`
      INSERT INTO "Area" ("id", "level", "code", "name", "kind", "parentId", "validFrom", "validTo")
      SELECT gen_random_uuid(), r."level"::"AreaLevel", r."code", r."name", r."kind", parent."id", r."validFrom", r."validTo"
      FROM jsonb_to_recordset(${rows}::jsonb) AS r("level" text, "code" text, "name" text, "kind" text, "parentCode" text, "validFrom" date, "validTo" date)
      LEFT JOIN "Area" parent ON parent."code" = r."parentCode"
        AND daterange(parent."validFrom", parent."validTo", '[]') @> coalesce(r."validFrom", r."validTo", '2025-06-30')
      WHERE (parent."id" IS NOT NULL OR r."parentCode" IS NULL)
        AND NOT EXISTS (
          SELECT FROM "Area" known WHERE known."code" = r."code" AND daterange(known."validFrom", known."validTo", '[]') && daterange(r."validFrom", r."validTo", '[]')
        )`;
  }
  const rows = JSON.stringify(seeds.successions.map((row) => ({ ...row, lastDay: dayBefore(row.effectiveOn) })));
  const successions = await tx.$executeRaw`
    INSERT INTO "AreaSuccession" ("id", "predecessorId", "successorId", "extent", "effectiveOn", "note")
    SELECT gen_random_uuid(), link."predecessorId", link."successorId", link."extent"::"SuccessionExtent", link."effectiveOn", link."note"
    FROM (
      SELECT r."extent", r."effectiveOn", r."note", predecessor."id" AS "predecessorId", successor."id" AS "successorId",
             count(successor."id") OVER of_unit = count(*) OVER of_unit AS "isWhole"
      FROM jsonb_to_recordset(${rows}::jsonb) AS r("predecessorCode" text, "successorCode" text, "lastDay" date, "effectiveOn" date, "extent" text, "note" text)
      JOIN "Area" predecessor ON predecessor."code" = r."predecessorCode" AND predecessor."validTo" = r."lastDay"
      LEFT JOIN "Area" successor ON successor."code" = r."successorCode" AND successor."validFrom" = r."effectiveOn"
      WINDOW of_unit AS (PARTITION BY predecessor."id", r."effectiveOn")
    ) link
    WHERE link."isWhole" AND NOT EXISTS (SELECT FROM "AreaSuccession" known WHERE known."predecessorId" = link."predecessorId" AND known."effectiveOn" = link."effectiveOn")`;
  return { areas, successions };
}
