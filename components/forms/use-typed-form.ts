"use client";

import { useActionState } from "react";
import { untouchedForm, type FormState } from "@/lib/domain/form-state";

type Initial = Readonly<Record<string, string | undefined>>;

/**
 * A form's action with what each field needs: its error, and what was typed while the form was refused, otherwise what
 * it began with. A ticked box begins with "on".
 */
export function useTypedForm<T>(action: (previous: FormState<T>, form: FormData) => Promise<FormState<T>>, initial: Initial = {}) {
  const [state, act] = useActionState<FormState<T>, FormData>(action, untouchedForm);
  const problem = state.result && !state.result.ok ? state.result.problem : null;
  const given: Initial = problem ? state.values : initial;
  const error = (name: string) => problem?.fields?.[name];
  return {
    state,
    act,
    error,
    field: (name: string) => ({ name, defaultValue: given[name] ?? "", error: error(name) }),
    tick: (name: string) => ({ name, defaultChecked: given[name] === "on", error: error(name) }),
  };
}
