import { Link } from "@/components/ui/link";
import { STATE_COLUMNS, type StateColumn, type TallyRow } from "@/lib/domain/progress/state-tally";

interface StateTableProps {
  /** What the rows are: "Mục tiêu". */
  heading: string;
  rows: TallyRow[];
  /** Columns with nothing in any row are left out. */
  columns: readonly StateColumn[];
  href: (row: TallyRow) => string | null;
  /** The whole under the rows, where it is their sum. */
  total?: Pick<TallyRow, "total" | "counts">;
}

const TONES = { ok: "text-ok", go: "text-go", risk: "text-risk", bad: "text-bad", none: "text-none" } as const;

/** How many indicators stand where, row by row. On phones each row is its name over the counts that are not zero. */
export function StateTable({ heading, rows, columns, href, total }: StateTableProps) {
  const shown = STATE_COLUMNS.filter(({ key }) => columns.includes(key));
  return (
    <table role="table" className="w-full border-collapse text-small max-md:block">
      <thead role="rowgroup" className="text-left leading-snug text-ink-3 max-md:sr-only">
        <tr role="row" className="border-b border-line-strong">
          <th role="columnheader" className="py-1.5 pr-3 align-bottom font-medium">{heading}</th>
          {shown.map(({ key, word }) => (
            <th key={key} role="columnheader" className="w-[4.5rem] py-1.5 pl-2 text-right align-bottom font-medium">
              {word}
            </th>
          ))}
          <th role="columnheader" className="w-14 py-1.5 pl-2 text-right align-bottom font-medium">Cộng</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {rows.map((row) => {
          const to = href(row);
          return (
            <Row key={row.key} name={to === null ? row.name : <Link href={to} className="text-ink decoration-line-strong">{row.name}</Link>} of={row} shown={shown} />
          );
        })}
        {total ? <Row name="Cả kế hoạch" of={total} shown={shown} isTotal /> : null}
      </tbody>
    </table>
  );
}

function Row({ name, of, shown, isTotal = false }: { name: React.ReactNode; of: Pick<TallyRow, "total" | "counts">; shown: readonly (typeof STATE_COLUMNS)[number][]; isTotal?: boolean }) {
  return (
    <tr role="row" className={`border-b border-line align-top max-md:flex max-md:flex-wrap max-md:gap-x-3 max-md:py-2 ${isTotal ? "font-medium" : ""}`}>
      <th role="rowheader" scope="row" className={`py-1.5 pr-3 text-left max-md:w-full max-md:p-0 ${isTotal ? "font-semibold" : "font-normal"}`}>
        {name}
      </th>
      {shown.map(({ key, word, tone }) => (
        <td key={key} role="cell" className={`py-1.5 pl-2 text-right max-md:p-0 ${of.counts[key] === 0 ? "text-ink-3 max-md:hidden" : TONES[tone]}`}>
          {of.counts[key] === 0 ? "–" : of.counts[key]}
          <span className="md:hidden"> {word.toLocaleLowerCase("vi")}</span>
        </td>
      ))}
      <td role="cell" className="py-1.5 pl-2 text-right text-ink-2 max-md:p-0">
        <span className="md:hidden">cộng </span>
        {of.total}
      </td>
    </tr>
  );
}
