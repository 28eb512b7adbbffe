import type { MethodJudgement } from "@/lib/domain/progress/method-judgement";
import { methodWord } from "@/lib/domain/progress/method-words";
import { jsonNumber } from "./plan-json";

/**
 * What another method than the default puts into a row of open progress. Rates are shares of one (−0.05 is a fall of 5% a year).
 * `reason`: why it cannot judge. Nothing but the inputs is told unless `isOpen`.
 */
export const judgementJson = <I>({ method, status, obstacle, explanation, figures, used }: MethodJudgement, inputs: I, isOpen: boolean) => ({
  status: isOpen ? status : null,
  statusName: isOpen && status !== null ? methodWord(method.code, status) : null,
  exceeded: null,
  explanation: isOpen ? explanation : null,
  method: {
    ...method,
    inputs,
    reason: isOpen ? obstacle : null,
    usedYears: isOpen ? used.map(({ year }) => year) : [],
    figures: isOpen ? Object.fromEntries(figures.map(({ code, value }) => [camel(code), jsonNumber(value)])) : {},
  },
});

const camel = (code: string): string => code.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
