import type { CatalogueMeasure, PlanDraft } from "@/lib/domain/plan-text/draft";
import { placeOf } from "@/lib/domain/plan-draft/parts";
import { IndicatorForm, MeasureForm, RemoveForm, TargetForm } from "./part-forms";

interface Props {
  id: string;
  version: number;
  draft: PlanDraft;
  part: string;
  catalogue: readonly CatalogueMeasure[];
}

const text = (value: string | number | null): string => (value === null ? "" : String(value));
const typed = (value: string | null): string => (value ?? "").replace(".", ",");

/** The form of the one part that is being edited; the page's address says which. */
export function PartEditor({ draft, catalogue, ...which }: Props) {
  const { indicator, measure, target } = placeOf(draft, which.part);
  return (
    <div className="my-3 max-w-[36rem] border-l-4 border-accent pl-4">
      {target ? (
        <TargetForm
          {...which}
          initial={{
            comparator: text(target.comparator),
            value: typed(target.value),
            upperValue: typed(target.upperValue),
            year: text(target.year),
            fromYear: text(target.fromYear),
            toYear: text(target.toYear),
            basis: target.basis,
            baseYear: text(target.baseYear),
            direction: text(target.direction),
            maintained: target.maintained ? "on" : "",
            phrase: target.phrase,
          }}
        />
      ) : measure ? (
        <MeasureForm {...which} initial={{ code: measure.isNew ? "" : measure.code, name: measure.isNew ? measure.name : "", unit: measure.unit, polarity: measure.polarity }} measures={measureOptions(measure.candidates, catalogue)} />
      ) : indicator ? (
        <IndicatorForm {...which} initial={{ number: indicator.number }} />
      ) : null}
      <RemoveForm {...which} what={target ? "mức cần đạt" : measure ? "chỉ số" : indicator ? "chỉ tiêu" : "phần này"} />
    </div>
  );
}

/** The reader's candidates first, then the rest of the catalogue. */
function measureOptions(candidates: readonly { code: string }[], catalogue: readonly CatalogueMeasure[]) {
  const first = candidates.flatMap(({ code }) => catalogue.filter((measure) => measure.code === code));
  return [...first, ...catalogue.filter((measure) => !first.includes(measure))].map((measure) => [measure.code, measure.disaggregation === null ? measure.name : `${measure.name} (${measure.disaggregation})`] as const);
}
