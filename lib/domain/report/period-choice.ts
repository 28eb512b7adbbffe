/** What forms of the set-up share with the browser, which needs no zod for it. */

const REPORTER = "reporter ";
const MEASURE = "measure ";

/** The name of the box that chooses a unit: each has its own, so that a refused form gives every tick back. */
export const reporterTick = (agencyId: string): string => REPORTER + agencyId;
export const measureTick = (measureId: string): string => MEASURE + measureId;

const ticked = (typed: Record<string, unknown>, prefix: string): string[] => Object.keys(typed).flatMap((name) => (name.startsWith(prefix) && typed[name] === "on" ? [name.slice(prefix.length)] : []));

export const tickedReporters = (typed: Record<string, unknown>): string[] => ticked(typed, REPORTER);
export const tickedMeasures = (typed: Record<string, unknown>): string[] => ticked(typed, MEASURE);

export const HEAD_APPROVALS = ["none", "in_application", "signed_paper"] as const;
export type HeadApproval = (typeof HEAD_APPROVALS)[number];

export const HEAD_APPROVAL_WORDS: Record<HeadApproval, string> = {
  none: "Không yêu cầu",
  in_application: "Thủ trưởng đơn vị duyệt trong phần mềm",
  signed_paper: "Báo cáo giấy đã ký: ghi số, ngày và đính kèm bản chụp",
};
