import { z } from "zod";
import { dayInWords } from "../validity";

/** How long a link to choose a password is good for. */
export const INVITATION_DAYS = 7;

export type InvitationPurpose = "join" | "reset_password";

/** Instants as ISO text. */
export interface InvitationTimes {
  expiresAt: string;
  usedAt: string | null;
  revokedAt: string | null;
}

const ASK = "Hãy nhờ người đã gửi cho bạn tạo đường dẫn mới.";

/** Why a link cannot be used now, as whole sentences; null when it can. `invitation` null: there is no such link. */
export function invitationFault(invitation: (InvitationTimes & { accountClosed: boolean }) | null, now: string): string | null {
  if (!invitation) return `Đường dẫn này không đúng hoặc chưa đầy đủ. Hãy sao chép lại cả đường dẫn, hoặc nhờ người đã gửi cho bạn tạo đường dẫn mới.`;
  if (invitation.usedAt !== null) return "Đường dẫn này đã được dùng để đặt mật khẩu. Hãy đăng nhập; nếu không phải bạn đã đặt mật khẩu, hãy báo ngay quản trị hệ thống.";
  if (invitation.revokedAt !== null) return `Đường dẫn này đã được thu hồi hoặc thay bằng đường dẫn mới hơn. Hãy dùng đường dẫn mới nhất. ${ASK}`;
  if (invitation.expiresAt <= now) return `Đường dẫn này đã hết hạn sau ${INVITATION_DAYS} ngày. ${ASK}`;
  if (invitation.accountClosed) return "Tài khoản này đã bị khóa. Hãy liên hệ quản trị hệ thống.";
  return null;
}

/** The password itself is judged with its username, by `passwordFault`. */
export const joinInput = z
  .object({
    token: z.string({ error: "Hãy mở lại đường dẫn bạn nhận được." }).max(200),
    newPassword: z.string({ error: "Hãy nhập mật khẩu." }).min(1, "Hãy nhập mật khẩu."),
    repeatedPassword: z.string({ error: "Hãy nhập lại mật khẩu." }).min(1, "Hãy nhập lại mật khẩu."),
  })
  .refine((input) => input.newPassword === input.repeatedPassword, { path: ["repeatedPassword"], error: "Hai lần nhập mật khẩu không giống nhau. Hãy nhập lại." });
export type JoinInput = z.output<typeof joinInput>;

export interface InvitationText {
  purpose: InvitationPurpose;
  name: string;
  username: string;
  /** "Xã Mường Pồn"; null where the person has no place yet. */
  place: string | null;
  link: string;
  /** The last whole day on which the link surely works, ISO text. */
  lastDay: string;
}

/** What is sent along with a link, by whatever messenger. */
export function invitationMessage({ purpose, name, username, place, link, lastDay }: InvitationText): string {
  const what =
    purpose === "join"
      ? `Trân trọng mời đồng chí tham gia phần mềm theo dõi chỉ tiêu trẻ em${place === null ? "" : ` (${place})`}. Đề nghị đồng chí mở đường dẫn sau để đặt mật khẩu:`
      : "Theo yêu cầu đặt lại mật khẩu phần mềm theo dõi chỉ tiêu trẻ em, đề nghị đồng chí mở đường dẫn sau để đặt mật khẩu mới:";
  return [
    `Kính gửi đồng chí ${name},`,
    what,
    link,
    `Tên đăng nhập: ${username}`,
    `Đường dẫn dùng được một lần, đến hết ngày ${dayInWords(lastDay)}. Đề nghị đồng chí không chuyển tiếp cho người khác.`,
  ].join("\n");
}
