/** From the first to the last day, ISO text; null: open on that side. */
export interface Validity {
  validFrom: string | null;
  validTo: string | null;
}

export const isValidOn = ({ validFrom, validTo }: Validity, day: string): boolean => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo);

/** The day before an ISO day. */
export const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** "2025-03-01" → "01/03/2025", for the sentences of the rules. */
export const dayInWords = (day: string): string => day.split("-").reverse().join("/");

/**
 * Why something may not have this as its last day, as a sentence; null when it may. `what` begins the sentence:
 * "Cơ quan này". What has ended already stays as it was recorded.
 */
export function lastDayFault(of: Validity, lastDay: string, what: string): string | null {
  if (of.validTo !== null) return `${what} đã được ghi là kết thúc ngày ${dayInWords(of.validTo)}. Hãy tải lại trang để xem tình hình mới nhất.`;
  if (of.validFrom !== null && lastDay < of.validFrom) return `${what} mới bắt đầu ngày ${dayInWords(of.validFrom)}. Hãy chọn ngày từ ngày đó trở đi.`;
  return null;
}

/** Why something may not give way to a successor whose first day this is; null when it may. Each has at least one day. */
export function successionFault(of: Validity, firstDay: string, what: string): string | null {
  const last = lastDayFault({ ...of, validFrom: null }, dayBefore(firstDay), what);
  if (last !== null) return last;
  if (of.validFrom !== null && firstDay <= of.validFrom) return `${what} mới bắt đầu ngày ${dayInWords(of.validFrom)}. Hãy chọn ngày sau ngày đó.`;
  return null;
}
