"use client";

import { CartesianGrid, ComposedChart, type DotItemDotProps, Line, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis, ZIndexLayer, usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { axisTicks } from "./axis-ticks";
import type { ChartSeries, ChartStep, ChartYear } from "@/lib/domain/progress/chart-series";

export interface IndicatorChartProps extends ChartSeries {
  title: string;
  description: string;
  /** "%", "‰"… */
  unit: string;
  mapChange: { year: number; label: string } | null;
  /** Pixels that it may take when it is first drawn. */
  width: number;
}

const INK = "#14201f";
const MUTED = "#5f6c6b";
const ACCENT = "#0b5c63";
const PAPER = "#fff";
const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 3 });

type Drawn = "actual" | "path" | "projection";

/** Where a figure was drawn, for a test that holds the drawing to the table; only results show as dots. */
const dotOf = (series: Drawn) => {
  const Dot = ({ key, cx, cy, payload }: DotItemDotProps) => {
    const { year, isEstimate, ...values } = payload as ChartYear;
    if (values[series] === undefined || cx === undefined || cy === undefined) return <g key={key} />;
    const where = { cx, cy, "data-series": series, "data-year": year };
    if (series !== "actual") return <circle key={key} r={0} {...where} />;
    return isEstimate ? <circle key={key} r={4.5} fill={PAPER} stroke={ACCENT} strokeWidth={2} strokeDasharray="2.5 2" {...where} /> : <circle key={key} r={4} fill={ACCENT} {...where} />;
  };
  return Dot;
};
const ActualDot = dotOf("actual");
const PathDot = dotOf("path");
const ProjectionDot = dotOf("projection");

/**
 * Results in an unbroken line, estimates of the application dashed and named, targets as marked steps with their words at
 * the right edge. The server-rendered table beside it says the same.
 */
export function IndicatorChart({ title, description, years, steps, unit, mapChange, width }: IndicatorChartProps) {
  const words = (value: number) => `${numbers.format(value)}${unit}`;
  const ticks = axisTicks([...years.flatMap(({ actual, path, projection }) => [actual, path, projection].filter((value) => value !== undefined)), ...steps.map(({ value }) => value)], unit === "%");
  // On a phone the words of the targets stand within the drawing.
  const room = width < NARROW ? 20 : 20 + 7.2 * Math.max(0, ...steps.map((step) => stepWords(step).length));
  const lastYear = years.at(-1)?.year ?? 0;
  const actuals = years.filter((year) => year.actual !== undefined);
  const lastActual = actuals.at(-1);
  const onPath = middleOf(years, "path");
  const onProjection = middleOf(years, "projection");
  const pathIsBelow = onPath !== null && at(years, "actual", onPath.year) !== null ? onPath.value < at(years, "actual", onPath.year)! : onProjection !== null && onPath !== null && onPath.value < onProjection.value;
  const names: Name[] = [
    ...(onPath ? [{ ...onPath, text: "lộ trình (ước tính)", fill: MUTED, isAbove: !pathIsBelow, anchor: isFalling(years) === pathIsBelow ? "end" : "start" } as const] : []),
    ...(onProjection ? [{ ...onProjection, text: "xu hướng (ước tính)", fill: ACCENT, isAbove: pathIsBelow, anchor: "end", isCrowded: true } as const] : []),
    ...(lastActual ? [{ year: lastActual.year, value: lastActual.actual!, text: `${lastActual.actualWords}${lastActual.isEstimate ? " (số ước)" : ""}`, fill: ACCENT, isAbove: pathIsBelow, isBold: true }] : []),
  ];
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 720, height: 320 }}>
      <ComposedChart data={years} margin={{ top: 28, right: room, bottom: 4, left: 0 }} title={title} desc={description}>
        <CartesianGrid vertical={false} stroke="#e6ebeb" />
        <XAxis dataKey="year" type="number" domain={["dataMin", "dataMax"]} ticks={years.map(({ year }) => year)} interval="equidistantPreserveStart" allowDecimals={false} tickLine={false} stroke={MUTED} fontSize={13} tickFormatter={String} padding={{ left: 12, right: 12 }} />
        <YAxis width={52} axisLine={false} tickLine={false} stroke={MUTED} fontSize={13} domain={[ticks[0]!, ticks.at(-1)!]} ticks={ticks} interval={0} padding={{ top: 4, bottom: 4 }} tickFormatter={(value: number) => numbers.format(value)} />
        <Tooltip isAnimationActive={false} formatter={(value, _, { dataKey, payload }) => (dataKey === "actual" ? (payload as ChartYear).actualWords : words(Number(value)))} labelFormatter={(year) => `Năm ${year}`} />
        {/* On a phone the day alone: the words stand below the chart. */}
        {mapChange ? (
          <ReferenceLine x={mapChange.year - 0.5} stroke={INK} strokeDasharray="1 3" label={{ value: width < NARROW ? mapChange.label.split(":")[0] : mapChange.label, position: "insideTopRight", fill: INK, fontSize: 12, offset: 6 }} />
        ) : null}
        {steps.map((step) => (
          // A mark at its own years, and a thin line to the words at the edge.
          <ReferenceLine key={`line ${step.fromYear} ${step.value}`} segment={[{ x: step.fromYear, y: step.value }, { x: lastYear, y: step.value }]} stroke={MUTED} strokeWidth={0.75} ifOverflow="visible" />
        ))}
        {steps.map((step) => (
          <ReferenceLine key={`mark ${step.fromYear} ${step.value}`} segment={[{ x: step.fromYear - 0.25, y: step.value }, { x: step.toYear + 0.25, y: step.value }]} stroke={INK} strokeWidth={3} ifOverflow="visible" />
        ))}
        <Line name="Ước tính lộ trình (của phần mềm)" dataKey="path" type="linear" stroke={MUTED} strokeDasharray="2 4" strokeWidth={1.5} dot={PathDot} activeDot={{ r: 3 }} isAnimationActive={false} connectNulls />
        <Line name="Xu hướng hiện nay (ước tính của phần mềm)" dataKey="projection" type="linear" stroke={ACCENT} strokeDasharray="6 4" strokeWidth={1.5} dot={ProjectionDot} activeDot={{ r: 3 }} isAnimationActive={false} connectNulls />
        <Line name="Kết quả" dataKey="actual" type="linear" stroke={ACCENT} strokeWidth={2.5} dot={ActualDot} isAnimationActive={false} connectNulls={false} />
        <Names names={names} />
        <StepWords steps={steps} isBeside={width >= NARROW} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

interface Name {
  year: number;
  value: number;
  text: string;
  fill: string;
  isAbove: boolean;
  isBold?: boolean;
  anchor?: "start" | "end";
  /** Where there is little room it stands on the other side of its line than the figure. */
  isCrowded?: boolean;
}

const NARROW = 560;

/** The lines' names beside them, rather than in a legend. */
function Names({ names }: { names: Name[] }) {
  const area = usePlotArea();
  const x = useXAxisScale();
  const y = useYAxisScale();
  if (!area || !x || !y) return null;
  return (
    <ZIndexLayer zIndex={ON_TOP}>
      {names.map(({ year, value, text, fill, isAbove, isBold, anchor, isCrowded }) => {
        const above = isCrowded && area.width < NARROW ? !isAbove : isAbove;
        return (
          <text key={text} x={x(year)} y={(y(value) ?? 0) + (above ? -10 : 20)} textAnchor={anchor ?? "middle"} fontSize={13} fontWeight={isBold ? 600 : 400} fill={fill} stroke={PAPER} strokeWidth={4} paintOrder="stroke">
            {text}
          </text>
        );
      })}
    </ZIndexLayer>
  );
}

const SPACE = 17;
/** Above lines and dots. */
const ON_TOP = 3000;

const stepWords = ({ fromYear, toYear, words }: ChartStep): string => `${fromYear === toYear ? toYear : `${fromYear}–${toYear}`}: ${words}`;

/** What is asked, at the right edge: beside its line, or above it where there is no room; lines that lie close push their words apart. */
function StepWords({ steps, isBeside }: { steps: ChartStep[]; isBeside: boolean }) {
  const area = usePlotArea();
  const y = useYAxisScale();
  if (!area || !y) return null;
  const right = area.x + area.width;
  const placed: { key: string; text: string; y: number }[] = [];
  for (const step of [...steps].sort((a, b) => b.value - a.value || a.fromYear - b.fromYear)) {
    const wanted = (y(step.value) ?? 0) + (isBeside ? 4.5 : -6);
    const above = placed.at(-1)?.y ?? -Infinity;
    placed.push({ key: `${step.fromYear} ${step.value}`, text: stepWords(step), y: Math.max(wanted, above + SPACE) });
  }
  return (
    <ZIndexLayer zIndex={ON_TOP}>
      {placed.map((one) => (
        <text key={one.key} x={isBeside ? right + 6 : right} y={one.y} textAnchor={isBeside ? "start" : "end"} fontSize={13} fontWeight={600} fill={INK} stroke={PAPER} strokeWidth={4} paintOrder="stroke">
          {one.text}
        </text>
      ))}
    </ZIndexLayer>
  );
}

/** Whether the path leads down, so that its name stands clear of it. */
function isFalling(years: ChartYear[]): boolean {
  const path = years.flatMap(({ path }) => path ?? []);
  return (path.at(-1) ?? 0) < (path[0] ?? 0);
}

/** A line's value in a year, between its corners where it has none there; null outside. */
function at(years: ChartYear[], series: Drawn, year: number): number | null {
  const known = years.flatMap((one) => (one[series] === undefined ? [] : [{ year: one.year, value: one[series] }]));
  const after = known.find((one) => one.year >= year);
  const before = known.findLast((one) => one.year <= year);
  if (!after || !before) return null;
  return after.year === before.year ? after.value : before.value + ((after.value - before.value) * (year - before.year)) / (after.year - before.year);
}

/** A place on a line for its name: some way along the path, where nothing else is named; the end of a projection. */
function middleOf(years: ChartYear[], series: "path" | "projection"): { year: number; value: number } | null {
  const known = years.filter((one) => one[series] !== undefined);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last || first === last) return null;
  const year = first.year + (last.year - first.year) * (series === "path" ? 0.3 : 1);
  const value = at(years, series, year);
  return value === null ? null : { year, value };
}
