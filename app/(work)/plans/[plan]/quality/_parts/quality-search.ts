import type { ConfirmableFinding } from "@/lib/domain/quality/confirmation";

/** What the address asks the page to show; null asks for everything. */
export interface QualitySearch {
  rule: string | null;
  measure: string | null;
  area: string | null;
  /** Those that a person confirmed, instead of those that stand open. */
  confirmed: boolean;
  /** From 1. */
  page: number;
}

export type Search = Record<string, string | string[] | undefined>;

export const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? (value[0] ?? "") : (value ?? ""));

export function readQualitySearch(search: Search): QualitySearch {
  const page = Number(one(search.page));
  return {
    rule: one(search.rule) || null,
    measure: one(search.measure) || null,
    area: one(search.area) || null,
    confirmed: one(search.state) === "confirmed",
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** By check, measure and area; whether confirmed is asked apart. */
export const filterFindings = (findings: readonly ConfirmableFinding[], { rule, measure, area }: QualitySearch): ConfirmableFinding[] =>
  findings.filter((finding) => (rule === null || finding.rule === rule) && (measure === null || finding.measure.code === measure) && (area === null || finding.area.id === area));

/** The address of the page with these choices, without the question mark. */
export function searchQuery(year: number, { rule, measure, area, confirmed, page }: QualitySearch): string {
  return new URLSearchParams({
    year: String(year),
    ...(rule && { rule }),
    ...(measure && { measure }),
    ...(area && { area }),
    ...(confirmed && { state: "confirmed" }),
    ...(page > 1 && { page: String(page) }),
  }).toString();
}
