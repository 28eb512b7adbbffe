import type { Result } from "@/lib/domain/result";

/**
 * What a form's action answers. React clears uncontrolled fields after every action, a refused one too: `values` is
 * what was typed, to be given back as `defaultValue`. Passwords are never among them.
 */
export interface FormState<T = unknown> {
  result: Result<T> | null;
  values: Record<string, string>;
}

export const untouchedForm: FormState<never> = { result: null, values: {} };
