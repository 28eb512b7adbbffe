import { BOARD_STATE_WORDS, isOverdue, lateDays, standsIn, stateOf, type BoardPeriod, type BoardReporter } from "@/lib/domain/report/board";
import { periodTitle } from "@/lib/domain/report/period";
import { csvFile } from "./csv-file";

const COLUMNS = [
  { key: "unit", header: "Đơn vị" },
  { key: "group", header: "Loại đơn vị" },
  { key: "period", header: "Kỳ báo cáo" },
  { key: "dueOn", header: "Hạn" },
  { key: "state", header: "Trạng thái" },
  { key: "given", header: "Số ô đã nhập" },
  { key: "total", header: "Số ô" },
  { key: "returned", header: "Số ô trả lại" },
  { key: "handedInOn", header: "Gửi lần đầu" },
  { key: "overdue", header: "Quá hạn, chưa gửi" },
  { key: "daysLate", header: "Số ngày muộn" },
];

/** The board, a row for each unit and each period in which it reports; days as data (2026-11-14). */
export const reportBoardCsv = (reporters: readonly BoardReporter[], periods: readonly BoardPeriod[], today: string, isDemonstration: boolean): string =>
  csvFile(
    COLUMNS,
    reporters.flatMap((reporter) =>
      periods.filter((period) => standsIn(reporter, period)).map((period) => {
        const { name, ofCommune, cells } = reporter;
        const cell = cells[period.id];
        return {
          unit: name,
          group: ofCommune ? "Xã, phường" : "Cơ quan",
          period: periodTitle(period),
          dueOn: period.dueOn,
          state: BOARD_STATE_WORDS[stateOf(cell)],
          given: cell?.given,
          total: cell?.total,
          returned: cell?.returned,
          handedInOn: cell?.handedInOn,
          overdue: isOverdue(period, cell, today) ? "có" : "không",
          daysLate: lateDays(period, cell, today),
        };
      }),
    ),
    { isDemonstration },
  );
