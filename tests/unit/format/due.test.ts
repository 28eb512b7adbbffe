import { expect, it } from "vitest";
import { dueInWords } from "@/lib/format/due";

it("says by when a report is due, and how far that is", () => {
  expect(dueInWords("2026-11-17", "2026-11-14")).toBe("Hạn gửi 17/11/2026, còn 3 ngày");
  expect(dueInWords("2026-11-17", "2026-11-17")).toBe("Hạn gửi 17/11/2026, hôm nay là hạn cuối");
  expect(dueInWords("2026-11-17", "2026-11-23")).toBe("Hạn gửi 17/11/2026, đã quá hạn 6 ngày");
});
