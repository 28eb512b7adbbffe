import type { Exact } from "../decimal";
import type { Unit } from "../measure/measure";
import type { Comparator } from "../target/target";
import { printExact } from "./print";

/** What was typed, read the Vietnamese way: "." groups thousands, "," begins the decimals. */
export type Reading =
  | { kind: "empty" }
  | { kind: "number"; value: Exact; digits: number }
  | { kind: "bounded"; bound: Exclude<Comparator, "eq" | "range">; value: Exact; digits: number }
  | { kind: "not_occurring" }
  | { kind: "not_collected" }
  /** "đạt", "có" · "chưa đạt", "chưa có": a commune's answer. */
  | { kind: "answer"; yes: boolean }
  /** "9.5": asked about, never guessed. One to two readings, the likelier first. */
  | { kind: "ambiguous"; readings: Exact[]; message: string }
  | { kind: "error"; message: string };

export interface ReadOptions {
  /** The unit of the cell: its sign may follow the number, another sign is a mistake. Null: no sign at all. */
  unit: Unit | null;
  /** Cases, children, communes: no decimals. */
  whole?: boolean;
}

const SIGN: Partial<Record<Unit, string>> = { percent: "%", per_1000: "‰" };

const BOUNDS: [RegExp, Exclude<Comparator, "eq" | "range">][] = [
  [/^(?:>=|≥|ít nhất|tối thiểu)/, "gte"],
  [/^(?:<=|≤|không quá|tối đa)/, "lte"],
  [/^(?:>|trên|hơn)/, "gt"],
  [/^(?:<|dưới)/, "lt"],
];

const ANSWERS: Record<string, Reading> = {
  kps: { kind: "not_occurring" },
  "k.p.s": { kind: "not_occurring" },
  "không phát sinh": { kind: "not_occurring" },
  ctt: { kind: "not_collected" },
  "c.t.t": { kind: "not_collected" },
  "chưa thu thập": { kind: "not_collected" },
  "chưa rà soát": { kind: "not_collected" },
  có: { kind: "answer", yes: true },
  đạt: { kind: "answer", yes: true },
  chưa: { kind: "answer", yes: false },
  không: { kind: "answer", yes: false },
  "chưa có": { kind: "answer", yes: false },
  "không có": { kind: "answer", yes: false },
  "chưa đạt": { kind: "answer", yes: false },
  "không đạt": { kind: "answer", yes: false },
};

const NOT_A_NUMBER = "Không đọc được số này. Nhập như 9,5 hoặc 13.670; không phát sinh thì nhập kps, chưa thu thập thì nhập ctt.";
const MAX_DIGITS = 15;

const failed = (message: string): Reading => ({ kind: "error", message });

/** Reads one cell. Never throws; every message is a whole Vietnamese sentence. */
export function readFigure(typed: string, { unit, whole = false }: ReadOptions): Reading {
  // Spaces of every width come out of Word and Excel; the minus of typesetting is a minus.
  let text = typed.normalize("NFC").replace(/[\s\u00a0\u2007\u202f\u200b\ufeff]+/g, " ").trim().toLowerCase().replace(/^−/, "-");
  if (text === "") return { kind: "empty" };

  const answer = ANSWERS[text];
  if (answer) return answer;
  if (/^[-–—]+$/.test(text)) return failed(`Dấu “${text}” có thể là không phát sinh hoặc chưa có số liệu. Nhập kps, ctt hoặc để trống.`);
  if (/^(\.{2,}|…|x|n\/a)$/.test(text)) return failed("Chưa thu thập được số liệu thì nhập ctt; chưa nhập thì để trống.");
  if (/^#/.test(text)) return failed("Excel báo lỗi ở ô này. Mở tệp gốc, sửa công thức hoặc nới rộng cột rồi sao chép lại.");
  if (isDate(text)) return failed("Đây là ngày tháng: có thể Excel đã tự đổi ô này. Xem lại số trong tệp gốc rồi nhập số.");
  if (/^\d[\d.,]*e[+-]?\d+$/.test(text)) return failed("Excel đã rút gọn số này. Định dạng lại cột thành số rồi sao chép lại.");

  let bound: Exclude<Comparator, "eq" | "range"> | null = null;
  const fromOn = /^từ (.+) trở lên$/.exec(text);
  if (fromOn?.[1]) {
    bound = "gte";
    text = fromOn[1];
  } else {
    for (const [pattern, word] of BOUNDS) {
      const found = pattern.exec(text);
      if (!found) continue;
      bound = word;
      text = text.slice(found[0].length).trim();
      break;
    }
  }

  const sign = /\s?([%‰])$/.exec(text);
  if (sign) {
    if (unit === null || SIGN[unit] !== sign[1]) return failed(wrongSign(sign[1] ?? "", unit));
    text = text.slice(0, sign.index);
  }

  const number = readNumber(text, whole);
  if (bound === null || number.kind === "error") return number;
  if (number.kind === "ambiguous") return failed(`${number.message} Nhập lại cả ô cho rõ.`);
  return number.kind === "number" ? { kind: "bounded", bound, value: number.value, digits: number.digits } : failed(NOT_A_NUMBER);
}

function readNumber(text: string, whole: boolean): Reading {
  const negative = text.startsWith("-");
  // "13 670": spaces between groups of three.
  const body = (negative ? text.slice(1) : text).replace(/^\d{1,3}( \d{3})+(?=$|,)/, (groups) => groups.replaceAll(" ", ""));

  const vietnamese = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/.exec(body);
  if (vietnamese?.[1]) return settle(vietnamese[1].replaceAll(".", ""), vietnamese[2], negative, whole);

  const oneDot = /^(\d+)\.(\d+)$/.exec(body);
  if (oneDot) return ask(body, dotReadings(oneDot[1] ?? "", oneDot[2] ?? ""), negative, whole);
  // 13,670.5: the English way round.
  const english = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/.exec(body);
  if (english?.[1]) return ask(body, [`${english[1].replaceAll(",", "")}.${english[2]}`], negative, whole);
  // 1,234,567
  if (/^\d{1,3}(,\d{3}){2,}$/.test(body)) return ask(body, [body.replaceAll(",", "")], negative, whole);
  return failed(NOT_A_NUMBER);
}

/** "9.5" is 9,5 written the English way, or 9.500 with its zeros lost. */
function dotReadings(before: string, after: string): Exact[] {
  const readings: Exact[] = [`${canonical(before)}.${after}`];
  if (/^[1-9]\d{0,2}$/.test(before) && after.length < 3) readings.push(before + after.padEnd(3, "0"));
  return readings;
}

function ask(typed: string, readings: Exact[], negative: boolean, whole: boolean): Reading {
  if (negative) return failed(NOT_A_NUMBER);
  const possible = readings.filter((reading) => !whole || !reading.includes("."));
  if (possible.length === 0) return failed("Ô này cần số nguyên. Nhập dấu chấm cho hàng nghìn, ví dụ 13.670.");
  if (possible.some((reading) => reading.replace(".", "").length > MAX_DIGITS)) return failed("Số quá dài. Kiểm tra lại số vừa nhập.");
  return { kind: "ambiguous", readings: possible, message: `“${typed}” là ${possible.map(printExact).join(" hay ")}?` };
}

function settle(digitsBefore: string, digitsAfter: string | undefined, negative: boolean, whole: boolean): Reading {
  if (digitsBefore.length + (digitsAfter?.length ?? 0) > MAX_DIGITS) return failed("Số quá dài. Kiểm tra lại số vừa nhập.");
  const value = `${negative ? "-" : ""}${canonical(digitsBefore)}${digitsAfter === undefined ? "" : `.${digitsAfter}`}`;
  if (!whole) return { kind: "number", value, digits: digitsAfter?.length ?? 0 };
  if (digitsAfter === undefined || /^0+$/.test(digitsAfter)) return { kind: "number", value: value.split(".")[0] ?? value, digits: 0 };
  // 1,234 of children: a comma meant for thousands.
  if (digitsAfter.length === 3 && !negative && /^[1-9]\d{0,2}$/.test(digitsBefore)) return ask(`${digitsBefore},${digitsAfter}`, [digitsBefore + digitsAfter], false, true);
  return failed("Ô này cần số nguyên, không có phần thập phân. Kiểm tra lại số vừa nhập.");
}

const canonical = (digits: string): string => digits.replace(/^0+(?=\d)/, "");

function isDate(text: string): boolean {
  return (
    /^\d{1,4}[/-]\d{1,2}([/-]\d{1,4})?( \d{1,2}:\d{2}(:\d{2})?)?$/.test(text) ||
    /^\d{1,2}[-/ ]?(thg|tháng|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(text) ||
    /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-/ ]\d{1,4}$/.test(text) ||
    /^(thg|tháng) ?\d{1,2}([-/ ]\d{1,4})?$/.test(text)
  );
}

function wrongSign(sign: string, unit: Unit | null): string {
  const own = unit === null ? undefined : SIGN[unit];
  if (own) return `Chỉ số này tính bằng ${own}, không phải ${sign}. Kiểm tra lại đơn vị rồi nhập số.`;
  return `Ô này không dùng ký hiệu ${sign}. Kiểm tra lại đơn vị rồi chỉ nhập số.`;
}
