import { z } from "zod";
import { EXACT_PATTERN } from "../decimal";
import { POLARITIES, UNITS } from "../measure/measure";
import { measureCode } from "../measure/description";
import type { CatalogueMeasure, DraftTarget, PlanDraft } from "../plan-text/draft";
import { type Result, refuse, succeed } from "../result";
import { COMPARATORS, DIRECTIONS, TARGET_BASES } from "../target/target";
import { optionalDay, optionalLine, tick, typedLine } from "../typed";
import { targetFault } from "./draft-problems";
import { type DraftPart, HEADER_FIELDS, partsOf, placeOf } from "./parts";

const choice = <const V extends readonly string[]>(values: V) =>
  z
    .enum(["", ...values])
    .default("")
    .transform((value) => (value === "" ? null : (value as V[number])));
const NOT_A_YEAR = "Năm gồm bốn chữ số, từ 1990 đến 2100. Hãy nhập lại.";
const year = z
  .string()
  .default("")
  .transform((typed) => typed.trim())
  .refine((typed) => typed === "" || (/^\d{4}$/.test(typed) && Number(typed) >= 1990 && Number(typed) <= 2100), NOT_A_YEAR)
  .transform((typed) => (typed === "" ? null : Number(typed)));
/** "9,5" → "9.5", its digits kept; a point only between groups of three. */
const figure = z
  .string()
  .default("")
  .transform((typed) => {
    const bare = typed.trim();
    return (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(bare) ? bare.replaceAll(".", "") : bare).replace(",", ".");
  })
  .refine((typed) => typed === "" || EXACT_PATTERN.test(typed), "Đây không phải là một số. Hãy nhập như 9,5 hoặc 1.250.")
  .transform((typed) => (typed === "" ? null : typed));

export const headerChange = z.object({
  title: typedLine("Hãy ghi tên kế hoạch in trên văn bản.", 1_000),
  number: optionalLine(100),
  issuedOn: optionalDay(),
  issuer: typedLine("Hãy ghi cơ quan ban hành in trên văn bản."),
  placeName: typedLine("Hãy ghi tên địa phương, ví dụ: Trà Vinh."),
  startYear: year,
  endYear: year,
});
export const indicatorChange = z.object({ number: typedLine("Hãy ghi số của chỉ tiêu.", 12).pipe(z.string().regex(/^[\p{L}\d]+(\.[\p{L}\d]+)*$/u, "Số của chỉ tiêu chỉ gồm chữ, chữ số và dấu chấm, ví dụ: 3, a, 2.1.")) });
/** `code` empty: a new measure of that name. */
export const measureChange = z.object({ code: z.string().default(""), name: optionalLine(), unit: z.enum(UNITS, "Hãy chọn đơn vị in trong văn bản."), polarity: z.enum(POLARITIES, "Hãy chọn chiều tốt lên.") });
export const targetChange = z.object({
  year,
  fromYear: year,
  toYear: year,
  basis: z.enum(TARGET_BASES, "Hãy chọn cách tính."),
  baseYear: year,
  comparator: choice(COMPARATORS),
  direction: choice(DIRECTIONS),
  value: figure,
  upperValue: figure,
  maintained: tick(),
  phrase: typedLine("Hãy chép cụm từ in trong chỉ tiêu.", 1_000),
});

const missing = () => refuse("not-found", "Không còn phần này trong bản nháp. Hãy tải lại trang.");

/** A copy in which the part is changed; the domain changes nothing in place. */
function changed(draft: PlanDraft, change: (copy: PlanDraft) => void): Result<PlanDraft> {
  const copy = structuredClone(draft);
  change(copy);
  return succeed(copy);
}

/** A person has looked at it: it counts as printed. */
export function acceptPart(draft: PlanDraft, id: string): Result<PlanDraft> {
  if (!partsOf(draft).some((part) => part.id === id)) return missing();
  return changed(draft, (copy) => {
    found(copy, id)!.certainty = "printed";
  });
}

/** The part itself, to be changed. */
function found(draft: PlanDraft, id: string): Pick<DraftPart, "certainty"> | undefined {
  const field = HEADER_FIELDS.find((one) => id === `h-${one}`);
  if (field) return draft.header[field];
  const index = Number(id.slice(1));
  if (id.startsWith("a")) return draft.agencies[index];
  if (id.startsWith("r")) return draft.reporting[index];
  if (id.startsWith("p")) return draft.printedResults[index];
  if (id === "b") return draft.budget ?? undefined;
  const place = placeOf(draft, id);
  return /-t\d+$/.test(id) ? place.target : /-m\d+$/.test(id) ? place.measure : /-i\d+$/.test(id) ? place.indicator : place.goal;
}

export const changeHeader = (draft: PlanDraft, typed: z.output<typeof headerChange>): Result<PlanDraft> =>
  changed(draft, ({ header }) => {
    for (const [field, value] of Object.entries(typed)) Object.assign(header[field as keyof typeof typed], { value, certainty: "printed" });
  });

export function changeIndicator(draft: PlanDraft, id: string, typed: z.output<typeof indicatorChange>): Result<PlanDraft> {
  const { goal, indicator } = placeOf(draft, id);
  if (!indicator) return missing();
  const twin = draft.goals.flatMap((one) => one.indicators).find((one) => one !== indicator && one.number === typed.number);
  if (twin && goal) return refuse("invalid", "Chưa lưu.", { fields: { number: `Đã có chỉ tiêu số ${typed.number}. Hãy chọn số khác.` } });
  return changed(draft, (copy) => Object.assign(placeOf(copy, id).indicator!, typed, { certainty: "printed" }));
}

/** Chooses another measure of the catalogue, or makes it a new one. */
export function changeMeasure(draft: PlanDraft, id: string, typed: z.output<typeof measureChange>, catalogue: readonly CatalogueMeasure[]): Result<PlanDraft> {
  const { indicator, measure } = placeOf(draft, id);
  if (!indicator || !measure) return missing();
  const counts = typed.unit === "count";
  if (typed.code !== "") {
    const known = catalogue.find(({ code }) => code === typed.code);
    if (!known) return refuse("invalid", "Chưa lưu.", { fields: { code: "Danh mục không có chỉ số này. Hãy chọn lại." } });
    if ((known.unit === "count") !== counts) return refuse("invalid", "Chưa lưu.", { fields: { unit: "Đơn vị này không đổi được sang đơn vị của chỉ số đã chọn. Hãy chọn lại đơn vị hoặc chỉ số." } });
    if (indicator.measures.some((one) => one !== measure && one.code === known.code)) return refuse("invalid", "Chưa lưu.", { fields: { code: "Chỉ tiêu đã dùng chỉ số này. Hãy chọn chỉ số khác." } });
    return changed(draft, (copy) =>
      Object.assign(placeOf(copy, id).measure!, { code: known.code, name: known.name, unit: typed.unit, disaggregation: known.disaggregation, kind: known.kind, polarity: known.polarity, isNew: false, certainty: "printed" }),
    );
  }
  if (typed.name === null) return refuse("invalid", "Chưa lưu.", { fields: { name: "Hãy ghi tên của chỉ số mới." } });
  const { name, unit, polarity } = typed;
  const code = measure.isNew && measure.name === name ? measure.code : freeCode(measureCode(name), draft, catalogue);
  return changed(draft, (copy) => Object.assign(placeOf(copy, id).measure!, { code, name, unit, polarity, kind: counts ? "count" : "ratio", isNew: true, certainty: "printed" }));
}

/** A new measure's code is no other's, neither in the catalogue nor in the draft. */
function freeCode(wanted: string, draft: PlanDraft, catalogue: readonly CatalogueMeasure[]): string {
  const taken = new Set([...catalogue.map(({ code }) => code), ...draft.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures.map(({ code }) => code)))]);
  let code = wanted;
  for (let next = 2; taken.has(code); next += 1) code = `${wanted}-${next}`;
  return code;
}

export function changeTarget(draft: PlanDraft, id: string, typed: z.output<typeof targetChange>): Result<PlanDraft> {
  const { indicator, target } = placeOf(draft, id);
  if (!indicator || !target) return missing();
  const timing = typed.year !== null ? ("milestone" as const) : typed.fromYear !== null || typed.toYear !== null ? ("span" as const) : ("every_year" as const);
  const next: DraftTarget = { ...target, ...typed, timing, certainty: "printed" };
  const { startYear, endYear } = draft.header;
  const fault = targetFault(next, indicator.text, startYear.value === null || endYear.value === null ? null : [startYear.value, endYear.value]);
  if (fault !== null) return refuse("invalid", `Chưa lưu: ${fault}`);
  return changed(draft, (copy) => Object.assign(placeOf(copy, id).target!, next));
}

/** Takes a part out: an indicator, measure, target, agency, reporting rule, earlier result or the whole budget. Who answered for it no longer does. */
export function removePart(draft: PlanDraft, id: string): Result<PlanDraft> {
  if (id.startsWith("h-") || /^g\d+$/.test(id) || found(draft, id) === undefined) return missing();
  return changed(draft, (copy) => {
    const { goal, indicator, measure, target } = placeOf(copy, id);
    const index = Number(/(\d+)$/.exec(id)?.[1]);
    if (id === "b") copy.budget = null;
    else if (id.startsWith("a")) {
      const [gone] = copy.agencies.splice(index, 1);
      for (const one of copy.goals.flatMap((each) => each.indicators)) one.agencies = one.agencies.filter(({ name }) => name !== gone?.name);
    } else if (id.startsWith("r")) copy.reporting.splice(index, 1);
    else if (id.startsWith("p")) copy.printedResults.splice(index, 1);
    else if (target) measure!.targets.splice(index, 1);
    else if (measure) indicator!.measures.splice(index, 1);
    else if (indicator) {
      goal!.indicators.splice(index, 1);
      for (const agency of copy.agencies) {
        agency.leads = agency.leads.filter((key) => key !== indicator.key);
        agency.coordinates = agency.coordinates.filter((key) => key !== indicator.key);
      }
      copy.reviewNotes = copy.reviewNotes.map((note) => (note.indicator === indicator.key ? { ...note, indicator: null } : note));
    }
  });
}
