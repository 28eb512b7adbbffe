import { FilterChoice } from "@/components/forms/filter-choice";
import type { ConfirmableFinding } from "@/lib/domain/quality/confirmation";
import { QUALITY_RULES } from "@/lib/domain/quality/rules";
import type { QualitySearch } from "./quality-search";

/** A plain form: its choices live in the address, and it works without a script. Only what was found is offered. */
export function QualityFilterForm({ year, findings, search }: { year: number; findings: readonly ConfirmableFinding[]; search: QualitySearch }) {
  const measures = new Map(findings.map(({ measure }) => [measure.code, measure.shortName]));
  const areas = new Map(findings.map(({ area }) => [area.id, area.name]));
  const rules = QUALITY_RULES.filter(({ code }) => findings.some(({ rule }) => rule === code));
  return (
    <form method="get" className="mb-6 flex flex-wrap items-end gap-2.5 text-small print:hidden" role="search" aria-label="Lọc chỗ cần kiểm tra">
      <input type="hidden" name="year" value={year} />
      <FilterChoice name="rule" label="Phép kiểm tra" all="Mọi phép kiểm tra" chosen={search.rule ?? ""} options={rules.map(({ code, title }) => [code, title])} />
      <FilterChoice name="measure" label="Chỉ số" all="Mọi chỉ số" chosen={search.measure ?? ""} options={[...measures]} />
      <FilterChoice name="area" label="Địa bàn" all="Mọi địa bàn" chosen={search.area ?? ""} options={[...areas]} />
      <FilterChoice name="state" label="Tình trạng" all="Chưa xác nhận" chosen={search.confirmed ? "confirmed" : ""} options={[["confirmed", "Đã xác nhận"]]} />
      <button type="submit" className="h-10 rounded-md border border-line-strong bg-paper px-4 font-medium text-ink hover:bg-wash">
        Lọc
      </button>
    </form>
  );
}
