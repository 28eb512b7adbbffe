import type { Exact } from "../decimal";
import type { Unit } from "../measure/measure";
import type { Comparator } from "../target/target";

/** A figure a clause promises, with the words that compare it. */
export interface Value {
  /** From its comparing words to its unit. */
  start: number;
  end: number;
  /** Where the figure itself begins. */
  figureAt: number;
  value: Exact;
  upper: Exact | null;
  /** Null: none printed beside it. */
  unit: Unit | null;
  /** What its own words say; null where they say nothing about more or less ("đạt", "là" or no word). */
  comparator: Comparator | null;
  /** It has comparing words of its own, "đạt" and "là" included. */
  hasWords: boolean;
  /** Stands right behind "giảm" or "tăng": the change itself. */
  change: "fall" | "rise" | null;
  /** "0,1 điểm %": of the whole, not of the year before. */
  inPoints: boolean;
  /** "giảm từ 10%": where a fall begins, not what it is to reach. */
  isOrigin: boolean;
}

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d{1,4})?(?!\d)`;
const PER = String.raw`(?:\/|tren|phan|tinh tren)\s*(1[., ]?000|10[., ]?000|100[., ]?000|10 ?(?:nghin|ngan)|100 ?(?:nghin|ngan)|1 ?(?:nghin|ngan)|1 van)(?![\d.,]*\d)`;
const UNIT = String.raw`(?:\s*(?:diem\s*)?(%|‰)|\s*${PER})`;
const FIGURE = new RegExp(String.raw`(?<![\d.,/])(?:(?<low>${NUMBER})\s{0,2}%?\s{0,2}(?:[-–—]|den|toi)\s{0,2})?(?<figure>${NUMBER})(?<unit>${UNIT})?`, "g");

/** Words right before a figure, longest first; what they compare. */
const COMPARING: readonly [RegExp, Comparator | null][] = [
  [/(?:khong (?:vuot )?qua|toi da|khong (?:cao|lon|nhieu) hon|khong vuot|nhieu nhat|≤)$/, "lte"],
  [/(?:khong (?:thap|it|nho|duoi) hon|khong duoi|it nhat|toi thieu|thap nhat|≥)$/, "gte"],
  [/(?:o muc duoi|muc duoi|duoi muc|duoi|nho hon|thap hon|it hon|<)$/, "lt"],
  [/(?:o muc tren|muc tren|tren muc|tren|cao hon|lon hon|nhieu hon|hon|vuot|>)$/, "gt"],
  [/(?:xuong (?:muc )?con|xuong (?:muc|khoang)|xuong|giam con|chi con|con khoang|(?<!sang )con)$/, "lte"],
  [/(?:len (?:muc|khoang)|len)$/, "gte"],
];
const NEUTRAL = /(?<!\p{L})(?:dat(?: ty le| muc)?|la|bang|o muc|muc|khoang|phan dau|dam bao|bao dam|duy tri|dat khoang|=|co)$/u;
const LEADING = /(?<!\p{L})(?:(?:xuong|giam|dat|len|o|la|muc|duy tri|giu(?: vung| on dinh)?|co|tu|phan dau|bang|khoang|(?<!sang )con)\s+)*$/u;

const PER_UNIT = (text: string): Unit => {
  const digits = text.replace(/[^\d]/g, "").length + (/(?:nghin|ngan)/.test(text) ? 3 : 0);
  return /van/.test(text) ? "per_10000" : digits === 4 ? "per_1000" : digits === 5 ? "per_10000" : "per_100000";
};

/** A Vietnamese figure as an exact decimal: "1.000" is a thousand, "9,5" and "12.5" have a decimal mark. Printed digits stay. */
export function exactOf(printed: string): Exact {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(printed)) return printed.replaceAll(".", "").replace(",", ".");
  const plain = printed.replace(",", ".");
  return plain.replace(/^0+(?=\d)/, "");
}

/** Numbers that are no targets: ages, months, dates, kinds of vaccine, numbers of documents, denominators of a heading. */
const NO_TARGETS: readonly RegExp[] = [
  /\((?=[^()]*(?:theo|quyet dinh|nghi quyet|thong tu|cong van|nghi dinh|luat|ke hoach so))[^()]*\)/g,
  /(?:so\s*)?\d+\s*(?:\/\s*\d{4})?\s*[/-]\s*(?:qd|nq|nd|tt|ct|kh|bc|ttr|ldtbxh|hd|tb|ttlt|ttg|cp|ubnd|qh)[\w/-]*/g,
  /ngay\s*\d{1,2}\s*(?:\/|thang)\s*\d{1,2}(?:\s*(?:\/|nam)\s*\d{4})?|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?![\d.])/g,
  /(?:(?:tu|du|tron|den|duoi|tren)\s+)*(?:tren\s+|duoi\s+|den\s+)?\d{1,2}(?:\s*(?:thang|tuoi))?\s*(?:(?:[-–—]|den duoi|den tron|den|toi)\s*\d{1,2}\s*)?(?:\s*thang)?\s*tuoi(?:\s*tro (?:len|xuong))?/g,
  /(?:do tuoi|tuoi)\s*(?:tu\s*)?\d{1,2}\s*(?:[-–—]|den)\s*(?:duoi\s*)?\d{1,2}/g,
  /\d+(?:\s*[-–—]\s*\d+)?\s*(?:thang dau|thang|ngay dau|ngay|gio|phut|buoi|tiet|tuan|quy)(?!\p{L})/gu,
  /\(?\d+\s*(?:loai|mui|lieu|lan|nhom|tieu chi|noi dung|quyen|muc tieu|chi tieu|buoc|vong|khau|giai doan)(?!\p{L})\)?/gu,
  /\d+(?:[.,]\d+)?\s*(?:kg|gam|gram|cm|mm|km|m2|m|lit|ml|kcal|trieu dong|ty dong|dong|nghin dong|ty|trieu)(?!\p{L})/gu,
  /\d+\s*nam(?!\s*20\d\d)(?:\s*(?:lien tiep|dau doi|dau))?/g,
  /covid\s*-?\s*19|hiv\/aids|khoa\s+[xvi]+|lan thu\s+\w+|dieu\s+\d+|khoan\s+\d+|diem\s+[a-z]\b|muc\s+[ivx]+\b|4\.0/g,
];

/** Denominators that name what a rate is counted on: "trên 1.000 trẻ đẻ sống", "/100.000 dân". Not behind a figure. */
const DENOMINATOR = new RegExp(String.raw`(?<!\d\s{0,2})(?<!\d)(?:\(\s*)?(?:${PER}|tren\s*(?:tong so\s*)?(1\.000|10\.000|100\.000))(?:\s*(?:tre(?: em)?(?: de)?(?: sinh)?(?: song)?|ca de(?: song)?|dan|nguoi|phu nu|ba me|tre song))?`, "g");

export interface ReadValues {
  values: Value[];
  /** The unit a denominator in the words gives to bare figures. */
  unit: Unit | null;
  /** The clause with figures, their words and what is no target blanked. */
  rest: string;
}

/** The figures of a clause, whose times and references are blanked already. `counted` nouns may follow a bare figure. */
export function readValues(clause: string): ReadValues {
  const values = readFractions(clause);
  let text = values.reduce((rest, { start, end }) => rest.slice(0, start) + " ".repeat(end - start) + rest.slice(end), clause);
  let unit: Unit | null = null;
  text = text.replace(DENOMINATOR, (match: string, per: string | undefined, other: string | undefined) => {
    const words = /[\p{L}]{2}/u.test(match.replace(/tren|phan|tinh/g, ""));
    // "500/100.000" is a figure with its unit; a bare "trên 1.000" before a noun that is counted is one too.
    if (!words && !/^\(?\s*(?:\/|tinh)/.test(match)) return match;
    unit = PER_UNIT(per ?? other ?? "1.000");
    return " ".repeat(match.length);
  });
  for (const pattern of NO_TARGETS) text = text.replace(pattern, (match) => " ".repeat(match.length));
  let rest = text;
  for (const match of text.matchAll(FIGURE)) {
    const value = figure(match, text, unit, values.some(({ unit: before }) => before === "count"));
    if (value === null) continue;
    values.push(value);
    rest = rest.slice(0, value.start) + " ".repeat(value.end - value.start) + rest.slice(value.end);
  }
  values.sort((a, b) => a.start - b.start);
  return { values, unit, rest };
}

/** "7/7 xã, thị trấn có …": all of them; "8/15 huyện": so many. */
function readFractions(clause: string): Value[] {
  return [...clause.matchAll(/(?<![\d./])(\d{1,4})\s*\/\s*(\d{1,4})(?![\d./]|\s*%)(?=\s+(?:xa|phuong|thi tran|huyen|quan|truong|thon|ap|ban|to dan pho|co so|tram|cau lac bo|khu pho|khom)(?!\p{L}))/gu)].flatMap((match): Value[] => {
    const [part, whole] = [Number(match[1]), Number(match[2])];
    if (whole === 0 || part > whole) return [];
    const isAll = part === whole;
    return [{ start: match.index, end: match.index + match[0].length, figureAt: match.index, value: isAll ? "100" : String(part), upper: null, unit: isAll ? "percent" : "count", comparator: "gte", hasWords: true, change: null, inPoints: false, isOrigin: false }];
  });
}

/** What is counted: nouns that may stand right behind a bare figure. */
const COUNTED = /^\s*(?:\/\s*\d+\s*)?(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|thon|ap|ban|to dan pho|khu pho|khom|truong|co so|lop|nha|phong|tram|benh vien|trung tam|diem|khu|san|be boi|ho boi|mo hinh|cau lac bo|doi|nhom|mang luoi|van phong|tre|em|hoc sinh|sinh vien|can bo|cong tac vien|nhan vien|nguoi|giao vien|phu nu|ba me|ho|gia dinh|ngoi nha|cap|cuoc|vu|ca|truong hop|doanh nghiep|dien dan|don vi|dia phuong|cong dong|hop tac xa|thu vien|nhan luc|tinh nguyen vien|huan luyen vien|huong dan vien|bac si|khu dan cu|lang|buon|co quan|cong trinh|ca nhan|thanh vien|nan nhan|doi tuong|dia ban|be|ho)(?!\p{L})/u;

function figure(match: RegExpMatchArray, text: string, unitOfClause: Unit | null, followsCount: boolean): Value | null {
  const { low, figure: high, unit: unitText } = match.groups!;
  const figureAt = match.index!;
  let end = figureAt + match[0].length;
  const before = text.slice(Math.max(0, figureAt - 60), figureAt).trimEnd();
  const after = text.slice(end, end + 60);
  let unit: Unit | null = null;
  if (unitText !== undefined) {
    const sign = /[%‰]/.exec(unitText)?.[0];
    unit = sign === "%" ? "percent" : sign === "‰" ? "per_1000" : PER_UNIT(unitText.replace(/^\s*(?:\/|tren|phan|tinh tren)/, ""));
  }
  const comparing = comparingWords(before);
  const trailing = /^(?:(?!\d|%)[^;.:]){0,45}?\s*tro (len|xuong)(?!\p{L})/u.exec(after);
  // "40 xã năm 2025 và 60 năm 2030": years are blanked here, so nothing stands behind the second figure.
  const isCount = unit === null && unitOfClause === null && (COUNTED.test(after) || (followsCount && /^\s*(?:$|[,;.)]|va\s)/.test(after) && /(?:va|,|;|dat|len|xuong|con|la|tren|duoi|it nhat|toi thieu)$/.test(before)));
  if (unit === null && unitOfClause === null && !isCount) return null;
  if (unit === null && unitOfClause !== null) {
    if (!comparing.found && !/(?:va|;|,)$/.test(before)) return null;
    if (!/^\s*(?:vao|den|nam|trong|va|[,;.()]|$|ca|tre|doi voi|duy tri|giai doan|tren|\/|hang nam|o\s)/.test(after)) return null;
  }
  const change = /(?<!suy )(?:giam|tang)(?!\s*(?:sat|toc))(?: (?:it nhat|toi thieu|binh quan|trung binh|khoang|them|tu|duoc|tren|hon|dan))*$/.exec(before)?.[0] ?? null;
  let start = figureAt - (before.length - comparing.at) - (text.slice(0, figureAt).length - text.slice(0, figureAt).trimEnd().length);
  if (!comparing.found) start = figureAt;
  let comparator = comparing.comparator;
  if (trailing !== null && low === undefined) {
    comparator = trailing[1] === "len" ? "gte" : "lte";
    // Only where nothing but the unit stands between; "từ 50 xã, phường trở lên" keeps its noun.
    if (trailing[0].trim().length <= 12) end += trailing[0].length;
  }
  const isFrom = /(?:^|\s)tu$/.test(before);
  if (isFrom && trailing === null && low === undefined && comparator === null) comparator = "gte";
  if (low !== undefined) comparator = "range";
  const isOrigin = isFrom && trailing === null && low === undefined && /(?<!\p{L})(?:giam|tang|ha|nang)(?: dan| them)?\s+tu$/u.test(before) || (isFrom && /^\s*(?:%|‰)?\s*(?:\(?(?:nam )?\s*\)?)?\s*(?:xuong|len|con)(?!\p{L})/u.test(after));
  return {
    start: Math.max(0, start),
    end,
    figureAt,
    value: exactOf(low ?? high!),
    upper: low === undefined ? null : exactOf(high!),
    unit: unit ?? (isCount ? "count" : unitOfClause),
    comparator,
    hasWords: comparing.found || trailing !== null || isFrom,
    change: change === null ? null : /giam/.test(change) ? "fall" : "rise",
    inPoints: /diem/.test(unitText ?? ""),
    isOrigin: isOrigin && low === undefined,
  };
}

function comparingWords(before: string): { found: boolean; comparator: Comparator | null; at: number } {
  const stripped = before.replace(/\s*[:(]\s*$/, "");
  const bare = stripped.replace(/(?:^|\s)(?:khoang|tu|muc|ty le)$/, "").trimEnd();
  for (const text of [stripped, bare]) {
    for (const [pattern, comparator] of COMPARING) {
      const match = pattern.exec(text);
      if (match === null || /\p{L}/u.test(text[match.index - 1] ?? " ")) continue;
      const lead = LEADING.exec(text.slice(0, match.index));
      return { found: true, comparator, at: lead === null ? match.index : lead.index };
    }
  }
  const neutral = NEUTRAL.exec(stripped) ?? NEUTRAL.exec(bare) ?? /(?<!\p{L})tu$/u.exec(stripped);
  if (neutral !== null && !/\p{L}/u.test(stripped[neutral.index - 1] ?? " ")) {
    const lead = LEADING.exec(stripped.slice(0, neutral.index));
    return { found: true, comparator: null, at: lead === null ? neutral.index : lead.index };
  }
  return { found: false, comparator: null, at: before.length };
}
