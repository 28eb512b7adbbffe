import { onDatabase } from "@/prisma/server/command";
import type { Actor } from "@/lib/domain/access/actor";

/**
 * Arranges a round of reports on the database of a running application, through its own services: communes with their
 * officers, an open period, reports that have begun. Run as a program of its own, with DATA_DIR and this as its argument.
 */
export interface WantedReports {
  /** On the database of made-up figures. */
  demonstration?: boolean;
  plan: string;
  /** The same plan once more, for another province: its code, and the province's. */
  copy?: { code: string; areaCode: string; areaName: string };
  /** The province of today whose communes report, by its code. */
  province: string;
  communes: number;
  year: number;
  /** How many of the plan's measures communes are asked for; without it, the default. */
  measures?: number;
  /** What the officers sign in with; without it nobody has joined yet. */
  password?: string;
  /** Signs the officers in and begins their reports. */
  begin?: boolean;
}

export interface ArrangedReports {
  planCode: string;
  periodId: string;
  /** What each unit is asked for, where reports were begun. */
  lines: { measureCode: string; yesNo: boolean }[];
  /** Of who organises the round, signed in. */
  organiserCookie: string;
  officers: { username: string; userId: string; agencyId: string; agencyName: string; reportId: string | null; cookie: string | null }[];
}

const ROLE_OF_ARRANGER = "quantri";

async function arrange(wanted: WantedReports): Promise<ArrangedReports> {
  const { db } = await import("@/lib/data/db");
  const { today } = await import("@/lib/today");
  const { loadActor } = await import("@/lib/data/actors");
  const { openSession } = await import("@/lib/services/sessions");
  const reporting = await import("@/lib/services/reporting");
  const { importOfficers } = await import("@/lib/services/officer-import");
  const day = today();

  const signIn = async (userId: string): Promise<Actor> => {
    const { id } = await db.$transaction((tx) => openSession(tx, userId, { userAgent: "arrangement", address: "127.0.0.1" }));
    const actor = await loadActor(id, day);
    if (!actor) throw new Error("A session just opened has no actor.");
    return actor;
  };
  const administrator = await signIn((await db.user.findUniqueOrThrow({ where: { username: ROLE_OF_ARRANGER } })).id);

  const planCode = wanted.copy ? await copyPlan(wanted.plan, wanted.copy) : wanted.plan;
  const { id: planId } = await db.plan.findUniqueOrThrow({ where: { code: planCode }, select: { id: true } });

  const province = await db.area.findFirstOrThrow({ where: { code: wanted.province, level: "province", validTo: null }, select: { id: true } });
  const { areaId } = await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { areaId: true } });
  // Of a plan whose area has ended, those report that came after its own communes.
  const within = { OR: [{ parentId: areaId }, { parent: { parentId: areaId } }] };
  const ofPlan = province.id === areaId ? {} : { comesFrom: { some: { predecessor: within } } };
  const communes = await db.area.findMany({ where: { parentId: province.id, level: "commune", validTo: null, ...ofPlan }, orderBy: { code: "asc" }, take: wanted.communes, select: { code: true, name: true } });
  const rows = communes.map(({ code, name }, at) => ({ line: at + 2, code, commune: name, agency: "", name: `Cán bộ ${name}`, username: `thu.${code}`, email: "", phone: "" }));
  const { links } = await importOfficers(administrator, { areaId: province.id, rows, renewLinks: false }, day);
  if (wanted.password) {
    const { acceptInvitation } = await import("@/lib/services/invitations");
    for (const { token } of links) await acceptInvitation({ token, newPassword: wanted.password });
  }

  // Who organises is an administrator where the plan has nobody else.
  const organiser = await organiserOf(planId, signIn);
  await reporting.generatePeriods(organiser, { planCode });
  const agencies = await db.agency.findMany({ where: { area: { code: { in: communes.map(({ code }) => code) }, parentId: province.id } }, orderBy: { area: { code: "asc" } }, select: { id: true, name: true, areaId: true } });
  await reporting.chooseReporters(organiser, { planCode, agencyIds: agencies.map(({ id }) => id) }, day);
  if (wanted.measures) {
    const measures = await db.indicatorMeasure.findMany({ where: { indicator: { planId, retiredById: null } }, orderBy: [{ indicator: { ordinal: "asc" } }, { ordinal: "asc" }], distinct: ["measureId"], take: wanted.measures, select: { measureId: true } });
    await reporting.chooseCommuneMeasures(organiser, { planCode, measureIds: measures.map(({ measureId }) => measureId) });
  }
  const period = await db.reportingPeriod.findFirstOrThrow({ where: { planId, kind: "annual", year: wanted.year }, select: { id: true, opensOn: true } });
  if (period.opensOn === null) await reporting.openPeriod(organiser, { periodId: period.id, opensOn: day, dueOn: `${Number(day.slice(0, 4)) + 1}-12-31` }, day);

  const officers: ArrangedReports["officers"] = [];
  let lines: ArrangedReports["lines"] = [];
  const { begin } = await import("@/lib/services/reports");
  const { findReportForm } = await import("@/lib/data/report-form");
  for (const agency of agencies) {
    const user = await db.user.findFirstOrThrow({ where: { memberships: { some: { role: "commune_officer", OR: [{ areaId: agency.areaId }, { agencyId: agency.id }] } } }, select: { id: true, username: true } });
    const one = { username: user.username, userId: user.id, agencyId: agency.id, agencyName: agency.name };
    if (!wanted.begin) officers.push({ ...one, reportId: null, cookie: null });
    else {
      const actor = await signIn(user.id);
      const { reportId } = await begin(actor, { periodId: period.id, agencyId: agency.id });
      if (lines.length === 0) {
        const form = await findReportForm(actor, reportId);
        lines = (form?.sections ?? []).flatMap((section) => section.lines.map(({ item }) => ({ measureCode: item.measureCode, yesNo: item.measure.yesNo })));
      }
      officers.push({ ...one, reportId, cookie: await cookieOf(actor.sessionId) });
    }
  }
  return { planCode, periodId: period.id, lines, officers, organiserCookie: await cookieOf(organiser.sessionId) };
}

async function organiserOf(planId: string, signIn: (userId: string) => Promise<Actor>): Promise<Actor> {
  const { db } = await import("@/lib/data/db");
  const { areaId } = await db.plan.findUniqueOrThrow({ where: { id: planId }, select: { areaId: true } });
  const staff = await db.user.findFirst({ where: { memberships: { some: { role: "provincial_staff", areaId } } }, select: { id: true } });
  return signIn(staff?.id ?? (await db.user.findUniqueOrThrow({ where: { username: ROLE_OF_ARRANGER } })).id);
}

async function copyPlan(code: string, copy: NonNullable<WantedReports["copy"]>): Promise<string> {
  const { db } = await import("@/lib/data/db");
  const { loadPlan } = await import("@/prisma/seed/load-plan");
  const { checkSeeds } = await import("@/prisma/seed/check");
  const { readAreaSeeds } = await import("@/prisma/seed/areas");
  const { RAW_SEEDS } = await import("@/prisma/seed/sources");
  const plan = checkSeeds(RAW_SEEDS, (await readAreaSeeds()).areas).plans.find((one) => one.code === code);
  if (!plan) throw new Error(`There is no plan ${code} among the seeds.`);
  await db.$transaction((tx) => loadPlan(tx, { ...plan, code: copy.code, number: null, basedOn: [], area: { ...plan.area, code: copy.areaCode, name: copy.areaName }, placeName: copy.areaName }), { timeout: 30_000 });
  return copy.code;
}

async function cookieOf(sessionId: string): Promise<string> {
  const { encode } = await import("next-auth/jwt");
  return encode({ token: { sid: sessionId }, secret: process.env.NEXTAUTH_SECRET ?? "", maxAge: 36_000 });
}

const asked = process.argv[2];
if (!asked) throw new Error("Say what is to be arranged, as JSON.");
const wanted = JSON.parse(asked) as WantedReports;
await onDatabase(
  async () => {
    const arranged = `\n${JSON.stringify(await arrange(wanted))}\n`;
    // The program ends right afterwards: a pipe takes so much only bit by bit.
    await new Promise((resolve) => process.stdout.write(arranged, resolve));
  },
  { demonstration: wanted.demonstration ?? false },
);
