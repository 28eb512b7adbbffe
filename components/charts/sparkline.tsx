/** One measure over the plan's years: the line of actuals and the targets as ticks. Drawn without a library. */
export interface SparklineProps {
  startYear: number;
  endYear: number;
  points: { year: number; value: number; isEstimate: boolean }[];
  targets: { year: number; value: number }[];
  /** Said to those who do not see it; the table beside it holds the same figures. */
  label: string;
}

const WIDTH = 168;
const HEIGHT = 36;
const MARGIN = 6;

export function Sparkline({ startYear, endYear, points, targets, label }: SparklineProps) {
  const shown = points.filter(({ year }) => year >= startYear && year <= endYear);
  if (shown.length === 0) return <span className="text-ink-3">–</span>;
  const values = [...shown, ...targets].map(({ value }) => value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || 1;
  const years = Math.max(1, endYear - startYear);
  const x = (year: number) => round(MARGIN + ((year - startYear) * (WIDTH - 2 * MARGIN)) / years);
  const y = (value: number) => round(HEIGHT - 7 - ((value - low) / span) * (HEIGHT - 14));
  const last = shown[shown.length - 1]!;
  return (
    <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="block max-w-full">
      <path d={`M${MARGIN} ${HEIGHT - 1.5}H${WIDTH - MARGIN}`} className="stroke-line" />
      <path d={targets.map((target) => `M${x(target.year)} 2V${HEIGHT - 2}`).join("")} className="stroke-line" strokeDasharray="2 3" />
      <path d={targets.map((target) => `M${x(target.year) - 5} ${y(target.value)}h10`).join("")} className="stroke-ink" strokeWidth="2" />
      <path d={linePath(shown, x, y)} fill="none" className="stroke-accent" strokeWidth="2" />
      <circle cx={x(last.year)} cy={y(last.value)} r="3.2" className={last.isEstimate ? "fill-paper stroke-accent" : "fill-accent"} strokeWidth="1.5" />
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A missing year breaks the line: a straight one across it would invent figures. */
function linePath(points: { year: number; value: number }[], x: (year: number) => number, y: (value: number) => number): string {
  return points.map((point, index) => `${index > 0 && points[index - 1]!.year === point.year - 1 ? "L" : "M"}${x(point.year)} ${y(point.value)}`).join("");
}
