/** A kept document is handed back as it came, to be saved and never shown: nothing in it may run under our address. */
export function fileResponse(file: { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null): Response {
  const headers = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
  if (!file) return new Response("Không tìm thấy tệp này. Hãy quay lại trang trước rồi chọn lại.\n", { status: 404, headers: { ...headers, "Content-Type": "text/plain; charset=utf-8" } });
  return new Response(file.bytes, { headers: { ...headers, "Content-Type": file.mediaType, "Content-Length": String(file.bytes.length), "Content-Disposition": attachment(file.name) } });
}

/** A table that was just written, to be saved. */
export const csvResponse = (name: string, csv: string): Response => fileResponse({ name, mediaType: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(csv) });

/** RFC 6266: the name in its own letters, and for old programs one in ASCII. */
function attachment(name: string): string {
  const ascii = name.replace(/[đĐ]/g, (letter) => (letter === "đ" ? "d" : "D")).normalize("NFD").replace(/\p{M}/gu, "").replace(/[^A-Za-z0-9 ._()-]/g, "_");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
