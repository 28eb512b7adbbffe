import { listCommuneSums } from "@/lib/data/commune-sums";
import { db, type Tx } from "@/lib/data/db";
import { isoDate, plainExact } from "@/lib/data/decimals";
import { listChoiceHistory } from "@/lib/data/official-choices";
import { areaSubject } from "@/lib/data/scope";
import type { Actor } from "@/lib/domain/access/actor";
import { ensureCan } from "@/lib/domain/access/can";
import { isSummable } from "@/lib/domain/aggregate/commune-sum";
import { type ChooseOfficialInput, sourceValue } from "@/lib/domain/aggregate/official-choice";
import { Refusal } from "@/lib/domain/result";
import { audit, auditChain } from "./audit";

/**
 * A person says which of several answers counts for one measure, year and term of a plan's area, and why. Nothing is
 * overwritten: the latest choice stands. `conflict` where somebody chose since the page was opened.
 */
export function choose(actor: Actor, input: ChooseOfficialInput): Promise<void> {
  const { source: decision, year, term, reason } = input;
  return db.$transaction(async (tx) => {
    const plan = await findPlan(tx, input);
    const subject = plan && (await areaSubject(tx, plan.area.id));
    const measure = plan?.measure;
    if (!plan || !subject || !measure) throw new Refusal({ code: "not-found", message: "Không tìm thấy chỉ số này trong kế hoạch. Hãy tải lại trang." });
    ensureCan(actor, "official.choose", subject);

    const place = { measureId: measure.id, areaId: plan.area.id, year, term };
    // Two people choosing at once: the second sees the first one's choice.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`official:${Object.values(place).join(" ")}`}, 0))`;
    const [last] = await listChoiceHistory(tx, place);
    if ((last?.id ?? null) !== input.lastChoiceId) throw new Refusal({ code: "conflict", message: "Vừa có người chọn số liệu chính thức của chỉ số này. Hãy tải lại trang để xem lựa chọn ấy." });
    if (last && sourceValue(last.decision) === sourceValue(decision)) throw new Refusal({ code: "invalid", message: "Số liệu này đang là lựa chọn hiện tại. Hãy chọn số liệu khác.", fields: { source: "Hãy chọn số liệu khác với lựa chọn hiện tại." } });

    const figure = decision.source === "agency" ? await agencyFigure(tx, place, decision.agencyId) : await sumFigure(tx, plan, measure, input);
    const choice = await tx.officialChoice.create({
      data: { ...place, source: decision.source, agencyId: decision.source === "agency" ? decision.agencyId : null, reason, chosenById: actor.userId },
      select: { id: true },
    });
    await audit(tx, {
      actor,
      chain: await auditChain(tx, plan.area.id),
      action: "official.chosen",
      subjectType: "OfficialChoice",
      subjectId: choice.id,
      data: { plan: input.planCode, measure: input.measureCode, year, term, from: last?.decision ?? null, to: decision, figure, reason },
    });
  });
}

async function findPlan(tx: Tx, { planCode, measureCode, year }: ChooseOfficialInput) {
  const plan = await tx.plan.findFirst({
    where: { code: planCode, isReference: false, startYear: { lte: year }, endYear: { gte: year } },
    select: {
      id: true,
      area: { select: { id: true, level: true, validTo: true } },
      indicators: {
        where: { measures: { some: { measure: { code: measureCode } } } },
        take: 1,
        select: { measures: { where: { measure: { code: measureCode } }, select: { unit: true, measure: { select: { id: true, kind: true, aggregation: true, sourceClass: true, unit: true, roundingUnit: true } } } } },
      },
    },
  });
  const use = plan?.indicators[0]?.measures[0];
  return plan && { ...plan, area: { ...plan.area, validTo: isoDate(plan.area.validTo) }, measure: use && { ...use.measure, unit: use.unit, catalogueUnit: use.measure.unit, roundingUnit: plainExact(use.measure.roundingUnit) } };
}

type FoundPlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>;

/** What the agency's approved figure says, kept with the choice: it may change later. */
async function agencyFigure(tx: Tx, { measureId, areaId, year, term }: { measureId: string; areaId: string; year: number; term: ChooseOfficialInput["term"] }, agencyId: string) {
  const measure = await tx.measure.findUniqueOrThrow({ where: { id: measureId }, select: { aliasOfId: true } });
  const family = { OR: [{ id: measure.aliasOfId ?? measureId }, { aliasOfId: measure.aliasOfId ?? measureId }] };
  const cell = await tx.actual.findFirst({
    where: { measure: family, areaId, year, term, agencyId, approvedEntry: { kind: { not: "cleared" } } },
    select: { approvedEntry: { select: { kind: true, value: true } } },
  });
  if (!cell?.approvedEntry) throw new Refusal({ code: "invalid", message: "Cơ quan này chưa có số liệu được duyệt. Hãy chọn số liệu khác.", fields: { source: "Chỉ chọn được số liệu đã duyệt." } });
  return { kind: cell.approvedEntry.kind, value: plainExact(cell.approvedEntry.value) };
}

async function sumFigure(tx: Tx, plan: FoundPlan, measure: NonNullable<FoundPlan["measure"]>, { year, term }: ChooseOfficialInput) {
  const refuse = (message: string) => new Refusal({ code: "invalid", message, fields: { source: "Không chọn được số cộng từ xã." } });
  if (!isSummable(measure)) throw refuse("Chỉ số này không cộng được từ xã. Hãy chọn số liệu của một cơ quan.");
  const sum = (await listCommuneSums(plan, [measure], [year], term, { tx })).at(measure, year);
  if (!sum) throw refuse("Chưa xã nào có số liệu được duyệt để cộng. Hãy chọn số liệu của một cơ quan.");
  return { kind: sum.value.kind, value: sum.value.kind === "number" ? sum.value.value : null, reported: sum.reported, expected: sum.expected, onMap: sum.onMap };
}
