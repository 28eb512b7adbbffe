import type { CatalogueMeasure } from "@/lib/domain/plan-text/draft";
import { catalogueSeed } from "@/prisma/seed/schema";
import { catalogue } from "@/seeds/catalogue";

/** The seeds' catalogue, as the reader compares with it. */
export const seededMeasures: readonly CatalogueMeasure[] = catalogueSeed.parse(catalogue).measures;
