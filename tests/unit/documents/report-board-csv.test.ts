import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { reportBoardCsv } from "@/lib/documents/report-board-csv";
import type { BoardPeriod, BoardReporter } from "@/lib/domain/report/board";

const periods: BoardPeriod[] = [
  { id: "old", kind: "annual", year: 2025, opensOn: "2025-10-01", dueOn: "2025-11-14", closedOn: "2026-01-05" },
  { id: "now", kind: "annual", year: 2026, opensOn: "2026-10-01", dueOn: "2026-11-14", closedOn: null },
];
const reporters: BoardReporter[] = [
  { agencyId: "a", name: "=UBND xã A", areaId: "x", validFrom: null, validTo: null, ofCommune: true, cells: { now: { reportId: "r", state: "returned", given: 12, total: 30, returned: 2, followUps: 0, handedInOn: "2026-11-16", changedOn: null } } },
];

it("gives a row for each unit and period, and no formula", () => {
  const text = reportBoardCsv(reporters, periods, "2026-11-22", false);
  expect(text.startsWith("\uFEFFĐơn vị,")).toBe(true);
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatchObject({ "Đơn vị": "'=UBND xã A", "Kỳ báo cáo": "Báo cáo năm 2025", "Trạng thái": "Chưa bắt đầu", "Quá hạn, chưa gửi": "có", "Số ô đã nhập": "" });
  expect(rows[1]).toMatchObject({ Hạn: "2026-11-14", "Trạng thái": "Trả lại", "Số ô đã nhập": "12", "Số ô": "30", "Số ô trả lại": "2", "Gửi lần đầu": "2026-11-16", "Quá hạn, chưa gửi": "không", "Số ngày muộn": "2" });
  expect(Object.keys(rows[1]!)).not.toContain("Lưu ý");
  expect(reportBoardCsv(reporters, periods, "2026-11-22", true)).toContain("SỐ LIỆU MINH HỌA");
});
