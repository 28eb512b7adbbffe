import type { SuccessionFacts } from "@/lib/data/area-successions";
import { ROLE_NAMES } from "@/lib/domain/access/actor";
import type { Exact } from "@/lib/domain/decimal";
import { REPORT_STATE_WORDS, type ReportState } from "@/lib/domain/report/workflow";
import type { Act, Unit } from "@/lib/domain/succession/act";
import { EXTENT_WORDS, OPEN_REPORTS_WORDS, type OpenReports, openReportsOf } from "@/lib/domain/succession/words";
import { dayBefore } from "@/lib/domain/validity";
import { formatDate } from "@/lib/format/date";
import { formatExact } from "@/lib/format/number";

/** What an act would do, in the words of its screen. */
export interface PreviewView {
  summary: string;
  lines: { to: string; from: string[] }[];
  along: number;
  sections: { title: string; items: string[]; more: number }[];
}

const MOST = 60;

/** `openReports`: what the person chose for them. */
export function previewView({ act, units, facts }: { act: Act; units: readonly Unit[]; facts: SuccessionFacts }, openReports: OpenReports): PreviewView {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  const own = act.begins.filter(({ key }) => !key.startsWith("along:"));
  const along = act.begins.length - own.length;
  const wentOn = new Set(act.links.map(({ predecessorId }) => predecessorId));
  const gone = act.endedIds.filter((id) => !wentOn.has(id));
  const section = (title: string, items: string[]) => ({ title, items: items.slice(0, MOST), more: Math.max(0, items.length - MOST) });
  return {
    summary: `${act.endedIds.length} đơn vị kết thúc, ngày cuối cùng là ${formatDate(dayBefore(act.on))}; ${act.begins.length === 0 ? "không đơn vị nào bắt đầu" : `${act.begins.length} đơn vị bắt đầu từ ngày ${formatDate(act.on)}`}.`,
    along,
    lines: own.slice(0, 400).map(({ key, name, code }) => ({
      to: `${name} (mã ${code})`,
      from: act.links.filter(({ successorKey }) => successorKey === key).map(({ predecessorId, extent, share }) => `${names.get(predecessorId) ?? ""}: ${EXTENT_WORDS[extent]}${shareWords(extent, share)}`),
    })),
    sections: [
      section("Kết thúc, không có đơn vị tiếp nhận", gone.map((id) => names.get(id) ?? "")),
      section("Số liệu", figureLines(facts)),
      section("Kế hoạch", facts.plans.map((plan) => `${plan.title} (${plan.startYear}–${plan.endYear}): ${plan.areaName} vẫn là địa bàn tính toán của kế hoạch, mức cần đạt giữ nguyên.`)),
      section("Báo cáo đang làm dở", facts.reports.map((report) => `${report.agencyName}, năm ${report.year}, ${REPORT_STATE_WORDS[report.state as ReportState].toLowerCase()}: ${report.planTitle}. ${OPEN_REPORTS_WORDS[openReportsOf(openReports, wentOn.has(report.areaId))]}.`)),
      section("Người đang giữ vai trò", facts.people.map((person) => `${person.name}, ${ROLE_NAMES[person.role].toLowerCase()} (${names.get(person.unitId) ?? ""})${wentOn.has(person.unitId) ? "" : ": vai trò vẫn ở đơn vị này, để đọc số liệu cũ; thu hồi ở trang Tài khoản nếu không cần nữa"}`)),
      section("Cơ quan, đơn vị", facts.agencies.map((agency) => `${agency.name} (${names.get(agency.areaId) ?? ""})${agency.assignments > 0 ? `: còn ${agency.assignments} phân công, cần bàn giao ở trang Cơ quan, phân công` : ""}`)),
    ].filter(({ items }) => items.length > 0),
  };
}

const shareWords = (extent: string, share: Exact | null): string => (extent !== "part" ? "" : share === null ? ", chưa có tỷ lệ" : `, tỷ lệ ${formatExact(share)}`);

function figureLines({ figures }: SuccessionFacts): string[] {
  if (figures.length === 0) return ["Các đơn vị kết thúc chưa có số liệu nào."];
  const count = (holds: (one: SuccessionFacts["figures"][number]) => boolean) => figures.filter(holds).reduce((all, { cells }) => all + cells, 0);
  const years = `${Math.min(...figures.map(({ firstYear }) => firstYear))}–${Math.max(...figures.map(({ lastYear }) => lastYear))}`;
  const breaks = (one: SuccessionFacts["figures"][number]) => one.aggregation === "count_communes" || one.aggregation === "not_summable";
  const lines: [number, string][] = [
    [count((one) => !breaks(one) && one.fate === "whole"), "cộng được trọn vẹn sang đơn vị mới; tổng toàn địa bàn không đổi."],
    [count((one) => !breaks(one) && one.fate === "by-shares"), "chia theo tỷ lệ đã ghi, ở bản đồ mới gọi là số ước."],
    [count((one) => !breaks(one) && one.fate === "shares-unknown"), "chưa chuyển sang bản đồ mới được vì chưa có tỷ lệ của từng phần."],
    [count((one) => one.fate === "nowhere"), "của đơn vị không có đơn vị tiếp nhận: chỉ có trên bản đồ của những năm đã báo cáo."],
    [count((one) => breaks(one) && one.fate !== "nowhere"), "là số đếm xã, điều tra hoặc trả lời có, chưa: không cộng sang đơn vị mới, chuỗi số có điểm ngắt."],
  ];
  return [`Không số liệu nào của các năm ${years} bị sửa; tất cả vẫn đọc được ở đơn vị cũ.`, ...lines.flatMap(([cells, words]) => (cells > 0 ? [`${formatExact(String(cells))} ô số liệu ${words}`] : []))];
}
