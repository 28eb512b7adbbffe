/**
 * Whether a page of this application asked: browsers say so, older ones name the page's origin. Server actions are asked
 * the same by Next; route handlers that write have to ask themselves.
 */
export function isSameOrigin({ headers }: Request): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === (headers.get("x-forwarded-host") ?? headers.get("host"));
}
