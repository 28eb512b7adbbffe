"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { changePassword } from "@/lib/auth/change-password";
import { defineFormAction } from "@/lib/auth/define-action";
import { requestSource } from "@/lib/auth/request-source";
import { clearSessionCookie } from "@/lib/auth/session-cookie";
import { changePasswordInput } from "@/lib/domain/access/credentials";
import { revokeSession } from "@/lib/services/sessions";

export const changePasswordAction = defineFormAction(changePasswordInput, async (actor, input) => {
  const changed = await changePassword(actor, input, await requestSource());
  refresh();
  return changed;
});

export const revokeSessionAction = defineFormAction(z.object({ sessionId: z.uuid() }), async (actor, { sessionId }) => {
  await revokeSession(actor, sessionId);
  refresh();
});

export const signOutAction = defineFormAction(z.object({}), async (actor): Promise<never> => {
  await revokeSession(actor, actor.sessionId);
  await clearSessionCookie();
  redirect("/sign-in?left");
});
