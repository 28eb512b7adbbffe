import { onDatabase } from "@/prisma/server/command";

/** Approved annual figures of a plan's own area, written on the database of a running application. Run as a program of its own, with DATA_DIR and this as its argument. */
export interface WantedFigures {
  plan: string;
  figures: { measure: string; year: number; value: string; isEstimate?: boolean }[];
}

const asked = process.argv[2];
if (!asked) throw new Error("Say what is to be arranged, as JSON.");
const { plan: code, figures } = JSON.parse(asked) as WantedFigures;
await onDatabase(async () => {
  const { db } = await import("@/lib/data/db");
  const { number, say } = await import("./communes");
  const plan = await db.plan.findUniqueOrThrow({ where: { code }, select: { areaId: true, agencies: { orderBy: { ordinal: "asc" }, take: 1, select: { agencyId: true } } } });
  const { id: by } = await db.user.findUniqueOrThrow({ where: { username: "quantri" }, select: { id: true } });
  const agencyId = plan.agencies[0]?.agencyId;
  if (!agencyId) throw new Error(`${code} names no agency.`);
  for (const { measure, year, value, isEstimate } of figures) {
    await say(by, { measureCode: measure, areaId: plan.areaId, agencyId, year }, number(value, { stage: isEstimate ? "estimate" : "final" }));
  }
});
