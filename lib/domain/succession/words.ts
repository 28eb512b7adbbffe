import type { SuccessionExtent } from "./lineage";

export const SUCCESSION_KINDS = ["merge", "split", "part_of", "rename", "promotion", "end_of_unit", "end_of_level", "arrangement"] as const;
export type SuccessionKind = (typeof SUCCESSION_KINDS)[number];

export const SUCCESSION_KIND_WORDS: Record<SuccessionKind, string> = {
  merge: "Nhập các đơn vị",
  split: "Chia đơn vị",
  part_of: "Điều chỉnh một phần",
  rename: "Đổi tên",
  promotion: "Đổi loại đơn vị",
  end_of_unit: "Kết thúc đơn vị",
  end_of_level: "Kết thúc cấp huyện",
  arrangement: "Sắp xếp theo danh mục nghị quyết",
};

/** What becomes of the open reports of units that end. */
export const OPEN_REPORTS = ["close", "on_behalf", "successor"] as const;
export type OpenReports = (typeof OPEN_REPORTS)[number];

export const OPEN_REPORTS_WORDS: Record<OpenReports, string> = {
  close: "Đóng lại như đang có: số đã được duyệt vẫn tính",
  on_behalf: "Giao cán bộ đầu mối cấp tỉnh nhập thay cho xong",
  successor: "Giao đơn vị tiếp nhận hoàn thành",
};

/** What becomes of the open reports of one unit: where nothing took its place, nobody else finishes them but the province. */
export const openReportsOf = (chosen: OpenReports, hasSuccessor: boolean): OpenReports => (chosen === "successor" && !hasSuccessor ? "on_behalf" : chosen);

export const EXTENT_WORDS: Record<SuccessionExtent, string> = { whole: "toàn bộ", part: "một phần", to_confirm: "cần xác nhận phần nào" };

const SHARE = "share-";

/** The field of the part that went into a successor: a name of its own, so that a refused form gives back what was typed in it. */
export const shareField = (successorId: string): string => `${SHARE}${successorId}`;

/** Whose part a field is; null: it is another field. */
export const successorOfField = (name: string): string | null => (name.startsWith(SHARE) ? name.slice(SHARE.length) : null);
