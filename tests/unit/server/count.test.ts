import { describe, expect, it } from "vitest";
import { playwrightCount, sum, verdictLine, vitestCount } from "../../support/count";

describe("counting", () => {
  it("takes vitest's numbers, and a file that did not load as a failure", () => {
    const testResults = [
      { status: "failed", assertionResults: [] },
      { status: "failed", assertionResults: [{ status: "failed" }, { status: "passed" }] },
      { status: "passed", assertionResults: [{ status: "passed" }] },
    ];
    expect(vitestCount({ numPassedTests: 2, numFailedTests: 1, numPendingTests: 3, numTodoTests: 1, testResults })).toEqual({ passed: 2, failed: 2, skipped: 4 });
  });

  it("takes what only passed when tried again, and what broke outside of tests, as failures", () => {
    expect(playwrightCount({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 0 });
  });

  it("ends on one line", () => {
    expect(verdictLine(sum([{ passed: 2, failed: 0, skipped: 0 }, { passed: 3, failed: 1, skipped: 0 }]))).toBe("5 passed, 1 failed");
    expect(verdictLine({ passed: 1, failed: 0, skipped: 2 })).toBe("1 passed, 0 failed, 2 skipped");
  });
});
