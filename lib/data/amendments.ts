import { cache } from "react";
import type { AreaSubject } from "@/lib/domain/access/permissions";
import { db } from "./db";
import { areaSubject } from "./scope";

/** A plan's area as what permission to amend and to decide is asked about. */
export const findPlanArea = cache(async (areaId: string): Promise<AreaSubject> => {
  const subject = await areaSubject(db, areaId);
  if (!subject) throw new Error(`no area ${areaId}`);
  return subject;
});
