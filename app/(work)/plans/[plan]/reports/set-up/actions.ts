"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { today } from "@/lib/today";
import { addFormerCommunesInput, addPeriodInput, chooseCommuneMeasuresForm, chooseReportersForm, closePeriodInput, extendPeriodInput, generatePeriodsInput, openPeriodInput, reopenPeriodInput, setHeadApprovalInput } from "@/lib/domain/report/period-input";
import * as formerCommunes from "@/lib/services/former-communes";
import * as reporting from "@/lib/services/reporting";

export const generatePeriodsAction = defineFormAction(generatePeriodsInput, async (actor, input) => {
  const done = await reporting.generatePeriods(actor, input);
  refresh();
  return done;
});

export const addPeriodAction = defineFormAction(addPeriodInput, async (actor, input) => {
  const done = await reporting.addPeriod(actor, input);
  refresh();
  return done;
});

export const openPeriodAction = defineFormAction(openPeriodInput, async (actor, input): Promise<never> => {
  const { planCode } = await reporting.openPeriod(actor, input, today());
  redirect(`/plans/${planCode}/reports/set-up?done=opened&period=${input.periodId}`);
});

export const extendPeriodAction = defineFormAction(extendPeriodInput, async (actor, input) => {
  const done = await reporting.extendPeriod(actor, input);
  refresh();
  return done;
});

export const closePeriodAction = defineFormAction(closePeriodInput, async (actor, input): Promise<never> => {
  const { planCode } = await reporting.closePeriod(actor, input);
  redirect(`/plans/${planCode}/reports/set-up?done=closed&period=${input.periodId}`);
});

export const reopenPeriodAction = defineFormAction(reopenPeriodInput, async (actor, input): Promise<never> => {
  const { planCode } = await reporting.reopenPeriod(actor, input);
  redirect(`/plans/${planCode}/reports/set-up?done=reopened&period=${input.periodId}`);
});

export const chooseReportersAction = defineFormAction(chooseReportersForm, async (actor, input) => {
  const done = await reporting.chooseReporters(actor, input, today());
  refresh();
  return done;
});

export const addFormerCommunesAction = defineFormAction(addFormerCommunesInput, async (actor, input) => {
  const done = await formerCommunes.addFormerCommunes(actor, input, today());
  refresh();
  return done;
});

export const chooseCommuneMeasuresAction = defineFormAction(chooseCommuneMeasuresForm, async (actor, input) => {
  const done = await reporting.chooseCommuneMeasures(actor, input);
  refresh();
  return done;
});

export const setHeadApprovalAction = defineFormAction(setHeadApprovalInput, async (actor, input) => {
  await reporting.setHeadApproval(actor, input);
  refresh();
});
