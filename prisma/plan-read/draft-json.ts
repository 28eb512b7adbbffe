import { compareTotals } from "@/lib/domain/budget/totals";
import type { DraftIndicator, DraftMeasure, PlanDraft } from "@/lib/domain/plan-text/draft";
import { slugOf } from "@/lib/domain/plan-text/new-measure";
import { jsonNumber, targetJson } from "@/lib/documents/plan-json";
import type { AreaSeed } from "@/prisma/seed/areas";

/** A draft in the shape of a plan as open data, with the place and certainty of what was read. */
export function draftJson(draft: PlanDraft, area: AreaSeed | null) {
  const { header } = draft;
  const place = (header.placeName.value ?? "ke-hoach").replace(/^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)\s+/u, "");
  const years = [...new Set([header.startYear.value, header.endYear.value])].filter((year) => year !== null).join("-");
  return {
    code: slugOf(`${place} ${years}`),
    number: header.number.value,
    issuedOn: header.issuedOn.value,
    issuer: header.issuer.value,
    title: header.title.value,
    startYear: header.startYear.value,
    endYear: header.endYear.value,
    area: { code: area?.code ?? null, name: area?.name ?? header.placeName.value, level: header.level.value, validFrom: area?.validFrom ?? null, validTo: area?.validTo ?? null },
    basedOn: header.basedOn.map(({ number }) => number),
    goals: draft.goals.map(({ ordinal, title, indicators, span, certainty }) => ({ ordinal, title, indicators: indicators.map(indicatorJson), span, certainty })),
    agencies: draft.agencies.map(({ name, role, leads, coordinates, span, certainty }) => ({ name, role, leads, coordinates, span, certainty })),
    reporting: draft.reporting.map(({ kind, due, dueIsExclusive, year, from, to, inferred, span, certainty }) => ({ kind, due, dueIsExclusive, year, from, to, inferred, span, certainty })),
    budget: draft.budget === null ? null : budgetJson(draft.budget),
    reviewNotes: draft.reviewNotes.map(({ place: where, note, rule, indicator, span }) => ({ where, note, rule, indicator, span })),
    /** Why there is no indicator; null where there are. */
    nothingPromised: draft.nothingPromised,
  };
}

const indicatorJson = ({ number, text, needsReview, agencies, measures, span, certainty }: DraftIndicator) => ({ number, text, needsReview, agencies, measures: measures.map(measureJson), span, certainty });

const measureJson = ({ code, name, unit, disaggregation, targets, isNew, candidates, span, certainty }: DraftMeasure) => ({
  code, name, unit, disaggregation,
  targets: targets.map((target) => ({ ...targetJson(target), span: target.span, certainty: target.certainty })),
  isNew, candidates, span, certainty,
});

function budgetJson({ activities, printedTotals, span, certainty }: NonNullable<PlanDraft["budget"]>) {
  const ordinalOf = (number: string | null) => (number === null ? null : activities.findIndex((activity) => activity.number === number) + 1);
  return {
    unit: "triệu đồng",
    activities: activities.map((activity, index) => ({ ordinal: index + 1, title: activity.title, lines: activity.lines.map((line) => ({ year: line.year, source: line.source, planned: jsonNumber(line.planned), span: line.span })), span: activity.span, certainty: activity.certainty })),
    printedTotals: compareTotals(activities, printedTotals).map(({ activity, year, source, printed, computed }, index) => ({ activity: ordinalOf(activity), year, source, printed: jsonNumber(printed), computed: jsonNumber(computed), span: printedTotals[index]!.span })),
    span, certainty,
  };
}
