import type { AreaLevel } from "@/lib/domain/plan/issued-plan";
import type { Carried, CarryBreak } from "@/lib/domain/succession/carry";

/** "xã": what the old units of a level are called where they are counted. */
export const UNIT_NAMES: Record<AreaLevel, string> = { country: "nước", province: "tỉnh", district: "huyện", commune: "xã" };

/** Why there is no old figure on today's map. */
export const CARRY_BREAK_WORDS: Record<CarryBreak, string> = {
  "counts-communes": "Chỉ số đếm xã: sau khi sắp xếp, số xã khác trước nên không cộng sang; chuỗi số ngắt tại ngày thay đổi",
  "not-summable": "Số điều tra, tổng điều tra: không cộng từ các đơn vị; chuỗi số ngắt tại ngày thay đổi",
};

/** How figures were carried to today's communes. */
export const CARRIED_WORDS = "Cộng tử số, mẫu số hoặc số đếm của các xã cũ rồi tính lại tỷ lệ, không lấy trung bình. Xã cũ chia vào nhiều xã chỉ tính khi có tỷ lệ do người ghi, và gọi là ước tính.";

export const SHARES_UNKNOWN_WORDS = "Chưa tính được: có phần chưa rõ tỷ lệ";

/** "2 trong 3 xã cũ có số liệu": beside a carried figure. */
export const predecessorWords = (reported: number, of: number, unitName = "xã"): string => `${reported} trong ${of} ${unitName} cũ có số liệu`;

/** What a figure carried to one commune is, or why there is none: never a figure that somebody reported. */
export function carriedWords(figure: Carried): string {
  switch (figure.kind) {
    case "figure":
      return `cộng từ ${figure.sum.reported} trong ${figure.of} xã cũ${figure.byShares ? ", theo tỷ lệ chuyển nên là số ước" : ", không phải số đã báo cáo"}`;
    case "none":
      return predecessorWords(0, figure.of);
    case "break":
      return CARRY_BREAK_WORDS[figure.why];
    case "shares-unknown":
      return SHARES_UNKNOWN_WORDS;
  }
}
