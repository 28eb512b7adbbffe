/** Which part of a population a figure is for. */
export interface Scope {
  start: number;
  end: number;
  /** As the catalogue writes it where it does. */
  name: string;
}

const NAMES: readonly [RegExp, string][] = [
  [/^(?:nong thon)/, "Nông thôn"],
  [/^(?:thanh thi|do thi|thanh pho(?: lon)?|thi xa, thanh pho)/, "Thành thị"],
  [/^(?:noi thanh)/, "Nội thành"],
  [/^(?:ngoai thanh)/, "Ngoại thành"],
  [/^(?:mien nui)/, "Miền núi"],
  [/^(?:vung cao)/, "Vùng cao"],
  [/^(?:dong bang)/, "Đồng bằng"],
  [/^(?:ven bien)/, "Ven biển"],
  [/^(?:(?:dong bao )?dan toc thieu so)/, "Dân tộc thiểu số"],
];
const PLACES = String.raw`nong thon|thanh thi|do thi|thanh pho(?: lon)?|noi thanh|ngoai thanh|mien nui|vung cao|dong bang|ven bien|(?:dong bao )?dan toc thieu so`;
const AFTER = new RegExp(String.raw`^[\s,]*(?:\(\s*)?(?:doi voi|o|tai|cho|khu vuc|vung|dia ban)?\s*(?:(?:khu vuc|vung|cac|dia ban)\s*)*(?<place>${PLACES})(?:\s*va (?:mien nui|vung sau))?\s*\)?`);
const BEFORE = new RegExp(String.raw`(?:doi voi |o |tai |khu vuc |vung |[-+(]\s*|^\s*|, |; |: |va )(?:(?:khu vuc|vung|cac)\s*)*(?<place>${PLACES})\s*[:,]?\s*\)?\s*(?:la|dat|giam)?\s*$`);

const nameOf = (place: string): string => NAMES.find(([pattern]) => pattern.test(place))?.[1] ?? place;

/** The scope of each figure. One that leads a figure leads those that only go on from it: "miền núi 28% vào năm 2025 và 23% vào năm 2030". */
export function scopesOf(clause: string, figures: readonly { start: number; end: number }[]): (Scope | null)[] {
  const scopes: (Scope | null)[] = [];
  figures.forEach(({ start, end }, index) => {
    const own = scopeBeside(clause, start, end);
    const before = scopes[index - 1] ?? null;
    const between = index === 0 ? "" : clause.slice(figures[index - 1]!.end, start);
    const goesOn = own === null && before !== null && before.end <= figures[index - 1]!.start && GOES_ON.test(between);
    scopes.push(goesOn ? { ...before, start, end: start } : own);
  });
  return scopes;
}

const GOES_ON = /^[\s,]*(?:(?:vao|den|trong|nam|va|\d{4}|dat|la|xuong|con|tiep tuc|phan dau)[\s,]*)*$/;

function scopeBeside(clause: string, start: number, end: number): Scope | null {
  const after = AFTER.exec(clause.slice(end, end + 60));
  // "thành thị dưới 10%, nông thôn dưới 5%": behind the comma stands the next figure's.
  const leadsNext = after !== null && after[0].startsWith(",") && /^\s*(?:la |dat |xuong |con |duoi |tren |khong |toi |it )*\d/.test(clause.slice(end + after[0].length));
  if (after !== null && !leadsNext && !(after[0].includes("(") && !after[0].includes(")"))) return { start: end, end: end + after[0].length, name: nameOf(after.groups!.place!) };
  const from = Math.max(0, start - 50);
  const before = BEFORE.exec(clause.slice(from, start));
  if (before !== null) return { start: from + before.index, end: start, name: nameOf(before.groups!.place!) };
  return null;
}
