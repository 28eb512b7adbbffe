import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { assignmentsOfYear, ownAgencyIds, reportingAgency } from "@/lib/domain/actual/reporting-agency";
import { cellKey } from "@/lib/domain/entry/cell";
import type { BacklogGrid, EntryHeading, EntryItem, Section, YearGrid } from "@/lib/domain/entry/grid";
import { stageOfYear } from "@/lib/domain/entry/stage";
import type { Unit } from "@/lib/domain/measure/measure";
import type { Target } from "@/lib/domain/target/target";
import { targetInFull, targetWords } from "@/lib/domain/target/words";
import { db } from "./db";
import { type SheetFigures, entryCell, readFigures } from "./entry-figures";
import { type EntrySheet, type SheetLine, loadEntrySheet } from "./entry-sheet";
import { readReportLocks } from "./report-locks";

/** `everyAgency`: other agencies' lines too, read-only. `today`: ISO date. */
interface Options {
  everyAgency: boolean;
  today: string;
}

const UNIT_WORDS: Record<Unit, string> = { percent: "%", per_1000: "‰", per_10000: "trên 10.000", per_100000: "trên 100.000", count: "" };
const SOURCE_HINTS: Partial<Record<SheetLine["sourceClass"], string>> = { survey: "số liệu điều tra", census: "số liệu tổng điều tra", register: "theo sổ đăng ký" };

/** A plan and a year: goals as sections, a line for each measure. Null where there is no such plan. */
export async function findYearGrid(actor: Actor, planCode: string, year: number, options: Options): Promise<YearGrid | null> {
  const sheet = await loadEntrySheet(db, planCode);
  if (!sheet) return null;
  const [figures, locks] = [await readFigures(db, sheet, [year]), await readReportLocks(db, sheet.place, [year])];
  const milestone = nextMilestone(sheet.lines, year);
  const { lines, hidden, readOnly } = visibleLines(actor, sheet, [year], options);
  const sections = sectionsOf(lines, (line) => ({
    ...heading(line),
    item: item(actor, sheet, figures, locks, line, year, readOnly),
    lastYear: figures.lastYearShown(line, year) ?? "",
    target: targetBeside(line, year, milestone),
  }));
  const items = sections.flatMap((section) => section.lines.map((line) => line.item));
  const own = items.filter((one) => one.locked === null);
  const counted = own.length > 0 ? own : items;
  return {
    planCode,
    year,
    milestone,
    stage: stageOfYear(year, options.today),
    sections,
    hidden,
    readOnly,
    filled: counted.filter(({ cell }) => cell.state !== "empty").length,
    total: counted.length,
  };
}

/** Measures by years, to paste old files at once. */
export async function findBacklogGrid(actor: Actor, planCode: string, years: number[], options: Options): Promise<BacklogGrid | null> {
  const sheet = await loadEntrySheet(db, planCode);
  if (!sheet) return null;
  const [figures, locks] = [await readFigures(db, sheet, years), await readReportLocks(db, sheet.place, years)];
  const { lines, hidden, readOnly } = visibleLines(actor, sheet, years, options);
  const sections = sectionsOf(lines, (line) => ({ ...heading(line), items: years.map((year) => item(actor, sheet, figures, locks, line, year, readOnly)) }));
  return { planCode, years, sections, hidden, readOnly };
}

const whyNot = (actor: Actor, sheet: EntrySheet, line: SheetLine, year: number): string | null => {
  const decision = can(actor, "actual.record", { ...sheet.subject, assignedAgencyIds: assignmentsOfYear(line.assignments, year).map((one) => one.agencyId) });
  return decision.allowed ? null : decision.reason;
};

/** One's own lines, unless all are asked for or none is one's own. */
function visibleLines(actor: Actor, sheet: EntrySheet, years: number[], { everyAgency }: Options): { lines: SheetLine[]; hidden: number; readOnly: string | null } {
  const own = sheet.lines.filter((line) => years.some((year) => whyNot(actor, sheet, line, year) === null));
  if (own.length === 0) {
    const first = sheet.lines[0];
    return { lines: sheet.lines, hidden: 0, readOnly: first ? whyNot(actor, sheet, first, years[0] ?? sheet.plan.startYear) : null };
  }
  const lines = everyAgency ? sheet.lines : own;
  return { lines, hidden: sheet.lines.length - lines.length, readOnly: null };
}

export function sectionsOf<Line>(lines: SheetLine[], view: (line: SheetLine) => Line): Section<Line>[] {
  const sections = new Map<number, Section<Line>>();
  for (const line of lines) {
    const { ordinal, title } = line.goal;
    const section = sections.get(ordinal) ?? { ordinal, title, lines: [] };
    section.lines.push(view(line));
    sections.set(ordinal, section);
  }
  return [...sections.values()];
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const heading = (line: SheetLine): EntryHeading => ({
  indicatorNumber: line.indicator.number,
  name: line.name,
  hint: [lowerFirst(line.population), SOURCE_HINTS[line.sourceClass]].filter(Boolean).join(", "),
  unitWords: UNIT_WORDS[line.measure.unit],
});

function item(actor: Actor, sheet: EntrySheet, figures: SheetFigures, locks: ReadonlyMap<string, string>, line: SheetLine, year: number, readOnly: string | null): EntryItem {
  const agencyId = reportingAgency(line.assignments, sheet.agencies, year, ownAgencyIds(actor));
  const context = figures.context(line, year);
  const row = agencyId === null ? null : figures.cell(line, year, agencyId);
  return {
    key: cellKey(line.measureCode, year),
    measureCode: line.measureCode,
    year,
    name: line.name,
    measure: line.measure,
    context,
    cell: entryCell(line, row, context.base?.value ?? null),
    locked: readOnly ?? whyNot(actor, sheet, line, year) ?? (row && (locks.get(row.id) ?? null)),
  };
}

const milestoneYears = (targets: readonly Target[], from: number): number[] => targets.flatMap(({ year }) => (year !== null && year >= from ? [year] : []));

export function nextMilestone(lines: SheetLine[], year: number): number | null {
  const ahead = lines.flatMap((line) => milestoneYears(line.targets, year));
  return ahead.length === 0 ? null : Math.min(...ahead);
}

/** What is asked next: the nearest milestone ahead, else what holds in this very year. Says when, where the column's heading does not. */
export function targetBeside({ targets, measure }: SheetLine, year: number, milestone: number | null): string {
  const next = Math.min(...milestoneYears(targets, year));
  const asked = targets.filter((target) => target.year === next || target.timing === "every_year" || (target.timing === "span" && (target.fromYear ?? 0) <= year && (target.toYear ?? 0) >= year));
  return asked.map((target) => (target.year !== null && target.year === milestone ? targetWords(target, measure.unit) : targetInFull(target, measure.unit))).join("; ");
}
