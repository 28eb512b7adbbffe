import type { DraftHeader } from "./draft";
import { fold } from "./fold";
import { spanOf } from "./mapped-text";
import { type OutlineNode, bodyOf, everyNode } from "./outline";
import type { Section } from "./sections";

const DOCUMENT = /(?:quyet dinh|ke hoach|cong van|nghi quyet|chi thi|chuong trinh|thong tu|ke hoach hanh dong|nghi dinh|de an)\s*(?:so\s*)?(\d+\s*[\p{L}]?(?:\/\d{4})?\s*[/-]\s*[\p{L}\d]+(?:-[\p{L}\d]+)*(?:\/[\p{L}]+)?)(?:[^;.]{0,12}?ngay\s*(\d{1,2})\s*(?:\/|thang)\s*(\d{1,2})\s*(?:\/|nam)\s*(\d{4}))?/gu;
const LEADS = /^(?:thuc hien|can cu|trien khai|theo|de trien khai|nham thuc hien|quan triet)/;
/** The national programme for children, wherever the plan says that it carries it out. */
const NATIONAL = /quoc gia vi tre em/;

/** The documents a plan says it implements: its opening words', and the national programme where it is named later on. */
export function readBasedOn(roots: readonly OutlineNode[], sections: Map<OutlineNode, Section>, startYear: number | null): DraftHeader["basedOn"] {
  const found: DraftHeader["basedOn"] = [];
  let isOpening = true;
  for (const node of everyNode(roots)) {
    const section = sections.get(node) ?? null;
    if (node.marker !== null && ["roman", "part", "capital"].includes(node.marker.kind)) isOpening = false;
    if (section === "results" || section === "end") continue;
    const text = bodyOf(node);
    const folded = fold(text);
    const opens = isOpening && node.marker === null && LEADS.test(folded);
    if (!opens && !NATIONAL.test(folded)) continue;
    const matches = [...folded.matchAll(DOCUMENT)];
    for (const [index, match] of matches.entries()) {
      const behind = folded.slice(match.index, Math.min(match.index + 260, matches[index + 1]?.index ?? Infinity));
      const before = folded.slice(Math.max(0, match.index - 120, index === 0 ? 0 : matches[index - 1]!.index + matches[index - 1]![0].length), match.index);
      if (!opens && !NATIONAL.test(behind) && !(NATIONAL.test(before) && /theo\s*$/.test(before))) continue;
      if (/to trinh|bao cao/.test(folded.slice(Math.max(0, match.index - 12), match.index))) continue;
      const years = [...behind.matchAll(/giai doan\s*(20\d\d)\s*[-–]\s*(20\d\d)/g)].map(([, from]) => Number(from));
      // A programme of an earlier period is not what this plan implements.
      if (startYear !== null && years.length > 0 && years.every((year) => year < startYear - 6)) continue;
      const at = match.index + match[0].indexOf(match[1]!);
      const number = text.slice(at, at + match[1]!.length).replace(/\s+/g, "");
      if (found.some((one) => fold(one.number) === fold(number))) continue;
      const end = sentenceEnd(text, match.index);
      const start = sentenceStart(text, match.index);
      found.push({
        number,
        issuedOn: match[4] === undefined ? null : `${match[4]}-${match[3]!.padStart(2, "0")}-${match[2]!.padStart(2, "0")}`,
        phrase: text.slice(start, end).trim(),
        span: spanOf(node.paragraph.body, start, end),
        certainty: opens ? "printed" : "inferred",
      });
    }
  }
  return found;
}

function sentenceStart(text: string, at: number): number {
  const before = Math.max(text.lastIndexOf("; ", at), text.lastIndexOf(". ", at));
  return before === -1 ? 0 : before + 2;
}

function sentenceEnd(text: string, at: number): number {
  const ends = [text.indexOf("; ", at), text.indexOf(". ", at)].filter((end) => end !== -1);
  return ends.length === 0 ? text.length : Math.min(...ends) + 1;
}
