import type { Prisma } from "@/lib/generated/prisma/client";
import type { Exact } from "@/lib/domain/decimal";

/** A database decimal as exact text with the digits that were printed or typed; the border `Decimal` does not cross. */
export function exactOf(value: Prisma.Decimal, digits: number): Exact;
export function exactOf(value: Prisma.Decimal | null, digits: number): Exact | null;
export function exactOf(value: Prisma.Decimal | null, digits: number): Exact | null {
  return value === null ? null : value.toFixed(digits);
}

/** As many digits as it has. */
export function plainExact(value: Prisma.Decimal): Exact;
export function plainExact(value: Prisma.Decimal | null): Exact | null;
export function plainExact(value: Prisma.Decimal | null): Exact | null {
  return value === null ? null : value.toFixed();
}

/** ISO date of a database date. */
export function isoDate(date: Date): string;
export function isoDate(date: Date | null): string | null;
export function isoDate(date: Date | null): string | null {
  return date === null ? null : date.toISOString().slice(0, 10);
}

/** An ISO date as a database date. */
export function databaseDate(day: string): Date;
export function databaseDate(day: string | null): Date | null;
export function databaseDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
