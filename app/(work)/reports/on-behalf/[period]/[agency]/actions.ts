"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { beginOnBehalfInput } from "@/lib/domain/report/input";
import * as reports from "@/lib/services/reports";

export const enterOnBehalf = defineFormAction(beginOnBehalfInput, async (actor, input): Promise<never> => {
  const { reportId } = await reports.beginOnBehalf(actor, input);
  redirect(`/reports/${reportId}`);
});
