/** What a target's judgement can be, worst first: the order in which a worse one hides a better one. */
export const STATUSES = [
  "missed",
  "broken",
  "moving_away",
  "far_behind",
  "slow",
  "no_data",
  "not_enough_data",
  "not_yet",
  "on_track",
  "not_due",
  "held",
  "achieved",
  "not_applicable",
] as const;
export type Status = (typeof STATUSES)[number];

/** What an indicator can be at a milestone, worst first. */
export const INDICATOR_STATUSES = [
  "missed",
  "broken",
  "moving_away",
  "far_behind",
  "slow",
  "no_data",
  "not_enough_data",
  "not_yet",
  "partly_met",
  "on_track",
  "not_due",
  "held",
  "achieved",
  "exceeded",
  "not_applicable",
] as const satisfies readonly (Status | "partly_met" | "exceeded")[];
export type IndicatorStatus = (typeof INDICATOR_STATUSES)[number];

/** As they are read out in a summary: what is reached, what is under way, what fails, what is not known. */
export const READING_ORDER: readonly IndicatorStatus[] = [
  "achieved",
  "exceeded",
  "held",
  "partly_met",
  "on_track",
  "slow",
  "far_behind",
  "moving_away",
  "missed",
  "broken",
  "not_yet",
  "not_enough_data",
  "no_data",
  "not_due",
  "not_applicable",
];

/** The colour that helps the word; never without it. */
export type Tone = "ok" | "go" | "slow" | "risk" | "bad" | "none";

const WORDS: Record<IndicatorStatus, { word: string; tone: Tone }> = {
  exceeded: { word: "vượt", tone: "ok" },
  achieved: { word: "đạt", tone: "ok" },
  held: { word: "duy trì", tone: "ok" },
  partly_met: { word: "đạt một phần", tone: "go" },
  on_track: { word: "đúng tiến độ", tone: "go" },
  slow: { word: "chậm tiến độ", tone: "slow" },
  far_behind: { word: "nguy cơ không đạt", tone: "risk" },
  moving_away: { word: "giảm sút", tone: "bad" },
  missed: { word: "không đạt", tone: "bad" },
  broken: { word: "không duy trì được", tone: "bad" },
  not_yet: { word: "chưa đạt, còn thời hạn", tone: "none" },
  not_enough_data: { word: "chưa đủ cơ sở đánh giá", tone: "none" },
  no_data: { word: "chưa có số liệu", tone: "none" },
  not_due: { word: "chưa đến hạn", tone: "none" },
  not_applicable: { word: "không phát sinh", tone: "none" },
};

/** In lower case, as it stands inside a sentence. */
export const statusWord = (status: IndicatorStatus): string => WORDS[status].word;

export const statusTone = (status: IndicatorStatus): Tone => WORDS[status].tone;

/** 0 is the worst. */
export const severity = (status: IndicatorStatus): number => INDICATOR_STATUSES.indexOf(status);

/** The target's demand is fulfilled. */
export const isMet = (status: IndicatorStatus): boolean => status === "achieved" || status === "exceeded" || status === "held";

/** The target is missed or in danger: someone has to act. */
export const isFailing = (status: Status): boolean => severity(status) <= severity("slow");
