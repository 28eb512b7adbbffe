import type { ReactNode } from "react";
import { ManagementFrame } from "@/components/layout/management-frame";
import { requireActor } from "@/lib/auth/actor";

export default async function AgenciesLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return <ManagementFrame actor={actor}>{children}</ManagementFrame>;
}
