import type { ReactNode } from "react";

/** A place where the document is doubtful; it is shown as printed, and a person decides. */
export function NeedsReview({ children }: { children: ReactNode }) {
  return (
    <p className="my-3 max-w-[44rem] border-l-4 border-slow bg-slow-wash px-3 py-2 text-dense">
      <strong className="font-semibold text-slow">Cần xem lại văn bản.</strong> {children}
    </p>
  );
}
