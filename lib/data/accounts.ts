import { z } from "zod";
import { accountState, type AccountState } from "@/lib/domain/access/account-state";
import type { Actor, Role } from "@/lib/domain/access/actor";
import { placeKey } from "@/lib/domain/access/membership";
import type { MembershipSubject } from "@/lib/domain/access/permissions";
import type { AreaLevel } from "@/lib/domain/area/area";
import { dayInWords, type Validity } from "@/lib/domain/validity";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { databaseDate, isoDate } from "./decimals";
import { areasToManageAccountsIn, membershipsToManage } from "./scope";

export interface HeldRole extends Validity {
  id: string;
  role: Role;
  /** "Sở Y tế, Tỉnh Điện Biên": the agency with its area, or the area. */
  place: string;
  /** As `can` is asked about it. */
  subject: MembershipSubject;
}

export interface AccountRow {
  id: string;
  username: string;
  name: string;
  email: string | null;
  phone: string | null;
  isDemo: boolean;
  state: AccountState;
  /** Of today or later, and those that are over. */
  roles: HeldRole[];
  endedRoles: HeldRole[];
  /** Of the open link, ISO instant. */
  linkExpiresAt: string | null;
}

const place = { id: true, name: true, parentId: true, parent: { select: { id: true, parentId: true, parent: { select: { id: true, parentId: true } } } } } satisfies Prisma.AreaSelect;

const columns = {
  id: true,
  username: true,
  name: true,
  email: true,
  phone: true,
  isDemo: true,
  passwordHash: true,
  deactivatedAt: true,
  invitations: { where: { usedAt: null, revokedAt: null }, select: { expiresAt: true } },
  memberships: { orderBy: { id: "asc" }, select: { id: true, role: true, validFrom: true, validTo: true, area: { select: place }, agency: { select: { id: true, name: true, area: { select: place } } } } },
} satisfies Prisma.UserSelect;

function toRow({ passwordHash, deactivatedAt, invitations, memberships, ...user }: Prisma.UserGetPayload<{ select: typeof columns }>, today: string, now: string): AccountRow {
  const linkExpiresAt = invitations[0]?.expiresAt.toISOString() ?? null;
  const held = memberships.flatMap(({ id, role, validFrom, validTo, area, agency }): HeldRole[] => {
    const lies = area ?? agency?.area;
    if (!lies) return [];
    const above = [lies.parentId, lies.parent?.parentId, lies.parent?.parent?.parentId].flatMap((one) => one ?? []);
    const subject = { areaId: lies.id, areaAncestorIds: above, role, isAtAgency: agency !== null };
    return [{ id, role, place: agency ? `${agency.name}, ${lies.name}` : lies.name, subject, validFrom: isoDate(validFrom), validTo: isoDate(validTo) }];
  });
  const isOver = (one: HeldRole) => one.validTo !== null && one.validTo < today;
  return {
    ...user,
    state: accountState({ isClosed: deactivatedAt !== null, hasPassword: passwordHash !== null, linkExpiresAt }, now),
    linkExpiresAt,
    roles: held.filter((one) => !isOver(one)),
    endedRoles: held.filter(isOver),
  };
}

/** The people of whom at least one role, of today or of the past, is this person's to manage; by name. */
export async function listAccounts(actor: Actor, today: string, now: Date): Promise<AccountRow[]> {
  const users = await db.user.findMany({ where: { memberships: { some: membershipsToManage(actor) } }, orderBy: [{ name: "asc" }, { username: "asc" }], select: columns });
  return users.map((user) => toRow(user, today, now.toISOString()));
}

/** One of those people. Null where there is none that this person may see. */
export async function findAccount(actor: Actor, userId: string, today: string, now: Date): Promise<AccountRow | null> {
  if (!z.uuid().safeParse(userId).success) return null;
  const user = await db.user.findFirst({ where: { id: userId, memberships: { some: membershipsToManage(actor) } }, select: columns });
  return user && toRow(user, today, now.toISOString());
}

/** The areas in which those people have roles, with their provinces; provinces first, by name. */
export async function listAreasOfAccounts(actor: Actor): Promise<{ id: string; name: string }[]> {
  const manageable = membershipsToManage(actor);
  const holds: Prisma.AreaWhereInput = { OR: [{ memberships: { some: manageable } }, { agencies: { some: { memberships: { some: manageable } } } }] };
  return db.area.findMany({
    where: { AND: [areasToManageAccountsIn(actor), { OR: [holds, { level: "province", children: { some: holds } }] }] },
    orderBy: [{ level: "asc" }, { name: "asc" }],
    select: { id: true, name: true },
  });
}

/** The other people of those, at work or invited, to whom work can be handed over. */
export async function listReceivers(actor: Actor, userId: string): Promise<{ id: string; name: string; username: string }[]> {
  return db.user.findMany({
    where: { id: { not: userId }, deactivatedAt: null, memberships: { some: membershipsToManage(actor) } },
    orderBy: [{ name: "asc" }, { username: "asc" }],
    select: { id: true, name: true, username: true },
  });
}

export interface PlaceChoice {
  key: string;
  words: string;
}

export interface AreaOfPlaces {
  id: string;
  parentId: string | null;
  name: string;
  level: AreaLevel;
}

/** Areas that exist on a day, or whose plan is still to be reported on. */
const inUse = (today: string): Prisma.AreaWhereInput => {
  const day = databaseDate(today);
  return { OR: [{ AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: day } }] }, { OR: [{ validTo: null }, { validTo: { gte: day } }] }] }, { plans: { some: { isReference: false } } }] };
};

const areaOfPlaces = { id: true, parentId: true, name: true, level: true } as const;

/** The country and provinces, or the commune, in which this person may give somebody a role. */
export async function listAreasOfPlaces(actor: Actor, today: string): Promise<AreaOfPlaces[]> {
  const areas = await db.area.findMany({
    where: { AND: [areasToManageAccountsIn(actor), inUse(today)], level: { in: ["country", "province"] } },
    orderBy: [{ level: "asc" }, { name: "asc" }],
    select: areaOfPlaces,
  });
  if (areas.length > 0) return areas;
  return db.area.findMany({ where: { AND: [areasToManageAccountsIn(actor), inUse(today)] }, orderBy: [{ level: "asc" }, { name: "asc" }], take: 1, select: areaOfPlaces });
}

/** Communes of an earlier map that report for a plan on the years before they ended: somebody must be able to enter those. */
async function listFormerReporters(provinceId: string, today: string, except: string[]): Promise<{ id: string; name: string; validTo: string }[]> {
  const found = await db.area.findMany({
    where: { id: { notIn: except }, level: "commune", validTo: { lt: databaseDate(today) }, OR: [{ parentId: provinceId }, { parent: { parentId: provinceId } }], agencies: { some: { reporterOf: { some: {} } } } },
    orderBy: [{ name: "asc" }, { code: "asc" }],
    select: { id: true, name: true, validTo: true },
  });
  return found.flatMap(({ validTo, ...one }) => (validTo ? [{ ...one, validTo: isoDate(validTo) }] : []));
}

/** The places of work in an area: itself, its agencies, the units below it and their agencies. */
export async function listPlaces(area: AreaOfPlaces, today: string): Promise<PlaceChoice[]> {
  const day = databaseDate(today);
  const lasting = { validTo: null, OR: [{ validFrom: null }, { validFrom: { lte: day } }] };
  const agencies = { where: lasting, orderBy: { name: "asc" }, select: { id: true, name: true } } as const;
  const found = await db.area.findUnique({
    where: { id: area.id },
    select: {
      agencies,
      children: { where: { level: "commune", ...inUse(today) }, orderBy: { name: "asc" }, select: { id: true, name: true, agencies } },
    },
  });
  const communes = area.level === "country" ? [] : (found?.children ?? []);
  const former = area.level === "country" ? [] : await listFormerReporters(area.id, today, communes.map(({ id }) => id));
  return [
    { key: placeKey({ kind: "area", id: area.id }), words: area.name },
    ...(found?.agencies ?? []).map(({ id, name }) => ({ key: placeKey({ kind: "agency", id }), words: `${name}, ${area.name}` })),
    ...communes.map(({ id, name }) => ({ key: placeKey({ kind: "area", id }), words: name })),
    ...former.map(({ id, name, validTo }) => ({ key: placeKey({ kind: "area", id }), words: `${name} (đơn vị cũ, đến hết ${dayInWords(validTo)})` })),
    ...communes.flatMap((commune) => commune.agencies.map(({ id, name }) => ({ key: placeKey({ kind: "agency", id }), words: `${name}, ${commune.name}` }))),
  ];
}
