import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";

interface SiteHeaderProps {
  /** The context: plan and year pickers. */
  children?: ReactNode;
  /** The signed-in person, or the way in. */
  person: ReactNode;
}

export function SiteHeader({ children, person }: SiteHeaderProps) {
  return (
    <header className="z-20 border-b frame:sticky frame:top-0 border-line bg-paper print:static print:border-0">
      <div className="flex min-h-14 flex-wrap items-center gap-x-5 gap-y-1 px-4 py-2 frame:px-6 print:min-h-0 print:px-0 print:py-1">
        <Link href="/" className="font-semibold tracking-tight text-ink no-underline">
          Chỉ tiêu trẻ em
        </Link>
        {children ? <div className="order-last flex w-full flex-wrap items-center gap-x-5 gap-y-2 frame:order-none frame:w-auto print:order-none print:w-auto">{children}</div> : null}
        <div className="ml-auto flex items-center gap-4 text-small print:hidden">{person}</div>
      </div>
    </header>
  );
}
