import type { ReactNode } from "react";
import { ManagementFrame } from "@/components/layout/management-frame";
import { requireActor } from "@/lib/auth/actor";

export default async function AccountsLayout({ children }: { children: ReactNode }) {
  return <ManagementFrame actor={await requireActor()}>{children}</ManagementFrame>;
}
