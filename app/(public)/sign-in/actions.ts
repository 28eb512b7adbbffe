"use server";

import { redirect } from "next/navigation";
import { definePublicFormAction } from "@/lib/auth/define-action";
import { requestSource } from "@/lib/auth/request-source";
import { writeSessionCookie } from "@/lib/auth/session-cookie";
import { signIn } from "@/lib/auth/sign-in";
import { signInInput } from "@/lib/domain/access/credentials";
import { localPath } from "@/lib/domain/access/local-path";
import { unwrap } from "@/lib/domain/result";

export const signInAction = definePublicFormAction(signInInput, async (input): Promise<never> => {
  const session = unwrap(await signIn(input, await requestSource()));
  await writeSessionCookie(session.id);
  redirect(localPath(input.next, "/plans"));
});
