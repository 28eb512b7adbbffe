import type { Polarity } from "./measure";

const NAMED = ["tử vong", "suy dinh dưỡng"];

/**
 * Measures of mortality and malnutrition, for which UNICEF's rate of reduction is made: those whose catalogue name speaks of "tử vong" or
 * "suy dinh dưỡng" and of which less is better. The catalogue has no class of its own for them, and this holds for measures added later.
 */
export function isSurvivalMeasure({ name, polarity }: { name: string; polarity: Polarity }): boolean {
  const words = name.normalize("NFC").toLowerCase();
  return polarity === "less_is_better" && NAMED.some((word) => words.includes(word));
}
