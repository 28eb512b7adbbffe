import { describe, expect, it } from "vitest";
import { dayBefore, isValidOn, lastDayFault, successionFault } from "@/lib/domain/validity";
import { validityWords } from "@/lib/format/validity";

const always = { validFrom: null, validTo: null };
const from = { validFrom: "2025-03-01", validTo: null };
const ended = { validFrom: null, validTo: "2025-02-28" };

it("holds on its first and last day", () => {
  expect(["2025-02-28", "2025-03-01"].map((day) => isValidOn(from, day))).toEqual([false, true]);
  expect(["2025-02-28", "2025-03-01"].map((day) => isValidOn(ended, day))).toEqual([true, false]);
  expect(isValidOn(always, "1945-09-02")).toBe(true);
});

it.each([["2025-03-01", "2025-02-28"], ["2024-03-01", "2024-02-29"], ["2025-01-01", "2024-12-31"], ["2025-07-01", "2025-06-30"]])("the day before %s is %s", (day, before) => expect(dayBefore(day)).toBe(before));

describe("ending and passing on", () => {
  it("leaves at least one day to each", () => {
    expect(lastDayFault(from, "2025-03-01", "Sở")).toBeNull();
    expect(lastDayFault(from, "2025-02-28", "Sở")).toBe("Sở mới bắt đầu ngày 01/03/2025. Hãy chọn ngày từ ngày đó trở đi.");
    expect(successionFault(from, "2025-03-02", "Sở")).toBeNull();
    expect(successionFault(from, "2025-03-01", "Sở")).toMatch(/sau ngày đó\.$/);
    expect(successionFault(always, "1990-01-01", "Sở")).toBeNull();
  });

  it("happens once", () => {
    expect(lastDayFault(ended, "2025-01-01", "Sở")).toMatch(/28\/02\/2025/);
    expect(successionFault(ended, "2025-03-01", "Sở")).toMatch(/28\/02\/2025/);
  });
});

it("is said in words", () => {
  expect(validityWords(always)).toBe("không ghi ngày, đang có hiệu lực");
  expect(validityWords(from)).toBe("từ 01/03/2025");
  expect(validityWords({ validFrom: "2025-03-01", validTo: "2025-06-30" })).toBe("từ 01/03/2025 đến hết 30/06/2025");
});
