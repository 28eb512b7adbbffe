import { z } from "zod";
import { optionalDay, typedDay, typedLine } from "../typed";
import { dayInWords, lastDayFault, successionFault, type Validity } from "../validity";

export const ASSIGNMENT_ROLES = ["lead", "coordinate"] as const;

const document = typedLine("Hãy ghi số, ngày văn bản phân công.");
const agency = z.uuid("Hãy chọn cơ quan nhận.");

/** `on`: the first day on which the receiver answers for them. */
export const handOverInput = z.object({
  planCode: z.string(),
  assignmentIds: z.array(z.uuid()).min(1, "Hãy chọn ít nhất một chỉ tiêu để bàn giao.").max(500),
  fromAgencyId: z.uuid(),
  toAgencyId: agency,
  on: typedDay("Hãy chọn ngày bắt đầu bàn giao."),
  document,
});
export type HandOverInput = z.output<typeof handOverInput>;

const TICKED = "assignment ";

/** The name of the box that chooses an assignment: each has its own, so that a refused form gives every tick back. */
export const assignmentTick = (id: string): string => TICKED + id;

/** The same from a form of such boxes. */
export const handOverForm = z.preprocess(
  (typed: Record<string, unknown>) => ({ ...typed, assignmentIds: Object.keys(typed).flatMap((name) => (name.startsWith(TICKED) && typed[name] === "on" ? [name.slice(TICKED.length)] : [])) }),
  handOverInput,
);

export const newAssignmentInput = z.object({
  planCode: z.string(),
  indicatorId: z.uuid("Hãy chọn chỉ tiêu."),
  agencyId: agency,
  role: z.enum(ASSIGNMENT_ROLES, "Hãy chọn chủ trì hoặc phối hợp."),
  validFrom: optionalDay(),
  document,
});
export type NewAssignmentInput = z.output<typeof newAssignmentInput>;

export const endAssignmentInput = z.object({
  planCode: z.string(),
  assignmentId: z.uuid("Hãy chọn phân công cần kết thúc."),
  lastDay: typedDay("Hãy chọn ngày cuối cùng của phân công."),
  document,
});
export type EndAssignmentInput = z.output<typeof endAssignmentInput>;

interface NamedAssignment extends Validity {
  indicatorNumber: string;
  agencyName: string;
}

const called = ({ indicatorNumber, agencyName }: NamedAssignment) => `Phân công chỉ tiêu ${indicatorNumber} cho ${agencyName}`;

/** Why an assignment cannot pass on from this day; null when it can. */
export const handOverFault = (assignment: NamedAssignment, on: string): string | null => successionFault(assignment, on, called(assignment));

export const endAssignmentFault = (assignment: NamedAssignment, lastDay: string): string | null => lastDayFault(assignment, lastDay, called(assignment));

/** Why this agency cannot answer for anything from that day on (null: from the beginning); null when it can. */
export function receiverFault(agency: Validity & { name: string }, from: string | null): string | null {
  if (agency.validTo !== null) return `${agency.name} đã được ghi ngày kết thúc hoạt động. Hãy chọn cơ quan khác.`;
  if (agency.validFrom !== null && (from === null || from < agency.validFrom)) return `${agency.name} chỉ hoạt động từ ${dayInWords(agency.validFrom)}. Hãy chọn ngày từ ngày đó trở đi.`;
  return null;
}
