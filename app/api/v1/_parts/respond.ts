import { createHash } from "node:crypto";

/**
 * Who may keep an answer, and for how long. Documents as issued: any cache for a minute. Published figures: any cache that asks
 * each time whether they still stand (they may be withdrawn). What a signed-in person may see: nobody but their browser.
 */
const KEEPING = { issued: "public, max-age=60, must-revalidate", published: "public, no-cache", personal: "private, no-cache" } as const;

interface Options {
  keeping: keyof typeof KEEPING;
  contentType?: string;
  fileName?: string;
}

function respond(request: Request, body: string, { keeping, contentType = "application/json; charset=utf-8", fileName }: Options): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const headers = new Headers({ ETag: etag, Vary: "Cookie", "Cache-Control": KEEPING[keeping] });
  const known = request.headers.get("if-none-match")?.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  if (known?.includes(etag) || known?.includes("*")) return new Response(null, { status: 304, headers });
  headers.set("Content-Type", contentType);
  if (fileName) headers.set("Content-Disposition", `attachment; filename="${fileName}"`);
  return new Response(body, { headers });
}

export const respondJson = (request: Request, data: unknown, keeping: Options["keeping"]): Response => respond(request, JSON.stringify(data), { keeping });

export const respondCsv = (request: Request, csv: string, fileName: string, keeping: Options["keeping"]): Response =>
  respond(request, csv, { keeping, contentType: "text/csv; charset=utf-8", fileName });

/** RFC 9457. */
export const respondProblem = (status: number, title: string, detail: string): Response =>
  new Response(JSON.stringify({ type: "about:blank", title, status, detail }), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store", Vary: "Cookie" },
  });

export const planNotFound = (code: string): Response =>
  respondProblem(404, "Không tìm thấy kế hoạch", `Không có kế hoạch nào mang mã “${code}”. Xem danh sách mã tại /api/v1/plans.`);
