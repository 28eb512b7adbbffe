import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/services/password";
import { today } from "@/lib/today";
import { loadActor } from "@/lib/data/actors";
import { db } from "@/lib/data/db";
import type { Actor, Role } from "@/lib/domain/access/actor";

/** What every person made here signs in with. */
export const PASSWORD = "một câu đủ dài để nhớ";

let hashed: Promise<string> | undefined;

const unique = (prefix: string) => `${prefix}-${randomUUID()}`;

export async function createCountry(): Promise<string> {
  const found = await db.area.findFirst({ where: { level: "country" }, select: { id: true } });
  return found?.id ?? (await db.area.create({ data: { level: "country", code: unique("country"), name: "Việt Nam", kind: "quoc_gia" }, select: { id: true } })).id;
}

export async function createArea(level: "province" | "district" | "commune", parentId: string, name = unique(level)): Promise<string> {
  const kind = { province: "tinh", district: "huyen", commune: "xa" }[level];
  return (await db.area.create({ data: { level, code: unique("code"), name, kind, parentId }, select: { id: true } })).id;
}

export async function createAgency(areaId: string, name = unique("Sở")): Promise<string> {
  return (await db.agency.create({ data: { areaId, name }, select: { id: true } })).id;
}

export interface MembershipOf {
  role: Role;
  areaId?: string;
  agencyId?: string;
  validFrom?: Date;
  validTo?: Date;
}

export async function createUser(memberships: MembershipOf[] = [], more: { username?: string; isDemo?: boolean; deactivatedAt?: Date } = {}) {
  const passwordHash = await (hashed ??= hashPassword(PASSWORD));
  return db.user.create({ data: { username: unique("u"), name: "Lò Thị Mai", passwordHash, memberships: { create: memberships }, ...more } });
}

/** Signs the person in, without the password. */
export async function openSessionOf(userId: string, more: { expiresAt?: Date; revokedAt?: Date } = {}): Promise<string> {
  const { id } = await db.session.create({ data: { userId, expiresAt: new Date(Date.now() + 3_600_000), ...more }, select: { id: true } });
  return id;
}

/** A signed-in person with these roles, as the application sees them. */
export async function createActor(memberships: MembershipOf[] = []): Promise<Actor> {
  const user = await createUser(memberships);
  const actor = await loadActor(await openSessionOf(user.id), today());
  if (!actor) throw new Error("A session just opened has no actor.");
  return actor;
}
