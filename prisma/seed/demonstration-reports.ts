import { randomUUID } from "node:crypto";
import { peoplesCommitteeOf } from "@/lib/domain/agency/officer-import";
import { stageOfYear } from "@/lib/domain/entry/stage";
import { periodsOf } from "@/lib/domain/report/period";
import { isCollective } from "@/lib/domain/report/reporters";
import { toDate } from "./dates";
import { DEMO_ACCOUNTS } from "./demo-accounts";
import type { Answering } from "./demonstration-answers";
import { demonstrationBases } from "./demonstration-bases";
import { COMMUNE_MEASURES, type CommuneMeasure, type InventedCommune, inventCommunes } from "./demonstration-communes";
import type { Demonstration } from "./demonstration-figures";
import { nextLevel, nextValue } from "./demonstration-next-year";
import { type EnteredValue, InventedRows, type ReportCellRow } from "./demonstration-rows";
import { closedRound, INVENTED, type InventedStep, openRound, type RoundDays, type Standing, standingsOf, stepsOf, WORDS } from "./demonstration-round";
import { slipOf } from "./demonstration-slips";
import { randomFrom } from "./random";
import type { Catalogue, PlanData } from "./schema";
import type { Transaction } from "./load";

/** The plan whose communes and agencies are seen reporting. */
export const REPORTING_PLAN = "dien-bien-2021-2030";

/** The last of the old map, whose figures the new one carries on. */
const LAST_YEAR_BEFORE = 2024;
const CLOSED_YEAR = 2025;
const OPEN_YEAR = 2026;

/** How far the agencies of the open year have come; those not named have not begun. */
const AGENCIES: Record<string, Standing> = { "Sở Y tế": "draft", "Sở Giáo dục và Đào tạo": "submitted", "Công an tỉnh": "submitted", "Sở Tư pháp": "returned" };

/** What is counted from the communes rather than from the agency, once it has been said so. */
const CHOSEN: { measure: CommuneMeasure; year: number; on: string }[] = [LAST_YEAR_BEFORE, CLOSED_YEAR].map((year) => ({ measure: "special-circumstances", year, on: `${year + 1}-02-14` }));

interface Wanted {
  plan: PlanData;
  catalogue: Catalogue;
  demonstration: Demonstration;
  areaId: string;
  userId: string;
  /** Ids by code. */
  measures: ReadonlyMap<string, string>;
  answers: Answering;
  today: string;
}

interface Commune {
  areaId: string;
  code: string;
  agencyId: string;
  weight: number;
}

/** Adds a year of the old communes' figures, a closed and an open round of reports of today's communes and of the agencies. Answers how many cells. */
export async function addReports(tx: Transaction, wanted: Wanted): Promise<number> {
  const { plan, catalogue, demonstration, areaId, userId, measures, answers, today } = wanted;
  const { before, now } = await findCommunes(tx, areaId);
  const rows = new InventedRows(userId);
  const invent = (communes: Commune[], year: number) => inventCommunes(communes, { year, ...provinceIn(wanted, year) }, catalogue);

  for (const [at, invented] of invent(before, LAST_YEAR_BEFORE).entries()) addPastYear(rows, before[at]!, invented, LAST_YEAR_BEFORE, measures);

  const planId = (await tx.plan.findUniqueOrThrow({ where: { code: plan.code }, select: { id: true } })).id;
  const agencies = await tx.agency.findMany({ where: { areaId, planRoles: { some: { planId } } }, select: { id: true, name: true } });
  const asked = new Set(answers.measures.flatMap((measure) => answers.reportersOf(measure, OPEN_YEAR)));
  const reporting = agencies.filter(({ id, name }) => asked.has(id) && !isCollective(name));
  await tx.planReporter.createMany({ data: [...reporting.map(({ id }) => id), ...now.map(({ agencyId }) => agencyId)].map((agencyId) => ({ planId, agencyId })) });
  await tx.planCommuneMeasure.createMany({ data: COMMUNE_MEASURES.map((code) => ({ planId, measureId: measures.get(code)! })) });

  const shown = DEMO_ACCOUNTS.flatMap(({ at }) => (typeof at === "object" && "commune" in at ? [at.commune] : []))[0]!;
  const periods = await addPeriods(tx, plan, planId, today);
  for (const { id: periodId, year, days } of periods) {
    const standings = standingsOf(now.map(({ code }) => code), year, days.closedOn !== null, shown);
    const oddities = days.closedOn === null ? new Map<string, Oddity>() : odditiesOf(standings, shown);
    for (const [at, invented] of invent(now, year).entries()) {
      const commune = now[at]!;
      addCommuneReport(rows, { ...commune, invented, standing: standings.get(commune.code)!, periodId, year, days, isShown: commune.code === shown, oddity: oddities.get(commune.code), measures, catalogue });
    }
  }

  const [closed, open] = [periods.find(({ year }) => year === CLOSED_YEAR)!, periods.find(({ year }) => year === OPEN_YEAR)!];
  const known = await tx.actual.findMany({ where: { areaId, year: CLOSED_YEAR }, select: { id: true, measureId: true, agencyId: true, currentEntryId: true } });
  const bases = demonstrationBases(plan, OPEN_YEAR, now.length);
  for (const quantity of new Set(demonstration.bases.map((base) => base.quantity))) if (bases.has(quantity)) rows.addBase({ quantityCode: quantity, areaId, year: OPEN_YEAR }, [bases.get(quantity)!], instant(open.days.opensOn, 9));
  for (const agency of reporting) {
    const lines = answers.measures.filter((measure) => answers.reportersOf(measure, CLOSED_YEAR).includes(agency.id));
    const cells = lines.map((measure) => {
      const actual = known.find((one) => one.agencyId === agency.id && one.measureId === measures.get(measure));
      const actualId = actual?.id ?? rows.addActual({ measureId: measures.get(measure)!, areaId, year: CLOSED_YEAR, agencyId: agency.id }, []).actualId;
      return { actualId, state: "approved" as const, entryId: actual?.currentEntryId ?? null };
    });
    const steps = stepsOf("approved", agency.name, closed.days, CLOSED_YEAR);
    rows.addReport({ periodId: closed.id, agencyId: agency.id, ...handedIn(steps) }, cells, steps.map((step) => ({ ...step, reason: null })));
    addAgencyReport(rows, wanted, { agency, period: open, bases });
  }

  const cells = await rows.write(tx);
  await tx.officialChoice.createMany({
    data: CHOSEN.map(({ measure, year, on }) => ({ measureId: measures.get(measure)!, areaId, year, source: "commune_sum" as const, reason: `${INVENTED}: các xã đếm từng trẻ em theo sổ theo dõi.`, chosenById: userId, chosenAt: instant(on, 9) })),
  });
  return cells;
}

/** A moment of a day in Viet Nam. */
const instant = (day: string, hour: number): Date => new Date(`${day}T${String(hour).padStart(2, "0")}:00:00+07:00`);

/** The communes of the old map and of today's, with the body that answers for each and a size; the new ones are as large as what went into them. */
async function findCommunes(tx: Transaction, provinceId: string): Promise<{ before: Commune[]; now: Commune[] }> {
  const columns = { id: true, code: true, name: true, kind: true, validFrom: true, validTo: true, agencies: { select: { id: true } } } as const;
  const old = await tx.area.findMany({ where: { level: "commune", validTo: { not: null }, parent: { parentId: provinceId } }, orderBy: { code: "asc" }, select: columns });
  const living = await tx.area.findMany({ where: { level: "commune", validTo: null, parentId: provinceId }, orderBy: { code: "asc" }, select: { ...columns, comesFrom: { select: { predecessorId: true } } } });
  await tx.agency.createMany({ data: old.filter(({ agencies }) => agencies.length === 0).map(({ id, name, validFrom, validTo }) => ({ areaId: id, name: peoplesCommitteeOf(name), validFrom, validTo })) });
  const committees = await tx.agency.findMany({ where: { areaId: { in: old.map(({ id }) => id) } }, select: { id: true, areaId: true } });

  const heirs = new Map<string, number>();
  for (const { predecessorId } of living.flatMap(({ comesFrom }) => comesFrom)) heirs.set(predecessorId, (heirs.get(predecessorId) ?? 0) + 1);
  const sizes = new Map(old.map(({ id, code, kind }) => [id, (kind === "xa" ? 1 : 1.8) * (0.6 + 0.8 * randomFrom(`${code} size`)())]));
  return {
    before: old.map(({ id, code }) => ({ areaId: id, code, agencyId: committees.find((one) => one.areaId === id)!.id, weight: sizes.get(id)! })),
    now: living.map(({ id, code, agencies, comesFrom }) => ({ areaId: id, code, agencyId: agencies[0]!.id, weight: comesFrom.reduce((sum, { predecessorId }) => sum + (sizes.get(predecessorId) ?? 0) / heirs.get(predecessorId)!, 0) || 1 })),
  };
}

/** The province's own invented denominators and levels; of a year that it has not reported yet those of the last, moved on a little. */
function provinceIn({ plan, catalogue, demonstration }: Wanted, year: number) {
  const levels = new Map(
    COMMUNE_MEASURES.map((code) => {
      const figure = demonstration.figures.filter((one) => one.measure === code && one.year <= year && one.entries.at(-1)!.value !== null).at(-1)!;
      const { value, numerator, denominator } = figure.entries.at(-1)!;
      const level = numerator === null ? Number(value) : Number(numerator) / Number(denominator);
      return [code, figure.year === year ? level : nextLevel(level, catalogue.measures.find((one) => one.code === code)!)] as const;
    }),
  );
  return { bases: demonstrationBases(plan, year, 1), levels };
}

/** What was reported before there were rounds here: approved figures without a report. A few communes never answered. */
function addPastYear(rows: InventedRows, { areaId, code, agencyId }: Commune, { bases, values }: InventedCommune, year: number, measures: Wanted["measures"]): void {
  if (randomFrom(`${code} ${year} silent`)() < 0.02) return;
  const at = instant(`${year + 1}-01-12`, 9);
  for (const [quantityCode, value] of bases) rows.addBase({ quantityCode, areaId, year }, [value], at);
  for (const [measure, value] of values) rows.addActual({ measureId: measures.get(measure)!, areaId, year, agencyId }, [{ ...value, stage: "final", at }], instant(`${year + 1}-01-25`, 10));
}

interface Period {
  id: string;
  year: number;
  days: RoundDays;
}

/** All that the plan's rules give, of which one is closed and one open. */
async function addPeriods(tx: Transaction, plan: PlanData, planId: string, today: string): Promise<Period[]> {
  const rules = await tx.reportingRule.findMany({ where: { planId }, orderBy: { ordinal: "asc" }, select: { id: true, kind: true, due: true, dueIsExclusive: true, year: true, inferred: true } });
  const rounds = new Map<number, RoundDays>([
    [CLOSED_YEAR, closedRound(CLOSED_YEAR)],
    [OPEN_YEAR, openRound(today)],
  ]);
  const periods = periodsOf(plan, rules).map((period) => ({ ...period, id: randomUUID(), days: period.kind === "annual" ? rounds.get(period.year) : undefined }));
  await tx.reportingPeriod.createMany({
    data: periods.map(({ days, dueOn, ...period }) => ({
      ...period,
      planId,
      opensOn: days ? toDate(days.opensOn) : null,
      dueOn: days ? toDate(days.dueOn) : dueOn === null ? null : toDate(dueOn),
      closedAt: days?.closedOn ? instant(days.closedOn, 17) : null,
    })),
  });
  return periods.flatMap(({ id, year, days }) => (days ? [{ id, year, days }] : []));
}

/** The columns of a report that has been handed in: its words, each a version, and the steps after them. */
const handedIn = (steps: readonly InventedStep[]) => (steps.length === 0 ? {} : { ...WORDS, narrativeVersions: [2, 3, 4, 5, 6], version: 6 + steps.length, state: steps.at(-1)!.to, createdAt: new Date(Date.parse(steps[0]!.at) - 2 * 86_400_000) });

/** When what is handed in had been entered, and when what was entered but not handed in. */
const enteredFor = (steps: readonly InventedStep[], { opensOn }: RoundDays): Date => (steps.length === 0 ? instant(opensOn, 15) : new Date(Date.parse(steps[0]!.at) - 3_600_000));

interface CommuneReport extends Commune, Pick<Wanted, "measures" | "catalogue"> {
  invented: InventedCommune;
  standing: Standing;
  periodId: string;
  year: number;
  days: RoundDays;
  isShown: boolean;
  oddity: Oddity | undefined;
}

/** What the checks of data quality have to find among the approved figures: a rate far below all others, a denominator counted again after it was divided by. */
type Oddity = "outlier" | "recounted";

/** Two of the communes whose reports of a closed year were approved at once; not the wards, which come first by code and would tell in the sum. */
function odditiesOf(standings: ReadonlyMap<string, Standing>, shown: string): Map<string, Oddity> {
  const [outlier, recounted] = [...standings].filter(([code, standing]) => standing === "approved" && code !== shown).map(([code]) => code).sort().reverse();
  return new Map<string, Oddity>([[outlier!, "outlier"], [recounted!, "recounted"]]);
}

function addCommuneReport(rows: InventedRows, { areaId, code, agencyId, invented, standing, periodId, year, days, isShown, oddity, measures, catalogue }: CommuneReport): void {
  if (standing === "none") return;
  const random = randomFrom(`${code} ${year} report`);
  const steps = stepsOf(standing, code, days, year);
  const at = enteredFor(steps, days);
  const stage = stageOfYear(year, at.toISOString().slice(0, 10));
  // Who has only begun has come so far.
  const until = steps.length > 0 ? COMMUNE_MEASURES.length : 2 + Math.floor(random() * 5);
  const sentBack: CommuneMeasure[] = !steps.some(({ act }) => act === "return") ? [] : isShown ? ["vaccinated-8-under-1", "child-injury"] : random() < 0.5 ? ["vaccinated-8-under-1"] : ["birth-registration-under-5"];
  const skipped = steps.length > 0 && random() < 0.12 ? "preschool-age-5" : null;
  const approvedAt = steps.at(-1)?.to === "approved" ? new Date(steps.at(-1)!.at) : null;
  const again = steps.findLast(({ act, from }) => act === "submit" && from === "returned");

  const isRecounted = oddity === "recounted";
  for (const [quantityCode, value] of invented.bases) rows.addBase({ quantityCode, areaId, year }, isRecounted && quantityCode === "children-under-5" ? [value, Math.round(value * 1.06)] : [value], at);
  const returned: string[] = [];
  const cells = [...invented.values].map(([measure, value], index): ReportCellRow => {
    const known = catalogue.measures.find((one) => one.code === measure)!;
    const slip = sentBack.includes(measure) ? slipOf(measure, value, known) : null;
    const unnoticed = oddity === "outlier" && measure === "vaccinated-8-under-1" ? slipOf(measure, value, known) : null;
    const history: EnteredValue[] = index >= until || measure === skipped ? [] : [{ ...((slip ?? unnoticed)?.value ?? value), stage, at }];
    if (slip && again) history.push({ ...value, stage, at: new Date(Date.parse(again.at) - 3_600_000), reason: `${INVENTED}: đã đối chiếu lại với sổ theo dõi của xã.` });
    const { actualId, entryIds } = rows.addActual({ measureId: measures.get(measure)!, areaId, year, agencyId }, history, approvedAt);
    if (slip) returned.push(known.shortName);
    const state = steps.length === 0 ? "draft" : approvedAt ? "approved" : slip ? (again ? "resubmitted" : "returned") : "submitted";
    const id = randomUUID();
    if (slip && isShown) rows.addComment(id, slip.hint, new Date(Date.parse(steps.at(-1)!.at) + 1_800_000));
    return { id, actualId, state, entryId: steps.length === 0 ? null : (entryIds.at(-1) ?? null), returnReason: slip?.reason ?? null, returnedEntryId: slip ? entryIds[0]! : null };
  });
  const reason = `Trả lại ${returned.length} ô: ${returned.join("; ")}`;
  const createdAt = steps.length === 0 ? { createdAt: instant(days.opensOn, 14) } : {};
  rows.addReport({ periodId, agencyId, ...createdAt, ...handedIn(steps) }, cells, steps.map((step) => ({ ...step, reason: step.act === "return" ? reason : null })));
}

/** What an agency has entered of the open year, from what it said of the year before. */
function addAgencyReport(rows: InventedRows, { catalogue, demonstration, areaId, measures, answers }: Wanted, { agency, period, bases }: { agency: { id: string; name: string }; period: Period; bases: ReadonlyMap<string, number> }): void {
  const standing = AGENCIES[agency.name] ?? "none";
  if (standing === "none") return;
  const steps = stepsOf(standing, agency.name, period.days, OPEN_YEAR);
  const at = enteredFor(steps, period.days);
  const lines = answers.measures.filter((measure) => answers.reportersOf(measure, OPEN_YEAR).includes(agency.id));
  const returned: string[] = [];
  const cells = lines.map((code, index): ReportCellRow => {
    const measure = catalogue.measures.find((one) => one.code === code)!;
    const last = demonstration.figures.find((one) => one.measure === code && one.year === CLOSED_YEAR)?.entries.at(-1);
    // Half of what is only begun is there.
    const isIn = last !== undefined && last.kind === "number" && (steps.length > 0 || index * 2 < lines.length);
    const history = isIn ? [{ ...nextValue(last, measure, bases), stage: "estimate" as const, at }] : [];
    const { actualId, entryIds } = rows.addActual({ measureId: measures.get(code)!, areaId, year: OPEN_YEAR, agencyId: agency.id }, history);
    const isBack = standing === "returned" && entryIds.length > 0;
    if (isBack) returned.push(measure.shortName);
    const back = isBack ? { state: "returned" as const, returnReason: `${INVENTED}: đề nghị ghi rõ số liệu tính đến ngày nào và đối chiếu với số cộng từ các xã.`, returnedEntryId: entryIds[0]! } : { state: steps.length === 0 ? ("draft" as const) : ("submitted" as const) };
    return { actualId, entryId: steps.length === 0 ? null : (entryIds.at(-1) ?? null), ...back };
  });
  rows.addReport({ periodId: period.id, agencyId: agency.id, ...handedIn(steps) }, cells, steps.map((step) => ({ ...step, reason: step.act === "return" ? `Trả lại ${returned.length} ô: ${returned.join("; ")}` : null })));
}
