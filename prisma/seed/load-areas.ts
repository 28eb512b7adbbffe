import type { AreaSeeds } from "./areas";
import { dayBefore } from "./areas";
import type { Transaction } from "./load";

const LEVELS = ["country", "province", "district", "commune"] as const;

/**
 * Adds the areas and successions that are missing, in a few statements: there are thousands. An area is known by
 * its code and first day; a succession by its two units and day, so an extent that a person confirmed stays.
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
      WHERE NOT EXISTS (SELECT FROM "Area" known WHERE known."code" = r."code" AND known."validFrom" IS NOT DISTINCT FROM r."validFrom")`;
  }
  const rows = JSON.stringify(seeds.successions.map((row) => ({ ...row, lastDay: dayBefore(row.effectiveOn) })));
  const successions = await tx.$executeRaw`
    INSERT INTO "AreaSuccession" ("id", "predecessorId", "successorId", "extent", "effectiveOn", "note")
    SELECT gen_random_uuid(), predecessor."id", successor."id", r."extent"::"SuccessionExtent", r."effectiveOn", r."note"
    FROM jsonb_to_recordset(${rows}::jsonb) AS r("predecessorCode" text, "successorCode" text, "lastDay" date, "effectiveOn" date, "extent" text, "note" text)
    JOIN "Area" predecessor ON predecessor."code" = r."predecessorCode" AND predecessor."validTo" = r."lastDay"
    JOIN "Area" successor ON successor."code" = r."successorCode" AND successor."validFrom" = r."effectiveOn"
    ON CONFLICT DO NOTHING`;
  return { areas, successions };
}
