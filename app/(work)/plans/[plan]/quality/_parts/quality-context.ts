import { findQuality } from "@/lib/data/quality";
import { today } from "@/lib/today";
import { chosenYear, planContext } from "../../_parts/plan-context";
import { type Search, readQualitySearch } from "./quality-search";

/** The plan, the year and what the checks find in it. */
export async function qualityContext(code: string, search: Search) {
  const { actor, plan, years, defaultYear } = await planContext(code);
  const year = chosenYear(years, defaultYear, search.year);
  return { actor, plan, year, quality: await findQuality(plan, year, today()), search: readQualitySearch(search) };
}
