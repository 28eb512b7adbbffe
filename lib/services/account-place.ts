import type { Tx } from "@/lib/data/db";
import { databaseDate, isoDate } from "@/lib/data/decimals";
import { areaSubject } from "@/lib/data/scope";
import type { Actor, Role } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { placeFault, spanFault, type Place } from "@/lib/domain/access/membership";
import type { MembershipSubject } from "@/lib/domain/access/permissions";
import type { AreaLevel } from "@/lib/domain/area/area";
import { Refusal } from "@/lib/domain/result";
import { isValidOn, type Validity } from "@/lib/domain/validity";
import { auditChain, SYSTEM_CHAIN } from "./audit";
import { violates } from "./constraint";

// What accounts and memberships share: whose place it is, and who may answer for it.

/** `fields`: a sentence for each field at fault. */
export const invalid = (message: string, fields: Record<string, string>) => new Refusal({ code: "invalid", message, fields });

const heldRole = { id: true, role: true, areaId: true, agencyId: true, validFrom: true, validTo: true, agency: { select: { areaId: true } } } as const;

interface HeldRole extends Validity {
  id: string;
  role: Role;
  areaId: string | null;
  agencyId: string | null;
  /** The area itself, or the one in which the agency sits. */
  lies: string;
}

/** A person whose row is locked until the transaction ends, with every role ever held. */
export interface LockedAccount {
  id: string;
  username: string;
  name: string;
  hasPassword: boolean;
  isClosed: boolean;
  isDemo: boolean;
  memberships: HeldRole[];
  /** Where what happens to this account is remembered. */
  chain: string;
}

/**
 * Locks a person and asks whether the actor answers for every role that the person holds today or will hold: nobody resets
 * the password of somebody who is more than they. Where all roles are over, those that were; without any, the country.
 */
export async function lockAccount(tx: Tx, actor: Actor, userId: string, today: string): Promise<LockedAccount> {
  await tx.$queryRaw`SELECT "id" FROM "User" WHERE "id" = ${userId}::uuid FOR UPDATE`;
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: { id: true, username: true, name: true, passwordHash: true, deactivatedAt: true, isDemo: true, memberships: { select: heldRole, orderBy: { id: "asc" } } },
  });
  if (!user) throw new Refusal({ code: "not-found", message: "Không tìm thấy tài khoản này. Hãy tải lại danh sách." });
  const memberships = user.memberships.flatMap(({ agency, validFrom, validTo, ...one }): HeldRole[] => {
    const lies = one.areaId ?? agency?.areaId;
    return lies ? [{ ...one, lies, validFrom: isoDate(validFrom), validTo: isoDate(validTo) }] : [];
  });
  const held = memberships.filter((one) => one.validTo === null || one.validTo >= today);
  const answeredFor = held.length > 0 ? held : memberships;
  for (const one of answeredFor) await ensureMayManage(tx, actor, { role: one.role, areaId: one.lies, isAtAgency: one.agencyId !== null });
  if (answeredFor.length === 0) {
    const country = await tx.area.findFirst({ where: { level: "country" }, select: { id: true } });
    ensureCan(actor, "account.manage", { areaId: country?.id ?? "", areaAncestorIds: [], role: "administrator", isAtAgency: false });
  }
  return {
    id: user.id,
    username: user.username,
    name: user.name,
    hasPassword: user.passwordHash !== null,
    isClosed: user.deactivatedAt !== null,
    isDemo: user.isDemo,
    memberships,
    chain: await chainOf(
      tx,
      answeredFor.map((one) => one.lies),
    ),
  };
}

/** The province in which all these areas lie; the system's chain where there are several or none. */
async function chainOf(tx: Tx, areaIds: string[]): Promise<string> {
  const chains = new Set<string>();
  for (const areaId of new Set(areaIds)) chains.add(await auditChain(tx, areaId));
  const [only, ...others] = chains;
  return only !== undefined && others.length === 0 ? only : SYSTEM_CHAIN;
}

async function ensureMayManage(tx: Tx, actor: Actor, of: Pick<MembershipSubject, "role" | "areaId" | "isAtAgency">): Promise<void> {
  const subject = await areaSubject(tx, of.areaId);
  ensureCan(actor, "account.manage", { areaAncestorIds: [], ...subject, ...of });
}

export interface NewRole extends Validity {
  userId: string;
  role: Role;
  place: Place;
}

/** Refuses who may not give this role at this place. Answers the place. */
export async function ensureMayGive(tx: Tx, actor: Actor, { role, place }: Pick<NewRole, "role" | "place">): Promise<FoundPlace> {
  const at = await findPlace(tx, place);
  await ensureMayManage(tx, actor, { role, areaId: at.areaId, isAtAgency: place.kind === "agency" });
  return at;
}

/**
 * Gives a role: asks whether the actor may, whether the role is held at such a place, and whether the place exists then.
 * Answers what the place is called and the chain of its province.
 */
export async function giveRole(tx: Tx, actor: Actor, { userId, role, place, validFrom, validTo }: NewRole): Promise<{ placeName: string; chain: string }> {
  const at = await ensureMayGive(tx, actor, { role, place });
  const fault = placeFault(role, { kind: place.kind, level: at.level });
  if (fault !== null) throw invalid("Chưa giao vai trò này.", { place: fault });
  const span = spanFault(validFrom, validTo);
  if (span !== null) throw invalid("Chưa giao vai trò này.", { validTo: span });
  if (place.kind === "agency" && validFrom !== null && !isValidOn(at, validFrom))
    throw invalid("Chưa giao vai trò này.", { place: `${at.name} không hoạt động vào ngày bắt đầu vai trò. Hãy chọn cơ quan đang hoạt động.` });
  try {
    await tx.membership.create({
      data: { userId, role, validFrom: databaseDate(validFrom), validTo: databaseDate(validTo), ...(place.kind === "area" ? { areaId: place.id } : { agencyId: place.id }) },
      select: { id: true },
    });
    return { placeName: at.name, chain: await auditChain(tx, at.areaId) };
  } catch (error) {
    if (!violates(error, "Membership_once_at_a_time")) throw error;
    throw invalid("Chưa giao vai trò này.", { place: "Người này đã có vai trò đó tại nơi này trong thời gian đó. Hãy chọn ngày khác, hoặc kết thúc vai trò đang có trước." });
  }
}

interface FoundPlace extends Validity {
  areaId: string;
  level: AreaLevel;
  name: string;
}

async function findPlace(tx: Tx, { kind, id }: Place): Promise<FoundPlace> {
  if (kind === "area") {
    const area = await tx.area.findUnique({ where: { id }, select: { id: true, level: true, name: true, validFrom: true, validTo: true } });
    if (area) return { areaId: area.id, level: area.level, name: area.name, validFrom: isoDate(area.validFrom), validTo: isoDate(area.validTo) };
  } else {
    const agency = await tx.agency.findUnique({ where: { id }, select: { name: true, validFrom: true, validTo: true, area: { select: { id: true, level: true } } } });
    if (agency) return { areaId: agency.area.id, level: agency.area.level, name: agency.name, validFrom: isoDate(agency.validFrom), validTo: isoDate(agency.validTo) };
  }
  throw invalid("Chưa giao vai trò này.", { place: "Không tìm thấy nơi làm việc này. Hãy chọn lại." });
}
