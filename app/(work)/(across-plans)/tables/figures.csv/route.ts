import { requireActor } from "@/lib/auth/actor";
import { findFigureTable } from "@/lib/data/figure-tables";
import { csvResponse } from "@/lib/documents/file-response";
import { figureTableCsv, figureTableFileName } from "@/lib/documents/figure-table-csv";
import { mapViewOf } from "@/lib/domain/succession/map-view";
import { missingChoice, readTableAddress, tableQuery } from "@/lib/domain/table/definition";
import { env } from "@/lib/env";
import { today } from "@/lib/today";

/** The table that the address asks for, a row for each cell; with `map=today` on the communes of today. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const definition = readTableAddress(searchParams);
  const carriedOn = mapViewOf(searchParams.get("map")) === "today" ? today() : null;
  const actor = await requireActor(`/tables?${tableQuery(definition)}`);
  const missing = missingChoice(definition);
  const found = missing === null ? await findFigureTable(actor, definition, { carriedOn }) : { table: null, tooLarge: missing };
  if (!found.table) return new Response(`${found.tooLarge}\n`, { status: 400, headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "private, no-store" } });
  return csvResponse(figureTableFileName(env.DEMONSTRATION), figureTableCsv(found.table, definition, env.DEMONSTRATION));
}
