import { createHash } from "node:crypto";
import type { InvitationPurpose, InvitationTimes } from "@/lib/domain/access/invitation";
import { db, type Tx } from "./db";

/** Of a link's secret only this is kept: whoever reads the database cannot make the link from it. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

export interface FoundInvitation extends InvitationTimes {
  id: string;
  userId: string;
  purpose: InvitationPurpose;
  username: string;
  name: string;
  accountClosed: boolean;
}

/** The invitation that a link carries, used up or not. Null where no link has this token. */
export async function findInvitation(token: string, tx: Tx = db): Promise<FoundInvitation | null> {
  const found = await tx.invitation.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: { id: true, userId: true, purpose: true, expiresAt: true, usedAt: true, revokedAt: true, user: { select: { username: true, name: true, deactivatedAt: true } } },
  });
  if (!found) return null;
  const { user, expiresAt, usedAt, revokedAt, ...rest } = found;
  return {
    ...rest,
    expiresAt: expiresAt.toISOString(),
    usedAt: usedAt?.toISOString() ?? null,
    revokedAt: revokedAt?.toISOString() ?? null,
    username: user.username,
    name: user.name,
    accountClosed: user.deactivatedAt !== null,
  };
}
