"use client";

import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { beginReport } from "../actions";

/** Begins a unit's report; `about` completes the button for those who only hear it. */
export function BeginForm({ periodId, agencyId, about }: { periodId: string; agencyId: string; about: string }) {
  const { state, act } = useTypedForm(beginReport);
  return (
    <form action={act}>
      <FormMessage state={state} />
      <input type="hidden" name="periodId" value={periodId} />
      <input type="hidden" name="agencyId" value={agencyId} />
      <SubmitButton look="primary" waiting="Đang mở báo cáo">
        Bắt đầu<span className="sr-only"> {about}</span>
      </SubmitButton>
    </form>
  );
}
