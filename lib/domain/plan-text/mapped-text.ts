import type { Span } from "./span";

/** Text whose every unit knows where it came from, so that joining, trimming and normalising lose no place. */
export interface MappedText {
  text: string;
  /** Start and end in the source of each unit of `text`. */
  from: Uint32Array;
  to: Uint32Array;
}

const COMBINING = /[\u0300-\u036f]/;
/** What is left out, and what stands for something else: invisible signs, line ends, wide spaces, look-alikes of Đ. */
const SPECIAL = /[\u200b-\u200f\u2060\ufeff\u00ad]|\r\n?|[\u0085\u2028\u2029\f]|[\u00a0\u2000-\u200a\u202f\u205f\u3000\u000b]|[ðÐ]|[^\u0300-\u036f][\u0300-\u036f]+/g;

const replacement = (found: string): string => {
  if (COMBINING.test(found)) return found.normalize("NFC");
  if (/^[\r\u0085\u2028\u2029\f]/.test(found)) return "\n";
  if (found === "ð") return "đ";
  if (found === "Ð") return "Đ";
  return /[\u200b-\u200f\u2060\ufeff\u00ad]/.test(found) ? "" : " ";
};

/** The source in NFC, with single line feeds and plain spaces, without invisible signs and without bold and heading marks. */
export function fromSource(source: string): MappedText {
  const whole: MappedText = { text: source, from: Uint32Array.from({ length: source.length }, (_, index) => index), to: Uint32Array.from({ length: source.length }, (_, index) => index + 1) };
  return withoutMarkup(withoutTags(replaced(whole, SPECIAL, replacement)));
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]{0,300})?\/?>[ \t]*|&(?:nbsp|lt|gt|amp|le|ge);/g;
const ENTITIES: Record<string, string> = { "&nbsp;": " ", "&lt;": "<", "&gt;": ">", "&amp;": "&", "&le;": "≤", "&ge;": "≥" };

/** A page of the web: cells and rows of its tables as tabs and lines, its other tags gone. */
function withoutTags(mapped: MappedText): MappedText {
  if (!/<(?:p|br|td|th|div)[\s/>]/i.test(mapped.text)) return mapped;
  // Cells may stand in lines of their own in the source; a row is one line.
  const rows = [...mapped.text.matchAll(/<tr[\s>][\s\S]*?<\/tr>/gi)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const flat = rows.length === 0 ? mapped : replaced(mapped, /\s*\n\s*/g, (found, at) => (rows.some(({ start, end }) => at > start && at < end) ? " " : found));
  return replaced(replaced(flat, /(?<=<\/?t[dhr](?:\s[^<>]{0,200})?>) +| +(?=<\/?t[dhr])/gi, () => ""), TAG, (found) => {
    const entity = ENTITIES[found];
    if (entity !== undefined) return entity;
    const [, closes, name] = /<(\/?)([a-zA-Z0-9]+)/.exec(found)!;
    const tag = name!.toLowerCase();
    if (/^t[dh]$/.test(tag)) return closes === "/" ? "\t" : "\t".repeat(Math.max(0, Number(/colspan\s*=\s*["']?(\d)/i.exec(found)?.[1] ?? 1) - 1));
    if (/^(?:p|div|br|tr|table|h\d|li|ul|ol)$/.test(tag)) return "\n";
    return "";
  });
}

/** Each match replaced; the new units stand where the whole match stood. */
function replaced(mapped: MappedText, pattern: RegExp, by: (found: string, at: number) => string): MappedText {
  const { text, from, to } = mapped;
  const matches = [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, by: by(match[0], match.index) }));
  if (matches.length === 0) return mapped;
  const length = matches.reduce((sum, { start, end, by: units }) => sum - (end - start) + units.length, text.length);
  const out: MappedText = { text: "", from: new Uint32Array(length), to: new Uint32Array(length) };
  const pieces: string[] = [];
  let at = 0;
  let read = 0;
  const copy = (end: number) => {
    pieces.push(text.slice(read, end));
    out.from.set(from.subarray(read, end), at);
    out.to.set(to.subarray(read, end), at);
    at += end - read;
  };
  for (const { start, end, by: units } of matches) {
    copy(start);
    pieces.push(units);
    out.from.fill(from[start]!, at, at + units.length);
    out.to.fill(to[end - 1]!, at, at + units.length);
    at += units.length;
    read = end;
  }
  copy(text.length);
  return { ...out, text: pieces.join("") };
}

/** Bold and italic stars, heading signs and trailing double spaces of converted documents. A star before a space is a bullet. */
const withoutMarkup = (mapped: MappedText): MappedText => replaced(mapped, /\*\*+|(?<=^|\n)[ \t]*#{1,6}[ \t]+|\*(?=[^\s*])|(?<=[^\s*])\*/g, () => "");

export const part = (mapped: MappedText, start: number, end = mapped.text.length): MappedText => ({ text: mapped.text.slice(start, end), from: mapped.from.subarray(start, end), to: mapped.to.subarray(start, end) });

export function trimmed(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  return part(mapped, start, Math.max(start, mapped.text.trimEnd().length));
}

/** Runs of white space as one space. */
export const collapsed = (mapped: MappedText): MappedText => (/[ \t]{2}|\t/.test(mapped.text) ? replaced(mapped, /[ \t]{2,}|\t/g, () => " ") : mapped);

export function joined(parts: readonly MappedText[], separator: string): MappedText {
  const present = parts.filter(({ text }) => text !== "");
  if (present.length === 1) return present[0]!;
  const length = present.reduce((sum, { text }) => sum + text.length, separator.length * Math.max(0, present.length - 1));
  const from = new Uint32Array(length);
  const to = new Uint32Array(length);
  let at = 0;
  present.forEach((one, index) => {
    if (index > 0) {
      // A separator is no part of the source: it stands at the edge of what is before it.
      const edge = to[at - 1]!;
      from.fill(edge, at, at + separator.length);
      to.fill(edge, at, at + separator.length);
      at += separator.length;
    }
    from.set(one.from, at);
    to.set(one.to, at);
    at += one.text.length;
  });
  return { text: present.map(({ text }) => text).join(separator), from, to };
}

/** The source's span of a stretch of the mapped text; white space at its ends is left out. */
export function spanOf(mapped: MappedText, start = 0, end = mapped.text.length): Span {
  let first = start;
  let last = end;
  while (first < last && /\s/.test(mapped.text[first]!)) first += 1;
  while (last > first && /\s/.test(mapped.text[last - 1]!)) last -= 1;
  if (last <= first) {
    const edge = mapped.from[Math.min(start, mapped.from.length - 1)] ?? 0;
    return [edge, edge];
  }
  return [mapped.from[first]!, mapped.to[last - 1]!];
}
