import { randomUUID } from "node:crypto";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { areaSubject } from "@/lib/data/scope";
import { db, type Tx } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { newAdministratorInput, passwordFault, type ChangePasswordInput, type NewAdministratorInput } from "@/lib/domain/access/credentials";
import { Refusal } from "@/lib/domain/result";
import { Prisma } from "@/lib/generated/prisma/client";
import { audit, SYSTEM_CHAIN } from "@/lib/services/audit";
import { revokeOtherSessions } from "@/lib/services/sessions";

const invalid = (message: string, fields: Record<string, string>) => new Refusal({ code: "invalid", message, fields });

/** Changes one's own password and ends one's other sessions. Answers how many were ended. */
export function changeOwnPassword(actor: Actor, input: Pick<ChangePasswordInput, "currentPassword" | "newPassword">): Promise<{ endedSessions: number }> {
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: actor.userId }, select: { username: true, passwordHash: true } });
    ensureCan(actor, "account.change-own-password", { userId: actor.userId });
    if (!(await verifyPassword(user?.passwordHash ?? null, input.currentPassword)) || !user)
      throw invalid("Chưa đổi mật khẩu.", { currentPassword: "Mật khẩu đang dùng không đúng. Hãy nhập lại." });
    const fault = input.newPassword === input.currentPassword ? "Mật khẩu mới trùng mật khẩu đang dùng. Hãy chọn mật khẩu khác." : passwordFault(input.newPassword, user.username);
    if (fault) throw invalid("Chưa đổi mật khẩu.", { newPassword: fault });

    // Only over the password that was checked: of two changes at once, the second is told.
    const { count } = await tx.user.updateMany({
      where: { id: actor.userId, passwordHash: user.passwordHash, deactivatedAt: null },
      data: { passwordHash: await hashPassword(input.newPassword) },
    });
    if (count === 0) throw new Refusal({ code: "conflict", message: "Mật khẩu vừa được đổi ở nơi khác. Hãy đăng nhập lại bằng mật khẩu mới." });
    const endedSessions = await revokeOtherSessions(tx, actor.userId, actor.sessionId);
    await audit(tx, { actor, chain: SYSTEM_CHAIN, action: "account.password-changed", subjectType: "User", subjectId: actor.userId, data: { endedSessions } });
    return { endedSessions };
  });
}

/**
 * The administrator of the whole country: the first account of a new installation, made at the command line by whoever
 * holds the server. Refuses a taken name, a weak password, and a database without areas.
 */
export async function createAdministrator(input: NewAdministratorInput): Promise<{ userId: string }> {
  const parsed = newAdministratorInput.safeParse(input);
  if (!parsed.success) throw invalid("Chưa tạo được tài khoản.", Object.fromEntries(parsed.error.issues.map((issue) => [issue.path.join("."), issue.message])));
  const { username, name, password } = parsed.data;
  const fault = passwordFault(password, username);
  if (fault) throw invalid("Chưa tạo được tài khoản.", { password: fault });
  const passwordHash = await hashPassword(password);
  try {
    return await db.$transaction(async (tx) => {
      const country = await tx.area.findFirst({ where: { level: "country" }, select: { id: true } });
      if (!country) throw new Refusal({ code: "not-found", message: "Cơ sở dữ liệu chưa có danh mục địa bàn. Hãy nạp dữ liệu ban đầu rồi tạo tài khoản." });
      const user = await tx.user.create({ data: { username, name, passwordHash, memberships: { create: { role: "administrator", areaId: country.id } } }, select: { id: true } });
      await audit(tx, { actor: null, chain: SYSTEM_CHAIN, action: "account.created", subjectType: "User", subjectId: user.id, data: { role: "administrator", areaId: country.id } });
      return { userId: user.id };
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002")
      throw invalid("Chưa tạo được tài khoản.", { username: "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác." });
    throw error;
  }
}

async function close(tx: Tx, userId: string): Promise<number | null> {
  const { count } = await tx.user.updateMany({ where: { id: userId, deactivatedAt: null }, data: { deactivatedAt: new Date() } });
  return count === 0 ? null : revokeOtherSessions(tx, userId, null);
}

/** Closes an account and ends its sessions. What the person entered stays. Closing a closed one changes nothing. */
export function deactivateAccount(actor: Actor, input: { userId: string; reason: string }): Promise<void> {
  return db.$transaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: input.userId }, select: { memberships: { select: { areaId: true, agency: { select: { areaId: true } } } } } });
    if (!user) throw new Refusal({ code: "not-found", message: "Không tìm thấy tài khoản này. Hãy tải lại danh sách." });
    // Over each of the person's places: an administrator of one province does not close another's account.
    const places = new Set(user.memberships.flatMap((membership) => membership.areaId ?? membership.agency?.areaId ?? []));
    for (const areaId of places) ensureCan(actor, "account.manage", (await areaSubject(tx, areaId)) ?? { areaId, areaAncestorIds: [] });
    if (places.size === 0) ensureCan(actor, "account.manage", await wholeCountry(tx));
    if (input.userId === actor.userId) throw new Refusal({ code: "forbidden", message: "Bạn không thể khóa tài khoản của chính mình. Hãy nhờ một quản trị hệ thống khác." });
    const reason = input.reason.normalize("NFC").trim();
    if (!reason) throw invalid("Chưa khóa tài khoản.", { reason: "Hãy ghi lý do khóa tài khoản." });

    const endedSessions = await close(tx, input.userId);
    if (endedSessions !== null)
      await audit(tx, { actor, chain: SYSTEM_CHAIN, action: "account.deactivated", subjectType: "User", subjectId: input.userId, data: { reason, endedSessions } });
  });
}

async function wholeCountry(tx: Tx) {
  const country = await tx.area.findFirst({ where: { level: "country" }, select: { id: true } });
  return { areaId: country?.id ?? "", areaAncestorIds: [] };
}

/** Closes every demonstration account for good: no password fits and its name is free again. Answers how many there were. */
export function deactivateDemonstrationAccounts(): Promise<number> {
  return db.$transaction(async (tx) => {
    const users = await tx.user.findMany({ where: { isDemo: true, deactivatedAt: null }, select: { id: true } });
    const passwordHash = await hashPassword(randomUUID());
    for (const { id } of users) {
      const endedSessions = await close(tx, id);
      await tx.user.update({ where: { id }, data: { passwordHash, username: `demo-${id}` } });
      await audit(tx, { actor: null, chain: SYSTEM_CHAIN, action: "account.deactivated", subjectType: "User", subjectId: id, data: { reason: "demonstration", endedSessions } });
    }
    return users.length;
  });
}
