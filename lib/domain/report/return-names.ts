// What travels to the browser of returning cells; it needs no zod.

const RETURNED = "return ";
const REASON = "reason ";

/** The names of a cell's box and of its reason: each has its own, so that a refused form gives everything back. */
export const returnTick = (cellId: string): string => RETURNED + cellId;
export const returnReason = (cellId: string): string => REASON + cellId;

/** The cells whose boxes are ticked, in the order of the form. */
export const tickedCells = (typed: Record<string, unknown>): string[] => Object.keys(typed).flatMap((name) => (name.startsWith(RETURNED) && typed[name] === "on" ? [name.slice(RETURNED.length)] : []));

const APPROVED = "approve ";

/** The name of the box that chooses a report to approve, with the version that was seen. */
export const approveTick = (reportId: string, version: number): string => `${APPROVED}${version} ${reportId}`;

export const tickedReports = (typed: Record<string, unknown>): { reportId: string; expectedVersion: string }[] =>
  Object.keys(typed).flatMap((name) => {
    const [expectedVersion, reportId] = name.startsWith(APPROVED) && typed[name] === "on" ? name.slice(APPROVED.length).split(" ") : [];
    return expectedVersion !== undefined && reportId !== undefined ? [{ reportId, expectedVersion }] : [];
  });
