import type { ReactNode } from "react";
import { shownStyle } from "@/lib/domain/actual/shown";
import { actualWords } from "@/lib/domain/actual/value-words";
import { shortCoverage } from "@/lib/domain/aggregate/coverage-words";
import type { Exact } from "@/lib/domain/decimal";
import type { Unit } from "@/lib/domain/measure/measure";
import { UNIT_WORDS } from "@/lib/domain/measure/words";
import { type TableAxis, type TableDefinition, TABLE_AXIS_WORDS, groupAxis } from "@/lib/domain/table/definition";
import { MISSING_WORDS, type Missing, type TableFigure, smallFraction } from "@/lib/domain/table/figure";
import { type CellPlace, type Pivot, pivot } from "@/lib/domain/table/pivot";
import { capitalise } from "@/lib/format/capitalise";
import { missingReason } from "@/lib/format/missing";
import { formatExact } from "@/lib/format/number";
import { validityWords } from "@/lib/format/validity";

interface MeasureItem {
  code: string;
  shortName: string;
  unit: Unit;
  /** In `unit`. */
  roundingUnit: Exact;
}

interface AreaItem {
  id: string;
  name: string;
  within: string | null;
  validFrom: string | null;
  validTo: string | null;
  becomes: readonly string[];
}

interface FigureTableProps {
  measures: readonly MeasureItem[];
  areas: readonly AreaItem[];
  years: readonly number[];
  orientation: Pick<TableDefinition, "rows" | "columns">;
  figureAt: (place: CellPlace) => TableFigure | null;
  missingAt: (place: CellPlace) => Missing | null;
  caption: string;
}

const foldedWords = (letters: readonly string[]): string => (letters.length === 0 ? "chưa có số liệu" : `không có số liệu ${letters.map((letter) => `(${letter})`).join(" ")}`);

type PivotRow = Pivot["groups"][number]["rows"][number];

const MANY_EMPTY = 4;

const LETTERS = "abc";

/** A dense table of figures as it was asked to lie. Every cell says its figure or why there is none, with a letter where that is explained below; none is ever a zero. */
export function FigureTable({ measures, areas, years, orientation, figureAt, missingAt, caption }: FigureTableProps) {
  const counts = { measures: measures.length, areas: areas.length, years: years.length };
  const { groups, columns } = pivot(counts, orientation);
  const cells = groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const reasons = [...new Set(cells.map((place) => missingReason(missingAt(place))).filter((reason) => reason !== null))].map((words, at) => ({ words, letter: LETTERS.charAt(at) }));
  const letterOf = (place: CellPlace) => reasons.find(({ words }) => words === missingReason(missingAt(place)))?.letter;
  const lettersOf = (rows: PivotRow[]) => [...new Set(rows.flatMap((row) => row.cells.map(letterOf)))].filter((letter) => letter !== undefined).sort();
  const several = new Set(areas.map(({ within }) => within)).size > 1;
  const item = (axis: TableAxis, at: number): ReactNode => {
    if (axis === "years") return years[at];
    if (axis === "areas") return <AreaName area={areas[at]!} withParent={several} />;
    return <MeasureName measure={measures[at]!} />;
  };
  const nameOf = (axis: TableAxis, at: number) => (axis === "years" ? String(years[at]) : axis === "areas" ? areas[at]!.name : measures[at]!.shortName);
  // Dozens of lines without a single figure would bury those that have one: they are named together.
  const split = (rows: PivotRow[]) => {
    const shown = rows.filter(({ cells }) => cells.some((place) => figureAt(place) !== null));
    return rows.length - shown.length < MANY_EMPTY ? { shown: rows, folded: [] } : { shown, folded: rows.filter((row) => !shown.includes(row)) };
  };
  return (
    <>
      <div className="relative overflow-x-auto print:overflow-visible" tabIndex={0} role="region" aria-label={caption}>
        <table className="min-w-full border-collapse text-dense">
          <caption className="sr-only">{caption}</caption>
          <thead className="text-small text-ink-3">
            <tr className="border-b border-line-strong">
              <th scope="col" className="sticky left-0 bg-paper py-2 pr-4 text-left align-bottom font-medium">
                {capitalise(TABLE_AXIS_WORDS[orientation.rows])}
              </th>
              {columns.map((at) => (
                <th key={at} scope="col" className="min-w-20 py-2 pl-4 text-right align-bottom font-medium">
                  {item(orientation.columns, at)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => ({ at: group.at, ...split(group.rows) })).map((group) => (
            <tbody key={group.at}>
              <tr>
                <th scope="rowgroup" colSpan={columns.length + 1} className="border-b border-line bg-wash py-2 pl-2.5 text-left font-semibold">
                  <span className="sticky left-2.5">{item(groupAxis(orientation), group.at)}</span>
                </th>
              </tr>
              {group.shown.map((row) => (
                <tr key={row.at} className="border-b border-line align-top">
                  <th scope="row" className="sticky left-0 max-w-64 min-w-36 bg-paper py-1.5 pr-4 text-left font-normal">
                    {item(orientation.rows, row.at)}
                  </th>
                  {row.cells.map((place) => (
                    <td key={`${place.areas} ${place.measures} ${place.years}`} className="py-1.5 pl-4 text-right">
                      <Cell figure={figureAt(place)} missing={missingAt(place) ?? "none"} letter={letterOf(place)} measure={measures[place.measures]!} />
                    </td>
                  ))}
                </tr>
              ))}
              {group.folded.length > 0 ? (
                <tr className="border-b border-line">
                  <td colSpan={columns.length + 1} className="py-2 text-small text-ink-3">
                    <details className="sticky left-0 max-w-[min(60rem,85vw)]">
                      <summary className="cursor-pointer py-1">
                        {group.folded.length} {TABLE_AXIS_WORDS[orientation.rows]} {foldedWords(lettersOf(group.folded))}
                      </summary>
                      {group.folded.map(({ at }) => nameOf(orientation.rows, at)).join("; ")}.
                    </details>
                  </td>
                </tr>
              ) : null}
            </tbody>
          ))}
        </table>
      </div>
      {reasons.length > 0 ? (
        <ul aria-label="Vì sao không có số" className="mt-3 max-w-[60rem] text-small text-ink-2">
          {reasons.map(({ letter, words }) => (
            <li key={letter} className="py-0.5">
              ({letter}) {words}.
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Cell({ figure, missing, letter, measure }: { figure: TableFigure | null; missing: Missing; letter: string | undefined; measure: MeasureItem }) {
  if (figure === null) {
    return (
      <span className="text-ink-3">
        <span aria-hidden="true">{letter ? `(${letter})` : missing === "none" ? "–" : "×"}</span>
        <span className="sr-only">{MISSING_WORDS[missing]}</span>
      </span>
    );
  }
  const cases = smallFraction(figure.value);
  const isNumber = figure.value.kind === "number";
  return (
    <>
      {/* The unit stands in the heading. */}
      <span className={isNumber ? "whitespace-nowrap" : "text-small text-ink-2"}>{actualWords(figure.value, "count", shownStyle(figure.value, measure.roundingUnit))}</span>
      {figure.carried ? <Note>{`từ ${figure.carried.reported}/${figure.carried.of} xã cũ${figure.carried.byShares ? ", ước tính" : ""}`}</Note> : figure.coverage ? <Note>{shortCoverage(figure.coverage)}</Note> : figure.stage === "estimate" ? <Note>số ước</Note> : null}
      {cases ? (
        <Note>
          {formatExact(cases.numerator)}/{formatExact(cases.denominator)}
        </Note>
      ) : null}
    </>
  );
}

const Note = ({ children }: { children: ReactNode }) => <span className="block text-small whitespace-nowrap text-ink-3">{children}</span>;

function MeasureName({ measure }: { measure: MeasureItem }) {
  return (
    <>
      {measure.shortName} <span className="font-normal text-ink-3">({UNIT_WORDS[measure.unit]})</span>
    </>
  );
}

function AreaName({ area, withParent }: { area: AreaItem; withParent: boolean }) {
  const ends = area.validFrom !== null || area.validTo !== null;
  return (
    <>
      {area.name}
      {withParent && area.within ? <span className="font-normal text-ink-3">, {area.within}</span> : null}
      {ends ? (
        <span className="block text-small font-normal text-ink-3">
          {validityWords(area)}
          {area.becomes.length > 0 ? `; nay thuộc ${area.becomes.join(", ")}` : ""}
        </span>
      ) : null}
    </>
  );
}
