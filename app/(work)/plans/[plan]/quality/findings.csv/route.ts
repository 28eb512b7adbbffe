import { csvResponse } from "@/lib/documents/file-response";
import { qualityCsv } from "@/lib/documents/quality-csv";
import { env } from "@/lib/env";
import { qualityContext } from "../_parts/quality-context";
import { filterFindings } from "../_parts/quality-search";

/** What the page's filters leave, confirmed or not. */
export async function GET(request: Request, { params }: { params: Promise<{ plan: string }> }): Promise<Response> {
  const { plan, year, quality, search } = await qualityContext((await params).plan, Object.fromEntries(new URL(request.url).searchParams));
  const name = `chat-luong-so-lieu-${env.DEMONSTRATION ? "minh-hoa-" : ""}${plan.code}-${year}.csv`;
  return csvResponse(name, qualityCsv(filterFindings(quality.findings, search), env.DEMONSTRATION));
}
