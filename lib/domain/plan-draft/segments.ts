import { type DraftPart, type PartKind, kindOf } from "./parts";

/** Where a part stands in the document; small, since a page sends hundreds. */
export type Placed = readonly [id: string, start: number, end: number, isOpen: boolean];

/** The parts that stand somewhere. */
export const placedParts = (parts: readonly DraftPart[]): Placed[] => parts.flatMap(({ id, span, certainty }) => (span === null || span[0] >= span[1] ? [] : [[id, span[0], span[1], certainty === "needs-review"] as const]));

/** A stretch of the document: the innermost part that covers it, and the parts that begin with it. */
export interface Segment {
  text: string;
  part: { id: string; kind: PartKind; isOpen: boolean } | null;
  begins: string[];
}

/** About two screens: what is not in sight is not laid out. In UTF-16 units. */
const BLOCK = 4_000;

/**
 * The document cut where parts begin and end, in blocks of whole lines; joined again it is the document. Of two parts
 * over one stretch the shorter is inside.
 */
export function blocksOf(text: string, parts: readonly Placed[]): Segment[][] {
  const ends = blockEnds(text);
  const placed = parts.filter(([, start]) => start < text.length).map(([id, start, end, isOpen]) => ({ id, start, end: Math.min(end, text.length), isOpen }));
  const cuts = [...new Set([0, ...ends, ...placed.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const beginning = new Map<number, typeof placed>();
  for (const one of placed) beginning.set(one.start, [...(beginning.get(one.start) ?? []), one]);
  const blocks: Segment[][] = ends.map(() => []);
  let inside: typeof placed = [];
  let block = 0;
  cuts.slice(0, -1).forEach((start, index) => {
    if (start >= ends[block]!) block += 1;
    const begins = beginning.get(start) ?? [];
    inside = [...inside, ...begins].filter(({ end }) => end > start);
    const innermost = inside.reduce<(typeof placed)[number] | null>((best, one) => (best === null || one.end - one.start < best.end - best.start ? one : best), null);
    blocks[block]!.push({
      text: text.slice(start, cuts[index + 1]),
      part: innermost && { id: innermost.id, kind: kindOf(innermost.id), isOpen: innermost.isOpen },
      begins: begins.map(({ id }) => id),
    });
  });
  return blocks;
}

function blockEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; ) {
    const line = text.indexOf("\n", at + BLOCK);
    at = line === -1 ? text.length : line + 1;
    ends.push(at);
  }
  return ends;
}
