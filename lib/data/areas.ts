import { cache } from "react";
import { z } from "zod";
import type { AreaSubject } from "@/lib/domain/access/permissions";
import type { AreaLevel } from "@/lib/domain/area/area";
import type { Exact } from "@/lib/domain/decimal";
import type { SuccessionExtent } from "@/lib/domain/succession/lineage";
import type { Validity } from "@/lib/domain/validity";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { type LineageStep, findEndWithoutSuccessor, listLineage } from "./area-successions";
import { databaseDate, isoDate, plainExact } from "./decimals";
import { areaSubject } from "./scope";

export interface AreaRow extends Validity {
  id: string;
  code: string;
  name: string;
  kind: string;
  level: AreaLevel;
}

export interface AreaChild extends AreaRow {
  /** How many units are in it on the day. */
  units: number;
}

export interface SuccessionLine {
  area: AreaRow;
  extent: SuccessionExtent;
  /** Of a part, how much; null: nobody has said. */
  share: Exact | null;
  shareSource: string | null;
  on: string;
  document: string | null;
  note: string | null;
  /** The act that did it; null: loaded with the country's map. */
  actId: string | null;
}

export interface AreaDetail extends AreaRow {
  subject: AreaSubject;
  /** From the country down to its parent. */
  above: { id: string; name: string }[];
  /** The units in it on the day. */
  children: AreaChild[];
  comesFrom: SuccessionLine[];
  becomes: SuccessionLine[];
  /** Further back and further on, over several acts. */
  furtherBack: LineageStep[];
  furtherOn: LineageStep[];
  /** The act by which it ended without a successor. */
  endedBy: { actId: string; document: string } | null;
  history: { at: string; by: string | null; action: string; document: string | null }[];
}

const columns = { id: true, code: true, name: true, kind: true, level: true, validFrom: true, validTo: true } satisfies Prisma.AreaSelect;

const row = (area: Prisma.AreaGetPayload<{ select: typeof columns }>): AreaRow => ({ ...area, validFrom: isoDate(area.validFrom), validTo: isoDate(area.validTo) });

/** The units that exist on a day. */
function onDay(day: string): Prisma.AreaWhereInput {
  const date = databaseDate(day);
  return { AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: date } }] }, { OR: [{ validTo: null }, { validTo: { gte: date } }] }] };
}

const byName = { orderBy: [{ level: "asc" }, { name: "asc" }, { code: "asc" }] } satisfies Pick<Prisma.AreaFindManyArgs, "orderBy">;

/** The country and its provinces on a day. Null where no areas were loaded. */
export async function findCountry(day: string): Promise<{ id: string; name: string; provinces: AreaChild[] } | null> {
  const country = await db.area.findFirst({ where: { level: "country" }, select: { id: true, name: true } });
  if (!country) return null;
  return { ...country, provinces: await listChildren(country.id, day) };
}

async function listChildren(parentId: string, day: string): Promise<AreaChild[]> {
  const children = await db.area.findMany({ where: { parentId, ...onDay(day) }, ...byName, select: { ...columns, _count: { select: { children: { where: onDay(day) } } } } });
  return children.map(({ _count, ...area }) => ({ ...row(area), units: _count.children }));
}

const succession = { extent: true, share: true, shareSource: true, effectiveOn: true, document: true, note: true, actId: true } as const;
const noted = z.object({ document: z.string() });

/** One unit, what is in it on a day, what it came from and what it became. Null where there is none. */
export const findArea = cache(async (id: string, day: string): Promise<AreaDetail | null> => {
  if (!z.uuid().safeParse(id).success) return null;
  const [area, children, subject, events, back, on] = await Promise.all([
    db.area.findUnique({
      where: { id },
      select: {
        ...columns,
        comesFrom: { orderBy: [{ effectiveOn: "desc" }, { predecessor: { name: "asc" } }], select: { ...succession, predecessor: { select: columns } } },
        becomes: { orderBy: [{ effectiveOn: "asc" }, { successor: { name: "asc" } }], select: { ...succession, successor: { select: columns } } },
      },
    }),
    listChildren(id, day),
    areaSubject(db, id),
    db.auditEvent.findMany({ where: { subjectType: "Area", subjectId: id }, orderBy: { at: "desc" }, select: { at: true, action: true, data: true, actor: { select: { name: true } } } }),
    listLineage(id, "before"),
    listLineage(id, "after"),
  ]);
  if (!area || !subject) return null;
  const [above, endedBy] = await Promise.all([
    db.area.findMany({ where: { id: { in: [...subject.areaAncestorIds] } }, select: { id: true, name: true } }),
    area.validTo !== null && area.becomes.length === 0 ? findEndWithoutSuccessor(id) : null,
  ]);
  const { comesFrom, becomes, ...rest } = area;
  const line = ({ extent, share, shareSource, effectiveOn, document, note, actId }: (typeof comesFrom)[number] | (typeof becomes)[number], other: (typeof comesFrom)[number]["predecessor"]): SuccessionLine => ({ area: row(other), extent, share: plainExact(share), shareSource, on: isoDate(effectiveOn), document, note, actId });
  return {
    ...row(rest),
    subject,
    above: [...subject.areaAncestorIds].reverse().flatMap((one) => above.find((found) => found.id === one) ?? []),
    children,
    comesFrom: comesFrom.map((one) => line(one, one.predecessor)),
    becomes: becomes.map((one) => line(one, one.successor)),
    furtherBack: back.filter((step) => !comesFrom.some(({ predecessor }) => predecessor.id === step.area.id)),
    furtherOn: on.filter((step) => !becomes.some(({ successor }) => successor.id === step.area.id)),
    endedBy,
    history: events.map(({ at, action, data, actor }) => ({ at: at.toISOString(), by: actor?.name ?? null, action, document: noted.safeParse(data).data?.document ?? null })),
  };
});
