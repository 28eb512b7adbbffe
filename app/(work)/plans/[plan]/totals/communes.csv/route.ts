import { listPlaces } from "@/lib/data/carried-areas";
import { csvResponse } from "@/lib/documents/file-response";
import { placesCsv } from "@/lib/documents/places-csv";
import { mapViewOf } from "@/lib/domain/succession/map-view";
import { env } from "@/lib/env";
import { today } from "@/lib/today";
import { totalsContext } from "../_parts/totals-context";

/** Every measure of every commune in a year: as reported then, or with `map=today` on today's map. Annual figures. */
export async function GET(request: Request, { params }: { params: Promise<{ plan: string }> }): Promise<Response> {
  const search = Object.fromEntries(new URL(request.url).searchParams);
  const { plan, year } = await totalsContext((await params).plan, search);
  const uses = plan.goals.flatMap(({ indicators }) => indicators.flatMap(({ number, measures }) => measures.map((measure) => ({ indicator: number, measure }))));
  const once = uses.filter(({ measure }, index) => uses.findIndex((other) => other.measure.id === measure.id) === index);
  const { view, areas } = await listPlaces(mapViewOf(search["map"]), plan, once.map(({ measure }) => measure), year, today());
  const map = view ?? "then";
  const lines = once.map((use) => ({ ...use, places: areas.get(use.measure.id) ?? [] }));
  const name = `so-lieu-xa-${map === "today" ? "ban-do-hien-nay-" : ""}${env.DEMONSTRATION ? "minh-hoa-" : ""}${plan.code}-${year}.csv`;
  return csvResponse(name, placesCsv(lines, year, map, env.DEMONSTRATION));
}
