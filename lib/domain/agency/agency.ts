import { z } from "zod";
import { optionalDay, optionalLine, typedDay, typedLine } from "../typed";
import { dayInWords } from "../validity";

const name = typedLine("Hãy nhập tên cơ quan như in trong văn bản.", 200);
const document = typedLine("Hãy ghi số, ngày văn bản làm căn cứ.");

export const newAgencyInput = z.object({ areaId: z.uuid(), name, validFrom: optionalDay(), document: optionalLine() });
export type NewAgencyInput = z.output<typeof newAgencyInput>;

/** `on`: the first day of the new name. */
export const renameAgencyInput = z.object({ agencyId: z.uuid(), name, on: typedDay("Hãy chọn ngày bắt đầu dùng tên mới."), document });
export type RenameAgencyInput = z.output<typeof renameAgencyInput>;

export const endAgencyInput = z.object({ agencyId: z.uuid(), lastDay: typedDay("Hãy chọn ngày hoạt động cuối cùng."), document });
export type EndAgencyInput = z.output<typeof endAgencyInput>;

/** Why an agency that still answers for something after its last day may not end yet; null when it may. */
export const stillAssignedFault = (name: string, assignmentsAfter: number, lastDay: string): string | null =>
  assignmentsAfter === 0
    ? null
    : `${name} còn ${assignmentsAfter} phân công sau ngày ${dayInWords(lastDay)}. Hãy bàn giao hoặc kết thúc các phân công đó ở trang phân công của kế hoạch, rồi kết thúc cơ quan.`;
