"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { untouchedForm } from "@/lib/domain/form-state";
import { signOutAction } from "../actions";

export function SignOutForm() {
  const [state, act] = useActionState(signOutAction, untouchedForm);
  return (
    <form action={act}>
      <FormMessage state={state} />
      <SubmitButton look="secondary" waiting="Đang đăng xuất">
        Đăng xuất
      </SubmitButton>
    </form>
  );
}
