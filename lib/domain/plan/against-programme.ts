import { countsAt } from "../progress/roll-up";
import { type AgainstReference, type ReferenceTargets, againstReference } from "../target/against-reference";
import { targetInFull } from "../target/words";
import type { IssuedIndicator } from "./issued-plan";

/** One measure's demand beside the national programme's of the same year. */
export interface ProgrammeLine {
  indicatorNumber: string;
  measureName: string;
  against: AgainstReference;
  /** "từ 65% trở lên vào năm 2025" */
  own: string;
  national: string;
}

/** What differs comes first, and of it what asks less. */
const ORDER: readonly AgainstReference[] = ["lower", "higher", "equal"];

/** The plan's measures whose demands at a milestone can be compared with the national programme's, each once: the weaker ones first, then the stronger. */
export function againstProgramme(indicators: readonly Pick<IssuedIndicator, "number" | "measures">[], references: ReadonlyMap<string, ReferenceTargets>, milestones: readonly number[], milestone: number): ProgrammeLine[] {
  const lines = indicators.flatMap(({ number, measures }) =>
    measures.flatMap((measure) => {
      const reference = references.get(measure.code);
      if (!reference) return [];
      const found = measure.targets
        .filter((target) => countsAt(target, milestone, milestones))
        .flatMap((target) =>
          reference.targets.flatMap((national): ProgrammeLine[] => {
            const against = againstReference({ target, unit: measure.unit }, { target: national, unit: reference.unit }, measure.polarity);
            return against === null ? [] : [{ indicatorNumber: number, measureName: measure.shortName, against, own: targetInFull(target, measure.unit), national: targetInFull(national, reference.unit) }];
          }),
        );
      return found.slice(0, 1);
    }),
  );
  return lines.sort((a, b) => ORDER.indexOf(a.against) - ORDER.indexOf(b.against));
}
