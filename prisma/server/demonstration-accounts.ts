import { hashPassword } from "@/lib/services/password";
import { db, type Tx } from "@/lib/data/db";
import { audit, SYSTEM_CHAIN } from "@/lib/services/audit";
import { DEMO_ACCOUNTS, DEMO_PASSWORD, type DemoAccount } from "../seed/demo-accounts";

/** Makes them where nobody has ever had a role: neither beside real people, nor again once they were removed. */
export async function createDemonstrationAccounts(): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await db.$transaction(async (tx) => {
    if ((await tx.membership.count()) > 0) return;
    for (const account of DEMO_ACCOUNTS) {
      const { username, name, role } = account;
      const user = await tx.user.create({ data: { username, name, passwordHash, isDemo: true, memberships: { create: { role, ...(await placeOf(tx, account)) } } } });
      await audit(tx, { actor: null, chain: SYSTEM_CHAIN, action: "account.created", subjectType: "User", subjectId: user.id, data: { role, reason: "demonstration" } });
    }
  });
}

async function placeOf(tx: Tx, { at }: DemoAccount): Promise<{ areaId: string } | { agencyId: string }> {
  if (at === "country") return { areaId: (await tx.area.findFirstOrThrow({ where: { level: "country" } })).id };
  if ("commune" in at) return { areaId: (await tx.area.findFirstOrThrow({ where: { level: "commune", code: at.commune, validTo: null } })).id };
  const { areaId, agencies } = await tx.plan.findUniqueOrThrow({ where: { code: at.plan }, select: { areaId: true, agencies: { select: { agency: true } } } });
  if (!at.agency) return { areaId };
  const found = agencies.find(({ agency }) => agency.name === at.agency);
  if (!found) throw new Error(`The plan ${at.plan} names no "${at.agency}".`);
  return { agencyId: found.agency.id };
}

/** Those with which one can still sign in. */
export async function activeDemonstrationAccounts(): Promise<{ username: string; name: string }[]> {
  return db.user.findMany({ where: { isDemo: true, deactivatedAt: null }, select: { username: true, name: true }, orderBy: { createdAt: "asc" } });
}

/** Has anybody at all an account with which to begin? */
export const anybodyThere = async (): Promise<boolean> => (await db.membership.count({ where: { user: { deactivatedAt: null } } })) > 0;
