import { findIndicatorAssessment } from "@/lib/data/assessments";
import { csvResponse, fileResponse } from "@/lib/documents/file-response";
import { seriesCsv } from "@/lib/documents/series-csv";
import { seriesRows } from "@/lib/domain/progress/chart-series";
import { env } from "@/lib/env";
import { chosenYear, planContext } from "../../../_parts/plan-context";

/** The years of one measure of an indicator, as its chart and its table show them. */
export async function GET(request: Request, { params }: { params: Promise<{ plan: string; number: string }> }): Promise<Response> {
  const { plan: code, number } = await params;
  const search = new URL(request.url).searchParams;
  const { plan, years, defaultYear } = await planContext(code);
  const year = chosenYear(years, defaultYear, search.get("year") ?? undefined);
  const indicator = await findIndicatorAssessment(plan, decodeURIComponent(number).normalize("NFC"), year);
  const index = indicator?.measures.findIndex(({ measure }) => measure.code === search.get("measure")) ?? -1;
  const assessment = indicator?.measures[index];
  const judgements = indicator?.milestones.flatMap((milestone) => milestone.judgements[index] ?? []) ?? [];
  if (!assessment) return fileResponse(null);
  const name = `${assessment.measure.code}-${env.DEMONSTRATION ? "minh-hoa-" : ""}${plan.code}-${year}.csv`;
  return csvResponse(name, seriesCsv(plan.area, assessment.measure, seriesRows(plan, assessment, judgements, year), env.DEMONSTRATION));
}
