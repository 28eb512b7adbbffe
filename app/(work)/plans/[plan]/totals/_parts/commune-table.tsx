import type { CommuneFigure } from "@/lib/data/commune-figures";
import { type CommuneState, communeState, rankCommunes } from "@/lib/domain/aggregate/commune-row";
import { COMMUNE_STATE_WORDS } from "@/lib/domain/aggregate/commune-state-words";
import { unitMultiplier } from "@/lib/domain/measure/measure";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { measureFractionWords, measureValueWords } from "@/lib/format/measure-value";

const LOOKS: Partial<Record<CommuneState, string>> = { waiting: "text-slow", missing: "text-ink-3", "not-asked": "text-ink-3", "cannot-be-added": "text-risk" };

/** Every commune with its figure, the best first; what is not added says why. */
export function CommuneTable({ measure, communes }: { measure: IssuedMeasure; communes: CommuneFigure[] }) {
  const isYesNo = measure.aggregation === "count_communes";
  const hasFractions = unitMultiplier(measure.unit) !== null && !isYesNo;
  return (
    <table className="w-full max-w-[56rem] border-collapse text-dense">
      <caption className="sr-only">Số liệu của từng xã, xếp từ tốt nhất; xã không có số xếp sau theo tên</caption>
      <thead className="text-left text-small text-ink-3">
        <tr className="border-b border-line-strong">
          <th scope="col" className="w-10 py-2 pr-2 text-right font-medium max-sm:hidden">Hạng</th>
          <th scope="col" className="py-2 pr-4 pl-2 font-medium max-sm:pl-0">Xã, phường</th>
          <th scope="col" className="py-2 pr-4 text-right font-medium">Kết quả</th>
          {hasFractions ? <th scope="col" className="py-2 pr-4 text-right font-medium">Tử số/mẫu số</th> : null}
          <th scope="col" className="py-2 font-medium">Tình trạng</th>
        </tr>
      </thead>
      <tbody>
        {rankCommunes(communes, measure.polarity).map((commune) => {
          const state = communeState(measure, commune);
          const { approved, waiting } = commune;
          const value = approved?.value ?? null;
          return (
            <tr key={commune.areaId} className="border-b border-line align-top">
              <td className="py-2 pr-2 text-right text-ink-3 max-sm:hidden">{isYesNo ? "" : commune.rank}</td>
              <th scope="row" className="py-2 pr-4 pl-2 text-left font-normal max-sm:pl-0">{commune.name}</th>
              <td className="py-2 pr-4 text-right font-medium">
                {value === null ? <span className="font-normal text-ink-3">–</span> : isYesNo && value.kind === "number" ? answer(value.value) : measureValueWords(measure, value)}
              </td>
              {hasFractions ? <td className="py-2 pr-4 text-right whitespace-nowrap text-ink-2">{(value && measureFractionWords(value)) || "–"}</td> : null}
              <td className={`py-2 text-small ${LOOKS[state] ?? "text-ink-2"}`}>
                {state === "waiting" ? null : COMMUNE_STATE_WORDS[state]}
                {approved?.stage === "estimate" ? ", số ước" : ""}
                {waiting ? (
                  <span className="block text-slow">
                    {COMMUNE_STATE_WORDS.waiting}: {isYesNo && waiting.value.kind === "number" ? answer(waiting.value.value) : measureValueWords(measure, waiting.value)} {measureFractionWords(waiting.value)}
                  </span>
                ) : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const answer = (value: string): string => (/^0(\.0+)?$/.test(value) ? "chưa có" : "có");
