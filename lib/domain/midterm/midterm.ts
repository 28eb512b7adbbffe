import { groupBy } from "../group-by";
import type { IssuedPlan } from "../plan/issued-plan";
import type { IndicatorAssessment, MeasureAssessment, PlanAssessment } from "../progress/assess-plan";
import type { Judgement } from "../progress/judgement";
import { stateWords, worstOf } from "../progress/roll-up";
import { progressSentence } from "../progress/sentence";
import { type Fate, type Verdict, fateOf, roadOf, roadSentence, verdictOf, verdictSentences } from "../progress/verdict";
import { dayInWords } from "../validity";
import { midtermCaveats } from "./caveats";
import { factWords } from "./facts";
import { type MidtermRow, midtermRows } from "./rows";
import { contributionSentences } from "./sources";

/** The year that the mid-term review ("sơ kết") of the programmes 2021–2030 looks back from. */
export const MIDTERM_YEAR = 2025;

/** One indicator as it is read out; `facts`: measure by measure, where it has several. */
export interface MidtermItem {
  number: string;
  /** "Chỉ tiêu 7 – Suy dinh dưỡng thấp còi". */
  name: string;
  /** What follows the name: ": 25,1%, cần dưới 20%, còn cao hơn 5,1 điểm phần trăm." */
  words: string;
  facts: string[];
}

export interface MidtermGoal {
  ordinal: number;
  title: string;
  /** How many of its indicators came to what, in one sentence. */
  summary: string;
  groups: { heading: string; items: MidtermItem[] }[];
}

/** Everything that a mid-term review says; all sentences from the same judgements as the overview. */
export interface Midterm {
  year: number;
  /** "2021–2025". */
  span: string;
  /** Null once the year is over. */
  preliminary: string | null;
  /** The verdict in one sentence. */
  verdict: string;
  opening: string[];
  goals: MidtermGoal[];
  rows: MidtermRow[];
  /** What the next milestone asks; null where there is none. */
  road: { milestone: number; sentence: string } | null;
  contributions: string[];
  caveats: string[];
}

/** The year whose figures the review of that milestone rests on: its own, before it the current one. */
export const midtermViewYear = (today: string): number => Math.min(MIDTERM_YEAR, Number(today.slice(0, 4)));

/** Why the review is not the last word yet; null once its year is over. */
export function preliminaryNotice(today: string): string | null {
  if (today > `${MIDTERM_YEAR}-12-31`) return null;
  return `Bản tạm tính ngày ${dayInWords(today)}: năm ${MIDTERM_YEAR} chưa kết thúc. Kết luận chính thức có khi đủ kết quả cả năm ${MIDTERM_YEAR}.`;
}

/** The review, from the plan judged in `midtermViewYear(today)`; null where the plan has no milestone in that year. */
export function midtermReview(plan: IssuedPlan, assessment: PlanAssessment, today: string): Midterm | null {
  const at = plan.startYear === plan.endYear ? -1 : assessment.milestones.indexOf(MIDTERM_YEAR);
  if (at < 0) return null;
  const { indicators, viewYear } = assessment;
  const due = indicators.flatMap(({ milestones }) => milestones[at] ?? []);
  const verdict = verdictOf(due);
  const rows = midtermRows(assessment, plan.startYear, MIDTERM_YEAR);
  const next = assessment.milestones[at + 1];
  return {
    year: MIDTERM_YEAR,
    span: `${plan.startYear}–${MIDTERM_YEAR}`,
    preliminary: preliminaryNotice(today),
    verdict: progressSentence({ place: plan.placeName, viewYear, milestone: MIDTERM_YEAR, summary: assessment.summaries[at]!.summary, hasFigures: assessment.hasFigures }),
    opening: openingOf(plan, indicators.length, verdict, rows, viewYear < MIDTERM_YEAR),
    goals: plan.goals.flatMap((goal) => goalOf(goal, indicators.filter(({ goalOrdinal }) => goalOrdinal === goal.ordinal), at, viewYear) ?? []),
    rows,
    road: next === undefined ? null : { milestone: next, sentence: roadWords(roadSentence(roadOf(indicators.flatMap(({ milestones }) => milestones[at + 1] ?? [])), next - viewYear), viewYear, next) },
    contributions: contributionSentences(assessment),
    caveats: midtermCaveats(plan, assessment, at),
  };
}

/** "Từ năm 2025 đến mốc 2030 còn 5 năm: 2 đã đạt, 7 đúng tiến độ." */
const roadWords = (sentence: string, from: number, milestone: number): string => `Từ năm ${from} đến mốc ${milestone} ${sentence.charAt(0).toLocaleLowerCase("vi")}${sentence.slice(1)}`;

function openingOf(plan: IssuedPlan, indicators: number, verdict: Verdict, rows: readonly MidtermRow[], isAhead: boolean): string[] {
  const document = [plan.title, plan.number === null ? "" : `(số ${plan.number}${plan.issuedOn === null ? "" : `, ngày ${dayInWords(plan.issuedOn)}`})`].filter((part) => part !== "").join(" ");
  const unasked = indicators - verdict.total;
  const begins = `${document} có ${indicators} chỉ tiêu, trong đó ${verdict.total} chỉ tiêu có mức cần đạt phải đánh giá cho năm ${MIDTERM_YEAR}${unasked > 0 ? `, ${unasked} chỉ tiêu chưa đặt mức cho năm này` : ""}.`;
  const compared = rows.flatMap(({ change }) => change ?? []);
  const count = (isBetter: boolean | null) => compared.filter((change) => change.isBetter === isBetter).length;
  const parts = [
    count(true) > 0 ? `${count(true)} tốt lên` : "",
    count(false) > 0 ? `${count(false)} xấu đi` : "",
    count(null) > 0 ? `${count(null)} không thay đổi đáng kể` : "",
  ].filter((part) => part !== "");
  return [
    begins,
    ...(isAhead || verdict.total === 0 ? [] : [verdictSentences(verdict)]),
    ...(compared.length === 0 ? [] : [`So với năm gốc, trong ${compared.length} chỉ số so được có ${parts.join(", ")}.`]),
  ];
}

const HEADINGS: Record<Fate, { past: string; ahead: string; word: string; wordAhead: string }> = {
  met: { past: "Đạt", ahead: "Đã ở mức cần đạt", word: "đạt", wordAhead: "đã ở mức cần đạt" },
  missed: { past: "Không đạt", ahead: "Chậm, có nguy cơ không đạt", word: "không đạt", wordAhead: "chậm hoặc có nguy cơ không đạt" },
  undecided: { past: "Chưa kết luận được", ahead: "Đang thực hiện, còn thời hạn", word: "chưa kết luận được", wordAhead: "đang thực hiện, còn thời hạn" },
  noData: { past: "Chưa có đủ số liệu", ahead: "Chưa có đủ số liệu", word: "chưa có đủ số liệu", wordAhead: "chưa có đủ số liệu" },
};
const READ_OUT: readonly Fate[] = ["met", "missed", "undecided", "noData"];

function goalOf({ ordinal, title }: IssuedPlan["goals"][number], indicators: readonly IndicatorAssessment[], at: number, viewYear: number): MidtermGoal | null {
  if (indicators.length === 0) return null;
  const isAhead = viewYear < MIDTERM_YEAR;
  const byFate = groupBy(indicators, ({ milestones }) => {
    const state = milestones[at]?.state;
    return state ? fateOf(state) : null;
  });
  const due = READ_OUT.flatMap((fate) => (byFate.has(fate) ? [{ fate, list: byFate.get(fate)! }] : []));
  const total = due.reduce((sum, { list }) => sum + list.length, 0);
  const estimated = due.flatMap(({ list }) => list).filter(({ milestones }) => milestones[at]?.judgements.flat().some(({ estimateOnly }) => estimateOnly));
  const counted = due.map(({ fate, list }) => `${list.length} ${HEADINGS[fate][isAhead ? "wordAhead" : "word"]}`).join(", ");
  const unasked = byFate.get(null) ?? [];
  return {
    ordinal,
    title,
    summary: [
      total === 0 ? `Chưa chỉ tiêu nào của mục tiêu này phải đánh giá cho năm ${MIDTERM_YEAR}.` : `${total} chỉ tiêu phải đánh giá cho năm ${MIDTERM_YEAR}: ${counted}.`,
      ...(estimated.length === 0 ? [] : [`Dựa vào số ước: chỉ tiêu ${estimated.map(({ indicator }) => indicator.number).join(", ")}.`]),
    ].join(" "),
    groups: [
      ...due.map(({ fate, list }) => ({ heading: HEADINGS[fate][isAhead ? "ahead" : "past"], items: list.map((one) => itemOf(one, at)) })),
      ...(unasked.length === 0 ? [] : [{ heading: `Chưa đặt mức bằng con số cho năm ${MIDTERM_YEAR}`, items: unasked.map((one) => itemOf(one, at)) }]),
    ],
  };
}

function itemOf({ indicator, measures, milestones }: IndicatorAssessment, at: number): MidtermItem {
  const { number } = indicator;
  const name = `Chỉ tiêu ${number} – ${indicator.shortName}`;
  const state = milestones[at]?.state ?? null;
  const facts = measures.flatMap((measure, index) => {
    const words = measureFact(milestones[at]?.judgements[index] ?? [], measure);
    return words === null ? [] : [{ name: measure.measure.shortName, words }];
  });
  const [only] = facts;
  if (!only) return { number, name, words: ".", facts: [] };
  if (measures.length === 1) return { number, name, words: `: ${only.words}.`, facts: [] };
  return { number, name, words: `${state ? `: ${stateWords(state)}` : ""}.`, facts: facts.map((fact) => `${fact.name}: ${fact.words}.`) };
}

/** The worst of a measure's targets speaks; without a judged one its trend does. */
function measureFact(judgements: readonly Judgement[], measure: MeasureAssessment): string | null {
  const speaks = worstOf(judgements) ?? judgements[0];
  return speaks ? factWords(speaks, measure, MIDTERM_YEAR) : null;
}
