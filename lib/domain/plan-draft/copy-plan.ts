import { fold } from "../plan-text/fold";
import { agencyKey } from "../plan-text/agency-names";
import type { CatalogueMeasure, DraftAgency, DraftGoal, DraftIndicator, DraftNote, PlanDraft } from "../plan-text/draft";
import { ruleNotes } from "../plan-text/notes";
import type { Found } from "../plan-text/span";
import type { IssuedIndicator, IssuedPlan } from "../plan/issued-plan";
import type { DraftProblem } from "./draft-problems";
import { openParts } from "./parts";
import { bareAreaName } from "./plan-to-issue";

/** The catalogue's measure under which one is used today: its own, or that into which it was merged. */
export type MeasureToday = Pick<IssuedIndicator["measures"][number], "code" | "name" | "disaggregation" | "kind" | "polarity">;

export interface CopyInto {
  /** The area that the draft is for, and the agencies that work there now. */
  area: { id: string; name: string };
  agencies: readonly string[];
  catalogue: readonly CatalogueMeasure[];
  /** By the code that the copied plan uses. */
  measures: ReadonlyMap<string, MeasureToday>;
}

/** Without a document nothing has a place, and nobody has looked at it yet. */
const suggested = (): Found => ({ span: [0, 0], certainty: "needs-review" });

/**
 * The plan as it stands in the head of another draft: its goals, indicators, measures and targets word for word, each a
 * suggestion that a person confirms or takes out. Who answers for them is suggested only where the new area has a body
 * of the same kind. `notes`: what was not carried over, in whole sentences.
 */
export function copyPlan(plan: IssuedPlan, head: PlanDraft, into: CopyInto): { draft: PlanDraft; notes: string[] } {
  const goals = plan.goals.filter(({ indicators }) => indicators.length > 0).map((goal, index): DraftGoal => ({ ...suggested(), ordinal: index + 1, title: goal.title, indicators: goal.indicators.map((one) => indicatorOf(one, into)) }));
  const { agencies, without } = agenciesOf(plan, into);
  for (const indicator of goals.flatMap((goal) => goal.indicators)) {
    indicator.agencies = agencies.flatMap(({ name, leads, coordinates }): DraftIndicator["agencies"] => {
      if (leads.includes(indicator.key)) return [{ ...suggested(), name, role: "lead" }];
      return coordinates.includes(indicator.key) ? [{ ...suggested(), name, role: "coordinate" }] : [];
    });
  }
  const doubtful = plan.goals.flatMap((goal) => goal.indicators.flatMap(({ number, needsReview }) => (needsReview === null ? [] : [number])));
  const notes = [
    `Nội dung chép từ “${plan.title}” chỉ là gợi ý: hãy đối chiếu với văn bản của mình, công nhận hoặc bỏ từng chỗ.`,
    ...(without.length === 0 ? [] : [`Chưa chép phân công của ${without.length} cơ quan vì ${into.area.name} chưa có cơ quan cùng loại: ${without.join("; ")}. Hãy phân công sau khi đưa vào thi hành.`]),
    ...(doubtful.length === 0 ? [] : [`Trong kế hoạch được chép, chỉ tiêu ${doubtful.join(", ")} có chỗ in đáng ngờ. Hãy xem kỹ khi công nhận.`]),
  ];
  const draft = { ...head, goals, agencies };
  return { draft: withDoubts(draft, ruleNotes(draft, into.catalogue)), notes };
}

function indicatorOf({ number, text, measures }: IssuedIndicator, into: CopyInto): DraftIndicator {
  return {
    ...suggested(),
    key: number,
    number,
    numberIsPrinted: true,
    text,
    needsReview: null,
    agencies: [],
    measures: measures.map((measure) => {
      const { code, name, disaggregation, kind, polarity } = into.measures.get(measure.code) ?? measure;
      return { ...suggested(), code, name, unit: measure.unit, disaggregation, isNew: false, kind, polarity, candidates: [], targets: measure.targets.map((target) => ({ ...target, ...suggested() })) };
    }),
  };
}

/** What the rules find doubtful goes along, and stands at its indicator. */
function withDoubts(draft: PlanDraft, reviewNotes: DraftNote[]): PlanDraft {
  for (const indicator of draft.goals.flatMap((goal) => goal.indicators)) indicator.needsReview = reviewNotes.find((note) => note.indicator === indicator.key && note.rule !== "no-agency")?.note ?? null;
  return { ...draft, reviewNotes };
}

/** The bodies of the copied plan as the new area has them, with what they answered for; and those it has not. */
function agenciesOf(plan: IssuedPlan, { area, agencies: there }: CopyInto): { agencies: DraftAgency[]; without: string[] } {
  const here = new Map<string, string[]>();
  for (const name of there) {
    const kind = kindOf(name, area.name);
    here.set(kind, [...(here.get(kind) ?? []), name]);
  }
  /** Of two bodies of one kind neither is suggested, unless one has the very name. */
  const counterpart = (name: string): string | null => {
    const alike = here.get(kindOf(name, plan.area.name)) ?? [];
    return alike.includes(name) ? name : alike.length === 1 ? alike[0]! : null;
  };
  const indicators = plan.goals.flatMap((goal) => goal.indicators);
  const named = new Map(plan.agencies.map(({ name, role }) => [name, role]));
  for (const { name } of indicators.flatMap((indicator) => indicator.agencies)) if (!named.has(name)) named.set(name, "participant");
  const agencies = new Map<string, DraftAgency>();
  const without: string[] = [];
  for (const [printed, role] of named) {
    const name = counterpart(printed);
    if (name === null) {
      without.push(printed);
      continue;
    }
    const agency = agencies.get(name) ?? { ...suggested(), name, role: "participant", duty: null, leads: [], coordinates: [], phrase: null };
    agencies.set(name, agency);
    if (role === "coordinator") agency.role = role;
    for (const indicator of indicators) {
      const own = indicator.agencies.find((one) => one.name === printed);
      const key = indicator.number;
      if (!own || agency.leads.includes(key)) continue;
      agency.coordinates = agency.coordinates.filter((one) => one !== key);
      (own.role === "lead" ? agency.leads : agency.coordinates).push(key);
    }
  }
  return { agencies: [...agencies.values()], without };
}

/** What a body is, without its place: "Công an tỉnh Trà Vinh" and "Công an tỉnh" are of one kind. */
function kindOf(name: string, areaName: string): string {
  const place = fold(bareAreaName(areaName)).replace(/[^\p{L}\d]+/gu, " ").trim();
  return ` ${agencyKey(name)} `.replaceAll(` ${place} `, " ").replace(/\s+/g, " ").trim();
}

/** What is copied and not yet confirmed keeps a copy from being put in force: one problem that leads to the first such place. */
export function unconfirmedProblems(draft: PlanDraft): DraftProblem[] {
  // A goal that lost its indicators is not written.
  const open = openParts(draft).filter(({ id, kind }) => kind !== "goal" || draft.goals[Number(id.slice(1))]!.indicators.length > 0);
  const [first] = open;
  return first ? [{ part: first.id, message: `Còn ${open.length} chỗ chép từ kế hoạch khác chưa ai xác nhận. Hãy công nhận hoặc bỏ từng chỗ.` }] : [];
}
