import { z } from "zod";
import { typedDay, typedLine } from "../typed";

export const AREA_LEVELS = ["country", "province", "district", "commune"] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

const AREA_LEVEL_WORDS: Record<AreaLevel, string> = { country: "Cả nước", province: "Cấp tỉnh", district: "Cấp huyện", commune: "Cấp xã" };

/** The kinds that can be created, each with its level. */
export const AREA_KINDS = {
  tinh: { words: "Tỉnh", level: "province" },
  thanh_pho_truc_thuoc_trung_uong: { words: "Thành phố trực thuộc trung ương", level: "province" },
  quan: { words: "Quận", level: "district" },
  huyen: { words: "Huyện", level: "district" },
  thi_xa: { words: "Thị xã", level: "district" },
  thanh_pho: { words: "Thành phố thuộc tỉnh", level: "district" },
  xa: { words: "Xã", level: "commune" },
  phuong: { words: "Phường", level: "commune" },
  thi_tran: { words: "Thị trấn", level: "commune" },
  dac_khu: { words: "Đặc khu", level: "commune" },
} as const satisfies Record<string, { words: string; level: AreaLevel }>;
export type AreaKind = keyof typeof AREA_KINDS;

const KINDS = Object.keys(AREA_KINDS) as [AreaKind, ...AreaKind[]];

/** What a kind of unit is called; the country has one of its own. */
export const kindWords = (kind: string): string => (Object.hasOwn(AREA_KINDS, kind) ? AREA_KINDS[kind as AreaKind].words : "Quốc gia");

const code = typedLine("Hãy nhập mã số đơn vị hành chính.", 10);
const name = typedLine("Hãy nhập tên đầy đủ, ví dụ: Xã Hoằng Phú.", 120);
const kind = z.enum(KINDS, "Hãy chọn loại đơn vị.");
const document = typedLine("Hãy ghi số, ngày nghị quyết hoặc văn bản.");

export const newAreaInput = z.object({ parentId: z.uuid(), code, name, kind, validFrom: typedDay("Hãy chọn ngày thành lập."), document });
export type NewAreaInput = z.output<typeof newAreaInput>;

/** From this day there are two levels: province and commune (Law on the organisation of local government, 2025). */
export const TWO_LEVELS_SINCE = "2025-07-01";

const DIGITS: Partial<Record<AreaLevel, number>> = { province: 2, district: 3, commune: 5 };

/** Why a code is none of that level; null when it may be. */
export function codeFault(kind: AreaKind, code: string): string | null {
  const { level } = AREA_KINDS[kind];
  const digits = DIGITS[level] ?? 0;
  return code.length === digits && /^\d+$/.test(code) ? null : `Mã ${AREA_LEVEL_WORDS[level].toLowerCase()} gồm ${digits} chữ số. Hãy nhập lại theo danh mục đơn vị hành chính.`;
}

/** Why a unit of this kind cannot begin under that parent on that day; null when it can. */
export function placementFault(kind: AreaKind, parent: { level: AreaLevel; name: string }, day: string): string | null {
  const { level, words } = AREA_KINDS[kind];
  if (level === "district" && day >= TWO_LEVELS_SINCE) return "Từ ngày 01/07/2025 không còn cấp huyện. Hãy chọn loại đơn vị cấp xã.";
  if (kind === "dac_khu" && day < TWO_LEVELS_SINCE) return "Đặc khu chỉ có từ ngày 01/07/2025. Hãy chọn lại ngày hoặc loại đơn vị.";
  if (kind === "thi_tran" && day >= TWO_LEVELS_SINCE) return "Từ ngày 01/07/2025 không còn thị trấn. Hãy chọn xã, phường hoặc đặc khu.";
  const above: AreaLevel = level === "province" ? "country" : level === "district" || day >= TWO_LEVELS_SINCE ? "province" : "district";
  if (parent.level !== above) return `${words} bắt đầu ngày này phải thuộc ${AREA_LEVEL_WORDS[above].toLowerCase()}, không thuộc ${parent.name}. Hãy mở đơn vị cấp trên phù hợp rồi thêm ở đó.`;
  return null;
}
