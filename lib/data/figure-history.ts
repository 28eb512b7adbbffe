import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { can } from "@/lib/domain/access/can";
import { shownStyle } from "@/lib/domain/actual/shown";
import { actualWords } from "@/lib/domain/actual/value-words";
import { decimalWords } from "@/lib/domain/decimal-words";
import { SOURCE_CLASS_WORDS } from "@/lib/domain/measure/words";
import { REPORT_ACT_WORDS } from "@/lib/domain/report/workflow";
import type { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";
import { plainExact } from "./decimals";
import { areaSubject, plansWithVisibleFigures } from "./scope";
import { entryValue } from "./entry-value";

const returnedCells = z.object({ cells: z.array(z.object({ measure: z.string(), reason: z.string() })) });

/** Something that happened to a figure. */
export interface FigureEvent {
  /** ISO instant. */
  at: string;
  who: string;
  kind: "entered" | "approved" | "step" | "comment";
  /** "Nhập 12,5%". */
  what: string;
  /** "tử số 25, mẫu số 200", "số ước". */
  details: string[];
  /** In the person's own words. */
  said: string | null;
}

export interface FigureHistory {
  measureCode: string;
  measureName: string;
  areaName: string;
  agencyName: string;
  year: number;
  isFirstHalf: boolean;
  /** What everybody sees, in words; null: nothing was approved. */
  approved: string | null;
  /** What waits for approval, in words; null: nothing does. */
  waiting: string | null;
  /** The plans of its area that use the measure and that this person may see. */
  plans: { code: string; title: string; indicatorNumber: string }[];
  /** Newest first. */
  events: FigureEvent[];
}

const columns = {
  id: true,
  year: true,
  term: true,
  areaId: true,
  agencyId: true,
  currentEntryId: true,
  approvedEntryId: true,
  measure: { select: { id: true, code: true, name: true, unit: true, roundingUnit: true } },
  area: { select: { name: true } },
  agency: { select: { name: true } },
  entries: { orderBy: { sequence: "asc" }, include: { enteredBy: { select: { name: true } }, approvals: { include: { approvedBy: { select: { name: true } } } } } },
  reportCell: {
    select: {
      reportId: true,
      report: { select: { steps: { orderBy: { at: "asc" }, include: { by: { select: { name: true } } } } } },
      comments: { orderBy: { at: "asc" }, include: { author: { select: { name: true } } } },
    },
  },
} satisfies Prisma.ActualSelect;

type Found = Prisma.ActualGetPayload<{ select: typeof columns }>;
type Entry = Found["entries"][number];

/**
 * All that happened to one figure: every entry, approval, comment, and every step of the report that owns it. Null where
 * there is none, or for those who may see neither the unit's report nor a plan that uses the figure.
 */
export async function findFigureHistory(actor: Actor, actualId: string): Promise<FigureHistory | null> {
  const found = await db.actual.findUnique({ where: { id: actualId }, select: columns });
  const area = found && (await areaSubject(db, found.areaId));
  if (!found || !area) return null;
  const uses = await db.indicatorMeasure.findMany({
    where: { measureId: found.measure.id, indicator: { plan: { areaId: found.areaId, isReference: false, AND: plansWithVisibleFigures(actor) } } },
    select: { indicator: { select: { number: true, plan: { select: { code: true, title: true } } } } },
  });
  if (uses.length === 0 && !can(actor, "report.view", { ...area, reporterAgencyId: found.agencyId }).allowed) return null;

  const words = (entry: Entry | undefined): string | null => (entry ? wordsOf(found, entry) : null);
  const byId = (id: string | null) => found.entries.find((entry) => entry.id === id);
  return {
    measureCode: found.measure.code,
    measureName: found.measure.name,
    areaName: found.area.name,
    agencyName: found.agency.name,
    year: found.year,
    isFirstHalf: found.term === "first_half",
    approved: words(byId(found.approvedEntryId)),
    waiting: found.currentEntryId === found.approvedEntryId ? null : words(byId(found.currentEntryId)),
    plans: uses.map(({ indicator: { number, plan } }) => ({ ...plan, indicatorNumber: number })),
    // What was entered and approved in one moment stays in that order.
    events: [...eventsOf(found), ...(await listReturns(found))].sort((a, b) => a.at.localeCompare(b.at)).reverse(),
  };
}

function wordsOf({ measure }: Found, entry: Entry): string {
  const value = entryValue(entry);
  return actualWords(value, measure.unit, shownStyle(value, plainExact(measure.roundingUnit)));
}

function eventsOf(found: Found): FigureEvent[] {
  const steps = found.reportCell?.report.steps ?? [];
  const comments = found.reportCell?.comments ?? [];
  return [
    ...found.entries.flatMap((entry) => [
      event(entry.enteredAt, entry.enteredBy.name, "entered", entry.kind === "cleared" ? "Xóa trống ô số liệu" : `Nhập ${wordsOf(found, entry)}`, entry.reason, [
        ...(entry.numerator && entry.denominator ? [`${decimalWords(plainExact(entry.numerator))} trên ${decimalWords(plainExact(entry.denominator))}`] : []),
        ...(entry.stage === "estimate" && entry.kind !== "cleared" ? ["số ước"] : []),
        ...(entry.source ? [SOURCE_CLASS_WORDS[entry.source].toLowerCase()] : []),
      ]),
      ...entry.approvals.map(({ approvedAt, approvedBy }) => event(approvedAt, approvedBy.name, "approved", entry.kind === "cleared" ? "Công nhận ô trống" : `Công nhận ${wordsOf(found, entry)}`)),
    ]),
    ...steps.map(({ at, by, act, reason }) => event(at, by.name, "step", `${REPORT_ACT_WORDS[act]} (cả báo cáo)`, reason)),
    ...comments.map(({ at, author, text }) => event(at, author.name, "comment", "Trao đổi", text)),
  ];
}

/** Why the figure itself was returned, each time: the audit keeps what the cell forgets when it is settled. */
async function listReturns({ measure, reportCell }: Found): Promise<FigureEvent[]> {
  if (!reportCell) return [];
  const returns = await db.auditEvent.findMany({
    where: { subjectType: "Report", subjectId: reportCell.reportId, action: "report.returned" },
    select: { at: true, data: true, actor: { select: { name: true } } },
  });
  return returns.flatMap(({ at, data, actor }) => {
    const { cells } = returnedCells.parse(data);
    return cells.filter((cell) => cell.measure === measure.code).map((cell) => event(at, actor?.name ?? "", "step", "Trả lại ô này", cell.reason));
  });
}

const event = (at: Date, who: string, kind: FigureEvent["kind"], what: string, said: string | null = null, details: string[] = []): FigureEvent => ({ at: at.toISOString(), who, kind, what, details, said });
