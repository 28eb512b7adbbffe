import type { MilestoneAssessment } from "./assess-plan";
import type { IndicatorState } from "./roll-up";
import { isFailing, isMet } from "./status";

/** What a milestone came to once its year is past, counted in indicators; the first four add up to `total`. */
export interface Verdict {
  total: number;
  met: number;
  /** Missed or broken, those met in part included. */
  missed: number;
  noData: number;
  /** Nothing to decide on: not enough to go by, nothing occurred, or not due. */
  undecided: number;
  /** Of those missed. */
  partlyMissed: number;
  broken: number;
  /** Of those without data: other measures of theirs are met. */
  partlyKnown: number;
  /** Of those met or missed: at least one of the figures that decide it is an estimate. */
  onEstimates: number;
}

/** How a milestone ahead stands; the last five add up to `total`. */
export interface Road {
  total: number;
  met: number;
  onTrack: number;
  /** Slow, in danger, going back, or already missed or broken: someone has to act. */
  behind: number;
  /** Neither late nor in time yet. */
  open: number;
  unknown: number;
}

export type Fate = "met" | "missed" | "noData" | "undecided";

/** The worst measure that is not met decides; none: all are met, or nothing occurred. */
export function fateOf({ state, worst }: IndicatorState): Fate {
  if (isMet(state)) return "met";
  if (worst === null) return "undecided";
  return worst === "no_data" ? "noData" : isFailing(worst) ? "missed" : "undecided";
}

/** The verdict on a milestone that is past, from each indicator's part in it. */
export function verdictOf(indicators: readonly MilestoneAssessment[]): Verdict {
  const due = indicators.flatMap(({ state, judgements }) => (state ? [{ state, fate: fateOf(state), onEstimate: judgements.flat().some(({ estimateOnly }) => estimateOnly) }] : []));
  const count = (where: (one: (typeof due)[number]) => boolean) => due.filter(where).length;
  return {
    total: due.length,
    met: count(({ fate }) => fate === "met"),
    missed: count(({ fate }) => fate === "missed"),
    noData: count(({ fate }) => fate === "noData"),
    undecided: count(({ fate }) => fate === "undecided"),
    partlyMissed: count(({ fate, state }) => fate === "missed" && state.state === "partly_met"),
    broken: count(({ fate, state }) => fate === "missed" && state.state === "broken"),
    partlyKnown: count(({ fate, state }) => fate === "noData" && state.state === "partly_met"),
    onEstimates: count(({ fate, onEstimate }) => (fate === "met" || fate === "missed") && onEstimate),
  };
}

/** The road left to a milestone ahead. */
export function roadOf(indicators: readonly MilestoneAssessment[]): Road {
  const due = indicators.flatMap(({ state }) => (state ? [state] : []));
  const parts = due.map((state) => {
    const fate = fateOf(state);
    if (fate === "met") return "met";
    if (fate === "missed") return "behind";
    if (state.worst === "on_track") return "onTrack";
    return state.worst === "no_data" || state.worst === "not_enough_data" ? "unknown" : "open";
  });
  const count = (part: (typeof parts)[number]) => parts.filter((one) => one === part).length;
  return { total: due.length, met: count("met"), onTrack: count("onTrack"), behind: count("behind"), open: count("open"), unknown: count("unknown") };
}

/** "Kết luận: 9 đạt, 19 không đạt (trong đó 1 đạt một phần), 0…" and what it rests on; for a verdict on anything at all. */
export function verdictSentences({ met, missed, noData, undecided, partlyMissed, broken, partlyKnown, onEstimates }: Verdict): string {
  const among = [partlyMissed > 0 ? `${partlyMissed} đạt một phần` : "", broken > 0 ? `${broken} không duy trì được` : ""].filter((part) => part !== "").join(", ");
  const parts = [
    `${met} đạt`,
    `${missed} không đạt${among === "" ? "" : ` (gồm ${among})`}`,
    noData > 0 ? `${noData} chưa có${partlyKnown > 0 ? " đủ" : ""} số liệu${partlyKnown > 0 ? ` (gồm ${partlyKnown} đạt một phần)` : ""}` : "",
    undecided > 0 ? `${undecided} chưa kết luận được` : "",
  ].filter((part) => part !== "");
  const decided = met + missed;
  if (decided === 0) return `Chưa kết luận được chỉ tiêu nào: ${parts.slice(2).join(", ")}.`;
  const grounds =
    onEstimates === 0
      ? "Kết luận dựa hoàn toàn vào số chính thức."
      : onEstimates === decided
        ? "Mọi kết luận còn dựa vào số ước."
        : `${onEstimates} trong ${decided} kết luận còn dựa vào số ước, ${decided - onEstimates} dựa vào số chính thức.`;
  return `Kết luận: ${parts.join(", ")}. ${grounds}`;
}

/** "Còn 5 năm: 2 đã đạt, 7 đúng tiến độ, 12 phải đẩy nhanh, 3 còn thời hạn, 4 chưa đủ số liệu." */
export function roadSentence({ met, onTrack, behind, open, unknown }: Road, yearsLeft: number): string {
  const parts = [
    met > 0 ? `${met} đã đạt` : "",
    onTrack > 0 ? `${onTrack} đúng tiến độ` : "",
    behind > 0 ? `${behind} phải đẩy nhanh` : "",
    open > 0 ? `${open} còn thời hạn` : "",
    unknown > 0 ? `${unknown} chưa đủ số liệu` : "",
  ].filter((part) => part !== "");
  return `Còn ${yearsLeft} năm: ${parts.join(", ")}.`;
}
