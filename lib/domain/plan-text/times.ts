/** When something holds, as a stretch of a clause says it. */
export interface Time {
  start: number;
  end: number;
  /**
   * `years`: at each of them. `through`: at the first, kept to the last. `period`: from the first to the last.
   * `every`: each year. `following`: in the years after. `end`: when the plan ends.
   */
  kind: "years" | "through" | "period" | "every" | "following" | "end";
  years: number[];
}

/** "so với năm 2020": what a change is measured from. `previous`: the year before. */
export interface Reference {
  start: number;
  end: number;
  baseYear: number | null;
  previous: boolean;
}

/** "năm 20251": with the number of a footnote. */
const YEAR = String.raw`((?:19|20)\d\d)(?:[1-9](?![\d.,]))?(?!\d|[.,]\d|\s*%)`;
/** Without the word "năm" it may be a number of something. */
const BARE_YEAR = String.raw`((?:19|20)\d\d)(?!\d|[.,]\d|\s*(?:tre|xa|hoc sinh|nguoi|%))`;
const LEAD = String.raw`(?:(?<!\p{L})(?:vao|den|toi|trong|het|cuoi|(?<!phan )dau|tu|o|ke tu|giua|truoc|cho den)\s+)*`;
const PATTERNS: readonly [Time["kind"], RegExp][] = [
  ["every", new RegExp(String.raw`(?:trong )?(?:suot|ca|toan)(?: ca)? giai doan\s*(?:tu\s*)?(?:nam\s*)?${YEAR}\s*(?:[-–—]+|den)\s*(?:nam\s*)?${YEAR}`, "gu")],
  ["period", new RegExp(String.raw`${LEAD}(?:cac )?giai doan\s*(?:tu\s*)?(?:nam\s*)?${YEAR}\s*(?:[-–—]+|den|toi)\s*(?:het |cuoi )?(?:nam\s*)?${YEAR}`, "gu")],
  ["period", new RegExp(String.raw`(?:trong )?tu\s*(?:nam\s*)?${YEAR}\s*(?:den|toi|[-–—])\s*(?:het |cuoi )?(?:nam\s*)?${YEAR}`, "gu")],
  ["through", new RegExp(String.raw`${LEAD}nam\s*${YEAR}\s*(?:den|toi)\s*(?:het |cuoi )?(?:nam\s*)?${YEAR}`, "gu")],
  ["period", new RegExp(String.raw`${LEAD}(?:cac )?nam\s*${YEAR}\s*[-–—]\s*${YEAR}`, "gu")],
  // A school year counts where it ends.
  ["years", new RegExp(String.raw`${LEAD}nam hoc\s*(?:19|20)\d\d\s*[-–—]\s*${YEAR}`, "gu")],
  ["years", new RegExp(String.raw`${LEAD}(?:moi |cac )?nam\s*${YEAR}(?:\s*(?:,|;|va|&)\s*(?:va\s*)?(?:${LEAD}nam\s*)?${YEAR})?(?:\s*(?:,|va)\s*(?:${LEAD}nam\s*)?${YEAR})?(?:\s*(?:,|va)\s*(?:${LEAD}nam\s*)?${YEAR})?`, "gu")],
  ["years", new RegExp(String.raw`(?:vao|den|toi|truoc|het)\s+${BARE_YEAR}(?:\s*(?:,|va)\s*${BARE_YEAR})?`, "gu")],
  ["years", new RegExp(String.raw`\(\s*${YEAR}\s*\)`, "gu")],
  ["every", /(?:dinh ky )?(?:hang|moi|tung|binh quan|trung binh) nam|\/\s*nam(?!\s*\d)|(?:trong |suot )?(?:toan|ca|suot|trong) giai doan(?!\s*(?:tu\s*)?(?:nam\s*)?\d)|(?:trong )?cac nam(?= trong giai doan)/g],
  ["end", /(?:vao |den )?(?:cuoi|het|ket thuc)(?: ca)? (?:giai doan|ky|chuong trinh|ke hoach)(?!\s*(?:tu\s*)?(?:nam\s*)?\d)(?: nay)?/g],
  ["following", /(?:trong )?(?:cac|nhung) nam (?:tiep theo|sau|ke tiep|tiep sau|sau do)/g],
];

const REFERENCE = /so voi\s+(?:(?!so voi)[^;%]){0,70}?(?:nam\s*((?:19|20)\d\d)(?!\s*[-–]\s*20)|(nam truoc|nam lien truoc|cung ky(?: nam truoc)?)|giai doan\s*(?:nam\s*)?(?:19|20)\d\d\s*(?:[-–]|den)\s*((?:19|20)\d\d)|thoi diem|hien nay|nam ngoai|tong so)/g;

/** The clause's references, and the clause with them blanked. */
export function readReferences(clause: string): { references: Reference[]; rest: string } {
  if (!clause.includes("so voi")) return { references: [], rest: clause };
  const references: Reference[] = [];
  const rest = clause.replace(REFERENCE, (match: string, year: string | undefined, previous: string | undefined, _last: string | undefined, at: number) => {
    if (/tong so$/.test(match)) return match;
    references.push({ start: at, end: at + match.length, baseYear: year === undefined ? null : Number(year), previous: previous !== undefined });
    return " ".repeat(match.length);
  });
  return { references, rest };
}

/** Every time the clause names, in order, and the clause with them blanked. */
export function readTimes(clause: string): { times: Time[]; rest: string } {
  const times: Time[] = [];
  let rest = clause;
  for (const [kind, pattern] of PATTERNS) {
    rest = rest.replace(pattern, (match: string, ...groups: unknown[]) => {
      const at = groups.find((group) => typeof group === "number") as number;
      const years = groups.slice(0, groups.indexOf(at)).flatMap((group) => (typeof group === "string" && /^\d{4}$/.test(group) ? [Number(group)] : []));
      // "từ năm 2025 trở đi" begins something; the plan's end closes it.
      const start = at + match.length - match.trimStart().length;
      times.push({ start, end: at + match.length, kind: kind === "through" && years[0] === years[1] ? "years" : kind, years });
      return " ".repeat(match.length);
    });
  }
  return { times: times.sort((a, b) => a.start - b.start), rest };
}
