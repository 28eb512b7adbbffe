import { fold } from "./fold";
import { type MappedText, collapsed, part, trimmed } from "./mapped-text";

export interface Line {
  content: MappedText;
  /** An empty line, a page's end or a table stands before it. */
  gapBefore: boolean;
}

/** A run of rows, each a list of cells. */
export interface Table {
  rows: MappedText[][];
}

export type LineOrTable = { line: Line; table?: never } | { line?: never; table: Table };

const MOTTO = /cong hoa xa hoi|doc lap\s*[-–]\s*tu do/;
/** The two columns of a first page: issuer and motto, number and day. */
const LETTERHEAD = /cong hoa xa hoi|doc lap\s*[-–]\s*tu do|^\s*so\s*:.*\t.*ngay.*thang/;

/** The document's lines, without page numbers and running heads; tables by row and cell. */
export function splitLines(source: MappedText): LineOrTable[] {
  const raw = rawLines(source);
  const repeated = runningHeads(raw);
  const out: LineOrTable[] = [];
  let gap = true;
  let rows: MappedText[][] = [];
  const closeTable = () => {
    if (rows.length === 1) out.push(...rows[0]!.filter(({ text }) => text !== "").map((content) => ({ line: { content, gapBefore: true } })));
    else if (rows.length > 1) out.push({ table: { rows } });
    rows = [];
  };
  for (const [index, line] of raw.entries()) {
    const text = line.text.trim();
    const cells = cellsOf(line, rows.length > 0);
    if (cells !== null) {
      if (cells.length > 0) rows.push(cells);
      gap = true;
      continue;
    }
    // An empty line inside a table does not end it: pages break there.
    if (text === "") {
      gap = true;
      continue;
    }
    if (rows.length > 0) closeTable();
    if (isPageNumber(text, raw, index) || repeated.has(text)) {
      gap = true;
      continue;
    }
    const isFlat = isFlatText(text);
    for (const piece of pieces(line, isFlat)) {
      out.push({ line: { content: piece, gapBefore: gap || isFlat } });
      gap = false;
    }
  }
  closeTable();
  return out;
}

function rawLines(source: MappedText): MappedText[] {
  const lines: MappedText[] = [];
  let start = 0;
  for (let at = 0; at <= source.text.length; at += 1) {
    if (at < source.text.length && source.text[at] !== "\n") continue;
    lines.push(part(source, start, at));
    start = at + 1;
  }
  return lines;
}

/** Cells of a row set with tabs or bars; [] for a rule between rows; null for a line of text. */
function cellsOf(line: MappedText, inTable: boolean): MappedText[] | null {
  const text = line.text;
  if (/^\s*\|.*\|/.test(text) || (text.match(/\s\|\s/g)?.length ?? 0) >= 3) {
    if (/^[\s|:+-]+$/.test(text)) return [];
    const cells = split(line, "|");
    return /^\s*\|/.test(text) ? cells.slice(1, /\|\s*$/.test(text) ? -1 : undefined) : cells;
  }
  if ((text.match(/\t/g)?.length ?? 0) < (inTable ? 1 : 2) || MOTTO.test(fold(text))) return null;
  const cells = split(line, "\t");
  return cells.filter(({ text: cell }) => cell !== "").length === 0 || cells.filter(({ text: cell }) => cell !== "").length === 1 && cells[0]!.text === "" && cells.length < 4 ? null : cells;
}

function split(line: MappedText, separator: string): MappedText[] {
  const cells: MappedText[] = [];
  let start = 0;
  for (let at = 0; at <= line.text.length; at += 1) {
    if (at < line.text.length && line.text[at] !== separator) continue;
    cells.push(collapsed(trimmed(part(line, start, at))));
    start = at + 1;
  }
  return cells;
}

function isPageNumber(text: string, raw: MappedText[], index: number): boolean {
  if (/^(?:trang\s*)?[-–]\s*\d{1,3}\s*[-–]$/i.test(text) || /^(?:trang|page)\s+\d{1,3}(?:\s*\/\s*\d{1,3})?$/i.test(text)) return true;
  if (!/^\d{1,3}$/.test(text)) return false;
  // In the middle of a sentence set in lines, a number of its own is a page's.
  const before = raw[index - 1]?.text.trim() ?? "";
  const after = raw[index + 1]?.text.trim() ?? "";
  if (/[\p{L},]$/u.test(before) && (before.length >= 40 ? /^[\p{L}\d]/u : /^(?:\p{Ll}|20\d\d)/u).test(after)) return true;
  return (raw[index - 1]?.text.trim() ?? "") === "" || (raw[index + 1]?.text.trim() ?? "") === "";
}

/** Short lines that come back on page after page and end no sentence. */
function runningHeads(raw: MappedText[]): Set<string> {
  const seen = new Map<string, number>();
  for (const { text } of raw) {
    const line = text.trim();
    if (line.length < 6 || line.length > 90 || /[.;:,]$|\t/.test(line) || /^(?:[-+•*]|\p{L}\)|\d+[.)])/u.test(line)) continue;
    seen.set(line, (seen.get(line) ?? 0) + 1);
  }
  return new Set([...seen].filter(([, times]) => times >= 3).map(([line]) => line));
}

/** Inside a line: an item that begins after the end of another, and the two columns of a letterhead. */
const INNER_ITEM = /(?<=[.;:!?”"»)]\s{0,4})(?=(?:[-–+•]\s*|[a-zđ]\)\s*|\d{1,2}[.)]\s*)?(?:Chỉ|Chi|CHỈ)\s*(?:tiêu|tieu|TIÊU)\s*(?:số\s*)?\d{1,3}(?:\.\d{1,2})*\s*[:.])|(?<=[.;:]\s{1,4})(?=[a-zđ]\)\s*M[ụu]c ti[êe]u\s*\d)|(?<=[.;:]\s{1,4})(?=[-–+•]\s+[\p{Lu}\d“])|(?<=[.;:/]\s{1,4})(?=[IVX]{1,4}\.\s*\p{Lu}{3,}\s\p{Lu})/gu;

/** In a text that lost its line ends: before everything that looks like an item. */
const ANY_ITEM = /(?<=\s)(?=[-–+•]\s+[\p{Lu}\d“]|\d{1,2}\.\s+\p{Lu}\p{Ll}|[a-zđ]\)\s+\p{L}|[IVX]{1,4}\.\s+\p{Lu}{2}|(?:KẾ HOẠCH|QUYẾT ĐỊNH|CHƯƠNG TRÌNH|BÁO CÁO)\s+\p{Lu}\p{Ll}|(?:Thực hiện|Căn cứ) (?:Quyết định|Kế hoạch|Nghị quyết|Công văn|Luật)\s)/gu;
const ANY_PART = /(?<=\s)[IVX]{1,4}\.\s+\p{Lu}{2}/gu;
const LOST_LINES = 4_000;
/** "a) Chỉ tiêu 1: …" is one item. */
const LONE_MARKER = /^\s*(?:[a-zđ]|\d{1,2}(?:\.\d{1,2})*)[.)]\s*$/;

/** A text without line ends of its own. */
const isFlatText = (text: string): boolean => text.length > LOST_LINES || (text.length > 400 && (text.match(ANY_PART)?.length ?? 0) > 1);

function pieces(line: MappedText, isFlat: boolean): MappedText[] {
  const isLetterhead = line.text.includes("\t") && LETTERHEAD.test(fold(line.text));
  const cuts = isLetterhead ? [...line.text.matchAll(/\t+/g)].map(({ index }) => index) : [...line.text.matchAll(isFlat ? ANY_ITEM : INNER_ITEM)].map(({ index }) => index).filter((at) => at > 0 && !LONE_MARKER.test(line.text.slice(0, at)));
  return [0, ...cuts].map((start, index) => collapsed(trimmed(part(line, start, cuts[index])))).filter(({ text }) => text !== "");
}
