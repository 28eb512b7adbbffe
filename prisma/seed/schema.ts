import { z } from "zod";
import { EXACT_PATTERN } from "@/lib/domain/decimal";
import { VERDICTS } from "@/lib/domain/actual/value";
import { AGGREGATIONS, MEASURE_KINDS, POLARITIES, SOURCE_CLASSES, UNITS } from "@/lib/domain/measure/measure";
import { COMPARATORS, DIRECTIONS, TARGET_BASES } from "@/lib/domain/target/target";

/** The typed shape of everything in seeds/. Figures are text so that they keep their printed digits. */

const exact = z.string().regex(EXACT_PATTERN, 'a decimal as text, e.g. "9.5"');
const isoDate = z.iso.date();
const year = z.int().min(1990).max(2100);
const text = z.string().min(1).refine((value) => value === value.normalize("NFC") && value === value.trim(), "trimmed text in NFC");
const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "kebab-case");

export const measureSeed = z.strictObject({
  code,
  name: text,
  shortName: text,
  population: text,
  disaggregation: text.nullable().default(null),
  kind: z.enum(MEASURE_KINDS),
  polarity: z.enum(POLARITIES),
  unit: z.enum(UNITS),
  roundingUnit: exact,
  numeratorLabel: text.nullable().default(null),
  denominatorLabel: text.nullable().default(null),
  baseQuantity: code.nullable().default(null),
  mayExceedWhole: z.boolean().default(false),
  aggregation: z.enum(AGGREGATIONS),
  sourceClass: z.enum(SOURCE_CLASSES),
  bySchoolYear: z.boolean().default(false),
  protectsSmallCounts: z.boolean().default(false),
  riseMayBeDetection: z.boolean().default(false),
  definition: text.nullable().default(null),
  synonyms: z.array(text).default([]),
});

export const catalogueSeed = z.strictObject({
  baseQuantities: z.array(z.strictObject({ code, name: text, unitName: text })),
  measures: z.array(measureSeed),
  /** Two measures linked as one series with a break. */
  seriesBreaks: z.array(z.strictObject({ from: code, to: code, note: text })),
});

/**
 * A target. Exactly one way of saying when: `year` (a milestone), `fromYear` + `toYear` (each year of a span) or
 * neither (every year of the plan).
 */
export const targetSeed = z.strictObject({
  year: year.nullable().default(null),
  fromYear: year.nullable().default(null),
  toYear: year.nullable().default(null),
  basis: z.enum(TARGET_BASES).default("value"),
  baseYear: year.nullable().default(null),
  comparator: z.enum(COMPARATORS).nullable(),
  direction: z.enum(DIRECTIONS).nullable().default(null),
  value: exact.nullable(),
  upperValue: exact.nullable().default(null),
  maintained: z.boolean().default(false),
  inherited: z.boolean().default(false),
  /** The printed words, a part of the indicator's text. */
  phrase: text,
  note: text.nullable().default(null),
});

export const indicatorSeed = z.strictObject({
  number: z.string().regex(/^(\d+b?|[a-zđ])$/),
  /** Verbatim, joined across page breaks, without the leading bullet. */
  text,
  shortName: text,
  /** Why a person must look at it, in Vietnamese. */
  needsReview: text.nullable().default(null),
  measures: z.array(z.strictObject({ code, unit: z.enum(UNITS), targets: z.array(targetSeed) })).min(1),
});

export const planSeed = z.strictObject({
  code,
  number: text.nullable(),
  issuedOn: isoDate.nullable(),
  issuedOnPrinted: text.nullable(),
  issuer: text,
  title: text,
  placeName: text,
  /** The area's code, read on the first day of the plan. */
  area: z.strictObject({ code: text, name: text }),
  startYear: year,
  endYear: year,
  basedOn: z.array(z.strictObject({ number: text, issuedOn: isoDate.nullable(), phrase: text, parentPlan: code.nullable().default(null) })),
  goals: z.array(z.strictObject({ title: text, indicators: z.array(indicatorSeed) })),
  /** Every body the plan gives a duty to, in printed order; `leads` and `coordinates` are indicator numbers. */
  agencies: z.array(
    z.strictObject({
      name: text,
      role: z.enum(["coordinator", "participant"]),
      duty: text.nullable(),
      leads: z.array(z.string()).default([]),
      coordinates: z.array(z.string()).default([]),
      /** The printed words that assign indicators. */
      phrase: text.nullable().default(null),
    }),
  ),
  reporting: z.array(
    z.strictObject({
      kind: z.enum(["annual", "half_year", "midterm_review", "final_review"]),
      due: z.string().regex(/^\d\d-\d\d$/).nullable(),
      year: year.nullable().default(null),
      dueIsExclusive: z.boolean().default(false),
      from: text,
      to: text,
      phrase: text,
      inferred: z.boolean().default(false),
    }),
  ),
  budgetNote: text.nullable(),
  budget: z
    .strictObject({
      activities: z.array(
        z.strictObject({
          number: text,
          title: text,
          /** As printed, misplaced amounts included. Triệu đồng. */
          lines: z.array(z.strictObject({ year, source: z.enum(["local", "mobilised"]), planned: exact })),
        }),
      ),
      /** `activity` is a number above; `year` and `source` null: summed over. */
      printedTotals: z.array(z.strictObject({ activity: text.nullable(), year: year.nullable(), source: z.enum(["local", "mobilised"]).nullable(), amount: exact })),
    })
    .nullable(),
  printedResults: z.array(
    z.strictObject({
      section: text,
      text,
      measure: code.nullable(),
      year: year.nullable(),
      value: exact.nullable(),
      bound: z.enum(["lt", "lte", "gte", "gt"]).nullable().default(null),
      unit: z.enum(UNITS).nullable().default(null),
      printedUnit: text.nullable().default(null),
      isEstimate: z.boolean().default(false),
      verdict: z.enum(VERDICTS).nullable(),
      note: text.nullable().default(null),
    }),
  ),
  reviewNotes: z.array(z.strictObject({ indicator: z.string().nullable(), rule: code, place: text, note: text })),
});

export type CatalogueSeed = z.input<typeof catalogueSeed>;
export type PlanSeed = z.input<typeof planSeed>;
export type Catalogue = z.output<typeof catalogueSeed>;
export type PlanData = z.output<typeof planSeed>;
