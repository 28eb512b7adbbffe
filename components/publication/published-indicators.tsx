import { PublishedStatus } from "@/components/publication/published-status";
import { PublishedValue } from "@/components/publication/published-value";
import { Link } from "@/components/ui/link";
import type { IssuedIndicator, IssuedMeasure, IssuedPlan } from "@/lib/domain/plan/issued-plan";
import type { Judgement } from "@/lib/domain/progress/judgement";
import type { OpenMilestone } from "@/lib/domain/publication/open-status";
import type { OpenValue } from "@/lib/domain/publication/open-value";
import { targetInFull } from "@/lib/domain/target/words";

export interface PublishedIndicatorsProps {
  plan: IssuedPlan;
  indicators: readonly {
    goalOrdinal: number;
    indicator: IssuedIndicator;
    measures: readonly { measure: IssuedMeasure; points: readonly { year: number; value: OpenValue; stage: "estimate" | "final"; source: { kind: string } }[] }[];
    milestones: readonly OpenMilestone[] | null;
  }[];
  hidden: ReadonlySet<Judgement>;
  /** Null where there is no page yet. */
  indicatorHref: ((number: string) => string) | null;
}

/** Every indicator by goal: what it asks, the latest figure, and the status where statuses are published. On phones the cells of a measure are stacked. */
export function PublishedIndicators({ plan, indicators, hidden, indicatorHref }: PublishedIndicatorsProps) {
  const hasStatuses = indicators.some(({ milestones }) => milestones !== null);
  return (
    <table role="table" className="w-full border-collapse text-dense max-md:block">
      <thead role="rowgroup" className="text-left text-small text-ink-3 max-md:sr-only">
        <tr role="row" className="border-b border-line-strong">
          <th role="columnheader" className="w-10 py-2 pr-2 font-medium">Số</th>
          <th role="columnheader" className="py-2 pr-4 font-medium">Chỉ tiêu</th>
          <th role="columnheader" className="w-44 py-2 pr-4 text-right font-medium">Mới công bố</th>
          <th role="columnheader" className="w-[44%] py-2 font-medium">{hasStatuses ? "Cần đạt và đánh giá" : "Cần đạt"}</th>
        </tr>
      </thead>
      {plan.goals.map((goal) => {
        const rows = indicators.filter(({ goalOrdinal }) => goalOrdinal === goal.ordinal);
        return rows.length === 0 ? null : (
          <tbody key={goal.ordinal} role="rowgroup" className="max-md:block">
            <tr role="row" className="max-md:block">
              <th role="rowheader" scope="rowgroup" colSpan={4} className="border-b border-line bg-wash px-2.5 py-2 text-left font-semibold max-md:block">
                {goal.title}
              </th>
            </tr>
            {rows.flatMap(({ indicator, measures, milestones }) =>
              measures.map(({ measure, points }, index) => {
                const latest = points.findLast(({ value }) => value.kind !== "verdict");
                const name = measures.length === 1 ? indicator.shortName : measure.shortName;
                return (
                  <tr key={`${indicator.number} ${measure.code}`} role="row" className={`align-top max-md:grid max-md:grid-cols-[2.25rem_1fr_auto] max-md:gap-x-2 max-md:py-3 ${index === 0 ? "border-t border-line" : ""}`}>
                    <td role="cell" className="py-2.5 pr-2 text-ink-3 max-md:p-0">
                      {index === 0 ? indicator.number : <span className="sr-only">{indicator.number}</span>}
                    </td>
                    <th role="rowheader" scope="row" className="py-2.5 pr-4 text-left font-normal max-md:p-0">
                      {indicatorHref ? (
                        <Link href={indicatorHref(indicator.number)} className="font-medium text-ink decoration-line-strong">
                          {name}
                        </Link>
                      ) : (
                        <span className="font-medium">{name}</span>
                      )}
                    </th>
                    <td role="cell" className="py-2.5 pr-4 text-right max-md:p-0">
                      {latest ? (
                        <>
                          <PublishedValue value={latest.value} measure={measure} />
                          <span className="block text-small text-ink-3">
                            {`${latest.stage === "estimate" ? "ước " : ""}năm ${latest.year}${latest.source.kind === "document" ? ", theo văn bản" : ""}`}
                          </span>
                        </>
                      ) : (
                        <span className="text-small text-ink-3">chưa có số liệu</span>
                      )}
                    </td>
                    <td role="cell" className="py-2.5 max-md:col-span-2 max-md:col-start-2 max-md:pt-1 max-md:pb-0">
                      {milestones === null ? (
                        <ul className="text-ink-2">
                          {measure.targets.map((target, at) => (
                            <li key={at}>{targetInFull(target, measure.unit)}</li>
                          ))}
                        </ul>
                      ) : (
                        <ul>
                          {milestones.flatMap(({ milestone, judgements }) =>
                            (judgements[index] ?? []).map((judgement, at) => (
                              <li key={`${milestone} ${at}`} className="flex flex-wrap gap-x-3">
                                <span className="text-ink-2">
                                  {judgement.target.timing === "milestone" ? "" : `Mốc ${milestone}: `}
                                  {targetInFull(judgement.target, measure.unit)}
                                </span>
                                <PublishedStatus judgement={judgement} isHidden={hidden.has(judgement)} />
                              </li>
                            )),
                          )}
                        </ul>
                      )}
                    </td>
                  </tr>
                );
              }),
            )}
          </tbody>
        );
      })}
    </table>
  );
}
