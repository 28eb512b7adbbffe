import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { midtermCsv } from "@/lib/documents/midterm-csv";
import type { MidtermRow } from "@/lib/domain/midterm/rows";

const row = (more: Partial<MidtermRow>): MidtermRow => ({
  goalOrdinal: 1,
  indicator: { number: "7", shortName: "Thấp còi" },
  measure: { code: "stunting", name: "=Thấp còi" },
  isFirst: true,
  isOnly: true,
  asked: "dưới 20%",
  result: { year: 2025, words: "25,1%", isEstimate: true, source: "Sở Y tế" },
  verdict: { status: "missed", isEstimate: true },
  base: { year: 2020, words: "26,4%", isFirstValue: false },
  change: { words: "+1,3", isBetter: false },
  next: { asked: "dưới 19%", status: "far_behind", left: "còn cao hơn 6,1 điểm phần trăm", yearly: "giảm 1,2 điểm phần trăm mỗi năm" },
  ...more,
});
const read = (rows: MidtermRow[], isDemonstration = false) => parse(midtermCsv({ code: "91", name: "Tỉnh Kiên Giang", validFrom: null, validTo: "2025-06-30" }, rows, isDemonstration), { bom: true, columns: true }) as Record<string, string>[];

it("says each measure in the page's words; what is not there is empty", () => {
  const [full, empty] = read([row({}), row({ asked: null, result: null, verdict: null, base: null, change: null, next: null })]);
  expect(full).toMatchObject({ "Chỉ tiêu": "7", "Mức cần đạt": "dưới 20%", "Kết quả": "25,1%", "Giai đoạn": "số ước", "Kết luận": "không đạt", "Kết luận dựa vào số ước": "x", "Thay đổi": "+1,3", "Còn lại": "còn cao hơn 6,1 điểm phần trăm" });
  expect(full!["Chỉ số"]).toBe("'=Thấp còi");
  expect(Object.entries(empty!).filter(([, value]) => value !== "").map(([column]) => column)).toEqual(["Mã địa bàn", "Địa bàn", "Đến hết ngày", "Mục tiêu", "Chỉ tiêu", "Tên chỉ tiêu", "Mã chỉ số", "Chỉ số"]);
});

it("says on every line that figures are made up, and only then", () => {
  expect(read([row({})], true)[0]!["Lưu ý"]).toBe("SỐ LIỆU MINH HỌA");
  expect(read([row({})])[0]).not.toHaveProperty("Lưu ý");
});
