import { PublishedIndicators } from "@/components/publication/published-indicators";
import { Link } from "@/components/ui/link";
import type { PublishedResults } from "@/lib/data/published-results";
import { previewFigures, previewStatuses } from "@/lib/domain/publication/preview";
import type { PublishedWhat } from "@/lib/domain/publication/publication";

/** What everybody will see, before it is published: counted, what is kept back and why, then the list itself. */
export function Preview({ results, what, year, qualityHref }: { results: PublishedResults; what: PublishedWhat; year: number; qualityHref: string }) {
  const preview = what === "figures" ? previewFigures(results.indicators, year) : previewStatuses(results.indicators, results.hidden);
  const noun = what === "figures" ? "số liệu" : "kết quả đánh giá";
  return (
    <>
      <ul className="mb-4 max-w-[52rem] divide-y divide-line border-y border-line text-dense">
        <li className="py-2.5">
          <strong className="font-semibold">
            {preview.shown} {noun}
          </strong>{" "}
          sẽ hiện cho mọi người.
        </li>
        <Counted lines={preview.estimates} words={`${noun} trong đó dựa vào số ước`} />
        <Counted lines={preview.keptBack} words={`${noun} được giữ lại để bảo vệ trẻ em`} />
        <Counted lines={preview.missing} words={what === "figures" ? `chỉ số chưa có số liệu năm ${year}` : "chỉ tiêu sẽ hiện là “chưa có số liệu”"} />
        <li className="py-2.5">
          <Link href={qualityHref} className="text-accent">
            Xem những chỗ cần kiểm tra ở trang chất lượng số liệu
          </Link>
        </li>
      </ul>
      <details className="mb-6">
        <summary className="min-h-11 cursor-pointer py-2.5 font-medium text-accent">Bảng mọi người sẽ xem</summary>
        <PublishedIndicators plan={results.plan} indicators={results.indicators} hidden={results.hidden} indicatorHref={null} />
      </details>
    </>
  );
}

function Counted({ lines, words }: { lines: readonly { number: string; name: string; why?: string }[]; words: string }) {
  if (lines.length === 0) return null;
  return (
    <li>
      <details>
        <summary className="min-h-11 cursor-pointer py-2.5">
          <strong className="font-semibold">{lines.length}</strong> {words}
        </summary>
        <ul className="pb-3 pl-5">
          {lines.map(({ number, name, why }, index) => (
            <li key={index} className="py-0.5">
              {number}. {name}
              {why ? <span className="text-ink-3">: {why}</span> : null}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
