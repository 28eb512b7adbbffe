import { stringify } from "csv-stringify/sync";
import { DEMONSTRATION_NOTICE } from "./notice";

export interface CsvColumn {
  /** The row's field. */
  key: string;
  header: string;
  /** Differences, which may lie below zero: their sign begins no formula. */
  isSigned?: boolean;
}

/** Whether the figures in it are invented, which then stands in a last column on every row; without figures: null. */
type Notice = { isDemonstration: boolean; header?: string } | null;

/**
 * Rows for a spreadsheet: RFC 4180, with a byte order mark without which Excel garbles Vietnamese; numbers with a point. A
 * text that would be taken for a formula gets an apostrophe before it. What a row does not have is empty, never 0.
 */
export function csvFile(columns: readonly CsvColumn[], rows: readonly object[], notice: Notice): string {
  const signed = new Set<unknown>(columns.filter(({ isSigned }) => isSigned).map(({ key }) => key));
  const isDemonstration = notice?.isDemonstration === true;
  return stringify(isDemonstration ? rows.map((row) => ({ ...row, notice: DEMONSTRATION_NOTICE })) : [...rows], {
    header: true,
    columns: isDemonstration ? [...columns, { key: "notice", header: notice.header ?? "Lưu ý" }] : [...columns],
    bom: true,
    record_delimiter: "\r\n",
    escape_formulas: true,
    cast: { string: (value, { column }) => (signed.has(column) ? { value, escape_formulas: false } : value) },
  });
}
