"use client";

import { type ComponentProps, type ComponentType, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { IndicatorChart } from "./indicator-chart";

const LazyChart = lazy(() => import("./indicator-chart").then((module) => ({ default: module.IndicatorChart as ComponentType<ComponentProps<typeof IndicatorChart>> })));

/** The chart library weighs 90 KiB: it comes when the chart is about to be seen. The table below says the same until then. */
export function ChartWhenSeen(props: ComponentProps<typeof IndicatorChart>) {
  const frame = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), { rootMargin: "200px" });
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={frame} className="h-80 w-full print:hidden">
      {seen ? (
        <Suspense fallback={<p className="pt-32 text-center text-small text-ink-3">Đang vẽ biểu đồ…</p>}>
          <LazyChart {...props} />
        </Suspense>
      ) : null}
    </div>
  );
}
