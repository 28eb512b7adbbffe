import { useSyncExternalStore } from "react";
import type { EntryStore, Summary } from "./entry-store";
import type { Slot } from "./slot";
import type { SlotStore } from "./slot-store";

export const useSlot = (store: SlotStore, key: string): Slot =>
  useSyncExternalStore(
    store.subscribe,
    () => store.slot(key),
    () => store.slot(key),
  );

export const useSummary = (store: EntryStore): Summary => useSyncExternalStore(store.subscribe, store.summary, store.summary);
