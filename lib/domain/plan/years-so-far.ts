/** The years of a plan that have begun; of one that is still to come, its first. */
export function yearsSoFar({ startYear, endYear }: { startYear: number; endYear: number }, thisYear: number): number[] {
  const last = Math.min(endYear, Math.max(thisYear, startYear));
  return Array.from({ length: last - startYear + 1 }, (_, index) => startYear + index);
}
