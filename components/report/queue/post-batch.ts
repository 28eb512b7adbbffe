import type { BatchAnswer, BatchProblem, DeviceBatch } from "@/lib/domain/report/batch";
import type { Outcome } from "./report-store";

const TIMEOUT_MS = 30_000;
/** What a browser still sends for a page that is being closed. */
const KEEPALIVE_BYTES = 60_000;

/** Sends a batch to the lasting address of a report's figures; never throws. */
export const postBatch =
  (reportId: string) =>
  async (batch: DeviceBatch, { leaving }: { leaving: boolean }): Promise<Outcome> => {
    const body = JSON.stringify(batch);
    try {
      const response = await fetch(`/api/v1/reports/${reportId}/figures`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        keepalive: leaving && new Blob([body]).size < KEEPALIVE_BYTES,
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const said = (await response.json()) as BatchAnswer | BatchProblem;
      if ("figures" in said) return { kind: "answered", answer: said };
      if (response.status === 401) return { kind: "signed-out", message: said.problem.message };
      return response.status >= 500 ? { kind: "lost" } : { kind: "refused", problem: said.problem };
    } catch {
      // No connection, no answer in time, or an answer of somebody else's: a proxy's, a network's sign-in page.
      return { kind: "lost" };
    }
  };
