import { expect, it } from "vitest";
import { withConfirmation } from "@/lib/domain/quality/confirmation";
import { qualityHeadline } from "@/lib/domain/quality/headline";
import { figureOf, foundBy, measureOf } from "../../../support/quality-data";

const finding = (severity: "certain" | "check", isConfirmed = false) =>
  withConfirmation({ ...foundBy("outside-range", { measures: [measureOf("rate")], figures: [figureOf("rate", 2024, "120")] })[0]!, severity }, "a", isConfirmed ? { id: "1", fingerprint: "a", sentence: "", reason: "", by: "", at: "" } : null);

it("says how many places ask for somebody, and how many cannot be right", () => {
  expect(qualityHeadline(2026, 0, [])).toBe("Năm 2026 chưa có số liệu nào được duyệt để kiểm tra");
  expect(qualityHeadline(2024, 35, [])).toBe("Năm 2024: chưa phát hiện chỗ nào cần kiểm tra");
  expect(qualityHeadline(2024, 35, [finding("check", true)])).toBe("Năm 2024: mọi chỗ nghi ngờ đã được xác nhận");
  expect(qualityHeadline(2024, 35, [finding("check"), finding("check", true)])).toBe("Năm 2024 có 1 chỗ cần kiểm tra");
  expect(qualityHeadline(2024, 35, [finding("check"), finding("certain"), finding("certain")])).toBe("Năm 2024 có 3 chỗ cần kiểm tra, trong đó 2 chỗ chắc chắn sai");
  expect(qualityHeadline(2024, 35, [finding("certain")])).toBe("Năm 2024 có 1 chỗ chắc chắn sai");
  expect(qualityHeadline(2024, 35, Array.from({ length: 1035 }, () => finding("check")))).toBe("Năm 2024 có 1.035 chỗ cần kiểm tra");
});
