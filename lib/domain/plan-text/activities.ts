import { fold } from "./fold";
import type { Value } from "./values";

/** "giảm 02 trẻ", "giảm 0,2‰ mỗi năm": a change that no percentage says. */
export const isAbsoluteChange = ({ change, unit, isOrigin }: Value): boolean => change !== null && unit !== "percent" && !isOrigin;

const WORK = ["tổ chức", "mở", "in ấn", "in", "phát hành", "cấp phát", "tặng", "trao", "hỗ trợ", "thăm", "xây dựng kế hoạch", "biên soạn", "sản xuất", "đăng tải", "tập huấn", "vận động", "phổ cập"];
const WORKS = new RegExp(String.raw`(?<!\p{L})(${WORK.map(fold).join("|")})\s+(?:\p{L}+\s+){0,4}?(?:it nhat |toi thieu |tu |duoc )?$`, "u");

/** "tổ chức 02 lớp", "tặng 5.000 suất": work to do, not a state to reach. */
export function isActivity(clause: string, printed: string, value: Value): boolean {
  const match = value.unit === "count" && !/tro len/.test(clause.slice(value.end, value.end + 60)) ? WORKS.exec(clause.slice(0, value.figureAt)) : null;
  if (match === null) return false;
  // "tăng" is no "tặng" and "mô hình" no "mở": with its marks, or with none at all.
  const verb = printed.slice(match.index, match.index + match[1]!.length).toLowerCase();
  return WORK.includes(verb) || verb === match[1];
}
