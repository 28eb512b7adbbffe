import { fold } from "./fold";
import type { ListedGoal, ListedIndicator, Period } from "./indicators";
import { joined, spanOf } from "./mapped-text";
import type { Matcher } from "./measure-match";
import { type Block, isParagraph } from "./paragraphs";
import { readPromises } from "./promises";

const YEAR_CELL = /(?:nam\s*)?((?:19|20)\d\d)/;
const TARGET_HEAD = /chi tieu|muc tieu|noi dung/;

/** A table of indicators with years across it, for plans that list them nowhere else. Each row is read as a sentence. */
export function readIndicatorTables(blocks: readonly Block[], period: Period, matcher: Matcher): ListedGoal[] {
  const goals: ListedGoal[] = [];
  for (const block of blocks) {
    if (isParagraph(block)) continue;
    const { rows } = block.table;
    const headAt = rows.slice(0, 4).findIndex((row) => row.some(({ text }) => /chi tieu|muc tieu/.test(fold(text))) && row.some(({ text }) => YEAR_CELL.test(fold(text))));
    if (headAt === -1 || /kinh phi|trieu dong/.test(fold(rows[headAt]!.map(({ text }) => text).join(" ")))) continue;
    const head = rows[headAt]!.map(({ text }) => fold(text));
    const nameAt = head.findIndex((cell) => TARGET_HEAD.test(cell));
    const unitAt = head.findIndex((cell) => /don vi|dvt/.test(cell) && !/chu tri|thuc hien/.test(cell));
    const numberAt = head.findIndex((cell) => /^(?:stt|tt)$/.test(cell));
    const agencyAt = head.findIndex((cell) => /co quan|don vi (?:chu tri|thuc hien)|phu trach/.test(cell));
    const years = head.flatMap((cell, index) => {
      const year = YEAR_CELL.exec(cell)?.[1];
      // Columns of what was reached are no promises.
      return year === undefined || index === nameAt || /thuc hien|ket qua|hien trang|uoc|goc/.test(cell) || (period.startYear !== null && Number(year) < period.startYear) ? [] : [{ index, year }];
    });
    let goal: ListedGoal = { title: rows[headAt]![nameAt]!.text, span: spanOf(rows[headAt]![nameAt]!), isPrinted: false, indicators: [], parents: new Set() };
    for (const row of rows.slice(headAt + 1)) {
      const name = row[nameAt];
      if (name === undefined || name.text === "") continue;
      const figures = years.flatMap(({ index, year }) => (/\d/.test(row[index]?.text ?? "") ? [{ cell: row[index]!, year }] : []));
      if (figures.length === 0) {
        if (goal.indicators.length > 0) goals.push(goal);
        goal = { title: name.text, span: spanOf(name), isPrinted: true, indicators: [], parents: new Set() };
        continue;
      }
      const indicator = readRow(name, unitAt === -1 ? "" : (row[unitAt]?.text ?? ""), figures, numberAt === -1 ? null : (row[numberAt]?.text ?? null), period, matcher);
      if (agencyAt !== -1 && (row[agencyAt]?.text ?? "") !== "") indicator.agencyLines.push(joined([{ text: "Cơ quan:", from: row[agencyAt]!.from.subarray(0, 1), to: row[agencyAt]!.to.subarray(0, 1) }, row[agencyAt]!], " "));
      goal.indicators.push(indicator);
    }
    if (goal.indicators.length > 0) goals.push(goal);
  }
  return goals;
}

type Cell = Parameters<typeof spanOf>[0];

/** "Tỷ lệ A | % | 90 | 95" as "Tỷ lệ A: 90% năm 2025; 95% năm 2030", every word in the place of its cell. */
function readRow(name: Cell, unit: string, figures: readonly { cell: Cell; year: string }[], label: string | null, period: Period, matcher: Matcher): ListedIndicator {
  const sign = unitSign(unit);
  const parts = [name, ...figures.flatMap(({ cell, year }, index) => [word(index === 0 ? "đạt" : "và", cell), /[%‰/]/.test(cell.text) || sign === "" ? cell : joined([cell, word(sign, cell)], ""), word(`vào năm ${year}`, cell)])];
  const text = joined(parts, " ");
  const promises = readPromises(text, { ...period, headingYear: null }, matcher);
  // The row's own words, without the unit its cell lends.
  for (const measure of promises.measures) if (measure.isNew && promises.measures.length === 1) measure.name = name.text;
  const number = label === null ? null : label.replace(/[.)]\s*$/, "");
  return { label: number === null || number === "" ? null : number, behind: null, text: name, span: [spanOf(name)[0], spanOf(figures.at(-1)!.cell)[1]], promises: { measures: promises.measures, doubts: [] }, agencyLines: [] };
}

/** A word the table leaves to its heading, standing where the cell does. */
function word(text: string, cell: Cell): Cell {
  const at = cell.from[0]!;
  const end = cell.to.at(-1)!;
  return { text, from: new Uint32Array(text.length).fill(at), to: new Uint32Array(text.length).fill(end) };
}

function unitSign(unit: string): string {
  const folded = fold(unit).replace(/\s+/g, "");
  if (/%o|‰|1\.?000(?!0)/.test(folded)) return "‰";
  if (/100\.?000/.test(folded)) return "/100.000";
  if (/10\.?000/.test(folded)) return "/10.000";
  if (/%|phantram/.test(folded)) return "%";
  return unit === "" ? "" : ` ${unit}`;
}
