import { findMeasureTotals } from "@/lib/data/totals";
import { communesCsv } from "@/lib/documents/communes-csv";
import { fileResponse } from "@/lib/documents/file-response";
import { totalsContext } from "../../_parts/totals-context";

/** The communes of one measure. */
export async function GET(request: Request, { params }: { params: Promise<{ plan: string; measure: string }> }): Promise<Response> {
  const { plan: code, measure } = await params;
  const { plan, year, term } = await totalsContext(code, Object.fromEntries(new URL(request.url).searchParams));
  const totals = await findMeasureTotals(plan, decodeURIComponent(measure), year, term);
  return fileResponse(
    totals && { name: `tung-xa-${totals.measure.code}-${plan.code}-${year}${term === "annual" ? "" : "-6-thang"}.csv`, mediaType: "text/csv; charset=utf-8", bytes: communesCsv(totals.measure, totals.communes) },
  );
}
