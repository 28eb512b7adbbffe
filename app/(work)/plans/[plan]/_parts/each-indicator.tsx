import { MethodNote, MethodPicker } from "@/components/plan/method-picker";
import { IndicatorTable } from "@/components/tables/indicator-table";
import { Link } from "@/components/ui/link";
import type { IssuedPlan } from "@/lib/domain/plan/issued-plan";
import { assessByMethod } from "@/lib/domain/progress/assess-by-method";
import type { PlanAssessment } from "@/lib/domain/progress/assess-plan";
import { DEFAULT_METHOD, type Method } from "@/lib/domain/progress/methods";
import { methodHref } from "./chosen-method";
import { filterIndicators, readFilter } from "./indicator-filter";
import { IndicatorFilterForm } from "./indicator-filter-form";
import { type Search, keptFields, overviewHref } from "./overview-address";

interface EachIndicatorProps {
  plan: IssuedPlan;
  assessment: PlanAssessment;
  search: Search;
  method: Method;
  indicatorHref: (number: string) => string;
}

const UNFILTERED = { goal: null, agency: null, status: null, q: null };

/** The table of all indicators, or of those that the address asks for. */
export function EachIndicator({ plan, assessment, search, method, indicatorHref }: EachIndicatorProps) {
  const base = `/plans/${plan.code}`;
  const year = String(assessment.viewYear);
  const filter = readFilter(search);
  const shown = filterIndicators(assessment.indicators, filter);
  // Another method is reckoned only where somebody asks for it; the sentence and the counts stay by the default.
  const byMethod = method === DEFAULT_METHOD ? null : assessByMethod(plan, shown, assessment.milestones, assessment.viewYear, method.code);
  return (
    <section aria-labelledby="tung-chi-tieu" className="laid-out-when-near">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-x-6 gap-y-2 print:mb-0">
        <h2 id="tung-chi-tieu" className="text-section font-semibold print:text-base">
          Từng chỉ tiêu
          {shown.length < assessment.indicators.length ? (
            <span className="font-normal text-ink-3">
              {" "}
              · {shown.length} trong {assessment.indicators.length}
            </span>
          ) : null}
        </h2>
        <a href={`/api/v1/plans/${plan.code}/actuals.csv`} className="text-small text-accent print:hidden">
          Tải số liệu (CSV)
        </a>
      </div>
      <IndicatorFilterForm plan={plan} filter={filter} kept={keptFields(search, { ...UNFILTERED, year })} />
      <MethodPicker chosen={method.code} hrefOf={(code) => methodHref(base, search, code)} />
      {byMethod ? <MethodNote method={method} methodsHref="/methods" /> : null}
      {shown.length > 0 ? (
        <IndicatorTable plan={plan} assessment={{ ...assessment, indicators: shown }} byMethod={byMethod} indicatorHref={indicatorHref} />
      ) : (
        <p className="border-y border-line py-6 text-ink-2">
          Không có chỉ tiêu nào khớp với các điều kiện đã chọn.{" "}
          <Link href={overviewHref(base, search, { ...UNFILTERED, year })} className="text-accent">
            Bỏ các điều kiện
          </Link>
        </p>
      )}
    </section>
  );
}
