import { z } from "zod";
import { optionalDay, typedDay, typedLine } from "../typed";
import { dayInWords } from "../validity";
import type { AreaLevel } from "../area/area";
import { ROLES, type Role } from "./actor";
import { optionalEmail, optionalPhone } from "./contact";
import { usernameInput } from "./credentials";

/** Where a role is held: in an area, or at an agency. */
export interface Place {
  kind: "area" | "agency";
  id: string;
}

/** A place as a choice in a form: "area:…", "agency:…". */
export const placeKey = ({ kind, id }: Place): string => `${kind}:${id}`;

const NO_PLACE = "Hãy chọn nơi làm việc.";
const place = z.string({ error: NO_PLACE }).transform((key, context): Place => {
  const [kind, id, ...more] = key.split(":");
  if ((kind === "area" || kind === "agency") && more.length === 0 && z.uuid().safeParse(id).success) return { kind, id: id! };
  context.addIssue({ code: "custom", message: NO_PLACE });
  return z.NEVER;
});

const role = z.enum(ROLES, "Hãy chọn vai trò.");

/** Why this role is not held there, and where it is; null when it may be. The database checks the same. */
export function placeFault(role: Role, at: { kind: Place["kind"]; level: AreaLevel }): string | null {
  if (role === "agency_staff") return at.kind === "agency" ? null : "Cán bộ cơ quan, đơn vị làm việc tại một cơ quan. Hãy chọn cơ quan, không chọn địa bàn.";
  if (role === "viewer") return null;
  if (at.kind === "agency") return "Vai trò này gắn với địa bàn. Hãy chọn địa bàn, không chọn cơ quan.";
  if (role === "commune_officer" && at.level !== "commune") return "Cán bộ cấp xã làm việc tại một xã, phường hoặc đặc khu. Hãy chọn đơn vị cấp xã.";
  if (role === "provincial_staff" && at.level !== "province") return "Cán bộ đầu mối cấp tỉnh làm việc tại một tỉnh, thành phố. Hãy chọn đơn vị cấp tỉnh.";
  if (role === "inspector" && at.level !== "province" && at.level !== "country") return "Cán bộ thanh tra, kiểm tra làm việc ở một tỉnh, thành phố hoặc cả nước. Hãy chọn đơn vị cấp tỉnh hoặc cả nước.";
  return null;
}

const name = typedLine("Hãy nhập họ và tên.", 120);
const userId = z.uuid();

export const newPersonInput = z.object({ name, username: usernameInput, email: optionalEmail(), phone: optionalPhone(), role, place, validTo: optionalDay() });
export type NewPersonInput = z.output<typeof newPersonInput>;

export const contactInput = z.object({ userId, name, email: optionalEmail(), phone: optionalPhone() });
export type ContactInput = z.output<typeof contactInput>;

export const closeAccountInput = z.object({ userId, reason: typedLine("Hãy ghi lý do khóa tài khoản.") });
export const reopenAccountInput = z.object({ userId, reason: typedLine("Hãy ghi lý do mở lại tài khoản.") });
export type ReopenAccountInput = z.output<typeof reopenAccountInput>;

export const accountInput = z.object({ userId });

export const newMembershipInput = z.object({ userId, role, place, validFrom: optionalDay(), validTo: optionalDay() });
export type NewMembershipInput = z.output<typeof newMembershipInput>;

export const endMembershipInput = z.object({ membershipId: z.uuid(), lastDay: typedDay("Hãy chọn ngày làm việc cuối cùng.") });
export type EndMembershipInput = z.output<typeof endMembershipInput>;

/** Why a role may not run from that day to that; null when it may. Either end may be open. */
export const spanFault = (validFrom: string | null, validTo: string | null): string | null =>
  validFrom !== null && validTo !== null && validTo < validFrom ? `Ngày cuối cùng đứng trước ngày bắt đầu ${dayInWords(validFrom)}. Hãy chọn ngày khác.` : null;

/** Whoever takes over everything, or stands in beside the person until a day. */
export const HAND_OVER_KINDS = ["successor", "deputy"] as const;
export type HandOverKind = (typeof HAND_OVER_KINDS)[number];

/** `on`: the first day of the other. `until`: a deputy's last. */
export const handOverInput = z
  .object({
    userId,
    toUserId: z.uuid("Hãy chọn người nhận."),
    kind: z.enum(HAND_OVER_KINDS, "Hãy chọn cách bàn giao."),
    on: typedDay("Hãy chọn ngày người nhận bắt đầu."),
    until: optionalDay(),
    reason: typedLine("Hãy ghi văn bản hoặc lý do bàn giao."),
  })
  .refine((input) => input.kind === "successor" || input.until !== null, { path: ["until"], error: "Hãy chọn ngày cuối cùng của người làm thay." })
  .refine((input) => input.kind === "successor" || input.until === null || input.until >= input.on, { path: ["until"], error: "Ngày cuối cùng đứng trước ngày bắt đầu. Hãy chọn ngày khác." })
  .refine((input) => input.userId !== input.toUserId, { path: ["toUserId"], error: "Hãy chọn một người khác để nhận bàn giao." });
export type HandOverInput = z.output<typeof handOverInput>;
