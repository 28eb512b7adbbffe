import { z } from "zod";
import { STAGES } from "../actual/value";

const code = z.string().min(1).max(100);
const year = z.int().min(1990).max(2100);
const typed = z.string().max(60, "Ô này dài quá. Chỉ nhập số, kps hoặc ctt.");
const version = z.int().min(0);
const reason = z
  .string()
  .max(500, "Lời giải thích dài quá 500 ký tự. Hãy viết gọn lại.")
  .transform((text) => text.normalize("NFC").replace(/\s+/g, " ").trim())
  .optional();

const typedCell = z.object({
  measureCode: code,
  year,
  typed: z.object({ numerator: typed, denominator: typed, result: typed }),
  expectedVersion: version,
});

/** One cell. `stage` left out: the year's own, estimate while it runs and final afterwards. */
export const recordActualInput = typedCell.extend({ planCode: code, stage: z.enum(STAGES).optional(), reason });
export type RecordActualInput = z.output<typeof recordActualInput>;

/** A pasted block: all of it or nothing. The reason stands with every cell. */
export const recordManyInput = z.object({
  planCode: code,
  stage: z.enum(STAGES).optional(),
  reason,
  cells: z.array(typedCell).min(1, "Chưa có ô nào để ghi.").max(2000, "Mỗi lần chỉ dán được 2.000 ô. Hãy chia nhỏ khối số liệu."),
});
export type RecordManyInput = z.output<typeof recordManyInput>;

export const cellHistoryInput = z.object({ planCode: code, measureCode: code, year });
export type CellHistoryInput = z.output<typeof cellHistoryInput>;

export const recordBaseFigureInput = z.object({ planCode: code, quantityCode: code, year, typed, source: reason, expectedVersion: version });
export type RecordBaseFigureInput = z.output<typeof recordBaseFigureInput>;
