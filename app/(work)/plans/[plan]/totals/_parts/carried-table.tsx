import { Link } from "@/components/ui/link";
import type { CarriedFigure, CarriedFigures, DatedArea, EarlierCommune } from "@/lib/data/carried-figures";
import type { ActualValue } from "@/lib/domain/actual/value";
import type { IssuedMeasure } from "@/lib/domain/plan/issued-plan";
import { carryBreak } from "@/lib/domain/succession/carry";
import { CARRIED_WORDS, CARRY_BREAK_WORDS, SHARES_UNKNOWN_WORDS, predecessorWords } from "@/lib/format/carried";
import { formatExact } from "@/lib/format/number";
import { measureFractionWords, measureValueWords } from "@/lib/format/measure-value";

/** A year of the old map on today's communes, each with the communes of which it is made. */
export function CarriedTable({ measure, year, figures }: { measure: IssuedMeasure; year: number; figures: CarriedFigures }) {
  const why = carryBreak(measure);
  return (
    <>
      <p className="mb-3 max-w-[56rem] text-small text-ink-3">
        {why ? `${CARRY_BREAK_WORDS[why]}.` : CARRIED_WORDS}
      </p>
      <table className="w-full max-w-[56rem] border-collapse text-dense">
        <caption className="sr-only">Số liệu năm {year} trên các xã hiện nay</caption>
        <thead className="text-left text-small text-ink-3">
          <tr className="border-b border-line-strong">
            <th scope="col" className="py-2 pr-4 font-medium">Xã, phường hiện nay</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium">Kết quả</th>
            <th scope="col" className="py-2 pr-4 text-right font-medium whitespace-nowrap max-sm:hidden">Tử số/mẫu số</th>
            <th scope="col" className="py-2 font-medium">Từ các xã cũ</th>
          </tr>
        </thead>
        <tbody>
          {figures.communes.map((commune) => (
            <Row key={commune.areaId} commune={commune} measure={measure} figure={figures.at(measure, year, commune.areaId)} earlier={figures.earlier(commune.areaId, year)} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function Row({ commune, measure, figure, earlier }: { commune: DatedArea; measure: IssuedMeasure; figure: CarriedFigure; earlier: EarlierCommune[] }) {
  const value = valueOf(figure);
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2 pr-4 text-left font-normal">
        <Link href={`/areas/${commune.areaId}`} className="text-accent sm:whitespace-nowrap">
          {commune.name}
        </Link>
      </th>
      <td className="py-2 pr-4 text-right font-medium whitespace-nowrap">
        {value ? measureValueWords(measure, value) : <span className="font-normal text-ink-3">–</span>}
        {figure.kind === "figure" && figure.byShares ? <span className="block text-small font-normal text-slow">ước tính</span> : null}
      </td>
      <td className="py-2 pr-4 text-right whitespace-nowrap text-ink-2 max-sm:hidden">{(value && measureFractionWords(value)) || "–"}</td>
      <td className="py-2 text-small text-ink-2">
        {stateWords(figure, earlier)}
        <span className="block text-ink-3">{earlier.map(partWords).join(", ")}</span>
      </td>
    </tr>
  );
}

const valueOf = (figure: CarriedFigure): ActualValue | null => (figure.kind === "figure" ? figure.sum.value : figure.kind === "own" ? figure.value : null);

const partWords = ({ name, share }: EarlierCommune): string => (share === "1" ? name : `${name} (${share === null ? "một phần, chưa có tỷ lệ" : `tỷ lệ ${formatExact(share)}`})`);

function stateWords(figure: CarriedFigure, earlier: readonly EarlierCommune[]): string {
  if (figure.kind === "figure") return predecessorWords(figure.sum.reported, figure.of);
  if (figure.kind === "shares-unknown") return SHARES_UNKNOWN_WORDS;
  if (figure.kind === "break") return "Có điểm ngắt";
  if (figure.kind === "own") return "Xã không thay đổi";
  return earlier.length === 0 ? "Không có xã cũ nào" : predecessorWords(0, figure.of);
}
