import { useEffect, useState, useSyncExternalStore } from "react";
import type { ReportForm } from "@/lib/domain/report/form";
import type { MissingPart } from "@/lib/domain/report/submission";
import { openDevice } from "./device";
import { newEditId } from "./edit-id";
import { postBatch } from "./post-batch";
import { ReportStore, type ReportSummary } from "./report-store";
import type { TextSlot } from "./text-slot";

/** The store of the report on screen, joined to this device and to the network. */
export function useReportStore(form: ReportForm, userId: string): ReportStore {
  const [store] = useState(() => new ReportStore({ form, userId, send: postBatch(form.reportId), newId: newEditId }));
  useEffect(() => {
    void openDevice().then((device) => store.connect(device));
    const wake = () => store.wake();
    const look = () => (document.visibilityState === "hidden" ? store.leave() : store.wake());
    const leave = () => store.leave();
    // Only where this device keeps nothing would anything be lost.
    const unload = (event: BeforeUnloadEvent) => {
      const { unsent, keeps } = store.summary();
      if (unsent > 0 && !keeps) event.preventDefault();
    };
    window.addEventListener("online", wake);
    window.addEventListener("pagehide", leave);
    window.addEventListener("beforeunload", unload);
    document.addEventListener("visibilitychange", look);
    return () => {
      store.leave();
      window.removeEventListener("online", wake);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("beforeunload", unload);
      document.removeEventListener("visibilitychange", look);
    };
  }, [store]);
  return store;
}

export const useReportSummary = (store: ReportStore): ReportSummary => useSyncExternalStore(store.subscribe, store.summary, store.summary);

/** Whether this device keeps what is typed; apart, so that a field is not drawn again with each letter in another one. */
export const useKeeps = (store: ReportStore): boolean =>
  useSyncExternalStore(
    store.subscribe,
    () => store.summary().keeps,
    () => store.summary().keeps,
  );

/** What the report still lacks, figures and words. */
export const useMissingParts = (store: ReportStore): readonly MissingPart[] => useSyncExternalStore(store.subscribe, store.missingParts, store.missingParts);

export const useTextSlot = (store: ReportStore, key: string): TextSlot =>
  useSyncExternalStore(
    store.subscribe,
    () => store.text(key),
    () => store.text(key),
  );
