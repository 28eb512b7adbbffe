/** A base figure as a person sees it; empty text where there is none. */
export interface BaseFigureCell {
  version: number;
  typed: string;
  source: string | null;
  enteredBy: string | null;
  /** ISO instant. */
  enteredAt: string | null;
}
