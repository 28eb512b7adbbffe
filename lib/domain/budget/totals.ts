import { type Exact, decimal, exact } from "../decimal";

/** An amount of one activity in one year from one source, in triệu đồng. */
export interface PlannedLine {
  year: number;
  source: string;
  planned: Exact | null;
}

/** `activity` is an activity's printed number; null dimensions are summed over. */
export interface PrintedTotal {
  activity: string | null;
  year: number | null;
  source: string | null;
  amount: Exact;
}

export interface ComparedTotal {
  activity: string | null;
  year: number | null;
  source: string | null;
  printed: Exact;
  computed: Exact;
  /** Printed minus computed; "0" where they agree. */
  difference: Exact;
}

/** Every printed total beside the sum of the printed lines it covers, in printed order. An empty line adds nothing. */
export function compareTotals(activities: readonly { number: string; lines: readonly PlannedLine[] }[], printedTotals: readonly PrintedTotal[]): ComparedTotal[] {
  return printedTotals.map(({ activity, year, source, amount }) => {
    const computed = activities
      .filter(({ number }) => activity === null || number === activity)
      .flatMap(({ lines }) => lines)
      .filter((line) => (year === null || line.year === year) && (source === null || line.source === source))
      .reduce((sum, line) => sum.plus(line.planned ?? 0), decimal(0));
    return { activity, year, source, printed: amount, computed: exact(computed), difference: exact(decimal(amount).minus(computed)) };
  });
}
