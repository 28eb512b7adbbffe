import { tellingCount } from "./clause-words";

/** A stretch of an indicator that names what it counts once. */
export interface Clause {
  start: number;
  end: number;
}

/** Words that begin another quantity behind a comma or "và". */
const NEW_QUANTITY = /(?:,|(?<=\s)va|(?<=\s)dong thoi|(?<=\s)trong do)\s+(?=(?:phan dau |tiep tuc |khong che |duy tri |tung buoc |co ban |moi nam |hang nam )*(?:giam|tang|nang|ha|keo giam|khong che|kiem soat)?\s*(?:ty le|ty suat|ti le|ti suat|so (?:luong )?(?:tre|vu|ca|cuoc|hoc sinh|nguoi|xa|truong|ho)|the (?:thap coi|nhe can|gay com|beo phi|thua can|chieu cao|can nang))(?!\s*va ))/g;
const VALUE = /\d\s*(?:%|‰|\/\s*1)/;
/** A figure without a sign: "dưới 9,5 vào năm 2025", not "dưới 5 tuổi". */
const BARE_VALUE = /(?:duoi|xuong|con|tren|dat|la|muc)\s+\d+(?:,\d+)?(?![\d.,]*\d|\s*(?:tuoi|thang|loai|den|-))/;
/** "không có trẻ em bỏ học, không có trẻ em lang thang": each none is its own. */
const NONE_AGAIN = /(?<=(?<!\p{L})(?:khong (?:co|de|con|de xay ra|phat sinh)|cham dut)(?!\p{L})[^;.\n]*),\s+(?:va )?(?=khong (?:co|de|con|phat sinh)\s)/gu;
/** "giảm … so với năm 2020 và 100% trẻ em …": a share behind a change. */
const SHARE = /(?:,|(?<=\s)va)\s+(?=(?:phan dau |dam bao |bao dam )?\d+(?:[.,]\d+)?\s*% \p{L})/gu;
/** ", trong đó ít nhất 50% số xã …": a part of what stands before it. */
const PART = /,\s*trong do,?\s+(?=[^,;.]{0,30}\d)/g;

/** Where the reading splits: semicolons, sub-lines, sentence ends, and another quantity behind a comma once the one before has its figure. */
export function clausesOf(reading: string): Clause[] {
  const cuts = new Set<number>([0, reading.length]);
  let depth = 0;
  for (let at = 0; at < reading.length; at += 1) {
    const sign = reading[at];
    if (sign === "(") depth += 1;
    else if (sign === ")") depth = Math.max(0, depth - 1);
    else if (sign === "\n") {
      depth = 0;
      cuts.add(at + 1);
    } else if (sign === ";" && depth === 0) cuts.add(at + 1);
    else if (sign === "." && depth === 0 && /^\.\s+\S/.test(reading.slice(at, at + 3)) && !/\d$/.test(reading.slice(0, at).slice(-1)) ) cuts.add(at + 1);
    else if (sign === "." && depth === 0 && /^\.\s+\p{L}/u.test(reading.slice(at, at + 3)) && /20\d\d$/.test(reading.slice(0, at))) cuts.add(at + 1);
  }
  for (const match of reading.matchAll(NEW_QUANTITY)) {
    const at = match.index;
    const before = reading.slice(Math.max(...[...cuts].filter((cut) => cut <= at)), at);
    const next = Math.min(...[...cuts].filter((cut) => cut > at));
    const behind = reading.slice(at, next);
    if ((VALUE.test(before) || BARE_VALUE.test(before)) && /\d/.test(behind)) cuts.add(at + match[0].length);
  }
  if (reading.includes(", khong") || reading.includes(", va khong")) for (const match of reading.matchAll(NONE_AGAIN)) cuts.add(match.index + match[0].length);
  for (const match of reading.matchAll(SHARE)) {
    const before = reading.slice(Math.max(...[...cuts].filter((cut) => cut <= match.index)), match.index);
    if (/so voi (?:nam|cung ky|giai doan)/.test(before) && !VALUE.test(before)) cuts.add(match.index + match[0].length);
  }
  for (const match of reading.matchAll(PART)) if (VALUE.test(reading.slice(0, match.index))) cuts.add(match.index + 1);
  const sorted = [...cuts].sort((a, b) => a - b);
  // "Đến năm 2025, 90%; năm 2030, 95% trẻ em …": what is counted stands behind the second figure.
  const edges = sorted.length > 2 && VALUE.test(reading.slice(0, sorted[1])) && tellingCount(reading.slice(0, sorted[1]).replace(/nam/g, " ")) === 0 ? [0, ...sorted.slice(2)] : sorted;
  return edges.slice(1).map((end, index) => ({ start: edges[index]!, end })).filter(({ start, end }) => /[\p{L}\d]/u.test(reading.slice(start, end)));
}
