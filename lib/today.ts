const calendar = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", year: "numeric", month: "2-digit", day: "2-digit" });

/** The day in Viet Nam, "2026-11-22": what validity and due days are compared with. */
export const today = (now: Date = new Date()): string => calendar.format(now);
