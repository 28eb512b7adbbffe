import { z } from "zod";
import { VERDICTS } from "../actual/value";
import { EXACT_PATTERN } from "../decimal";
import { MEASURE_KINDS, POLARITIES, UNITS } from "../measure/measure";
import type { PlanDraft } from "../plan-text/draft";
import { COMPARATORS, DIRECTIONS, TARGET_BASES, TARGET_TIMINGS } from "../target/target";

const exact = z.string().regex(EXACT_PATTERN);
const year = z.int();
const line = z.string().min(1);
const certainty = z.enum(["printed", "inherited", "inferred", "needs-review"]);
const span = z.tuple([z.int().min(0), z.int().min(0)]).refine(([start, end]) => start <= end);
const found = { span, certainty };
const read = <T extends z.ZodType>(value: T) => z.strictObject({ value, span: span.nullable(), certainty });
const unit = z.enum(UNITS);
const comparator = z.enum(COMPARATORS);
const source = z.enum(["local", "mobilised"]);

const target = z.strictObject({
  ...found,
  timing: z.enum(TARGET_TIMINGS),
  year: year.nullable(),
  fromYear: year.nullable(),
  toYear: year.nullable(),
  basis: z.enum(TARGET_BASES),
  baseYear: year.nullable(),
  comparator: comparator.nullable(),
  direction: z.enum(DIRECTIONS).nullable(),
  value: exact.nullable(),
  upperValue: exact.nullable(),
  maintained: z.boolean(),
  inherited: z.boolean(),
  phrase: z.string(),
  note: z.string().nullable(),
});

const measure = z.strictObject({
  ...found,
  code: line,
  name: line,
  unit,
  disaggregation: z.string().nullable(),
  isNew: z.boolean(),
  kind: z.enum(MEASURE_KINDS),
  polarity: z.enum(POLARITIES),
  candidates: z.array(z.strictObject({ code: line, score: z.number() })),
  targets: z.array(target),
});

const indicator = z.strictObject({
  ...found,
  key: line,
  number: line,
  numberIsPrinted: z.boolean(),
  text: line,
  needsReview: z.string().nullable(),
  agencies: z.array(z.strictObject({ ...found, name: line, role: z.enum(["lead", "coordinate"]) })),
  measures: z.array(measure),
});

/** A draft as it is stored and sent about: its whole shape, so that nothing half is saved. What it means is `draftProblems`'s. */
export const planDraft: z.ZodType<PlanDraft> = z.strictObject({
  header: z.strictObject({
    number: read(z.string().nullable()),
    issuedOn: read(z.iso.date().nullable()),
    issuedOnPrinted: read(z.string().nullable()),
    issuer: read(z.string().nullable()),
    placeName: read(z.string().nullable()),
    title: read(z.string().nullable()),
    startYear: read(year.nullable()),
    endYear: read(year.nullable()),
    level: read(z.enum(["country", "province", "district", "commune"]).nullable()),
    within: z.array(z.string()),
    basedOn: z.array(z.strictObject({ ...found, number: line, issuedOn: z.iso.date().nullable(), phrase: line })),
  }),
  goals: z.array(z.strictObject({ ...found, ordinal: z.int(), title: z.string(), indicators: z.array(indicator) })),
  agencies: z.array(
    z.strictObject({
      ...found,
      name: line,
      role: z.enum(["coordinator", "participant"]),
      duty: z.string().nullable(),
      leads: z.array(z.string()),
      coordinates: z.array(z.string()),
      phrase: z.string().nullable(),
    }),
  ),
  reporting: z.array(
    z.strictObject({
      ...found,
      kind: z.enum(["annual", "half_year", "midterm_review", "final_review"]),
      due: z.string().nullable(),
      dueIsExclusive: z.boolean(),
      year: year.nullable(),
      from: z.string(),
      to: z.string(),
      phrase: z.string(),
      inferred: z.boolean(),
    }),
  ),
  budgetNote: read(z.string()).nullable(),
  budget: z
    .strictObject({
      ...found,
      activities: z.array(z.strictObject({ ...found, number: z.string(), title: z.string(), lines: z.array(z.strictObject({ ...found, year, source, planned: exact })) })),
      printedTotals: z.array(z.strictObject({ ...found, activity: z.string().nullable(), year: year.nullable(), source: source.nullable(), amount: exact })),
    })
    .nullable(),
  printedResults: z.array(
    z.strictObject({
      ...found,
      section: z.string(),
      text: z.string(),
      measure: z.string().nullable(),
      year: year.nullable(),
      value: exact.nullable(),
      bound: comparator.nullable(),
      unit: unit.nullable(),
      printedUnit: z.string().nullable(),
      isEstimate: z.boolean(),
      verdict: z.enum(VERDICTS).nullable(),
      note: z.string().nullable(),
    }),
  ),
  reviewNotes: z.array(z.strictObject({ rule: line, indicator: z.string().nullable(), place: z.string(), note: z.string(), span: span.nullable() })),
  nothingPromised: z.string().nullable(),
});
