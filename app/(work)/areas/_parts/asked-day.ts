import { typedDay } from "@/lib/domain/typed";

/** The day that the address asks for, today where it asks for none or for no day at all. */
export function askedDay(on: string | string[] | undefined, today: string): string {
  const day = typedDay("").safeParse(on);
  return day.success ? day.data : today;
}
