import { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import { db } from "./db";
import type { KeptFile } from "./plan-files";
import { findReportRow, mayInProvince } from "./report-row";

/** A file of a report; null where there is none that this person may see. What was put aside is not handed out. */
export async function findEvidenceFile(actor: Actor, reportId: string, fileId: string): Promise<KeptFile | null> {
  if (![reportId, fileId].every((id) => z.uuid().safeParse(id).success)) return null;
  const report = await findReportRow(db, reportId);
  if (!report || !mayInProvince(actor, "report.view", report)) return null;
  const file = await db.evidenceFile.findFirst({ where: { id: fileId, reportId, removedAt: null }, select: { name: true, mediaType: true, content: true } });
  return file && { name: file.name, mediaType: file.mediaType, bytes: file.content };
}
