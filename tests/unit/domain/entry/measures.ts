import { EMPTY_ROW, type EntryContext, type EntryMeasure, type TypedRow } from "@/lib/domain/entry/measure";

export const mortality: EntryMeasure = {
  unit: "per_1000",
  multiplier: 1000,
  digits: 1,
  parts: "base",
  numeratorLabel: "Số trẻ sơ sinh tử vong",
  denominatorLabel: "Số trẻ đẻ sống",
  yesNo: false,
  mayExceedWhole: false,
};
export const vaccination: EntryMeasure = { ...mortality, unit: "percent", multiplier: 100, parts: "own", numeratorLabel: "Số trẻ được tiêm đủ", denominatorLabel: "Số trẻ cần tiêm" };
export const coverage: EntryMeasure = { ...vaccination, mayExceedWhole: true };
export const cases: EntryMeasure = { ...mortality, unit: "count", multiplier: null, digits: 0, parts: "none", numeratorLabel: "", denominatorLabel: "" };
export const playground: EntryMeasure = { ...vaccination, yesNo: true };

export const context = (rest: Partial<EntryContext> = {}): EntryContext => ({ year: 2024, lastYear: null, finalTarget: null, base: null, ...rest });
export const births = { name: "trẻ đẻ sống", value: "11089" };
export const row = (rest: Partial<TypedRow>): TypedRow => ({ ...EMPTY_ROW, ...rest });
