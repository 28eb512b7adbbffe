import { expect, it } from "vitest";
import { eventWords } from "@/lib/domain/measure/history";

it("says what a change did, field by field, in the words of the screen", () => {
  const data = { from: { unit: "percent", roundingUnit: "0.1", synonyms: [], bySchoolYear: false, definition: null }, to: { unit: "per_1000", roundingUnit: "0.01", synonyms: ["A", "B"], bySchoolYear: true, definition: "Mới" }, newVersion: true, definitionVersion: 2, reason: "Thông tư" };
  expect(eventWords({ action: "measure.described", data })).toEqual({
    heading: "Phiên bản định nghĩa 2",
    lines: ["Đơn vị tính: % → ‰", "Mức làm tròn: 0,1 → 0,01", "Tính theo năm học: không → có", "Định nghĩa: để trống → Mới", "Tên gọi khác: để trống → A; B"],
    reason: "Thông tư",
  });
});

it("dates a merge, and keeps an event that it does not know", () => {
  expect(eventWords({ action: "measure.merged", data: { survivorName: "Béo phì", since: "2025-03-01", reason: null } })).toEqual({ heading: "Gộp vào “Béo phì” từ ngày 01/03/2025", lines: [], reason: null });
  expect(eventWords({ action: "measure.something", data: {} }).heading).toBe("Thay đổi khác");
});
