import type { RecordedPoint } from "../actual/recorded-point";
import { type SumMeasure, isSummable } from "./commune-sum";

/** Whose figure it is: "Sở Y tế", "Cộng từ xã". */
export function answerName({ provenance }: RecordedPoint): string {
  if (provenance.kind === "entry") return provenance.agencyName;
  return provenance.kind === "printed" ? "In trong văn bản của kế hoạch" : "Cộng từ xã";
}

/** Why this one counts though nobody chose it; what is missing where none does. */
export function defaultGrounds(official: RecordedPoint | null, answers: { agencies: readonly RecordedPoint[]; sum: unknown }): string {
  switch (official?.provenance.kind) {
    case "entry":
      return answers.agencies.length > 1 ? "Chưa ai chọn: lấy cơ quan chủ trì trước." : answers.sum === null ? "Chỉ cơ quan này có số liệu." : "Chưa ai chọn: lấy số của cơ quan trước số cộng từ xã.";
    case "printed":
      return "Chưa cơ quan nào báo cáo.";
    case "commune-sum":
      return "Chưa cơ quan nào báo cáo nên lấy số cộng từ xã.";
    case undefined:
      return answers.sum === null ? "Chưa có số liệu." : "Số cộng từ một phần các xã, hoặc từ điều tra, chỉ thành chính thức khi có người chọn.";
  }
}

/** Why there is no sum, in a sentence; null where communes may be added. */
export const whyNotSummed = (measure: Pick<SumMeasure, "aggregation" | "sourceClass">): string | null =>
  isSummable(measure) ? null : measure.sourceClass === "survey" || measure.sourceClass === "census" ? "Không cộng từ xã: số liệu điều tra." : "Chỉ số này không cộng được từ xã.";
