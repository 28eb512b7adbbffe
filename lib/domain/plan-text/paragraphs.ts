import { fold } from "./fold";
import { type Line, type LineOrTable, type Table, splitLines } from "./lines";
import { type MappedText, joined, part, trimmed } from "./mapped-text";
import { type Marker, markerOf } from "./markers";

/** A paragraph: its marker taken off, its lines joined across breaks and pages. */
export interface Paragraph {
  marker: Marker | null;
  /** With the marker. */
  whole: MappedText;
  /** Without it. */
  body: MappedText;
  table: null;
}

interface TableBlock {
  table: Table;
}

export type Block = Paragraph | TableBlock;

/** Signs or words after which a sentence goes on. */
const ENDS = /(?:[.;:!?…]|\.\/\.?|[.;:]["”»)])\s*$/;
const GOES_ON = /(?:,|\(|[-–]|(?<!\p{L})(?:và|của|đến|năm|[Tt][ỷỉ] lệ|[Tt][ỷỉ] suất|dưới|trên|cho|về|theo|tại|với|là|từ|trong|được|bị|có|các|những|hoặc|trẻ|đạt|xuống|còn|vào|số|ngày|Chính|Thủ))$/u;

/** The document as paragraphs and tables, in order. */
export function readBlocks(source: MappedText): Block[] {
  const items = splitLines(source);
  const width = wrapWidth(items);
  const blocks: Block[] = [];
  let open: MappedText[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(paragraph(joined(open, " ")));
    open = [];
  };
  items.forEach((item, index) => {
    if (item.table !== undefined) {
      close();
      blocks.push({ table: item.table });
      return;
    }
    const before = open.at(-1);
    if (before !== undefined && isStray(item.line, before, items[index + 1])) return;
    if (before !== undefined && continues(item.line, before, joined(open, " "), width)) open.push(item.line.content);
    else {
      close();
      open = [item.line.content];
    }
  });
  close();
  return blocks;
}

const BARE_MARKER = /^(?:[([]\d{1,2}[)\]]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ]\)|[IVX]{1,4}\.|[-–+•])$/;

export const isParagraph = (block: Block): block is Paragraph => block.table === null;

function paragraph(whole: MappedText): Paragraph {
  const marker = markerOf(whole.text);
  return { marker, whole, body: marker === null ? whole : trimmed(part(whole, marker.length)), table: null };
}

/** Where the text is set in lines of one width, that width; null where a line is a paragraph. */
function wrapWidth(items: LineOrTable[]): number | null {
  const lengths = items.flatMap(({ line }) => (line === undefined ? [] : [line.content.text.length])).sort((a, b) => a - b);
  const high = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  return high > 0 && high <= 135 ? high : null;
}

const isUpperCase = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}{2}/u.test(text);

/** A head or a foot of a page that fell into the middle of a sentence. */
function isStray(line: Line, before: MappedText, next: LineOrTable | undefined): boolean {
  const { text } = line.content;
  if (!line.gapBefore || next?.line === undefined || !next.line.gapBefore || text.length > 70 || ENDS.test(before.text) || ENDS.test(text)) return false;
  if (markerOf(text) !== null || /^[\p{Ll}\d(%]/u.test(text)) return false;
  if (!isUpperCase(text) && !/^(?:trang|ke hoach so|quyet dinh so|van ban)/.test(fold(text))) return false;
  return /^[\p{Ll}(%]|^\d+(?:[.,]\d+)?\s*%/u.test(next.line.content.text) && markerOf(next.line.content.text) === null;
}

function continues({ content, gapBefore }: Line, before: MappedText, paragraphSoFar: MappedText, width: number | null): boolean {
  const { text } = content;
  const previous = before.text;
  const marker = markerOf(text);
  if (marker !== null) return isFalseMarker(marker, text, previous);
  // "3." on a line of its own: its text is on the next.
  if (BARE_MARKER.test(paragraphSoFar.text)) return true;
  const ended = ENDS.test(previous);
  if (GROUNDS.test(text) || DATE_LINE.test(text) || DATE_LINE.test(previous) || HEADLINE_WORD.test(text)) return false;
  if (isUpperCase(text)) return isUpperCase(previous) && !gapBefore && !ended && !HEADLINE_WORD.test(previous) ? true : !ended && !gapBefore && GOES_ON.test(previous);
  if (isUpperCase(previous) && isUpperCase(paragraphSoFar.text)) return false;
  if (/^\(/.test(text)) return !ended && !gapBefore;
  if (/^[\p{Ll}%‰),;]/u.test(text)) return true;
  // "2.3. Đào tạo" over "90% cán bộ …" is a heading, not the first half of a line.
  if (/^\d/.test(text) && isShortHeading(paragraphSoFar.text, previous, width)) return false;
  if (/^\d/.test(text)) return !ended || (!gapBefore && width !== null && previous.length >= width * 0.55 && /;\s*$/.test(previous));
  if (ended) return false;
  if (GOES_ON.test(previous)) return true;
  if (gapBefore) return false;
  return width === null ? previous.length >= 60 && previous.length < 200 : previous.length >= width * 0.65;
}

/** With these a document begins to say why it is issued. */
const HEADLINE_WORD = /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|ĐỀ ÁN|BÁO CÁO|NGHỊ QUYẾT):?$/;
const DATE_LINE = /^(?:[^.;:]{2,40},\s*)?ngày\s*\d{0,2}\s*tháng\s*\d{0,2}\s*năm\s*\d{4}$/u;
const GROUNDS = /^(?:Số\s*:|Kính gửi|Căn cứ|Xét đề nghị|Theo đề nghị|(?:Triển khai t|T)hực hiện (?:Quyết định|Kế hoạch|Công văn|Nghị quyết|Chỉ thị|Chương trình|Hướng dẫn) (?:số )?\d)/;

const isShortHeading = (paragraph: string, last: string, width: number | null): boolean => {
  const marker = markerOf(paragraph);
  return marker !== null && paragraph === last && !["dash", "plus", "dot"].includes(marker.kind) && paragraph.length < Math.min(80, (width ?? 90) * 0.65) && !GOES_ON.test(paragraph);
};

/** "2021\n- 2030" and "Lao động\n- Thương binh và Xã hội" are one phrase broken at its dash. */
function isFalseMarker(marker: Marker, text: string, previous: string): boolean {
  const ended = ENDS.test(previous);
  if (marker.kind === "dash") return !ended && (/(?:19|20)\d\d$/.test(previous) && /^\S\s*(?:19|20)\d\d/.test(text) || (/lao dong$/.test(fold(previous)) && /^\S\s*thuong binh/.test(fold(text))) || /(?:kinh te|chinh tri|van hoa)$/.test(fold(previous)) && /^\S\s*xa hoi/.test(fold(text)));
  // "… vào năm / 2025. Giảm tỷ lệ": a broken year or figure, not the number of an item.
  if (marker.kind === "number" && !ended) return (marker.order ?? 0) > 60 || /(?:\b(?:nam|ngay|thang|so|duoi|tren|dat|xuong|con|tu|den))$|(?<=.{30})\b(?:khoan|diem|dieu|chi tieu|muc)$/.test(fold(previous));
  // "(đạt / a) …" never; "và / b) …" neither.
  return false;
}
