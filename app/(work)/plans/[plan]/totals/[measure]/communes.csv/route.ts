import { listCarriedFigures } from "@/lib/data/carried-figures";
import { findMeasureTotals } from "@/lib/data/totals";
import { carriedCsv } from "@/lib/documents/carried-csv";
import { communesCsv } from "@/lib/documents/communes-csv";
import { csvResponse, fileResponse } from "@/lib/documents/file-response";
import { env } from "@/lib/env";
import { today } from "@/lib/today";
import { totalsContext } from "../../_parts/totals-context";

/** The communes of one measure: as reported then, or with `map=today` on today's map, each with its areas' dates. */
export async function GET(request: Request, { params }: { params: Promise<{ plan: string; measure: string }> }): Promise<Response> {
  const { plan: code, measure } = await params;
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { plan, year, term } = await totalsContext(code, search);
  const totals = await findMeasureTotals(plan, decodeURIComponent(measure), year, term);
  if (!totals) return fileResponse(null);
  const name = `${env.DEMONSTRATION ? "minh-hoa-" : ""}${totals.measure.code}-${plan.code}-${year}${term === "annual" ? "" : "-6-thang"}.csv`;
  if (search["map"] === "today") {
    const figures = await listCarriedFigures(plan, [totals.measure], [year], { term, day: today() });
    return csvResponse(`tung-xa-ban-do-hien-nay-${name}`, carriedCsv(totals.measure, year, figures, env.DEMONSTRATION));
  }
  return csvResponse(`tung-xa-${name}`, communesCsv(totals.measure, totals.communes, env.DEMONSTRATION));
}
