"use server";

import { refresh } from "next/cache";
import { defineFormAction } from "@/lib/auth/define-action";
import { endAssignmentInput, handOverForm, newAssignmentInput } from "@/lib/domain/agency/assignment";
import * as assignments from "@/lib/services/assignments";

export const handOverAction = defineFormAction(handOverForm, async (actor, input) => {
  const done = await assignments.handOver(actor, input);
  refresh();
  return done;
});

export const addAssignmentAction = defineFormAction(newAssignmentInput, async (actor, input) => {
  await assignments.add(actor, input);
  refresh();
});

export const endAssignmentAction = defineFormAction(endAssignmentInput, async (actor, input) => {
  await assignments.end(actor, input);
  refresh();
});
