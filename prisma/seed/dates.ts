/** An ISO date as Prisma writes a date column. */
export const toDate = (day: string): Date => new Date(`${day}T00:00:00Z`);
