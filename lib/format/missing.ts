import type { NotCarried } from "@/lib/domain/succession/carry";
import type { Missing } from "@/lib/domain/table/figure";
import { CARRY_BREAK_WORDS } from "./carried";

/** Why an old figure is not on today's map and, where somebody can help it, how: explained once, below a table or on a line of a file. */
const REASONS: Record<NotCarried, string> = {
  ...CARRY_BREAK_WORDS,
  "shares-unknown": "Chưa tính được: xã cũ chia vào nhiều xã mà chưa có người ghi tỷ lệ từng phần. Người quản trị ghi tỷ lệ ở trang của xã cũ, mục Địa bàn",
};

/** Null where there is nothing to explain: nobody reported, or the area was not there. */
export const missingReason = (missing: Missing | null): string | null => (missing === null || missing === "none" || missing === "no-such-area" ? null : REASONS[missing]);
