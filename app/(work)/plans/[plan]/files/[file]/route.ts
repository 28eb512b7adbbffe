import { requireActor } from "@/lib/auth/actor";
import { findPlanFile } from "@/lib/data/plan-files";
import { fileResponse } from "@/lib/documents/file-response";

/** A document kept with a plan in force. */
export async function GET(_request: Request, { params }: { params: Promise<{ plan: string; file: string }> }): Promise<Response> {
  const actor = await requireActor();
  const { plan, file } = await params;
  return fileResponse(await findPlanFile(actor, plan, file));
}
