import { fold } from "../plan-text/fold";
import { type MappedText, fromSource, spanOf } from "../plan-text/mapped-text";
import type { Span } from "../plan-text/span";
import { type Result, succeed } from "../result";
import { wrong } from "./edit";

/** A stretch of the document, each unit knowing its place in the whole. */
export function wordsAt(text: string, [start, end]: Span): MappedText {
  const words = fromSource(text.slice(start, end));
  return { text: words.text, from: words.from.map((at) => at + start), to: words.to.map((at) => at + start) };
}

/** More places than this tell nobody anything. */
const MOST = 20;

/** Every place where these words stand, whatever the line ends, marks and capitals. */
export function findWords(text: string, words: string, within: Span = [0, text.length]): Span[] {
  const sought = fold(words.normalize("NFC")).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return [];
  const pattern = new RegExp(sought.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"), "g");
  const mapped = wordsAt(text, within);
  const places: Span[] = [];
  for (const { index, 0: found } of fold(mapped.text).matchAll(pattern)) {
    places.push(spanOf(mapped, index, index + found.length));
    if (places.length === MOST) break;
  }
  return places;
}

/** Where these words stand in that stretch of the document; the stretch itself where they do not. */
export const placeOfWords = (text: string | null, words: string, within: Span): Span => (text === null || within[0] >= within[1] ? within : (findWords(text, words, within)[0] ?? within));

/** The stretch from its first words to its last ones, for those who cannot select with a mouse. */
export function spanBetween(text: string, first: string, last: string | null): Result<Span> {
  const [begin, ...others] = findWords(text, first);
  if (begin === undefined) return wrong("first", "Không thấy những chữ này trong văn bản. Hãy chép đúng chữ in.");
  if (others.length > 0) return wrong("first", `Những chữ này đứng ở ${others.length + 1 === MOST ? "nhiều" : others.length + 1} chỗ trong văn bản. Hãy chép thêm vài chữ.`);
  if (last === null) return succeed(begin);
  const [end] = findWords(text, last, [begin[0], text.length]);
  return end === undefined ? wrong("last", "Không thấy những chữ này từ chỗ bắt đầu trở đi. Hãy chép đúng chữ in.") : succeed([begin[0], Math.max(begin[1], end[1])]);
}
