import type { ReactElement } from "react";

/** Shapes tell the statuses apart without colour; see `StatusMark` for the words that always stand beside them. */
const SHAPES = {
  check: <path d="M2 7.5 5.5 11 12 3.5" />,
  doubleCheck: <path d="M1 7.5 4 11 9 3.5M7 10l1 1 5-7.5" />,
  half: (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M7 1.8v10.4A5.2 5.2 0 0 1 7 1.8" fill="currentColor" stroke="none" />
    </>
  ),
  right: <path d="M1 7h11M8 3l4 4-4 4" />,
  downRight: <path d="M2 3l9 8M11 5v6H5" />,
  down: <path d="M7 1.5v11M3 8.5l4 4 4-4" />,
  back: <path d="M12 11V7a3 3 0 0 0-3-3H2M5 1 2 4l3 3" />,
  cross: <path d="M3 3l8 8M11 3l-8 8" />,
  clock: (
    <>
      <circle cx="7" cy="7" r="5.2" />
      <path d="M7 4v3.2L9.2 9" />
    </>
  ),
  device: <path d="M4 1.5h6v11H4zM6.3 10.2h1.4" />,
  dotted: <circle cx="7" cy="7" r="5.2" strokeDasharray="2 2" />,
  dash: <path d="M2.5 7h9" />,
  empty: (
    <>
      <circle cx="7" cy="7" r="4.4" />
      <path d="M2 12 12 2" />
    </>
  ),
} satisfies Record<string, ReactElement>;

export type StatusShape = keyof typeof SHAPES;

export function StatusIcon({ shape }: { shape: StatusShape }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="2" aria-hidden="true" className="shrink-0 translate-y-0.5">
      {SHAPES[shape]}
    </svg>
  );
}
