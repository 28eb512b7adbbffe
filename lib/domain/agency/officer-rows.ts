import { z } from "zod";
import { foldedWords } from "../plan-text/fold";
import { OFFICER_COLUMNS, type OfficerColumn } from "./officer-columns";
import { refuse, succeed, type Result } from "../result";

/** A list of communes with their officers, as it comes out of a spreadsheet. */

const COLUMNS = Object.keys(OFFICER_COLUMNS) as OfficerColumn[];

/** `line`: the row's number in the spreadsheet, counted from 1. Cells are composed and trimmed; empty where nothing stands. */
export type OfficerRow = Record<OfficerColumn, string> & { line: number };

/** A list names at most this many rows: the largest provinces have some 170 communes. */
export const MAX_OFFICER_ROWS = 600;
const HEADER_WITHIN = 20;

const cell = (text: string | undefined): string => (text ?? "").normalize("NFC").replace(/[\u0000-\u001f\u007f\s]+/g, " ").trim().slice(0, 300);

const columnOf = (heading: string): OfficerColumn | undefined => {
  const words = foldedWords(heading.normalize("NFC"));
  return COLUMNS.find((key) => foldedWords(OFFICER_COLUMNS[key].title) === words || (OFFICER_COLUMNS[key].also as readonly string[]).includes(words));
};

/** The rows under the heading, which may follow lines of a title; empty ones are left out. `table`: the cells of one sheet. */
export function readOfficerRows(table: readonly (readonly string[])[]): Result<OfficerRow[]> {
  const headerAt = table.slice(0, HEADER_WITHIN).findIndex((row) => {
    const found = new Set(row.map(columnOf));
    return found.has("name") && (found.has("code") || found.has("commune"));
  });
  if (headerAt < 0)
    return refuse("invalid", `Không tìm thấy dòng tiêu đề. Hãy dùng mẫu tải từ trang này; tệp cần có cột “${OFFICER_COLUMNS.code.title}” hoặc “${OFFICER_COLUMNS.commune.title}”, và cột “${OFFICER_COLUMNS.name.title}”.`);
  const columns = table[headerAt]!.map(columnOf);
  const twice = COLUMNS.find((key) => columns.filter((column) => column === key).length > 1);
  if (twice) return refuse("invalid", `Tệp có hai cột “${OFFICER_COLUMNS[twice].title}”. Hãy bỏ bớt một cột rồi nạp lại.`);

  const rows = table.slice(headerAt + 1).flatMap((cells, index): OfficerRow[] => {
    const row = { line: headerAt + index + 2 } as OfficerRow;
    for (const key of COLUMNS) row[key] = cell(cells[columns.indexOf(key)]);
    return COLUMNS.some((key) => row[key] !== "") ? [row] : [];
  });
  if (rows.length === 0) return refuse("invalid", "Dưới dòng tiêu đề chưa có dòng nào. Hãy điền danh sách rồi nạp lại.");
  if (rows.length > MAX_OFFICER_ROWS) return refuse("invalid", `Tệp có ${rows.length} dòng, nhiều hơn ${MAX_OFFICER_ROWS}. Hãy chia danh sách theo tỉnh rồi nạp từng tệp.`);
  return succeed(rows);
}

const text = z.string().max(300);

/** Rows that were previewed, handed back as JSON; nothing in them is trusted, the plan is made anew. */
export const officerRowsInput = z
  .string()
  .max(1_000_000)
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      context.addIssue({ code: "custom", message: "Danh sách không còn đọc được. Hãy nạp lại tệp." });
      return z.NEVER;
    }
  })
  .pipe(z.array(z.object({ line: z.int().min(1), code: text, commune: text, agency: text, name: text, username: text, email: text, phone: text })).min(1).max(MAX_OFFICER_ROWS));
