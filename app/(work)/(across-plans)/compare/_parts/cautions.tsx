import type { ComparedMeasure } from "@/lib/data/comparisons";
import { differingSources, differingVersions } from "@/lib/domain/comparison/breaks";
import { comparedName, demandsAt, isConverted } from "@/lib/domain/comparison/compared-plan";
import { magnitudeDoubt, magnitudeWords } from "@/lib/domain/comparison/magnitude";
import { UNIT_WORDS } from "@/lib/domain/measure/words";

/** What speaks against comparing, before anything is compared. */
export function Cautions({ measure }: { measure: ComparedMeasure }) {
  const cautions = cautionsOf(measure);
  if (cautions.length === 0) return null;
  return (
    <aside aria-label="Chỗ cần xem trước khi so sánh" className="mb-6 max-w-[60rem] border-l-4 border-slow bg-slow-wash px-4 py-3 text-dense">
      <p className="font-semibold text-slow">Chỗ cần xem trước khi so sánh</p>
      <ul className="mt-1 list-disc space-y-1 pl-5">
        {cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </aside>
  );
}

function cautionsOf({ plans, unit, definition, mergedWith, changes, riseMayBeDetection }: ComparedMeasure): string[] {
  const years = [...new Set(plans.flatMap(({ measure }) => measure.targets.flatMap(({ timing, year }) => (timing === "milestone" && year !== null ? [year] : []))))].sort((a, b) => a - b);
  const doubts = years.flatMap((year) => {
    const doubt = magnitudeDoubt(demandsAt(plans, year), unit);
    return doubt ? [magnitudeWords(doubt, `Mốc ${year}`)] : [];
  });
  const series = plans.map((plan) => ({ name: comparedName(plan), points: plan.figures ?? [] }));
  const converted = plans.filter(isConverted).map((plan) => `${comparedName(plan)} in theo ${UNIT_WORDS[plan.measure.unit]}`);
  const otherDefinitions = mergedWith.filter((other) => other.definition !== null && other.definition !== definition);
  return [
    ...doubts,
    ...otherDefinitions.map((other) => `Chỉ số gộp chung “${other.shortName}” có định nghĩa riêng: ${other.definition}`),
    differingVersions(series.flatMap(({ points }) => points), changes),
    differingSources(series),
    converted.length > 0 ? `Đơn vị in khác nhau, đã quy đổi chính xác sang ${UNIT_WORDS[unit]}: ${converted.join("; ")}.` : null,
    riseMayBeDetection ? "Số vụ tăng có thể do phát hiện tốt hơn, chưa chắc do xảy ra nhiều hơn." : null,
  ].filter((caution) => caution !== null);
}
