import type { CarryBreak } from "@/lib/domain/succession/carry";

/** Why there is no old figure on today's map. */
export const CARRY_BREAK_WORDS: Record<CarryBreak, string> = {
  "counts-communes": "Chỉ số đếm xã: sau khi sắp xếp, số xã khác trước nên không cộng sang; chuỗi số ngắt tại ngày thay đổi",
  "not-summable": "Số điều tra, tổng điều tra: không cộng từ xã; chuỗi số ngắt tại ngày thay đổi",
};

/** "2 trong 3 xã cũ có số liệu": beside a carried figure. */
export const predecessorWords = (reported: number, of: number): string => `${reported} trong ${of} xã cũ có số liệu`;
