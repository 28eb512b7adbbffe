import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@/lib/generated/prisma/client";
import { today } from "@/lib/today";
import { type AreaSeeds, readAreaSeeds } from "./areas";
import { type RawSeeds, checkSeeds } from "./check";
import { loadDemonstration, refuseOutsideDemonstration } from "./demonstration";
import { loadAreas } from "./load-areas";
import { loadCatalogue } from "./load-catalogue";
import { loadPlan } from "./load-plan";
import { RAW_SEEDS } from "./sources";

/** How many rows this run added; all zero where everything was there already. */
export interface LoadSummary {
  areas: number;
  successions: number;
  measures: number;
  plans: number;
  indicators: number;
  targets: number;
  actuals: number;
}

export interface LoadOptions {
  /** Adds the demonstration figures; only into a database whose name contains "demo". */
  demonstration: boolean;
  /** ISO day; the demonstration's open round of reports is counted from it. Without it the day it is. */
  today?: string;
  /** In place of the project's own seeds: for tests. */
  seeds?: RawSeeds;
  areaSeeds?: AreaSeeds;
}

export type Transaction = Prisma.TransactionClient;

/** Any number, the same in every process: two starts at once load one after the other. */
const LOADING = 7_202_107;

/**
 * Loads the seeds into the migrated database that `ownerUrl` names. Everything is checked before anything is
 * written; then one transaction each for the areas, the catalogue, every plan and the figures. What is there already stays as
 * it is, whatever people made of it: only what is missing is added.
 * @throws SeedError where the seeds are at fault, or the demonstration figures are asked for in another database
 */
export async function loadSeeds(ownerUrl: string, options: LoadOptions): Promise<LoadSummary> {
  if (options.demonstration) refuseOutsideDemonstration(ownerUrl);
  const areaSeeds = options.areaSeeds ?? (await readAreaSeeds());
  const { catalogue, plans } = checkSeeds(options.seeds ?? RAW_SEEDS, areaSeeds.areas);

  const db = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 1 }) });
  const inOneGo = <T>(load: (tx: Transaction) => Promise<T>) =>
    db.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(${LOADING})`;
        return load(tx);
      },
      { maxWait: 30_000, timeout: 120_000 },
    );
  try {
    const summary: LoadSummary = { areas: 0, successions: 0, measures: 0, plans: 0, indicators: 0, targets: 0, actuals: 0 };
    Object.assign(summary, await inOneGo((tx) => loadAreas(tx, areaSeeds)));
    Object.assign(summary, await inOneGo((tx) => loadCatalogue(tx, catalogue)));
    for (const plan of plans) {
      const added = await inOneGo((tx) => loadPlan(tx, plan));
      summary.plans += added.plans;
      summary.indicators += added.indicators;
      summary.targets += added.targets;
    }
    if (options.demonstration) summary.actuals = await inOneGo((tx) => loadDemonstration(tx, catalogue, plans, options.today ?? today()));
    return summary;
  } finally {
    await db.$disconnect();
  }
}
