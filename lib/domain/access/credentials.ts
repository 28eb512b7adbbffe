import { z } from "zod";

/** What one types to sign in is compared in lower case, composed, without stray spaces and control characters. */
export const normaliseUsername = (typed: string): string => typed.normalize("NFC").replace(/[\u0000-\u001f\u007f]/g, "").trim().toLowerCase();

const MIN_PASSWORD = 12;
/** Long enough for any sentence, short enough that hashing it is no attack. */
const MAX_PASSWORD = 256;

/** Why this is no password for this person, as a Vietnamese sentence; null when it is one. */
export function passwordFault(password: string, username: string): string | null {
  if ([...password.normalize("NFKC")].length < MIN_PASSWORD) return `Mật khẩu cần có ít nhất ${MIN_PASSWORD} ký tự. Một câu dễ nhớ gồm vài từ là tốt.`;
  if (password.length > MAX_PASSWORD) return `Mật khẩu dài quá ${MAX_PASSWORD} ký tự. Hãy chọn mật khẩu ngắn hơn.`;
  if (new Set(password.normalize("NFKC").toLowerCase()).size < 4) return "Mật khẩu lặp lại quá ít ký tự. Hãy chọn mật khẩu khác.";
  if (normaliseUsername(password) === username) return "Mật khẩu không được trùng tên đăng nhập. Hãy chọn mật khẩu khác.";
  return null;
}

export const usernameInput = z
  .string({ error: "Hãy nhập tên đăng nhập." })
  .transform(normaliseUsername)
  .pipe(z.string().regex(/^\S{3,64}$/, "Tên đăng nhập gồm 3 đến 64 ký tự, không có dấu cách."));

/** Sign-in refuses nothing by its form: what cannot be a username is simply unknown. */
export const signInInput = z.object({
  username: z.string({ error: "Hãy nhập tên đăng nhập." }).transform(normaliseUsername).pipe(z.string().min(1, "Hãy nhập tên đăng nhập.").max(200, "Tên đăng nhập dài quá. Hãy nhập lại.")),
  password: z.string({ error: "Hãy nhập mật khẩu." }).min(1, "Hãy nhập mật khẩu.").max(MAX_PASSWORD, "Mật khẩu dài quá. Hãy nhập lại."),
  next: z.string().optional(),
});
export type SignInInput = z.output<typeof signInInput>;

export const changePasswordInput = z
  .object({
    currentPassword: z.string({ error: "Hãy nhập mật khẩu đang dùng." }).min(1, "Hãy nhập mật khẩu đang dùng.").max(MAX_PASSWORD, "Mật khẩu dài quá. Hãy nhập lại."),
    newPassword: z.string({ error: "Hãy nhập mật khẩu mới." }).min(1, "Hãy nhập mật khẩu mới."),
    repeatedPassword: z.string({ error: "Hãy nhập lại mật khẩu mới." }).min(1, "Hãy nhập lại mật khẩu mới."),
  })
  .refine((input) => input.newPassword === input.repeatedPassword, { path: ["repeatedPassword"], error: "Hai lần nhập mật khẩu mới không giống nhau. Hãy nhập lại." });
export type ChangePasswordInput = z.output<typeof changePasswordInput>;

export const newAdministratorInput = z.object({
  username: usernameInput,
  name: z.string({ error: "Hãy nhập họ và tên." }).transform((name) => name.normalize("NFC").trim()).pipe(z.string().min(1, "Hãy nhập họ và tên.").max(120, "Họ và tên dài quá. Hãy viết gọn lại.")),
  password: z.string({ error: "Hãy nhập mật khẩu." }),
});
export type NewAdministratorInput = z.input<typeof newAdministratorInput>;
