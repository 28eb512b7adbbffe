"use server";

import { redirect } from "next/navigation";
import { definePublicFormAction } from "@/lib/auth/define-action";
import { join } from "@/lib/auth/join";
import { requestSource } from "@/lib/auth/request-source";
import { joinInput } from "@/lib/domain/access/invitation";

export const joinAction = definePublicFormAction(joinInput, async (input): Promise<never> => {
  await join(input, await requestSource());
  redirect("/sign-in?joined=1");
});
