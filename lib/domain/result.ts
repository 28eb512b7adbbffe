/** What the domain answers: a value, or a problem a person can act on. */
export type Result<T> = { ok: true; value: T } | { ok: false; problem: Problem };

export type ProblemCode = "invalid" | "forbidden" | "not-found" | "conflict" | "locked" | "unexpected";

/** `message` is a whole Vietnamese sentence that says what to do next; `fields` names the inputs at fault. */
export interface Problem {
  code: ProblemCode;
  message: string;
  fields?: Record<string, string>;
  /** What the other person saved, where the problem is a conflict. */
  current?: unknown;
}

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (code: ProblemCode, message: string, rest: Omit<Problem, "code" | "message"> = {}): { ok: false; problem: Problem } => ({
  ok: false,
  problem: { code, message, ...rest },
});

/** Thrown inside a transaction so that it rolls back; the action turns it into its `Problem`. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** The value, or the problem thrown as a `Refusal`. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.problem);
}
