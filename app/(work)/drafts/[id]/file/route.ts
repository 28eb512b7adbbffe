import { requireActor } from "@/lib/auth/actor";
import { findDraftFile } from "@/lib/data/plan-files";
import { fileResponse } from "@/lib/documents/file-response";

/** The document that a draft was read from. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireActor();
  return fileResponse(await findDraftFile(actor, (await params).id));
}
