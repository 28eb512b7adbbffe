import { findTotals } from "@/lib/data/totals";
import { fileResponse } from "@/lib/documents/file-response";
import { totalsCsv } from "@/lib/documents/totals-csv";
import { env } from "@/lib/env";
import { totalsContext } from "../_parts/totals-context";

/** The page's table, a row for each answer. */
export async function GET(request: Request, { params }: { params: Promise<{ plan: string }> }): Promise<Response> {
  const { plan, year, term } = await totalsContext((await params).plan, Object.fromEntries(new URL(request.url).searchParams));
  const totals = await findTotals(plan, year, term);
  return fileResponse({ name: `tong-hop-tu-xa-${env.DEMONSTRATION ? "minh-hoa-" : ""}${plan.code}-${year}${term === "annual" ? "" : "-6-thang"}.csv`, mediaType: "text/csv; charset=utf-8", bytes: totalsCsv(plan.area, totals.goals.flatMap(({ lines }) => lines), env.DEMONSTRATION) });
}
