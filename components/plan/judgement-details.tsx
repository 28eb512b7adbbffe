import { ProvenanceWords } from "@/components/tables/series-table";
import { Link } from "@/components/ui/link";
import { MethodMark } from "@/components/ui/method-mark";
import type { RecordedPoint } from "@/lib/domain/actual/recorded-point";
import { actualWords } from "@/lib/domain/actual/value-words";
import { digitsOf } from "@/lib/domain/decimal";
import { figureWords } from "@/lib/domain/progress/method-explanation";
import type { Figure, MethodCode, MethodJudgement } from "@/lib/domain/progress/method-judgement";
import { methodWord } from "@/lib/domain/progress/method-words";
import { methodOf } from "@/lib/domain/progress/methods";
import { targetInFull } from "@/lib/domain/target/words";
import { capitalise } from "@/lib/format/capitalise";

interface JudgementDetailsProps {
  /** By the method that the reader chose. */
  judgement: MethodJudgement;
  /** The same target by each method. */
  all: readonly MethodJudgement[];
  /** With where each value comes from. */
  series: readonly RecordedPoint[];
  methodsHref: string;
}

/** A status opened: the formula, what went in and where it comes from, what came out, and what the other methods say. */
export function JudgementDetails({ judgement, all, series, methodsHref }: JudgementDetailsProps) {
  const method = methodOf(judgement.method.code);
  const { target, unit, roundingUnit, base, latest, figures } = judgement;
  const inputs = judgement.used.length > 0 ? judgement.used : latest ? [latest] : [];
  return (
    <details className="mt-1.5 text-small">
      <summary className="cursor-pointer text-accent">Công thức, số liệu đầu vào, bốn phương pháp</summary>
      <div className="mt-2 border-l-2 border-line pl-3">
        <p className="font-semibold">Công thức</p>
        {method.formula.map((line) => (
          <p key={line} className="mb-1 text-ink-2">
            {line}
          </p>
        ))}
        <p className="mt-2.5 font-semibold">Số liệu đầu vào</p>
        <ul className="text-ink-2">
          <li>Mức cần đạt: {targetInFull(target, unit)}</li>
          {inputs.map((point) => (
            <li key={point.year} className="mt-1">
              Năm {point.year}
              {point.year === base?.year ? " (năm gốc)" : ""}: {actualWords(point.value, unit, { maxDigits: digitsOf(roundingUnit) })}
              {point.stage === "estimate" ? ", số ước" : ""}
              <span className="block text-ink-3">
                <Source point={series.find(({ year }) => year === point.year)} />
              </span>
            </li>
          ))}
          {inputs.length === 0 ? <li>Chưa có số liệu dùng được.</li> : null}
        </ul>
        <p className="mt-2.5 font-semibold">Kết quả</p>
        <ul className="text-ink-2">
          {figures.map((figure) => (
            <li key={figure.code} className="mb-1">
              {figure.name}: <span className="font-medium whitespace-nowrap text-ink">{figureWords(figure, judgement)}</span>
            </li>
          ))}
          <li>
            {judgement.status === null ? "Chỉ nêu xu hướng, không kết luận" : capitalise(methodWord(method.code, judgement.status))}; phương pháp {method.name}, phiên bản {judgement.method.version}
          </li>
        </ul>
        <table className="mt-3 w-full border-collapse">
          <caption className="pb-1 text-left font-semibold">Bốn phương pháp, mức {targetInFull(target, unit)}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">Phương pháp</th>
              <th scope="col">Đánh giá</th>
            </tr>
          </thead>
          <tbody>
            {all.map((one) => (
              <tr key={one.method.code} className="border-t border-line align-top">
                <th scope="row" className="py-1.5 pr-3 text-left font-normal whitespace-nowrap text-ink-2">
                  {methodOf(one.method.code).shortName}
                </th>
                <td className="py-1.5">
                  {one.status === null ? <span className="text-ink-3">Chỉ nêu xu hướng</span> : <MethodMark method={one.method.code} status={one.status} isEstimate={one.estimateOnly} />}
                  <Deciding judgement={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="mt-2 text-notice">CAGR: {methodOf("cagr").warning}</p>
        <p className="mt-2">
          <Link href={`${methodsHref}#${method.code}`} className="text-accent">
            Các cách đánh giá tiến độ
          </Link>
        </p>
      </div>
    </details>
  );
}

function Source({ point }: { point: RecordedPoint | undefined }) {
  return point ? <ProvenanceWords provenance={point.provenance} /> : null;
}

/** The number, or the pair, that the status was read from. */
const DECIDING: Record<MethodCode, Partial<Record<Figure["code"], string>>> = {
  path: { share: "L = " },
  cagr: { ratio: "R = " },
  sdg: { ratio: "P = " },
  aarr: { regression: "đã giảm ", required: "phải giảm " },
};

function Deciding({ judgement }: { judgement: MethodJudgement }) {
  const symbols = DECIDING[judgement.method.code];
  const parts = judgement.figures.flatMap((figure) => {
    const symbol = symbols[figure.code];
    return symbol === undefined ? [] : [`${symbol}${figureWords(figure, judgement)}${figure.as === "percent" ? " mỗi năm" : ""}`];
  });
  return parts.length > 0 ? <span className="block text-ink-3">{parts.join("; ")}</span> : null;
}
