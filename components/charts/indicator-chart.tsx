"use client";

import { CartesianGrid, ComposedChart, Line, ReferenceDot, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import type { ChartYear } from "@/lib/domain/progress/chart-series";

interface IndicatorChartProps {
  title: string;
  description: string;
  years: ChartYear[];
  targets: { year: number; value: number; words: string }[];
  /** "%", "‰"… */
  unit: string;
}

const INK = "#14201f";
const MUTED = "#5f6c6b";
const ACCENT = "#0b5c63";
const numbers = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 3 });

/** Actuals solid, estimates dashed and named, targets as marked steps; the server-rendered table beside it says the same. */
export function IndicatorChart({ title, description, years, targets, unit }: IndicatorChartProps) {
  const actuals = years.filter((year) => year.actual !== undefined);
  const lastActual = actuals[actuals.length - 1];
  const lastProjected = years.filter((year) => year.projection !== undefined).at(-1);
  const middleOfPath = years.filter((year) => year.path !== undefined && year.year < (targets[0]?.year ?? Infinity)).at(1);
  const label = (text: string, fill: string, position: "top" | "bottom" | "right" | "left" = "top") => ({ value: text, fill, fontSize: 13, position, offset: 10 });
  return (
    <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 720, height: 320 }}>
      <ComposedChart data={years} margin={{ top: 24, right: 96, bottom: 8, left: 0 }} title={title} desc={description}>
        <CartesianGrid vertical={false} stroke="#e6ebeb" />
        <XAxis dataKey="year" type="number" domain={["dataMin", "dataMax"]} tickCount={years.length} allowDecimals={false} tickLine={false} stroke={MUTED} fontSize={13} tickFormatter={String} />
        <YAxis width={52} axisLine={false} tickLine={false} stroke={MUTED} fontSize={13} domain={["auto", "auto"]} tickFormatter={(value: number) => numbers.format(value)} />
        <Tooltip isAnimationActive={false} formatter={(value) => `${numbers.format(Number(value))}${unit}`} labelFormatter={(year) => `Năm ${year}`} />
        {targets.map((target) => (
          <ReferenceLine key={target.year} segment={[{ x: target.year - 0.3, y: target.value }, { x: target.year + 0.3, y: target.value }]} stroke={INK} strokeWidth={3} ifOverflow="extendDomain" label={{ ...label(target.words, INK, target.year === years.at(-1)?.year ? "right" : "bottom"), fontWeight: 600 }} />
        ))}
        <Line name="Ước tính lộ trình (của phần mềm)" dataKey="path" type="linear" stroke={MUTED} strokeDasharray="2 4" strokeWidth={1.5} dot={false} isAnimationActive={false} connectNulls />
        <Line name="Xu hướng hiện nay (ước tính của phần mềm)" dataKey="projection" type="linear" stroke={ACCENT} strokeDasharray="6 4" strokeWidth={1.5} dot={false} isAnimationActive={false} connectNulls />
        <Line name="Kết quả" dataKey="actual" type="linear" stroke={ACCENT} strokeWidth={2.5} dot={{ r: 4, fill: ACCENT }} isAnimationActive={false} connectNulls={false} />
        {lastActual ? <ReferenceDot x={lastActual.year} y={lastActual.actual!} r={0} label={{ ...label(`${numbers.format(lastActual.actual!)}${unit}`, ACCENT), fontWeight: 600 }} /> : null}
        {lastProjected ? <ReferenceDot x={lastProjected.year} y={lastProjected.projection!} r={0} label={label("xu hướng (ước tính)", ACCENT)} /> : null}
        {middleOfPath ? <ReferenceDot x={middleOfPath.year} y={middleOfPath.path!} r={0} label={label("lộ trình (ước tính)", MUTED, "bottom")} /> : null}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
