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

export interface Subject {
  id: number;
  words: string;
  /** Its own words name no one: "trên 40% đạt tiêu chuẩn sạch". */
  isBare: boolean;
  /** In the clause. */
  end: number;
}

const UNIT_WORDS = /^[\s,]*(?:tre em|tre|dan|nguoi|ca|em)?(?=\s*(?:$|va |vao |den |nam |trong |[,.;(]))/;
const PEOPLE = /tre|hoc sinh|sinh vien|xa|phuong|truong|co so|can bo|nguoi|ho |gia dinh|ba me|phu nu|cha me|cong tac vien|nhan vien|giao vien|huyen|lop|nha |cap |vu |doanh nghiep/;

/** Which quantity each figure belongs to: a later figure begins its own where words of its own follow or lead it. */
export function subjectsOf(clause: string, values: readonly Value[], times: readonly Time[], references: readonly Reference[], scopes: readonly ({ start: number; end: number } | null)[]): Subject[] {
  const taken = [...values, ...times, ...references, ...scopes.filter((scope) => scope !== null)];
  const edges = [...values.map(({ start }) => start), ...times.map(({ start }) => start), clause.length].sort((a, b) => a - b);
  let boundary = clause.length;
  const own: { words: string; end: number }[] = [];
  values.forEach((value) => {
    const next = edges.find((edge) => edge >= value.end) ?? clause.length;
    const afterFigure = clause.slice(value.end, next).replace(UNIT_WORDS, "");
    own.push({ words: wordsOf(clause, taken, next - afterFigure.length, next), end: next });
  });
  const subjects: Subject[] = [];
  const firstWords = (end: number) => wordsOf(clause, taken, 0, end);
  let id = 0;
  values.forEach((value, index) => {
    if (index === 0) {
      subjects.push({ id: 0, words: "", isBare: false, end: own[0]!.end });
      return;
    }
    const before = values[index - 1]!;
    const known = unigrams(firstWords(value.start));
    const behind = unigrams(own[index]!.words);
    const fresh = [...behind].filter((word) => !known.has(word));
    const leading = wordsOf(clause, taken, Math.max(before.end, ...times.filter(({ end, start }) => start >= before.end && end <= value.start).map(({ end }) => end)), value.start);
    const leadWords = unigrams(leading);
    const freshLead = [...leadWords].filter((word) => !unigrams(firstWords(before.start)).has(word) || PEOPLE.test(leading));
    if (behind.size >= 2 && fresh.length >= 2 && fresh.length / behind.size >= 0.4) {
      id += 1;
      const isBare = !PEOPLE.test(own[index]!.words);
      if (boundary > value.start) boundary = Math.min(boundary, value.start);
      subjects.push({ id, words: isBare ? `${firstWords(value.start)} ${own[index]!.words}` : own[index]!.words, isBare, end: own[index]!.end });
    } else if (leadWords.size >= 1 && sharesTime(value, times, before.end) && !/loai/.test(leading) && LEVEL.test(leading)) {
      // "nhà trẻ đạt 25%, mẫu giáo đạt 90%": one level in the place of the other.
      id += 1;
      boundary = Math.min(boundary, before.end);
      const level = LEVEL.exec(leading)![0];
      const own = firstWords(before.end);
      subjects.push({ id, words: LEVEL.test(own) ? own.replace(LEVEL, level) : `${own} ${level}`, isBare: false, end: value.end });
    } else if (leadWords.size >= 3 && freshLead.length >= 2 && PEOPLE.test(leading) && !/so voi/.test(leading) && own[index - 1]!.words !== leading) {
      id += 1;
      boundary = Math.min(boundary, value.start - leading.length - 1 > before.end ? before.end : value.start);
      subjects.push({ id, words: leading, isBare: false, end: own[index]!.end });
    } else subjects.push({ ...subjects[index - 1]!, id });
  });
  const words = firstWords(id === 0 ? clause.length : boundary);
  const named = subjects.map((subject) => (subject.id === 0 ? { ...subject, words } : subject));
  // "năm 2025 đạt 90%, năm 2030 đạt 95% trường học có …": the words stand behind the last figure only.
  const later = named.find((subject) => subject.id > 0);
  if (later !== undefined && tellingCount(words) === 0) return named.map((subject) => (subject.id === 0 ? { ...subject, id: later.id, words: later.words } : subject));
  // "80% trẻ em, 90% cha mẹ được cung cấp …": the last body's predicate is everybody's.
  return named.map((subject) => {
    if (PREDICATE.test(` ${subject.words} `)) return subject;
    const predicate = named.map((other) => (other.id > subject.id ? PREDICATE.exec(` ${other.words} `) : null)).find((one) => one !== null);
    return !predicate ? subject : { ...subject, words: `${subject.words} ${predicate.input.slice(predicate.index).trim()}` };
  });
}

const LEVEL = /nha tre|mau giao|tieu hoc|trung hoc co so|thcs|trung hoc pho thong|thpt/;

/** No year stands between two figures, so both are of one. */
const sharesTime = (value: Value, times: readonly Time[], from: number): boolean => !times.some(({ start, end }) => start >= from && end <= value.start);

const PREDICATE = / (?:duoc|biet|co|dat|bi|tham gia|tiep can|hoan thanh|di hoc|mac|khong) /;
