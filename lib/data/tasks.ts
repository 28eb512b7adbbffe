import { today } from "@/lib/today";
import type { TaskCounts, TaskEnd } from "@/lib/domain/task/task";
import { Prisma } from "@/lib/generated/prisma/client";
import { db } from "./db";

/** What a person said or did about a task. `at`: an ISO instant. */
export interface TaskWord {
  text: string;
  by: string;
  at: string;
}

export interface TaskView {
  id: string;
  agencyId: string;
  agencyName: string;
  /** Null: about the plan as a whole. */
  indicator: { number: string; shortName: string } | null;
  text: string;
  /** ISO day. */
  dueOn: string;
  givenById: string;
  givenBy: string;
  /** The giver has left: somebody else may end it. */
  giverLeft: boolean;
  givenAt: string;
  /** The first first. */
  answers: TaskWord[];
  ending: (TaskWord & { end: TaskEnd }) | null;
}

/** The tasks of a plan that have not ended, by agency and by how they stand in Viet Nam today; agencies without any are left out. */
export async function countOpenTasksByAgency(planId: string): Promise<Map<string, TaskCounts>> {
  const rows = await db.$queryRaw<(TaskCounts & { agencyId: string })[]>`
    SELECT "agencyId"::text, count(*) FILTER (WHERE NOT "isAnswered" AND "dueOn" >= ${today()}::date)::int AS "open",
           count(*) FILTER (WHERE NOT "isAnswered" AND "dueOn" < ${today()}::date)::int AS "late", count(*) FILTER (WHERE "isAnswered")::int AS "answered"
    FROM (
      SELECT t."agencyId", t."dueOn", EXISTS (SELECT FROM "TaskAnswer" a WHERE a."taskId" = t."id") AS "isAnswered" FROM "Task" t
      WHERE t."planId" = ${planId}::uuid AND NOT EXISTS (SELECT FROM "TaskEnding" e WHERE e."taskId" = t."id")
    ) task GROUP BY "agencyId"`;
  return new Map(rows.map(({ agencyId, ...counts }) => [agencyId, counts]));
}

/** The same over all agencies. */
export async function countOpenTasks(planId: string): Promise<TaskCounts> {
  const all = [...(await countOpenTasksByAgency(planId)).values()];
  const sum = (key: keyof TaskCounts) => all.reduce((total, counts) => total + counts[key], 0);
  return { open: sum("open"), late: sum("late"), answered: sum("answered") };
}

/** The tasks of a plan that have not ended, what is due first. */
export const listOpenTasks = (planId: string): Promise<TaskView[]> => listTasks(Prisma.sql`t."planId" = ${planId}::uuid AND ended."taskId" IS NULL`);

/** What a plan asked of an agency: what has not ended first, then the last to end. */
export const listAgencyTasks = (planId: string, agencyId: string): Promise<TaskView[]> => listTasks(Prisma.sql`t."planId" = ${planId}::uuid AND t."agencyId" = ${agencyId}::uuid`);

const MOST = 200;

const listTasks = (where: Prisma.Sql): Promise<TaskView[]> => db.$queryRaw<TaskView[]>`
  SELECT t."id"::text AS "id", t."agencyId"::text AS "agencyId", g."name" AS "agencyName",
         CASE WHEN i."id" IS NOT NULL THEN json_build_object('number', i."number", 'shortName', i."shortName") END AS "indicator",
         t."text", t."dueOn"::text AS "dueOn", t."givenById"::text AS "givenById", giver."name" AS "givenBy", giver."deactivatedAt" IS NOT NULL AS "giverLeft", ${instant(Prisma.sql`t."givenAt"`)} AS "givenAt",
         coalesce((SELECT json_agg(json_build_object('text', a."text", 'by', u."name", 'at', ${instant(Prisma.sql`a."at"`)}) ORDER BY a."at", a."id")
                   FROM "TaskAnswer" a JOIN "User" u ON u."id" = a."byId" WHERE a."taskId" = t."id"), '[]'::json) AS "answers",
         CASE WHEN ended."taskId" IS NOT NULL THEN json_build_object('end', ended."end", 'text', ended."note", 'by', ender."name", 'at', ${instant(Prisma.sql`ended."at"`)}) END AS "ending"
  FROM "Task" t JOIN "Agency" g ON g."id" = t."agencyId" JOIN "User" giver ON giver."id" = t."givenById" LEFT JOIN "Indicator" i ON i."id" = t."indicatorId"
  LEFT JOIN "TaskEnding" ended ON ended."taskId" = t."id" LEFT JOIN "User" ender ON ender."id" = ended."byId"
  WHERE ${where} ORDER BY ended."at" DESC NULLS FIRST, t."dueOn", t."givenAt", t."id" LIMIT ${MOST}`;

function instant(of: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`to_char(${of} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
