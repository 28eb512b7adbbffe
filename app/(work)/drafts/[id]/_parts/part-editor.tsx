import type { ReactNode } from "react";
import { FormDisclosure } from "@/components/forms/form-disclosure";
import { measureLabel } from "@/lib/domain/plan-draft/change-measure";
import { indicatorsOf, placeOf } from "@/lib/domain/plan-draft/parts";
import { nearestMeasures } from "@/lib/domain/plan-draft/read-words";
import type { CatalogueMeasure, DraftAgency, DraftBudget, DraftIndicator, DraftMeasure, DraftReportingRule, DraftTarget, PlanDraft } from "@/lib/domain/plan-text/draft";
import { targetInFull } from "@/lib/domain/target/words";
import { FUNDING_SOURCE_WORDS, REPORTING_KIND_WORDS } from "@/lib/format/plan-words";
import { ActivityForm, AgencyForm, ReportingForm } from "./duty-forms";
import { AssignForm, GoalForm, IndicatorForm, RereadForm } from "./indicator-forms";
import { MeasureForm, MergeForm, SplitForm } from "./measure-forms";
import { RemoveForm } from "./part-forms";
import { TargetForm } from "./target-form";

export interface Editing {
  id: string;
  version: number;
  draft: PlanDraft;
  part: string;
  catalogue: readonly CatalogueMeasure[];
}

const text = (value: string | number | null): string => (value === null ? "" : String(value));
const typed = (value: string | null): string => (value ?? "").replace(".", ",");
const pairs = (words: Readonly<Record<string, string>>) => Object.entries(words).map(([value, said]) => [value, said] as const);
export const goalOptions = (draft: PlanDraft) => draft.goals.map(({ title }, index) => [String(index), title.length <= 90 ? title : `${title.slice(0, 89)}…`] as const);
export const REPORTING_KINDS = pairs(REPORTING_KIND_WORDS);
export const SOURCES = pairs(FUNDING_SOURCE_WORDS);

/** The forms of the one part that is being edited; the page's address says which. */
export function PartEditor(editing: Editing) {
  const { draft, part } = editing;
  const { goal, indicator, measure, target } = placeOf(draft, part);
  const index = Number(/(\d+)$/.exec(part)?.[1]);
  if (target && measure && indicator) return <TargetEditor {...editing} indicator={indicator} measure={measure} target={target} />;
  if (measure && indicator) return <MeasureEditor {...editing} indicator={indicator} measure={measure} />;
  if (indicator) return <IndicatorEditor {...editing} indicator={indicator} />;
  if (goal) {
    return (
      <Frame {...editing} what="mục tiêu">
        <GoalForm {...whichOf(editing)} title={goal.title} />
      </Frame>
    );
  }
  const agency = part.startsWith("a") ? draft.agencies[index] : undefined;
  const rule = part.startsWith("r") ? draft.reporting[index] : undefined;
  const activity = part.startsWith("b-") ? draft.budget?.activities[index] : undefined;
  return (
    <Frame {...editing} what={agency ? "cơ quan" : rule ? "quy định báo cáo" : activity ? "nội dung" : part === "b" ? "bảng kinh phí" : "phần này"}>
      {agency ? <AgencyForm {...whichOf(editing)} initial={agencyInitial(agency, draft)} /> : null}
      {rule ? <ReportingForm {...whichOf(editing)} initial={reportingInitial(rule)} kinds={REPORTING_KINDS} /> : null}
      {activity ? <ActivityForm {...whichOf(editing)} {...activityInitial(activity)} sources={SOURCES} /> : null}
    </Frame>
  );
}

const whichOf = ({ id, version, part }: Editing) => ({ id, version, part });

function Frame({ what, children, ...editing }: Editing & { what: string; children: ReactNode }) {
  return (
    <div className="my-3 max-w-[36rem] border-l-4 border-accent pl-4">
      {children}
      <RemoveForm {...whichOf(editing)} what={what} />
    </div>
  );
}

function TargetEditor({ indicator, measure, target, ...editing }: Editing & { indicator: DraftIndicator; measure: DraftMeasure; target: DraftTarget }) {
  const measures = indicator.measures.map((one, index) => [String(index), measureLabel(one)] as const);
  return (
    <Frame {...editing} what="mức cần đạt">
      <TargetForm {...whichOf(editing)} isNew={false} measures={measures} initial={{ ...targetInitial(target), measure: String(indicator.measures.indexOf(measure)) }} />
    </Frame>
  );
}

function MeasureEditor({ indicator, measure, ...editing }: Editing & { indicator: DraftIndicator; measure: DraftMeasure }) {
  const { catalogue } = editing;
  const initial = { code: measure.isNew ? "" : measure.code, name: measure.isNew ? measure.name : "", unit: measure.unit, polarity: measure.polarity };
  const candidates = measure.candidates.length > 0 ? measure.candidates.map(({ code }) => code) : nearestMeasures(measure.name, catalogue).map((one) => one.measure.code);
  const own = measure.isNew ? [] : [measure.code];
  const others = indicator.measures.flatMap((one, index) => (one === measure ? [] : [[String(index), measureLabel(one)] as const]));
  const taken = indicator.measures.map(({ code }) => code);
  const second = candidates.filter((code) => !taken.includes(code));
  return (
    <Frame {...editing} what="chỉ số">
      <MeasureForm {...whichOf(editing)} isNew={false} initial={initial} nearest={optionsOf([...own, ...candidates], catalogue)} names={catalogue.map(measureLabel)} />
      <FormDisclosure title="Thêm mức cần đạt" open={measure.targets.length === 0}>
        <TargetForm {...whichOf(editing)} isNew measures={[]} initial={{ comparator: measure.polarity === "less_is_better" ? "lte" : "gte", basis: "value" }} />
      </FormDisclosure>
      <FormDisclosure title="Tách thành hai chỉ số">
        <SplitForm {...whichOf(editing)} initial={{ code: second[0] ?? "other", unit: measure.unit, polarity: measure.polarity }} nearest={optionsOf(second, catalogue)} names={catalogue.map(measureLabel)} targets={measure.targets.map((target) => targetInFull(target, measure.unit))} />
      </FormDisclosure>
      {others.length > 0 ? (
        <FormDisclosure title="Gộp với chỉ số khác của chỉ tiêu này">
          <MergeForm {...whichOf(editing)} name={measureLabel(measure)} others={others} />
        </FormDisclosure>
      ) : null}
    </Frame>
  );
}

function IndicatorEditor({ indicator, ...editing }: Editing & { indicator: DraftIndicator }) {
  const { draft, catalogue, part } = editing;
  const taken = indicator.measures.map(({ code }) => code);
  const nearest = nearestMeasures(indicator.text, catalogue).map(({ measure }) => measure).filter(({ code }) => !taken.includes(code));
  const roles = draft.agencies.map(({ name, leads, coordinates }, index) => ({ index, name, role: leads.includes(indicator.key) ? "lead" : coordinates.includes(indicator.key) ? "coordinate" : null }));
  return (
    <Frame {...editing} what="chỉ tiêu">
      <IndicatorForm {...whichOf(editing)} initial={{ number: indicator.number, text: indicator.text, goal: /^g(\d+)/.exec(part)![1]! }} goals={goalOptions(draft)} />
      <FormDisclosure title="Thêm chỉ số" open={indicator.measures.length === 0}>
        <MeasureForm {...whichOf(editing)} isNew initial={{ code: nearest[0]?.code ?? "other", unit: nearest[0]?.unit ?? "percent", polarity: nearest[0]?.polarity ?? "more_is_better" }} nearest={optionsOf(nearest.map(({ code }) => code), catalogue)} names={catalogue.map(measureLabel)} />
      </FormDisclosure>
      {draft.agencies.length > 0 ? (
        <FormDisclosure title="Phân công cơ quan">
          <AssignForm {...whichOf(editing)} assigned={roles.flatMap(({ role, ...one }) => (role === null ? [] : [{ ...one, role }]))} others={roles.flatMap(({ index, name, role }) => (role === null ? [[String(index), name] as const] : []))} />
        </FormDisclosure>
      ) : null}
      <FormDisclosure title="Đọc lại chỉ tiêu này từ nguyên văn">
        <RereadForm {...whichOf(editing)} />
      </FormDisclosure>
    </Frame>
  );
}

function optionsOf(codes: readonly string[], catalogue: readonly CatalogueMeasure[]) {
  const known = [...new Set(codes)].flatMap((code) => catalogue.filter((measure) => measure.code === code));
  return known.map((measure) => [measure.code, measureLabel(measure)] as const);
}

const targetInitial = (target: DraftTarget) => ({
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
});

function agencyInitial({ name, role, leads, coordinates }: DraftAgency, draft: PlanDraft) {
  const numbers = (keys: readonly string[]) => indicatorsOf(draft).flatMap((one) => (keys.includes(one.key) ? [one.number] : [])).join(", ");
  return { name, role, leads: numbers(leads), coordinates: numbers(coordinates) };
}

const reportingInitial = ({ kind, from, to, due, dueIsExclusive, year, phrase }: DraftReportingRule) => ({ kind, from, to, due: due === null ? "" : due.split("-").reverse().map(Number).join("/"), dueIsExclusive: dueIsExclusive ? "on" : "", year: text(year), phrase });

const activityInitial = ({ number, title, lines }: DraftBudget["activities"][number]) => ({
  initial: { number, title, addedSource: "local", ...Object.fromEntries(lines.map(({ planned }, index) => [`line${index}`, typed(planned)])) },
  amounts: lines.map(({ year, source }) => `${year}, ${FUNDING_SOURCE_WORDS[source]}`),
});
