import { daysBetween } from "@/lib/domain/report/period";
import { formatDate } from "./date";

/** "Hạn gửi 15/01/2026, còn 3 ngày": by when a report that was never handed in is due. */
export function dueInWords(dueOn: string, today: string): string {
  const left = daysBetween(today, dueOn);
  return `Hạn gửi ${formatDate(dueOn)}, ${left < 0 ? `đã quá hạn ${-left} ngày` : left === 0 ? "hôm nay là hạn cuối" : `còn ${left} ngày`}`;
}
