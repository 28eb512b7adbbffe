/** A piece of text on a page, in points from its left upper corner. */
export interface Piece {
  text: string;
  x: number;
  /** Of the baseline, growing downwards. */
  y: number;
  width: number;
  size: number;
}

type Matrix = readonly number[];

/** As unpdf (PDF.js) gives them; marks of structure have no `str`. */
interface TextContent {
  items: ({ str: string; transform: Matrix; width: number } | object)[];
}

/** The level pieces of a page, and whether others were left out: watermarks, stamps, upright heads of columns. */
export function piecesOf({ items }: TextContent, viewport: Matrix): { pieces: Piece[]; turned: boolean } {
  const pieces: Piece[] = [];
  let turned = false;
  for (const item of items) {
    if (!("str" in item) || item.str === "") continue;
    const [a, b, c, d, x, y] = multiply(viewport, item.transform) as [number, number, number, number, number, number];
    // More than two degrees off the level.
    if (a <= 0 || Math.abs(b) > a * 0.035) turned ||= item.str.trim() !== "";
    else pieces.push({ text: item.str, x, y, width: item.width, size: Math.hypot(c, d) });
  }
  return { pieces, turned };
}

const multiply = (m: Matrix, n: Matrix): number[] => [
  m[0]! * n[0]! + m[2]! * n[1]!,
  m[1]! * n[0]! + m[3]! * n[1]!,
  m[0]! * n[2]! + m[2]! * n[3]!,
  m[1]! * n[2]! + m[3]! * n[3]!,
  m[0]! * n[4]! + m[2]! * n[5]! + m[4]!,
  m[1]! * n[4]! + m[3]! * n[5]! + m[5]!,
];
