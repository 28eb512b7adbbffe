import { expect, it } from "vitest";
import { qualityCsv } from "@/lib/documents/quality-csv";
import { withConfirmation } from "@/lib/domain/quality/confirmation";
import { PROVINCE, figureOf, foundBy, measureOf } from "../../support/quality-data";

const [finding] = foundBy("outside-range", { area: { ...PROVINCE, validTo: "2025-06-30" }, measures: [measureOf("rate", { shortName: "=Tiêm chủng" })], figures: [figureOf("rate", 2024, "120")] });
const standing = { id: "1", fingerprint: "a", sentence: "110% là quá toàn bộ (100%).", reason: "-Đã hỏi lại", by: "Lò Thị Mai", at: "2026-03-12T02:00:00.000Z" };
const lines = (fingerprint: string | null, isDemonstration: boolean) => qualityCsv([withConfirmation(finding!, fingerprint ?? "b", fingerprint === null ? null : standing)], isDemonstration).split("\r\n");

it("says what was found, whether it was confirmed and by whom; nothing runs as a formula", () => {
  const [header, row] = lines("a", false);
  expect(header).toBe("\ufeffMã địa bàn,Địa bàn,Có từ ngày,Đến hết ngày,Phép kiểm tra,Mức độ,Chỉ tiêu,Mã chỉ số,Chỉ số,Năm,Nội dung,Tình trạng,Người xác nhận,Thời điểm,Lý do");
  expect(row).toBe("11,Tỉnh Điện Biên,,2025-06-30,Số âm hoặc vượt 100%,chắc chắn sai,1,rate,'=Tiêm chủng,2024,120% là quá toàn bộ (100%).,đã xác nhận,Lò Thị Mai,2026-03-12T02:00:00.000Z,'-Đã hỏi lại");
});

it("tells a new one from one that was confirmed for other values", () => {
  expect(lines(null, false)[1]).toContain(",mới,,,");
  expect(lines("b", false)[1]).toContain(",đã xác nhận cho số liệu khác,Lò Thị Mai,");
});

it("bears the notice of a demonstration", () => {
  expect(lines(null, true)[0]).toMatch(/,Lưu ý$/);
  expect(lines(null, true)[1]).toMatch(/,SỐ LIỆU MINH HỌA$/);
});
