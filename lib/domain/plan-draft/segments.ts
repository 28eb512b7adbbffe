import type { DraftPart, PartKind } from "./parts";

/** A stretch of the document: the innermost part that covers it, and the parts that begin with it. */
export interface Segment {
  text: string;
  part: { id: string; kind: PartKind; isOpen: boolean } | null;
  begins: string[];
}

/** The document cut where parts begin and end; joined again it is the document. Of two parts over one stretch the shorter is inside. */
export function segmentsOf(text: string, parts: readonly DraftPart[]): Segment[] {
  const placed = parts.flatMap((part) => (part.span === null || part.span[0] >= part.span[1] ? [] : [{ ...part, start: part.span[0], end: Math.min(part.span[1], text.length) }]));
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ start, end }) => [start, end])])].filter((cut) => cut <= text.length).sort((a, b) => a - b);
  const beginning = new Map<number, typeof placed>();
  for (const one of placed) beginning.set(one.start, [...(beginning.get(one.start) ?? []), one]);
  const segments: Segment[] = [];
  let inside: typeof placed = [];
  cuts.slice(0, -1).forEach((start, index) => {
    const begins = beginning.get(start) ?? [];
    inside = [...inside, ...begins].filter(({ end }) => end > start);
    const [innermost] = inside.toSorted((a, b) => a.end - a.start - (b.end - b.start));
    segments.push({
      text: text.slice(start, cuts[index + 1]),
      part: innermost ? { id: innermost.id, kind: innermost.kind, isOpen: innermost.certainty === "needs-review" } : null,
      begins: begins.map(({ id }) => id),
    });
  });
  return segments;
}
