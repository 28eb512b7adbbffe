import type { Span } from "./span";

/** Text whose every unit knows where it came from, so that joining, trimming and normalising lose no place. */
export interface MappedText {
  text: string;
  /** Start and end in the source of each unit of `text`. */
  from: Uint32Array;
  to: Uint32Array;
}

const COMBINING = /[\u0300-\u036f]/;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/;
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\u000b]/;
/** Letters that old fonts and scanners put for the Vietnamese ones. */
const LOOKALIKES: Record<string, string> = { ð: "đ", Ð: "Đ", "\u2028": "\n", "\u2029": "\n", "\u0085": "\n", "\f": "\n" };

/** The source in NFC, with single line feeds and plain spaces, without invisible signs and without bold and heading marks. */
export function fromSource(source: string): MappedText {
  const units: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  const put = (text: string, start: number, end: number) => {
    for (const unit of text.split("")) {
      units.push(unit);
      from.push(start);
      to.push(end);
    }
  };
  for (let at = 0; at < source.length; ) {
    const unit = source[at]!;
    let end = at + 1;
    while (end < source.length && COMBINING.test(source[end]!)) end += 1;
    if (end > at + 1) put(source.slice(at, end).normalize("NFC"), at, end);
    else if (unit === "\r") put("\n", at, (end = source[at + 1] === "\n" ? at + 2 : end));
    else if (INVISIBLE.test(unit)) void 0;
    else put(SPACES.test(unit) ? " " : (LOOKALIKES[unit] ?? unit), at, end);
    at = end;
  }
  return withoutMarkup({ text: units.join(""), from: Uint32Array.from(from), to: Uint32Array.from(to) });
}

/** Bold and italic stars, heading signs and trailing double spaces of converted documents. A star before a space is a bullet. */
function withoutMarkup(mapped: MappedText): MappedText {
  const drop = new Set<number>();
  for (const match of mapped.text.matchAll(/\*\*+|(?<=^|\n)[ \t]*#{1,6}[ \t]+|\*(?=[^\s*])|(?<=[^\s*])\*/g)) {
    for (let index = match.index; index < match.index + match[0].length; index += 1) drop.add(index);
  }
  if (drop.size === 0) return mapped;
  const kept = Array.from({ length: mapped.text.length }, (_, index) => index).filter((index) => !drop.has(index));
  return { text: kept.map((index) => mapped.text[index]).join(""), from: Uint32Array.from(kept, (index) => mapped.from[index]!), to: Uint32Array.from(kept, (index) => mapped.to[index]!) };
}

export const part = (mapped: MappedText, start: number, end = mapped.text.length): MappedText => ({ text: mapped.text.slice(start, end), from: mapped.from.subarray(start, end), to: mapped.to.subarray(start, end) });

export function trimmed(mapped: MappedText): MappedText {
  const start = mapped.text.length - mapped.text.trimStart().length;
  return part(mapped, start, Math.max(start, mapped.text.trimEnd().length));
}

/** Runs of white space as one space. */
export function collapsed(mapped: MappedText): MappedText {
  if (!/\s\s|\t/.test(mapped.text)) return mapped;
  const kept: number[] = [];
  for (let index = 0; index < mapped.text.length; index += 1) {
    if (!/[ \t]/.test(mapped.text[index]!) || index === 0 || !/[ \t]/.test(mapped.text[index - 1]!)) kept.push(index);
  }
  return { text: kept.map((index) => mapped.text[index]!.replace("\t", " ")).join(""), from: Uint32Array.from(kept, (index) => mapped.from[index]!), to: Uint32Array.from(kept, (index) => mapped.to[index]!) };
}

export function joined(parts: readonly MappedText[], separator: string): MappedText {
  const present = parts.filter(({ text }) => text !== "");
  if (present.length === 1) return present[0]!;
  const from: number[] = [];
  const to: number[] = [];
  present.forEach((one, index) => {
    if (index > 0) {
      const edge = to.at(-1)!;
      for (let count = 0; count < separator.length; count += 1) {
        from.push(edge);
        to.push(edge);
      }
    }
    from.push(...one.from);
    to.push(...one.to);
  });
  return { text: present.map(({ text }) => text).join(separator), from: Uint32Array.from(from), to: Uint32Array.from(to) };
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
