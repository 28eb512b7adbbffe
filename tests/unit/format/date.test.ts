import { describe, expect, it } from "vitest";
import { formatDate, formatDateTime } from "@/lib/format/date";

describe("formatDate", () => {
  it("turns an ISO date around", () => expect(formatDate("2021-05-18")).toBe("18/05/2021"));
  it.each(["18/05/2021", "2021-5-18", "2025-11-12T20:00:00Z", ""])("refuses %s", (text) => expect(() => formatDate(text)).toThrow(RangeError));
});

describe("formatDateTime", () => {
  it("shows Vietnam's clocks whatever the machine's zone", () => {
    expect(formatDateTime("2025-11-12T02:14:00Z")).toBe("12/11/2025 09:14");
    expect(formatDateTime("2025-12-31T17:00:00.000Z")).toBe("01/01/2026 00:00");
    expect(formatDateTime("2025-11-12T09:14:00+07:00")).toBe("12/11/2025 09:14");
  });
  it.each(["2025-11-12", "2025-11-12T09:14:00", "hôm nay"])("refuses %s: it names no instant", (text) => expect(() => formatDateTime(text)).toThrow(RangeError));
});
