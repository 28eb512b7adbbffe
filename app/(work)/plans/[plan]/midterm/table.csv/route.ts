import { findMidterm } from "@/lib/data/midterm";
import { csvResponse, fileResponse } from "@/lib/documents/file-response";
import { midtermCsv } from "@/lib/documents/midterm-csv";
import { env } from "@/lib/env";
import { planContext } from "../../_parts/plan-context";

/** The page's table. */
export async function GET(_request: Request, { params }: { params: Promise<{ plan: string }> }): Promise<Response> {
  const { plan } = await planContext((await params).plan);
  const review = await findMidterm(plan);
  return review ? csvResponse(`so-ket-${review.year}-${env.DEMONSTRATION ? "minh-hoa-" : ""}${plan.code}.csv`, midtermCsv(plan.area, review.rows, env.DEMONSTRATION)) : fileResponse(null);
}
