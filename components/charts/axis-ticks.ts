/**
 * Round steps that hold every value: 3 to 7 of them, of 1, 2 or 5 times a power of ten. Never below zero unless a value is,
 * and a share that stays within the whole ends at 100.
 */
export function axisTicks(values: readonly number[], isShare: boolean): number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || Math.abs(high) || 1;
  const power = 10 ** Math.floor(Math.log10(span / 4));
  const step = power * ([1, 2, 5].find((factor) => span / (factor * power) <= 5) ?? 10);
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  // What lies on a line gets room on its other side.
  const first = Math.floor((low - step / 8) / step);
  const last = Math.ceil((high + step / 8) / step);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(digits)));
  return ticks.filter((tick) => (low < 0 || tick >= 0) && !(isShare && high <= 100 && tick > 100));
}
