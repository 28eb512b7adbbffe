"use server";

import { refresh } from "next/cache";
import { defineFormAction } from "@/lib/auth/define-action";
import { today } from "@/lib/today";
import { accountInput, closeAccountInput, contactInput, endMembershipInput, handOverInput, newMembershipInput, reopenAccountInput } from "@/lib/domain/access/membership";
import * as accounts from "@/lib/services/accounts";
import * as invitations from "@/lib/services/invitations";
import * as memberships from "@/lib/services/memberships";
import { linkWords } from "../_parts/link-words";

export const inviteAction = defineFormAction(accountInput, async (actor, input) => {
  const made = await invitations.invite(actor, input, today());
  refresh();
  return linkWords({ ...made, place: null });
});

export const revokeLinkAction = defineFormAction(accountInput, async (actor, input) => {
  await invitations.revoke(actor, input, today());
  refresh();
});

export const changeContactAction = defineFormAction(contactInput, async (actor, input) => {
  await accounts.changeContact(actor, input, today());
  refresh();
});

export const deactivateAction = defineFormAction(closeAccountInput, async (actor, input) => {
  await accounts.deactivateAccount(actor, input, today());
  refresh();
});

export const reactivateAction = defineFormAction(reopenAccountInput, async (actor, input) => {
  await accounts.reactivateAccount(actor, input, today());
  refresh();
});

export const addMembershipAction = defineFormAction(newMembershipInput, async (actor, input) => {
  await memberships.add(actor, input, today());
  refresh();
});

export const endMembershipAction = defineFormAction(endMembershipInput, async (actor, input) => {
  await memberships.end(actor, input, today());
  refresh();
});

export const handOverAction = defineFormAction(handOverInput, async (actor, input) => {
  const { roles } = await memberships.handOver(actor, input, today());
  refresh();
  return { roles, kind: input.kind };
});
