import { findAssessment } from "@/lib/data/assessments";
import { listSucceedingAreas } from "@/lib/data/succeeded-areas";
import { csvResponse, fileResponse } from "@/lib/documents/file-response";
import { todaysMapCsv } from "@/lib/documents/todays-map-csv";
import { latestLines } from "@/lib/domain/succession/todays-lines";
import { env } from "@/lib/env";
import { today } from "@/lib/today";
import { chosenYear, planContext } from "../_parts/plan-context";

/** The latest figures of a plan whose area has ended, and of the areas that took over from it. */
export async function GET(request: Request, { params }: { params: Promise<{ plan: string }> }): Promise<Response> {
  const { actor, plan, years, defaultYear } = await planContext((await params).plan);
  if (plan.area.validTo === null) return fileResponse(null);
  const year = chosenYear(years, defaultYear, new URL(request.url).searchParams.get("year") ?? undefined);
  const lines = latestLines(await findAssessment(plan, year));
  const successors = await listSucceedingAreas(actor, plan, lines, today());
  const name = `dia-gioi-hien-nay-${env.DEMONSTRATION ? "minh-hoa-" : ""}${plan.code}-${year}.csv`;
  return csvResponse(name, todaysMapCsv(plan.area, lines, successors, env.DEMONSTRATION));
}
