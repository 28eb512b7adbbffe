/** Where something stands: UTF-16 units of the text as it was given, the end excluded. */
export type Span = [start: number, end: number];

/**
 * How sure the reader is. `printed`: the words say it. `inherited`: an earlier half of the same sentence says it.
 * `inferred`: a rule says it, no word does. `needs-review`: a person must look.
 */
export type Certainty = "printed" | "inherited" | "inferred" | "needs-review";

export interface Found {
  span: Span;
  certainty: Certainty;
}
