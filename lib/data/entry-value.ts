import type { ActualValue } from "@/lib/domain/actual/value";
import type { ActualEntry } from "@/lib/generated/prisma/client";
import { exactOf, plainExact } from "./decimals";
import { valueOfTexts } from "./entry-texts";

export type EntryColumns = Pick<ActualEntry, "kind" | "value" | "digits" | "numerator" | "denominator" | "bound" | "verdict">;

/** The value an entry holds. */
export const entryValue = ({ value, digits, numerator, denominator, ...rest }: EntryColumns): ActualValue =>
  valueOfTexts({ ...rest, value: exactOf(value, digits), numerator: plainExact(numerator), denominator: plainExact(denominator) });
