import type { DraftMeasure } from "./draft";
import { fold } from "./fold";
import type { ListedGoal, ListedIndicator, Period } from "./indicators";
import type { Table } from "./lines";
import { joined, part, spanOf } from "./mapped-text";
import type { Matcher } from "./measure-match";
import { slugOf } from "./new-measure";
import { type Block, isParagraph } from "./paragraphs";
import { readPromises } from "./promises";

type Cell = Parameters<typeof spanOf>[0];

interface Column {
  index: number;
  year: string;
}

interface Head {
  /** Rows it takes. */
  rows: number;
  nameAt: number;
  unitAt: number;
  numberAt: number;
  agencyAt: number;
  helperAt: number;
  columns: Column[];
}

const YEARS = /(?:(?:19|20)\d\d\s*[-–—]\s*)?((?:19|20)\d\d)/;
const NAME_HEAD = /chi tieu|muc tieu|chi so|noi dung/;
/** Columns of what was reached are no promises. */
const REACHED = /thuc hien|ket qua|hien trang|uoc|goc|dat duoc|^th\s/;
const OF_PLAN = /^(?:ke hoach|kh|muc tieu|chi tieu|phan dau)(?: (?:giao|nam|de ra|phan dau|dat))*$/;

/** Tables of indicators: years across, or a sentence in each row. Each cell is read as a sentence of its own. */
export function readIndicatorTables(blocks: readonly Block[], period: Period, matcher: Matcher): ListedGoal[] {
  const goals: ListedGoal[] = [];
  let last: Head | null = null;
  blocks.forEach((block, at) => {
    if (isParagraph(block)) return;
    const before = blocks[at - 1];
    const isUnderLast = last !== null && last.columns.length > 0 && before !== undefined && isParagraph(before) && before.whole.text.length < 120;
    const isMoney = before !== undefined && isParagraph(before) && /kinh phi|du toan/.test(fold(before.whole.text));
    const head = isMoney ? null : headOf(block.table, period) ?? (isUnderLast ? goesOn(block.table, last!) : null);
    last = head;
    if (head === null) return;
    const caption = before !== undefined && isParagraph(before) && before.body.text.length < 200 ? before.body : (block.table.rows[0]![head.nameAt] ?? block.table.rows[0]![0]!);
    let goal: ListedGoal = { title: caption.text.replace(/[\s:.;]+$/, ""), span: spanOf(caption), isPrinted: false, indicators: [], parents: new Set() };
    /** "2 | Tỷ lệ béo phì" over "- Thành thị" and "- Nông thôn". */
    let parent: { row: readonly Cell[]; names: Cell[]; measures: DraftMeasure[] } | null = null;
    const close = () => {
      if (goal.indicators.length > 0) goals.push(goal);
    };
    for (const row of block.table.rows.slice(head.rows)) {
      const name = row[head.nameAt];
      if (name === undefined || name.text === "" || /^[\d\s()=+-]+$/.test(name.text)) continue;
      const isPart: boolean = parent !== null && (row[head.numberAt]?.text ?? "") === "";
      const measures = head.columns.length > 0 ? measuresOfCells(row, head, period, matcher, isPart ? parent!.row[head.nameAt]! : null) : readPromises(name, { ...period, headingYear: null }, matcher).measures;
      if (measures.every(({ targets }) => targets.length === 0)) {
        const isAlone = !row.some(({ text }, index) => text !== "" && index > head.nameAt);
        // A numbered row whose figures cannot be read is listed all the same; a note asks for them.
        if (!isAlone && /^\d+[a-zđ]?[.)]?$/.test(row[head.numberAt]?.text ?? "")) goal.indicators.push(listed(row, head, []));
        if (!isAlone) continue;
        if (/^\d+[.)]?$/.test(row[head.numberAt]?.text ?? "")) {
          parent = { row, names: [name], measures: [] };
          continue;
        }
        // A row of its own words only is the heading of those under it.
        close();
        goal = { title: name.text, span: spanOf(name), isPrinted: true, indicators: [], parents: new Set() };
        continue;
      }
      if (!isPart) {
        parent = null;
        goal.indicators.push(listed(row, head, measures));
        continue;
      }
      const parts = parent!;
      const whole = parts.measures.length > 0 ? goal.indicators.at(-1)! : listed(parts.row, head, parts.measures);
      if (parts.measures.length === 0) goal.indicators.push(whole);
      parts.names.push(name);
      for (const measure of measures) addMeasure(parts.measures, measure);
      whole.text = joined(parts.names, "\n");
      whole.span = [whole.span[0], listed(row, head, []).span[1]];
    }
    close();
  });
  return goals;
}

/** A table broken by a page or a heading goes on without its head. */
const goesOn = ({ rows }: Table, head: Head): Head | null => (rows.some((row) => head.columns.some(({ index }) => /\d/.test(row[index]?.text ?? "")) && (row[head.nameAt]?.text.length ?? 0) > 10) && !/kinh phi|du toan|noi dung/.test(fold(rows[0]!.map(({ text }) => text).join(" "))) ? { ...head, rows: 0 } : null);

function headOf({ rows }: Table, period: Period): Head | null {
  const at = rows.slice(0, 4).findIndex((row) => row.some(({ text }) => NAME_HEAD.test(fold(text)) && text.length < 80));
  if (at === -1) return null;
  const head = rows[at]!.map(({ text }) => fold(text));
  const all = rows.slice(0, at + 2).flatMap((row) => row.map(({ text }) => fold(text))).join(" ");
  if (/kinh phi|trieu dong|du toan/.test(all)) return null;
  if (!/chi tieu|muc tieu|chi so/.test(head.join(" ")) && !head.some((cell) => /don vi|dvt/.test(cell))) return null;
  const nameAt = ["chi tieu", "chi so", "muc tieu", "noi dung"].map((word) => head.findIndex((cell) => cell.includes(word) && !YEARS.test(cell))).find((index) => index !== -1);
  if (nameAt === undefined) return null;
  const find = (pattern: RegExp, not = /$^/) => head.findIndex((cell, index) => index !== nameAt && pattern.test(cell) && !not.test(cell));
  const own = {
    nameAt,
    unitAt: find(/don vi|dvt/, /chu tri|thuc hien|phu trach|chiu|phoi hop/),
    numberAt: find(/^(?:stt|tt|so tt)$/),
    agencyAt: find(/co quan|don vi (?:chu tri|thuc hien|phu trach|chiu)|phu trach|chu tri/, /^(?!.*chu tri).*phoi hop/),
    helperAt: find(/phoi hop/, /chu tri/),
  };
  const columnsIn = (row: readonly string[]): Column[] =>
    row.flatMap((cell, index) => {
      const year = YEARS.exec(cell)?.[1];
      return year === undefined || index === nameAt || REACHED.test(cell) || (period.startYear !== null && Number(year) < period.startYear) ? [] : [{ index, year }];
    });
  const columns = columnsIn(head);
  if (columns.length > 0) return { ...own, rows: at + 1, columns };
  const below = rows[at + 1]?.map(({ text }) => fold(text)) ?? [];
  const under = columnsIn(below);
  if (under.length > 0 && below.every((cell) => cell === "" || cell.length < 30)) {
    // Cells merged across are dropped by some converters: the years then stand where the head they divide stands.
    const over = head.findIndex((cell, index) => index !== nameAt && /muc tieu|chi tieu|ke hoach|lo trinh|giai doan|nam/.test(cell));
    const shift = below.length < head.length && over !== -1 ? over : 0;
    return { ...own, rows: at + 2, columns: under.map(({ index, year }) => ({ index: index + shift, year })) };
  }
  const isOneYear = period.startYear !== null && period.startYear === period.endYear;
  const single = head.findIndex((cell, index) => index !== nameAt && OF_PLAN.test(cell));
  if (isOneYear && single !== -1) return { ...own, rows: at + 1, columns: [{ index: single, year: String(period.endYear) }] };
  return /chi tieu|muc tieu/.test(head[nameAt]!) ? { ...own, rows: at + 1, columns: [] } : null;
}

/** "Tỷ lệ A | % | 90 | 95" as "Tỷ lệ A: 90% năm 2025" and "Tỷ lệ A: 95% năm 2030", every word in the place of its cell. */
function measuresOfCells(row: readonly Cell[], { nameAt, unitAt, columns }: Head, period: Period, matcher: Matcher, parent: Cell | null): DraftMeasure[] {
  const name = parent === null ? row[nameAt]! : joined([withoutUnit(parent), withoutDash(row[nameAt]!)], ": ");
  const sign = unitSign(unitAt === -1 || (row[unitAt]?.text ?? "") === "" ? unitIn((parent ?? name).text) : row[unitAt]!.text);
  const measures: DraftMeasure[] = [];
  let printed: Cell | null = null;
  for (const { index, year } of columns) {
    const cell = row[index];
    if (cell === undefined || cell.text === "") continue;
    const keeps = !/\d/.test(cell.text) && /duy tri|giu (?:vung|on dinh)/.test(fold(cell.text));
    if (!/\d/.test(cell.text) && !(keeps && printed !== null)) continue;
    const figure: Cell = keeps ? joined([cell, moved(printed!, cell)], " ") : cell;
    if (!keeps) printed = cell;
    const hasUnit = /[%‰/]/.test(figure.text) || sign === "" || (sign.startsWith(" ") && /\p{L}{2}$/u.test(figure.text));
    const end = /\d(?!.*\d)/.exec(figure.text)!.index + 1;
    const text = joined([name, word("đạt", cell), hasUnit ? figure : joined([part(figure, 0, end), word(sign, cell), part(figure, end)], ""), word(`vào năm ${year}`, cell)], " ");
    const promises = readPromises(text, { ...period, headingYear: null }, matcher).measures;
    for (const measure of promises) {
      // The row's own words, without the unit its cell lends.
      const ownName = withoutUnit(name).text;
      const own = measure.isNew && promises.length === 1 ? { ...measure, name: ownName, code: slugOf(ownName, [measure.disaggregation]) } : measure;
      addMeasure(measures, own);
    }
  }
  return measures;
}

function addMeasure(measures: DraftMeasure[], own: DraftMeasure): void {
  const same = measures.find(({ code }) => code === own.code);
  if (same === undefined) measures.push(own);
  else same.targets.push(...own.targets);
}

const withoutUnit = (cell: Cell): Cell => part(cell, 0, cell.text.replace(/\s*\((?:%|‰)[^()]*\)\s*$/, "").length);
const withoutDash = (cell: Cell): Cell => part(cell, /^[-–+•*\s]*/.exec(cell.text)![0].length);

function listed(row: readonly Cell[], { nameAt, numberAt, agencyAt, helperAt }: Head, measures: DraftMeasure[]): ListedIndicator {
  const name = row[nameAt]!;
  const label = (numberAt === -1 ? "" : (row[numberAt]?.text ?? "")).replace(/[.)]\s*$/, "");
  const bodies = [{ cell: row[agencyAt], as: "Chủ trì:" }, { cell: row[helperAt], as: "Phối hợp:" }];
  const last = row.findLast(({ text }) => text !== "") ?? name;
  return {
    label: label === "" ? null : label,
    behind: null, text: name,
    span: [spanOf(name)[0], Math.max(spanOf(name)[1], spanOf(last)[1])],
    promises: { measures, doubts: [] },
    agencyLines: bodies.flatMap(({ cell, as }) => (cell === undefined || cell.text === "" ? [] : [joined([word(as, cell), cell], " ")])),
  };
}

/** A word the table leaves to its heading, standing where the cell does. */
const word = (text: string, cell: Cell): Cell => ({ text, from: new Uint32Array(text.length).fill(cell.from[0]!), to: new Uint32Array(text.length).fill(cell.to.at(-1)!) });

const moved = (cell: Cell, to: Cell): Cell => word(cell.text, to);

/** A name may carry its unit: "Tỷ lệ … (%)". */
const unitIn = (name: string): string => /\(\s*(%|‰|[^()]*100\.?000[^()]*|[^()]*1\.?000[^()]*)\s*\)/.exec(name)?.[1] ?? (/^(?:ty|ti) le/.test(fold(name)) ? "%" : "");

function unitSign(unit: string): string {
  const folded = fold(unit).replace(/\s+/g, "");
  if (/%o|‰|1\.?000(?!0)/.test(folded)) return "‰";
  if (/100\.?000/.test(folded)) return "/100.000";
  if (/10\.?000/.test(folded)) return "/10.000";
  if (/%|phantram/.test(folded)) return "%";
  // Whatever is counted, the grammar knows cases.
  return unit === "" ? "" : " trường hợp";
}
