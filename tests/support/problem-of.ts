import { type Problem, Refusal } from "@/lib/domain/result";

/** The problem with which it was refused; fails when it was not. */
export async function problemOf(promise: Promise<unknown>): Promise<Problem> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${String(error)}`);
  return error.problem;
}
