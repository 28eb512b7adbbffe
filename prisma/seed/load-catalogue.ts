import type { Transaction } from "./load";
import type { Catalogue } from "./schema";

/** Adds the base quantities, measures and series breaks whose codes are missing, after those that are there. */
export async function loadCatalogue(tx: Transaction, catalogue: Catalogue): Promise<{ measures: number }> {
  const quantities = await tx.baseQuantity.findMany({ select: { code: true, ordinal: true } });
  const missingQuantities = missingFrom(catalogue.baseQuantities, quantities);
  await tx.baseQuantity.createMany({ data: missingQuantities });

  const measures = await tx.measure.findMany({ select: { code: true, ordinal: true } });
  const missingMeasures = missingFrom(catalogue.measures, measures);
  await tx.measure.createMany({ data: missingMeasures.map(({ baseQuantity, ...measure }) => ({ ...measure, baseQuantityCode: baseQuantity })) });

  const ids = await measureIds(tx);
  await tx.seriesBreak.createMany({
    data: catalogue.seriesBreaks.map(({ from, to, note }) => ({ fromMeasureId: ids.get(from)!, toMeasureId: ids.get(to)!, note })),
    skipDuplicates: true,
  });
  return { measures: missingMeasures.length };
}

export async function measureIds(tx: Transaction): Promise<Map<string, string>> {
  const measures = await tx.measure.findMany({ select: { id: true, code: true } });
  return new Map(measures.map(({ id, code }) => [code, id]));
}

function missingFrom<T extends { code: string }>(seeds: T[], known: { code: string; ordinal: number }[]): (T & { ordinal: number })[] {
  const codes = new Set(known.map(({ code }) => code));
  const last = Math.max(0, ...known.map(({ ordinal }) => ordinal));
  return seeds.filter(({ code }) => !codes.has(code)).map((seed, index) => ({ ...seed, ordinal: last + index + 1 }));
}
