import { type AarrStatus, type CagrStatus, type MethodCode, type MethodStatus, type SdgStatus, type UnjudgedStatus, AARR_STATUSES, CAGR_STATUSES, SDG_STATUSES } from "./method-judgement";
import { INDICATOR_STATUSES, type IndicatorStatus, type Tone, statusTone, statusWord } from "./status";

interface Look {
  word: string;
  tone: Tone;
}

const UNJUDGED: Record<UnjudgedStatus, Look> = {
  no_data: { word: statusWord("no_data"), tone: "none" },
  not_available: { word: "chưa tính được", tone: "none" },
  not_applicable: { word: statusWord("not_applicable"), tone: "none" },
  out_of_scope: { word: "không áp dụng", tone: "none" },
};

const CAGR: Record<CagrStatus, Look> = {
  target_achieved: { word: "đã đạt mục tiêu", tone: "ok" },
  substantial_progress: { word: "tiến bộ đáng kể", tone: "go" },
  moderate_progress: { word: "tiến bộ vừa phải", tone: "slow" },
  limited_progress: { word: "tiến bộ hạn chế", tone: "risk" },
  deterioration: { word: "xấu đi", tone: "bad" },
};

const SDG: Record<SdgStatus, Look> = {
  achieved: { word: "đã đạt", tone: "ok" },
  on_track: { word: "đúng lộ trình", tone: "go" },
  fair: { word: "tiến bộ khá, cần đẩy nhanh", tone: "slow" },
  stagnation: { word: "đình trệ hoặc thụt lùi", tone: "bad" },
};

const AARR: Record<AarrStatus, Look> = {
  achieved: { word: "đã ở mức cần đạt", tone: "ok" },
  on_track: { word: "đủ tốc độ", tone: "go" },
  off_track: { word: "chưa đủ tốc độ", tone: "risk" },
};

const PARTLY: Look = { word: "đạt một phần", tone: "go" };

const LOOKS: Record<Exclude<MethodCode, "path">, Partial<Record<MethodStatus, Look>>> = {
  cagr: { ...CAGR, ...UNJUDGED, partly_met: PARTLY },
  sdg: { ...SDG, ...UNJUDGED, partly_met: PARTLY },
  aarr: { ...AARR, ...UNJUDGED, partly_met: PARTLY },
};

/** What each method can say of one target, worst first. What is not known hides what is well, as in the default method. */
export const METHOD_STATUSES: Record<MethodCode, readonly MethodStatus[]> = {
  path: INDICATOR_STATUSES.filter((status) => status !== "partly_met"),
  cagr: [...CAGR_STATUSES.slice(0, 3), "no_data", "not_available", ...CAGR_STATUSES.slice(3), "not_applicable", "out_of_scope"],
  sdg: [...SDG_STATUSES.slice(0, 2), "no_data", "not_available", ...SDG_STATUSES.slice(2), "not_applicable", "out_of_scope"],
  aarr: [...AARR_STATUSES.slice(0, 1), "no_data", "not_available", ...AARR_STATUSES.slice(1), "not_applicable", "out_of_scope"],
};

function lookOf(code: MethodCode, status: MethodStatus): Look {
  if (code === "path") return { word: statusWord(status as IndicatorStatus), tone: statusTone(status as IndicatorStatus) };
  const look = LOOKS[code][status];
  if (!look) throw new RangeError(`${code} has no status ${status}`);
  return look;
}

/** In lower case, in the method's own words. */
export const methodWord = (code: MethodCode, status: MethodStatus): string => lookOf(code, status).word;

export const methodTone = (code: MethodCode, status: MethodStatus): Tone => lookOf(code, status).tone;

/** 0 is the worst. */
export const methodSeverity = (code: MethodCode, status: MethodStatus): number => METHOD_STATUSES[code].indexOf(status);

/** The target's demand is fulfilled. */
export const isMetBy = (status: MethodStatus): boolean => status === "achieved" || status === "exceeded" || status === "held" || status === "target_achieved";
