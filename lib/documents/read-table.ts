import { parse } from "csv-parse/sync";
import { readSheet } from "read-excel-file/node";
import { Refusal, refuse, succeed, type Result } from "@/lib/domain/result";
import { openArchive } from "./extract-text/zip";

/** A list of a few hundred rows is far below this. */
const MAX_TABLE_BYTES = 2 * 1024 * 1024;
const MAX_ROWS = 5_000;

const say = {
  empty: "Tệp này không có nội dung. Hãy chọn tệp khác.",
  large: "Tệp lớn hơn 2 MB. Hãy chỉ giữ lại trang tính có danh sách rồi nạp lại.",
  old: "Tệp .xls kiểu cũ không đọc được. Hãy mở bằng Excel, chọn Lưu thành, kiểu Excel Workbook (.xlsx), rồi nạp lại.",
  kind: "Không đọc được tệp này. Hãy dùng tệp .xlsx hoặc .csv.",
  damaged: "Tệp bảng tính này bị hỏng hoặc được đặt mật khẩu. Hãy mở bằng Excel, lưu lại thành .xlsx rồi nạp lại.",
  encoding: "Chữ có dấu trong tệp .csv này không đọc được. Hãy lưu lại kiểu CSV UTF-8, hoặc dùng tệp .xlsx.",
  rows: `Tệp có nhiều hơn ${MAX_ROWS} dòng. Hãy chỉ giữ lại danh sách rồi nạp lại.`,
} as const;

/**
 * The cells of the first sheet of an .xlsx file, or of a .csv file, as text; row 1 is the first of the sheet. Numbers
 * come without marks of thousands.
 */
export async function readTable(bytes: Uint8Array): Promise<Result<string[][]>> {
  if (bytes.length === 0) return refuse("invalid", say.empty);
  if (bytes.length > MAX_TABLE_BYTES) return refuse("invalid", say.large);
  // By what it is, not by what it is called: messengers rename files.
  const starts = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(8, bytes.length)).toString("latin1");
  if (starts.startsWith("\u00d0\u00cf\u0011\u00e0")) return refuse("invalid", say.old);
  try {
    const table = starts.startsWith("PK") ? await readWorkbook(bytes) : readSeparated(bytes);
    return table.length > MAX_ROWS ? refuse("invalid", say.rows) : succeed(table);
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, problem: error.problem };
    // A file that breaks its own format breaks the reader in ways no list of errors foresees.
    return refuse("invalid", starts.startsWith("PK") ? say.damaged : say.kind);
  }
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  // Refuses what would swell beyond all measure, and what is encrypted, before anything is unpacked.
  const { names } = openArchive(bytes);
  if (!names.some((name) => name.toLowerCase() === "xl/workbook.xml")) throw new Refusal({ code: "invalid", message: say.kind });
  const rows = await readSheet(Buffer.from(bytes));
  return rows.map((row) => row.map((cell) => (cell === null ? "" : cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell))));
}

function readSeparated(bytes: Uint8Array): string[][] {
  const text = decode(bytes);
  if (text.includes("\u0000")) throw new Refusal({ code: "invalid", message: say.kind });
  const { delimiter, body } = separatorOf(text);
  return parse(body, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false });
}

function decode(bytes: Uint8Array): string {
  // "Unicode Text" of Excel.
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal({ code: "invalid", message: say.encoding });
  }
}

/** Excel writes commas, semicolons or tabs, as the country's settings have it; its own first line "sep=;" may say which. */
function separatorOf(text: string): { delimiter: string; body: string } {
  const told = /^sep=(.)(?=\r?\n)/.exec(text);
  // The line stays as an empty one, so that rows keep their numbers.
  if (told) return { delimiter: told[1]!, body: text.slice(told[0].length) };
  const head = text.slice(0, 2_000);
  const count = (mark: string) => head.split(mark).length;
  return { delimiter: [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best)), body: text };
}
