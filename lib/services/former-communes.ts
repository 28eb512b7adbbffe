import { db } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { listFormerCommunes } from "@/lib/data/former-communes";
import type { Actor } from "@/lib/domain/access/actor";
import { peoplesCommitteeOf } from "@/lib/domain/agency/officer-import";
import { LONG, permittedPlan, remember, withDefaults } from "./reporting";

/**
 * Lets the communes of the plan's earlier maps report for the years before they ended: each through its UBND, which is made
 * with the commune's own days where the application does not know it. Those that report already stay as they are.
 */
export function addFormerCommunes(actor: Actor, { planCode }: { planCode: string }, today: string): Promise<{ added: number; made: number }> {
  return db.$transaction(async (tx) => {
    const plan = await permittedPlan(tx, actor, { code: planCode });
    // Else a list of former communes alone would stand for a choice, and nobody of today would report.
    await withDefaults(tx, plan, today);
    const missing = (await listFormerCommunes(tx, planCode, today)).filter(({ committees }) => !committees.some(({ reports }) => reports));
    const known = missing.flatMap(({ committees }) => committees.map(({ id }) => id));
    const unknown = missing.filter(({ committees }) => committees.length === 0);
    const made = await tx.agency.createManyAndReturn({
      data: unknown.map(({ areaId, name, validFrom, validTo }) => ({ areaId, name: peoplesCommitteeOf(name), validFrom: databaseDate(validFrom), validTo: databaseDate(validTo) })),
      select: { id: true },
    });
    const added = [...known, ...made.map(({ id }) => id)];
    await tx.planReporter.createMany({ data: added.map((agencyId) => ({ planId: plan.id, agencyId })), skipDuplicates: true });
    if (added.length > 0) await remember(tx, { actor, plan, action: "plan.former-communes-added", data: { added, made: made.length } });
    return { added: missing.length, made: made.length };
  }, LONG);
}
