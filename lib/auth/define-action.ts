import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { currentActor } from "@/lib/auth/actor";
import { unexpected } from "@/lib/auth/unexpected";
import type { Actor } from "@/lib/domain/access/actor";
import type { FormState } from "@/lib/domain/form-state";
import { Refusal, succeed, type Problem, type Result } from "@/lib/domain/result";

const SESSION_LOST: Problem = {
  code: "forbidden",
  message: "Phiên đăng nhập đã hết. Đăng nhập lại rồi lưu tiếp; số liệu đã nhập vẫn còn trên màn hình.",
};

/** Whether the problem is that nobody is signed in (any more). */
export const isSessionLost = (problem: Problem): boolean => problem === SESSION_LOST;

/** Runs it and answers: Next's own signals pass, a refusal is its problem, anything else is logged under an id. */
export async function answer<T>(perform: () => Promise<T>): Promise<Result<T>> {
  try {
    return succeed(await perform());
  } catch (error) {
    unstable_rethrow(error);
    return { ok: false, problem: error instanceof Refusal ? error.problem : unexpected(error) };
  }
}

/** The input, or an `invalid` problem with a Vietnamese sentence per field (nested ones: "rows.3.value"). */
export async function parseInput<S extends z.ZodType>(schema: S, input: unknown): Promise<z.output<S>> {
  // The schemas say it better; this is what is said where one of them says nothing.
  const parsed = await schema.safeParseAsync(input, { error: () => "Nội dung này chưa hợp lệ. Hãy kiểm tra và nhập lại." });
  if (parsed.success) return parsed.data;
  const fields: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) fields[path.join(".")] ??= message;
  throw new Refusal({ code: "invalid", message: "Còn chỗ chưa hợp lệ. Hãy sửa các ô được đánh dấu rồi thử lại.", fields });
}

async function presentActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new Refusal(SESSION_LOST);
  return actor;
}

/** A route handler's way through the same door: session, fresh actor, input, perform. */
export const performAs = <S extends z.ZodType, T>(schema: S, input: unknown, perform: (actor: Actor, input: z.output<S>) => Promise<T>): Promise<Result<T>> =>
  answer(async () => {
    const actor = await presentActor();
    return perform(actor, await parseInput(schema, input));
  });

/**
 * The only door for server actions. Session, then the actor afresh from the database, then the input, then `perform`,
 * which asks the table of permissions through its service. What arrives is never trusted to be of the declared type.
 */
export const defineAction =
  <S extends z.ZodType, T>(schema: S, perform: (actor: Actor, input: z.output<S>) => Promise<T>) =>
  (input: z.input<S>): Promise<Result<T>> =>
    performAs(schema, input, perform);

/** The same door for a form with `useActionState`; gives back what was typed, passwords never. */
export const defineFormAction =
  <S extends z.ZodType, T>(schema: S, perform: (actor: Actor, input: z.output<S>) => Promise<T>) =>
  async (_previous: FormState<T>, form: FormData): Promise<FormState<T>> => ({
    result: await performAs(schema, fieldsOf(form), perform),
    values: valuesOf(form),
  });

/** A form for strangers: signing in. */
export const definePublicFormAction =
  <S extends z.ZodType, T>(schema: S, perform: (input: z.output<S>) => Promise<T>) =>
  async (_previous: FormState<T>, form: FormData): Promise<FormState<T>> => ({
    result: await answer(async () => perform(await parseInput(schema, fieldsOf(form)))),
    values: valuesOf(form),
  });

/** A field given several times is a list. React's own fields begin with "$". */
function fieldsOf(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$"));
  return Object.fromEntries(
    names.map((name) => {
      const all = form.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? "")];
    }),
  );
}

function valuesOf(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(fieldsOf(form))) if (typeof value === "string" && !/password/i.test(name)) values[name] = value;
  return values;
}
