import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { auditCsv } from "@/lib/documents/audit-csv";
import type { AuditLine } from "@/lib/domain/audit/search";

const line = { chain: "11", sequence: "1", at: "2026-03-12T02:00:00.000Z", person: "=Lò Thị Mai", action: "actual.recorded", subjectType: "Actual", data: { value: "9.5" } } as unknown as AuditLine;
const read = (isDemonstration: boolean) => (parse(auditCsv([line], isDemonstration), { bom: true, columns: true }) as Record<string, string>[])[0]!;

it("gives a row for each event, what it changed included", () => {
  expect(read(false)).toMatchObject({ "Chuỗi": "11", "Thời điểm": "12/03/2026 09:00", "Người làm": "'=Lò Thị Mai", "Nội dung": '{"value":"9.5"}' });
});

it("says of a demonstration that the figures in it are invented", () => {
  expect(read(true)["Lưu ý"]).toBe("SỐ LIỆU MINH HỌA");
  expect(read(false)).not.toHaveProperty("Lưu ý");
});
