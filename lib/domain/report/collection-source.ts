import type { CollectionSource } from "./form";

const SOURCES: [CollectionSource, RegExp][] = [
  ["civil-registry", /khai sinh|tảo hôn/],
  ["police", /xâm hại|bạo lực/],
  ["schools", /học sinh|trường học|cơ sở giáo dục|tiểu học|trung học|mẫu giáo|nhà trẻ|mầm non|đi học|học hòa nhập|phổ cập/],
  ["health-station", /tử vong|suy dinh dưỡng|thấp còi|nhẹ cân|thừa cân|béo phì|tiêm|vắc xin|hiv|y tế|sức khỏe|thương tích|nữ hộ sinh/],
];

/** Who in a commune holds the figure, told by the words of the measure; the UBND itself for all the rest. */
export const collectionSource = ({ name, population }: { name: string; population: string }): CollectionSource => {
  const words = `${name} ${population}`.normalize("NFC").toLowerCase();
  return SOURCES.find(([, pattern]) => pattern.test(words))?.[0] ?? "commune";
};
