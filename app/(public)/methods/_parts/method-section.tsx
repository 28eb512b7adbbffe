import { MethodMark } from "@/components/ui/method-mark";
import { actualWords } from "@/lib/domain/actual/value-words";
import { METHOD_EXAMPLES } from "@/lib/domain/progress/method-examples";
import { figureWords } from "@/lib/domain/progress/method-explanation";
import type { Method } from "@/lib/domain/progress/methods";
import { targetInFull } from "@/lib/domain/target/words";
import { capitalise } from "@/lib/format/capitalise";

/** One method: who uses it, the formula, an example worked through, its statuses, and when it misleads. */
export function MethodSection({ method }: { method: Method }) {
  return (
    <section id={method.code} aria-labelledby={`${method.code}-ten`} className="mb-12">
      <h2 id={`${method.code}-ten`} className="border-t-2 border-ink pt-2 text-section font-semibold">
        {capitalise(`phương pháp ${method.name}`)}
      </h2>
      <p className="mb-4 text-small text-ink-3">
        {capitalise(method.origin)} · phiên bản {method.version}
      </p>
      <div className="gap-10 frame:grid frame:grid-cols-2">
        <div className="min-w-0">
          <h3 className="mb-1 font-semibold">Công thức</h3>
          <ul className="mb-5 max-w-[44rem]">
            {method.formula.map((line) => (
              <li key={line} className="mb-1">
                {line}
              </li>
            ))}
          </ul>
          <Example method={method} />
          <h3 className="mb-1 font-semibold">Khi nào dễ gây hiểu nhầm</h3>
          <p className="mb-5 max-w-[44rem]">{method.warning}</p>
        </div>
        <div className="min-w-0">
          <table className="w-full border-collapse text-dense">
            <caption className="pb-1 text-left font-semibold">Các trạng thái</caption>
            <thead className="text-left text-small text-ink-3">
              <tr className="border-b border-line-strong">
                <th scope="col" className="w-40 py-1.5 pr-3 font-medium sm:w-52">
                  Trạng thái
                </th>
                <th scope="col" className="py-1.5 font-medium">
                  Khi nào
                </th>
              </tr>
            </thead>
            <tbody>
              {method.limits.map(({ status, when }) => (
                <tr key={status} className="border-b border-line align-top">
                  <th scope="row" className="py-1.5 pr-3 text-left font-normal">
                    <MethodMark method={method.code} status={status} />
                  </th>
                  <td className="py-1.5 text-ink-2">{capitalise(when)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  );
}

function Example({ method }: { method: Method }) {
  const { title, input } = METHOD_EXAMPLES[method.code];
  const judgement = method.judge(input);
  return (
    <div className="mb-5 max-w-[44rem] rounded-md bg-wash px-4 py-3">
      <h3 className="font-semibold">Ví dụ</h3>
      <p className="mb-2 text-ink-2">{title}</p>
      <dl className="grid grid-cols-[minmax(9rem,1fr)_minmax(0,auto)] gap-x-4 gap-y-1 text-dense">
        {input.series.map(({ year, value }) => (
          <Row key={year} term={`Kết quả năm ${year}${year === judgement.base?.year ? " (năm gốc)" : ""}`} value={actualWords(value, input.unit)} />
        ))}
        {input.milestones.map((target) => (
          <Row key={target.year} term="Mức cần đạt" value={targetInFull(target, input.unit)} />
        ))}
        {judgement.figures.map((figure) => (
          <Row key={figure.code} term={figure.name} value={figureWords(figure, judgement)} />
        ))}
      </dl>
      {judgement.status ? (
        <p className="mt-2">
          <MethodMark method={method.code} status={judgement.status} />
        </p>
      ) : null}
      <p className="mt-1 text-dense">{judgement.explanation}</p>
    </div>
  );
}

function Row({ term, value }: { term: string; value: string }) {
  return (
    <>
      <dt className="text-ink-2">{term}</dt>
      <dd className="text-right font-medium">{value}</dd>
    </>
  );
}
