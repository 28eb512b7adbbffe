import { notFound } from "next/navigation";
import { requireActor } from "@/lib/auth/actor";
import { AUDIT_EXPORT_LIMIT, listAuditEvents } from "@/lib/data/audit-events";
import { auditCsv } from "@/lib/documents/audit-csv";
import { csvResponse } from "@/lib/documents/file-response";
import { mayAnywhere } from "@/lib/domain/access/can";
import { auditSearch } from "@/lib/domain/audit/search";
import { env } from "@/lib/env";

export async function GET(request: Request): Promise<Response> {
  const actor = await requireActor("/audit");
  if (!mayAnywhere(actor, "audit.view")) notFound();
  const search = auditSearch.parse(Object.fromEntries(new URL(request.url).searchParams));
  return csvResponse(`nhat-ky${env.DEMONSTRATION ? "-minh-hoa" : ""}.csv`, auditCsv(await listAuditEvents(actor, search, AUDIT_EXPORT_LIMIT), env.DEMONSTRATION));
}
