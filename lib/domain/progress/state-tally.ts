import type { PlanAssessment } from "./assess-plan";
import type { IndicatorStatus } from "./status";

/** The columns of a table that counts indicators by state; each state stands in exactly one, so that a row adds up. */
export const STATE_COLUMNS = [
  { key: "met", word: "Đạt", tone: "ok", states: ["achieved", "exceeded", "held"] },
  { key: "partly", word: "Đạt một phần", tone: "go", states: ["partly_met"] },
  { key: "on_track", word: "Đúng tiến độ", tone: "go", states: ["on_track"] },
  { key: "behind", word: "Chậm, nguy cơ, giảm sút", tone: "risk", states: ["slow", "far_behind", "moving_away"] },
  { key: "missed", word: "Không đạt", tone: "bad", states: ["missed", "broken"] },
  { key: "no_data", word: "Chưa có số liệu", tone: "none", states: ["no_data"] },
  { key: "open", word: "Chưa đánh giá", tone: "none", states: ["not_yet", "not_enough_data", "not_due", "not_applicable"] },
] as const satisfies readonly { key: string; word: string; tone: string; states: readonly IndicatorStatus[] }[];

export type StateColumn = (typeof STATE_COLUMNS)[number]["key"];

export interface StateTally {
  /** Indicators with a judged target at the milestone; the sum of `counts`. */
  total: number;
  counts: Record<StateColumn, number>;
}

const COLUMN_OF = new Map<IndicatorStatus, StateColumn>(STATE_COLUMNS.flatMap(({ key, states }) => states.map((state) => [state, key] as const)));

export function tallyStates(states: readonly (IndicatorStatus | null)[]): StateTally {
  const counts = Object.fromEntries(STATE_COLUMNS.map(({ key }) => [key, 0])) as StateTally["counts"];
  let total = 0;
  for (const state of states) {
    const column = state && COLUMN_OF.get(state);
    if (!column) continue;
    counts[column] += 1;
    total += 1;
  }
  return { total, counts };
}

export interface TallyRow extends StateTally {
  /** A goal's ordinal, an agency's id; null: no agency leads. */
  key: string | null;
  name: string;
}

const needingAction = ({ counts }: StateTally): number => counts.missed + counts.behind;

/** Indicators by goal, in the plan's order, at a milestone (its place in the plan's list). */
export const tallyByGoal = (goals: readonly { ordinal: number; title: string }[], { indicators }: Pick<PlanAssessment, "indicators">, milestone: number): TallyRow[] =>
  goals
    .map(({ ordinal, title }) => ({ key: String(ordinal), name: title, ...tallyStates(indicators.filter(({ goalOrdinal }) => goalOrdinal === ordinal).map(({ milestones }) => milestones[milestone]?.state?.state ?? null)) }))
    .filter(({ total }) => total > 0);

/**
 * Indicators by the agency that leads, those with most to act on first; the ones without an agency last. An indicator
 * that several agencies lead is counted at each of them.
 */
export function tallyByAgency({ indicators }: Pick<PlanAssessment, "indicators">, milestone: number): { rows: TallyRow[]; isShared: boolean } {
  const groups = new Map<string | null, { name: string; states: (IndicatorStatus | null)[] }>();
  let isShared = false;
  for (const { indicator, milestones } of indicators) {
    const state = milestones[milestone]?.state?.state ?? null;
    const leads = indicator.agencies.filter(({ role }) => role === "lead");
    if (leads.length > 1 && state !== null) isShared = true;
    for (const { id, name } of leads.length > 0 ? leads : [{ id: null, name: "Chưa phân công" }]) {
      const group = groups.get(id) ?? { name, states: [] };
      group.states.push(state);
      groups.set(id, group);
    }
  }
  const rows = [...groups].map(([key, { name, states }]) => ({ key, name, ...tallyStates(states) })).filter(({ total }) => total > 0);
  return { isShared, rows: rows.sort((a, b) => Number(a.key === null) - Number(b.key === null) || needingAction(b) - needingAction(a) || b.total - a.total) };
}
