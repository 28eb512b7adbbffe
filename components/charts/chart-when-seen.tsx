"use client";

import { type ComponentProps, type ComponentType, lazy, Suspense, useEffect, useRef, useState } from "react";
import type { DownloadFrame } from "./download-chart";
import type { IndicatorChart } from "./indicator-chart";

const LazyChart = lazy(() => import("./indicator-chart").then((module) => ({ default: module.IndicatorChart as ComponentType<ComponentProps<typeof IndicatorChart>> })));

type Props = Omit<ComponentProps<typeof IndicatorChart>, "width"> & { download: DownloadFrame };

/** The chart library weighs 90 KiB: it comes when the chart is about to be seen, what saves it when it is asked for. The table below says the same until then. */
export function ChartWhenSeen({ download, ...chart }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  // Pixels; 0: not seen yet.
  const [width, setWidth] = useState(0);
  const seen = width > 0;
  const [fault, setFault] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setWidth(frame.current?.clientWidth || 720), { rootMargin: "200px" });
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, []);
  const save = async (kind: "svg" | "png") => {
    setFault(false);
    const drawing = frame.current?.querySelector<SVGSVGElement>("svg.recharts-surface");
    try {
      if (drawing) await (await import("./download-chart")).downloadChart(drawing, download, kind);
    } catch {
      setFault(true);
    }
  };
  return (
    // The room of the drawing and of its buttons is kept from the start: nothing below may move away from under a finger.
    <div ref={frame} className={seen ? "" : "mb-10 h-80 print:hidden"}>
      {seen ? (
        <Suspense fallback={<p className="mb-10 h-80 pt-32 text-center text-small text-ink-3">Đang vẽ biểu đồ…</p>}>
          {/* On paper the drawing keeps its proportions within the sheet's width, whatever the screen's was. */}
          <div className="h-80 w-full print:[&_.recharts-wrapper]:h-80! print:[&_.recharts-wrapper]:w-[178mm]! print:[&_svg]:size-full!">
            <LazyChart {...chart} width={width} />
          </div>
          <p className="mb-2 flex flex-wrap gap-x-4 text-small print:hidden">
            {(["png", "svg"] as const).map((kind) => (
              <button key={kind} type="button" onClick={() => void save(kind)} className="min-h-8 cursor-pointer text-accent underline underline-offset-3">
                Tải biểu đồ ({kind.toUpperCase()})
              </button>
            ))}
            <span role="status">{fault ? "Chưa lưu được biểu đồ. Hãy thử lại, hoặc tải bảng số liệu (CSV)." : ""}</span>
          </p>
        </Suspense>
      ) : null}
    </div>
  );
}
