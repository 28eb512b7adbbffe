export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** Vitest's JSON report. A file that could not be loaded names no test, and is one failure. */
export function vitestCount(report: {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
}): Count {
  const broken = report.testResults.filter(({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"));
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length, skipped: report.numPendingTests + report.numTodoTests };
}

/** Playwright's JSON report. Nothing is tried again, so a flaky test is a failed one. Errors outside of tests count too. */
export function playwrightCount(report: { stats: { expected: number; unexpected: number; flaky: number; skipped: number }; errors: unknown[] }): Count {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

export const sum = (counts: Count[]): Count =>
  counts.reduce((total, one) => ({ passed: total.passed + one.passed, failed: total.failed + one.failed, skipped: total.skipped + one.skipped }), { passed: 0, failed: 0, skipped: 0 });

/** "12 passed, 0 failed"; skipped ones are named only where there are any. */
export const verdictLine = ({ passed, failed, skipped }: Count): string => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
