import { currentActor } from "@/lib/auth/actor";
import { listOpenFigures } from "@/lib/data/open-figures";
import { findDisclosure } from "@/lib/data/publications";
import { listSeries } from "@/lib/data/series";
import { actualsCsv, actualsFileName } from "@/lib/documents/actuals-csv";
import { env } from "@/lib/env";
import { openData } from "../../../_parts/open-data";
import { type PlanAddress, planOfAddress } from "../../../_parts/plan-of-address";
import { planNotFound, respondCsv } from "../../../_parts/respond";

export const GET = openData(async (request, { params }: PlanAddress) => {
  const { code } = await params;
  const plan = await planOfAddress(code);
  if (!plan) return planNotFound(code);
  const actor = await currentActor();
  const series = await listSeries(plan);
  const figures = await listOpenFigures(plan, series, await findDisclosure(actor, plan, series));
  return respondCsv(request, actualsCsv(plan, figures, env.DEMONSTRATION), actualsFileName(plan, env.DEMONSTRATION), actor === null ? "published" : "personal");
});
