"use client";

import { FormDisclosure } from "@/components/forms/form-disclosure";
import { FormMessage } from "@/components/forms/form-message";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedForm } from "@/components/forms/use-typed-form";
import { removeBoundariesAction } from "../actions";

export function RemoveBoundariesForm({ areaId, level, title }: { areaId: string; level: string; title: string }) {
  const { state, act } = useTypedForm(removeBoundariesAction);
  return (
    <FormDisclosure title={title}>
      <form action={act} noValidate>
        <FormMessage state={state} />
        <input type="hidden" name="areaId" value={areaId} />
        <input type="hidden" name="level" value={level} />
        <p className="mb-3 text-dense">Bản đồ của địa bàn này sẽ không còn; bảng xếp hạng vẫn như cũ. Có thể nạp lại từ tệp.</p>
        <SubmitButton look="secondary" waiting="Đang bỏ">
          Bỏ ranh giới
        </SubmitButton>
      </form>
    </FormDisclosure>
  );
}
