/** Something the person at the terminal can mend: the message says, in Vietnamese, what happened and what to do. */
export class StartupFailure extends Error {}

/** Prints a failure for a person, anything else whole, since only a developer can help there. */
export function reportFailure(error: unknown): void {
  console.error(error instanceof StartupFailure ? `\n✗ ${error.message}\n` : error);
}

/** PostgreSQL's SQLSTATE or Node's error code, also of one wrapped in an AggregateError. */
export function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}
