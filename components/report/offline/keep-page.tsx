"use client";

import { useEffect, useRef } from "react";

/** Files of the application that this page has loaded. */
const loadedAssets = (): string[] => [
  ...new Set(
    performance
      .getEntriesByType("resource")
      .map(({ name }) => name)
      .filter((name) => name.startsWith(`${location.origin}/_next/static/`)),
  ),
];

/** Whether the page itself came through the worker, which has then kept it already. */
function cameThroughWorker(path: string): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigator.serviceWorker.controller !== null && navigation !== undefined && new URL(navigation.name).pathname === path;
}

/** Has the service worker keep this page, so that it opens without a connection. `version`: a newer page replaces the kept one. */
export function KeepPage({ path, version }: { path: string; version: number }) {
  const first = useRef(true);
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    let gone = false;
    const keep = async () => {
      const fetchPage = !first.current || !cameThroughWorker(path);
      first.current = false;
      await navigator.serviceWorker.register("/sw.js", { updateViaCache: "none" });
      const { active } = await navigator.serviceWorker.ready;
      if (!gone) active?.postMessage({ kind: "keep", path, assets: loadedAssets(), fetchPage });
    };
    // After the page itself has what it needs.
    const timer = setTimeout(() => void keep().catch(() => {}), document.readyState === "complete" ? 500 : 2_000);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [path, version]);
  return null;
}
