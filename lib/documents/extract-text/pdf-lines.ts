import type { Piece } from "./pdf-pieces";

export interface Line {
  text: string;
  y: number;
}

/** In sizes of the type. Raised and lowered signs share the line of their word. */
const SAME_LINE = 0.4;
const SPACE = 0.17;
/** Wider than justified text ever stretches a space: the gap between two columns. */
const COLUMN = 1.6;

/** Lines from top to bottom, words from left to right, columns parted by a tab. */
export function linesOf(pieces: Piece[]): Line[] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...pieces].sort((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    if (row && piece.y - row.y < SAME_LINE * Math.max(row.size, piece.size)) {
      row.pieces.push(piece);
      if (piece.size > row.size) Object.assign(row, { y: piece.y, size: piece.size });
    } else {
      rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
    }
  }
  return rows.map(({ y, pieces: inRow }) => ({ y, text: join(inRow) })).filter(({ text }) => text !== "");
}

function join(pieces: Piece[]): string {
  let text = "";
  let end: number | undefined;
  let spaced = false;
  for (const piece of pieces.sort((one, other) => one.x - other.x)) {
    if (piece.text.trim() === "") {
      spaced = true;
      continue;
    }
    const gap = end === undefined ? 0 : piece.x - end;
    if (end !== undefined) text += gap > COLUMN * piece.size ? "\t" : spaced || gap > SPACE * piece.size ? " " : "";
    text += piece.text;
    end = piece.x + piece.width;
    spaced = false;
  }
  return text.replace(/(?<! ) +(?=\t|$)/g, "").replace(/(?<=^|\t) +/g, "").replace(/ {2,}/g, " ");
}
