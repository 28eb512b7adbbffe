import { placeLabels } from "./label-places";

interface SmallMultipleProps {
  /** Said to those who do not see it; the table below it holds the same figures. */
  label: string;
  fromYear: number;
  toYear: number;
  /** Shared by all that stand beside each other. */
  scale: { low: number; high: number; ticks: number[] };
  /** Oldest first. */
  points: { year: number; value: number; words: string; isEstimate: boolean }[];
  /** `ofParent`: of the plan that this one serves. */
  targets: { year: number; value: number; words: string; ofParent: boolean }[];
  /** Years with which another source or definition begins: no line crosses. */
  gaps: number[];
  formatTick: (value: number) => string;
}

const WIDTH = 360;
const HEIGHT = 178;
const LEFT = 44;
const RIGHT = 18;
const TOP = 20;
const BOTTOM = 24;

/** One place over the years on the scale of all: results as a line, what is asked as steps. Server-drawn, no script. */
export function SmallMultiple({ label, fromYear, toYear, scale, points, targets, gaps, formatTick }: SmallMultipleProps) {
  const years = Math.max(1, toYear - fromYear);
  const x = (year: number) => round(LEFT + ((year - fromYear) * (WIDTH - LEFT - RIGHT)) / years);
  const y = (value: number) => round(HEIGHT - BOTTOM - ((value - scale.low) / (scale.high - scale.low || 1)) * (HEIGHT - TOP - BOTTOM));
  const last = points[points.length - 1];
  const lines = segments(points, gaps);
  const isLate = (year: number) => x(year) > WIDTH - 60;
  const labelOf = (at: { year: number; value: number }, text: string, look: string) => ({ x: x(at.year) + (isLate(at.year) ? 14 : 0), y: y(at.value), text, anchor: isLate(at.year) ? ("end" as const) : ("middle" as const), look });
  const labels = [
    ...(last ? [labelOf(last, `${last.words}${last.isEstimate ? " (số ước)" : ""}`, "fill-accent font-semibold")] : []),
    ...targets.map((target) => labelOf(target, target.words, target.ofParent ? "fill-ink-3" : "fill-ink font-semibold")),
  ];
  const around = (at: { year: number; value: number }, half: number) => ({ left: x(at.year) - half, right: x(at.year) + half, top: y(at.value) - 3, bottom: y(at.value) + 3 });
  const marks = [...points.map((point) => around(point, 3)), ...targets.map((target) => around(target, 14))];
  const baselines = placeLabels(labels, marks, { top: 0, bottom: HEIGHT - BOTTOM + 2 });
  const marked = [...new Set([fromYear, ...targets.map(({ year }) => year), toYear])].filter((year, index, all) => index === 0 || all.every((other, at) => at >= index || Math.abs(x(other) - x(year)) > 34));
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="block h-auto w-full max-w-[26rem]">
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${LEFT} ${y(tick)}H${WIDTH - RIGHT}`} className="stroke-line" />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" className="fill-ink-3 text-[11.5px]">
            {formatTick(tick)}
          </text>
        </g>
      ))}
      {marked.map((year) => (
        <text key={year} x={x(year)} y={HEIGHT - 6} textAnchor={year === toYear ? "end" : "middle"} dx={year === toYear ? 12 : 0} className="fill-ink-3 text-[11.5px]">
          {year}
        </text>
      ))}
      {gaps.map((year) => (
        <path key={year} d={`M${round((x(year) + x(year - 1)) / 2) - 2} ${TOP}l-4 ${HEIGHT - TOP - BOTTOM}m8 0l4 ${TOP + BOTTOM - HEIGHT}`} className="stroke-ink-3" fill="none" strokeDasharray="3 3" />
      ))}
      {targets.map(({ year, value, words, ofParent }) => (
        <path key={`${year} ${words} ${ofParent}`} d={`M${Math.max(LEFT, x(year) - 14)} ${y(value)}H${Math.min(WIDTH - 4, x(year) + 14)}`} className={ofParent ? "stroke-ink-3" : "stroke-ink"} strokeWidth={ofParent ? 2 : 3.5} strokeDasharray={ofParent ? "4 3" : undefined} />
      ))}
      {lines.map(({ d, isEstimate }) => (
        <path key={d} d={d} fill="none" className="stroke-accent" strokeWidth="2.2" strokeDasharray={isEstimate ? "5 4" : undefined} />
      ))}
      {points.map(({ year, value, isEstimate }) => (
        <circle key={year} cx={x(year)} cy={y(value)} r="3.4" className={isEstimate ? "fill-paper stroke-accent" : "fill-accent stroke-accent"} strokeWidth="1.6" />
      ))}
      {labels.map(({ x: at, text, anchor, look }, index) => (
        <text key={`${at} ${text}`} x={at} y={baselines[index]} textAnchor={anchor} paintOrder="stroke" className={`stroke-paper stroke-[3px] text-[11.5px] ${look}`}>
          {text}
        </text>
      ))}
    </svg>
  );

  /** A missing year and a break end the line; the step to an estimate is dashed. */
  function segments(all: SmallMultipleProps["points"], breaks: readonly number[]) {
    return all.flatMap((point, index) => {
      const before = all[index - 1];
      if (!before || before.year !== point.year - 1 || breaks.includes(point.year)) return [];
      return [{ d: `M${x(before.year)} ${y(before.value)}L${x(point.year)} ${y(point.value)}`, isEstimate: point.isEstimate || before.isEstimate }];
    });
  }
}

const round = (value: number) => Math.round(value * 10) / 10;
