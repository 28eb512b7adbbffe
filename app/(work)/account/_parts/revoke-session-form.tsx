"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { untouchedForm } from "@/lib/domain/form-state";
import { revokeSessionAction } from "../actions";

export function RevokeSessionForm({ sessionId, device }: { sessionId: string; device: string }) {
  const [state, act] = useActionState(revokeSessionAction, untouchedForm);
  return (
    <form action={act}>
      <FormMessage state={state} />
      <input type="hidden" name="sessionId" value={sessionId} />
      <SubmitButton look="secondary" waiting="Đang kết thúc" aria-label={`Kết thúc phiên trên ${device}`}>
        Kết thúc phiên
      </SubmitButton>
    </form>
  );
}
