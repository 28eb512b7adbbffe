import { z } from "zod";
import { typedDay, typedLine } from "../typed";

/** The levels whose shapes can be loaded. */
const BOUNDARY_LEVELS = ["province", "district", "commune"] as const;
export type BoundaryLevel = (typeof BOUNDARY_LEVELS)[number];

export const BOUNDARY_LEVEL_WORDS: Record<BoundaryLevel, string> = { province: "tỉnh, thành phố", district: "huyện, quận", commune: "xã, phường" };

/** Which areas a file is about: those of a level, in an area, on a day. */
export const boundaryScope = z.object({
  areaId: z.uuid("Hãy chọn phạm vi."),
  level: z.enum(BOUNDARY_LEVELS, "Hãy chọn cấp của các hình trong tệp."),
  day: typedDay("Hãy chọn ngày mà ranh giới có hiệu lực."),
  /** Empty: the one that fits best. */
  property: z.string().max(200).default(""),
});
export type BoundaryScope = z.output<typeof boundaryScope>;

/** Where the shapes come from, and on which terms they may be used. */
export const boundaryOrigin = z.object({
  source: typedLine("Hãy ghi nguồn của ranh giới, ví dụ: Sở Nông nghiệp và Môi trường, bản đồ hành chính 2025."),
  licence: typedLine("Hãy ghi giấy phép hoặc văn bản cho phép sử dụng."),
});

export const removeBoundariesInput = z.object({ areaId: z.uuid(), level: z.enum(BOUNDARY_LEVELS) });
