const BROWSERS: [RegExp, string][] = [
  [/coc_coc|CocCoc/i, "Cốc Cốc"],
  [/Edg(A|iOS)?\//, "Edge"],
  [/OPR\//, "Opera"],
  [/SamsungBrowser\//, "Samsung Internet"],
  [/(Firefox|FxiOS)\//, "Firefox"],
  [/(Chrome|CriOS)\//, "Chrome"],
  [/Safari\//, "Safari"],
];

const SYSTEMS: [RegExp, string][] = [
  [/iPhone|iPad/, "iPhone hoặc iPad"],
  [/Android/, "Android"],
  [/Windows/, "Windows"],
  [/Mac OS X/, "máy Mac"],
  [/Linux|CrOS/, "Linux"],
];

const nameIn = (names: [RegExp, string][], userAgent: string) => names.find(([pattern]) => pattern.test(userAgent))?.[1];

/** "Chrome trên Windows": a device as its browser calls itself. Good enough to recognise one's own. */
export function deviceInWords(userAgent: string | null): string {
  const browser = nameIn(BROWSERS, userAgent ?? "");
  const system = nameIn(SYSTEMS, userAgent ?? "");
  if (!browser && !system) return "Thiết bị không rõ";
  return `${browser ?? "Trình duyệt khác"} trên ${system ?? "hệ điều hành khác"}`;
}
