import { notFound } from "next/navigation";
import type { Term } from "@/lib/domain/actual/value";
import { chosenYear, planContext } from "../../_parts/plan-context";

export interface Search {
  year?: string | string[];
  term?: string | string[];
  /** "today": old figures on today's map; else as reported then. */
  map?: string | string[];
  done?: string | string[];
}

/** Plan, year and term of the pages of totals. A commune's own plan has nothing to add up. */
export async function totalsContext(code: string, search: Search) {
  const { actor, plan, years, defaultYear } = await planContext(code);
  if (plan.area.level === "commune") notFound();
  const hasHalfYears = plan.reporting.some(({ kind }) => kind === "half_year");
  const term: Term = hasHalfYears && search.term === "first_half" ? "first_half" : "annual";
  const year = chosenYear(years, defaultYear, search.year);
  const query = `?year=${year}${term === "annual" ? "" : `&term=${term}`}`;
  return { actor, plan, year, term, hasHalfYears, query, when: term === "annual" ? `Năm ${year}` : `6 tháng đầu năm ${year}` };
}
