import { listCarriedFigures } from "@/lib/data/carried-figures";
import { findMeasureTotals } from "@/lib/data/totals";
import { carriedCsv } from "@/lib/documents/carried-csv";
import { communesCsv } from "@/lib/documents/communes-csv";
import { fileResponse } from "@/lib/documents/file-response";
import { env } from "@/lib/env";
import { today } from "@/lib/today";
import { totalsContext } from "../../_parts/totals-context";

/** The communes of one measure: as reported then, or with `map=today` on today's map, each with its areas' dates. */
export async function GET(request: Request, { params }: { params: Promise<{ plan: string; measure: string }> }): Promise<Response> {
  const { plan: code, measure } = await params;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { plan, year, term } = await totalsContext(code, search);
  const totals = await findMeasureTotals(plan, decodeURIComponent(measure), year, term);
  const demonstration = env.DEMONSTRATION ? "minh-hoa-" : "";
  const when = `${year}${term === "annual" ? "" : "-6-thang"}`;
  if (totals && search["map"] === "today") {
    const figures = await listCarriedFigures(plan, [totals.measure], [year], { term, day: today() });
    return fileResponse({ name: `tung-xa-ban-do-hien-nay-${demonstration}${totals.measure.code}-${plan.code}-${when}.csv`, mediaType: "text/csv; charset=utf-8", bytes: carriedCsv(totals.measure, year, figures, { isDemonstration: env.DEMONSTRATION }) });
  }
  return fileResponse(
    totals && { name: `tung-xa-${demonstration}${totals.measure.code}-${plan.code}-${when}.csv`, mediaType: "text/csv; charset=utf-8", bytes: communesCsv(totals.measure, totals.communes, env.DEMONSTRATION) },
  );
}
