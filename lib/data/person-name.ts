import { Prisma } from "@/lib/generated/prisma/client";

/**
 * The name of the person that a column names. Looked up for each row: joined, and while the statistics of a young database
 * know of hardly anybody, the planner goes through all figures once for every person.
 */
export const personName = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`(SELECT "name" FROM "User" WHERE "id" = ${column})`;
