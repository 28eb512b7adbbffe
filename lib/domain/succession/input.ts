import { z } from "zod";
import { optionalLine, tick, typedDay, typedLine } from "../typed";
import { OPEN_REPORTS, SUCCESSION_KINDS, successorOfField } from "./words";

const ids = z.preprocess((given) => (given === undefined || given === "" ? [] : Array.isArray(given) ? given : [given]), z.array(z.uuid("Hãy chọn lại đơn vị.")).max(20_000));

/** Pasted from a spreadsheet: its tabs divide the columns, so they stay. */
const pastedTable = z
  .string()
  .default("")
  .transform((text) => text.normalize("NFC").replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "").trim())
  .pipe(z.string().max(2_000_000, "Danh mục quá dài. Hãy chia theo từng tỉnh."));

/** An act as people type it; `actOf` makes an act of it. `successors`: a unit a line, or a resolution's whole table. */
export const recordSuccessionInput = z.object({
  kind: z.enum(SUCCESSION_KINDS, "Hãy chọn loại thay đổi."),
  /** The area within which all of it happens. */
  within: z.uuid("Hãy chọn địa bàn."),
  on: typedDay("Hãy chọn ngày có hiệu lực."),
  document: typedLine("Hãy ghi số, ngày nghị quyết."),
  areaIds: ids,
  receiverId: z.union([z.literal(""), z.uuid("Hãy chọn lại đơn vị nhận.")]).default(""),
  successors: pastedTable,
  share: optionalLine(20),
  shareSource: optionalLine(),
  openReports: z.enum(OPEN_REPORTS, "Hãy chọn cách xử lý các báo cáo đang làm dở.").default("close"),
  movesOfficers: tick(),
  renewsCommittees: tick(),
});
export type RecordSuccessionInput = z.output<typeof recordSuccessionInput>;

/** The same from a form that is looked at before it is recorded. */
export const submitSuccessionInput = recordSuccessionInput.extend({ intent: z.enum(["preview", "record"]).default("preview") });

export const undoSuccessionInput = z.object({ actId: z.uuid(), reason: typedLine("Hãy ghi lý do hoàn tác.") });
export type UndoSuccessionInput = z.output<typeof undoSuccessionInput>;

/** What a unit became that no list places. */
export const placeUnitInput = z.object({ predecessorId: z.uuid(), successorId: z.uuid("Hãy chọn đơn vị tiếp nhận."), document: typedLine("Hãy ghi số, ngày nghị quyết hoặc văn bản.") });
export type PlaceUnitInput = z.output<typeof placeUnitInput>;

/** Which part of a unit went where, by successor; all left empty says only that it was divided. */
export const confirmSharesInput = z
  .object({ predecessorId: z.uuid(), on: typedDay("Hãy tải lại trang."), source: optionalLine() })
  .catchall(z.string().max(60, "Hãy nhập số từ 0 đến 1, ví dụ 0,25."))
  .transform(({ predecessorId, on, source, ...rest }) => ({
    predecessorId,
    on,
    source,
    parts: Object.entries(rest).flatMap(([name, share]) => {
      const successorId = successorOfField(name);
      return successorId === null ? [] : [{ successorId, share }];
    }),
  }));
export type ConfirmSharesInput = z.output<typeof confirmSharesInput>;
