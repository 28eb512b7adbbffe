"use server";

import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { newAreaInput } from "@/lib/domain/area/area";
import { dayBefore } from "@/lib/domain/validity";
import { confirmSharesInput, placeUnitInput } from "@/lib/domain/succession/input";
import * as successions from "@/lib/services/area-successions";
import * as areas from "@/lib/services/areas";

export const createAreaAction = defineFormAction(newAreaInput, async (actor, input): Promise<never> => {
  const { areaId } = await areas.create(actor, input);
  redirect(`/areas/${areaId}?on=${input.validFrom}&done=created`);
});

export const placeUnitAction = defineFormAction(placeUnitInput, async (actor, input): Promise<never> => {
  const { actId } = await successions.place(actor, input);
  redirect(`/areas/successions/${actId}?done=recorded`);
});

export const confirmSharesAction = defineFormAction(confirmSharesInput, async (actor, input): Promise<never> => {
  await successions.confirmShares(actor, input);
  redirect(`/areas/${input.predecessorId}?on=${dayBefore(input.on)}&done=confirmed`);
});
