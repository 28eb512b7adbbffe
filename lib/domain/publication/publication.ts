import { z } from "zod";
import { type Result, refuse, succeed } from "../result";
import { typedLine } from "../typed";

/** Figures and statuses are published apart. */
export const PUBLISHED_WHAT = ["figures", "statuses"] as const;
export type PublishedWhat = (typeof PUBLISHED_WHAT)[number];

export const PUBLISHED_WHAT_WORDS: Record<PublishedWhat, string> = { figures: "số liệu", statuses: "kết quả đánh giá" };

export const publishInput = z.object({
  planCode: z.string(),
  what: z.enum(PUBLISHED_WHAT, "Hãy chọn số liệu hoặc kết quả đánh giá."),
  year: z.coerce.number("Hãy chọn năm.").int("Hãy chọn năm."),
  document: typedLine("Hãy ghi số, ngày văn bản cho phép công bố."),
});
export type PublishInput = z.output<typeof publishInput>;

export const withdrawInput = z.object({
  planCode: z.string(),
  publicationId: z.uuid("Hãy tải lại trang."),
  reason: typedLine("Hãy ghi lý do thu hồi.", 1_000),
});
export type WithdrawInput = z.output<typeof withdrawInput>;

/** What there is to publish of one year. */
export interface Publishable {
  /** Years of the plan that have begun. */
  years: readonly number[];
  /** The years with an approved figure of the plan's area, not counting what the plan prints. */
  yearsWithFigures: ReadonlySet<number>;
}

/** May this be published at all? A year without a figure has nothing to show and nothing to be judged by. */
export function publication({ years, yearsWithFigures }: Publishable, { year }: Pick<PublishInput, "year">): Result<null> {
  const byYear = (sentence: string) => refuse("invalid", sentence, { fields: { year: sentence } });
  if (!years.includes(year)) return byYear("Năm này không thuộc các năm thực hiện của kế hoạch. Hãy chọn năm khác.");
  if (!yearsWithFigures.has(year)) return byYear(`Năm ${year} chưa có số liệu nào được duyệt nên chưa có gì để công bố. Hãy duyệt số liệu trước, hoặc chọn năm khác.`);
  return succeed(null);
}
