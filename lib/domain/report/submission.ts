import { type Problem } from "../result";
import { type HeadLeave, type NarrativePart, NARRATIVE_PARTS, NARRATIVE_TITLES } from "./form";

/** A figure as handing in looks at it. */
export interface SubmittedLine {
  measureCode: string;
  name: string;
  isGiven: boolean;
  /** Returned and neither changed nor answered with a comment since. */
  isUnanswered: boolean;
}

/** What a report lacks; `key` is the measure's code, or the part's name after "words:". */
export interface MissingPart {
  key: string;
  name: string;
}

/** What is missing, in the order of the form: figures without any answer, and parts without a word. */
export const missingParts = (lines: readonly SubmittedLine[], narrative: Record<NarrativePart, string>): MissingPart[] => [
  ...lines.filter(({ isGiven }) => !isGiven).map(({ measureCode, name }) => ({ key: measureCode, name })),
  ...NARRATIVE_PARTS.filter((part) => narrative[part].trim() === "").map((part) => ({ key: `words:${part}`, name: `Phần ${NARRATIVE_TITLES[part]}` })),
];

export interface Submission {
  lines: readonly SubmittedLine[];
  narrative: Record<NarrativePart, string>;
  head: Pick<HeadLeave, "needs" | "approvedAt" | "signedNumber" | "signedOn"> & { hasSignedCopy: boolean };
  /** The province enters for the unit: its document, which is named, is the head's leave. */
  onBehalf: boolean;
  /** Keys of `missingParts` that the person has seen and hands the report in without. */
  confirmed: readonly string[];
}

/** What a problem of handing in carries in `current`. */
export interface SubmissionGaps {
  missing: MissingPart[];
  unanswered: MissingPart[];
}

/** Why a report cannot be handed in as it stands, and what to do; null where it can. */
export function submissionProblem({ lines, narrative, head, onBehalf, confirmed }: Submission): Problem | null {
  const unanswered = lines.filter((line) => line.isUnanswered).map(({ measureCode, name }) => ({ key: measureCode, name }));
  const missing = missingParts(lines, narrative).filter(({ key }) => !confirmed.includes(key));
  const current: SubmissionGaps = { missing, unanswered };
  if (unanswered.length > 0) {
    return { code: "invalid", message: `Còn ${unanswered.length} ô bị trả lại chưa sửa: ${namesOf(unanswered)}. Hãy sửa số liệu, hoặc ghi ý kiến giải thích ở ô đó rồi gửi lại.`, current };
  }
  if (missing.length > 0) {
    return { code: "invalid", message: `Báo cáo còn ${missing.length} chỗ để trống: ${namesOf(missing)}. Hãy nhập, ghi kps hoặc ctt nếu không phát sinh hoặc chưa thu thập, hoặc xác nhận gửi thiếu các chỗ này.`, current };
  }
  const fault = onBehalf ? null : headLeaveFault(head);
  return fault === null ? null : { code: "invalid", message: fault };
}

function headLeaveFault({ needs, approvedAt, signedNumber, signedOn, hasSignedCopy }: Submission["head"]): string | null {
  if (needs === "in_application" && approvedAt === null) return "Báo cáo chưa được thủ trưởng đơn vị duyệt, hoặc đã sửa sau khi duyệt. Hãy trình thủ trưởng duyệt rồi gửi.";
  if (needs === "signed_paper" && (signedNumber === null || signedOn === null)) return "Báo cáo giấy chưa ghi số và ngày ký. Hãy ghi số, ngày của báo cáo đã ký rồi gửi.";
  if (needs === "signed_paper" && !hasSignedCopy) return "Chưa có bản chụp của báo cáo đã ký. Hãy đính kèm bản chụp rồi gửi.";
  return null;
}

const SHOWN_NAMES = 5;

const namesOf = (parts: readonly MissingPart[]): string =>
  parts.length <= SHOWN_NAMES ? parts.map(({ name }) => name).join("; ") : `${parts.slice(0, SHOWN_NAMES).map(({ name }) => name).join("; ")} và ${parts.length - SHOWN_NAMES} chỗ khác`;
