import type { PlanDraft } from "@/lib/domain/plan-text/draft";

/** One line per target: number, measure, when, what. New measures are "mới". */
export const targetLines = (draft: PlanDraft): string[] =>
  draft.goals.flatMap(({ indicators }) =>
    indicators.flatMap(({ number, measures }) =>
      measures.flatMap((measure) =>
        measure.targets.map((target) => {
          const when = target.year ?? (target.fromYear === null ? "mỗi năm" : `${target.fromYear}–${target.toYear}`);
          const basis = target.basis === "value" ? "" : ` ${target.basis}${target.baseYear === null ? "" : ` ${target.baseYear}`} ${target.direction}`;
          return `${number} ${measure.isNew ? "mới" : measure.code}${measure.disaggregation === null ? "" : ` (${measure.disaggregation})`} ${measure.unit} ${when}${basis} ${target.comparator ?? target.direction} ${target.value ?? ""}${target.upperValue === null ? "" : `–${target.upperValue}`}${target.maintained ? " duy trì" : ""}`.trim();
        }),
      ),
    ),
  );

/** A whole draft in lines that a person can check against the document. */
export function draftLines(draft: PlanDraft): string[] {
  const { header } = draft;
  return [
    `số ${header.number.value ?? "để trống"}, ngày ${header.issuedOn.value ?? "để trống"}, ${header.issuer.value}, ${header.startYear.value}–${header.endYear.value}`,
    `${draft.goals.map(({ indicators }) => indicators.length).join(" + ")} chỉ tiêu`,
    ...targetLines(draft),
    ...draft.agencies.filter(({ leads, coordinates }) => leads.length + coordinates.length > 0).map(({ name, leads, coordinates }) => `${name}: chủ trì ${leads.join(", ") || "không"}; phối hợp ${coordinates.join(", ") || "không"}`),
    ...draft.reporting.map(({ kind, due, dueIsExclusive, year, from }) => `${kind}${year === null ? "" : ` ${year}`}${due === null ? "" : ` ${dueIsExclusive ? "trước " : ""}${due}`}: ${from}`),
  ];
}
