import type { ReactNode } from "react";
import { MapLinks } from "@/components/areas/map-links";
import { FigureTable } from "@/components/tables/figure-table";
import type { FigureTable as Table, FoundTable } from "@/lib/data/figure-tables";
import { hasEnded } from "@/lib/domain/area-figures/ranking";
import type { MapView } from "@/lib/domain/succession/map-view";
import { TABLE_AXIS_WORDS, type TableDefinition, groupAxis, tableQuery } from "@/lib/domain/table/definition";
import { missingBecause } from "@/lib/domain/table/figure";
import { formatExact } from "@/lib/format/number";
import { today } from "@/lib/today";

/** The table, what is missing from it, how to read it, and the way to take it along; a sentence where it is too large. */
export function TableView({ found, definition, map, mapHref, children }: { found: FoundTable; definition: TableDefinition; map: MapView; mapHref: (map: MapView) => string; children?: ReactNode }) {
  if (!found.table) return <p className="max-w-[44rem] border-l-4 border-slow bg-slow-wash px-4 py-3">{found.tooLarge}</p>;
  const { table } = found;
  if (table.measures.length === 0 || table.areas.length === 0) {
    return <p className="max-w-[44rem] border-l-4 border-slow bg-slow-wash px-4 py-3">Bạn chưa được xem địa bàn nào của bảng này, hoặc chỉ số không còn trong danh mục. Hãy chọn lại chỉ số và địa bàn.</p>;
  }
  const { cells, filled } = countFigures(table);
  return (
    <section aria-label="Bảng số liệu">
      <Left table={table} />
      {map === "today" || crossesMaps(table, today()) ? <MapLinks map={map} hrefOf={mapHref} /> : null}
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 text-small">
        <p className="text-ink-2" role="status">
          {formatExact(String(filled))} trong {formatExact(String(cells))} ô có số liệu đã duyệt. Hàng: {TABLE_AXIS_WORDS[definition.rows]}; cột: {TABLE_AXIS_WORDS[definition.columns]}; nhóm: {TABLE_AXIS_WORDS[groupAxis(definition)]}.
        </p>
        <p className="print:hidden">
          <a href={`/tables/figures.csv?${tableQuery(definition)}${map === "today" ? "&map=today" : ""}`} className="text-accent">
            Tải bảng này (CSV)
          </a>
        </p>
      </div>
      <FigureTable {...table} orientation={definition} caption="Bảng số liệu đã lập" />
      <p className="mt-3 max-w-[60rem] text-small text-ink-3">
        “–”: chưa có số liệu, không phải bằng 0. “×”: năm đó không có đơn vị này. “số ước”: số liệu ước, chưa phải số cuối kỳ. “từ n/N xã”: cộng từ số liệu đã duyệt của n trong N xã. {map === "today" ? "“từ n/N xã cũ”: cộng từ số liệu đã duyệt của n trong N xã cũ. " : ""}Tử số/mẫu số ghi kèm khi mẫu số dưới 1.000. Số của địa bàn có kế hoạch là số chính thức; số của xã là số xã báo cáo đã được duyệt.
      </p>
      {children}
    </section>
  );
}

function Left({ table: { hiddenAreas, unknownMeasures } }: { table: Table }) {
  if (hiddenAreas + unknownMeasures === 0) return null;
  return (
    <p className="mb-3 max-w-[44rem] border-l-4 border-slow bg-slow-wash px-4 py-3 text-dense">
      {hiddenAreas > 0 ? `Bảng này còn ${hiddenAreas} địa bàn mà bạn chưa được xem số liệu nên không hiện ở đây. ` : ""}
      {unknownMeasures > 0 ? `${unknownMeasures} chỉ số của bảng không còn trong danh mục.` : ""}
    </p>
  );
}

/** Communes that have ended, or that were not there in one of the years. */
function crossesMaps({ areas, years }: Table, day: string): boolean {
  const communes = areas.filter(({ level }) => level === "commune");
  return hasEnded(communes, day) || communes.some((commune) => years.some((year) => missingBecause(commune, year) === "no-such-area"));
}

function countFigures({ measures, areas, years, figureAt }: Table): { cells: number; filled: number } {
  let filled = 0;
  measures.forEach((_, m) => areas.forEach((_, a) => years.forEach((_, y) => (filled += figureAt({ measures: m, areas: a, years: y }) === null ? 0 : 1))));
  return { cells: measures.length * areas.length * years.length, filled };
}
