/** Where to go after signing in: a path of this application, never another site's address or the sign-in page itself. */
export function localPath(value: string | null | undefined, otherwise: string): string {
  // Browsers read "/\" as "//", and drop tabs and line ends inside an address.
  if (!value || !/^\/(?![/\\])/.test(value) || /[\u0000-\u0020\\\u007f]/.test(value)) return otherwise;
  const url = new URL(value, "http://here.invalid");
  if (url.origin !== "http://here.invalid" || /^\/(sign-in|api)(\/|$)/.test(url.pathname) || url.pathname.startsWith("//")) return otherwise;
  return url.pathname + url.search + url.hash;
}
