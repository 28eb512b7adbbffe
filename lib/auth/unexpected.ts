import { randomInt } from "node:crypto";
import type { Problem } from "@/lib/domain/result";
import { Prisma } from "@/lib/generated/prisma/client";
import { log } from "@/lib/log";

/** Without letters that are mistaken for figures when the id is read out on the telephone. */
const LETTERS = "ABCDEFGHKLMNPQRTUVXY346789";
const newId = () => Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join("");

/** Prisma quotes the refused row in its messages, and PostgreSQL its values: of a database's error only the code is kept. */
function describe(error: unknown) {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = error.stack?.split("\n").filter((line) => line.startsWith("    at "));
  const code = "code" in error ? String(error.code) : undefined;
  const isOfDatabase = error instanceof Prisma.PrismaClientValidationError || code !== undefined;
  return { kind: error.name, code, message: isOfDatabase ? undefined : error.message, frames };
}

/** Logs what nobody expected under an id, and answers one sentence that names it. */
export function unexpected(error: unknown): Problem {
  const id = newId();
  log.error({ id, ...describe(error) }, "unexpected");
  return { code: "unexpected", message: `Hệ thống gặp lỗi nên chưa làm xong việc này. Hãy thử lại; nếu vẫn lỗi, hãy gửi mã ${id} cho quản trị hệ thống.` };
}
