import { MethodMark } from "@/components/ui/method-mark";
import { actualWords } from "@/lib/domain/actual/value-words";
import { COMPARED_EXAMPLES } from "@/lib/domain/progress/method-examples";
import type { MethodInput } from "@/lib/domain/progress/method-judgement";
import { METHODS } from "@/lib/domain/progress/methods";
import { needInFull } from "@/lib/domain/target/words";

/** The same figures by all four methods. On phones one block an example. */
export function ComparedMethods() {
  return (
    <section id="so-sanh" aria-labelledby="so-sanh-ten">
      <h2 id="so-sanh-ten" className="border-t-2 border-ink pt-2 text-section font-semibold">
        Cùng số liệu, bốn câu trả lời
      </h2>
      <p className="mb-4 max-w-[44rem] text-ink-2">Số liệu ví dụ, không phải của địa phương nào. Các phương pháp tính theo tỷ lệ đòi tiến độ khác nhau ở những năm đầu, nhất là khi mức cần đạt gần 0 hoặc gần 100%.</p>
      <table role="table" className="w-full border-collapse text-dense max-md:block">
        <caption className="sr-only">Cùng số liệu theo bốn phương pháp</caption>
        <thead role="rowgroup" className="text-left text-small text-ink-3 max-md:sr-only">
          <tr role="row" className="border-b border-line-strong">
            <th role="columnheader" scope="col" className="py-1.5 pr-4 font-medium">
              Ví dụ
            </th>
            {METHODS.map(({ code, shortName }) => (
              <th key={code} role="columnheader" scope="col" className="w-44 py-1.5 pr-3 font-medium">
                {shortName}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" className="max-md:block">
          {COMPARED_EXAMPLES.map(({ title, input }) => (
            <tr key={title} role="row" className="border-b border-line align-top max-md:block max-md:py-2">
              <th role="rowheader" scope="row" className="py-2 pr-4 text-left font-normal max-md:block max-md:p-0">
                <span className="font-medium">{title}</span>
                <span className="block text-small text-ink-2">{inWords(input)}</span>
              </th>
              {METHODS.map(({ code, shortName, judge }) => {
                const { status } = judge(input);
                return (
                  <td key={code} role="cell" className="py-2 pr-3 max-md:flex max-md:gap-x-2 max-md:py-0.5">
                    <span className="w-20 shrink-0 text-small text-ink-3 md:hidden">{shortName}</span>
                    {status ? <MethodMark method={code} status={status} /> : null}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** "30% (2020), 22% (2024); cần không quá 10% vào năm 2030" */
const inWords = ({ series, target, unit }: MethodInput): string => `${series.map(({ year, value }) => `${actualWords(value, unit)} (${year})`).join(", ")}; cần ${needInFull(target, unit)}`;
