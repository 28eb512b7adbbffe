import { foldedWords } from "../plan-text/fold";

/** What tells one document of an area from another. */
export interface PlanIdentity {
  number: string | null;
  /** ISO date. */
  issuedOn: string | null;
  title: string | null;
  startYear: number | null;
  endYear: number | null;
}

/** Whether two plans of one area seem to be the same document: the same number and date, or the same title and years. Marks, case and spaces aside. */
export function samePlan(a: PlanIdentity, b: PlanIdentity): boolean {
  const same = <T>(one: T | null, other: T | null, as: (value: T) => unknown = (value) => value) => one !== null && other !== null && as(one) === as(other);
  const numbered = same(a.number, b.number, (number) => foldedWords(number).replaceAll(" ", "")) && same(a.issuedOn, b.issuedOn);
  return numbered || (same(a.title, b.title, foldedWords) && same(a.startYear, b.startYear) && same(a.endYear, b.endYear));
}
