import { onDatabase } from "@/prisma/server/command";
import type { Role } from "@/lib/domain/access/actor";

/**
 * Arranges what the stories of 1/7/2025 begin with, on the database of a running application: approved figures of every commune
 * of the map of each year's end, people, and further plans made from one of the seeds. Run as a program of its own, with DATA_DIR
 * and this as its argument.
 */
export interface WantedSuccession {
  backlog?: {
    plan: string;
    years: number[];
    measures: { code: string; yesNo?: boolean }[];
    /** Left to be entered by a person: the commune, by its code in that year. */
    except?: { code: string; year: number };
  };
  people?: { username: string; name: string; role: Role; /** Of today's province. */ provinceCode: string }[];
  plans?: {
    code: string;
    from: string;
    title: string;
    placeName: string;
    /** By the code on the plan's first day. */
    area: { code: string; name: string };
    startYear: number;
    endYear: number;
    /** Numbers of the plan it is made from, each with what its first measure is to reach in these years. */
    indicators: { number: string; targets: { year: number; value: string }[] }[];
  }[];
}

const asked = process.argv[2];
if (!asked) throw new Error("Say what is to be arranged, as JSON.");
const wanted = JSON.parse(asked) as WantedSuccession;
await onDatabase(async () => {
  for (const person of wanted.people ?? []) await addPerson(person);
  for (const plan of wanted.plans ?? []) await addPlan(plan);
  if (wanted.backlog) await addBacklog(wanted.backlog);
});

async function addPerson({ username, name, role, provinceCode }: NonNullable<WantedSuccession["people"]>[number]): Promise<void> {
  const { db } = await import("@/lib/data/db");
  const { hashPassword } = await import("@/lib/services/password");
  const { DEMO_PASSWORD } = await import("@/prisma/seed/demo-accounts");
  const { id: areaId } = await db.area.findFirstOrThrow({ where: { level: "province", code: provinceCode, validTo: null }, select: { id: true } });
  await db.user.create({ data: { username, name, isDemo: true, passwordHash: await hashPassword(DEMO_PASSWORD), memberships: { create: { role, areaId } } } });
}

async function addPlan({ from, indicators, ...own }: NonNullable<WantedSuccession["plans"]>[number]): Promise<void> {
  const { db } = await import("@/lib/data/db");
  const { loadPlan } = await import("@/prisma/seed/load-plan");
  const { checkSeeds } = await import("@/prisma/seed/check");
  const { readAreaSeeds } = await import("@/prisma/seed/areas");
  const { RAW_SEEDS } = await import("@/prisma/seed/sources");
  const model = checkSeeds(RAW_SEEDS, (await readAreaSeeds()).areas).plans.find(({ code }) => code === from);
  const known = model?.goals.flatMap((goal) => goal.indicators);
  if (!model || !known) throw new Error(`There is no plan ${from} among the seeds.`);
  const made = indicators.map(({ number, targets }, index) => {
    const indicator = known.find((one) => one.number === number);
    const [measure] = indicator?.measures ?? [];
    const [target] = measure?.targets ?? [];
    if (!indicator || !measure || !target) throw new Error(`${from} has no indicator ${number} with a target.`);
    const phrases = targets.map(({ year, value }) => `đạt ${value.replace(".", ",")}% vào năm ${year}`);
    return {
      ...indicator,
      number: String(index + 1),
      text: `${indicator.shortName} ${phrases.join(" và ")}.`,
      measures: [{ ...measure, targets: targets.map(({ year, value }, at) => ({ ...target, year, value, inherited: false, phrase: phrases[at]! })) }],
    };
  });
  const agency = { name: "Sở Giáo dục và Đào tạo", role: "coordinator" as const, duty: null, leads: made.map(({ number }) => number), coordinates: [], phrase: null };
  const plan = { ...model, ...own, number: null, issuedOn: null, issuer: `Ủy ban nhân dân ${own.area.name.toLowerCase()}`, basedOn: [], goals: [{ title: "Mục tiêu chung", indicators: made }], agencies: [agency], budget: null, printedResults: [], reviewNotes: [] };
  await db.$transaction((tx) => loadPlan(tx, plan), { timeout: 30_000 });
}

/** Set by set: hundreds of communes, thousands of figures. Shares rise from year to year, so that years can be told apart. */
async function addBacklog({ plan: code, years, measures, except }: NonNullable<WantedSuccession["backlog"]>): Promise<void> {
  const { db } = await import("@/lib/data/db");
  const { readIssuedPlan } = await import("@/lib/data/issued-plan");
  const { expectedCommunes } = await import("@/lib/data/expected-communes");
  const { peoplesCommitteeOf } = await import("@/lib/domain/agency/officer-import");
  const plan = await readIssuedPlan(code);
  if (!plan) throw new Error(`There is no plan ${code}.`);
  const { id: by } = await db.user.findUniqueOrThrow({ where: { username: "quantri" }, select: { id: true } });
  const onMap = await db.$queryRaw<{ year: number; areaId: string; code: string }[]>`
    WITH RECURSIVE ${expectedCommunes(plan, years, "annual")}
    SELECT o."year"::int, o."areaId"::text, a."code" FROM on_map o JOIN "Area" a ON a."id" = o."areaId" ORDER BY a."code"`;
  const areaIds = [...new Set(onMap.map(({ areaId }) => areaId))];
  const without = await db.area.findMany({ where: { id: { in: areaIds }, agencies: { none: {} } }, select: { id: true, name: true, validFrom: true, validTo: true } });
  await db.agency.createMany({ data: without.map(({ id, name, ...days }) => ({ ...days, areaId: id, name: peoplesCommitteeOf(name) })) });
  const committees = new Map((await db.agency.findMany({ where: { areaId: { in: areaIds } }, select: { id: true, areaId: true } })).map((agency) => [agency.areaId, agency.id]));
  const catalogue = new Map((await db.measure.findMany({ where: { code: { in: measures.map((measure) => measure.code) } }, select: { id: true, code: true } })).map((measure) => [measure.code, measure.id]));
  const cells = measures.flatMap((measure) =>
    years.flatMap((year) =>
      onMap.filter((one) => one.year === year && !(except?.year === year && except.code === one.code)).map(({ areaId }, index) => {
        const fraction = measure.yesNo ? { numerator: index % 5 < year - 2020 ? 1 : 0, denominator: 1 } : { numerator: 93 + (year - 2021) + index, denominator: 100 + index };
        return { measureId: catalogue.get(measure.code)!, areaId, year, agencyId: committees.get(areaId)!, fraction };
      }),
    ),
  );
  await db.$transaction(
    async (tx) => {
      const actuals = await tx.actual.createManyAndReturn({ data: cells.map(({ fraction: _fraction, ...cell }) => cell), select: { id: true } });
      const entries = await tx.actualEntry.createManyAndReturn({
        data: actuals.map(({ id }, index) => ({ actualId: id, sequence: 1, kind: "number" as const, value: rate(cells[index]!.fraction), digits: 1, ...cells[index]!.fraction, stage: "final" as const, enteredById: by })),
        select: { id: true },
      });
      await tx.actualApproval.createMany({ data: entries.map(({ id }) => ({ entryId: id, approvedById: by })) });
      await tx.$executeRaw`UPDATE "Actual" a SET "currentEntryId" = e."id", "approvedEntryId" = e."id", "version" = a."version" + 1 FROM "ActualEntry" e WHERE e."actualId" = a."id" AND e."id" = ANY(${entries.map(({ id }) => id)}::uuid[])`;
    },
    { timeout: 60_000 },
  );
}

function rate({ numerator, denominator }: { numerator: number; denominator: number }): string {
  return ((numerator * 100) / denominator).toFixed(1);
}
