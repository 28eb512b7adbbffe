"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { defineFormAction } from "@/lib/auth/define-action";
import { changeTableInput, deleteTableInput, saveTableInput } from "@/lib/domain/table/definition";
import * as savedTables from "@/lib/services/saved-tables";

export const saveTableAction = defineFormAction(saveTableInput, async (actor, input): Promise<never> => {
  const { id } = await savedTables.save(actor, input);
  redirect(`/tables/${id}`);
});

/** Another name, shared or not; the choice stays. */
export const renameTableAction = defineFormAction(changeTableInput, async (actor, input) => {
  const saved = await savedTables.change(actor, input);
  refresh();
  return saved;
});

/** The choice made on the builder, into the table it came from. */
export const replaceTableAction = defineFormAction(changeTableInput, async (actor, input): Promise<never> => {
  const { id } = await savedTables.change(actor, input);
  redirect(`/tables/${id}`);
});

export const deleteTableAction = defineFormAction(deleteTableInput, async (actor, input): Promise<never> => {
  await savedTables.remove(actor, input);
  redirect("/tables");
});
