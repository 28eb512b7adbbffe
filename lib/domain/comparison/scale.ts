/** Where a chart's axis begins and ends, and its marks. Only a drawing gets JavaScript numbers. */
export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

/**
 * One axis for all values: round marks at most five apart, the first at or below the lowest value, the last at or above the
 * highest. It begins at zero where the values come near it, since a harm that nears zero should look so.
 */
export function commonScale(values: readonly number[]): Scale {
  if (values.length === 0) return { low: 0, high: 1, ticks: [0, 1] };
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  const begin = lowest >= 0 && lowest <= highest / 2 ? 0 : lowest;
  const step = roundStep(highest - begin || Math.abs(highest) || 1);
  const first = Math.floor(begin / step + SLACK);
  const last = Math.max(first + 1, Math.ceil(highest / step - SLACK));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
  return { low: ticks[0]!, high: ticks[ticks.length - 1]!, ticks };
}

/** 0.30000000000000004 is no more than 0.3. */
const SLACK = 1e-9;
const clean = (value: number): number => Number(value.toPrecision(12));

/** 1, 2 or 5 times a power of ten, so that a span holds two to four of it. */
function roundStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / 2));
  const steps = span / 4 / power;
  return power * (steps <= 1 ? 1 : steps <= 2 ? 2 : steps <= 5 ? 5 : 10);
}
