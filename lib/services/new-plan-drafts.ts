import { db, type Tx } from "@/lib/data/db";
import { databaseDate } from "@/lib/data/decimals";
import { readIssuedPlan } from "@/lib/data/issued-plan";
import { readCatalogue } from "@/lib/data/plan-drafts";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { type MeasureToday, copyPlan } from "@/lib/domain/plan-draft/copy-plan";
import { planDraft } from "@/lib/domain/plan-draft/draft-schema";
import { type NewDraftInput, emptyDraft } from "@/lib/domain/plan-draft/new-draft";
import { openParts } from "@/lib/domain/plan-draft/parts";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { Refusal } from "@/lib/domain/result";
import type { Prisma } from "@/lib/generated/prisma/client";
import { audit, auditChain } from "./audit";

/**
 * Begins a plan without a document: its head, and where a plan is named to copy from, that plan's goals, indicators,
 * measures and targets of today as suggestions. Nothing of the copied plan is touched. `today`: the ISO day on which the
 * agencies of the new area are asked for.
 */
export async function begin(actor: Actor, { areaId, copiedFrom, ...head }: NewDraftInput, today: string): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const area = await tx.area.findUnique({ where: { id: areaId }, select: { name: true, level: true } });
    const subject = area && (await areaSubject(tx, areaId));
    if (!area || !subject || area.level === "country") throw new Refusal({ code: "invalid", message: "Chưa tạo bản nháp.", fields: { areaId: "Không tìm thấy địa bàn này. Hãy chọn lại." } });
    ensureCan(actor, "plan.draft", subject);
    // As it stands now; anybody may read a plan as issued.
    const source = copiedFrom === null ? null : await findSource(tx, copiedFrom);
    const empty = emptyDraft(head, area);
    const { draft, notes } = source === null ? { draft: empty, notes: [] } : copyPlan(source, empty, { area: { id: areaId, name: area.name }, agencies: await agenciesOn(tx, areaId, today), catalogue: await readCatalogue(tx), measures: await measuresToday(tx, source) });
    const name = head.title.slice(0, 300);
    const { id } = await tx.planDraft.create({
      data: { areaId, name, text: null, extractionNotes: notes, draft: planDraft.parse(draft) as unknown as Prisma.InputJsonObject, createdById: actor.userId, copiedFromId: source?.id ?? null },
      select: { id: true },
    });
    await audit(tx, { actor, chain: await auditChain(tx, areaId), action: "plan-draft.created", subjectType: "PlanDraft", subjectId: id, data: { name, copiedFrom: source?.code ?? null, open: openParts(draft).length } });
    return { id };
  });
}

async function findSource(tx: Tx, code: string): Promise<IssuedPlan> {
  // The national programme is kept to compare with: its indicators stand there in short.
  const isPlan = (await tx.plan.count({ where: { code, isReference: false } })) > 0;
  const source = isPlan ? await readIssuedPlan(code, { tx }) : null;
  if (!source) throw new Refusal({ code: "invalid", message: "Chưa tạo bản nháp.", fields: { copiedFrom: "Không tìm thấy kế hoạch này. Hãy chọn lại kế hoạch để chép." } });
  return source;
}

/** The names of the area's agencies that work on that day. */
async function agenciesOn(tx: Tx, areaId: string, day: string): Promise<string[]> {
  const on = databaseDate(day);
  const agencies = await tx.agency.findMany({
    where: { areaId, AND: [{ OR: [{ validFrom: null }, { validFrom: { lte: on } }] }, { OR: [{ validTo: null }, { validTo: { gte: on } }] }] },
    orderBy: { name: "asc" },
    select: { name: true },
  });
  return [...new Set(agencies.map(({ name }) => name))];
}

/** The plan's measures as the catalogue has them today: merged ones under their survivors. */
async function measuresToday(tx: Tx, plan: IssuedPlan): Promise<Map<string, MeasureToday>> {
  const codes = plan.goals.flatMap((goal) => goal.indicators.flatMap(({ measures }) => measures.map(({ code }) => code)));
  const columns = { code: true, name: true, disaggregation: true, kind: true, polarity: true } as const;
  const measures = await tx.measure.findMany({ where: { code: { in: codes } }, select: { ...columns, aliasOf: { select: columns } } });
  return new Map(measures.map(({ aliasOf, ...own }) => [own.code, aliasOf ?? own]));
}
