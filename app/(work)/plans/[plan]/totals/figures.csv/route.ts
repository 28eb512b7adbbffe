import { findTotals } from "@/lib/data/totals";
import { csvResponse } from "@/lib/documents/file-response";
import { totalsCsv } from "@/lib/documents/totals-csv";
import { env } from "@/lib/env";
import { totalsContext } from "../_parts/totals-context";

/** The page's table, a row for each answer. */
export async function GET(request: Request, { params }: { params: Promise<{ plan: string }> }): Promise<Response> {
  const { plan, year, term } = await totalsContext((await params).plan, Object.fromEntries(new URL(request.url).searchParams));
  const totals = await findTotals(plan, year, term);
  const name = `tong-hop-tu-xa-${env.DEMONSTRATION ? "minh-hoa-" : ""}${plan.code}-${year}${term === "annual" ? "" : "-6-thang"}.csv`;
  return csvResponse(name, totalsCsv(plan.area, totals.goals.flatMap(({ lines }) => lines), env.DEMONSTRATION));
}
