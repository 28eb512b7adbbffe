import { randomUUID } from "node:crypto";
import { db, type Tx } from "@/lib/data/db";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { newAdministratorInput, passwordFault, type ChangePasswordInput, type NewAdministratorInput } from "@/lib/domain/access/credentials";
import type { ContactInput, NewPersonInput, ReopenAccountInput } from "@/lib/domain/access/membership";
import { Refusal } from "@/lib/domain/result";
import { Prisma } from "@/lib/generated/prisma/client";
import { ensureMayGive, giveRole, invalid, lockAccount } from "./account-place";
import { audit, SYSTEM_CHAIN } from "./audit";
import { openInvitations, revokeInvitations, type NewInvitation } from "./invitations";
import { hashPassword, verifyPassword } from "./password";
import { revokeOtherSessions } from "./sessions";

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
    throw usernameTaken(error) ?? error;
  }
}

/** The refusal for a username that somebody has; null for any other error. */
const usernameTaken = (error: unknown): Refusal | null =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002"
    ? invalid("Chưa tạo được tài khoản.", { username: "Tên đăng nhập này đã có người dùng. Hãy chọn tên khác." })
    : null;

/** Makes the account of a person with a first role from today on, and a link with which the person chooses a password. */
export async function create(actor: Actor, input: NewPersonInput, today: string): Promise<NewInvitation & { username: string; name: string; placeName: string }> {
  const { username, name, email, phone, role, place, validTo } = input;
  try {
    return await db.$transaction(async (tx) => {
      // Before the name is tried: only who may make accounts learns which are taken.
      await ensureMayGive(tx, actor, { role, place });
      const { id } = await tx.user.create({ data: { username, name, email, phone }, select: { id: true } });
      const { chain, placeName } = await giveRole(tx, actor, { userId: id, role, place, validFrom: today, validTo });
      const [invitation] = await openInvitations(tx, actor, [{ userId: id, purpose: "join" }]);
      await audit(tx, { actor, chain, action: "account.created", subjectType: "User", subjectId: id, data: { username, role, [`${place.kind}Id`]: place.id, validTo, expiresAt: invitation!.expiresAt } });
      return { ...invitation!, username, name, placeName };
    });
  } catch (error) {
    throw usernameTaken(error) ?? error;
  }
}

/** Corrects a person's name and how to reach them. */
export function changeContact(actor: Actor, { userId, name, email, phone }: ContactInput, today: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const account = await lockAccount(tx, actor, userId, today);
    await tx.user.update({ where: { id: userId }, data: { name, email, phone } });
    await audit(tx, { actor, chain: account.chain, action: "account.contact-changed", subjectType: "User", subjectId: userId, data: account.name === name ? {} : { from: account.name, to: name } });
  });
}

async function close(tx: Tx, userId: string): Promise<number | null> {
  const { count } = await tx.user.updateMany({ where: { id: userId, deactivatedAt: null }, data: { deactivatedAt: new Date() } });
  return count === 0 ? null : revokeOtherSessions(tx, userId, null);
}

/** Closes an account, ends its sessions and takes back its link. What the person entered stays. Closing a closed one changes nothing. */
export function deactivateAccount(actor: Actor, input: { userId: string; reason: string }, today: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const account = await lockAccount(tx, actor, input.userId, today);
    if (input.userId === actor.userId) throw new Refusal({ code: "forbidden", message: "Bạn không thể khóa tài khoản của chính mình. Hãy nhờ một quản trị hệ thống khác." });
    const reason = input.reason.normalize("NFC").trim();
    if (!reason) throw invalid("Chưa khóa tài khoản.", { reason: "Hãy ghi lý do khóa tài khoản." });

    const endedSessions = await close(tx, input.userId);
    if (endedSessions === null) return;
    await revokeInvitations(tx, [input.userId]);
    await audit(tx, { actor, chain: account.chain, action: "account.deactivated", subjectType: "User", subjectId: input.userId, data: { reason, endedSessions } });
  });
}

/** Opens a closed account again, with the password and the roles it had. An open one stays as it is; a demonstration account stays closed. */
export function reactivateAccount(actor: Actor, { userId, reason }: ReopenAccountInput, today: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const account = await lockAccount(tx, actor, userId, today);
    if (account.isDemo) throw new Refusal({ code: "forbidden", message: "Tài khoản minh họa đã khóa thì không mở lại được. Hãy tạo tài khoản mới." });
    const { count } = await tx.user.updateMany({ where: { id: userId, deactivatedAt: { not: null } }, data: { deactivatedAt: null } });
    if (count > 0) await audit(tx, { actor, chain: account.chain, action: "account.reactivated", subjectType: "User", subjectId: userId, data: { reason } });
  });
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
