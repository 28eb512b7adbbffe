import { z } from "zod";

/** What people type into forms: composed (NFC), trimmed, without the control characters that a database refuses. */

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

const cleanLine = (typed: string): string => typed.normalize("NFC").replace(CONTROL, "").replace(/\s+/g, " ").trim();

const cleanLines = (typed: string): string => typed.split(/\r\n?|\n/).map(cleanLine).join("\n").trim();

const tooLong = (max: number) => `Nội dung dài quá ${max} ký tự. Hãy viết gọn lại.`;

/** One line that must be there; `missing` is the sentence that asks for it. */
export const typedLine = (missing: string, max = 300) =>
  z.string({ error: missing }).transform(cleanLine).pipe(z.string().min(1, missing).max(max, tooLong(max)));

/** One line, null where nothing was typed. */
export const optionalLine = (max = 300) =>
  z
    .string()
    .default("")
    .transform(cleanLine)
    .pipe(z.string().max(max, tooLong(max)))
    .transform((text) => text || null);

/** Several lines, null where nothing was typed. */
export const optionalText = (max = 4_000) =>
  z
    .string()
    .default("")
    .transform(cleanLines)
    .pipe(z.string().max(max, tooLong(max)))
    .transform((text) => text || null);

const NOT_A_DAY = "Không đọc được ngày này. Hãy nhập ngày/tháng/năm, ví dụ 01/03/2025.";

/** "1/3/2025" as people write it, or "2025-03-01" as an address does; anything else stays what it is. */
function isoDay(typed: string): string {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  return parts ? `${parts[3]}-${parts[2]?.padStart(2, "0")}-${parts[1]?.padStart(2, "0")}` : typed.trim();
}

/** A day, as ISO text; nobody's validity begins before 1945. */
export const typedDay = (missing: string) =>
  z
    .string({ error: missing })
    .transform(isoDay)
    .pipe(
      z
        .string()
        .min(1, missing)
        .pipe(z.iso.date({ error: NOT_A_DAY, abort: true }).refine((day) => day >= "1945-01-01" && day <= "2100-12-31", NOT_A_DAY)),
    );

/** The same, null where the field was left empty. */
export const optionalDay = () =>
  z
    .string()
    .default("")
    .transform((day) => day.trim() || null)
    .pipe(typedDay("").nullable());

/** A box that is ticked sends "on", one that is not sends nothing. */
export const tick = () => z.literal("on").optional().transform((value) => value === "on");
