/** Did the database refuse it by this constraint of the migrations? Prisma knows exclusions by no code of its own. */
export function violates(error: unknown, constraint: string): boolean {
  if (!(error instanceof Error)) return false;
  const known = "meta" in error ? JSON.stringify(error.meta) : "";
  return error.message.includes(constraint) || known.includes(constraint) || violates(error.cause, constraint);
}
