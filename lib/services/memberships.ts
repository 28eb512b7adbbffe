import { db } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { ROLE_NAMES, type Actor } from "@/lib/domain/access/actor";
import type { EndMembershipInput, HandOverInput, NewMembershipInput } from "@/lib/domain/access/membership";
import { Refusal } from "@/lib/domain/result";
import { dayBefore, dayInWords, lastDayFault, successionFault } from "@/lib/domain/validity";
import { giveRole, invalid, lockAccount } from "./account-place";
import { audit } from "./audit";

/** Gives a person a further role, from a day on (null: from today) and until a day or for good. */
export function add(actor: Actor, input: NewMembershipInput, today: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const account = await lockAccount(tx, actor, input.userId, today);
    const { userId, role, place, validTo } = input;
    const validFrom = input.validFrom ?? today;
    const { chain } = await giveRole(tx, actor, { userId: account.id, role, place, validFrom, validTo });
    await audit(tx, { actor, chain, action: "membership.added", subjectType: "User", subjectId: userId, data: { role, [`${place.kind}Id`]: place.id, validFrom, validTo } });
  });
}

/** Ends a role on a day. Nobody takes the right to administer from themselves: somebody must be left who has it. */
export function end(actor: Actor, { membershipId, lastDay }: EndMembershipInput, today: string): Promise<{ userId: string }> {
  return db.$transaction(async (tx) => {
    const found = await tx.membership.findUnique({ where: { id: membershipId }, select: { userId: true } });
    if (!found) throw new Refusal({ code: "not-found", message: "Không tìm thấy vai trò này. Hãy tải lại trang." });
    const account = await lockAccount(tx, actor, found.userId, today);
    const held = account.memberships.find((one) => one.id === membershipId);
    if (!held) throw new Refusal({ code: "not-found", message: "Không tìm thấy vai trò này. Hãy tải lại trang." });
    if (held.role === "administrator" && account.id === actor.userId)
      throw new Refusal({ code: "forbidden", message: "Bạn không thể tự kết thúc quyền quản trị của mình. Hãy nhờ một quản trị hệ thống khác." });
    // A role with a day to end on may end earlier, not later: that would be a new one.
    const fault =
      held.validTo !== null && held.validTo <= lastDay ? `Vai trò này đã được ghi là kết thúc ngày ${dayInWords(held.validTo)}. Hãy chọn ngày sớm hơn.` : lastDayFault({ ...held, validTo: null }, lastDay, "Vai trò này");
    if (fault !== null) throw invalid("Chưa kết thúc vai trò.", { lastDay: fault });
    await tx.membership.update({ where: { id: membershipId }, data: { validTo: databaseDate(lastDay) } });
    await audit(tx, { actor, chain: account.chain, action: "membership.ended", subjectType: "User", subjectId: account.id, data: { role: held.role, membershipId, lastDay } });
    return { userId: account.id };
  });
}

/**
 * Hands a person's roles of that day to another: to a successor, whose they become while the person's end the day before;
 * or to a deputy, who holds them beside the person until a day. Roles that the other has already are left as they are.
 */
export function handOver(actor: Actor, input: HandOverInput, today: string): Promise<{ roles: number }> {
  return db.$transaction(async (tx) => {
    const { on, kind, until, reason } = input;
    // The same order for everybody, so that two hand-overs between the same people wait instead of deadlocking.
    const accounts = new Map<string, Awaited<ReturnType<typeof lockAccount>>>();
    for (const userId of [input.userId, input.toUserId].sort()) accounts.set(userId, await lockAccount(tx, actor, userId, today));
    const [from, to] = [accounts.get(input.userId)!, accounts.get(input.toUserId)!];
    if (to.isClosed) throw invalid("Chưa bàn giao.", { toUserId: "Tài khoản của người này đang bị khóa. Hãy mở lại tài khoản, hoặc chọn người khác." });

    const held = from.memberships.filter((one) => one.validTo === null || one.validTo >= on);
    if (held.length === 0) throw new Refusal({ code: "invalid", message: `${from.name} không có vai trò nào từ ngày ${dayInWords(on)}. Hãy chọn ngày khác.`, fields: { on: "Không có vai trò nào để bàn giao từ ngày này." } });
    for (const one of held) {
      const fault = kind === "successor" ? successionFault({ ...one, validTo: null }, on, `Vai trò ${ROLE_NAMES[one.role]}`) : lastDayFault({ ...one, validTo: null }, on, `Vai trò ${ROLE_NAMES[one.role]}`);
      if (fault !== null) throw invalid("Chưa bàn giao.", { on: fault });
    }
    for (const one of held) {
      const has = to.memberships.find((other) => other.role === one.role && other.areaId === one.areaId && other.agencyId === one.agencyId && (other.validTo === null || other.validTo >= on));
      const last = kind === "deputy" ? until : null;
      const validTo = last !== null && one.validTo !== null ? (last < one.validTo ? last : one.validTo) : (last ?? one.validTo);
      if (kind === "successor") await tx.membership.update({ where: { id: one.id }, data: { validTo: databaseDate(dayBefore(on)) } });
      if (has && (has.validFrom === null || has.validFrom <= on) && (has.validTo === null || (validTo !== null && validTo <= has.validTo))) continue;
      if (has && has.validFrom !== null && has.validFrom >= on)
        throw invalid("Chưa bàn giao.", { toUserId: `${to.name} đã có vai trò này từ ngày ${dayInWords(has.validFrom)}. Hãy kết thúc vai trò đó trước.` });
      // A deputy who becomes the successor: the time as deputy ends where the new one begins.
      if (has) await tx.membership.update({ where: { id: has.id }, data: { validTo: databaseDate(dayBefore(on)) } });
      await giveRole(tx, actor, { userId: to.id, role: one.role, place: one.agencyId === null ? { kind: "area", id: one.areaId! } : { kind: "agency", id: one.agencyId }, validFrom: on, validTo });
    }
    const data = { kind, on, until: kind === "deputy" ? until : null, reason, roles: held.map(({ role, areaId, agencyId }) => ({ role, areaId, agencyId })) };
    await audit(tx, { actor, chain: from.chain, action: "account.handed-over", subjectType: "User", subjectId: from.id, data: { ...data, toUserId: to.id } });
    await audit(tx, { actor, chain: to.chain, action: "account.taken-over", subjectType: "User", subjectId: to.id, data: { ...data, fromUserId: from.id } });
    return { roles: held.length };
  });
}
