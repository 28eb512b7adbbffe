import { randomBytes } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { peoplesCommitteeOf } from "@/lib/domain/agency/officer-import";
import { digitsOf } from "@/lib/domain/decimal";
import { REFERENCE_PLAN } from "./check";
import { toDate } from "./dates";
import { type Demonstration, type DemonstrationFigure, inventFigures } from "./demonstration-figures";
import { whoAnswers } from "./demonstration-answers";
import { addReports, REPORTING_PLAN } from "./demonstration-reports";
import { measureIds } from "./load-catalogue";
import { findArea } from "./load-plan";
import type { Transaction } from "./load";
import { SeedError } from "./seed-error";
import type { Catalogue, PlanData } from "./schema";

/**
 * Invented figures belong only where nobody can take them for real ones.
 * @throws SeedError for any other database
 */
export function refuseOutsideDemonstration(ownerUrl: string) {
  const database = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  if (database.toLowerCase().includes("demo")) return;
  const reason = `the demonstration figures are invented, so they are loaded only into a database whose name contains "demo"; this one is "${database}"`;
  throw new SeedError([{ file: "prisma/seed/demonstration.ts", path: "", reason }]);
}

const ENTERED_BY = { username: "so-lieu-minh-hoa", name: "Người nhập minh họa" };

/**
 * Adds invented figures to every plan but the reference, and to one of them what its communes and agencies report; nothing where any
 * figure has been entered. `today`: ISO day, from which the days of the open round are counted. Answers how many cells.
 */
export async function loadDemonstration(tx: Transaction, catalogue: Catalogue, plans: PlanData[], today: string): Promise<number> {
  await addCommittees(tx);
  if ((await tx.actual.count()) > 0 || (await tx.baseFigure.count()) > 0) return 0;
  const userId = await demonstrationUser(tx);
  const measures = await measureIds(tx);
  let cells = 0;
  for (const plan of plans) {
    if (plan.code === REFERENCE_PLAN) continue;
    const areaId = await findArea(tx, plan);
    const demonstration = inventFigures(plan, catalogue, await communeCounter(tx, areaId));
    await writeBases(tx, demonstration, areaId, userId);
    const answers = await whoAnswers(tx, plan);
    cells += await writeFigures(tx, demonstration.figures, { areaId, userId, measures, answers: answers.agencyOf });
    if (plan.code === REPORTING_PLAN) cells += await addReports(tx, { plan, catalogue, demonstration, areaId, userId, measures, answers, today });
  }
  return cells;
}

/** The communes of Điện Biên report through their People's Committees; the plan does not list them one by one. */
async function addCommittees(tx: Transaction): Promise<void> {
  const communes = await tx.area.findMany({ where: { level: "commune", validTo: null, parent: { code: "11", level: "province" }, agencies: { none: {} } }, select: { id: true, name: true, validFrom: true } });
  await tx.agency.createMany({ data: communes.map(({ id, name, validFrom }) => ({ areaId: id, name: peoplesCommitteeOf(name), validFrom })) });
}

/** Nobody signs in as this person: the password is thrown away, the account closed. */
async function demonstrationUser(tx: Transaction): Promise<string> {
  const passwordHash = await hash(randomBytes(32));
  const { id } = await tx.user.upsert({ where: { username: ENTERED_BY.username }, create: { ...ENTERED_BY, passwordHash, isDemo: true, deactivatedAt: new Date() }, update: {} });
  return id;
}

/** Communes at a year's end; of an area that has ended, those of its last day. A commune is one. */
async function communeCounter(tx: Transaction, areaId: string): Promise<(year: number) => number> {
  const area = await tx.area.findUniqueOrThrow({ where: { id: areaId } });
  if (area.level === "commune") return () => 1;
  const communes = await tx.area.findMany({ where: { level: "commune", OR: [{ parentId: areaId }, { parent: { parentId: areaId } }] }, select: { validFrom: true, validTo: true } });
  return (year) => {
    const yearEnd = toDate(`${year}-12-31`);
    const day = area.validTo !== null && area.validTo < yearEnd ? area.validTo : yearEnd;
    return communes.filter(({ validFrom, validTo }) => (validFrom === null || validFrom <= day) && (validTo === null || day <= validTo)).length;
  };
}

async function writeBases(tx: Transaction, { bases }: Demonstration, areaId: string, enteredById: string) {
  const figures = await tx.baseFigure.createManyAndReturn({ data: bases.map(({ quantity, year }) => ({ quantityCode: quantity, areaId, year })) });
  const value = new Map(bases.map((base) => [`${base.quantity} ${base.year}`, base.value]));
  await tx.baseFigureEntry.createMany({
    data: figures.map(({ id, quantityCode, year }) => ({
      baseFigureId: id,
      sequence: 1,
      value: value.get(`${quantityCode} ${year}`)!,
      source: "Số liệu minh họa",
      enteredById,
      enteredAt: toDate(`${year + 1}-01-15`),
    })),
  });
  await tx.$executeRaw`UPDATE "BaseFigure" f SET "currentEntryId" = e."id" FROM "BaseFigureEntry" e WHERE e."baseFigureId" = f."id" AND f."areaId" = ${areaId}::uuid`;
}

interface Writing {
  areaId: string;
  userId: string;
  measures: Map<string, string>;
  answers: (measure: string, year: number) => string | null;
}

async function writeFigures(tx: Transaction, figures: DemonstrationFigure[], { areaId, userId, measures, answers }: Writing): Promise<number> {
  const answered = figures.flatMap((figure) => {
    const agencyId = answers(figure.measure, figure.year);
    return agencyId === null ? [] : [{ ...figure, agencyId, measureId: measures.get(figure.measure)! }];
  });
  const actuals = await tx.actual.createManyAndReturn({ data: answered.map(({ measureId, agencyId, year }) => ({ measureId, areaId, year, agencyId })) });
  const ids = new Map(actuals.map(({ id, measureId, year }) => [`${measureId} ${year}`, id]));
  const entries = await tx.actualEntry.createManyAndReturn({
    data: answered.flatMap(({ measureId, year, entries }) =>
      entries.map(({ on, ...entry }, index) => ({
        ...entry,
        actualId: ids.get(`${measureId} ${year}`)!,
        sequence: index + 1,
        digits: entry.value === null ? 0 : digitsOf(entry.value),
        enteredById: userId,
        enteredAt: toDate(on),
      })),
    ),
  });
  await tx.actualApproval.createMany({ data: entries.map(({ id, enteredAt }) => ({ entryId: id, approvedById: userId, approvedAt: enteredAt })) });
  await tx.$executeRaw`
    UPDATE "Actual" a SET "currentEntryId" = e."id", "approvedEntryId" = e."id"
    FROM (SELECT DISTINCT ON ("actualId") "id", "actualId" FROM "ActualEntry" ORDER BY "actualId", "sequence" DESC) e
    WHERE e."actualId" = a."id" AND a."areaId" = ${areaId}::uuid`;
  return actuals.length;
}
