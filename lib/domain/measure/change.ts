import { refuse, succeed, type Result } from "../result";
import type { MeasureDescription } from "./description";
import { KIND_WORDS, POLARITY_WORDS, UNIT_WORDS } from "./words";

/** What already rests on a measure. `figures`: cells that anybody ever entered into; `plans`: plans that use or print it. */
export interface MeasureUse {
  plans: number;
  figures: number;
}

export type MeasureField = keyof MeasureDescription;

export const FIELD_WORDS: Record<MeasureField, string> = {
  name: "Tên đầy đủ",
  shortName: "Tên ngắn",
  population: "Đối tượng",
  disaggregation: "Phân tổ",
  kind: "Loại chỉ số",
  polarity: "Chiều tốt lên",
  unit: "Đơn vị tính",
  roundingUnit: "Mức làm tròn",
  numeratorLabel: "Tử số",
  denominatorLabel: "Mẫu số",
  baseQuantityCode: "Số liệu nền làm mẫu số",
  mayExceedWhole: "Có thể vượt 100%",
  aggregation: "Cách tổng hợp",
  sourceClass: "Nguồn số liệu",
  bySchoolYear: "Tính theo năm học",
  protectsSmallCounts: "Che số nhỏ khi công khai",
  riseMayBeDetection: "Tăng có thể do phát hiện tốt hơn",
  definition: "Định nghĩa",
  synonyms: "Tên gọi khác",
};

/** A change of one of these is another definition: figures before and after are not of the same thing. */
const DEFINING: readonly MeasureField[] = ["population", "disaggregation", "numeratorLabel", "denominatorLabel", "baseQuantityCode", "definition"];

export interface DescriptionChange {
  fields: MeasureField[];
  /** The definition's version goes up, with the reason. */
  newVersion: boolean;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * What may become of a measure's description. Kind, unit and polarity hold once figures or plans rest on them (those
 * would be read as something else); a changed definition over figures is a new version and needs a reason.
 */
export function decideChange(before: MeasureDescription, after: MeasureDescription, use: MeasureUse, reason: string | null): Result<DescriptionChange> {
  const fields = (Object.keys(FIELD_WORDS) as MeasureField[]).filter((field) => !same(before[field], after[field]));
  const faults = fields.flatMap((field): [MeasureField, string][] => {
    const fault = fixedFault(field, before, use);
    return fault === null ? [] : [[field, fault]];
  });
  if (faults.length > 0) return refuse("locked", "Chưa lưu được vì chỉ số đã được dùng. Xem cách làm ở các ô được đánh dấu.", { fields: Object.fromEntries(faults) });
  const newVersion = use.figures > 0 && fields.some((field) => DEFINING.includes(field));
  if (newVersion && reason === null) {
    const changed = fields.filter((field) => DEFINING.includes(field)).map((field) => FIELD_WORDS[field].toLowerCase());
    return refuse("invalid", "Chưa lưu. Chỉ số đã có số liệu nên thay đổi này là một phiên bản định nghĩa mới.", {
      fields: { reason: `Hãy ghi vì sao đổi ${changed.join(", ")} và theo văn bản nào.` },
    });
  }
  return succeed({ fields, newVersion });
}

/** Why this field may no longer change, and what to do instead; null when it may. */
export function fixedFault(field: MeasureField, before: MeasureDescription, { plans, figures }: MeasureUse): string | null {
  const entered = `Chỉ số đã có ${figures} ô số liệu`;
  if (field === "kind" && (figures > 0 || plans > 0)) {
    const why = figures > 0 ? entered : `Chỉ số đang có trong ${plans} kế hoạch`;
    return `${why} nên vẫn là “${KIND_WORDS[before.kind]}”. Muốn theo dõi đại lượng khác, hãy thêm một chỉ số mới.`;
  }
  if (figures === 0) return null;
  if (field === "unit") return `${entered} nên giữ đơn vị ${UNIT_WORDS[before.unit]}. Kế hoạch in đơn vị khác vẫn dùng được chỉ số này; nếu là đại lượng khác, hãy thêm một chỉ số mới.`;
  if (field === "polarity") return `${entered} được đánh giá theo chiều “${POLARITY_WORDS[before.polarity].toLowerCase()}”. Nếu chiều này sai, hãy thêm chỉ số mới rồi gộp chỉ số này vào đó.`;
  return null;
}
