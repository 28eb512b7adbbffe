"use server";

import { defineFormAction } from "@/lib/auth/define-action";
import { today } from "@/lib/today";
import { newPersonInput } from "@/lib/domain/access/membership";
import * as accounts from "@/lib/services/accounts";
import { linkWords } from "../_parts/link-words";

export const createAccountAction = defineFormAction(newPersonInput, async (actor, input) => {
  const made = await accounts.create(actor, input, today());
  return linkWords({ ...made, place: made.placeName });
});
