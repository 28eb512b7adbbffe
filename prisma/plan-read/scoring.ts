import type { PlanDraft } from "@/lib/domain/plan-text/draft";
import { agencyKey } from "@/lib/domain/plan-text/agency-names";
import { foldedWords } from "@/lib/domain/plan-text/fold";
import type { PlanData } from "@/prisma/seed/schema";

export const SCORED = ["indicators", "measures", "targets", "assignments", "reporting", "budget cells", "review notes"] as const;
export type Scored = (typeof SCORED)[number];

/** One kind of thing in one plan: what was right, what is missing, what should not be there. */
export interface Score {
  right: number;
  missing: string[];
  extra: string[];
}

export type Scores = Record<Scored, Score>;

export const precision = ({ right, extra }: Score): number => (right + extra.length === 0 ? 1 : right / (right + extra.length));
export const recall = ({ right, missing }: Score): number => (right + missing.length === 0 ? 1 : right / (right + missing.length));

/** A draft against the transcription made by hand. */
export function scorePlan(draft: PlanDraft, plan: PlanData): Scores {
  return {
    indicators: compare(draft.goals.flatMap(({ indicators }) => indicators.map(({ number, text }) => `${number}: ${foldedWords(text)}`)), plan.goals.flatMap(({ indicators }) => indicators.map(({ number, text }) => `${number}: ${foldedWords(text)}`))),
    measures: compare(measuresOf(draft.goals), measuresOf(plan.goals)),
    targets: compare(targetsOf(draft.goals), targetsOf(plan.goals)),
    assignments: compare(assignmentsOf(draft.agencies), assignmentsOf(plan.agencies)),
    reporting: compare(draft.reporting.map(ruleOf), plan.reporting.map(ruleOf)),
    "budget cells": compare(cellsOf(draft.budget), cellsOf(plan.budget)),
    "review notes": compare(draft.reviewNotes.map(noteOf), plan.reviewNotes.map(noteOf)),
  };
}

export const addScores = (all: readonly Scores[]): Scores => Object.fromEntries(SCORED.map((name) => [name, { right: all.reduce((sum, scores) => sum + scores[name].right, 0), missing: all.flatMap((scores) => scores[name].missing), extra: all.flatMap((scores) => scores[name].extra) }])) as Scores;

function compare(found: readonly string[], wanted: readonly string[]): Score {
  const open = [...wanted];
  const extra: string[] = [];
  for (const one of found) {
    const at = open.indexOf(one);
    if (at === -1) extra.push(one);
    else open.splice(at, 1);
  }
  return { right: wanted.length - open.length, missing: open, extra };
}

interface Goals {
  indicators: readonly { number: string; measures: readonly { code: string; unit: string; targets: readonly Promise[] }[] }[];
}

interface Promise {
  year: number | null;
  fromYear: number | null;
  toYear: number | null;
  basis: string;
  baseYear: number | null;
  comparator: string | null;
  direction: string | null;
  value: string | null;
  upperValue: string | null;
  maintained: boolean;
}

const measuresOf = (goals: readonly Goals[]): string[] => goals.flatMap(({ indicators }) => indicators.flatMap(({ number, measures }) => measures.map(({ code, unit }) => `${number} ${code} ${unit}`)));

const targetsOf = (goals: readonly Goals[]): string[] =>
  goals.flatMap(({ indicators }) =>
    indicators.flatMap(({ number, measures }) =>
      measures.flatMap(({ code, targets }) =>
        targets.map((target) => {
          const when = target.year ?? (target.fromYear === null ? "mỗi năm" : `${target.fromYear}–${target.toYear}`);
          return [number, code, when, target.basis, target.baseYear, target.comparator, target.direction, target.value, target.upperValue, target.maintained ? "duy trì" : null].filter((part) => part !== null).join(" ");
        }),
      ),
    ),
  );

const assignmentsOf = (agencies: readonly { name: string; leads: readonly string[]; coordinates: readonly string[] }[]): string[] =>
  agencies.flatMap(({ name, leads, coordinates }) => [...leads.map((number) => `${agencyKey(name)} chủ trì ${number}`), ...coordinates.map((number) => `${agencyKey(name)} phối hợp ${number}`)]);

const ruleOf = ({ kind, due, dueIsExclusive, year, from, inferred }: { kind: string; due: string | null; dueIsExclusive: boolean; year: number | null; from: string; inferred: boolean }): string =>
  [kind, year, due === null ? "không in ngày" : `${dueIsExclusive ? "trước " : ""}${due}`, inferred ? "suy ra" : null, agencyKey(from)].filter((part) => part !== null).join(", ");

function cellsOf(budget: { activities: readonly { number: string; lines: readonly { year: number; source: string; planned: string }[] }[]; printedTotals: readonly { activity: string | null; year: number | null; source: string | null; amount: string }[] } | null): string[] {
  if (budget === null) return [];
  return [
    ...budget.activities.flatMap(({ number, lines }) => lines.map(({ year, source, planned }) => `${number} ${year} ${source} ${planned}`)),
    ...budget.printedTotals.map(({ activity, year, source, amount }) => `tổng ${activity ?? "mọi dòng"} ${year ?? "mọi năm"} ${source ?? "mọi nguồn"} ${amount}`),
  ];
}

const noteOf = ({ rule, indicator }: { rule: string; indicator: string | null }): string => `${rule} ${indicator ?? "–"}`;
