import type { MeasureDetail } from "@/lib/data/measures";
import { AGGREGATION_WORDS, KIND_WORDS, POLARITY_WORDS, SOURCE_CLASS_WORDS, UNIT_WORDS } from "@/lib/domain/measure/words";

/** The description as a list of words and their values. */
export function MeasureFacts({ measure }: { measure: MeasureDetail }) {
  const { description, baseQuantityName, definitionVersion } = measure;
  const facts: [string, string | null][] = [
    ["Tên đầy đủ", description.name],
    ["Đối tượng", description.population],
    ["Phân tổ", description.disaggregation ?? "Không phân tổ"],
    ["Loại", KIND_WORDS[description.kind]],
    ["Đơn vị tính", UNIT_WORDS[description.unit]],
    ["Chiều tốt lên", POLARITY_WORDS[description.polarity]],
    ["Mức làm tròn", description.roundingUnit.replace(".", ",")],
    ["Tử số", description.numeratorLabel ?? (description.kind === "ratio" ? "Chưa ghi" : null)],
    ["Mẫu số", description.kind === "ratio" ? (description.denominatorLabel ?? "Chưa ghi") : null],
    ["Số liệu nền làm mẫu số", baseQuantityName],
    ["Nguồn số liệu", SOURCE_CLASS_WORDS[description.sourceClass]],
    ["Cách tổng hợp", AGGREGATION_WORDS[description.aggregation]],
    ["Định nghĩa", `${description.definition ?? "Chưa ghi."} (phiên bản ${definitionVersion})`],
    ["Lưu ý", notes(description).join("; ") || null],
    ["Tên gọi khác", description.synonyms.join("; ") || null],
    ["Mã", measure.code],
  ];
  return (
    <dl className="grid max-w-[56rem] gap-x-6 sm:grid-cols-[14rem_1fr]">
      {facts.map(([word, value]) =>
        value === null ? null : (
          <div key={word} className="border-b border-line py-2 sm:col-span-2 sm:grid sm:grid-cols-subgrid">
            <dt className="text-ink-3">{word}</dt>
            <dd className="whitespace-pre-line">{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

const notes = ({ bySchoolYear, mayExceedWhole, protectsSmallCounts, riseMayBeDetection }: MeasureDetail["description"]): string[] => [
  ...(bySchoolYear ? ["tính theo năm học"] : []),
  ...(mayExceedWhole ? ["có thể vượt 100%"] : []),
  ...(protectsSmallCounts ? ["che số từ 1 đến 4 khi công khai"] : []),
  ...(riseMayBeDetection ? ["tăng có thể do phát hiện tốt hơn"] : []),
];
