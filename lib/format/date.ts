const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

const VIETNAM_TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/**
 * A calendar day: "2021-05-18" → "18/05/2021". No time zone is involved.
 * @throws RangeError for anything but an ISO date, an instant included: its day depends on the zone.
 */
export function formatDate(isoDate: string): string {
  const parts = DATE.exec(isoDate);
  if (!parts) throw new RangeError(`not an ISO date: ${isoDate}`);
  return `${parts[3]}/${parts[2]}/${parts[1]}`;
}

/**
 * An instant as Vietnam's clocks show it: "2025-11-12T02:14:00Z" → "12/11/2025 09:14".
 * @throws RangeError for anything but an ISO instant.
 */
export function formatDateTime(isoInstant: string): string {
  // A text without an offset would be read in the server's own zone.
  if (!/T.*(Z|[+-]\d{2}:?\d{2})$/.test(isoInstant)) throw new RangeError(`not an ISO instant: ${isoInstant}`);
  const parts = new Map(VIETNAM_TIME.formatToParts(new Date(isoInstant)).map((part) => [part.type, part.value]));
  return `${parts.get("day")}/${parts.get("month")}/${parts.get("year")} ${parts.get("hour")}:${parts.get("minute")}`;
}
