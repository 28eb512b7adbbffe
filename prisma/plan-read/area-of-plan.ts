import { fold } from "@/lib/domain/plan-text/fold";
import type { DraftHeader } from "@/lib/domain/plan-text/draft";
import { type AreaSeed, findParent, indexByCode, isValidOn } from "@/prisma/seed/areas";

/** The unit a plan is for, on the first day of the plan: by level and name without marks, namesakes told apart by the larger areas it names. Null where none or several fit. */
export function areaOfPlan(header: DraftHeader, areas: readonly AreaSeed[]): AreaSeed | null {
  const { value: name } = header.placeName;
  const { value: level } = header.level;
  if (name === null || level === null) return null;
  const day = `${header.startYear.value ?? 2021}-01-01`;
  const index = indexByCode(areas);
  const namesakes = areas.filter((area) => area.level === level && isValidOn(area, day) && key(area.name) === key(name));
  if (namesakes.length < 2) return namesakes[0] ?? null;
  const within = header.within.map(key);
  const fitting = namesakes.filter((area) => {
    const parent = findParent(index, area);
    const grandparent = parent === undefined ? undefined : findParent(index, parent);
    return [parent, grandparent].some((above) => above !== undefined && within.includes(key(above.name)));
  });
  return fitting.length === 1 ? fitting[0]! : null;
}

const key = (name: string): string => fold(name).replace(/[^\p{L}\d]+/gu, " ").trim();
