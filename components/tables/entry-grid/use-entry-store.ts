import { useEffect, useState } from "react";
import type { EntryItem } from "@/lib/domain/entry/grid";
import { keepDrafts, readDrafts } from "./drafts";
import { type EntryActions, EntryStore } from "./entry-store";

/** The store of one grid on screen. `place`: under which name this device keeps what is typed. */
export function useEntryStore(planCode: string, items: EntryItem[], actions: EntryActions, place: string): EntryStore {
  const [store] = useState(() => new EntryStore({ planCode, items, ...actions, keep: (drafts) => keepDrafts(place, drafts) }));
  useEffect(() => {
    store.offer(readDrafts(place));
    const online = () => store.retryAll();
    // Leaving with something unsaved: the browser asks once more. It is kept on this device all the same.
    const leaving = (event: BeforeUnloadEvent) => {
      if (store.summary().unsaved > 0) event.preventDefault();
    };
    window.addEventListener("online", online);
    window.addEventListener("beforeunload", leaving);
    return () => {
      window.removeEventListener("online", online);
      window.removeEventListener("beforeunload", leaving);
    };
  }, [store, place]);
  return store;
}
