interface Label {
  x: number;
  /** Of the mark that it names. */
  y: number;
  text: string;
  anchor: "middle" | "end";
}

interface Frame {
  top: number;
  bottom: number;
}

/** About as wide as a letter is at the size of chart labels. */
const LETTER = 6.3;
const LINE = 12;
/** Tried in this order: above the mark, below it, then further off. */
const OFFSETS = [-8, 16, -21, 29, -34, 42, -47];

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where each label's baseline goes so that none covers another or a mark; the first given choose first. */
export function placeLabels(labels: readonly Label[], marks: readonly Box[], { top, bottom }: Frame): number[] {
  const boxes: Box[] = [...marks];
  return labels.map(({ x, y, text, anchor }) => {
    const width = text.length * LETTER;
    const left = anchor === "end" ? x - width : x - width / 2;
    const boxAt = (offset: number) => ({ left, right: left + width, top: y + offset - LINE + 2, bottom: y + offset + 2 });
    const fits = (offset: number) => {
      const box = boxAt(offset);
      return box.top >= top && box.bottom <= bottom && boxes.every((other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom);
    };
    const offset = OFFSETS.find(fits) ?? -8;
    boxes.push(boxAt(offset));
    return Math.round((y + offset) * 10) / 10;
  });
}
