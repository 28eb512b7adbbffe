"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { beginReportInput } from "@/lib/domain/report/input";
import * as reports from "@/lib/services/reports";

export const beginReport = defineFormAction(beginReportInput, async (actor, input): Promise<never> => {
  const { reportId } = await reports.begin(actor, input);
  redirect(`/reports/${reportId}`);
});
