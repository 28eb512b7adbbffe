import { axisTicks } from "./axis-ticks";

/** `value` is null where a year's figure is kept back or is no number; `words` say either as the table does. */
export interface DrawnPoint {
  year: number;
  value: number | null;
  words: string;
  isEstimate: boolean;
}

interface PublishedChartProps {
  startYear: number;
  endYear: number;
  points: DrawnPoint[];
  targets: { year: number; value: number; words: string }[];
  /** "9,1‰" of a number on the scale. */
  write: (value: number) => string;
  isShare: boolean;
  /** Said to those who do not see it; the table beside it holds the same figures. */
  label: string;
}

/** A published measure over the plan's years, drawn by the server: no script, and legible on a phone as on a desk. */
export function PublishedChart(props: PublishedChartProps) {
  return (
    <>
      <Plot {...props} width={360} height={250} className="md:hidden" />
      <Plot {...props} width={720} height={300} className="max-md:hidden" />
    </>
  );
}

const LEFT = 46;
const TOP = 26;
const BOTTOM = 28;

function Plot({ startYear, endYear, points, targets, write, isShare, label, width, height, className }: PublishedChartProps & { width: number; height: number; className: string }) {
  const numbers = points.flatMap((point) => (point.value === null ? [] : [{ ...point, value: point.value }]));
  const told = points.filter(({ value }) => value === null);
  const values = [...numbers, ...targets].map(({ value }) => value);
  const ticks = axisTicks(values.length > 0 ? values : [0, 1], isShare);
  const [low, high] = [ticks[0]!, ticks[ticks.length - 1]!];
  const first = Math.min(startYear, ...points.map(({ year }) => year));
  const years = Array.from({ length: endYear - first + 1 }, (_, index) => first + index);
  const right = width < 500 ? 16 : 96;
  const x = (year: number) => round(years.length === 1 ? (LEFT + width - right) / 2 : LEFT + 14 + ((year - first) * (width - LEFT - right - 28)) / (years.length - 1));
  const y = (value: number) => round(height - BOTTOM - ((value - low) / (high - low || 1)) * (height - BOTTOM - TOP));
  const every = width < 500 && years.length > 6 ? 2 : 1;
  const last = numbers[numbers.length - 1];
  const half = Math.min(18, (width - LEFT - right) / years.length / 2.4);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className={`block h-auto w-full ${width < 500 ? "max-w-[32rem]" : "max-w-[52rem]"} ${className}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${width - right}`} className="stroke-line" />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className="fill-ink-3 text-[12px]">
            {write(tick)}
          </text>
        </g>
      ))}
      {years.map((year) =>
        (endYear - year) % every === 0 ? (
          <text key={year} x={x(year)} y={height - 8} textAnchor="middle" className="fill-ink-3 text-[12px]">
            {year}
          </text>
        ) : null,
      )}
      {targets.map((target) => (
        <g key={`${target.year} ${target.words}`}>
          <path d={`M${x(target.year) - half} ${y(target.value)}h${2 * half}`} className="stroke-ink" strokeWidth="3" />
          <text x={target.year === endYear && width >= 500 ? x(target.year) + half + 6 : x(target.year) + (target.year === endYear ? half : 0)} y={target.year === endYear && width >= 500 ? y(target.value) + 4 : labelAbove(y(target.value))} textAnchor={target.year !== endYear ? "middle" : width >= 500 ? "start" : "end"} className="fill-ink text-[12px] font-semibold">
            {target.words}
          </text>
        </g>
      ))}
      {numbers.slice(1).map((point, index) => {
        const before = numbers[index]!;
        // A missing or hidden year breaks the line: one across it would invent figures.
        return before.year === point.year - 1 ? (
          <path key={point.year} d={`M${x(before.year)} ${y(before.value)}L${x(point.year)} ${y(point.value)}`} className="stroke-accent" strokeWidth="2.5" strokeDasharray={point.isEstimate ? "6 4" : undefined} />
        ) : null;
      })}
      {numbers.map(({ year, value, isEstimate }) => (
        <circle key={year} cx={x(year)} cy={y(value)} r="4" className={isEstimate ? "fill-paper stroke-accent" : "fill-accent stroke-accent"} strokeWidth="2" />
      ))}
      {last ? (
        <text x={x(last.year)} y={y(last.value) - 11} textAnchor={last.year === endYear ? "end" : "middle"} className="fill-accent text-[13px] font-semibold">
          {(last.isEstimate ? "ước " : "") + last.words}
        </text>
      ) : null}
      {told.map(({ year, words }, index) => (
        <text key={year} x={x(year)} y={height - BOTTOM - 6 - (index % 2) * 14} textAnchor="middle" className="fill-ink-2 text-[11px]">
          {words}
        </text>
      ))}
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Over the line it belongs to, unless that is the top of the drawing. */
const labelAbove = (at: number): number => (at < TOP + 8 ? at + 18 : at - 8);
