import { z } from "zod";
import { optionalLine } from "../typed";

/** An e-mail address, null where nothing was typed. */
export const optionalEmail = () =>
  optionalLine(200).pipe(z.email("Địa chỉ thư điện tử chưa đúng. Ví dụ đúng: canbo@dienbien.gov.vn.").nullable());

/** Spreadsheets take a number for a quantity and drop its first zero: nine figures of a mobile number get it back. */
const asDialled = (typed: string): string => {
  const digits = typed.replace(/[\s.()-]/g, "");
  return /^[35789]\d{8}$/.test(digits) ? `0${digits}` : digits;
};

/** A telephone number without its spaces and dots, null where nothing was typed. */
export const optionalPhone = () =>
  optionalLine(40)
    .transform((typed) => typed && asDialled(typed))
    .pipe(z.string().regex(/^\+?\d{8,15}$/, "Số điện thoại gồm 8 đến 15 chữ số. Hãy kiểm tra và nhập lại.").nullable());
