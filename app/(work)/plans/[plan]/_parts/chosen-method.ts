import type { MethodCode } from "@/lib/domain/progress/method-judgement";
import { DEFAULT_METHOD, type Method, findMethod } from "@/lib/domain/progress/methods";

type Search = Record<string, string | string[] | undefined>;

/** The method that the address asks for; anything else is the default. */
export const chosenMethod = (asked: string | string[] | undefined): Method => findMethod(asked) ?? DEFAULT_METHOD;

/** The same address by another method; the default needs no word. */
export function methodHref(path: string, search: Search, code: MethodCode): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (name !== "method" && typeof value === "string" && value !== "") query.set(name, value);
  if (code !== DEFAULT_METHOD.code) query.set("method", code);
  return query.size === 0 ? path : `${path}?${query}`;
}
