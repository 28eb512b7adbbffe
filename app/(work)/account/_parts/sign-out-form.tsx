"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { forgetKeptPages } from "@/components/report/offline/kept-pages";
import { untouchedForm } from "@/lib/domain/form-state";
import { signOutAction } from "../actions";

export function SignOutForm() {
  const [state, act] = useActionState(signOutAction, untouchedForm);
  return (
    <form action={act} onSubmit={() => void forgetKeptPages()}>
      <FormMessage state={state} />
      <SubmitButton look="secondary" waiting="Đang đăng xuất">
        Đăng xuất
      </SubmitButton>
    </form>
  );
}
