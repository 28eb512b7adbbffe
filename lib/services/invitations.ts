import { randomBytes } from "node:crypto";
import { db, type Tx } from "@/lib/data/db";
import { findInvitation, tokenHash } from "@/lib/data/invitations";
import type { Actor } from "@/lib/domain/access/actor";
import { passwordFault } from "@/lib/domain/access/credentials";
import { INVITATION_DAYS, invitationFault, type InvitationPurpose } from "@/lib/domain/access/invitation";
import { Refusal } from "@/lib/domain/result";
import { invalid, lockAccount } from "./account-place";
import { audit, SYSTEM_CHAIN } from "./audit";
import { hashPassword } from "./password";
import { revokeOtherSessions } from "./sessions";

/** A link to choose a password, to be handed on. The token is in nobody's database: shown now or never. */
export interface NewInvitation {
  userId: string;
  purpose: InvitationPurpose;
  token: string;
  /** ISO instant. */
  expiresAt: string;
}

/** The rows of new links for these people; the tokens are in the answer alone. Earlier open links must be revoked before. */
export async function openInvitations(tx: Tx, actor: Pick<Actor, "userId">, people: readonly { userId: string; purpose: InvitationPurpose }[]): Promise<NewInvitation[]> {
  const expiresAt = new Date(Date.now() + INVITATION_DAYS * 86_400_000);
  const made = people.map((one) => ({ ...one, token: randomBytes(32).toString("base64url") }));
  await tx.invitation.createMany({ data: made.map(({ token, ...one }) => ({ ...one, tokenHash: tokenHash(token), createdById: actor.userId, expiresAt })) });
  return made.map((one) => ({ ...one, expiresAt: expiresAt.toISOString() }));
}

/** Makes every open link of these people useless and answers how many there were. The caller's audit says why. */
export async function revokeInvitations(tx: Tx, userIds: readonly string[]): Promise<number> {
  return (await tx.invitation.updateMany({ where: { userId: { in: [...userIds] }, usedAt: null, revokedAt: null }, data: { revokedAt: new Date() } })).count;
}

/**
 * A new link for a person who has not yet joined, or has forgotten the password; it takes the place of an earlier one.
 * The present password holds until the link is used.
 */
export function invite(actor: Actor, { userId }: { userId: string }, today: string): Promise<NewInvitation & { username: string; name: string }> {
  return db.$transaction(async (tx) => {
    const account = await lockAccount(tx, actor, userId, today);
    if (account.isClosed) throw new Refusal({ code: "locked", message: "Tài khoản này đang bị khóa. Hãy mở lại tài khoản trước khi tạo đường dẫn." });
    const replaced = await revokeInvitations(tx, [userId]);
    const purpose = account.hasPassword ? "reset_password" : "join";
    const [invitation] = await openInvitations(tx, actor, [{ userId, purpose }]);
    await audit(tx, { actor, chain: account.chain, action: "account.invited", subjectType: "User", subjectId: userId, data: { purpose, expiresAt: invitation!.expiresAt, replaced } });
    return { ...invitation!, username: account.username, name: account.name };
  });
}

/** Takes a link back before it is used. Without an open one nothing changes. */
export function revoke(actor: Actor, { userId }: { userId: string }, today: string): Promise<void> {
  return db.$transaction(async (tx) => {
    const account = await lockAccount(tx, actor, userId, today);
    const revoked = await revokeInvitations(tx, [userId]);
    if (revoked > 0) await audit(tx, { actor, chain: account.chain, action: "account.invitation-revoked", subjectType: "User", subjectId: userId, data: {} });
  });
}

/**
 * Sets the password of whoever holds the link, uses the link up and ends the person's sessions. Of two at once one gets in.
 * A link that cannot be used is `locked`; a weak password is `invalid` and leaves the link as it is.
 */
export function acceptInvitation(input: { token: string; newPassword: string }): Promise<{ username: string }> {
  return db.$transaction(async (tx) => {
    const invitation = await findInvitation(input.token, tx);
    const now = new Date();
    const fault = invitationFault(invitation, now.toISOString());
    if (!invitation || fault !== null) throw new Refusal({ code: "locked", message: fault ?? "" });
    const weak = passwordFault(input.newPassword, invitation.username);
    if (weak !== null) throw invalid("Chưa đặt mật khẩu.", { newPassword: weak });

    const passwordHash = await hashPassword(input.newPassword);
    const { count } = await tx.invitation.updateMany({ where: { id: invitation.id, usedAt: null, revokedAt: null, expiresAt: { gt: now } }, data: { usedAt: now } });
    if (count === 0) throw new Refusal({ code: "locked", message: invitationFault(await findInvitation(input.token, tx), now.toISOString()) ?? "Đường dẫn này vừa được dùng. Hãy đăng nhập." });
    const { count: open } = await tx.user.updateMany({ where: { id: invitation.userId, deactivatedAt: null }, data: { passwordHash } });
    if (open === 0) throw new Refusal({ code: "locked", message: "Tài khoản này đã bị khóa. Hãy liên hệ quản trị hệ thống." });
    const endedSessions = await revokeOtherSessions(tx, invitation.userId, null);
    const action = invitation.purpose === "join" ? "account.joined" : "account.password-reset";
    await audit(tx, { actor: { userId: invitation.userId }, chain: SYSTEM_CHAIN, action, subjectType: "User", subjectId: invitation.userId, data: { endedSessions } });
    return { username: invitation.username };
  });
}
