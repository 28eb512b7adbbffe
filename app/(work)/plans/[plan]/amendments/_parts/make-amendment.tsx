import type { ReactNode } from "react";
import { SelectField } from "@/components/forms/select-field";
import { Link } from "@/components/ui/link";
import type { AmendmentView } from "@/lib/data/amendments";
import { decimalWords } from "@/lib/domain/decimal-words";
import type { Unit } from "@/lib/domain/measure/measure";
import type { AmendableIndicator, AmendablePlan, AmendableUse } from "@/lib/domain/plan/amendment";
import type { Target } from "@/lib/domain/target/target";
import { targetInFull } from "@/lib/domain/target/words";
import { formatDate } from "@/lib/format/date";
import { formatUnit } from "@/lib/format/number";
import { AmendmentForm, type AmendmentKind } from "./amendment-form";

/** What the address asks for: which indicator, which change, of what; and whose document to write on with. */
export interface Asked {
  indicator: string;
  act: string;
  of: string;
  after: string;
}

interface Props {
  plan: AmendablePlan;
  planCode: string;
  asked: Asked;
  /** The amendment just written down: one document often changes several places. */
  last: AmendmentView | undefined;
  goals: readonly { ordinal: number; title: string }[];
  measures: readonly (readonly [code: string, name: string])[];
}

/** First which indicator, as it stands; then what is changed of it; then the form. The address says where one is. */
export function MakeAmendment({ plan, planCode, asked, last, goals, measures }: Props) {
  const to = (more: Partial<Asked>): string => {
    const query = new URLSearchParams(Object.entries({ after: asked.after, ...more }).filter(([, value]) => value !== "" && value !== undefined));
    return `/plans/${planCode}/amendments?${query}#ghi-sua-doi`;
  };
  const indicator = plan.indicators.find(({ id }) => id === asked.indicator);
  const document: Record<string, string> = last ? { document: last.document, effectiveOn: formatDate(last.effectiveOn), why: last.why } : {};
  const form = asked.act === "add-indicator" ? { kind: "add-indicator" as const, standing: null, which: {}, initial: {} } : indicator ? formOf(indicator, asked) : null;
  return (
    <section id="ghi-sua-doi" className="mb-8 max-w-[44rem] scroll-mt-24">
      <h2 className="mb-3 border-b border-ink pb-2 text-section font-semibold">{form ? TITLES[form.kind] : "Ghi một sửa đổi"}</h2>
      {form ? (
        <>
          <p className="mb-5 text-dense">
            <Link href={to({ indicator: asked.indicator })} className="text-accent">
              Chọn nội dung khác
            </Link>
          </p>
          {form.standing ? <div className="mb-5 border-l-4 border-line-strong pl-3 text-dense">{form.standing}</div> : null}
          <div className="max-w-[36rem]">
            <AmendmentForm
              key={`${form.kind} ${asked.of}`}
              kind={form.kind}
              which={{ planCode, ...form.which }}
              initial={{ timing: "milestone", ...document, ...form.initial }}
              {...("unitWords" in form && { unitWords: form.unitWords })}
              {...(form.kind === "add-indicator" && { goals: goals.map(({ ordinal, title }) => [String(ordinal), title] as const), measures })}
            />
          </div>
        </>
      ) : (
        <>
          <form method="get" action="#ghi-sua-doi">
            {asked.after ? <input type="hidden" name="after" value={asked.after} /> : null}
            <SelectField name="indicator" label="Chỉ tiêu cần sửa" defaultValue={indicator?.id ?? ""} options={[["", "Hãy chọn"], ...plan.indicators.map(({ id, number, shortName }) => [id, `${number}. ${shortName}`] as const)]} className="mb-3" />
            <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-2">
              <button type="submit" className="min-h-11 cursor-pointer rounded-sm border border-line-strong bg-paper px-4 py-2 font-medium hover:bg-wash">
                {indicator ? "Chọn chỉ tiêu khác" : "Mở chỉ tiêu này"}
              </button>
              <Link href={to({ act: "add-indicator" })} className="text-accent">
                Thêm một chỉ tiêu mới
              </Link>
            </div>
          </form>
          {indicator ? <Standing indicator={indicator} to={to} /> : null}
        </>
      )}
    </section>
  );
}

const TITLES: Record<AmendmentKind, string> = {
  "change-target": "Sửa một mức cần đạt",
  "add-target": "Thêm một mức cần đạt",
  "retire-target": "Bãi bỏ một mức cần đạt",
  "change-wording": "Sửa lời văn của chỉ tiêu",
  "add-indicator": "Thêm một chỉ tiêu",
  "retire-indicator": "Bãi bỏ một chỉ tiêu",
};

/** The indicator as it stands, each part with what can be changed of it. */
function Standing({ indicator, to }: { indicator: AmendableIndicator; to: (more: Partial<Asked>) => string }) {
  const act = (kind: AmendmentKind, words: string, name: string, of = indicator.id) => (
    <Link href={to({ indicator: indicator.id, act: kind, of })} className="text-accent" aria-label={`${words}: ${name}`}>
      {words}
    </Link>
  );
  return (
    <div className="border-l-4 border-accent pl-4">
      <p className="whitespace-pre-line">
        <strong className="font-semibold">Chỉ tiêu {indicator.number}.</strong> {indicator.text}
      </p>
      <p className="mt-1 mb-4 flex flex-wrap gap-x-6 gap-y-1 text-dense">
        {act("change-wording", "Sửa lời văn", `chỉ tiêu ${indicator.number}`)}
        {act("retire-indicator", "Bãi bỏ chỉ tiêu", indicator.number)}
      </p>
      {indicator.uses.map((use) => (
        <section key={use.id} className="mb-4">
          <h3 className="border-b border-line pb-1 text-dense font-semibold">{use.name}</h3>
          <ul className="divide-y divide-line text-dense">
            {use.targets.map((target) => {
              const words = targetInFull(target, use.unit);
              return (
                <li key={target.id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
                  <span>{words}</span>
                  <span className="flex gap-x-6">
                    {/* A direction without a number has no form: its number would be the first. */}
                    {target.comparator === null ? null : act("change-target", "Sửa", words, target.id)}
                    {act("retire-target", "Bãi bỏ", words, target.id)}
                  </span>
                </li>
              );
            })}
            {use.targets.length === 0 ? <li className="py-2 text-ink-3">chưa có mức cần đạt</li> : null}
          </ul>
          <p className="pt-1 text-dense">{act("add-target", "Thêm mức cần đạt", use.name, use.id)}</p>
        </section>
      ))}
    </div>
  );
}

interface Form {
  kind: AmendmentKind;
  /** What is in force now. */
  standing: ReactNode;
  which: Record<string, string>;
  initial: Record<string, string>;
  unitWords?: string;
}

/** The form of what the address asks to change; null where the indicator has no such part. */
function formOf(indicator: AmendableIndicator, { act, of }: Asked): Form | null {
  const words = (
    <p className="whitespace-pre-line">
      <strong className="font-semibold">Chỉ tiêu {indicator.number}.</strong> {indicator.text}
    </p>
  );
  if (act === "change-wording") return { kind: act, standing: words, which: { indicatorId: indicator.id }, initial: { text: indicator.text } };
  if (act === "retire-indicator") return { kind: act, standing: words, which: { indicatorId: indicator.id }, initial: {} };
  if (act === "add-target") {
    const use = indicator.uses.find(({ id }) => id === of);
    return use ? { kind: act, standing: <UseStanding indicator={indicator} use={use} />, which: { useId: use.id }, initial: {}, unitWords: unitWords(use.unit) } : null;
  }
  if (act !== "change-target" && act !== "retire-target") return null;
  const found = indicator.uses.flatMap((use) => use.targets.map((target) => ({ use, target }))).find(({ target }) => target.id === of);
  if (!found) return null;
  const { use, target } = found;
  const standing = (
    <>
      Đang áp dụng: {targetInFull(target, use.unit)}
      <q className="block text-ink-3">{target.phrase}</q>
    </>
  );
  if (act === "retire-target") return { kind: act, standing, which: { targetId: target.id }, initial: {} };
  return target.comparator === null ? null : { kind: act, standing, which: { targetId: target.id }, initial: initialOf(target), unitWords: target.basis === "value" ? unitWords(use.unit) : "% thay đổi" };
}

function UseStanding({ indicator, use }: { indicator: AmendableIndicator; use: AmendableUse }) {
  return (
    <>
      Chỉ tiêu {indicator.number}, {use.name}. {use.targets.length === 0 ? "Chưa có mức cần đạt." : `Đang áp dụng: ${use.targets.map((target) => targetInFull(target, use.unit)).join("; ")}.`}
    </>
  );
}

const unitWords = (unit: Unit): string => (unit === "count" ? "số lượng" : formatUnit(unit));

function initialOf(target: Target): Record<string, string> {
  const { timing, comparator, year, fromYear, toYear, value, upperValue, maintained } = target;
  return {
    timing,
    comparator: comparator ?? "",
    year: year === null ? "" : String(year),
    fromYear: fromYear === null ? "" : String(fromYear),
    toYear: toYear === null ? "" : String(toYear),
    value: value === null ? "" : decimalWords(value),
    upperValue: upperValue === null ? "" : decimalWords(upperValue),
    ...(maintained ? { maintained: "on" } : {}),
  };
}
