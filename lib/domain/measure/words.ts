import type { Aggregation, MeasureKind, Polarity, SourceClass, Unit } from "./measure";

/** What the catalogue's choices are called on screen. */

export const KIND_WORDS: Record<MeasureKind, string> = { ratio: "Tỷ lệ, tỷ suất (tử số chia mẫu số)", count: "Số đếm" };

export const POLARITY_WORDS: Record<Polarity, string> = { more_is_better: "Càng cao càng tốt", less_is_better: "Càng thấp càng tốt" };

export const UNIT_WORDS: Record<Unit, string> = { percent: "%", per_1000: "‰", per_10000: "trên 10.000", per_100000: "trên 100.000", count: "số lượng" };

export const AGGREGATION_WORDS: Record<Aggregation, string> = {
  sum_ratio: "Cộng tử số và mẫu số của các địa bàn",
  sum_count: "Cộng số lượng của các địa bàn",
  count_communes: "Mỗi xã trả lời đạt hoặc chưa đạt, tỉnh đếm số xã",
  not_summable: "Không cộng từ cấp dưới (điều tra, tổng điều tra)",
};

export const SOURCE_CLASS_WORDS: Record<SourceClass, string> = {
  administrative: "Báo cáo hành chính",
  survey: "Điều tra",
  census: "Tổng điều tra",
  register: "Sổ, phần mềm theo dõi",
};
