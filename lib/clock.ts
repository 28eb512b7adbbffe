const inVietNam = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh", dateStyle: "short" });

/** Today in Viet Nam as an ISO date; the domain takes it as an argument. */
export const today = (): string => inVietNam.format(new Date());
