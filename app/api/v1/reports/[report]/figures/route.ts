import { answer, isSessionLost, performAs } from "@/lib/auth/define-action";
import { isSameOrigin } from "@/lib/auth/same-origin";
import type { Actor } from "@/lib/domain/access/actor";
import type { BaseFigureCell } from "@/lib/domain/entry/base-figure";
import type { BatchAnswer, BatchProblem, SavedText } from "@/lib/domain/report/batch";
import { type DeviceBatchInput, deviceBatchInput } from "@/lib/domain/report/batch-input";
import { type Problem, type ProblemCode, type Result, refuse, succeed } from "@/lib/domain/result";
import * as reports from "@/lib/services/reports";

const STATUS: Record<ProblemCode, number> = { invalid: 400, forbidden: 403, "not-found": 404, conflict: 409, locked: 423, unexpected: 500 };

const respond = (status: number, body: BatchAnswer | BatchProblem): Response => Response.json(body, { status, headers: { "Cache-Control": "no-store", Vary: "Cookie" } });

const SOMEBODY_ELSE: Problem = { code: "forbidden", message: "Trên máy này đang đăng nhập tài khoản khác. Hãy đăng nhập lại bằng tài khoản của bạn để gửi tiếp; số liệu vẫn còn trên máy này." };
const ELSEWHERE: Problem = { code: "forbidden", message: "Yêu cầu này không đến từ trang báo cáo. Hãy mở lại trang báo cáo." };
const UNREADABLE: Problem = { code: "invalid", message: "Nội dung gửi đến không đọc được. Hãy tải lại trang." };

/**
 * What a device's queue sends. The address outlives pages and builds. 401: nobody is signed in, or not who typed it; the
 * device keeps everything and sends it again afterwards. 200 answers each edit for itself.
 */
export async function POST(request: Request, { params }: { params: Promise<{ report: string }> }): Promise<Response> {
  if (!isSameOrigin(request)) return respond(403, { problem: ELSEWHERE });
  const body: unknown = await request.json().catch(() => null);
  if (typeof body !== "object" || body === null) return respond(400, { problem: UNREADABLE });

  const { report } = await params;
  const result = await performAs(deviceBatchInput, { ...body, reportId: report }, (actor, batch) => record(actor, batch));
  if (result.ok) return result.value === null ? respond(401, { problem: SOMEBODY_ELSE }) : respond(200, result.value);
  return respond(isSessionLost(result.problem) ? 401 : STATUS[result.problem.code], { problem: result.problem });
}

/** Base figures first, since rates divide by them. Null: it is somebody else's. */
async function record(actor: Actor, { userId, reportId, baseFigures, edits, narrative }: DeviceBatchInput): Promise<BatchAnswer | null> {
  if (userId !== actor.userId) return null;
  const done: BatchAnswer = { baseFigures: [], figures: [], narrative: [] };
  for (const { editId, ...base } of baseFigures) {
    const result = await answer(() => reports.recordBaseFigure(actor, { reportId, ...base }));
    done.baseFigures.push({ editId, result: result.ok ? succeed(baseText(result.value)) : withTheirs(result, (current) => baseText((current as { theirs: BaseFigureCell }).theirs)) });
  }
  if (edits.length > 0) done.figures = await reports.recordFigures(actor, { reportId, edits });
  for (const { editId, ...part } of narrative) {
    const result = await answer(() => reports.saveNarrative(actor, { reportId, ...part }));
    const said = (saved: { version: number; text?: string }): SavedText => ({ text: part.text, by: null, ...saved });
    done.narrative.push({ editId, result: result.ok ? succeed(said(result.value)) : withTheirs(result, (current) => said(current as { version: number; text: string })) });
  }
  return done;
}

const baseText = ({ typed, version, enteredBy }: BaseFigureCell): SavedText => ({ text: typed, version, by: enteredBy });

/** A conflict as the device reads it. */
function withTheirs({ problem }: { problem: Problem }, view: (current: unknown) => SavedText): Result<SavedText> {
  const { code, message, current } = problem;
  return code === "conflict" && current !== undefined ? refuse(code, message, { current: { theirs: view(current) } }) : { ok: false, problem };
}
