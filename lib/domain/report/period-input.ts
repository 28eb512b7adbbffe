import { z } from "zod";
import { optionalDay, typedDay, typedLine } from "../typed";
import { REPORTING_KINDS } from "./period";
import { HEAD_APPROVALS, tickedMeasures, tickedReporters } from "./period-choice";

const periodId = z.uuid("Không tìm thấy kỳ báo cáo này. Hãy tải lại trang.");
const planCode = z.string();

export const generatePeriodsInput = z.object({ planCode });

export const addPeriodInput = z.object({
  planCode,
  kind: z.enum(REPORTING_KINDS, "Hãy chọn loại báo cáo."),
  year: z
    .string({ error: "Hãy nhập năm." })
    .trim()
    .regex(/^\d{4}$/, "Hãy nhập năm bằng bốn chữ số, ví dụ 2026.")
    .transform(Number),
});
export type AddPeriodInput = z.output<typeof addPeriodInput>;

/** `dueOn`: only where the plan prints no day. */
export const openPeriodInput = z.object({ periodId, opensOn: typedDay("Hãy nhập ngày mở kỳ báo cáo."), dueOn: optionalDay() });
export type OpenPeriodInput = z.output<typeof openPeriodInput>;

export const extendPeriodInput = z.object({ periodId, dueOn: typedDay("Hãy nhập hạn mới."), reason: typedLine("Hãy ghi lý do gia hạn, hoặc số, ngày văn bản cho gia hạn.", 500) });
export type ExtendPeriodInput = z.output<typeof extendPeriodInput>;

export const closePeriodInput = z.object({ periodId });
export const reopenPeriodInput = z.object({ periodId, reason: typedLine("Hãy ghi lý do mở lại kỳ báo cáo.", 500) });
export type ReopenPeriodInput = z.output<typeof reopenPeriodInput>;

export const chooseReportersInput = z.object({ planCode, agencyIds: z.array(z.uuid()).min(1, "Hãy chọn ít nhất một đơn vị báo cáo.").max(2_000) });
export type ChooseReportersInput = z.output<typeof chooseReportersInput>;
/** The same from a form of boxes. */
export const chooseReportersForm = z.preprocess((typed: Record<string, unknown>) => ({ ...typed, agencyIds: tickedReporters(typed) }), chooseReportersInput);

export const addFormerCommunesInput = z.object({ planCode });

/** None may be chosen: then communes write words only. */
export const chooseCommuneMeasuresInput = z.object({ planCode, measureIds: z.array(z.uuid()).max(500) });
export type ChooseCommuneMeasuresInput = z.output<typeof chooseCommuneMeasuresInput>;
export const chooseCommuneMeasuresForm = z.preprocess((typed: Record<string, unknown>) => ({ ...typed, measureIds: tickedMeasures(typed) }), chooseCommuneMeasuresInput);

export const setHeadApprovalInput = z.object({ planCode, headApproval: z.enum(HEAD_APPROVALS, "Hãy chọn một cách.") });
export type SetHeadApprovalInput = z.output<typeof setHeadApprovalInput>;
