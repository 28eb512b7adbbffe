import { requireActor } from "@/lib/auth/actor";
import { findEvidenceFile } from "@/lib/data/evidence";
import { fileResponse } from "@/lib/documents/file-response";

/** A file that bears out a report. */
export async function GET(_request: Request, { params }: { params: Promise<{ report: string; file: string }> }): Promise<Response> {
  const actor = await requireActor();
  const { report, file } = await params;
  return fileResponse(await findEvidenceFile(actor, report, file));
}
