import { createHash } from "node:crypto";
import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import { answerName } from "@/lib/domain/aggregate/official-words";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { printedRoundingUnit } from "@/lib/domain/progress/assess-plan";
import { type ConfirmableFinding, type Confirmation, withConfirmation } from "@/lib/domain/quality/confirmation";
import type { Figure, QualityArea, QualityData, QualityMeasure } from "@/lib/domain/quality/figures";
import { type Finding, coveredText, findingKey } from "@/lib/domain/quality/finding";
import { countChecked, findDoubtful, qualityRule } from "@/lib/domain/quality/rules";
import { db, type Tx } from "./db";
import { type PlanAnswers, readAnswers } from "./official-figures";
import { type QualityRead, readQualityFigures } from "./quality-figures";

export interface PlanQuality {
  findings: ConfirmableFinding[];
  /** Figures of the year that were looked at, and those of other years that they were held against. */
  checked: number;
  heldAgainst: number;
  /** The plan's own area first. */
  areas: QualityArea[];
  measures: QualityMeasure[];
}

/** Every check over a plan's approved figures in one year, with what was confirmed of them. `day`: today, ISO. */
export async function findQuality(plan: IssuedPlan, year: number, day: string, tx: Tx = db): Promise<PlanQuality> {
  const uses = usesOf(plan);
  const measures = [...uses.values()].map(({ measure }) => measure);
  const planYears = Array.from({ length: Math.max(0, year - plan.startYear + 1) }, (_, index) => plan.startYear + index);
  const [answers, read] = await Promise.all([readAnswers(plan, measures, planYears, "annual", { tx }), readQualityFigures(plan, measures, year, tx)]);
  const data = qualityData(plan, year, day, uses, answers, read);
  const found = findDoubtful(data);
  const standing = await listConfirmations(tx, plan.id, found);
  return {
    findings: found.map((finding) => withConfirmation(finding, fingerprintOf(finding), standing.get(findingKey(finding)) ?? null)),
    checked: countChecked(data),
    heldAgainst: data.figures.length - countChecked(data),
    areas: [data.area, ...data.communes],
    measures: [...data.measures],
  };
}

/** SHA-256 of what a confirmation covers, hexadecimal. */
export const fingerprintOf = (finding: Pick<Finding, "covers">): string => createHash("sha256").update(coveredText(finding)).digest("hex");

/** The plan that a confirmation of this rule belongs to; null where figures alone are confirmed. */
export const planOfConfirmation = (rule: string, planId: string): string | null => (qualityRule(rule)?.isOfPlan ? planId : null);

type Uses = Map<string, { number: string; agencyIds: string[]; measure: IssuedPlan["goals"][number]["indicators"][number]["measures"][number] }>;

/** Each measure once, as its first indicator uses it; whoever answers for any of its indicators answers for it. */
function usesOf(plan: IssuedPlan): Uses {
  const uses: Uses = new Map();
  for (const { number, agencies, measures } of plan.goals.flatMap(({ indicators }) => indicators)) {
    for (const measure of measures) {
      const use = uses.get(measure.code);
      if (use) use.agencyIds.push(...agencies.map(({ id }) => id));
      else uses.set(measure.code, { number, agencyIds: agencies.map(({ id }) => id), measure });
    }
  }
  return uses;
}

function qualityData(plan: IssuedPlan, year: number, today: string, uses: Uses, answers: PlanAnswers, read: QualityRead): QualityData {
  const cells = new Map(read.ownCells.map((cell) => [`${cell.measureId} ${cell.year} ${cell.agencyId}`, cell]));
  const figure = (measure: { id: string; code: string; sourceClass: Figure["source"] }, point: RecordedPoint): Figure => {
    const { provenance } = point;
    const cell = provenance.kind === "entry" ? cells.get(`${measure.id} ${point.year} ${provenance.agencyId}`) : undefined;
    return {
      measureCode: measure.code,
      areaId: plan.area.id,
      year: point.year,
      value: point.value,
      stage: point.stage,
      origin: provenance.kind === "commune-sum" ? "sum" : provenance.kind,
      actualId: cell?.actualId ?? null,
      source: cell?.source ?? measure.sourceClass,
      from: answerName(point),
    };
  };
  const own = [...uses.values()].map(({ measure, agencyIds }) => ({ measure, at: (when: number) => answers.of(measure, agencyIds, when) }));
  return {
    today,
    year,
    startYear: plan.startYear,
    area: plan.area,
    isCommune: plan.area.level === "commune",
    communes: read.communes,
    measures: [...uses.values()].map(({ number, agencyIds, measure }) => ({
      ...measure,
      indicator: number,
      agencyIds: [...new Set(agencyIds)],
      mayExceedWhole: read.catalogue.get(measure.id)?.mayExceedWhole ?? false,
      baseQuantityName: read.catalogue.get(measure.id)?.baseQuantityName ?? null,
      step: printedRoundingUnit(measure),
    })),
    figures: [...own.flatMap(({ measure, at }) => answers.yearsOf(measure.id).flatMap((when) => at(when).official ?? []).map((point) => figure(measure, point))), ...read.communeFigures],
    answers: own.flatMap(({ measure, at }) => {
      const { agencies, printed } = at(year);
      return [...agencies, ...(printed ? [printed] : [])].map((point) => figure(measure, point));
    }),
    bases: read.bases,
  };
}

/** What stands for these findings, by `findingKey`; of a plan's own rules only what this plan confirmed. */
async function listConfirmations(tx: Tx, planId: string, findings: readonly Finding[]): Promise<Map<string, Confirmation>> {
  if (findings.length === 0) return new Map();
  const areaIds = [...new Set(findings.map(({ area }) => area.id))];
  const rows = await tx.$queryRaw<(Omit<Confirmation, "at"> & { rule: string; planId: string | null; areaId: string; measureCode: string; year: number; at: Date })[]>`
    SELECT c."id", c."rule", c."planId", c."areaId", m."code" AS "measureCode", c."year", c."fingerprint", c."sentence", c."reason", u."name" AS "by", c."at"
    FROM "QualityConfirmation" c JOIN "Measure" m ON m."id" = c."measureId" JOIN "User" u ON u."id" = c."byId"
    WHERE c."areaId" = ANY(${areaIds}::uuid[]) AND c."withdrawnAt" IS NULL AND (c."planId" IS NULL OR c."planId" = ${planId}::uuid)`;
  return new Map(
    rows
      .filter((row) => row.planId === planOfConfirmation(row.rule, planId))
      .map(({ id, rule, areaId, measureCode, year, fingerprint, sentence, reason, by, at }) => [
        findingKey({ rule, measure: { code: measureCode }, area: { id: areaId }, year }),
        { id, fingerprint, sentence, reason, by, at: at.toISOString() },
      ]),
  );
}
