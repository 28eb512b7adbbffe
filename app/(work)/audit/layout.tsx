import type { ReactNode } from "react";
import { ManagementFrame } from "@/components/layout/management-frame";
import { requireActor } from "@/lib/auth/actor";
import { describeMembership } from "@/lib/domain/access/actor";

export default async function AuditLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return <ManagementFrame person={{ name: actor.name, title: actor.memberships.map(describeMembership).join("; ") }}>{children}</ManagementFrame>;
}
