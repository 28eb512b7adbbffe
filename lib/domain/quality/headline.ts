import { decimalWords } from "../decimal-words";
import type { ConfirmableFinding } from "./confirmation";

/** The page in one sentence: "Năm 2024 có 12 chỗ cần kiểm tra, trong đó 2 chỗ chắc chắn sai". `checked`: figures that were looked at. */
export function qualityHeadline(year: number, checked: number, findings: readonly ConfirmableFinding[]): string {
  const open = findings.filter(({ confirmation }) => confirmation === null);
  if (findings.length === 0 && checked === 0) return `Năm ${year} chưa có số liệu nào được duyệt để kiểm tra`;
  if (open.length === 0) return `Năm ${year}: ${findings.length === 0 ? "chưa phát hiện chỗ nào cần kiểm tra" : "mọi chỗ nghi ngờ đã được xác nhận"}`;
  const certain = open.filter(({ severity }) => severity === "certain").length;
  if (certain === open.length) return `Năm ${year} có ${words(certain)} chỗ chắc chắn sai`;
  return `Năm ${year} có ${words(open.length)} chỗ cần kiểm tra${certain > 0 ? `, trong đó ${words(certain)} chỗ chắc chắn sai` : ""}`;
}

const words = (count: number): string => decimalWords(String(count));
