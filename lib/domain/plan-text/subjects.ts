import { tellingCount, unigrams, wordsOf } from "./clause-words";
import type { Reference, Time } from "./times";
import type { Value } from "./values";

/** "(12 loại) … (14 loại)": what is counted changes between the figures. */
export function kindsOf(clause: string, values: readonly Value[]): (string | null)[] {
  const kinds = values.map((value, index) => {
    const from = index === 0 ? Math.max(0, value.start - 25) : values[index - 1]!.end;
    return /\(?(\d+)\s*loai[^\d]{0,15}$/.exec(clause.slice(from, value.start))?.[1] ?? null;
  });
  return new Set(kinds.filter((kind) => kind !== null)).size > 1 ? kinds : values.map(() => null);
}

export interface Stretch {
  start: number;
  end: number;
}

export interface Subject {
  id: number;
  words: string;
  /** Its own words name no one: "trên 40% đạt tiêu chuẩn sạch". */
  isBare: boolean;
  /** In the clause. */
  end: number;
  /** Where its words stand in the clause. */
  parts: Stretch[];
}

const UNIT_WORDS = /^[\s,]*(?:tre em|tre|dan|nguoi|ca|em)?(?=\s*(?:$|va |vao |den |nam |trong |[,.;(]))/;
/** "95% trẻ em, cha, mẹ …" begins a list of who is counted. */
const LISTED = /^\s*(?:tre em|tre|nguoi|em)\s*,\s*\p{L}/u;
export const PEOPLE = /tre|hoc sinh|sinh vien|xa|phuong|truong|co so|can bo|nguoi|ho |gia dinh|ngoi nha|ba me|phu nu|cha me|cong tac vien|nhan vien|giao vien|huyen|lop|nha |cap |vu |doanh nghiep|benh vien/;

/** One population in the place of another: levels of school, ages of children. */
const LEVEL = /nha tre|mau giao|tieu hoc|trung hoc co so|thcs|trung hoc pho thong|thpt|(?:tre(?: em)? )?(?:so sinh|duoi \d{1,2} tuoi)/;
const PREDICATE = / (?:duoc|biet|co(?! (?:so|quan|cau|hoi|che|dinh|ban))|dat|bi|tham gia|tiep can|hoan thanh|di hoc|mac|khong|su dung) /;

/** Which quantity each figure belongs to: a later figure begins its own where words of its own follow or lead it. */
export function subjectsOf(clause: string, values: readonly Value[], times: readonly Time[], references: readonly Reference[], scopes: readonly ({ start: number; end: number } | null)[]): Subject[] {
  const taken: Stretch[] = [...values, ...times, ...references, ...scopes.filter((scope) => scope !== null)];
  const edges = [...values.map(({ start }) => start), ...times.map(({ start }) => start), clause.length].sort((a, b) => a - b);
  const words = ({ start, end }: Stretch) => wordsOf(clause, taken, start, end);
  const upTo = (end: number) => words({ start: 0, end });
  /** What stands behind each figure, to the next figure or year. */
  const enclosing = values.map(({ start }) => bracketAround(clause, start));
  const own = values.map((value, index): Stretch => {
    const next = edges.find((edge) => edge >= value.end) ?? clause.length;
    // "91/91 xã (đạt 100%) đạt tiêu chuẩn …": what follows the bracket is not its figure's.
    const bracket = enclosing[index]!;
    const end = bracket === null ? next : Math.min(next, bracket.end - 1);
    return { start: end - (value.unit === "percent" && LISTED.test(clause.slice(value.end, end)) ? clause.slice(value.end, end).trimStart() : clause.slice(value.end, end).replace(UNIT_WORDS, "")).length, end };
  });
  const isGroup = (stretch: Stretch) => new RegExp(String.raw`^(?:${PEOPLE.source})`).test(words(stretch));
  let boundary = clause.length;
  const repeats: Stretch[] = [];
  const holes: Stretch[] = [];
  const subjects: Subject[] = [];
  let id = 0;
  values.forEach((value, index) => {
    // "tăng lên 1.200 người": the unit's noun is no part of a name that stands before it.
    if (own[index]!.start > value.end && tellingCount(upTo(value.start)) >= 2) repeats.push({ start: value.end, end: own[index]!.start });
    if (index === 0) {
      subjects.push({ id: 0, words: "", isBare: false, end: own[0]!.end, parts: [] });
      return;
    }
    const before = values[index - 1]!;
    const known = unigrams(upTo(value.start));
    const behind = unigrams(words(own[index]!));
    const fresh = [...behind].filter((word) => !known.has(word));
    const leadAt = { start: Math.max(before.end, ...times.filter(({ end, start }) => start >= before.end && end <= value.start).map(({ end }) => end)), end: value.start };
    const leading = words(leadAt);
    const leadWords = unigrams(leading);
    const freshLead = [...leadWords].filter((word) => !unigrams(upTo(before.start)).has(word) || PEOPLE.test(leading));
    const bracket = enclosing[index]!;
    if (bracket !== null && behind.size > 0 && PEOPLE.test(words(own[index]!))) {
      // "95% trẻ em (90% trẻ em dân tộc thiểu số) được …": a part, with the predicate behind the bracket.
      id += 1;
      holes.push(bracket);
      const predicate = { start: bracket.end, end: edges.find((edge) => edge >= bracket.end) ?? clause.length };
      subjects.push({ id, words: [own[index]!, predicate].map(words).join(" ").trim(), isBare: false, end: own[index]!.end, parts: [own[index]!, predicate] });
    } else if (behind.size >= 2 && fresh.length >= 2 && fresh.length / behind.size >= 0.4) {
      id += 1;
      const isBare = !PEOPLE.test(words(own[index]!));
      boundary = Math.min(boundary, value.start);
      // "5% (cân nặng/tuổi), 8% (chiều cao/tuổi)": the first figure's bracket is not the second's.
      const beside = values.slice(0, index).flatMap(({ end }) => (/^\s*\([^()]*\)/.exec(clause.slice(end)) ? [{ start: end, end: clause.indexOf(")", end) + 1 }] : []));
      const parts = isBare ? [...without({ start: 0, end: value.start }, beside), own[index]!] : [own[index]!];
      subjects.push({ id, words: parts.map(words).join(" "), isBare, end: own[index]!.end, parts });
    } else if (fresh.length > 0 && isGroup(own[index]!) && isGroup(own[index - 1]!) && words(own[index]!) !== words(own[index - 1]!) && sharesTime(value, times, before.end)) {
      // "…: 90% bệnh viện tuyến tỉnh và 75% bệnh viện tuyến huyện": groups of one population.
      id += 1;
      boundary = Math.min(boundary, value.start);
      const parts = [{ start: 0, end: values[0]!.start }, own[index]!];
      subjects.push({ id, words: parts.map(words).join(" ").trim(), isBare: false, end: own[index]!.end, parts });
    } else if (leadWords.size >= 1 && sharesTime(value, times, before.end) && !/loai/.test(leading) && LEVEL.test(leading)) {
      // "nhà trẻ đạt 25%, mẫu giáo đạt 90%": one level in the place of the other.
      id += 1;
      boundary = Math.min(boundary, before.end);
      const level = LEVEL.exec(leading)![0];
      const first = upTo(before.end);
      subjects.push({ id, words: LEVEL.test(first) ? first.replace(LEVEL, level) : `${first} ${level}`, isBare: false, end: value.end, parts: [leadAt] });
    } else if (leadWords.size >= 3 && freshLead.length >= 2 && PEOPLE.test(leading) && !/so voi/.test(leading) && words(own[index - 1]!) !== leading) {
      id += 1;
      boundary = Math.min(boundary, value.start - leading.length - 1 > before.end ? before.end : value.start);
      subjects.push({ id, words: leading, isBare: false, end: own[index]!.end, parts: [leadAt] });
    } else {
      // "170 trường … và 200 trường": said again, no part of the name.
      if (fresh.length === 0) repeats.push(own[index]!);
      subjects.push({ ...subjects[index - 1]!, id });
    }
  });
  const firstParts = without({ start: 0, end: id === 0 ? clause.length : boundary }, [...repeats, ...holes].sort((a, b) => a.start - b.start));
  const first = firstParts.map(words).join(" ").trim();
  const named = subjects.map((subject) => (subject.id === 0 ? { ...subject, words: first, parts: firstParts } : subject));
  // "năm 2025 đạt 90%, năm 2030 đạt 95% trường học có …": the words stand behind the last figure only.
  const later = named.find((subject) => subject.id > 0);
  if (later !== undefined && tellingCount(first) === 0) return named.map((subject) => (subject.id === 0 ? { ...subject, id: later.id, words: later.words, parts: later.parts } : subject));
  // "80% trẻ em, 90% cha mẹ được cung cấp …": the last body's predicate is everybody's.
  return named.map((subject) => {
    if (PREDICATE.test(` ${subject.words} `)) return subject;
    const other = named.find((one) => one.id > subject.id && PREDICATE.test(` ${one.words} `));
    const last = other?.parts.at(-1);
    if (other === undefined || last === undefined) return subject;
    const at = PREDICATE.exec(`${clause.slice(last.start, last.end)} `);
    const predicate = { start: last.start + (at?.index ?? 0), end: last.end };
    return { ...subject, words: `${subject.words} ${words(predicate)}`, parts: [...subject.parts, predicate] };
  });
}

/** No year stands between two figures, so both are of one. */
const sharesTime = (value: Value, times: readonly Time[], from: number): boolean => !times.some(({ start, end }) => start >= from && end <= value.start);

function bracketAround(clause: string, at: number): Stretch | null {
  const start = clause.lastIndexOf("(", at);
  const end = clause.indexOf(")", at);
  return start === -1 || end === -1 || clause.lastIndexOf(")", at) > start ? null : { start, end: end + 1 };
}

function without(whole: Stretch, holes: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = [];
  let start = whole.start;
  for (const hole of holes) {
    if (hole.start >= whole.end) break;
    if (hole.end <= start) continue;
    if (hole.start > start) parts.push({ start, end: hole.start });
    start = hole.end;
  }
  return [...parts, { start, end: whole.end }];
}
