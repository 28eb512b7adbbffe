import { type CommuneMeasure, type Divided, fraction, type InventedValue } from "./demonstration-communes";
import { INVENTED } from "./demonstration-round";

/** What a commune got wrong at first, and what it was told. */
export interface Slip {
  value: InventedValue;
  reason: string;
  hint: string;
}

type Told = Omit<Slip, "value"> & { numerator: (numerator: number, denominator: number) => number };

const SLIPS: Partial<Record<CommuneMeasure, Told>> = {
  "vaccinated-8-under-1": {
    numerator: (numerator) => Math.round(numerator * 0.58),
    reason: `${INVENTED}: tử số thấp hơn hẳn các xã khác; đề nghị đối chiếu sổ tiêm của trạm y tế, cộng cả các tháng cuối năm.`,
    hint: `${INVENTED}: số này mới tính đến hết tháng 6 phải không?`,
  },
  "child-injury": {
    numerator: () => 0,
    reason: `${INVENTED}: năm trước có ca, năm nay ghi 0; đề nghị kiểm tra lại với trạm y tế và trường học.`,
    hint: `${INVENTED}: trạm y tế có ghi các ca đã chuyển tuyến trên.`,
  },
  "birth-registration-under-5": {
    numerator: (_, denominator) => denominator,
    reason: `${INVENTED}: ghi 100% trong khi năm trước còn trẻ em chưa đăng ký; đề nghị đối chiếu với công chức tư pháp – hộ tịch.`,
    hint: `${INVENTED}: đề nghị gửi kèm danh sách đã rà soát.`,
  },
};

/** A wrong figure in place of the right one. Null where there is nothing to get wrong. */
export function slipOf(measure: CommuneMeasure, right: InventedValue, divided: Divided): Slip | null {
  const told = SLIPS[measure];
  if (told === undefined || right.numerator === null || right.denominator === null) return null;
  const { numerator, ...words } = told;
  const whole = Number(right.denominator);
  return { ...words, value: fraction(numerator(Number(right.numerator), whole), whole, divided) };
}
