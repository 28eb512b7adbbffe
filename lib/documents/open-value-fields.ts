import type { Exact } from "@/lib/domain/decimal";
import type { OpenValue } from "@/lib/domain/publication/open-value";
import { COMPARATOR_SIGNS } from "./plan-json";

interface OpenValueFields {
  valueKind: OpenValue["kind"];
  /** ">" with `value` where only a bound is known. */
  bound: string | null;
  /** A verdict of the source without a number: met, exceeded, missed. */
  verdict: string | null;
  numerator: Exact | null;
  denominator: Exact | null;
  value: Exact | null;
}

/** A value in columns; what its kind does not have is null. */
export const openValueFields = (value: OpenValue): OpenValueFields => ({
  valueKind: value.kind,
  bound: value.kind === "bounded" ? COMPARATOR_SIGNS[value.bound] : null,
  verdict: value.kind === "verdict" ? value.verdict : null,
  numerator: value.kind === "number" ? value.numerator : null,
  denominator: value.kind === "number" ? value.denominator : null,
  value: "value" in value ? value.value : null,
});
