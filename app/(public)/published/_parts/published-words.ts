import { capitalise } from "@/lib/format/capitalise";

/** "Số liệu năm 2024, 2023; kết quả đánh giá năm 2024". */
export function publishedWords({ figures, statuses }: { figures: readonly number[]; statuses: readonly number[] }): string {
  const parts = [
    ["số liệu", figures],
    ["kết quả đánh giá", statuses],
  ] as const;
  return capitalise(parts.flatMap(([what, years]) => (years.length === 0 ? [] : [`${what} năm ${years.join(", ")}`])).join("; "));
}
