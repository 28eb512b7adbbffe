import type { ActualValue, ValueKind, Verdict } from "@/lib/domain/actual/value";
import type { Exact } from "@/lib/domain/decimal";
import type { Comparator } from "@/lib/domain/target/target";
import { Prisma } from "@/lib/generated/prisma/client";

/** The value of an entry in columns, decimals as exact text: what leaves the database through JSON, whose numbers are floats. */
export interface EntryTexts {
  kind: ValueKind;
  value: Exact | null;
  numerator: Exact | null;
  denominator: Exact | null;
  bound: Comparator | null;
  verdict: Verdict | null;
}

/** These columns of an entry "v". */
export const ENTRY_TEXTS = Prisma.sql`v."kind", round(v."value", v."digits")::text AS "value", trim_scale(v."numerator")::text AS "numerator",
  trim_scale(v."denominator")::text AS "denominator", v."bound", v."verdict"`;

/** The value an entry holds. The database's checks make the missing columns impossible. */
export function valueOfTexts({ kind, value, numerator, denominator, bound, verdict }: EntryTexts): ActualValue {
  if (kind === "number" && value !== null) return { kind, value, numerator, denominator };
  if (kind === "bounded" && value !== null && bound !== null && bound !== "eq" && bound !== "range") return { kind, bound, value };
  if (kind === "verdict" && verdict !== null) return { kind, verdict };
  if (kind === "not_occurring" || kind === "not_collected" || kind === "cleared") return { kind };
  throw new Error(`an entry of kind ${kind} without its columns`);
}
