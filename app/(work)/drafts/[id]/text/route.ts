import { requireActor } from "@/lib/auth/actor";
import { findDraft } from "@/lib/data/plan-drafts";

/** What was extracted from a draft's document, every unit as it is: spans are places in it. Sent once, not with every page. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const actor = await requireActor();
  const text = (await findDraft(actor, (await params).id))?.text ?? null;
  const headers = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff", "Content-Type": "text/plain; charset=utf-8" };
  return text === null ? new Response("Không tìm thấy văn bản này. Hãy quay lại trang trước rồi chọn lại.\n", { status: 404, headers }) : new Response(text, { headers });
}
